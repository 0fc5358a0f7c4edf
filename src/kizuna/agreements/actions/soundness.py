"""What no paper may be, whichever action would make it so."""

from __future__ import annotations

from collections.abc import Iterable

from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal, refusal
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.chains import dates_of, parents_in
from kizuna.agreements.queries.occasions import OCCASIONS
from kizuna.agreements.rules import ClauseChange, Term, closes_a_circle, ends_before_it_begins
from kizuna.audit.refusals import refuse_unsound
from kizuna.chronicle.models import Entry
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.languages import Language
from kizuna.register.models import Tie

NEEDS_LENGTH = frozenset({Term.FIXED.value, Term.BY_ACT.value})


def refuse_paper(instrument: Instrument, tie: Tie | None) -> None:
    """Raise InstrumentRefused unless the paper can be kept as it is now."""
    _refuse_parent(instrument, tie)
    refuse_languages(instrument)
    _refuse_occasion(instrument.ceremony, tie)
    if instrument.term in NEEDS_LENGTH and not instrument.term_months:
        raise refusal(Refusal.TERM_WITHOUT_LENGTH)
    if ends_before_it_begins(dates_of(instrument)):
        raise refusal(Refusal.END_BEFORE_BEGIN)
    refuse_unsound(instrument, InstrumentRefused)


def in_words(languages: Iterable[str]) -> str:
    """The names of languages, for a sentence."""
    return ", ".join(str(LANGUAGE_LABELS[Language(one)]) for one in sorted(languages))


def refuse_languages(instrument: Instrument) -> None:
    """Where any wording is kept, all of it must be there in each authentic language.

    Which languages are authentic may be known of a paper whose words are not.
    """
    authentic = {*instrument.authentic_languages}
    clauses = list(instrument.clauses.all()) if instrument.pk else []
    texts = [clause.text for clause in clauses if clause.change != ClauseChange.REPEALS]
    for text in texts or ([instrument.text] if instrument.text else []):
        if missing := authentic - {*text}:
            raise refusal(Refusal.NO_AUTHENTIC_TEXT, languages=in_words(missing))
    if instrument.prevailing_language and instrument.prevailing_language not in authentic:
        raise refusal(Refusal.PREVAILING_NOT_AUTHENTIC)


def _refuse_parent(instrument: Instrument, tie: Tie | None) -> None:
    parent = instrument.parent
    if parent is None:
        if instrument.relation:
            raise refusal(Refusal.RELATION_WITHOUT_PARENT)
        return
    if not instrument.relation:
        raise refusal(Refusal.PARENT_WITHOUT_RELATION)
    if tie is None or parent.entry.tie_id != tie.pk:
        raise refusal(Refusal.PARENT_OF_ANOTHER_TIE)
    if instrument.pk and closes_a_circle(instrument.pk, parent.pk, parents_in(tie)):
        raise refusal(Refusal.CIRCLE)


def _refuse_occasion(occasion: Entry | None, tie: Tie | None) -> None:
    if occasion is None:
        return
    if occasion.kind not in OCCASIONS or tie is None or occasion.tie_id != tie.pk:
        raise refusal(Refusal.OCCASION_OF_ANOTHER_TIE)

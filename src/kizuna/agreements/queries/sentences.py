"""Why a field is in force or not, as a sentence in the language that is active."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.rules import Account, Because, FieldAnswer, OtherAnswer, PaperAnswer
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.wording import bounds_in_words, in_words
from kizuna.sources.models import Statement
from kizuna.sources.showing import value_in_words
from kizuna.ui.components import ANSWER_WORDS

SENTENCES: dict[Because, str | Promise] = {
    Because.IN_FORCE: _("“%(paper)s” holds (beginning: %(when)s)."),
    Because.NO_PAPER: _("No paper names this field."),
    Because.NOT_BEGUN: _("“%(paper)s” had not begun yet (beginning: %(when)s)."),
    Because.BEGIN_UNCLEAR: _(
        "“%(paper)s” began between these days: %(bounds)s. The exact day is not known; "
        "it would settle the question."
    ),
    Because.NO_DATE: _("No date is known for “%(paper)s”. The day of its signing would settle the question."),
    Because.ENDED: _("“%(decider)s” has ended (end: %(when)s)."),
    Because.END_UNCLEAR: _(
        "“%(decider)s” ended between these days: %(bounds)s. The exact day is not known; "
        "it would settle the question."
    ),
    Because.TERMINATED: _("“%(decider)s” terminated it (beginning: %(when)s)."),
    Because.TERMINATION_UNCLEAR: _(
        "“%(decider)s” terminates it, but the exact day is not known (%(when)s). "
        "That day would settle the question."
    ),
    Because.REPLACED: _("“%(decider)s” replaced it (beginning: %(when)s)."),
    Because.REPLACEMENT_UNCLEAR: _(
        "“%(decider)s” replaces it, but the exact day is not known (%(when)s). "
        "That day would settle the question."
    ),
    Because.FIELD_ENDED: _("“%(decider)s” ended this field (beginning: %(when)s)."),
    Because.FIELD_END_UNCLEAR: _(
        "“%(decider)s” ends this field, but whether it already does is not known (%(when)s). "
        "Its exact day would settle the question."
    ),
    Because.TERM_OVER: _("The term of “%(decider)s” is over (its last day: %(bounds)s)."),
    Because.TERM_END_UNCLEAR: _(
        "The term of “%(decider)s” ended between these days: %(bounds)s. The exact day of its beginning "
        "would settle the question."
    ),
    Because.WITHDRAWN: _("“%(paper)s” was withdrawn."),
    Because.NOT_APPROVED: _("The text of “%(paper)s” has not been approved by all sides."),
    Because.NOT_SIGNED: _(
        "All sides approved the text of “%(paper)s”, but no signature is recorded. The day of its signing "
        "would settle the question."
    ),
    Because.NOT_SIGNED_BY_ALL: _(
        "“%(paper)s” is not recorded as signed by all its parties. The day on which the last one signed "
        "would settle the question."
    ),
}
UNKNOWN_DATE = _("date unknown")
# `source` is "Another source" or "The account held true" and begins the sentence.
OTHER_SENTENCES: dict[str, str | Promise] = {
    "agreed_on": _("%(source)s says that the text of “%(paper)s” was agreed on: %(told)s."),
    "signed_on": _("%(source)s says that “%(paper)s” was signed on: %(told)s."),
    "in_force_on": _("%(source)s says that “%(paper)s” came into force on: %(told)s."),
    "ended_on": _("%(source)s says that “%(paper)s” ended on: %(told)s."),
    "fields": _("%(source)s names these fields for “%(paper)s”: %(told)s."),
}
BY_IT = _("By it the answer would be “%(answer)s”.")
CLAUSE = _("clause %(number)s")
GO_ON = _("Activities under way go on:")
GO_ON_IF_OVER = _("Even if it is over, activities under way go on:")
PERHAPS_GO_ON = _("Activities under way perhaps go on; whether this clause held is not certain:")
ANOTHER_SOURCE = _("Another source")
HELD_TRUE = _("The account held true")


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason as a code for programs and as a sentence for people."""

    code: Because
    params: Mapping[str, str]

    def __str__(self) -> str:
        return str(SENTENCES[self.code]) % self.params


def reason_of(answer: FieldAnswer | PaperAnswer, titles: Mapping[int, str]) -> Reason:
    """The reason for an answer; `titles` names the papers in the reader's language."""
    language = get_language() or "en"
    when = PartialDate.parse(answer.when) if answer.when else None
    return Reason(
        answer.because,
        {
            "paper": titles.get(answer.paper, ""),
            "decider": titles.get(answer.decided_by, ""),
            "when": in_words(when, language) if when else str(UNKNOWN_DATE),
            "bounds": bounds_in_words(when, language) if when else str(UNKNOWN_DATE),
        },
    )


def told_by(account: Account, statement: Statement, title: str) -> str:
    """What another account says of a paper, in the reader's language."""
    language = get_language() or "en"
    return str(OTHER_SENTENCES[account.aspect]) % {
        "source": str(HELD_TRUE if statement.is_held_true else ANOTHER_SOURCE),
        "paper": title,
        "told": value_in_words(statement.value, language),
    }


def other_sentence(other: OtherAnswer, statement: Statement, title: str) -> str:
    """That another account of a paper would give another answer."""
    by_it = str(BY_IT) % {"answer": str(ANSWER_WORDS[other.answer])}
    return f"{told_by(other.account, statement, title)} {by_it}"


def clause_name(number: str) -> str:
    """A clause by its number; nothing where it has none."""
    return str(CLAUSE) % {"number": number} if number else ""


def survival_words(answer: Answer, surely: Answer) -> str:
    """That running activities go on although the paper is over, or perhaps over; the clause is named behind it."""
    if surely is Answer.UNCLEAR:
        return str(PERHAPS_GO_ON)
    return str(GO_ON if answer is Answer.NO else GO_ON_IF_OVER)


def no_paper() -> Reason:
    """The reason for a field that no paper names."""
    return Reason(Because.NO_PAPER, {})

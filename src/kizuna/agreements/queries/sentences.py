"""Why a field is in force or not, as a sentence in the language that is active."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.rules import Because, FieldAnswer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.wording import bounds_in_words, in_words

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


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason as a code for programs and as a sentence for people."""

    code: Because
    params: Mapping[str, str]

    def __str__(self) -> str:
        return str(SENTENCES[self.code]) % self.params


def reason_of(answer: FieldAnswer, titles: Mapping[int, str]) -> Reason:
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


def no_paper() -> Reason:
    """The reason for a field that no paper names."""
    return Reason(Because.NO_PAPER, {})

"""What every confirmation has at hand: the proposal, its citation, the person and the moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict

from django.utils.translation import override

from kizuna.archive.actions.refusals import ProposalRefused
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.sources.actions import state

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model

    from kizuna.accounts.models import User
    from kizuna.archive.models import Proposal, Reading
    from kizuna.sources.models import Citation


class Actor(TypedDict):
    """The two arguments every action takes."""

    by: User
    at: datetime


@dataclass(frozen=True, slots=True)
class Confirmation:
    """One confirmation under way."""

    proposal: Proposal
    citation: Citation
    by: User
    at: datetime

    @property
    def reading(self) -> Reading:
        """The reading the proposal belongs to."""
        return self.proposal.reading

    @property
    def actor(self) -> Actor:
        """`by` and `at`, to be handed to the rooms' actions."""
        return {"by": self.by, "at": self.at}

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.reading.document.language

    def as_printed(self, text: str) -> LocalText:
        """A text in the document's language; empty stays empty."""
        return LocalText({self.language: text} if text else {})

    def states(self, subject: Model, **aspects: Any) -> None:
        """Keep with the row, for each aspect that has a value, what this document says of it."""
        for aspect, value in aspects.items():
            if value not in ("", None, [], {}):
                state(
                    subject=subject,
                    aspect=aspect,
                    value=value,
                    citation=self.citation,
                    by=self.by,
                    at=self.at,
                )


def typed_date(text: str | None) -> PartialDate | None:
    """The date in EDTF; None for an empty text. Raises ProposalRefused."""
    if not text:
        return None
    try:
        return PartialDate.parse(text)
    except NotADate as refused:
        raise ProposalRefused("date_unreadable", name=text) from refused


def in_each_language(say: Callable[[str], str]) -> LocalText:
    """A title in all three languages; `say` is called under each of them with its code."""
    texts: dict[str, str] = {}
    for language in Language:
        with override(language.value):
            texts[language.value] = say(language.value)
    return LocalText(texts)

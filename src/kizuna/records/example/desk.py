"""The desk on which the example is put together: who acts, when, and which words are cited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypedDict

from django.db.models import Model

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.records.example.notes import NOTES
from kizuna.register.actions import attach_document
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.actions import cite, receive_document, state
from kizuna.sources.models import Citation, Document
from kizuna.sources.rules import Origin, Visibility


class Actor(TypedDict):
    """The two arguments every action takes."""

    by: User
    at: datetime


@dataclass(slots=True)
class Desk:
    """What the steps of the example share."""

    by: User
    at: datetime
    tie: Tie
    documents: dict[str, Document] = field(default_factory=dict)

    @property
    def actor(self) -> Actor:
        """`by` and `at` for the rooms' actions."""
        return {"by": self.by, "at": self.at}

    def file_notes(self) -> None:
        """Put all notes into the archive and attach them to the tie."""
        for note in NOTES:
            self.documents[note.code] = receive_document(
                title=note.title,
                text=note.text,
                origin=Origin.NOTE,
                publisher=note.publisher,
                address=note.address,
                language=note.language,
                published_on=when(note.published),
                visibility=Visibility.PARTNERS,
                **self.actor,
            )
            attach_document(tie=self.tie, document=self.documents[note.code], **self.actor)

    def words(self, code: str, quote: str) -> Citation:
        """The citation of these words in the note or release of this code."""
        document = self.documents[code]
        start = document.text.index(quote)
        return cite(document=document, start=start, end=start + len(quote), **self.actor)

    def tells(self, subject: Model, code: str, quote: str, **aspects: Any) -> None:
        """Keep with the row what these words say of it."""
        for aspect, value in aspects.items():
            state(subject=subject, aspect=aspect, value=value, citation=self.words(code, quote), **self.actor)

    def fields(self, *codes: str) -> list[FieldOfCooperation]:
        """The words of the vocabulary with these codes."""
        return list(FieldOfCooperation.objects.filter(code__in=codes))


def when(edtf: str) -> PartialDate | None:
    """An EDTF date, or None for an empty text."""
    return PartialDate.parse(edtf) if edtf else None


def said(de: str, ja: str, en: str) -> LocalText:
    """A text in all three languages."""
    return LocalText({"de": de, "ja": ja, "en": en})

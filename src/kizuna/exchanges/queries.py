"""What the pages of exchange programmes show."""

from __future__ import annotations

from dataclasses import dataclass

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.queries.marks import Mark, marks_of
from kizuna.exchanges.models import Programme
from kizuna.register.models import FieldOfCooperation

MARKED = (
    "start",
    "duration",
    "duration_weeks",
    "places",
    "host",
    "hosting_body",
    "department",
    "stated_basis",
)


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """One programme with its fields and what stands behind its facts."""

    programme: Programme
    fields: list[FieldOfCooperation]
    marks: dict[str, Mark]


def programme_page(programme: Programme, user: AnyUser) -> ProgrammePage:
    """The page of an exchange programme."""
    marks = marks_of([programme], user)
    by_aspect = {aspect: marks.of(programme, aspect) for aspect in MARKED}
    by_aspect["whole"] = marks.of(programme)
    return ProgrammePage(programme, list(programme.entry.fields.all()), by_aspect)

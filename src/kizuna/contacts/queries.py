"""What the pages of encounters show."""

from __future__ import annotations

from dataclasses import dataclass

from kizuna.accounts.access import AnyUser
from kizuna.chronicle.queries.marks import Mark, marks_of
from kizuna.contacts.models import Encounter, Presence
from kizuna.kernel.names import PersonName
from kizuna.register.models import FieldOfCooperation, Organisation
from kizuna.register.queries import names_of


@dataclass(frozen=True, slots=True)
class PresenceLine:
    """A person who was there."""

    presence: Presence
    names: list[PersonName]
    mark: Mark


@dataclass(frozen=True, slots=True)
class EncounterPage:
    """One encounter with bodies and people."""

    encounter: Encounter
    bodies: list[Organisation]
    people: list[PresenceLine]
    fields: list[FieldOfCooperation]
    mark: Mark
    when_mark: Mark


def encounter_page(encounter: Encounter, user: AnyUser) -> EncounterPage:
    """The page of an encounter; the number of queries does not depend on who was there."""
    presences = list(encounter.presences.select_related("person").prefetch_related("person__names"))
    marks = marks_of([encounter, *presences], user)
    return EncounterPage(
        encounter=encounter,
        bodies=list(encounter.bodies.all()),
        people=[PresenceLine(row, names_of(row.person), marks.of(row)) for row in presences],
        fields=list(encounter.entry.fields.all()),
        mark=marks.of(encounter),
        when_mark=marks.of(encounter, "when"),
    )

"""Recording and amending encounters."""

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.chronicle.actions import EntryRefused
from kizuna.contacts.actions import EncounterRefused, NewPresence, amend_encounter
from kizuna.contacts.models import Encounter
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from tests.factories.audit import last_row, refused
from tests.factories.contacts import an_encounter
from tests.factories.register import a_person, a_tie, an_organisation
from tests.factories.sources import NOON


def test_an_encounter_is_written_with_bodies_people_and_one_audit_row(officer: User) -> None:
    tie, body, person = a_tie(officer), an_organisation(officer), a_person(officer)
    rows = AuditRow.objects.count()
    encounter = an_encounter(
        officer,
        when="2019",
        tie=tie,
        event_as_printed="Messe",
        bodies=[body],
        people=[NewPresence(person, LocalText({"de": "Ingenieurin"}))],
    )
    assert AuditRow.objects.count() == rows + 1
    assert last_row().action == "contacts.record_encounter"
    assert (encounter.entry.tie, encounter.entry.when) == (tie, PartialDate("2019"))
    assert list(encounter.bodies.all()) == [body]
    assert encounter.presences.get().function_as_printed["de"] == "Ingenieurin"


def test_an_encounter_needs_no_tie(officer: User) -> None:
    assert an_encounter(officer).entry.tie is None


def test_what_is_refused_writes_nothing(officer: User) -> None:
    person = a_person(officer)
    with refused(EncounterRefused, "present_twice"):
        an_encounter(officer, people=[NewPresence(person), NewPresence(person)])
    with refused(EncounterRefused, "invalid"):
        an_encounter(officer, kind="duel")
    with refused(EncounterRefused, "nul"):
        an_encounter(officer, event_as_printed="a\0b")
    with refused(EntryRefused, "no_title"):
        an_encounter(officer, title=" ")


def test_an_amendment_replaces_only_what_is_given(officer: User) -> None:
    one, two = a_person(officer), a_person(officer, "Vorbild", "Aya")
    encounter = an_encounter(officer, bodies=[an_organisation(officer)], people=[NewPresence(one)])
    rows = AuditRow.objects.count()
    amend_encounter(encounter=encounter, people=[NewPresence(two)], kind="visit", by=officer, at=NOON)
    encounter = Encounter.objects.get(pk=encounter.pk)
    assert encounter.kind == "visit"
    assert encounter.presences.get().person == two
    assert encounter.bodies.count() == 1
    assert AuditRow.objects.count() == rows + 1
    assert last_row().changes["kind"] == ["fair", "visit"]


@pytest.mark.parametrize("role", ["reader", "press"])
def test_who_may_not_edit_writes_nothing(officer: User, role: str) -> None:
    encounter = an_encounter(officer)
    other = User.objects.create_user(f"{role}-x", role=role)
    with refused(PermissionDenied):
        an_encounter(other)
    with refused(PermissionDenied):
        amend_encounter(encounter=encounter, kind="visit", by=other, at=NOON)

"""Recording and amending exchange programmes."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.chronicle.actions import EntryRefused
from kizuna.exchanges.actions import ProgrammeRefused, amend_programme
from kizuna.exchanges.models import Programme
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Tie
from tests.factories.audit import last_row, refused
from tests.factories.exchanges import a_programme
from tests.factories.register import a_tie, an_organisation
from tests.factories.sources import NOON


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


def test_a_programme_is_written_with_its_entry_and_one_audit_row(officer: User, tie: Tie) -> None:
    host = an_organisation(officer)
    medicine = FieldOfCooperation.objects.get(code="medicine")
    rows = AuditRow.objects.count()
    programme = a_programme(
        officer,
        tie,
        start="2020-22/..",
        hosting_body=host,
        department=LocalText({"de": "Neurologie"}),
        places=1,
        fields=[medicine],
    )
    programme = Programme.objects.get(pk=programme.pk)
    assert AuditRow.objects.count() == rows + 1
    assert last_row().action == "exchanges.record_programme"
    assert (programme.hosting_body, programme.places, programme.direction) == (host, 1, "sending")
    assert programme.start == programme.entry.when == PartialDate("2020-22/..")
    assert list(programme.entry.fields.all()) == [medicine]


def test_what_is_refused_writes_nothing(officer: User, tie: Tie) -> None:
    body = an_organisation(officer)
    cases: dict[str, dict[str, Any]] = {
        "sends_to_itself": {"sending_body": body, "hosting_body": body},
        "no_weeks": {"duration_weeks": 0},
        "no_places": {"places": 0},
        "invalid": {"kind": "holiday"},
    }
    for code, given in cases.items():
        with refused(ProgrammeRefused, code):
            a_programme(officer, tie, **given)
    with refused(EntryRefused, "no_title"):
        a_programme(officer, tie, title="")


def test_an_amendment_changes_what_is_given(officer: User, tie: Tie) -> None:
    programme = a_programme(officer, tie, start="2020-22/..", places=1)
    rows = AuditRow.objects.count()
    amend_programme(programme=programme, start=PartialDate("2021"), duration_weeks=4, by=officer, at=NOON)
    programme = Programme.objects.get(pk=programme.pk)
    assert (programme.start, programme.duration_weeks, programme.places) == (PartialDate("2021"), 4, 1)
    assert programme.entry.when == PartialDate("2021")
    assert AuditRow.objects.count() == rows + 1
    assert last_row().changes["start"] == ["2020-22/..", "2021"]
    with refused(ProgrammeRefused, "no_weeks"):
        amend_programme(programme=programme, duration_weeks=500, by=officer, at=NOON)


def test_who_may_not_edit_writes_nothing(officer: User, reader: User, tie: Tie) -> None:
    programme = a_programme(officer, tie)
    with refused(PermissionDenied):
        a_programme(reader, tie)
    with refused(PermissionDenied):
        amend_programme(programme=programme, places=3, by=reader, at=NOON)

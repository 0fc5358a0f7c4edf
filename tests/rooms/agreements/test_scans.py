"""Scans of a paper: added, seen by whom they are for, taken out; each refusal writes nothing."""

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.access import scans_visible_to
from kizuna.agreements.actions import InstrumentRefused, add_scan, amend_instrument, remove_scan
from kizuna.agreements.models import Instrument, Scan
from kizuna.register.models import Tie, TieGrant
from kizuna.sources.actions import FileRefused
from kizuna.sources.models import StoredFile
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.audit import last_row, refused
from tests.factories.files import JPEG, PDF
from tests.factories.register import a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


@pytest.fixture
def paper(officer: User, tie: Tie) -> Instrument:
    return a_paper(officer, tie, parties=[part.municipality for part in tie.parts.all()])


def a_scan(by: User, paper: Instrument, content: bytes = PDF, **more: object) -> Scan:
    return add_scan(instrument=paper, content=content, name="mou.pdf", by=by, at=NOON, **more)  # type: ignore[arg-type]


def test_a_scan_is_kept_with_one_audit_row(officer: User, paper: Instrument) -> None:
    scan = a_scan(officer, paper, language="de", party=paper.parties.all()[0])
    assert last_row().action == "agreements.add_scan"
    assert last_row().changes["sha256"] == scan.file.sha256
    assert (scan.visibility, scan.language, scan.party) == ("internal", "de", paper.parties.all()[0])


def test_the_same_bytes_serve_two_papers_and_leave_with_the_last(
    officer: User, tie: Tie, paper: Instrument
) -> None:
    first, second = a_scan(officer, paper), a_scan(officer, a_paper(officer, tie))
    assert first.file == second.file
    remove_scan(scan=first, by=officer, at=NOON)
    assert last_row().action == "agreements.remove_scan"
    assert StoredFile.objects.count() == 1
    remove_scan(scan=second, by=officer, at=NOON)
    assert StoredFile.objects.count() == 0


def test_a_scan_stays_when_its_party_leaves(officer: User, paper: Instrument) -> None:
    scan = a_scan(officer, paper, party=paper.parties.all()[0])
    amend_instrument(instrument=paper, parties=[], by=officer, at=NOON)
    scan.refresh_from_db()
    assert scan.party is None


def test_what_is_refused_writes_nothing(officer: User, tie: Tie, paper: Instrument) -> None:
    scan = a_scan(officer, paper)
    stranger = a_paper(officer, tie, parties=[part.municipality for part in tie.parts.all()])
    with refused(InstrumentRefused, "scan_twice"):
        a_scan(officer, paper)
    with refused(InstrumentRefused, "no_party"):
        a_scan(officer, paper, JPEG, party=stranger.parties.all()[0])
    with refused(FileRefused, "unknown_type"):
        a_scan(officer, paper, b"<script>")
    with refused(InstrumentRefused, "invalid"):
        a_scan(officer, paper, JPEG, language="xx")
    reader = a_user("reader")
    with refused(PermissionDenied):
        a_scan(reader, paper, JPEG)
    with refused(PermissionDenied):
        remove_scan(scan=scan, by=reader, at=NOON)


def test_a_scan_is_seen_by_the_office_and_beyond_it_only_when_set_free(officer: User, tie: Tie) -> None:
    guest, stranger = a_user("guest"), a_user("guest")
    TieGrant.objects.create(tie=tie, user=guest)
    everybody = {"officer": officer, "reader": a_user("reader"), "guest": guest, "stranger": stranger}
    paper, hidden = a_paper(officer, tie), a_paper(officer, tie, visibility="internal")
    kept = {
        "kept": a_scan(officer, paper),
        "free": a_scan(officer, paper, JPEG, visibility="partners"),
        "free, of a hidden paper": a_scan(officer, hidden, JPEG, visibility="public"),
    }
    seen = {
        name: {what for what, scan in kept.items() if scan in scans_visible_to(user)}
        for name, user in everybody.items()
    }
    assert seen == {"officer": {*kept}, "reader": {"free"}, "guest": {"free"}, "stranger": set()}

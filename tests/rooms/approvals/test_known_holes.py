"""The known holes of Erasmus Without Paper, the nearest system there is, and that they are closed here."""

from datetime import date, timedelta

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries import fields_in_force
from kizuna.approvals.actions import ApprovalRefused, approve_as_user, approve_by_link, invite_partner
from kizuna.approvals.models import Approval, Version
from kizuna.approvals.queries import proof, standing
from kizuna.approvals.rules.canonical import canonical_text
from kizuna.approvals.rules.proof import ProofFault, check_proof
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from tests.factories.approvals import WORDING, a_proposal, an_agreed_text, an_invitation
from tests.factories.audit import refused
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
LATER = date(2027, 1, 1)


def in_force(paper: Instrument) -> tuple[str, str]:
    assert paper.entry.tie
    [found] = fields_in_force(paper.entry.tie, LATER)
    return found.answer.value, found.because.code


def test_no_history(officer: User) -> None:
    """There only the latest copy is served. Here each version and approval stays, and the trail names both."""
    paper = an_agreed_text(officer)
    for number in range(3):
        text = WORDING.with_text("de", f"Fassung {number}.")
        amend_instrument(instrument=paper, text=text, by=officer, at=NOON + timedelta(days=number))
    found = standing(key_of(paper), NOON, with_changes=True)
    assert [(line.version.number, len(line.approvals)) for line in found.lines] == [
        (4, 0),
        (3, 0),
        (2, 0),
        (1, 2),
    ]
    assert all(line.changed for line in found.lines[:-1])
    assert {line.version.proposed_by for line in found.lines} == {officer}
    told = AuditRow.objects.filter(subject=key_of(paper)).values_list("changes", flat=True)
    assert {one["version"] for one in told if "version" in one} == {1, 2, 3, 4}


def test_signed_taken_for_approved(officer: User) -> None:
    """There "signed" and "approved" are one. Here neither alone puts a text in force."""
    paper, _version = a_proposal(officer)
    amend_instrument(instrument=paper, signed_on=PartialDate("2026-04-01"), by=officer, at=NOON)
    assert in_force(paper) == ("no", "not_approved")


def test_approved_taken_for_signed(officer: User) -> None:
    paper = an_agreed_text(officer, in_force_on=PartialDate("2026-05-01"))
    assert in_force(paper) == ("unclear", "not_signed")
    amend_instrument(instrument=paper, signed_on=PartialDate("2026-04-01"), by=officer, at=NOON)
    assert in_force(paper)[0] == "yes"


def test_finalised_by_one_side(officer: User) -> None:
    """Our side alone makes nothing agreed: not by approving, not by inviting itself, not in the other's name."""
    paper, version = a_proposal(officer)
    approve_as_user(matter=version.matter, sha256=version.sha256, by=officer, at=NOON)
    assert standing(key_of(paper), NOON).agreed is None
    ours = next(side.key for side in version.parties if side.is_ours)
    theirs = next(side.key for side in version.parties if not side.is_ours)
    with refused(ApprovalRefused, "not_their_side"):
        invite_partner(
            version=version, side=ours, name="A", expires_at=NOON + timedelta(1), by=officer, at=NOON
        )
    with refused(ApprovalRefused, "not_their_side"):
        approve_as_user(matter=version.matter, sha256=version.sha256, side=theirs, by=officer, at=NOON)
    invitation, _token = an_invitation(officer, version)
    for name, opened_by in (("Vorbild Aya", officer), (str(officer), None)):
        with refused(ApprovalRefused):
            approve_by_link(
                invitation=invitation,
                sha256=version.sha256,
                name=name,
                at=NOON,
                confirmed=True,
                opened_by=opened_by,
            )
    assert Approval.objects.count() == 1
    assert check_proof(proof(version)).fault is ProofFault.SIDE_MISSING


def test_a_approves_while_b_edits(officer: User) -> None:
    """There the approval may hit words nobody read. Here it is of a hash: see also the crossing steps."""
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    amend_instrument(instrument=paper, text=WORDING.with_text("ja", "三名。"), by=officer, at=NOON)
    given = {"invitation": invitation, "name": "Vorbild Aya", "at": NOON, "confirmed": True}
    with refused(ApprovalRefused, "text_changed"):
        approve_by_link(sha256=version.sha256, **given)  # type: ignore[arg-type]
    latest = Version.objects.get(number=2)
    assert approve_by_link(sha256=latest.sha256, **given).version == latest  # type: ignore[arg-type]


def test_a_hash_that_can_be_imitated() -> None:
    """There "_key=value_" is glued without escaping, so that a value can pass for another part."""
    glued = {"title": "Zusatz__text=Die Stadt zahlt alles"}
    apart = {"title": "Zusatz", "text": "Die Stadt zahlt alles"}
    assert canonical_text([], glued) != canonical_text([], apart)
    quoted = {"title": 'Zusatz","text":"Die Stadt zahlt alles'}
    assert canonical_text([], quoted) != canonical_text([], apart)


def test_a_failed_amendment_leaves_the_old_text_in_force(officer: User) -> None:
    paper = an_agreed_text(officer)
    amend_instrument(instrument=paper, signed_on=PartialDate("2026-04-01"), by=officer, at=NOON)
    amend_instrument(instrument=paper, adds=[], in_force_on=PartialDate("2030"), by=officer, at=NOON)
    assert in_force(paper)[0] == "yes"
    assert standing(key_of(paper), NOON).lines[0].approvals == []

"""Approving exact words: what a person may do, what is refused, what is kept."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.actions import LinkRefused, revoke_link
from kizuna.accounts.models import SecretLink, User
from kizuna.agreements.actions import amend_instrument, propose_text
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import (
    ApprovalRefused,
    approve_as_user,
    approve_by_link,
    invite_partner,
    withdraw_version,
)
from kizuna.approvals.models import Approval, Invitation, Version
from kizuna.approvals.queries import invitation_of, proof, standing
from kizuna.approvals.rules.proof import check_proof
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Municipality
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper, fields
from tests.factories.approvals import WORDING, a_proposal, a_text, an_invitation
from tests.factories.audit import nothing_written
from tests.factories.register import an_organisation
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
CHANGED = WORDING.with_text("de", "Die Städte tauschen jedes Jahr drei Fachleute aus.")


def for_us(version: Version, by: User, **more: Any) -> Approval:
    given: dict[str, Any] = {"matter": version.matter, "sha256": version.sha256, "by": by, "at": NOON}
    return approve_as_user(**given | more)


def for_them(invitation: Invitation, version: Version, **more: Any) -> Approval:
    given: dict[str, Any] = {"sha256": version.sha256, "name": "Vorbild Aya", "confirmed": True, "at": NOON}
    return approve_by_link(invitation=invitation, **given | more)


def test_both_sides_approve_the_same_words(officer: User) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    for_us(version, officer)
    version.refresh_from_db()
    assert version.agreed_at is None
    for_them(invitation, version, function="市長")
    version.refresh_from_db()
    assert version.agreed_at == NOON
    found = check_proof(proof(version))
    assert found.fault is None
    assert len(found.approvals) == 2
    assert AuditRow.objects.filter(action="approvals.approve", subject=key_of(paper)).count() == 2
    assert AuditRow.objects.filter(by_name="Vorbild Aya").exists()


def changes(paper: Instrument) -> dict[str, dict[str, Any]]:
    city = paper.parties.exclude(municipality__is_home=True).get().municipality
    other = a_paper(paper_user(), paper.entry.tie, title="Anderes")  # type: ignore[arg-type]
    home = Municipality.objects.get(is_home=True)
    return {
        "a word": {"text": CHANGED},
        "one character": {"text": WORDING.with_text("ja", WORDING["ja"].replace("二", "三"))},
        "a language": {"text": LocalText({**WORDING.plain(), "en": "The cities exchange experts."})},
        "authentic": {"authentic_languages": ["ja"]},
        "title": {"title": LocalText({"de": "Anderer Titel"})},
        "kind": {"kind": "mou"},
        "name as printed": {"name_as_printed": "Zusatz"},
        "field": {"adds": fields("education", "talent")},
        "field wording": {"adds": [(FieldOfCooperation.objects.get(code="education"), "Bildung")]},
        "field ended": {"adds": [], "ends": fields("education")},
        "in force": {"in_force_on": PartialDate("2026-05-01")},
        "relation": {"parent": other, "relation": "supplements"},
        "party": {"parties": [home, city, an_organisation(paper_user())]},
    }


def paper_user() -> User:
    return User.objects.filter(role="officer").order_by("pk")[0]


NAMES = (
    "a word", "one character", "a language", "authentic", "title", "kind", "name as printed", "field",
    "field wording", "field ended", "in force", "relation", "party",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_agreed_upon_voids_approvals_when_it_changes(officer: User, name: str) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    for_us(version, officer)
    offered = changes(paper)
    assert set(offered) == set(NAMES)
    amend_instrument(instrument=paper, by=officer, at=NOON, **offered[name])
    now = standing(key_of(paper), NOON)
    assert now.current is not None
    assert (now.current.version.number, now.current.approvals) == (2, [])
    assert [one.name for one in now.voided] == [str(officer)]
    with pytest.raises(ApprovalRefused) as refused, nothing_written():
        for_them(invitation, version)
    assert refused.value.code == "text_changed"


@pytest.mark.parametrize(
    "change",
    [
        {"visibility": "internal"},
        {"signed_on": PartialDate("2026-04-01")},
        {"agreed_on": PartialDate("2026-03-01")},
        {"ended_on": PartialDate("2030")},
        {"text": LocalText({tag: text + "\r\n" for tag, text in WORDING.items()})},
        {},
    ],
)
def test_what_either_side_may_note_alone_changes_no_version(officer: User, change: dict[str, Any]) -> None:
    lines = LocalText({tag: text + "\n" for tag, text in WORDING.items()})
    paper, version = a_proposal(officer, text=lines if "text" in change else WORDING)
    for_us(version, officer)
    amend_instrument(instrument=paper, by=officer, at=NOON, **change)
    now = standing(key_of(paper), NOON)
    assert now.current is not None
    assert now.current.version == version
    assert len(now.current.approvals) == 1


def test_the_last_agreed_text_stays_to_the_letter(officer: User) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    for_us(version, officer)
    for_them(invitation, version)
    words = version.canonical
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=NOON)
    now = standing(key_of(paper), NOON)
    assert now.agreed is not None
    assert (now.agreed.pk, now.agreed.canonical) == (version.pk, words)
    assert check_proof(proof(now.agreed)).fault is None
    # Going back to the old words takes new approvals.
    amend_instrument(instrument=paper, text=WORDING, by=officer, at=NOON)
    again = standing(key_of(paper), NOON).current
    assert again is not None
    assert (again.version.number, again.version.sha256, again.approvals) == (3, version.sha256, [])


def nobody(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_us(version, a_user("reader"))


def twice(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_us(version, a_user("officer"))


def old_hash(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_them(invitation, version, sha256="0" * 64)


def unticked(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_them(invitation, version, confirmed=False)


def nameless(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_them(invitation, version, name=" ")


def same_name(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_them(invitation, version, name=str(officer).upper())


def same_browser(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_them(invitation, version, opened_by=a_user("officer"))


def too_late(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    for_them(invitation, version, at=NOON + timedelta(days=14))


def proposed_again(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    propose_text(instrument=paper, by=officer, at=NOON)


def asked_for_us(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    ours = next(side.key for side in version.parties if side.is_ours)
    until = NOON + timedelta(days=1)
    invite_partner(version=version, side=ours, name="A", expires_at=until, by=officer, at=NOON)


def over_at_once(officer: User, paper: Instrument, version: Version, invitation: Invitation) -> None:
    an_invitation(officer, version, expires_at=NOON)


Step = Callable[[User, Instrument, Version, Invitation], None]


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (nobody, ""),
        (twice, "approved_already"),
        (old_hash, "text_changed"),
        (unticked, "not_confirmed"),
        (nameless, "no_name"),
        (same_name, "same_person"),
        (same_browser, "our_own_people"),
        (too_late, "expired"),
        (proposed_again, "same_text"),
        (asked_for_us, "not_their_side"),
        (over_at_once, "over_at_once"),
    ],
)
def test_refused_steps_write_nothing(officer: User, step: Step, code: str) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    for_us(version, officer)
    before = Approval.objects.count(), Version.objects.count(), SecretLink.objects.count()
    expected = (ApprovalRefused, LinkRefused) if code else PermissionDenied
    a_user("officer")
    with pytest.raises(expected) as refused:
        step(officer, paper, version, invitation)
    assert getattr(refused.value, "code", "") == code
    assert (Approval.objects.count(), Version.objects.count(), SecretLink.objects.count()) == before
    assert SecretLink.objects.get().used_at is None


def test_a_link_serves_once_and_can_be_taken_back(officer: User) -> None:
    _paper, version = a_proposal(officer)
    first, _token = an_invitation(officer, version)
    second, _other = an_invitation(officer, version, name="Zweite Person", email="")
    revoke_link(link=second.link, by=officer, at=NOON)
    with pytest.raises(LinkRefused) as refused:
        for_them(second, version)
    assert refused.value.code == "revoked"
    for_them(first, version)
    with pytest.raises(LinkRefused) as refused:
        for_them(first, version)
    assert refused.value.code == "used"


def test_the_secret_is_stored_nowhere(officer: User) -> None:
    _paper, version = a_proposal(officer)
    invitation, token = an_invitation(officer, version)
    assert len(token) == 22
    assert invitation_of(token) == invitation
    assert invitation_of(token[:-1]) is None
    kept = [*SecretLink.objects.values(), *Invitation.objects.values(), *AuditRow.objects.values()]
    assert token not in repr(kept)


def test_a_text_is_withdrawn_until_all_have_approved_it(officer: User) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    for_us(version, officer)
    withdraw_version(version=version, by=officer, at=NOON)
    with pytest.raises(ApprovalRefused) as refused:
        for_them(invitation, version)
    assert refused.value.code == "withdrawn"
    assert Approval.objects.count() == 1


def test_what_is_agreed_is_not_withdrawn(officer: User) -> None:
    _paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    for_us(version, officer)
    for_them(invitation, version)
    with pytest.raises(ApprovalRefused) as refused, nothing_written():
        withdraw_version(version=version, by=officer, at=NOON)
    assert refused.value.code == "agreed_already"


@pytest.mark.parametrize(
    ("given", "code"), [({"text": LocalText(), "authentic_languages": []}, "no_text"), ({}, "too_few_sides")]
)
def test_without_words_or_without_two_sides_nothing_is_proposed(
    officer: User, given: dict[str, Any], code: str
) -> None:
    paper = a_text(officer, **given)
    if not given:
        amend_instrument(instrument=paper, parties=[], by=officer, at=NOON)
    with pytest.raises(ApprovalRefused) as refused, nothing_written():
        propose_text(instrument=paper, by=officer, at=NOON)
    assert refused.value.code == code

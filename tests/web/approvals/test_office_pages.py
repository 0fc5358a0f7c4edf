"""The office proposes, asks, approves, answers; one next step is offered; what waits stands on the start page."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.models import SecretLink, User
from kizuna.agreements.actions import amend_instrument
from kizuna.approvals.actions import approve_as_user, approve_by_link, object_by_link
from kizuna.approvals.models import Approval, Objection, Version
from kizuna.kernel.dates import PartialDate
from kizuna.register.queries import vocabulary
from tests.conftest import QueryCount
from tests.factories.approvals import WORDING, a_proposal, a_text, an_agreed_text, an_invitation
from tests.factories.audit import nothing_written

pytestmark = pytest.mark.django_db
CHANGED = WORDING.with_text("ja", "両市は毎年三名の専門家を相互に派遣します。")


def said(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("<main", 1)[1]).split())


def main_buttons(page: str) -> list[str]:
    """The primary buttons of the panel on the paper's page."""
    panel = page.split('id="agreeing"')[1].split("</section>", maxsplit=1)[0]
    return re.findall(r'kern-btn--primary"[^>]*><span class="kern-label">([^<]+)<', panel)


def test_the_office_proposes_asks_approves_and_reads_what_changed(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    paper, version = a_proposal(officer)
    pages = {
        name: reverse(f"agreements:{name}", args=[paper.pk])
        for name in ("versions", "approve", "invite", "detail", "withdraw")
    }
    assert version.sha256 in officer_client.get(pages["versions"]).content.decode()
    side = next(one.key for one in version.parties if not one.is_ours)
    made = officer_client.post(pages["invite"], {"side": side, "name": "Aya", "language": "ja", "days": "7"})
    assert "/approve/" in made.content.decode()
    assert "Aya" in officer_client.get(reverse("accounts:links")).content.decode()
    assert reader_client.get(pages["versions"]).status_code == 403
    officer_client.post(pages["approve"], {"sha256": "0" * 64})
    assert Approval.objects.count() == 0
    officer_client.post(pages["approve"], {"sha256": version.sha256})
    assert Approval.objects.get().user == officer
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    page = officer_client.get(pages["versions"]).content.decode()
    assert "三</ins>" in page
    assert "no longer counts" in officer_client.get(pages["detail"]).content.decode()
    latest = Version.objects.get(number=2)
    assert officer_client.post(pages["withdraw"], {"sha256": version.sha256}).status_code == 409
    officer_client.post(pages["withdraw"], {"sha256": latest.sha256})
    assert "No text stands for approval" in officer_client.get(pages["versions"]).content.decode()
    link = SecretLink.objects.get()
    officer_client.post(reverse("accounts:link_revoke", args=[link.pk]))
    link.refresh_from_db()
    assert link.revoked_at is not None


def test_one_next_step_is_offered_at_each_stage(officer: User, officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    paper = a_text(officer)
    home = reverse("agreements:detail", args=[paper.pk])

    def offered() -> list[str]:
        return main_buttons(officer_client.get(home).content.decode())

    assert offered() == ["Propose this text"]
    officer_client.post(reverse("agreements:propose", args=[paper.pk]))
    assert offered() == ["Ask the other side"]
    version = Version.objects.get()
    now = timezone.now()
    invitation, _token = an_invitation(officer, version, at=now)
    given = {"name": "Aya", "reason": "三名で。", "language": "ja", "at": now}
    object_by_link(invitation=invitation, sha256=version.sha256, **given)  # type: ignore[arg-type]
    assert offered() == ["Read what the other side wrote"]
    objection = Objection.objects.get()
    answer = {"objection": str(objection.pk), "answer": "Gern."}
    officer_client.post(reverse("agreements:answer", args=[paper.pk]), answer)
    assert offered() == ["Read and approve"]
    approve_as_user(matter=version.matter, sha256=version.sha256, by=officer, at=now)
    assert offered() == []
    approve_by_link(invitation=invitation, sha256=version.sha256, name="Aya", at=now, confirmed=True)
    assert offered() == ["Note the signing"]
    amend_instrument(instrument=paper, signed_on=PartialDate("2026-04-01"), by=officer, at=now)
    assert offered() == []


def test_an_answer_that_comes_too_late_is_not_lost(officer: User, officer_client: Client) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version, at=timezone.now())
    given = {"name": "Aya", "reason": "三名で。", "language": "ja", "at": timezone.now()}
    object_by_link(invitation=invitation, sha256=version.sha256, **given)  # type: ignore[arg-type]
    address = reverse("agreements:answer", args=[paper.pk])
    sent = {"objection": str(Objection.objects.get().pk), "answer": "Drei gehen."}
    assert officer_client.post(address, sent).status_code == 302
    with nothing_written():
        late = officer_client.post(address, sent | {"answer": "Drei gehen nicht."})
    assert late.status_code == 409
    assert "Drei gehen nicht." in late.content.decode()
    for wrong in ("", "x", "0", "9" * 30):
        assert officer_client.post(address, {"objection": wrong, "answer": "Ja."}).status_code == 404


def test_asking_after_the_text_was_withdrawn_keeps_what_was_typed(
    officer: User, officer_client: Client
) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    paper, version = a_proposal(officer)
    address = reverse("agreements:invite", args=[paper.pk])
    side = next(one.key for one in version.parties if not one.is_ours)
    withdraw = reverse("agreements:withdraw", args=[paper.pk])
    officer_client.post(withdraw, {"sha256": version.sha256})
    sent = {"side": side, "name": "Vorbild Aya", "language": "ja", "days": "7"}
    with nothing_written():
        page = officer_client.post(address, sent).content.decode()
    assert "The text was withdrawn in the meantime" in page
    assert 'value="Vorbild Aya"' in page
    assert officer_client.get(address).status_code == 404


def test_the_letter_is_there_to_copy_in_their_language(officer: User, officer_client: Client) -> None:
    paper, version = a_proposal(officer)
    side = next(one.key for one in version.parties if not one.is_ours)
    sent = {"side": side, "name": "見本 あや", "email": "aya@example.org", "language": "ja", "days": "7"}
    page = officer_client.post(reverse("agreements:invite", args=[paper.pk]), sent).content.decode()
    assert 'lang="ja"' in page
    assert "見本 あや 様" in page
    assert "文面ご承認のお願い" in page
    assert "aya@example.org" in page
    [address] = set(re.findall(r"http://testserver/approve/[\w-]{22}/", page))
    assert page.count(address) == 2


def test_what_waits_stands_on_the_start_page(
    officer: User, officer_client: Client, reader_client: Client
) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    paper, version = a_proposal(officer)

    def due() -> str:
        return said(officer_client.get("/").content.decode()).split("The ties in figures")[0]

    assert "our approval since" in due()
    assert "not asked since" in due()
    invitation, _token = an_invitation(officer, version, at=timezone.now())
    assert "with the partner until" in due()
    assert "Vorbild Aya" in due()
    given = {"name": "Vorbild Aya", "at": timezone.now(), "sha256": version.sha256}
    object_by_link(invitation=invitation, reason="三名で。", language="ja", **given)  # type: ignore[arg-type]
    assert "objection since" in due()
    approve_by_link(invitation=invitation, confirmed=True, **given)  # type: ignore[arg-type]
    assert "with the partner" not in due()
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    assert "approval void since" in due()
    assert "Send a new link" in due()
    assert "approval void" not in said(reader_client.get("/").content.decode())


def test_an_agreed_text_that_was_changed_is_not_called_void(officer: User, officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    paper = an_agreed_text(officer)
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert "The last text that all sides approved is version 1" in page
    assert "no longer counts" not in page
    assert "This paper is signed" not in page
    amend_instrument(instrument=paper, signed_on=PartialDate("2026"), by=officer, at=timezone.now())
    page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert "This paper is signed, in the words of version 1" in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_versions_takes_the_same_queries_for_one_version_and_for_three(
    count: int, officer: User, officer_client: Client, query_count: QueryCount
) -> None:
    paper, version = a_proposal(officer)
    an_invitation(officer, version, at=timezone.now() - timedelta(days=1))
    for number in range(count - 1):
        text = WORDING.with_text("de", f"Fassung {number}.")
        amend_instrument(instrument=paper, text=text, by=officer, at=timezone.now())
    vocabulary()
    with query_count(8):
        officer_client.get(reverse("agreements:versions", args=[paper.pk]))

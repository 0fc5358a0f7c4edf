"""The page behind a partner's link: no account, nothing changes by looking, only a tick and a button count."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.actions import revoke_link
from kizuna.accounts.models import SecretLink, User
from kizuna.agreements.actions import amend_instrument
from kizuna.approvals.actions import answer_objection, approve_as_user, withdraw_version
from kizuna.approvals.models import Approval, Objection, Version
from kizuna.approvals.rules.proof import check_proof
from tests.factories.approvals import WORDING, a_proposal, an_invitation
from tests.factories.audit import nothing_written

pytestmark = pytest.mark.django_db
CHANGED = WORDING.with_text("ja", "両市は毎年三名の専門家を相互に派遣します。")


def invited(officer: User) -> tuple[Version, str]:
    _paper, version = a_proposal(officer)
    _invitation, token = an_invitation(officer, version, at=timezone.now())
    return version, reverse("approvals:partner", args=[token])


def a_yes(version: Version, **given: str) -> dict[str, str]:
    return {"sha256": version.sha256, "name": "Vorbild Aya", "function": "市長", "confirmed": "on"} | given


def test_looking_changes_nothing_however_often(officer: User, client: Client) -> None:
    _version, address = invited(officer)
    links = [*SecretLink.objects.values()]
    with nothing_written():
        for _ in range(3):
            assert client.get(address).status_code == 200
            assert client.head(address).status_code == 200
            assert client.options(address).status_code == 405
            assert client.get(address + "?sha256=x&confirmed=on").status_code == 200
    assert [*SecretLink.objects.values()] == links


def test_the_page_speaks_the_readers_language_and_shows_all_the_words(officer: User, client: Client) -> None:
    version, address = invited(officer)
    answer = client.get(address)
    page = answer.content.decode()
    assert answer["Content-Language"] == "ja"
    assert '<html lang="ja"' in page
    for words in (
        *WORDING.values(),
        "Vorbild Aya",
        "郡山市",
        version.sha256,
        "を代表して、この文面をそのまま承認します",
    ):
        assert words in page
    assert page.index(WORDING["ja"]) < page.index(WORDING["de"])
    german = client.get(address, {"language": "de"}).content.decode()
    assert "Ich stimme genau diesem Text zu" in german
    assert german.index(WORDING["de"]) < german.index(WORDING["ja"])


def test_nobody_lists_keeps_or_passes_on_the_page(officer: User, client: Client) -> None:
    _version, address = invited(officer)
    for answer in (client.get(address), client.get(reverse("approvals:partner", args=["unknown"]))):
        assert "noindex" in answer["X-Robots-Tag"]
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "strict-origin"
        assert "http://" not in answer.content.decode().replace("http://testserver", "")


def test_a_tick_and_a_button_approve_and_the_proof_can_be_kept(officer: User, client: Client) -> None:
    version, address = invited(officer)
    approve_as_user(matter=version.matter, sha256=version.sha256, by=officer, at=timezone.now())
    answer = client.post(address, a_yes(version), follow=True)
    assert "文面について合意しました" in answer.content.decode()
    approval = Approval.objects.exclude(link=None).get()
    assert (approval.name, approval.function, approval.sha256) == ("Vorbild Aya", "市長", version.sha256)
    proof = client.get(address + "proof")
    assert check_proof(json.loads(proof.content)).fault is None
    with nothing_written():
        assert client.post(address, a_yes(version)).status_code == 200


def test_without_the_tick_nothing_is_approved_and_what_was_typed_stays(officer: User, client: Client) -> None:
    version, address = invited(officer)
    with nothing_written():
        answer = client.post(address, a_yes(version, name="Aya B.", confirmed=""))
    assert answer.status_code == 400
    assert "Aya B." in answer.content.decode()
    assert client.get(address + "proof").status_code == 404


def test_old_words_are_refused_with_what_changed(officer: User, client: Client) -> None:
    paper, version = a_proposal(officer)
    _invitation, token = an_invitation(officer, version, at=timezone.now())
    address = reverse("approvals:partner", args=[token])
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    with nothing_written():
        answer = client.post(address, a_yes(version))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "その間に文面が変更されました" in page
    assert "二</del>" in page
    assert "三</ins>" in page
    latest = Version.objects.get(number=2)
    assert f'value="{latest.sha256}"' in page
    client.post(address, a_yes(latest))
    assert Approval.objects.get().version == latest


def test_who_approved_older_words_is_told_so(officer: User, client: Client) -> None:
    paper, version = a_proposal(officer)
    _invitation, token = an_invitation(officer, version, at=timezone.now())
    address = reverse("approvals:partner", args=[token])
    client.post(address, a_yes(version))
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    page = client.get(address).content.decode()
    assert "ご承認は無効になりました" in page
    assert "三</ins>" in page


def test_what_is_agreed_stays_when_it_is_changed_and_the_page_says_so(officer: User, client: Client) -> None:
    paper, version = a_proposal(officer)
    _invitation, token = an_invitation(officer, version, at=timezone.now(), language="en")
    address = reverse("approvals:partner", args=[token])
    approve_as_user(matter=version.matter, sha256=version.sha256, by=officer, at=timezone.now())
    client.post(address, a_yes(version))
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    page = client.get(address).content.decode()
    assert "The text is agreed" in page
    assert "has since proposed changed words" in page
    assert "no longer counts" not in page
    assert "三</ins>" in page


def test_after_its_time_a_used_link_still_says_what_became_of_the_approval(
    officer: User, client: Client
) -> None:
    paper, version = a_proposal(officer)
    invitation, token = an_invitation(officer, version, at=timezone.now(), language="en")
    address = reverse("approvals:partner", args=[token])
    client.post(address, a_yes(version))
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    SecretLink.objects.filter(pk=invitation.link_id).update(expires_at=timezone.now())
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Your approval no longer counts" in page
    assert "The time of this link is over" in page
    assert WORDING["ja"] not in page
    assert "三" not in page
    assert client.get(address + "proof").status_code == 404


def test_the_other_side_says_what_should_be_different_and_reads_the_answer(
    officer: User, client: Client
) -> None:
    version, address = invited(officer)
    no = {
        "sha256": version.sha256,
        "name": "Vorbild Aya",
        "function": "市長",
        "reason": "三名でお願いします。",
    }
    assert client.get(address + "objection/").status_code == 302
    with nothing_written():
        answer = client.post(address + "objection/", no | {"reason": " "})
    assert answer.status_code == 400
    assert 'class="kz-not-so" open' in answer.content.decode()
    answer = client.post(address + "objection/?language=en", no)
    assert answer["Location"] == address + "?language=en#objections"
    objection = Objection.objects.get()
    assert (objection.language, objection.reason, objection.version) == (
        "en",
        "三名でお願いします。",
        version,
    )
    assert "not answered yet" in client.get(address + "?language=en").content.decode()
    answer_objection(objection=objection, answer="Gern: drei.", by=officer, at=timezone.now())
    assert "Gern: drei." in client.get(address).content.decode()
    assert client.post(address, a_yes(version)).status_code == 302


def test_a_scanner_that_prefetches_or_sends_the_forms_empty_changes_nothing(
    officer: User, client: Client
) -> None:
    _version, address = invited(officer)
    with nothing_written():
        for headers in ({"Sec-Purpose": "prefetch"}, {"Purpose": "prefetch"}, {"X-Moz": "prefetch"}):
            assert client.get(address, headers=headers).status_code == 200
            assert client.get(address + "objection/", headers=headers).status_code == 302
        assert client.post(address, {}).status_code == 409
        assert client.post(address + "objection/", {}).status_code == 409
        assert Client(enforce_csrf_checks=True).post(address, {"confirmed": "on"}).status_code == 403


def test_a_tick_under_other_words_is_not_carried_over(officer: User, client: Client) -> None:
    """Not even when something else is wrong with the form: the new words are to be read first."""
    paper, version = a_proposal(officer)
    _invitation, token = an_invitation(officer, version, at=timezone.now())
    address = reverse("approvals:partner", args=[token])
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=timezone.now())
    with nothing_written():
        answer = client.post(address, a_yes(version, name=""))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "三</ins>" in page
    assert "checked" not in page


def test_signs_that_nobody_sees_are_seen(officer: User, client: Client) -> None:
    _paper, version = a_proposal(officer, text=WORDING.with_text("de", "Essen zahlt \u202e001\u202c Euro."))
    _invitation, token = an_invitation(officer, version, at=timezone.now())
    page = client.get(reverse("approvals:partner", args=[token])).content.decode()
    assert "\u202e" not in page
    assert "[U+202E]001" in page


def test_markup_in_the_words_is_words(officer: User, client: Client) -> None:
    paper, version = a_proposal(officer, text=WORDING.with_text("de", "<script>alert(1)</script> & mehr"))
    _invitation, token = an_invitation(officer, version, at=timezone.now())
    text = WORDING.with_text("de", "<img src=x onerror=alert(1)> & mehr")
    amend_instrument(instrument=paper, text=text, by=officer, at=timezone.now())
    page = client.post(reverse("approvals:partner", args=[token]), a_yes(version)).content.decode()
    assert "&lt;img src=x" in page
    assert "<img" not in page
    assert "<script>alert" not in page


def test_what_opens_nothing_says_so(officer: User, client: Client) -> None:
    _paper, version = a_proposal(officer)
    long_ago = timezone.now() - timedelta(days=30)
    expired, old_token = an_invitation(officer, version, at=long_ago)
    revoked, taken = an_invitation(officer, version, at=timezone.now())
    _open, token = an_invitation(officer, version, at=timezone.now())
    revoke_link(link=revoked.link, by=officer, at=timezone.now())
    withdraw_version(version=version, by=officer, at=timezone.now())
    expected = {old_token: (410, "期限"), taken: (410, "取り消しました"), token: (410, "撤回")}
    for secret, (status, words) in expected.items():
        for answer in (
            client.get(reverse("approvals:partner", args=[secret])),
            client.post(reverse("approvals:partner", args=[secret]), a_yes(version)),
        ):
            assert answer.status_code == status
            assert words in answer.content.decode()
    assert client.get(reverse("approvals:partner", args=["x" * 22])).status_code == 404
    SecretLink.objects.filter(pk=expired.link_id).update(expires_at=timezone.now() + timedelta(days=1))
    SecretLink.objects.filter(pk=expired.link_id).update(purpose="another")
    assert client.get(reverse("approvals:partner", args=[old_token])).status_code == 404
    assert Approval.objects.count() == 0

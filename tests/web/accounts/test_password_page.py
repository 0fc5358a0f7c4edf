"""The page behind a password link: nothing changes by looking; set by POST, once, by the person it is for."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.actions import revoke_link
from kizuna.accounts.actions.passwords import VALID
from kizuna.accounts.models import SecretLink, User
from tests.factories.accounts import PASSWORD, a_password_link, a_user
from tests.factories.audit import nothing_written

pytestmark = pytest.mark.django_db
NEW = "two rivers under one bridge"
TYPED = {"new_password1": NEW, "new_password2": NEW}


@pytest.fixture
def hanako(administrator: User) -> User:
    return a_user("guest", language="ja")


def address_for(user: User) -> str:
    return reverse("accounts:password", args=[a_password_link(user).token])


def test_looking_changes_nothing_however_often(client: Client, hanako: User) -> None:
    address = address_for(hanako)
    links = [*SecretLink.objects.values()]
    with nothing_written():
        for _ in range(3):
            assert client.get(address).status_code == 200
            assert client.head(address).status_code == 200
            assert client.options(address).status_code == 405
            assert client.get(address, TYPED).status_code == 200
    assert [*SecretLink.objects.values()] == links
    hanako.refresh_from_db()
    assert hanako.check_password(PASSWORD)


def test_it_speaks_the_persons_language_and_says_their_user_name(client: Client, hanako: User) -> None:
    address = address_for(hanako)
    answer = client.get(address, headers={"accept-language": "de"})
    assert answer["Content-Language"] == "ja"
    assert '<html lang="ja"' in answer.content.decode()
    assert hanako.username in answer.content.decode()
    german = client.get(address, {"language": "de"}).content.decode()
    assert "Ihr Passwort festlegen" in german


def test_nobody_lists_keeps_or_passes_on_the_page(client: Client, hanako: User) -> None:
    for address in (address_for(hanako), reverse("accounts:password", args=["unknown"])):
        answer = client.get(address)
        assert "noindex" in answer["X-Robots-Tag"]
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "strict-origin"


def test_the_person_sets_a_password_and_logs_in_with_it(client: Client, hanako: User) -> None:
    address = address_for(hanako)
    elsewhere = Client()
    elsewhere.force_login(hanako)
    answer = client.post(address, TYPED, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("login")
    page = answer.content.decode()
    assert "パスワードを設定しました" in page
    assert '<html lang="ja"' in page
    assert client.cookies[settings.LANGUAGE_COOKIE_NAME].value == "ja"
    assert client.login(username=hanako.username, password=NEW)
    assert elsewhere.get(reverse("start")).status_code == 302, "other sessions end"


def test_a_used_link_says_so(client: Client, hanako: User) -> None:
    address = address_for(hanako)
    client.post(address, TYPED)
    with nothing_written():
        for answer in (
            client.get(address, {"language": "en"}),
            client.post(f"{address}?language=en", TYPED | {"new_password1": "x"}),
        ):
            assert answer.status_code == 410
            assert "It was used already" in answer.content.decode()


@pytest.mark.parametrize(
    ("state", "status", "sentence"),
    [
        ("expired", 410, "seven days, and they are over"),
        ("revoked", 410, "It was taken back"),
        ("foreign", 404, "There is no such link"),
        ("for another purpose", 404, "There is no such link"),
    ],
)
def test_a_link_that_opens_nothing_says_why(
    client: Client, administrator: User, hanako: User, state: str, status: int, sentence: str
) -> None:
    given = a_password_link(hanako, at=timezone.now() - VALID if state == "expired" else None)
    token = given.token
    if state == "revoked":
        revoke_link(link=given.link, by=administrator, at=timezone.now())
    if state == "foreign":
        token = "x" * 22
    if state == "for another purpose":
        SecretLink.objects.update(purpose="approval")
    address = reverse("accounts:password", args=[token]) + "?language=en"
    with nothing_written():
        for answer in (client.get(address), client.post(address, TYPED)):
            assert answer.status_code == status
            assert sentence in answer.content.decode()
    hanako.refresh_from_db()
    assert hanako.check_password(PASSWORD)


@pytest.mark.parametrize(
    "typed",
    [
        {"new_password1": NEW, "new_password2": "something else entirely"},
        {"new_password1": "short", "new_password2": "short"},
        {"new_password1": "password1234", "new_password2": "password1234"},
        {},
    ],
)
def test_a_bad_password_is_said_and_the_link_stays_open(
    client: Client, hanako: User, typed: dict[str, str]
) -> None:
    address = address_for(hanako)
    with nothing_written():
        answer = client.post(address, typed)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert client.get(address).status_code == 200


def test_who_is_logged_in_as_somebody_else_sets_nothing(
    client: Client, administrator: User, hanako: User
) -> None:
    address = address_for(hanako) + "?language=en"
    client.force_login(administrator)
    page = client.get(address).content.decode()
    assert "this link is for" in page
    assert "new_password1" not in page
    with nothing_written():
        assert client.post(address, TYPED).status_code == 403
    path = address.partition("?")[0]
    assert f'name="next" value="{path}"' in page
    assert client.post(reverse("logout"), {"next": path})["Location"] == path
    client.force_login(hanako)
    assert client.post(address, TYPED).status_code == 302


def test_a_form_without_its_secret_is_refused(hanako: User) -> None:
    address = address_for(hanako)
    assert Client(enforce_csrf_checks=True).post(address, TYPED).status_code == 403

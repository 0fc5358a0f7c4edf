"""The frame: who sees which entry, in which language and light; pages for when something goes wrong."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import include, path
from django.utils import translation
from django.views.generic import View
from django.views.i18n import set_language

import kizuna
from kizuna.ui.context import Frame, NavItem

ROOMS = Path(kizuna.__file__).parent
ERRORS = ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"]

pytestmark = pytest.mark.urls(__name__)

# Two rooms have pages, the others have none yet.
urlpatterns = [
    path("", include("kizuna.ui.urls")),
    path("here", View.as_view(), name="start"),
    path("archive", include(([path("", View.as_view(), name="documents")], "archive"))),
    path("audit", include(([path("", View.as_view(), name="audit")], "reports"))),
    path("accounts", include(([path("", View.as_view(), name="list")], "accounts"))),
    path("language", login_not_required(set_language), name="set_language"),
    path("login", LoginView.as_view(), name="login"),
]


@dataclass
class Visitor:
    """A reader with some rights."""

    rights: frozenset[str] = frozenset()
    is_authenticated: bool = True

    def may(self, right: str) -> bool:
        return right in self.rights


def navigation(user: Visitor, address: str = "/") -> list[NavItem]:
    request = RequestFactory().get(address)
    request.user = user  # type: ignore[assignment]
    return Frame(request).navigation


def test_what_has_no_address_is_left_out() -> None:
    everything = Visitor(frozenset({"see_record", "read_documents"}))
    assert [item.url for item in navigation(everything)] == ["/here", "/archive"]


def test_what_the_reader_may_not_open_is_left_out() -> None:
    assert [item.url for item in navigation(Visitor())] == ["/here"]


def test_a_stranger_sees_no_navigation() -> None:
    assert navigation(Visitor(is_authenticated=False)) == []


def test_accounts_and_the_audit_trail_are_in_the_menu_of_those_who_may_open_them() -> None:
    def own(user: Visitor) -> list[str]:
        request = RequestFactory().get("/")
        request.user = user  # type: ignore[assignment]
        return [item.url for item in Frame(request).own_pages]

    assert own(Visitor(frozenset({"see_audit"}))) == ["/audit"]
    assert own(Visitor(frozenset({"see_audit", "manage_accounts"}))) == ["/accounts", "/audit"]
    assert own(Visitor(frozenset({"see_record"}))) == []


def test_the_current_entry_is_marked() -> None:
    assert [item.is_current for item in navigation(Visitor(), "/here")] == [True]
    assert [item.is_current for item in navigation(Visitor(), "/elsewhere")] == [False]


@pytest.mark.parametrize(("cookie", "theme"), [("dark", "dark"), ("light", "light"), ("<b>", ""), ("", "")])
def test_only_a_known_theme_is_taken_from_the_cookie(cookie: str, theme: str) -> None:
    request = RequestFactory().get("/")
    request.COOKIES["kizuna_theme"] = cookie
    assert Frame(request).theme == theme


def test_choosing_dark_is_remembered_and_leads_back(client: Client) -> None:
    response = client.post("/appearance", {"theme": "dark", "next": "/accessibility"})
    assert (response.status_code, response["Location"]) == (302, "/accessibility")
    assert b'data-kern-theme="dark"' in client.get("/accessibility").content
    client.post("/appearance", {"theme": "", "next": "/"})
    assert b"data-kern-theme" not in client.get("/accessibility").content


def test_the_way_back_never_leads_off_the_site(client: Client) -> None:
    assert client.post("/appearance", {"theme": "dark", "next": "https://example.org/"})["Location"] == "/"


@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_each_language_is_offered_under_its_own_name(client: Client, language: str) -> None:
    client.cookies["kizuna_language"] = language
    html = client.get("/accessibility").content.decode()
    assert f'<html lang="{language}"' in html
    for code, own_name in (("de", "Deutsch"), ("ja", "日本語"), ("en", "English")):
        current = ' aria-current="true"' if code == language else ""
        assert f'value="{code}" lang="{code}"{current}>{own_name}</button>' in html


@pytest.mark.parametrize("page", ERRORS)
@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_error_pages_need_neither_request_nor_database(page: str, language: str) -> None:
    with translation.override(language):
        html = render_to_string(page)
    assert f'<html lang="{language}"' in html
    assert html.count("<h1>") == 1
    assert 'href="/"' in html


def test_error_pages_speak_three_languages() -> None:
    words = set()
    for language in ("de", "ja", "en"):
        with translation.override(language):
            words.add(render_to_string("404.html"))
    assert len(words) == 3


def test_the_login_page_has_one_form_for_the_name_and_the_word(client: Client) -> None:
    html = client.get("/login").content.decode()
    assert 'name="username"' in html
    assert 'name="password"' in html
    assert 'class="kz-skip" href="#main"' in html


def templates() -> list[Path]:
    return sorted(ROOMS.glob("*/templates/**/*.html"))


# The content security policy forbids all three, in every room.
INLINE = re.compile(
    r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style|javascript:|<script(?![^>]*\ssrc=)""", re.IGNORECASE
)


def test_no_template_of_any_room_carries_inline_style_or_script() -> None:
    assert len(templates()) > 40
    guilty = [str(file.relative_to(ROOMS)) for file in templates() if INLINE.search(file.read_text("utf-8"))]
    assert guilty == []


@pytest.mark.parametrize(
    "bad", ['<p style="x">', '<a onclick="x">', "<style>", "<script>x", '<a href="javascript:x">']
)
def test_the_search_for_inline_style_and_script_finds_them(bad: str) -> None:
    assert INLINE.search(bad)
    assert not INLINE.search('<script src="/x.js" defer></script><meta content="styles">')

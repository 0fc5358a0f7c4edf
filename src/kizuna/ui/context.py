"""What the frame of every page needs, worked out only when a page asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

THEME_COOKIE = "kizuna_theme"
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class NavItem:
    """One entry of the main navigation."""

    label: str | Promise
    url: str
    is_current: bool


# Label, name of the address, and the right it takes (None: everyone who is logged in).
NAVIGATION: tuple[tuple[str | Promise, str, str | None], ...] = (
    (_("Start"), "start", None),
    (_("Ties"), "register:ties", None),
    (_("People"), "register:people", "see_record"),
    (_("Archive"), "archive:documents", "read_documents"),
)

# The same for the menu under the reader's name.
OWN_PAGES: tuple[tuple[str | Promise, str, str | None], ...] = (
    (_("Calendar"), "reports:calendar", None),
    (pgettext_lazy("logins", "Accounts"), "accounts:list", "manage_accounts"),
    (_("Audit trail"), "reports:audit", "see_audit"),
)


class Frame:
    """The frame around one page. Nothing here asks the database unless the template uses it."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def theme(self) -> str:
        """`light` or `dark` as the reader chose, or empty: as the device has it."""
        chosen = self._request.COOKIES.get(THEME_COOKIE, "")
        return chosen if chosen in THEMES else ""

    @cached_property
    def navigation(self) -> list[NavItem]:
        """The pages this reader may open, in order; what has no address yet is left out."""
        return list(self._items(NAVIGATION))

    @cached_property
    def own_pages(self) -> list[NavItem]:
        """Pages of the menu under the reader's name that this reader may open."""
        return list(self._items(OWN_PAGES))

    @property
    def office(self) -> str | Promise:
        """Whose record this is."""
        office: str | Promise = settings.OFFICE_NAME
        return office

    @property
    def languages(self) -> list[tuple[str, str]]:
        """The languages of the house, each under its own name."""
        return [(code, str(own_name)) for code, own_name in settings.LANGUAGES]

    @property
    def version(self) -> str:
        """The version that runs."""
        return installed_version()

    @property
    def source_url(self) -> str:
        """Where the source code can be had, or empty."""
        return getattr(settings, "SOURCE_URL", "")

    def _items(self, pages: Iterable[tuple[str | Promise, str, str | None]]) -> Iterator[NavItem]:
        path = self._request.path
        for label, name, right in pages:
            url = address_of(name)
            if url and self._may(right):
                is_current = path == url if name == "start" else path.startswith(url)
                yield NavItem(label=label, url=url, is_current=is_current)

    def _may(self, right: str | None) -> bool:
        user = getattr(self._request, "user", None)
        if user is None or not user.is_authenticated:
            return False
        return right is None or bool(user.may(right))


@lru_cache(maxsize=1)
def installed_version() -> str:
    """The version of the installed package, or empty when it runs from a bare folder."""
    try:
        return version("kizuna")
    except PackageNotFoundError:
        return ""


def address_of(name: str) -> str:
    """The address of a named page, or empty when no room has such a page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def frame(request: HttpRequest) -> dict[str, Frame]:
    """Context processor: the frame of the page."""
    return {"frame": Frame(request)}

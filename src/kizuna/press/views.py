"""Pages of releases."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import (
    FormPage,
    ListPage,
    answered,
    editor_of,
    home_of,
    latest_first,
    listed,
    tie_for,
)
from kizuna.press.access import may_edit, visible_to
from kizuna.press.actions import amend_release, record_release
from kizuna.press.forms import ReleaseForm
from kizuna.press.models import Release
from kizuna.press.queries import release_page
from kizuna.register.access import PagesOpen


@require_GET
def releases(request: HttpRequest) -> HttpResponse:
    """All releases the user may see."""
    user = user_of(request)
    page = ListPage(
        _("Press releases"),
        _("No press release is recorded yet"),
        reverse("press:new") if may_edit(user) else "",
    )
    return listed(request, latest_first(visible_to(user)), page, "press")


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the releases."""
    user = user_of(request)
    release = get_object_or_404(visible_to(user).select_related("entry__tie", "document", "issuer"), pk=pk)
    context = {"page": release_page(release, user), "may_edit": may_edit(user), "opens": PagesOpen(user)}
    return render(request, "press/release.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """Record a release."""
    user = editor_of(request)
    tie = tie_for(user, slug)

    def save(sent: RecordForm) -> Release:
        return record_release(tie=tie, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Record a press release"), back=home_of(tie), tie=tie)
    return answered(request, ReleaseForm(request.POST or None), page, save, _address)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is known of a release."""
    user = editor_of(request)
    release = get_object_or_404(visible_to(user).select_related("entry__tie", "document", "issuer"), pk=pk)

    def save(sent: RecordForm) -> Release:
        return amend_release(release=release, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Correct the press release"), back=_address(release), tie=release.entry.tie)
    return answered(request, ReleaseForm(request.POST or None, release=release), page, save, _address)


def _address(release: Release) -> str:
    return reverse("press:detail", args=[release.pk])

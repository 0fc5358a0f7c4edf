"""Pages of exchange programmes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, ListPage, answered, editor_of, home_of, latest_first, listed
from kizuna.exchanges.access import may_edit, visible_to
from kizuna.exchanges.actions import amend_programme, record_programme
from kizuna.exchanges.forms import ProgrammeForm
from kizuna.exchanges.models import Programme
from kizuna.exchanges.queries import programme_page
from kizuna.register.access import PagesOpen, ties_visible_to


@require_GET
def programmes(request: HttpRequest) -> HttpResponse:
    """All exchange programmes the user may see."""
    user = user_of(request)
    page = ListPage(_("Exchanges"), _("No exchange programme is recorded yet"))
    return listed(request, latest_first(visible_to(user)), page, "exchanges")


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the exchange programmes."""
    user = user_of(request)
    programme = get_object_or_404(
        visible_to(user).select_related("entry__tie", "sending_body", "hosting_body", "place"), pk=pk
    )
    context = {"page": programme_page(programme, user), "may_edit": may_edit(user), "opens": PagesOpen(user)}
    return render(request, "exchanges/programme.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Record an exchange programme."""
    user = editor_of(request)
    tie = get_object_or_404(ties_visible_to(user), slug=slug)

    def save(sent: RecordForm) -> Programme:
        return record_programme(tie=tie, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Record an exchange programme"), back=home_of(tie), tie=tie)
    return answered(request, ProgrammeForm(request.POST or None), page, save, _address)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is known of an exchange programme."""
    user = editor_of(request)
    programme = get_object_or_404(
        visible_to(user).select_related("entry__tie", "sending_body", "hosting_body", "place"), pk=pk
    )

    def save(sent: RecordForm) -> Programme:
        return amend_programme(programme=programme, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Correct the exchange programme"), back=_address(programme), tie=programme.entry.tie)
    return answered(request, ProgrammeForm(request.POST or None, programme=programme), page, save, _address)


def _address(programme: Programme) -> str:
    return reverse("exchanges:detail", args=[programme.pk])

"""Pages of journeys."""

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
from kizuna.delegations.access import may_edit, visible_to
from kizuna.delegations.actions import (
    add_programme_item,
    amend_delegation,
    amend_programme_item,
    record_delegation,
)
from kizuna.delegations.forms import DelegationForm, ItemForm
from kizuna.delegations.models import Delegation, ProgrammeItem
from kizuna.delegations.queries import delegation_page
from kizuna.register.access import PagesOpen, ties_visible_to


@require_GET
def journeys(request: HttpRequest) -> HttpResponse:
    """All journeys the user may see."""
    page = ListPage(_("Delegations"), _("No delegation is recorded yet"))
    return listed(request, latest_first(visible_to(user_of(request))), page, "delegations")


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One journey: who travelled, and the programme day by day."""
    user = user_of(request)
    rows = visible_to(user).select_related("entry__tie", "from_municipality", "to_municipality")
    delegation = get_object_or_404(rows, pk=pk)
    context = {
        "page": delegation_page(delegation, user),
        "now": timezone.now(),
        "may_edit": may_edit(user),
        "opens": PagesOpen(user),
    }
    return render(request, "delegations/delegation.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a journey of a tie."""
    user = editor_of(request)
    tie = get_object_or_404(ties_visible_to(user), slug=slug)

    def save(sent: RecordForm) -> Delegation:
        return record_delegation(tie=tie, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Record a delegation"), back=home_of(tie), tie=tie)
    return answered(request, DelegationForm(request.POST or None), page, save, _address)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is known of a journey."""
    user = editor_of(request)
    delegation = get_object_or_404(visible_to(user).select_related("entry__tie"), pk=pk)

    def save(sent: RecordForm) -> Delegation:
        return amend_delegation(delegation=delegation, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Correct the delegation"), back=_address(delegation), tie=delegation.entry.tie)
    form = DelegationForm(request.POST or None, delegation=delegation)
    return answered(request, form, page, save, _address)


@require_http_methods(["GET", "POST"])
def item_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a station to the programme."""
    user = editor_of(request)
    delegation = get_object_or_404(visible_to(user).select_related("entry__tie"), pk=pk)

    def save(sent: RecordForm) -> ProgrammeItem:
        return add_programme_item(delegation=delegation, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Add a programme item"), back=_address(delegation), tie=delegation.entry.tie)
    form = ItemForm(request.POST or None)
    return answered(request, form, page, save, lambda item: _address(item.delegation))


@require_http_methods(["GET", "POST"])
def item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a station of the programme."""
    user = editor_of(request)
    rows = ProgrammeItem.objects.filter(delegation__in=visible_to(user))
    item = get_object_or_404(rows.select_related("delegation", "entry__tie", "place", "host"), pk=pk)

    def save(sent: RecordForm) -> ProgrammeItem:
        return amend_programme_item(item=item, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Correct the programme item"), back=_address(item.delegation), tie=item.entry.tie)
    form = ItemForm(request.POST or None, item=item)
    return answered(request, form, page, save, lambda row: _address(row.delegation))


def _address(delegation: Delegation) -> str:
    return reverse("delegations:detail", args=[delegation.pk])

"""Pages of encounters."""

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
from kizuna.contacts.access import may_edit, visible_to
from kizuna.contacts.actions import amend_encounter, record_encounter
from kizuna.contacts.forms import EncounterForm
from kizuna.contacts.models import Encounter
from kizuna.contacts.queries import encounter_page
from kizuna.register.access import PagesOpen


@require_GET
def encounters(request: HttpRequest) -> HttpResponse:
    """All encounters the user may see."""
    user = user_of(request)
    page = ListPage(
        _("Encounters"), _("No encounter is recorded yet"), reverse("contacts:new") if may_edit(user) else ""
    )
    return listed(request, latest_first(visible_to(user)), page, "contacts")


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the encounters."""
    user = user_of(request)
    encounter = get_object_or_404(visible_to(user).select_related("entry__tie", "place"), pk=pk)
    context = {"page": encounter_page(encounter, user), "may_edit": may_edit(user), "opens": PagesOpen(user)}
    return render(request, "contacts/encounter.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """Record an encounter."""
    user = editor_of(request)
    tie = tie_for(user, slug)

    def save(sent: RecordForm) -> Encounter:
        return record_encounter(tie=tie, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Record an encounter"), back=home_of(tie), tie=tie)
    return answered(request, EncounterForm(request.POST or None), page, save, _address)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is known of an encounter."""
    user = editor_of(request)
    encounter = get_object_or_404(visible_to(user).select_related("entry__tie", "place"), pk=pk)

    def save(sent: RecordForm) -> Encounter:
        return amend_encounter(encounter=encounter, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Correct the encounter"), back=_address(encounter), tie=encounter.entry.tie)
    return answered(request, EncounterForm(request.POST or None, encounter=encounter), page, save, _address)


def _address(encounter: Encounter) -> str:
    return reverse("contacts:detail", args=[encounter.pk])

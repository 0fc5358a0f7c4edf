"""Organisations, municipalities and the picking of cities."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from kizuna.accounts.access import require
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.register.access import may_edit, municipalities_visible_to, organisations_visible_to
from kizuna.register.actions import amend_organisation, register_municipality, register_organisation
from kizuna.register.forms import ListForm, MunicipalityForm, OrganisationForm
from kizuna.register.queries import names_of
from kizuna.register.queries.cities import cities_beginning, country_name
from kizuna.register.queries.lists import municipality_page, organisations_listed
from kizuna.register.views.addresses import municipality_address, organisation_address, person_address
from kizuna.register.views.form_page import form_page
from kizuna.register.views.maps import map_of
from kizuna.register.views.ties import PAGE, form_methods
from kizuna.ui.components import active_language

COLUMNS = ("names", "kind", "parent", "municipality", "email", "phone", "web_address")


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """All organisations the user may see."""
    user = user_of(request)
    text = request.GET.get("q", "")
    page = Paginator(organisations_listed(user, text), PAGE).get_page(request.GET.get("page"))
    rows = [(row, organisation_address(row)) for row in page.object_list]
    form = ListForm({"q": text})
    context = {"page": page, "rows": rows, "form": form, "text": text, "may_edit": may_edit(user)}
    return render(request, "register/organisations.html", context)


@form_methods
def organisation_new(request: HttpRequest) -> HttpResponse:
    """A new organisation."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)

    def act(typed: dict[str, Any]) -> str:
        return organisation_address(register_organisation(by=user, at=timezone.now(), **typed))

    return form_page(
        request,
        OrganisationForm(request.POST or None),
        act,
        title=_("New organisation"),
        done=_("The organisation is in the register."),
        back=(_("Organisations"), reverse("register:organisations")),
    )


@form_methods
def organisation_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Changes to an organisation."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    row = get_object_or_404(organisations_visible_to(user).select_related("parent", "municipality"), pk=pk)

    def act(typed: dict[str, Any]) -> str:
        return organisation_address(amend_organisation(organisation=row, by=user, at=timezone.now(), **typed))

    return form_page(
        request,
        OrganisationForm(request.POST or None, initial={name: getattr(row, name) for name in COLUMNS}),
        act,
        title=_("Edit the organisation"),
        done=_("The change is in the record."),
        back=(row.names.text(active_language()), organisation_address(row)),
    )


@form_methods
def municipality_new(request: HttpRequest) -> HttpResponse:
    """A municipality that the gazetteer does not know."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)

    def act(typed: dict[str, Any]) -> str:
        return municipality_address(register_municipality(by=user, at=timezone.now(), **typed))

    return form_page(
        request,
        MunicipalityForm(request.POST or None),
        act,
        title=_("Enter a municipality by hand"),
        done=_("The municipality is in the register."),
        back=(_("Find a city"), reverse("register:cities")),
    )


@require_safe
def municipality(request: HttpRequest, pk: int) -> HttpResponse:
    """A municipality: where it lies, who heads it, its ties and bodies."""
    user, language = user_of(request), active_language()
    row = get_object_or_404(municipalities_visible_to(user).select_related("successor"), pk=pk)
    found = municipality_page(row, user, timezone.localdate())
    head = found.head.tenure if found.head else None
    context = {
        "found": found,
        "map": map_of(found.ties, language),
        "bodies": [(body, organisation_address(body)) for body in found.organisations],
        "head_names": names_of(head.person) if head else [],
        "head_url": person_address(head.person) if head else "",
        "country": country_name(row.country, language),
        "may_edit": may_edit(user),
    }
    return render(request, "register/municipality.html", context)


@require_safe
def cities(request: HttpRequest) -> HttpResponse:
    """Cities whose name begins so: options for a script, JSON for a program, a page for a person."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    text = request.GET.get("q") or next(iter(request.GET.values()), "")
    language = active_language()
    found = [
        (choice, choice.names.text(language), choice.country_name(language))
        for choice in cities_beginning(str(text))
    ]
    if request.headers.get("HX-Request") == "true":
        return render(request, "register/city_options.html", {"found": found})
    if request.accepts("text/html") and request.GET.get("format") != "json":
        return render(
            request, "register/cities.html", {"found": found, "form": ListForm({"q": text}), "text": text}
        )
    return JsonResponse({"cities": [_plain(*one) for one in found]})


def _plain(choice: Any, name: str, country: str) -> dict[str, Any]:
    columns = ("key", "region", "population", "geoname_id")
    return {"name": name, "country": country, **{column: getattr(choice, column) for column in columns}}

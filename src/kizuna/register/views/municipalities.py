"""Putting a municipality right, saying what it became, and which one is our own."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.register.access import documents_visible_to, municipalities_visible_to
from kizuna.register.actions import amend_municipality, choose_home, record_succession
from kizuna.register.forms import HomeForm, MunicipalityEditForm, SuccessionForm
from kizuna.register.queries import home
from kizuna.register.queries.lists import spellings_of
from kizuna.register.views.addresses import municipality_address
from kizuna.register.views.form_page import form_page
from kizuna.register.views.ties import form_methods
from kizuna.ui.components import active_language


@form_methods
def municipality_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Names, spellings, population, place and time zone of a municipality."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    row = get_object_or_404(municipalities_visible_to(user), pk=pk)
    initial = MunicipalityEditForm.initial_of(row, spellings_of(row))

    def act(typed: dict[str, Any]) -> str:
        amend_municipality(municipality=row, by=user, at=timezone.now(), **typed)
        return municipality_address(row)

    return form_page(
        request,
        MunicipalityEditForm(request.POST or None, initial=initial),
        act,
        title=_("Edit the municipality"),
        done=_("The change is in the record."),
        back=(row.names.text(active_language()), municipality_address(row)),
    )


@form_methods
def municipality_successor(request: HttpRequest, pk: int) -> HttpResponse:
    """What a municipality became by merger or renaming."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    row = get_object_or_404(municipalities_visible_to(user).select_related("successor"), pk=pk)
    initial = {"successor": row.successor, "how": row.succession, "on": row.succeeded_on}

    def act(typed: dict[str, Any]) -> str:
        given = {name: typed[name] for name in ("successor", "how", "on", "document", "span")}
        return municipality_address(record_succession(municipality=row, by=user, at=timezone.now(), **given))

    return form_page(
        request,
        SuccessionForm(request.POST or None, documents=documents_visible_to(user), initial=initial),
        act,
        title=_("Merged or renamed"),
        done=_("The change is in the record."),
        back=(row.names.text(active_language()), municipality_address(row)),
    )


@form_methods
def home_choose(request: HttpRequest) -> HttpResponse:
    """Which city is our own: typed by its name, of the register or of the world."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    own = home()
    initial = {"city": own.names.text(active_language()) if own else ""}

    def act(typed: dict[str, Any]) -> str:
        pick = typed["pick"].municipality or typed["pick"].geoname_id
        return municipality_address(choose_home(pick=pick, by=user, at=timezone.now()))

    return form_page(
        request,
        HomeForm(request.POST or None, initial=initial),
        act,
        title=_("Our own city"),
        done=_("Your own city is in the register."),
        back=(_("Ties"), reverse("register:ties")),
        template="register/home.html",
    )

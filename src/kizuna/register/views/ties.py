"""The list of ties, a new tie, and changes to one."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from kizuna.accounts.access import require
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.register.access import may_edit, ties_visible_to
from kizuna.register.actions import (
    add_frame,
    amend_tie,
    change_tier,
    open_picked_tie,
    tell_origin,
)
from kizuna.register.forms import FrameForm, OriginForm, TieForm, TieListForm, TierForm, TieTextForm
from kizuna.register.models import Tie
from kizuna.register.queries import home, tie_with_parts, vocabulary
from kizuna.register.queries.tie_list import countries, listed, sorted_ties, ties_listed
from kizuna.register.views.addresses import tie_address
from kizuna.register.views.form_page import form_page
from kizuna.register.views.maps import map_of
from kizuna.ui.components import active_language

PAGE = 50
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def ties(request: HttpRequest) -> HttpResponse:
    """All ties the user may see, filtered, sorted, on a map."""
    user, language = user_of(request), active_language()
    form = TieListForm(request.GET, countries=countries(user), fields=vocabulary(), language=language)
    wanted = form.wanted(request.GET.get("sort", ""))
    found = ties_listed(user, wanted)
    paginator = Paginator(sorted_ties(found, wanted.sort), PAGE)
    page = paginator.get_page(request.GET.get("page"))
    rows = listed(page.object_list, user, language)
    context = {
        "form": form,
        "page": page,
        "rows": rows,
        "wanted": wanted,
        "may_edit": may_edit(user),
        "map": map_of([one.row for one in rows], language),
    }
    return render(request, "register/ties.html", context)


@form_methods
def tie_new(request: HttpRequest) -> HttpResponse:
    """A new tie; cities are picked by typing."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    own = home()
    initial = {"city_1": own.names.text(active_language()) if own else ""}
    form = TieForm(request.POST or None, initial=initial)

    def act(typed: dict[str, Any]) -> str:
        picks = [choice.municipality or choice.geoname_id for choice in typed["cities"]]
        wanted = {name: typed[name] for name in ("tier", "since", "title", "visibility")}
        return tie_address(open_picked_tie(picks=picks, by=user, at=timezone.now(), **wanted))

    return form_page(
        request,
        form,
        act,
        title=_("New tie"),
        done=_("The tie is in the register."),
        back=(_("Ties"), reverse("register:ties")),
        template="register/tie_new.html",
        button=_("Open the tie"),
    )


@form_methods
def tie_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Title and visibility of a tie."""
    tie = editable(request, slug)
    initial = {"title": tie.title, "visibility": tie.visibility}
    form = TieTextForm(request.POST or None, initial=initial)

    def act(typed: dict[str, Any]) -> str:
        return tie_address(amend_tie(tie=tie, by=user_of(request), at=timezone.now(), **typed))

    return _tie_page(request, form, act, tie, _("Edit the tie"))


@form_methods
def tie_origin(request: HttpRequest, slug: str) -> HttpResponse:
    """How a tie began."""
    tie = editable(request, slug)
    form = OriginForm(request.POST or None, initial={"story": tie.origin_story})

    def act(typed: dict[str, Any]) -> str:
        return tie_address(tell_origin(tie=tie, by=user_of(request), at=timezone.now(), **typed))

    return _tie_page(request, form, act, tie, _("How it began"))


@form_methods
def tie_type(request: HttpRequest, slug: str) -> HttpResponse:
    """Another type of tie from then on."""
    tie = editable(request, slug)

    def act(typed: dict[str, Any]) -> str:
        change_tier(tie=tie, by=user_of(request), at=timezone.now(), **typed)
        return tie_address(tie)

    return _tie_page(request, TierForm(request.POST or None), act, tie, _("Change the type"))


@form_methods
def tie_frame(request: HttpRequest, slug: str) -> HttpResponse:
    """What frames a tie."""
    tie = editable(request, slug)

    def act(typed: dict[str, Any]) -> str:
        add_frame(tie=tie, by=user_of(request), at=timezone.now(), **typed)
        return tie_address(tie)

    return _tie_page(request, FrameForm(request.POST or None), act, tie, _("Add a frame"))


def editable(request: HttpRequest, slug: str) -> Tie:
    """The tie, for those who may change it: 403 without the right, 404 when it is not there."""
    require(user_of(request), Right.EDIT_RECORD)
    return get_object_or_404(ties_visible_to(user_of(request)), slug=slug)


def _tie_page(request: HttpRequest, form: Any, act: Any, tie: Tie, title: Any) -> HttpResponse:
    """A form about one tie, with the ways to the other forms about it."""
    row = tie_with_parts(tie)
    return form_page(
        request,
        form,
        act,
        title=title,
        done=_("The change is in the record."),
        back=(row.title.text(active_language()), tie_address(tie)),
        template="register/tie_form.html",
        extra={"row": row, "frames": tie.frames.all()},
    )

"""The one way in which the rooms above show a form of the record and answer it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.audit.refusals import Refused
from kizuna.chronicle.forms import RecordForm
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Tie

Row = TypeVar("Row", bound=Model)
PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page with a form: its heading, the tie it belongs to, where to go when nothing shall change.

    `lead` says above the form what one should know first; `quote` stands there in words of a source, in
    `quote_language`. `save` names the button. A page with more on it than the form names its own `template` and
    what that is `shown`.
    """

    heading: str | Promise
    back: str
    tie: Tie | None = None
    quote: str = ""
    quote_language: str = ""
    lead: str | Promise = ""
    save: str | Promise = ""
    template: str = "chronicle/form_page.html"
    shown: Mapping[str, Any] = field(default_factory=dict)


def editor_of(request: HttpRequest) -> User:
    """The user, who may change the record. Raises PermissionDenied."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    return user


def tie_for(user: User, slug: str | None) -> Tie | None:
    """The tie of that name; none for no name. Raises Http404 for one the user may not see."""
    return get_object_or_404(ties_visible_to(user), slug=slug) if slug else None


def answered(
    request: HttpRequest,
    form: RecordForm,
    page: FormPage,
    save: Callable[[RecordForm], Row],
    address: Callable[[Row], str],
) -> HttpResponse:
    """Show the form; when it was sent and is right, save and go to the row. A refusal is told at its field."""
    if request.method == "POST" and form.is_valid():
        try:
            row = save(form)
        except Refused as refused:
            form.refuse(refused)
        else:
            messages.success(request, _("Saved."))
            return redirect(address(row))
    return render(request, page.template, {**page.shown, "form": form, "page": page})


def home_of(tie: Tie | None) -> str:
    """The tie's dossier, or the start page."""
    return reverse("reports:dossier", args=[tie.slug]) if tie else reverse("start")


@dataclass(frozen=True, slots=True)
class ListPage:
    """A plain list of entries: its heading, what to say when it is empty."""

    heading: str | Promise
    empty: str | Promise
    new: str = ""


def listed(request: HttpRequest, rows: QuerySet[Row], page: ListPage, room: str) -> HttpResponse:
    """Rows that own an entry, in pages of fifty; `room` names the address of one."""
    numbered = Paginator(rows, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {"rows": numbered, "page": page, "detail": f"{room}:detail"}
    return render(request, "chronicle/list_page.html", context)


def latest_first(rows: QuerySet[Row]) -> QuerySet[Row]:
    """Rows that own an entry, with entry and tie, the latest first, those without a date last."""
    return rows.select_related("entry__tie").order_by(F("entry__earliest").desc(nulls_last=True), "-pk")

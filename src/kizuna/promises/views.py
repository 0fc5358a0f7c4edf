"""Pages of promises."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import PAGE_LENGTH, FormPage, answered, editor_of, tie_for
from kizuna.promises.access import may_edit, visible_to
from kizuna.promises.actions import amend_promise, answer_promise, record_promise
from kizuna.promises.forms import STANDINGS, AnswerForm, LedgerForm, PromiseForm
from kizuna.promises.models import Promise
from kizuna.promises.queries import (
    counts_by_standing,
    evidence_for,
    ledger,
    rows_of,
    ties_with_promises,
)


@require_GET
def ledger_page(request: HttpRequest) -> HttpResponse:
    """All promises, those that call for attention first: `?standing=overdue&tie=…`."""
    user = user_of(request)
    today = timezone.localdate()
    form = LedgerForm(request.GET, ties=ties_with_promises(user))
    rows = ledger(user, form.chosen_tie, on=today, standings=form.chosen_standings)
    counts = counts_by_standing(user, form.chosen_tie, on=today)
    context = {
        "page": Paginator(rows, PAGE_LENGTH).get_page(request.GET.get("page")),
        "form": form,
        "counts": [(STANDINGS[one], number) for one, number in counts.items() if number],
        "labels": STANDINGS,
        "may_edit": may_edit(user),
    }
    return render(request, "promises/ledger.html", context)


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One promise with its first wording and its history."""
    user = user_of(request)
    promise = get_object_or_404(visible_to(user), pk=pk)
    row = rows_of([promise], user, on=timezone.localdate())[0]
    context = {"row": row, "label": STANDINGS[row.standing], "may_edit": may_edit(user)}
    return render(request, "promises/promise.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """Keep a promise."""
    user = editor_of(request)
    tie = tie_for(user, slug)

    def save(sent: RecordForm) -> Promise:
        return record_promise(tie=tie, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Record a promise"), back=reverse("promises:list"), tie=tie)
    return answered(request, PromiseForm(request.POST or None), page, save, _address)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what surrounds the wording of a promise."""
    user = editor_of(request)
    promise = get_object_or_404(visible_to(user).select_related("tie", "field"), pk=pk)

    def save(sent: RecordForm) -> Promise:
        return amend_promise(promise=promise, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Correct the promise"), back=_address(promise), tie=promise.tie)
    return answered(request, PromiseForm(request.POST or None, promise=promise), page, save, _address)


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what became of a promise."""
    user = editor_of(request)
    promise = get_object_or_404(visible_to(user).select_related("tie"), pk=pk)

    def save(sent: RecordForm) -> Promise:
        return answer_promise(promise=promise, by=user, at=timezone.now(), **sent.values()).promise

    page = FormPage(_("What became of this promise?"), back=_address(promise), tie=promise.tie)
    form = AnswerForm(request.POST or None, entries=evidence_for(promise, user))
    return answered(request, form, page, save, _address)


def _address(promise: Promise) -> str:
    return reverse("promises:detail", args=[promise.pk])

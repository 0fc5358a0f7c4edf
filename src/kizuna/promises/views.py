"""Pages of promises."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import PAGE_LENGTH, FormPage, answered, editor_of, tie_for
from kizuna.kernel.languages import Language
from kizuna.promises.access import may_edit, visible_to
from kizuna.promises.actions import amend_promise, answer_promise, record_promise
from kizuna.promises.forms import AnswerForm, LedgerForm, PromiseForm
from kizuna.promises.labels import STANDINGS
from kizuna.promises.models import Promise
from kizuna.promises.queries import evidence_for, index_for, rows_of, ties_of
from kizuna.promises.tables import as_csv


@require_GET
def ledger_page(request: HttpRequest) -> HttpResponse:
    """All promises, those that call for attention first: `?standing=overdue&tie=…&origin=…&who=…&q=…`."""
    user, today = user_of(request), timezone.localdate()
    index = index_for(user, on=today)
    form = LedgerForm(request.GET, index=index, ties=ties_of(user, index.ties))
    page = Paginator(index.keys(form.wanted), PAGE_LENGTH).get_page(request.GET.get("page"))
    counts = index.counts(form.wanted)
    context = {
        "page": page,
        "rows": rows_of(page.object_list, user, on=today),
        "form": form,
        "counts": [(STANDINGS[one], number) for one, number in counts.items() if number],
        "may_edit": may_edit(user),
    }
    return render(request, "promises/ledger.html", context)


@require_GET
def table(request: HttpRequest) -> HttpResponse:
    """The promises the ledger would show, as a table for a spreadsheet."""
    user, today = user_of(request), timezone.localdate()
    index = index_for(user, on=today)
    form = LedgerForm(request.GET, index=index, ties=ties_of(user, index.ties))
    rows = rows_of(index.keys(form.wanted), user, on=today)
    answer = HttpResponse(as_csv(rows, get_language() or Language.EN), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="promises-{today.isoformat()}.csv"'
    return answer


@require_GET
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One promise with its first wording and its history."""
    user = user_of(request)
    promise = get_object_or_404(visible_to(user), pk=pk)
    row = rows_of([promise.pk], user, on=timezone.localdate())[0]
    return render(request, "promises/promise.html", {"row": row, "may_edit": may_edit(user)})


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

    words = (promise.wording, promise.wording_language)
    page = FormPage(_("Correct the promise"), _address(promise), promise.tie, *words)
    return answered(request, PromiseForm(request.POST or None, promise=promise), page, save, _address)


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what became of a promise."""
    user = editor_of(request)
    promise = get_object_or_404(visible_to(user).select_related("tie"), pk=pk)

    def save(sent: RecordForm) -> Promise:
        return answer_promise(promise=promise, by=user, at=timezone.now(), **sent.values()).promise

    words = (promise.wording, promise.wording_language)
    page = FormPage(_("What became of this promise?"), _address(promise), promise.tie, *words)
    form = AnswerForm(request.POST or None, entries=evidence_for(promise, user))
    return answered(request, form, page, save, _address)


def _address(promise: Promise) -> str:
    return reverse("promises:detail", args=[promise.pk])

"""The page of records: take a tie out, bring one in."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.records.access import may_import, records_visible_to
from kizuna.records.actions import RecordRefused, import_record
from kizuna.records.forms import BringInForm
from kizuna.records.queries import record_text
from kizuna.records.schema import SCHEMA_FILE
from kizuna.register.access import may_export
from kizuna.register.queries.ties import tie_rows, with_parts


@require_http_methods(["GET", "POST"])
def records(request: HttpRequest) -> HttpResponse:
    """The ties with their downloads, and the form to bring one in."""
    user = user_of(request)
    if not may_export(user) or (request.method == "POST" and not may_import(user)):
        raise Http404
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BringInForm(*sent) if may_import(user) else None
    if form is not None and form.is_valid():
        try:
            tie = import_record(content=form.cleaned_data["file"], by=user, at=timezone.now())
        except RecordRefused as refused:
            form.refuse(refused)
        else:
            messages.success(request, _("The tie was brought in."))
            return redirect("reports:dossier", tie.slug)
    ties = tie_rows(with_parts(records_visible_to(user)))
    status = 422 if form is not None and form.errors else 200
    return render(request, "records/records.html", {"form": form, "ties": ties}, status=status)


@require_GET
def download(request: HttpRequest, slug: str) -> HttpResponse:
    """The record of one tie as a file."""
    tie = get_object_or_404(records_visible_to(user_of(request)), slug=slug)
    answer = HttpResponse(record_text(tie), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{tie.slug}.json"'
    return answer


@require_GET
def schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of the format."""
    return HttpResponse(SCHEMA_FILE.read_bytes(), content_type="application/schema+json")

"""The lineage of an entry, and saying by hand what it came out of."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.audit.refusals import Refused
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.actions import link_origin
from kizuna.chronicle.models import Entry
from kizuna.register.access import may_edit
from kizuna.reports.forms import ThreadForm
from kizuna.reports.queries.lineage import Direction, lineage_page
from kizuna.sources.actions import cite


@require_http_methods(["GET", "POST"])
def lineage(request: HttpRequest, pk: int) -> HttpResponse:
    """How did this come about, and what came of it? `?show=origins` or `?show=outcomes` shows one side."""
    user = user_of(request)
    entry = get_object_or_404(entries_visible_to(user).select_related("tie"), pk=pk)
    if request.method == "POST":
        require(user, Right.EDIT_RECORD)
    sent = request.POST if request.method == "POST" else None
    form = ThreadForm(sent, entry=entry, user=user) if may_edit(user) else None
    if form is not None and form.is_valid() and _linked(entry, form, user):
        messages.success(request, _("The connection was recorded."))
        return redirect("reports:lineage", entry.pk)
    asked = request.GET.get("show", "")
    direction = Direction(asked) if asked in set(Direction) else Direction.BOTH
    page = lineage_page(entry, user, direction)
    context = {"page": page, "entry": entry, "direction": direction, "form": form}
    status = 422 if form is not None and form.errors else 200
    return render(request, "reports/lineage.html", context, status=status)


def _linked(entry: Entry, form: ThreadForm, user: User) -> bool:
    """Record the thread with its citation; a refusal is told at the other entry."""
    given, now = form.cleaned_data, timezone.now()
    first, later = (entry, given["other"]) if given["way"] == "outcome" else (given["other"], entry)
    try:
        with transaction.atomic():
            citation = None
            if given["span"]:
                start, end = given["span"]
                citation = cite(document=given["document"], start=start, end=end, by=user, at=now)
            link_origin(
                entry=later, arose_from=first, citation=citation, reason=form.reason_given, by=user, at=now
            )
    except Refused as refused:
        form.add_error("other", refused.sentence)
        return False
    return True

"""Scans of a paper: add one, take it out of the office, take it out of the record."""

from __future__ import annotations

import logging

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from kizuna.accounts.requests import user_of
from kizuna.agreements.access import scans_visible_to
from kizuna.agreements.actions import add_scan, remove_scan
from kizuna.agreements.forms import ScanForm
from kizuna.agreements.models import Scan
from kizuna.agreements.views.addresses import address_of, paper_of
from kizuna.chronicle.forms import RecordForm
from kizuna.chronicle.pages import FormPage, answered, editor_of
from kizuna.sources.vault import FileNotSound
from kizuna.sources.views import as_download

logger = logging.getLogger(__name__)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a scan of the signed original."""
    user = editor_of(request)
    paper = paper_of(user, pk)

    def save(sent: RecordForm) -> Scan:
        return add_scan(instrument=paper, by=user, at=timezone.now(), **sent.values())

    page = FormPage(_("Add a scan"), back=address_of(paper, "scans"), tie=paper.entry.tie)
    form = ScanForm(request.POST or None, request.FILES or None, paper=paper)
    return answered(request, form, page, save, lambda scan: address_of(paper, "scans"))


@require_GET
def download(request: HttpRequest, pk: int, scan: int) -> HttpResponse:
    """The file itself, if it is still the one that was handed in."""
    rows = scans_visible_to(user_of(request)).select_related("file", "instrument")
    row = get_object_or_404(rows, pk=scan, instrument=pk)
    try:
        return as_download(row.file)
    except FileNotSound:
        logger.exception("The scan %s of paper %s is missing or damaged.", row.file.sha256, pk)
        messages.error(
            request,
            _(
                "The file is missing or damaged, so it is not given out. Please ask your administrators to put "
                "it back from the backup."
            ),
        )
        return redirect(address_of(row.instrument, "scans"))


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, pk: int, scan: int) -> HttpResponse:
    """Take a scan out of a paper when that is confirmed."""
    user = editor_of(request)
    paper = paper_of(user, pk)
    row = get_object_or_404(paper.scans.select_related("file", "instrument"), pk=scan)
    if request.method == "POST":
        remove_scan(scan=row, by=user, at=timezone.now())
        messages.success(request, _("The scan is taken out."))
        return redirect(address_of(paper, "scans"))
    return render(request, "agreements/scan_remove.html", {"paper": paper, "scan": row})

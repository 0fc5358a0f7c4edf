"""Agreeing on the text of a paper: propose, read the versions, approve for our side, ask the other side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kizuna.agreements.access import visible_to
from kizuna.agreements.actions import propose_text
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import approve_as_user, invite_partner, withdraw_version
from kizuna.approvals.forms import InvitationForm
from kizuna.approvals.models import Version
from kizuna.approvals.queries import current_version, standing
from kizuna.approvals.showing import pieces_of
from kizuna.approvals.views import proof_file
from kizuna.audit.refusals import Refused
from kizuna.chronicle.pages import editor_of
from kizuna.columns.keys import key_of


@require_GET
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """How the text stands, its words, and every version with what changed in it."""
    instrument = _paper(request, pk)
    now = standing(key_of(instrument), timezone.now(), with_changes=True)
    context = {
        "paper": instrument,
        "standing": now,
        "pieces": pieces_of(now.current.version.canonical) if now.current else (),
    }
    return render(request, "agreements/versions.html", context)


@require_POST
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the text as it stands up for approval."""
    user, instrument = editor_of(request), _paper(request, pk)
    done = _("The text is proposed. Now both sides can approve it.")
    return _done(
        request, instrument, done, lambda: propose_text(instrument=instrument, by=user, at=timezone.now())
    )


@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve for our own side exactly the text that was on the page."""
    user, instrument = editor_of(request), _paper(request, pk)
    version = _current(instrument)
    read = request.POST.get("sha256", "")
    function = request.POST.get("function", "")[:200]
    return _done(
        request,
        instrument,
        _("Your approval is recorded."),
        lambda: approve_as_user(
            matter=version.matter, sha256=read, function=function, by=user, at=timezone.now()
        ),
    )


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the proposed text back."""
    user, instrument = editor_of(request), _paper(request, pk)
    version = _current(instrument)
    return _done(
        request,
        instrument,
        _("The text is withdrawn."),
        lambda: withdraw_version(version=version, by=user, at=timezone.now()),
    )


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link for one person of the other side; its address is shown this once."""
    user, instrument = editor_of(request), _paper(request, pk)
    version = _current(instrument)
    form = InvitationForm(request.POST or None, version=version)
    context = {"paper": instrument, "form": form}
    if request.method == "POST" and form.is_valid():
        now, given = timezone.now(), dict(form.cleaned_data)
        until = now + timedelta(days=given.pop("days"))
        try:
            invitation, token = invite_partner(version=version, expires_at=until, by=user, at=now, **given)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            address = request.build_absolute_uri(reverse("approvals:partner", args=[token]))
            return render(
                request, "agreements/invited.html", context | {"address": address, "invitation": invitation}
            )
    return render(request, "agreements/invite.html", context)


@require_GET
def version_proof(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The proof of one version to download."""
    key = key_of(_paper(request, pk))
    return proof_file(get_object_or_404(Version, matter__subject=key, number=number))


def _paper(request: HttpRequest, pk: int) -> Instrument:
    papers = visible_to(editor_of(request)).select_related("entry__tie")
    return get_object_or_404(papers, pk=pk)


def _current(instrument: Instrument) -> Version:
    version = current_version(key_of(instrument))
    if version is None:
        raise Http404
    return version


def _done(
    request: HttpRequest, instrument: Instrument, done: str, step: Callable[[], object]
) -> HttpResponse:
    """Take the step and say so, or say why not; either way back to the versions."""
    try:
        step()
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, done)
    return redirect("agreements:versions", instrument.pk)

"""Agreeing on the text of a paper: propose, read the versions, approve for our side, ask and answer the other side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
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
from kizuna.agreements.queries.agreeing import agreeing_of
from kizuna.approvals.actions import answer_objection, approve_as_user, invite_partner, withdraw_version
from kizuna.approvals.forms import InvitationForm
from kizuna.approvals.letters import letter_for
from kizuna.approvals.models import Invitation, Matter, Objection, Version
from kizuna.approvals.queries import changes_between, cities_of
from kizuna.approvals.rules.deadlines import end_of_day_there
from kizuna.approvals.showing import rows_of
from kizuna.approvals.views import proof_file
from kizuna.audit.refusals import Refused
from kizuna.chronicle.pages import editor_of
from kizuna.columns.keys import key_of


@require_GET
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """How the text stands, its words, every version with what changed in it, and what the other side wrote."""
    return _versions(request, _paper(request, pk))


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
    matter = get_object_or_404(Matter, subject=key_of(instrument))
    given = {name: request.POST.get(name, "")[:200] for name in ("sha256", "function", "side")}
    return _done(
        request,
        instrument,
        _("Your approval is recorded."),
        lambda: approve_as_user(matter=matter, by=user, at=timezone.now(), **given),
    )


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the proposed text back that was on the page."""
    user, instrument = editor_of(request), _paper(request, pk)
    version = _read(request, instrument)
    if version is None:
        raise Http404
    return _done(
        request,
        instrument,
        _("The text is withdrawn."),
        lambda: withdraw_version(version=version, by=user, at=timezone.now()),
    )


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer what the other side wrote about the text."""
    user, instrument = editor_of(request), _paper(request, pk)
    wanted = request.POST.get("objection", "")
    theirs = Objection.objects.filter(version__matter__subject=key_of(instrument))
    objection = get_object_or_404(theirs, pk=int(wanted) if wanted.isdecimal() else 0)
    words = request.POST.get("answer", "")
    return _done(
        request,
        instrument,
        _("Your answer stands behind their link."),
        lambda: answer_objection(objection=objection, answer=words, by=user, at=timezone.now()),
    )


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link for one person of the other side; its address is shown this once, with a letter to send."""
    user, instrument = editor_of(request), _paper(request, pk)
    # The latest version, also when it was withdrawn meanwhile: the action says so, and what was typed stays.
    version = Version.objects.filter(matter__subject=key_of(instrument)).order_by("-number").first()
    if version is None or (request.method == "GET" and not version.is_current):
        raise Http404
    form = InvitationForm(request.POST or None, version=version)
    if request.method == "POST" and form.is_valid():
        now, given = timezone.now(), dict(form.cleaned_data)
        until = _until(version, given["side"], now, given.pop("days"))
        try:
            invited = invite_partner(version=version, expires_at=until, by=user, at=now, **given)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            return _invited(request, instrument, *invited)
    return render(request, "agreements/invite.html", {"paper": instrument, "form": form})


@require_GET
def version_proof(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The proof of one version to download."""
    key = key_of(_paper(request, pk))
    return proof_file(get_object_or_404(Version, matter__subject=key, number=number))


def _paper(request: HttpRequest, pk: int) -> Instrument:
    papers = visible_to(editor_of(request)).select_related("entry__tie")
    return get_object_or_404(papers, pk=pk)


def _read(request: HttpRequest, instrument: Instrument) -> Version | None:
    """The version that was on the page from which the form was sent."""
    read = Version.objects.filter(matter__subject=key_of(instrument), sha256=request.POST.get("sha256", ""))
    return read.order_by("-number").first()


def _until(version: Version, side: str, now: datetime, days: int) -> datetime:
    """The end of the day, by the clock of the side that is asked."""
    cities = cities_of(one for one in version.parties if one.key == side)
    return end_of_day_there(now, days, cities[0].time_zone if cities else settings.TIME_ZONE)


def _invited(
    request: HttpRequest, instrument: Instrument, invitation: Invitation, token: str
) -> HttpResponse:
    address = request.build_absolute_uri(reverse("approvals:partner", args=[token]))
    cities = cities_of(invitation.version.parties)
    letter = letter_for(invitation, title=instrument.entry.title, address=address, cities=cities)
    context = {"paper": instrument, "invitation": invitation, "letter": letter, "cities": cities}
    return render(request, "agreements/invited.html", context | {"address": address})


def _versions(
    request: HttpRequest, instrument: Instrument, refused: Refused | None = None, status: int = 200
) -> HttpResponse:
    """The page of the versions; with a refusal also why, what changed since it was read, and what was typed."""
    now = agreeing_of(instrument, timezone.now(), with_changes=True)
    current = now.standing.current
    read = _read(request, instrument) if refused else None
    differs = read and current and read.sha256 != current.version.sha256
    context = {
        "paper": instrument,
        "agreeing": now,
        "standing": now.standing,
        "rows": rows_of(current.version.canonical) if current else (),
        "refused": refused.sentence if refused else "",
        "since_read": changes_between(read, current.version) if read and current and differs else (),
        "typed": request.POST.get("answer", "") if refused else "",
        "function": request.POST.get("function", "") if refused else "",
    }
    return render(request, "agreements/versions.html", context, status=status)


def _done(
    request: HttpRequest, instrument: Instrument, done: str, step: Callable[[], object]
) -> HttpResponse:
    """Take the step and go to the versions, or show there why it was not taken; nothing typed is lost."""
    try:
        step()
    except Refused as refused:
        return _versions(request, instrument, refused, status=409)
    messages.success(request, done)
    return redirect("agreements:versions", instrument.pk)

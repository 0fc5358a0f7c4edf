"""Deciding what was read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kizuna.accounts.requests import user_of
from kizuna.archive import actions
from kizuna.archive.access import may_decide, proposals_open_to, readings_visible_to
from kizuna.archive.forms import correction_form
from kizuna.archive.review import card_of, review_of
from kizuna.audit.refusals import Refused

if TYPE_CHECKING:
    from kizuna.archive.models import Proposal


@require_GET
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Left the text, right the proposals."""
    user = user_of(request)
    reading = get_object_or_404(readings_visible_to(user).select_related("document", "tie", "city"), pk=pk)
    context = {"review": review_of(reading), "reading": reading, "may_decide": may_decide(user)}
    return render(request, "archive/review.html", context)


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the fact as it was read, or as one that the register has under another spelling."""
    same = request.POST.get("same_as", "")
    if same:
        return _decided(request, pk, partial(actions.correct_proposal, payload={"same_as": same}))
    return _decided(request, pk, actions.accept_proposal)


@require_POST
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the text does not state it."""
    return _decided(request, pk, actions.reject_proposal)


@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a rejection."""
    return _decided(request, pk, actions.reopen_proposal)


@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the fact right and take it."""
    proposal = get_object_or_404(proposals_open_to(user_of(request)), pk=pk)
    form = correction_form(proposal, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct_proposal(
                proposal=proposal, payload=form.payload(), by=user_of(request), at=timezone.now()
            )
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            return redirect(_next_of(proposal))
    card = card_of(proposal, proposal.reading.document.text)
    context = {"form": form, "proposal": proposal, "card": card, "reading": proposal.reading}
    return render(request, "archive/correct.html", context, status=422 if form.errors else 200)


@require_POST
def accept_all(request: HttpRequest, pk: int) -> HttpResponse:
    """Take everything that is open, or only what the register has already."""
    user = user_of(request)
    reading = get_object_or_404(readings_visible_to(user), pk=pk)
    only_matching = request.POST.get("which") != "all"
    try:
        accepted = actions.accept_all(
            reading=reading, by=user, at=timezone.now(), only_matching=only_matching
        )
    except Refused as refused:
        messages.error(request, str(refused.sentence))
    else:
        n = len(accepted)
        messages.success(request, ngettext("%(n)s fact accepted.", "%(n)s facts accepted.", n) % {"n": n})
    return redirect("archive:review", pk)


def _decided(request: HttpRequest, pk: int, decide: Callable[..., Any]) -> HttpResponse:
    proposal = get_object_or_404(proposals_open_to(user_of(request)), pk=pk)
    try:
        decide(proposal=proposal, by=user_of(request), at=timezone.now())
    except Refused as refused:
        messages.error(request, _("Not done. %(why)s") % {"why": refused.sentence})
        return redirect(f"{reverse('archive:review', args=[proposal.reading_id])}#p{proposal.position}")
    return redirect(_next_of(proposal))


def _next_of(proposal: Proposal) -> str:
    """The review, at the next card that waits; so that deciding on and on needs no searching."""
    page = reverse("archive:review", args=[proposal.reading_id])
    waiting = proposal.reading.proposals.filter(decision="open").order_by("position")
    after = waiting.filter(position__gt=proposal.position).first() or waiting.first()
    return f"{page}#p{after.position}" if after else page

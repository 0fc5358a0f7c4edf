"""What a partner does by a link of their own, without an account: read, approve, object, keep the proof."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from kizuna.accounts.actions import LinkRefused
from kizuna.accounts.models import User
from kizuna.accounts.rules import LinkState
from kizuna.accounts.secret_pages import kept_to_oneself, language_for
from kizuna.approvals.actions import ApprovalRefused, approve_by_link, object_by_link
from kizuna.approvals.actions.refusals import refusal
from kizuna.approvals.forms import ObjectionForm, PartnerForm
from kizuna.approvals.models import Invitation, Version
from kizuna.approvals.queries import approval_by, current_version, invitation_of, zone_of
from kizuna.approvals.rules.agreeing import ApprovalFault
from kizuna.approvals.views.pages import (
    OBJECTION_ID,
    Told,
    asked,
    closed,
    proof_file,
    refused,
    shown,
    side_name,
    state_of,
)
from kizuna.kernel.languages import Language

Step = Callable[[HttpRequest, Invitation], HttpResponse]


@login_not_required
@kept_to_oneself
@require_http_methods(["GET", "HEAD", "POST"])
def partner(request: HttpRequest, token: str) -> HttpResponse:
    """Read, and by POST alone approve. Looking at the page changes nothing, however often."""
    return _answered(request, token, _approve if request.method == "POST" else shown)


@login_not_required
@kept_to_oneself
@require_http_methods(["GET", "HEAD", "POST"])
def partner_object(request: HttpRequest, token: str) -> HttpResponse:
    """Say by POST what should be different; whoever merely comes by is led to the text."""
    back = _address(request, token)
    if request.method != "POST":
        return redirect(back)
    return _answered(request, token, lambda request, invitation: _object(request, invitation, back))


@login_not_required
@kept_to_oneself
@require_safe
def partner_proof(request: HttpRequest, token: str) -> HttpResponse:
    """The proof of the version that was approved by this link."""
    invitation = invitation_of(token)
    approval = approval_by(invitation) if invitation else None
    if invitation is None or approval is None or state_of(invitation) is not LinkState.USED:
        return _answered(request, token, lambda request, _invitation: closed(request, "unknown", 404))
    return proof_file(approval.version)


def _answered(request: HttpRequest, token: str, step: Step) -> HttpResponse:
    """Take the step for whoever holds the secret, in their language and by their clock."""
    invitation = invitation_of(token)
    zone = zone_of(invitation) if invitation else ""
    language = language_for(request, invitation.language if invitation else None)
    with translation.override(language), timezone.override(zone or None):
        answer = step(request, invitation) if invitation else closed(request, "unknown", 404)
        answer["Content-Language"] = get_language() or Language.EN.value
        return answer


def _approve(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    def step(form: PartnerForm) -> HttpResponse:
        who = _account(request)
        approve_by_link(invitation=invitation, at=timezone.now(), opened_by=who, **form.cleaned_data)
        return redirect(request.get_full_path())

    current = _open_text(invitation)
    if current is None:
        return shown(request, invitation)
    form = PartnerForm(request.POST, side=side_name(current, invitation.side))
    return _taken(request, invitation, current, Told(approve=form), lambda: step(form))


def _object(request: HttpRequest, invitation: Invitation, back: str) -> HttpResponse:
    def step(form: ObjectionForm) -> HttpResponse:
        spoken, who = get_language() or Language.EN.value, _account(request)
        given = {"language": spoken, "opened_by": who, **form.cleaned_data}
        object_by_link(invitation=invitation, at=timezone.now(), **given)
        return redirect(back + "#objections")

    current = _open_text(invitation)
    if current is None:
        return shown(request, invitation)
    form = ObjectionForm(request.POST, auto_id=OBJECTION_ID)
    return _taken(request, invitation, current, Told(objection=form), lambda: step(form))


def _taken(
    request: HttpRequest,
    invitation: Invitation,
    current: Version,
    told: Told,
    step: Callable[[], HttpResponse],
) -> HttpResponse:
    """Take the step, if the form is right and was under the words that stand now; else say why not."""
    form = told.form
    if request.POST.get("sha256") == current.sha256 and not form.is_valid():
        return asked(request, invitation, current, told, status=400)
    try:
        if not form.is_valid():
            raise refusal(ApprovalFault.TEXT_CHANGED)
        return step()
    except LinkRefused:
        return shown(request, _again(invitation))
    except ApprovalRefused as why:
        return refused(request, invitation, why, is_objecting=told.objection is not None)


def _open_text(invitation: Invitation) -> Version | None:
    """The text to answer, as long as the link is open and a text stands for approval."""
    current = current_version(invitation.matter.subject)
    return current if state_of(invitation) is LinkState.OPEN else None


def _account(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def _again(invitation: Invitation) -> Invitation:
    """The invitation as it stands by now."""
    return Invitation.objects.select_related("link__made_by", "matter", "version").get(pk=invitation.pk)


def _address(request: HttpRequest, token: str) -> str:
    """The partner's page, in the language that was chosen."""
    query = request.META.get("QUERY_STRING", "")
    return reverse("approvals:partner", args=[token]) + (f"?{query}" if query else "")

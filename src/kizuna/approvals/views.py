"""The page on which a partner approves by a link of their own, without an account."""

from __future__ import annotations

import json

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from kizuna.accounts.actions import LinkRefused
from kizuna.accounts.models import User
from kizuna.accounts.rules import LinkState
from kizuna.accounts.secret_pages import LANGUAGES_OFFERED, kept_to_oneself, language_for
from kizuna.approvals.actions import ApprovalRefused, approve_by_link
from kizuna.approvals.forms import PartnerForm
from kizuna.approvals.models import Invitation, Version
from kizuna.approvals.queries import (
    approval_by,
    changes_between,
    current_version,
    invitation_of,
    proof,
    seen_before,
)
from kizuna.approvals.rules.agreeing import Side
from kizuna.approvals.showing import pieces_of
from kizuna.kernel.languages import Language


@login_not_required
@kept_to_oneself
@require_http_methods(["GET", "HEAD", "POST"])
def partner(request: HttpRequest, token: str) -> HttpResponse:
    """Read, and by POST alone approve. Looking at the page changes nothing, however often."""
    invitation = invitation_of(token)
    with translation.override(language_for(request, invitation.language if invitation else None)):
        if invitation is None:
            answer = _closed(request, "unknown", 404)
        elif request.method == "POST":
            answer = _answered(request, invitation)
        else:
            answer = _shown(request, invitation)
        answer["Content-Language"] = get_language() or Language.EN.value
        return answer


@login_not_required
@kept_to_oneself
@require_safe
def partner_proof(request: HttpRequest, token: str) -> HttpResponse:
    """The proof of the version that was approved by this link."""
    invitation = invitation_of(token)
    approval = approval_by(invitation) if invitation else None
    if invitation is None or approval is None or _state(invitation) is not LinkState.USED:
        return _closed(request, "unknown", 404)
    return proof_file(approval.version)


def proof_file(version: Version) -> HttpResponse:
    """A proof to download."""
    content = json.dumps(proof(version), ensure_ascii=False, indent=2) + "\n"
    answer = HttpResponse(content, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="approval-{version.sha256[:12]}.json"'
    return answer


def _shown(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    state = _state(invitation)
    current = current_version(invitation.matter.subject)
    if state in {LinkState.EXPIRED, LinkState.REVOKED}:
        return _closed(request, state.value, 410)
    if state is LinkState.USED:
        return _approved(request, invitation, current)
    if current is None:
        return _closed(request, "withdrawn", 410)
    if current.approvals.filter(side=invitation.side).exists():
        return _closed(request, "approved_already", 410)
    initial = {"name": invitation.name, "function": invitation.function}
    form = PartnerForm(initial=initial, side=_side_name(current, invitation.side))
    return _asked(request, invitation, current, form)


def _answered(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    current = current_version(invitation.matter.subject)
    if current is None or _state(invitation) is not LinkState.OPEN:
        return _shown(request, invitation)
    form = PartnerForm(request.POST, side=_side_name(current, invitation.side))
    if not form.is_valid():
        return _asked(request, invitation, current, form, status=400)
    who = request.user if isinstance(request.user, User) else None
    try:
        approve_by_link(invitation=invitation, at=timezone.now(), opened_by=who, **form.cleaned_data)
    except LinkRefused:
        return _shown(request, _again(invitation))
    except ApprovalRefused as refused:
        return _refused(request, invitation, form, refused)
    return redirect(request.get_full_path())


def _refused(
    request: HttpRequest, invitation: Invitation, form: PartnerForm, refused: ApprovalRefused
) -> HttpResponse:
    """The text as it stands by now, what changed since it was read, and why nothing was approved."""
    latest = current_version(invitation.matter.subject)
    if latest is None:
        return _closed(request, "withdrawn", 410)
    read = form.cleaned_data["sha256"]
    initial = {name: form.cleaned_data[name] for name in ("name", "function")}
    again = PartnerForm(initial=initial, side=_side_name(latest, invitation.side))
    return _asked(request, invitation, latest, again, status=409, read=read, told=refused.sentence)


def _again(invitation: Invitation) -> Invitation:
    """The invitation as it stands by now."""
    return Invitation.objects.select_related("link__made_by", "matter").get(pk=invitation.pk)


def _asked(
    request: HttpRequest,
    invitation: Invitation,
    current: Version,
    form: PartnerForm,
    status: int = 200,
    read: str = "",
    told: str = "",
) -> HttpResponse:
    form.initial["sha256"] = current.sha256
    before = seen_before(invitation, current, read)
    context = {
        "invitation": invitation,
        "version": current,
        "side": _side(current, invitation.side),
        "others": [side for side in current.parties if side.key != invitation.side],
        "pieces": pieces_of(current.canonical),
        "before": before,
        "changed": changes_between(before, current) if before else (),
        "form": form,
        "told": told,
        "languages": LANGUAGES_OFFERED,
    }
    return render(request, "approvals/partner.html", context, status=status)


def _approved(request: HttpRequest, invitation: Invitation, current: Version | None) -> HttpResponse:
    approval = approval_by(invitation)
    if approval is None:
        return _closed(request, "used", 410)
    version = approval.version
    replaced = current if current and current.pk != version.pk else None
    context = {
        "invitation": invitation,
        "approval": approval,
        "version": version,
        "side": _side(version, invitation.side),
        "replaced_by": replaced,
        "changed": changes_between(version, replaced) if replaced else (),
        "pieces": pieces_of(version.canonical),
        "languages": LANGUAGES_OFFERED,
    }
    return render(request, "approvals/approved.html", context)


def _closed(request: HttpRequest, reason: str, status: int) -> HttpResponse:
    context = {"reason": reason, "languages": LANGUAGES_OFFERED}
    return render(request, "approvals/closed.html", context, status=status)


def _state(invitation: Invitation) -> LinkState:
    return invitation.link.state(timezone.now())


def _side(version: Version, key: str) -> Side | None:
    return next((side for side in version.parties if side.key == key), None)


def _side_name(version: Version, key: str) -> str:
    side = _side(version, key)
    return side.names.text(get_language() or Language.EN) if side else ""

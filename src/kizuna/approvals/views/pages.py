"""What a partner is shown: the text to answer, the thanks, or why a link opens nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from kizuna.accounts.rules import LinkState
from kizuna.accounts.secret_pages import LANGUAGES_OFFERED
from kizuna.approvals.actions import ApprovalRefused
from kizuna.approvals.forms import ObjectionForm, PartnerForm
from kizuna.approvals.models import Approval, Invitation, Version
from kizuna.approvals.queries import (
    approval_by,
    approval_for,
    changes_between,
    cities_of,
    current_version,
    proof,
    replaced_by,
    seen_before,
)
from kizuna.approvals.rules.agreeing import ApprovalFault, Side
from kizuna.approvals.showing import rows_of
from kizuna.kernel.languages import Language

OBJECTION_ID = "objection_%s"
# What a person types into either form.
TYPED = ("name", "function", "reason")


@dataclass(frozen=True, slots=True)
class Told:
    """The form that was sent, and the sentence why it was not done; `read` is the hash of what they had read."""

    approve: PartnerForm | None = None
    objection: ObjectionForm | None = None
    sentence: str = ""
    read: str = ""

    @property
    def form(self) -> PartnerForm | ObjectionForm:
        """The one that was sent."""
        sent = self.approve or self.objection
        if sent is None:
            raise ValueError("no form was sent")
        return sent


def shown(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    """The page of a link, whatever its standing."""
    state = state_of(invitation)
    approval = approval_by(invitation)
    if state is LinkState.REVOKED:
        return closed(request, "revoked", 410)
    if approval is not None:
        return approved(request, invitation, approval, is_over=state is LinkState.EXPIRED)
    if state is not LinkState.OPEN:
        return closed(request, state.value, 410)
    current = current_version(invitation.matter.subject)
    if current is None:
        return closed(request, "withdrawn", 410)
    if given := approval_for(invitation, current):
        return closed(request, "approved_already", 410, given)
    return asked(request, invitation, current, Told())


def refused(
    request: HttpRequest, invitation: Invitation, why: ApprovalRefused, *, is_objecting: bool
) -> HttpResponse:
    """The text as it stands by now, what changed since it was read, and why nothing was done.

    Whatever was typed stays; the tick does not, for it was set under other words.
    """
    current = current_version(invitation.matter.subject)
    if current is None:
        return closed(request, "withdrawn", 409)
    if why.code == ApprovalFault.APPROVED_ALREADY and (given := approval_for(invitation, current)):
        return closed(request, "approved_already", 409, given)
    typed = {name: request.POST.get(name, "") for name in TYPED}
    told = Told(sentence=why.sentence, read=request.POST.get("sha256", ""))
    if is_objecting:
        told = replace(told, objection=ObjectionForm(initial=typed, auto_id=OBJECTION_ID))
    else:
        told = replace(told, approve=PartnerForm(initial=typed, side=side_name(current, invitation.side)))
    return asked(request, invitation, current, told, status=409)


def asked(
    request: HttpRequest, invitation: Invitation, current: Version, told: Told, status: int = 200
) -> HttpResponse:
    """The text with both ways to answer it."""
    approve, objection = _forms(invitation, current, told)
    before = seen_before(invitation, current, told.read)
    context = {
        "invitation": invitation,
        "version": current,
        "side": _side(current, invitation.side),
        "others": [side for side in current.parties if side.key != invitation.side],
        "cities": cities_of(current.parties),
        "rows": rows_of(current.canonical),
        "before": before,
        "changed": changes_between(before, current) if before else (),
        "form": approve,
        "objection": objection,
        "is_objecting": told.objection is not None,
        "objections": invitation.objections.select_related("version", "answered_by"),
        "told": told.sentence,
        "languages": LANGUAGES_OFFERED,
    }
    return render(request, "approvals/partner.html", context, status=status)


def approved(
    request: HttpRequest, invitation: Invitation, approval: Approval, *, is_over: bool
) -> HttpResponse:
    """What was approved by this link, and what became of it. Once its time is over the words are not shown."""
    version = approval.version
    current = current_version(invitation.matter.subject)
    differs = current is not None and current.sha256 != version.sha256 and not is_over
    context = {
        "invitation": invitation,
        "approval": approval,
        "version": version,
        "side": _side(version, invitation.side),
        "replaced_by": replaced_by(version),
        "changed": changes_between(version, current) if current and differs else (),
        "rows": () if is_over else rows_of(version.canonical),
        "is_over": is_over,
        "languages": LANGUAGES_OFFERED,
    }
    return render(request, "approvals/approved.html", context)


def closed(request: HttpRequest, reason: str, status: int, given: Approval | None = None) -> HttpResponse:
    """Why the link opens nothing; what was typed into a form that came too late is shown again."""
    typed = [text for name in TYPED if (text := request.POST.get(name, "").strip())]
    context = {"reason": reason, "given": given, "typed": typed, "languages": LANGUAGES_OFFERED}
    return render(request, "approvals/closed.html", context, status=status)


def proof_file(version: Version) -> HttpResponse:
    """A proof to download."""
    content = json.dumps(proof(version), ensure_ascii=False, indent=2) + "\n"
    answer = HttpResponse(content, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="approval-{version.sha256[:12]}.json"'
    return answer


def state_of(invitation: Invitation) -> LinkState:
    """How its link stands now."""
    return invitation.link.state(timezone.now())


def side_name(version: Version, key: str) -> str:
    """The name of a side in the language of the page."""
    side = _side(version, key)
    return side.names.text(get_language() or Language.EN) if side else ""


def _forms(invitation: Invitation, current: Version, told: Told) -> tuple[PartnerForm, ObjectionForm]:
    """Both forms under the words of the page, the one that was sent as it was typed."""
    known = {"name": invitation.name, "function": invitation.function}
    approve = told.approve or PartnerForm(initial=known, side=side_name(current, invitation.side))
    objection = told.objection or ObjectionForm(initial=known, auto_id=OBJECTION_ID)
    for form in (approve, objection):
        form.initial["sha256"] = current.sha256
    return approve, objection


def _side(version: Version, key: str) -> Side | None:
    return next((side for side in version.parties if side.key == key), None)

"""The audit trail, for administrators; secret links, for the office."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kizuna.accounts.access import may, require
from kizuna.accounts.actions import LinkRefused, revoke_link
from kizuna.accounts.models import SecretLink
from kizuna.accounts.queries import links_listed
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.audit.access import rows_visible
from kizuna.audit.queries import rows_about

PAGE = 100


@require_safe
def audit(request: HttpRequest) -> HttpResponse:
    """Who changed what and when; the newest first, narrowed to one row by its key."""
    user = user_of(request)
    require(user, Right.SEE_AUDIT)
    about = request.GET.get("about", "").replace("\0", "")[:120]
    rows = rows_about(rows_visible(may_see=may(user, Right.SEE_AUDIT)), about)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "accounts/audit.html", {"page": page, "about": about})


@require_safe
def links(request: HttpRequest) -> HttpResponse:
    """Every secret link that was made, for whom, by whom, and how it stands; the secrets are not among it."""
    require(user_of(request), Right.EDIT_RECORD)
    page = Paginator(links_listed(), PAGE).get_page(request.GET.get("page"))
    now = timezone.now()
    lines = [(link, link.state(now).value) for link in page]
    return render(request, "accounts/links.html", {"page": page, "lines": lines})


@require_POST
def link_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one back."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    link = get_object_or_404(SecretLink, pk=pk)
    try:
        revoke_link(link=link, by=user, at=timezone.now())
    except LinkRefused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("The link was taken back."))
    return redirect("accounts:links")

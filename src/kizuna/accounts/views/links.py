"""Secret links that were made, for those who may make them."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kizuna.accounts.access import links_visible_to, require
from kizuna.accounts.actions import LinkRefused, revoke_link
from kizuna.accounts.queries import links_listed
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right

PAGE = 100


@require_safe
def links(request: HttpRequest) -> HttpResponse:
    """Every secret link that was made, for whom, by whom, and how it stands; the secrets are not among it."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    page = Paginator(links_listed(user), PAGE).get_page(request.GET.get("page"))
    now = timezone.now()
    lines = [(link, link.state(now).value) for link in page]
    return render(request, "accounts/links.html", {"page": page, "lines": lines})


@require_POST
def link_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one back."""
    user = user_of(request)
    require(user, Right.EDIT_RECORD)
    link = get_object_or_404(links_visible_to(user), pk=pk)
    try:
        revoke_link(link=link, by=user, at=timezone.now())
    except LinkRefused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("The link was taken back."))
    return redirect("accounts:links")

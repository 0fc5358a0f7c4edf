"""Guests of a tie: who of the partner city's officers may see it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kizuna.accounts.access import may
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.audit.refusals import Refused
from kizuna.register.actions import grant_tie, withdraw_grant
from kizuna.register.forms import GuestForm
from kizuna.register.models import TieGrant
from kizuna.register.queries import tie_with_parts
from kizuna.register.queries.guests import guests_beside, guests_of
from kizuna.register.views.addresses import tie_address
from kizuna.register.views.ties import editable, form_methods
from kizuna.sources.rules import SHOWN_BEYOND_THE_OFFICE
from kizuna.ui.components import active_language


@form_methods
def tie_guests(request: HttpRequest, slug: str) -> HttpResponse:
    """To whom the tie is shown, and one more to show it to."""
    tie, user = editable(request, slug), user_of(request)
    form = GuestForm(request.POST or None, guests=guests_beside(tie))
    if request.method == "POST" and form.is_valid():
        try:
            grant_tie(tie=tie, by=user, at=timezone.now(), **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, _("The tie is shown to this person."))
            return redirect("register:tie_guests", tie.slug)
    context = {
        "form": form,
        "row": tie_with_parts(tie),
        "back": (tie.title.text(active_language()), tie_address(tie)),
        "grants": guests_of(tie),
        "is_shown": tie.visibility in SHOWN_BEYOND_THE_OFFICE,
        "may_open_accounts": may(user, Right.MANAGE_ACCOUNTS),
    }
    return render(request, "register/tie_guests.html", context)


@require_POST
def guest_withdraw(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show the tie to one person no more."""
    tie = editable(request, slug)
    grant = get_object_or_404(TieGrant.objects.select_related("tie", "user"), tie=tie, pk=pk)
    try:
        withdraw_grant(grant=grant, by=user_of(request), at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("The tie is not shown to this person any more."))
    return redirect("register:tie_guests", tie.slug)

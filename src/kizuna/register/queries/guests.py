"""Guests: officers of partner cities, who see the ties that are shown to them."""

from __future__ import annotations

from django.db.models import QuerySet

from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.register.models import Tie, TieGrant


def guests_of(tie: Tie) -> QuerySet[TieGrant]:
    """To whom the tie is shown, with the account, by name."""
    grants = TieGrant.objects.filter(tie=tie).select_related("user")
    return grants.order_by("user__first_name", "user__last_name", "user__username")


def guests_beside(tie: Tie) -> QuerySet[User]:
    """Guests with an open account to whom the tie is not shown yet."""
    guests = User.objects.filter(role=Role.GUEST.value, is_active=True)
    return guests.exclude(tie_grants__tie=tie).order_by("first_name", "last_name", "username")

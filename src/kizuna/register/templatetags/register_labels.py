"""Labels of the register for templates."""

from __future__ import annotations

from django import template

from kizuna.register.models import TieTier
from kizuna.register.rules.kinds import Tier

register = template.Library()


@register.filter
def tier_label(tier: Tier | str) -> str:
    """The type of a tie in the reader's language."""
    return str(TieTier.Tiers(str(tier)).label)

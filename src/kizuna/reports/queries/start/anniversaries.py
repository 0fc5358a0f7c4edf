"""Round years of ties and of their founding papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.terms import KnownTerms
from kizuna.agreements.rules import InstrumentKind
from kizuna.columns.keys import key_of
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import LocalText
from kizuna.register.access import ties_visible_to
from kizuna.register.models import Tie, TieTier
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.anniversaries import Anniversary, next_anniversary
from kizuna.reports.rules.dues import DueKind, comes_up

# Working papers have no birthdays.
NOT_CELEBRATED = frozenset(
    {InstrumentKind.STRATEGY.value, InstrumentKind.SIDE_PAPER.value, InstrumentKind.ANNEX.value}
)


def anniversary_dues(
    user: AnyUser, today: date, known: KnownTerms, ahead: timedelta | None = None
) -> Iterator[Due]:
    """Round years within a year, or within `ahead`: one query. Of paper and tie in one year the paper counts."""
    told: set[tuple[int | None, int]] = set()
    for instrument in _founding(known, today):
        begins = instrument.signed_on or instrument.in_force_on or instrument.agreed_on
        found = next_anniversary(begins, today)
        tie = instrument.entry.tie
        if found and tie and comes_up(DueKind.ANNIVERSARY, found.first, today, ahead):
            told.add((tie.pk, found.first.year))
            yield _due(found, tie, key_of(instrument), instrument.entry.title)
    tiers = TieTier.objects.filter(tie__in=ties_visible_to(user), end=None).select_related("tie")
    for tier in tiers.order_by("pk"):
        found = next_anniversary(tier.start, today)
        if not found or (tier.tie_id, found.first.year) in told:
            continue
        if comes_up(DueKind.ANNIVERSARY, found.first, today, ahead):
            yield _due(found, tier.tie, key_of(tier), None, str(tier.get_tier_display()))


def _founding(known: KnownTerms, today: date) -> Iterator[Instrument]:
    """The papers that hang on no other and have taken effect, as long as they are not over."""
    over, begun = known.over(today), known.begun(today)
    for key, instrument in known.instruments.items():
        if instrument.parent_id or instrument.kind in NOT_CELEBRATED:
            continue
        if begun[key] is not Answer.NO and over[key] is not Answer.YES:
            yield instrument


def _due(found: Anniversary, tie: Tie, subject: str, paper: LocalText | None, tier: str = "") -> Due:
    years = {"years": found.years, "what": tier}
    return Due(
        kind=DueKind.ANNIVERSARY,
        day=found.last,
        when=found.when,
        title=paper or tie.title,
        url=reverse("reports:dossier", args=[tie.slug]),
        tie=tie.title if paper else None,
        note=(_("%(years)s years (%(what)s)") if tier else _("%(years)s years")) % years,
        subject=subject,
        round=found.years,
    )

"""How papers stand on a day: the facts of `rules.states` read from the tables, and the states in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, DateTimeField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from kizuna.agreements import rules
from kizuna.agreements.models import Instrument, Party, Signature
from kizuna.agreements.queries.approved import KEY, approval_columns, approved
from kizuna.agreements.queries.papers import known_papers
from kizuna.agreements.rules import Life, PartyProgress, Progress, SigningRole, State
from kizuna.approvals.models import Version
from kizuna.kernel.dates import PartialDate

Text = str | Promise

STATES: dict[State, Text] = {
    State.DRAFTING: pgettext_lazy("state of a paper", "being drafted"),
    State.NEGOTIATING: pgettext_lazy("state of a paper", "being negotiated"),
    State.TEXT_AGREED: pgettext_lazy("state of a paper", "text agreed"),
    State.COUNCIL_PENDING: pgettext_lazy("state of a paper", "council pending"),
    State.CLEARED: pgettext_lazy("state of a paper", "cleared for signing"),
    State.PARTLY_SIGNED: pgettext_lazy("state of a paper", "partly signed"),
    State.SIGNED: pgettext_lazy("state of a paper", "signed"),
    State.IN_FORCE: pgettext_lazy("state of a paper", "in force"),
    State.RENEWED: pgettext_lazy("state of a paper", "renewed"),
    State.NOTICE_GIVEN: pgettext_lazy("state of a paper", "notice given, still in force"),
    State.EXPIRED: pgettext_lazy("state of a paper", "expired"),
    State.REPLACED: pgettext_lazy("state of a paper", "replaced"),
    State.TERMINATED: pgettext_lazy("state of a paper", "terminated"),
    State.WITHDRAWN: pgettext_lazy("state of a paper", "withdrawn"),
}
BADGES = {
    State.IN_FORCE: "success",
    State.RENEWED: "success",
    State.NOTICE_GIVEN: "warning",
    State.EXPIRED: "neutral",
    State.REPLACED: "neutral",
    State.TERMINATED: "neutral",
    State.WITHDRAWN: "neutral",
}


@dataclass(frozen=True, slots=True)
class LifeShown:
    """A state in words with its kind of badge; `by` is the paper that renewed, replaced or terminated it."""

    word: Text
    badge: str
    is_certain: bool
    by: Instrument | None = None


def life_shown(life: Life, papers: Mapping[int, Instrument]) -> LifeShown:
    """In the reader's language; `papers` may be named as the one that renewed, replaced or terminated it."""
    if life.state is not None:
        by = papers.get(life.by) if life.by is not None else None
        return LifeShown(STATES[life.state], BADGES.get(life.state, "info"), is_certain=True, by=by)
    words = [str(STATES[state]) for state in life.states]
    told = _("unclear: %(states)s") % {"states": _(" or ").join(words)}
    return LifeShown(told, "warning", is_certain=False)


def lives_of(papers: QuerySet[Instrument], day: date) -> dict[int, Life]:
    """By its number how each of the papers stands on the day: three queries, however many there are.

    What hangs on what is only seen among the papers given: give whole chains.
    """
    bare = papers.order_by("pk").select_related(None).prefetch_related(None).defer("text")
    rows = list(bare.annotate(**approval_columns(), **_standing_columns()))
    known = known_papers([(row, approved(row, row)) for row in rows], ())
    parties = _parties_of(papers)
    progress = {row.pk: _progress(row, parties.get(row.pk, ())) for row in rows}
    return rules.lives_on(known.papers, progress, day, known.held_back)


def _standing_columns() -> dict[str, Any]:
    key = Concat(Value(KEY), Cast(OuterRef("pk"), CharField()))
    current = Version.objects.filter(matter__subject=key, superseded_at=None, withdrawn_at=None)
    return {
        "text_proposed_at": Subquery(current.values("proposed_at")[:1], output_field=DateTimeField()),
        "text_agreed_at": Subquery(current.values("agreed_at")[:1], output_field=DateTimeField()),
    }


def _progress(row: Any, parties: Iterable[PartyProgress]) -> Progress:
    return Progress(
        parties=tuple(parties),
        notified_on=row.notified_on,
        withdrawn_on=row.withdrawn_on,
        is_proposed=row.text_proposed_at is not None,
        is_approved=row.text_agreed_at is not None,
    )


def _parties_of(papers: QuerySet[Instrument]) -> dict[int, list[PartyProgress]]:
    """By paper how far each of its parties is. A party without a day of its own has that of its signatories."""
    numbers = papers.order_by().values("pk")
    signed: dict[tuple[int, int | None], list[PartialDate | None]] = {}
    signatures = Signature.objects.filter(instrument__in=numbers).exclude(role=SigningRole.WITNESS.value)
    for paper, party, day in signatures.order_by().values_list("instrument_id", "party_id", "signed_on"):
        signed.setdefault((paper, party), []).append(day)
    found: dict[int, list[PartyProgress]] = {}
    rows = Party.objects.filter(instrument__in=numbers).order_by("id")
    for paper, party, day, needs, approved_on in rows.values_list(
        "instrument_id", "pk", "signed_on", "needs_council", "council_approved_on"
    ):
        days = signed.get((paper, party), [])
        named = bool(days) or (paper, None) in signed
        found.setdefault(paper, []).append(PartyProgress(day or _last(days), needs, approved_on, named))
    for paper, _party in signed:
        found.setdefault(paper, [PartyProgress(is_named=True)])
    return found


def _last(days: Iterable[PartialDate | None]) -> PartialDate | None:
    return max((day for day in days if day), key=lambda day: day.latest or date.max, default=None)

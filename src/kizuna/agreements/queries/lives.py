"""How papers stand on a day: the facts of `rules.states` read from the tables, and the states in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    CharField,
    DateTimeField,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Concat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from kizuna.agreements import rules
from kizuna.agreements.models import Instrument, Party, Signature
from kizuna.agreements.queries.approved import KEY, approval_columns, approved, in_question
from kizuna.agreements.queries.many import DATE_COLUMNS
from kizuna.agreements.queries.papers import known_papers
from kizuna.agreements.rules import HeldBack, Life, Paper, PartyProgress, Progress, SigningRole, State
from kizuna.agreements.rules.states import NOTHING_KNOWN
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
    """By its number how each of the papers stands on the day: five queries, however many there are.

    What hangs on what is only seen among the papers given: give whole chains.
    """
    plain = papers.order_by("pk").select_related(None).prefetch_related(None)
    known = {paper.key: paper for paper in _plain(plain)}
    progress = {key: Progress(tuple(parties)) for key, parties in _parties_of(plain).items()}
    held_back: dict[int, HeldBack] = {}
    moved = Q(notified_on__isnull=False) | in_question()
    for row in plain.filter(moved).annotate(**approval_columns(), **_standing_columns()):
        standing = approved(row, row)
        known[row.pk] = known_papers([(row, standing)], ()).papers[0]
        progress[row.pk] = _progress(row, progress.get(row.pk, NOTHING_KNOWN).parties)
        if standing.held_back:
            held_back[row.pk] = standing.held_back
    return rules.lives_on(list(known.values()), progress, day, held_back)


def _plain(papers: QuerySet[Instrument]) -> Iterator[Paper]:
    """The papers by their own rows alone; dates stay text, so that equal ones are read once."""
    dates = [ExpressionWrapper(F(column), output_field=CharField()) for column in DATE_COLUMNS]
    for key, parent, relation, agreed, signed, in_force, ended, term, months in papers.values_list(
        "pk", "parent_id", "relation", *dates, "term", "term_months"
    ):
        yield Paper(
            key, parent, relation, agreed or "", signed or "", in_force or "", ended or "", term, months
        )


def _standing_columns() -> dict[str, Any]:
    key = Concat(Value(KEY), Cast(OuterRef("pk"), CharField()))
    current = Version.objects.filter(matter__subject=key, superseded_at=None, withdrawn_at=None)
    return {
        "text_proposed_at": Subquery(current.values("proposed_at")[:1], output_field=DateTimeField()),
        "text_agreed_at": Subquery(current.values("agreed_at")[:1], output_field=DateTimeField()),
    }


def _progress(row: Any, parties: tuple[PartyProgress, ...]) -> Progress:
    return Progress(
        parties=parties,
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

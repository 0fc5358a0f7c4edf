"""The dossier of a tie on a day, ready to be shown."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import get_language

from kizuna.agreements.queries.registers import RegistersView
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import LocalText
from kizuna.kernel.periods import Period
from kizuna.register.models import Municipality, TieFrame, TieTier
from kizuna.register.queries.ties import title_of
from kizuna.register.rules.tiers import Span, tier_on
from kizuna.reports.queries.addresses import address_of_entry
from kizuna.reports.queries.dossier.happenings import Happenings, happenings_on
from kizuna.reports.queries.dossier.loading import DocumentLine
from kizuna.reports.queries.dossier.people import Sides, sides_on
from kizuna.reports.queries.dossier.pictures import Drawn, kilometres_from_first, map_of, timeline_of
from kizuna.reports.queries.dossier.promises import Ledger, ledger_on
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.dossier.registers import registers_on_day
from kizuna.reports.queries.dossier.rhythm import RhythmLine, rhythm_on
from kizuna.reports.queries.dossier.standing import Standing, field_names, signs_in, standing_on
from kizuna.reports.queries.facts import Marks
from kizuna.reports.rules.folding import Folded, folded, is_wide
from kizuna.reports.rules.life import is_dormant, last_sign, last_sign_by_field
from kizuna.ui.rules.map import WorldMap

TIER_LABELS = dict(TieTier.Tiers.choices)


@dataclass(frozen=True, slots=True)
class LifeLine:
    """The last sign of life, of a field or (without names) of the whole tie."""

    names: LocalText
    entry: Entry
    url: str
    day: date
    is_dormant: bool


@dataclass(frozen=True, slots=True)
class TierLine:
    """A type of the tie in its time, and whether the tie had it on the day."""

    span: Span
    answer: Answer

    @property
    def label(self) -> str:
        """The type in words."""
        return str(TIER_LABELS[self.span.tier.value])


@dataclass(frozen=True, slots=True)
class FrameLine:
    """A frame, and whether it was there on the day."""

    frame: TieFrame
    answer: Answer


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on top: the cities, how far they are apart, the type, the last contact, what comes next."""

    cities: tuple[Municipality, ...]
    kilometres: tuple[tuple[Municipality, int], ...]
    tier: TierLine | None
    last_contact: LifeLine | None
    next_visit: tuple[Entry, str] | None
    map: WorldMap


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the page shows."""

    record: TieRecord
    title: LocalText
    head: Head
    standing: Standing
    happenings: Happenings
    ledger: Ledger
    rhythm: RhythmLine | None
    sides: Sides
    timeline: Drawn
    documents: Folded[DocumentLine]
    tiers: tuple[TierLine, ...]
    frames: tuple[FrameLine, ...]
    life: tuple[LifeLine, ...]
    registers: RegistersView
    origin_marks: Marks

    @property
    def is_folded(self) -> bool:
        """Is any list or picture not shown whole?"""
        lists = self.happenings
        folds: list[Folded[Any]] = [lists.papers, lists.delegations, lists.exchanges, lists.contacts]
        folds += [lists.releases, lists.milestones, self.ledger.shown, self.documents]
        return self.timeline.hidden > 0 or any(one.hidden for one in folds)


def dossier_of(
    record: TieRecord, *, on: date, compare: date | None, now: datetime, wide: Container[str] = ()
) -> Dossier:
    """The dossier as of a day, compared with another one if that is given. Asks the database nothing.

    `wide` names the long lists that are shown whole.
    """
    today = now.date()
    return Dossier(
        record=record,
        title=record.tie.title or title_of(record.cities),
        head=_head(record, on, today),
        standing=standing_on(record, on, compare),
        happenings=happenings_on(record, on, wide),
        ledger=ledger_on(record, on, wide),
        rhythm=rhythm_on(record, on, today),
        sides=sides_on(record, on),
        timeline=timeline_of(record, on=on, today=today, wide=wide),
        documents=folded(record.documents, whole=is_wide("sources", wide)),
        tiers=tuple(_tier(span, on) for span in reversed(record.tiers)),
        frames=tuple(FrameLine(row, Period(row.start, row.end).covers(on)) for row in record.frames),
        life=_life(record, on),
        registers=registers_on_day(record, on),
        origin_marks=record.facts.of(record.tie_key, "origin_story", "origin"),
    )


def _head(record: TieRecord, on: date, today: date) -> Head:
    home_first = tuple(sorted(record.cities, key=lambda city: not city.is_home))
    tier, answer = tier_on(record.tiers, on)
    span = next((span for span in reversed(record.tiers) if span.tier is tier), None) if tier else None
    last = last_sign(signs_in(record, on))
    return Head(
        cities=home_first,
        kilometres=tuple(zip(home_first[1:], kilometres_from_first(home_first), strict=True)),
        tier=TierLine(span, answer) if span else None,
        last_contact=_life_line(record, last.key, last.day, LocalText(), on) if last else None,
        next_visit=_next_visit(record, today),
        map=map_of(home_first, get_language() or "en"),
    )


def _next_visit(record: TieRecord, today: date) -> tuple[Entry, str] | None:
    coming = [
        entry
        for entry in record.entries
        if entry.kind == EntryKind.DELEGATION and entry.earliest and entry.earliest > today
    ]
    first = min(coming, key=lambda entry: (entry.earliest, entry.pk), default=None)
    return (first, address_of_entry(first)) if first else None


def _tier(span: Span, on: date) -> TierLine:
    return TierLine(span, Period(span.start, span.end).covers(on))


def _life(record: TieRecord, on: date) -> tuple[LifeLine, ...]:
    names = field_names(record)
    last = last_sign_by_field(signs_in(record, on))
    lines = [_life_line(record, sign.key, sign.day, names[code], on) for code, sign in last.items()]
    return tuple(sorted(lines, key=lambda line: line.day, reverse=True))


def _life_line(record: TieRecord, key: int, day: date, names: LocalText, on: date) -> LifeLine:
    entry = record.entry(key)
    assert entry is not None  # noqa: S101 - signs are made of these entries
    return LifeLine(names, entry, address_of_entry(entry), day, is_dormant(day, on))

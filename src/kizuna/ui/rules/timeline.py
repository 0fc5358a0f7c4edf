"""A timeline: lanes of marks between two years, with soft edges where a date is not exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kizuna.ui.rules.marks import BAR_HEIGHT, ROW_HEIGHT, Happening, Lane, Mark, mark_for
from kizuna.ui.rules.timescale import Tick, Timescale, scale_for

__all__ = ["Happening", "Lane", "Mark", "Timeline", "lay_out_timeline", "touching"]

LANE_HEAD = 24.0
LANE_GAP = 10.0
AXIS_HEIGHT = 44.0
GAP = 10.0


@dataclass(frozen=True, slots=True)
class Band:
    """One lane on the page."""

    lane: Lane
    y: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A curve from what was there first to what came of it; `child` is the key of the latter."""

    parent: str
    child: str
    path: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """The chosen day."""

    on: date
    x: float
    label_anchor: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The finished picture, in pixels of its own view box."""

    width: float
    height: float
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    threads: tuple[ThreadLine, ...]
    day: DayLine | None
    undated: tuple[Happening, ...]
    bar_height: float = BAR_HEIGHT

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, lane by lane."""
        return tuple(mark for band in self.bands for mark in band.marks)

    @property
    def in_order(self) -> tuple[Happening, ...]:
        """All happenings by day, the undated last: the same story as a list."""
        shown = [mark.happening for mark in self.marks]
        return (*sorted(shown, key=_sort_key), *self.undated)


def lay_out_timeline(
    happenings: Iterable[Happening],
    lanes: Sequence[Lane],
    *,
    today: date,
    on: date | None = None,
    width: float = 1064.0,
) -> Timeline:
    """Place every happening of a known lane. Open ends reach to the right edge, today is always in sight."""
    known = {lane.code for lane in lanes}
    wanted = [happening for happening in happenings if happening.lane in known]
    dated = sorted((happening for happening in wanted if happening.when), key=_sort_key)
    scale = scale_for([h.when for h in dated if h.when], today=today, also=on, width=width)
    bands: list[Band] = []
    y = AXIS_HEIGHT
    for lane in lanes:
        inside = [mark_for(h, h.when, lane, scale) for h in dated if h.when and h.lane == lane.code]
        if inside:
            band = _band(lane, inside, y)
            bands.append(band)
            y += band.height + LANE_GAP
    threads = _threads({mark.happening.key: mark for band in bands for mark in band.marks})
    hanging: dict[str, list[str]] = {}
    for line in threads:
        for key in dict.fromkeys((line.parent, line.child)):
            hanging.setdefault(key, []).append(line.path)
    return Timeline(
        width=width,
        height=y,
        bands=tuple(_with_threads(band, hanging) for band in bands),
        ticks=scale.ticks,
        threads=threads,
        day=_day_line(scale, on) if on else None,
        undated=tuple(happening for happening in wanted if not happening.when),
    )


def _sort_key(happening: Happening) -> tuple[date, date, str, str]:
    sort_key = happening.when.sort_key if happening.when else (date.max, date.max, "")
    return (*sort_key, happening.key)


def _band(lane: Lane, marks: Sequence[Mark], y: float) -> Band:
    """Put the marks on as few rows as they need without touching."""
    ends: list[float] = []
    placed: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.left, mark.happening.key)):
        row = next((at for at, end in enumerate(ends) if end + GAP <= mark.left), len(ends))
        if row == len(ends):
            ends.append(mark.right)
        else:
            ends[row] = mark.right
        placed.append(replace(mark, y=y + LANE_HEAD + (row + 0.5) * ROW_HEIGHT))
    return Band(lane, y, LANE_HEAD + len(ends) * ROW_HEIGHT, tuple(sorted(placed, key=_mark_order)))


def _mark_order(mark: Mark) -> tuple[date, date, str, str]:
    return _sort_key(mark.happening)


def _with_threads(band: Band, hanging: Mapping[str, Sequence[str]]) -> Band:
    """Each mark knows the threads it hangs on, on either end."""
    marks = (replace(mark, threads=tuple(hanging.get(mark.happening.key, ()))) for mark in band.marks)
    return replace(band, marks=tuple(marks))


def _threads(marks: Mapping[str, Mark]) -> tuple[ThreadLine, ...]:
    return tuple(
        ThreadLine(origin, key, _curve(marks[origin], child))
        for key, child in marks.items()
        for origin in child.happening.arose_from
        if origin in marks
    )


def _curve(parent: Mark, child: Mark) -> str:
    start, end = (parent.middle, parent.y), (child.middle, child.y)
    bend = max(24.0, abs(end[0] - start[0]) / 2)
    return (
        f"M{start[0]:.1f} {start[1]:.1f}C{start[0] + bend:.1f} {start[1]:.1f} "
        f"{end[0] - bend:.1f} {end[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    )


def _day_line(scale: Timescale, on: date) -> DayLine:
    x = scale.x(on)
    if x < 70:
        return DayLine(on, x, "start")
    return DayLine(on, x, "end" if x > scale.width - 70 else "middle")


def touching(marks: Sequence[Mark]) -> list[tuple[str, str]]:
    """The pairs in one row whose marks or labels touch; empty for every timeline laid out here."""
    rows: dict[float, list[Mark]] = {}
    for mark in marks:
        rows.setdefault(mark.y, []).append(mark)
    return [
        (one.happening.key, other.happening.key)
        for row in rows.values()
        for one, other in pairwise(sorted(row, key=lambda mark: mark.left))
        if other.left < one.right
    ]

"""A timeline: lanes of marks between two years, with soft edges where a date is not exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kizuna.kernel.dates import PartialDate
from kizuna.ui.rules.lettering import cut, text_width
from kizuna.ui.rules.timescale import Tick, Timescale, scale_for

TEXT_SIZE = 13.0
ROW_HEIGHT = 30.0
BAR_HEIGHT = 22.0
LANE_HEAD = 24.0
LANE_GAP = 10.0
AXIS_HEIGHT = 44.0
POINT_SIZE = 7.0
GAP = 10.0
# A bar that would be thinner than this is drawn as a point.
SHORTEST_BAR = 16.0
LONGEST_LABEL = 0.36
# Outlines around the middle of a point: a kind is told by its shape, not by its colour alone.
SHAPES: Mapping[str, str] = {
    "circle": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
    "diamond": "M0-7.5 7.5 0 0 7.5-7.5 0Z",
    "square": "M-5.5-5.5h11v11h-11Z",
    "triangle": "M0-7 7 5.5H-7Z",
    "sheet": "M-5-7H2L6-3V7H-5Z",
    "ring": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0ZM-2.5 0a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0Z",
}


@dataclass(frozen=True, slots=True)
class Lane:
    """A kind of happening, its heading, and the shape of its points (one of SHAPES)."""

    code: str
    label: str
    shape: str = "circle"


@dataclass(frozen=True, slots=True)
class Happening:
    """What is to be shown. `label` stands beside the mark; `text` is the whole sentence, read aloud."""

    key: str
    lane: str
    label: str
    text: str
    href: str
    when: PartialDate | None
    arose_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A happening on the page: soft from x0 to x1, certain to x2, soft to x3. A point has all four in one."""

    happening: Happening
    x0: float
    x1: float
    x2: float
    x3: float
    y: float
    is_point: bool
    has_open_start: bool
    has_open_end: bool
    label: str
    label_x: float
    label_anchor: str
    left: float
    right: float
    shape: str
    threads: tuple[str, ...] = ()

    @property
    def top(self) -> float:
        """Upper edge of its row."""
        return self.y - ROW_HEIGHT / 2

    @property
    def room(self) -> float:
        """Width of the mark with its label."""
        return self.right - self.left

    @property
    def row_height(self) -> float:
        """Height of its row."""
        return ROW_HEIGHT

    @property
    def bar_top(self) -> float:
        """Upper edge of the bar."""
        return self.y - BAR_HEIGHT / 2

    @property
    def soft_in(self) -> float:
        """Width of the uncertain beginning."""
        return self.x1 - self.x0

    @property
    def firm(self) -> float:
        """Width of what is certain."""
        return self.x2 - self.x1

    @property
    def soft_out(self) -> float:
        """Width of the uncertain end."""
        return self.x3 - self.x2

    @property
    def middle(self) -> float:
        """Where threads start and end."""
        return (self.x0 + self.x3) / 2 if self.is_point else self.x1


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
        inside = [_mark(h, h.when, lane, scale) for h in dated if h.when and h.lane == lane.code]
        if inside:
            band = _band(lane, inside, y)
            bands.append(band)
            y += band.height + LANE_GAP
    threads = _threads({mark.happening.key: mark for band in bands for mark in band.marks})
    return Timeline(
        width=width,
        height=y,
        bands=tuple(_with_threads(band, threads) for band in bands),
        ticks=scale.ticks,
        threads=threads,
        day=_day_line(scale, on) if on else None,
        undated=tuple(happening for happening in wanted if not happening.when),
    )


def _sort_key(happening: Happening) -> tuple[date, date, str, str]:
    sort_key = happening.when.sort_key if happening.when else (date.max, date.max, "")
    return (*sort_key, happening.key)


def _mark(happening: Happening, when: PartialDate, lane: Lane, scale: Timescale) -> Mark:
    """The mark with its room, as if it were alone in its lane; the row is found later."""
    xs = _corners(when, scale)
    is_point = (not when.is_interval and xs[3] - xs[0] < SHORTEST_BAR) or xs[3] - xs[0] < 2.0
    if is_point:
        middle = min(max((xs[0] + xs[3]) / 2, POINT_SIZE), scale.width - POINT_SIZE)
        xs = (middle, middle, middle, middle)
    label = cut(happening.label, TEXT_SIZE, scale.width * LONGEST_LABEL)
    x, anchor, left, right = _beside(xs[0], scale, label) if is_point else _inside(xs, scale, label)
    return Mark(
        happening=happening,
        x0=xs[0],
        x1=xs[1],
        x2=xs[2],
        x3=xs[3],
        y=0.0,
        is_point=is_point,
        has_open_start=when.is_interval and when.first is None,
        has_open_end=when.is_interval and when.last is None,
        label=label,
        label_x=x,
        label_anchor=anchor,
        left=left,
        right=right,
        shape=SHAPES[lane.shape],
    )


def _corners(when: PartialDate, scale: Timescale) -> tuple[float, float, float, float]:
    if not when.is_interval:
        begin, end = scale.x(when.earliest), scale.after(when.latest)
        return (
            (begin, begin, end, end) if when.is_exact else (begin, (begin + end) / 2, (begin + end) / 2, end)
        )
    start, end_date = when.start, when.end
    x0, x1 = (scale.x(start.earliest), scale.x(start.latest)) if start else (0.0, 0.0)
    x2, x3 = (
        (scale.after(end_date.earliest), scale.after(end_date.latest)) if end_date else (scale.width,) * 2
    )
    if x1 > x2:
        x1 = x2 = (x1 + x2) / 2
    return x0, x1, x2, x3


def _beside(x: float, scale: Timescale, label: str) -> tuple[float, str, float, float]:
    """To the right of a point, or to its left where the page ends."""
    room = text_width(label, TEXT_SIZE)
    if x + POINT_SIZE + 4 + room <= scale.width:
        return x + POINT_SIZE + 4, "start", x - POINT_SIZE, x + POINT_SIZE + 4 + room
    return x - POINT_SIZE - 4, "end", x - POINT_SIZE - 4 - room, x + POINT_SIZE


def _inside(
    xs: tuple[float, float, float, float], scale: Timescale, label: str
) -> tuple[float, str, float, float]:
    """From the beginning of a bar on, running over its end if need be, but never off the page."""
    room = text_width(label, TEXT_SIZE)
    x = max(0.0, min(xs[0] + 6, scale.width - room - 2))
    return x, "start", min(xs[0], x), min(scale.width, max(xs[3], x + room))


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


def _with_threads(band: Band, threads: Sequence[ThreadLine]) -> Band:
    """Each mark knows the threads it hangs on, on either end."""
    return replace(band, marks=tuple(_hung(mark, threads) for mark in band.marks))


def _hung(mark: Mark, threads: Sequence[ThreadLine]) -> Mark:
    key = mark.happening.key
    return replace(mark, threads=tuple(line.path for line in threads if key in (line.parent, line.child)))


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

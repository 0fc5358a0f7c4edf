"""Marks of a timeline: how far a date reaches, where it is soft, and where its label has room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kizuna.kernel.dates import PartialDate
from kizuna.ui.rules.lettering import cut, text_width
from kizuna.ui.rules.timescale import Timescale

TEXT_SIZE = 13.0
ROW_HEIGHT = 30.0
BAR_HEIGHT = 22.0
POINT_SIZE = 7.0
# A date that would be a thinner bar than this is drawn as a point.
SHORTEST_BAR = 16.0
THINNEST_PERIOD = 6.0
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
# The shape of a lane that names none, by its code.
USUAL_SHAPES: Mapping[str, str] = {
    "agreement": "sheet",
    "delegation": "triangle",
    "programme_item": "triangle",
    "exchange": "diamond",
    "milestone": "ring",
    "release": "square",
}


@dataclass(frozen=True, slots=True)
class Lane:
    """A kind of happening, its heading, and the shape of its points (of SHAPES; empty: the usual one)."""

    code: str
    label: str
    shape: str = ""


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
        return (self.x0 + self.x1) / 2


def mark_for(happening: Happening, when: PartialDate, lane: Lane, scale: Timescale) -> Mark:
    """The mark with its room, as if it were alone in its lane; the row is found later."""
    xs = _corners(when, scale)
    is_point = (not when.is_interval and xs[3] - xs[0] < SHORTEST_BAR) or xs[3] - xs[0] < THINNEST_PERIOD
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
        shape=SHAPES[lane.shape or USUAL_SHAPES.get(lane.code, "circle")],
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

"""A lineage: what arose from what, from left to right, each arrow with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kizuna.ui.rules.layering import Pair, layering_of
from kizuna.ui.rules.lettering import broken, text_width

NODE_WIDTH = 188.0
TITLE_SIZE = 14.0
SMALL_SIZE = 12.0
LINE = 18.0
PADDING = 12.0
LAYER_GAP = 132.0
ROW_GAP = 28.0
MARGIN = 6.0
REASON_LINES = 3
TITLE_LINES = 3
SMALL_LINE = 15.0
HEAD = 7.0


@dataclass(frozen=True, slots=True)
class Step:
    """One entry. `when` is in words already; `kind` chooses colour and sign."""

    key: str
    title: str
    when: str
    kind: str
    href: str
    kind_label: str = ""
    is_current: bool = False


# Stands for the place where an arrow passes a layer.
PASSING = Step("", "", "", "", "")


@dataclass(frozen=True, slots=True)
class Origin:
    """`child` arose from `parent`; `reason` is the quotation or note, `href` leads to it."""

    parent: str
    child: str
    reason: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A step on the page."""

    step: Step
    layer: int
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def centre(self) -> float:
        """Height of its middle."""
        return self.y + self.height / 2

    @property
    def text_x(self) -> float:
        """Where its words begin."""
        return self.x + PADDING

    @property
    def baselines(self) -> tuple[tuple[float, str], ...]:
        """Each line of the title with its baseline."""
        return tuple((self.y + PADDING + 30 + at * LINE, line) for at, line in enumerate(self.lines))

    @property
    def head_y(self) -> float:
        """Baseline of the line with kind and date."""
        return self.y + PADDING + 10


@dataclass(frozen=True, slots=True)
class Arrow:
    """An origin on the page; `lines` are its reason, beginning at `text_y`."""

    origin: Origin
    path: str
    x: float
    text_y: float
    lines: tuple[str, ...]

    @property
    def baselines(self) -> tuple[tuple[float, str], ...]:
        """Each line of the reason with its baseline."""
        return tuple((self.text_y + 12 + at * SMALL_LINE, line) for at, line in enumerate(self.lines))

    @property
    def box_x(self) -> float:
        """Left edge of the reason's box."""
        return self.x - self.box_width / 2

    @property
    def box_width(self) -> float:
        """Width of the reason's box."""
        return max((text_width(line, SMALL_SIZE) for line in self.lines), default=0.0) + 8

    @property
    def text_height(self) -> float:
        """Height of the reason's box."""
        return _height_of(len(self.lines))


@dataclass(frozen=True, slots=True)
class Lineage:
    """The finished picture, in pixels of its own view box."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]

    @property
    def as_list(self) -> tuple[tuple[Step, tuple[tuple[Step, Origin], ...]], ...]:
        """The same story in words: each step with the steps it arose from."""
        steps = {node.step.key: node.step for node in self.nodes}
        return tuple(
            (step, tuple((steps[a.origin.parent], a.origin) for a in self.arrows if a.origin.child == key))
            for key, step in steps.items()
        )


def lay_out_lineage(steps: Sequence[Step], origins: Iterable[Origin]) -> Lineage:
    """Layers by the longest way from a beginning; arrows to unknown steps or closing a circle fall away."""
    told: dict[Pair, Origin] = {}
    for origin in origins:
        told.setdefault((origin.parent, origin.child), origin)
    layering = layering_of([step.key for step in steps], told)
    reasons = {pair: _reason(told[pair], stops) for pair, stops in layering.ways.items()}
    # The reason of an arrow that passes a layer stands where it passes: there the line is straight and alone.
    passing = {stops[-1]: len(reasons[pair]) for pair, stops in layering.ways.items() if stops}
    boxes = _placed(layering.columns, {step.key: step for step in steps}, passing)
    arrows = _arrows(boxes, layering.ways, told, reasons)
    nodes = tuple(box for box in boxes.values() if box.step.key)
    bottoms = [box.y + box.height for box in boxes.values()]
    bottoms += [arrow.text_y + arrow.text_height for arrow in arrows]
    width = max((node.x + node.width for node in nodes), default=0.0) + MARGIN
    return Lineage(width, max(bottoms, default=0.0) + MARGIN, nodes, arrows)


def _reason(origin: Origin, stops: Sequence[str]) -> tuple[str, ...]:
    room = NODE_WIDTH - 8 if stops else LAYER_GAP - 30
    return broken(origin.reason, SMALL_SIZE, room, REASON_LINES)


def _height_of(lines: int) -> float:
    return lines * SMALL_LINE + 4


def _placed(
    columns: Sequence[Sequence[str]], by_key: Mapping[str, Step], passing: Mapping[str, int]
) -> dict[str, Node]:
    """Each column centred on the tallest; a passing arrow takes a narrow box without a step."""
    boxes = [
        [_box(by_key.get(key, PASSING), at, passing.get(key, 0)) for key in column]
        for at, column in enumerate(columns)
    ]
    heights = [sum(box.height for box in column) + ROW_GAP * (len(column) - 1) for column in boxes]
    placed: dict[str, Node] = {}
    for keys, column, height in zip(columns, boxes, heights, strict=True):
        y = MARGIN + (max(heights) - height) / 2
        for key, box in zip(keys, column, strict=True):
            placed[key] = replace(box, y=y)
            y += box.height + ROW_GAP
    return placed


def _box(step: Step, layer: int, reason_lines: int) -> Node:
    lines = broken(step.title, TITLE_SIZE, NODE_WIDTH - 2 * PADDING, TITLE_LINES)
    x = MARGIN + layer * (NODE_WIDTH + LAYER_GAP)
    height = 2 * PADDING + 22 + len(lines) * LINE if step.key else _height_of(reason_lines)
    return Node(step, layer, x, 0.0, NODE_WIDTH, height, lines)


def _arrows(
    boxes: Mapping[str, Node],
    ways: Mapping[Pair, tuple[str, ...]],
    told: Mapping[Pair, Origin],
    reasons: Mapping[Pair, tuple[str, ...]],
) -> tuple[Arrow, ...]:
    """Curves between the boxes; reasons before a direct arrow's head move down where they would meet."""
    paths = {pair: [boxes[key] for key in (pair[0], *stops, pair[1])] for pair, stops in ways.items()}
    free: dict[float, float] = {}
    arrows: list[Arrow] = []
    for pair, path in sorted(paths.items(), key=lambda item: (item[1][-1].x, _half_way(item[1]), item[0])):
        lines = reasons[pair]
        if len(path) > 2:
            x, y = path[-2].x + NODE_WIDTH / 2, path[-2].y
        else:
            x, wish = path[-1].x - LAYER_GAP / 2, _half_way(path) - _height_of(len(lines)) / 2
            y = max(MARGIN, wish, free.get(x, MARGIN)) if lines else wish
            free[x] = y + _height_of(len(lines)) + 4 if lines else free.get(x, MARGIN)
        arrows.append(Arrow(told[pair], _curve(path), x, y, lines))
    return tuple(arrows)


def _half_way(path: Sequence[Node]) -> float:
    return (path[-2].centre + path[-1].centre) / 2


def _curve(path: Sequence[Node]) -> str:
    """Out of the first box to the right, straight through the places it passes, up to the last box."""
    parts = [f"M{path[0].x + NODE_WIDTH:.1f} {path[0].centre:.1f}"]
    bend = LAYER_GAP / 2
    for before, box in pairwise(path):
        start, end = before.x + NODE_WIDTH, box.x
        if box is path[-1]:
            end -= HEAD
        parts.append(
            f"C{start + bend:.1f} {before.centre:.1f} {end - bend:.1f} {box.centre:.1f} {end:.1f} {box.centre:.1f}"
        )
        if box is not path[-1]:
            parts.append(f"H{end + NODE_WIDTH:.1f}")
    return "".join(parts)

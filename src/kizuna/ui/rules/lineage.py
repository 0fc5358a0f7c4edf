"""A lineage: what arose from what, from left to right, each arrow with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
SWEEPS = 4


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
        return tuple((self.text_y + 12 + at * 15, line) for at, line in enumerate(self.lines))

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
        return len(self.lines) * 15.0 + 4


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
    keys = [step.key for step in steps]
    kept = _without_circles(keys, [o for o in origins if o.parent in keys and o.child in keys])
    layers = _ordered(_layers(keys, kept), kept)
    by_key = {step.key: step for step in steps}
    nodes = _placed(layers, by_key)
    width = max((node.x + node.width for node in nodes.values()), default=0.0) + MARGIN
    arrows = _arrows(nodes, kept)
    bottoms = [node.y + node.height for node in nodes.values()]
    bottoms += [arrow.text_y + arrow.text_height for arrow in arrows]
    in_order = tuple(nodes[key] for layer in layers for key in layer)
    return Lineage(width, max(bottoms, default=0.0) + MARGIN, in_order, arrows)


def _without_circles(keys: Sequence[str], origins: Sequence[Origin]) -> list[Origin]:
    children: dict[str, list[str]] = {key: [] for key in keys}
    kept: list[Origin] = []
    for origin in origins:
        if origin.parent != origin.child and not _reaches(children, origin.child, origin.parent):
            children[origin.parent].append(origin.child)
            kept.append(origin)
    return kept


def _reaches(children: Mapping[str, Sequence[str]], start: str, goal: str) -> bool:
    waiting, seen = [start], set[str]()
    while waiting:
        key = waiting.pop()
        if key == goal:
            return True
        if key not in seen:
            seen.add(key)
            waiting.extend(children[key])
    return False


def _layers(keys: Sequence[str], origins: Sequence[Origin]) -> list[list[str]]:
    depth = dict.fromkeys(keys, 0)
    for _ in keys:
        changed = False
        for origin in origins:
            if depth[origin.child] <= depth[origin.parent]:
                depth[origin.child] = depth[origin.parent] + 1
                changed = True
        if not changed:
            break
    # A beginning stands right before the first thing that came of it, not far off to the left.
    for key in keys:
        after = [depth[origin.child] for origin in origins if origin.parent == key]
        if after and all(origin.child != key for origin in origins):
            depth[key] = min(after) - 1
    layers: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for key in keys:
        layers[depth[key]].append(key)
    return layers


def _ordered(layers: list[list[str]], origins: Sequence[Origin]) -> list[list[str]]:
    """Sort each layer by the middle of its neighbours, forth and back, so that arrows cross little."""
    parents: dict[str, list[str]] = {}
    children: dict[str, list[str]] = {}
    for origin in origins:
        parents.setdefault(origin.child, []).append(origin.parent)
        children.setdefault(origin.parent, []).append(origin.child)
    for sweep in range(SWEEPS):
        forth = sweep % 2 == 0
        neighbours = parents if forth else children
        for layer in layers if forth else reversed(layers):
            place = {key: at for row in layers for at, key in enumerate(row)}
            layer.sort(key=lambda key: _middle(place, key, neighbours.get(key, [])))
    return layers


def _middle(place: Mapping[str, int], key: str, neighbours: Sequence[str]) -> float:
    if not neighbours:
        return float(place[key])
    return sum(place[other] for other in neighbours) / len(neighbours)


def _placed(layers: Sequence[Sequence[str]], by_key: Mapping[str, Step]) -> dict[str, Node]:
    columns = [[_node(by_key[key], at) for key in layer] for at, layer in enumerate(layers)]
    heights = [sum(node.height for node in column) + ROW_GAP * (len(column) - 1) for column in columns]
    tallest = max(heights, default=0.0)
    placed: dict[str, Node] = {}
    for column, height in zip(columns, heights, strict=True):
        y = MARGIN + (tallest - height) / 2
        for node in column:
            placed[node.step.key] = Node(
                node.step, node.layer, node.x, y, node.width, node.height, node.lines
            )
            y += node.height + ROW_GAP
    return placed


def _node(step: Step, layer: int) -> Node:
    lines = broken(step.title, TITLE_SIZE, NODE_WIDTH - 2 * PADDING, TITLE_LINES)
    x = MARGIN + layer * (NODE_WIDTH + LAYER_GAP)
    return Node(step, layer, x, 0.0, NODE_WIDTH, 2 * PADDING + 22 + len(lines) * LINE, lines)


def _arrows(nodes: Mapping[str, Node], origins: Sequence[Origin]) -> tuple[Arrow, ...]:
    """Curves between the boxes; reasons stand before the arrow's head and move down where they would meet."""
    free: dict[float, float] = {}
    arrows: list[Arrow] = []
    for origin in sorted(origins, key=lambda o: (nodes[o.child].x, _half_way(nodes, o), o.parent)):
        child = nodes[origin.child]
        lines = broken(origin.reason, SMALL_SIZE, LAYER_GAP - 30, REASON_LINES)
        x = child.x - LAYER_GAP / 2
        wish = _half_way(nodes, origin) - (len(lines) * 15.0 + 4) / 2
        y = max(MARGIN, wish, free.get(x, MARGIN)) if lines else wish
        arrow = Arrow(origin, _path(nodes[origin.parent], child), x, y, lines)
        if lines:
            free[x] = y + arrow.text_height + 4
        arrows.append(arrow)
    return tuple(arrows)


def _half_way(nodes: Mapping[str, Node], origin: Origin) -> float:
    return (nodes[origin.parent].centre + nodes[origin.child].centre) / 2


def _path(parent: Node, child: Node) -> str:
    """Leaves to the right, passes under or over nothing it need not, and arrives from the left."""
    x1, y1, x2, y2 = parent.x + parent.width, parent.centre, child.x - 7, child.centre
    turn = x2 - LAYER_GAP
    bend = LAYER_GAP / 2
    straight = "" if turn <= x1 else f"L{turn:.1f} {y1:.1f}"
    start = max(x1, turn)
    return (
        f"M{x1:.1f} {y1:.1f}{straight}C{start + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    )

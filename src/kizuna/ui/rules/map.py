"""Maps: places of the world and the great circles between them, in the Equal Earth projection.

Formula and constants: Šavrič, Patterson, Jenny, "The Equal Earth map projection", 2019. The land is drawn
once by tools/draw_land.mjs with the same scale and centre.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, asin, atan2, ceil, cos, degrees, hypot, pi, radians, sin, sqrt

from kizuna.ui.rules.lettering import text_width

WIDTH = 1000.0
HEIGHT = 487.0
# The lower edge of the whole map: no city lies south of 60° S.
SHOWN_HEIGHT = 438.0
# Width in CSS pixels at which a close-up is shown.
CLOSE_UP_WIDTH = 380.0
SCALE = 184.7
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = sqrt(3) / 2
EARTH_RADIUS_KM = 6371.0088
ARC_STEP = radians(2)
LABEL_SIZE = 11.0
DOT = 4.0
LABEL_GAP = 4.0
# A tie's own map shows at least this share of the world's width, so that near cities keep their surroundings.
LEAST_SHARE = 0.16


@dataclass(frozen=True, slots=True)
class Place:
    """A city to be marked. Latitude and longitude in degrees, north and east positive."""

    key: str
    label: str
    latitude: float
    longitude: float
    href: str = ""
    is_home: bool = False


@dataclass(frozen=True, slots=True)
class Bond:
    """Two places that are to be joined."""

    one: str
    other: str
    text: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map. The label is empty where there was no room for it; the list names every place."""

    place: Place
    x: float
    y: float
    label: str
    label_x: float
    label_y: float
    label_anchor: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A bond on the map; its path has a break where it leaves one edge and enters at the other."""

    bond: Bond
    path: str


@dataclass(frozen=True, slots=True)
class View:
    """The part of the world that is shown."""

    x: float
    y: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """As the view box of an SVG."""
        return f"{self.x:.1f} {self.y:.1f} {self.width:.1f} {self.height:.1f}"


@dataclass(frozen=True, slots=True)
class WorldMap:
    """The finished picture."""

    view: View
    dots: tuple[Dot, ...]
    arcs: tuple[Arc, ...]
    dot_radius: float
    label_size: float

    @property
    def reach(self) -> float:
        """Radius within which a dot can be hit with a finger."""
        return self.dot_radius * 3


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """The place of a point on the map of the whole world, in its pixels."""
    angle = asin(M * sin(radians(latitude)))
    square = angle * angle
    sixth = square**3
    x = radians(longitude) * cos(angle) / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)))
    y = angle * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return WIDTH / 2 + SCALE * x, HEIGHT / 2 - SCALE * y


def distance_km(one: Place, other: Place) -> float:
    """The shortest way over the globe, in kilometres."""
    a, b = _vector(one), _vector(other)
    return EARTH_RADIUS_KM * acos(min(1.0, max(-1.0, sum(p * q for p, q in zip(a, b, strict=True)))))


def lay_out_map(places: Sequence[Place], bonds: Iterable[Bond], *, close_up: bool = False) -> WorldMap:
    """The whole world, or (`close_up`) the part that holds all the places and the ways between them."""
    by_key = {place.key: place for place in places}
    joined = [
        bond for bond in bonds if bond.one in by_key and bond.other in by_key and bond.one != bond.other
    ]
    ways = [(bond, great_circle(by_key[bond.one], by_key[bond.other])) for bond in joined]
    points = [project(place.latitude, place.longitude) for place in places]
    view = _around([*points, *(point for _, way in ways for point in way)]) if close_up else None
    view = view or View(0.0, 0.0, WIDTH, SHOWN_HEIGHT)
    scale = view.width / CLOSE_UP_WIDTH if close_up else 1.0
    return WorldMap(
        view=view,
        dots=_dots(places, points, view, scale),
        arcs=tuple(Arc(bond, _path(way)) for bond, way in ways),
        dot_radius=DOT * scale,
        label_size=LABEL_SIZE * scale,
    )


def great_circle(one: Place, other: Place) -> list[tuple[float, float]]:
    """Points on the map along the shortest way over the globe, both ends included."""
    a, b = _vector(one), _vector(other)
    angle = distance_km(one, other) / EARTH_RADIUS_KM
    if angle < 1e-9 or pi - angle < 1e-9:
        return [project(p.latitude, p.longitude) for p in (one, other)]
    count = max(2, ceil(angle / ARC_STEP))
    way = [project(one.latitude, one.longitude)]
    for step in range(1, count):
        share = step / count
        p, q = sin((1 - share) * angle) / sin(angle), sin(share * angle) / sin(angle)
        x, y, z = (p * u + q * v for u, v in zip(a, b, strict=True))
        way.append(project(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x))))
    return [*way, project(other.latitude, other.longitude)]


def _vector(place: Place) -> tuple[float, float, float]:
    lat, lon = radians(place.latitude), radians(place.longitude)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _path(way: Sequence[tuple[float, float]]) -> str:
    parts = [f"M{way[0][0]:.1f} {way[0][1]:.1f}"]
    for before, point in pairwise(way):
        leaps = abs(point[0] - before[0]) > WIDTH / 2
        parts.append(f"{'M' if leaps else 'L'}{point[0]:.1f} {point[1]:.1f}")
    return "".join(parts)


def _around(points: Sequence[tuple[float, float]]) -> View | None:
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    ratio = HEIGHT / WIDTH
    width = max((max(xs) - min(xs)) * 1.35, (max(ys) - min(ys)) * 1.7 / ratio, WIDTH * LEAST_SHARE)
    width = min(width, WIDTH)
    height = width * ratio
    x = min(max((min(xs) + max(xs) - width) / 2, 0.0), WIDTH - width)
    y = min(max((min(ys) + max(ys) - height) / 2, 0.0), HEIGHT - height)
    return View(x, y, width, height)


Box = tuple[float, float, float, float]


def _dots(
    places: Sequence[Place], points: Sequence[tuple[float, float]], view: View, scale: float
) -> tuple[Dot, ...]:
    """Labels on that side of a dot where they cover no dot and no other label; else none."""
    radius = DOT * scale
    taken: list[Box] = [(x - radius, y - radius, x + radius, y + radius) for x, y in points]
    dots: dict[str, Dot] = {}
    order = sorted(zip(places, points, strict=True), key=lambda pair: (not pair[0].is_home, pair[1][1]))
    for place, (x, y) in order:
        dots[place.key] = Dot(place, x, y, "", x, y, "start")
        for anchor, lx, ly, box in _label_places(place.label, x, y, scale):
            if _within(box, view) and not any(_meet(box, other) for other in taken):
                taken.append(box)
                dots[place.key] = Dot(place, x, y, place.label, lx, ly, anchor)
                break
    return tuple(dots[place.key] for place in places)


def _label_places(label: str, x: float, y: float, scale: float) -> Iterable[tuple[str, float, float, Box]]:
    size = LABEL_SIZE * scale
    room, away = text_width(label, size), (DOT + LABEL_GAP) * scale
    up, down = 0.75 * size, 0.3 * size
    for anchor, lx, ly in (
        ("start", x + away, y + 0.35 * size),
        ("end", x - away, y + 0.35 * size),
        ("middle", x, y - away),
        ("middle", x, y + away + up),
    ):
        left = lx - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * room
        yield anchor, lx, ly, (left, ly - up, left + room, ly + down)


def _within(box: Box, view: View) -> bool:
    return (
        box[0] >= view.x and box[1] >= view.y
        and box[2] <= view.x + view.width and box[3] <= view.y + view.height
    )  # fmt: skip


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

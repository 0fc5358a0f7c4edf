"""The map: places where they belong on the drawn land, the shortest ways, labels that cover nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kizuna.ui.rules.lettering import broken, cut, text_width
from kizuna.ui.rules.map import (
    HEIGHT,
    WIDTH,
    Bond,
    Place,
    WorldMap,
    distance_km,
    great_circle,
    lay_out_map,
    project,
)

ESSEN = Place("essen", "Essen", 51.4582, 7.0158, is_home=True)
KORIYAMA = Place("koriyama", "Kōriyama", 37.4, 140.36)
ANCHORAGE = Place("anchorage", "Anchorage", 61.22, -149.9)
GRENOBLE = Place("grenoble", "Grenoble", 45.19, 5.72)

places = st.lists(
    st.builds(
        Place,
        key=st.uuids().map(str),
        label=st.text(st.sampled_from("Essn 郡山市"), min_size=1, max_size=14),
        latitude=st.floats(-60, 80),
        longitude=st.floats(-180, 180),
    ),
    max_size=15,
)


# What d3-geo's geoEqualEarth says for the scale and centre with which the land was drawn.
@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [
        (51.46, 7.01, 515.867, 65.381),
        (37.4, 140.36, 850.958, 108.925),
        (37.8, -122.4, 194.662, 107.606),
        (-41.3, 174.8, 926.727, 390.753),
        (0, 0, 500, 243.5),
    ],
)
def test_places_fall_where_the_land_was_drawn(latitude: float, longitude: float, x: float, y: float) -> None:
    assert project(latitude, longitude) == pytest.approx((x, y), abs=0.001)


@settings(deadline=None, max_examples=60)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_on_earth_is_on_the_map(latitude: float, longitude: float) -> None:
    x, y = project(latitude, longitude)
    assert 0 <= x <= WIDTH
    assert 0 <= y <= HEIGHT


def test_essen_and_koriyama_are_nine_thousand_kilometres_apart() -> None:
    assert distance_km(ESSEN, KORIYAMA) == pytest.approx(9143, abs=5)
    assert distance_km(ESSEN, ESSEN) == pytest.approx(0, abs=0.1)


def test_the_shortest_way_to_japan_leads_over_the_north() -> None:
    way = great_circle(ESSEN, KORIYAMA)
    assert way[0] == project(ESSEN.latitude, ESSEN.longitude)
    assert way[-1] == project(KORIYAMA.latitude, KORIYAMA.longitude)
    assert min(y for _, y in way) < min(way[0][1], way[-1][1]) - 20


def test_a_way_over_the_date_line_leaves_one_edge_and_enters_at_the_other() -> None:
    arc = lay_out_map([KORIYAMA, ANCHORAGE], [Bond("koriyama", "anchorage")]).arcs[0]
    assert arc.path.count("M") == 2
    assert lay_out_map([ESSEN, KORIYAMA], [Bond("essen", "koriyama")]).arcs[0].path.count("M") == 1


def test_opposite_places_and_one_place_twice_break_nothing() -> None:
    south = Place("south", "South", -51.4582, -172.9842)
    assert len(great_circle(ESSEN, south)) == 2
    assert lay_out_map([ESSEN], [Bond("essen", "essen"), Bond("essen", "unknown")]).arcs == ()


def boxes(picture: WorldMap) -> list[tuple[float, float, float, float]]:
    shares = {"start": 0.0, "middle": 0.5, "end": 1.0}
    size = picture.label_size
    found = []
    for dot in picture.dots:
        if dot.label:
            room = text_width(dot.label, size)
            left = dot.label_x - shares[dot.label_anchor] * room
            found.append((left, dot.label_y - 0.75 * size, left + room, dot.label_y + 0.3 * size))
    return found


@settings(deadline=None, max_examples=60)
@given(places)
def test_labels_cover_no_label_and_stay_on_the_map(given_places: list[Place]) -> None:
    picture = lay_out_map(given_places, [])
    found = boxes(picture)
    for at, one in enumerate(found):
        assert one[0] >= 0
        assert one[2] <= picture.view.width
        for other in found[:at]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
    assert len(picture.dots) == len(given_places)


def test_a_close_up_holds_both_places_and_names_them() -> None:
    for other in (KORIYAMA, GRENOBLE):
        picture = lay_out_map([ESSEN, other], [Bond("essen", other.key)], close_up=True)
        view = picture.view
        assert view.width < WIDTH
        for dot in picture.dots:
            assert view.x < dot.x < view.x + view.width
            assert view.y < dot.y < view.y + view.height
            assert dot.label == dot.place.label


def test_a_text_is_cut_and_broken_to_its_room() -> None:
    assert cut("Essen", 10, 100) == "Essen"
    assert cut("Memorandum of Understanding", 10, 60).endswith("…")
    assert broken("Memorandum of Understanding", 10, 90, 3) == ("Memorandum of", "Understanding")
    assert broken("郡山市とエッセン市の交流", 10, 52, 2) == ("郡山市とエ", "ッセン市…")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.floats(30, 300), st.integers(1, 4))
def test_broken_lines_fit(text: str, room: float, lines: int) -> None:
    found = broken(text, 10, room, lines)
    assert len(found) <= lines
    assert all(text_width(line, 10) <= room for line in found)

"""The timeline: what is certain is drawn firm, what is not is drawn soft, and nothing covers anything."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kizuna.kernel.dates import PartialDate
from kizuna.ui.rules.marks import SHAPES
from kizuna.ui.rules.timeline import Happening, Lane, Mark, lay_out_timeline, touching

PAPERS = Lane("papers", "Papers", "sheet")
VISITS = Lane("visits", "Visits", "triangle")
TODAY = date(2025, 3, 1)
WIDTH = 1064.0

years = st.integers(1950, 2049)
plain_dates = st.one_of(
    years.map(str),
    years.map("{}~".format),
    st.builds("{:04d}-{:02d}".format, years, st.integers(1, 12)),
    st.builds("{:04d}-{}".format, years, st.integers(21, 24)),
    st.dates(date(1950, 1, 1), date(2049, 12, 31)).map(date.isoformat),
)
edtf = st.one_of(
    plain_dates,
    plain_dates.map("{}/..".format),
    plain_dates.map("../{}".format),
    st.tuples(years, st.integers(0, 30)).map(lambda pair: f"{pair[0]}/{pair[0] + pair[1]}"),
)
labels = st.builds(
    "{}{}".format, st.integers(0, 60).map("Wil ".__mul__), st.sampled_from(["ö", "郡山市" * 9])
)


@st.composite
def happenings(draw: st.DrawFn) -> list[Happening]:
    """Some happenings that arose from one another at will."""
    count = draw(st.integers(0, 14))
    keys = [str(number) for number in range(count)]
    return [
        Happening(
            key=key,
            lane=draw(st.sampled_from(["papers", "visits"])),
            label=draw(labels),
            text="",
            href="",
            when=draw(st.one_of(st.none(), edtf.map(PartialDate))),
            arose_from=tuple(draw(st.lists(st.sampled_from(keys), max_size=2))),
        )
        for key in keys
    ]


def one(when: str, label: str = "Memorandum", key: str = "mou", lane: str = "papers") -> Happening:
    return Happening(key, lane, label, label, "#", PartialDate(when))


def mark_of(when: str, *others: Happening) -> Mark:
    picture = lay_out_timeline([one(when), *others], [PAPERS, VISITS], today=TODAY)
    return next(mark for mark in picture.marks if mark.happening.key == "mou")


@settings(deadline=None, max_examples=60)
@given(happenings())
def test_no_mark_or_label_touches_another(given_happenings: list[Happening]) -> None:
    picture = lay_out_timeline(given_happenings, [PAPERS, VISITS], today=TODAY)
    assert touching(picture.marks) == []


@settings(deadline=None, max_examples=60)
@given(happenings())
def test_every_mark_and_label_lies_within_the_page(given_happenings: list[Happening]) -> None:
    picture = lay_out_timeline(given_happenings, [PAPERS, VISITS], today=TODAY)
    for mark in picture.marks:
        assert 0 <= mark.left <= mark.x0 <= mark.x1 <= mark.x2 <= mark.x3 <= mark.right <= WIDTH
        assert 0 <= mark.top <= mark.top + mark.row_height <= picture.height
    assert all(0 <= tick.x <= WIDTH for tick in picture.ticks)


@settings(deadline=None, max_examples=60)
@given(happenings())
def test_nothing_is_lost_between_picture_and_list(given_happenings: list[Happening]) -> None:
    picture = lay_out_timeline(given_happenings, [PAPERS, VISITS], today=TODAY)
    assert {h.key for h in picture.in_order} == {h.key for h in given_happenings}
    assert len(picture.in_order) == len(given_happenings)


def test_touching_notices_two_labels_on_one_another() -> None:
    mark = mark_of("2019-09-02")
    assert touching([mark, mark]) == [("mou", "mou")]


def test_an_exact_day_is_a_point() -> None:
    mark = mark_of("2019-09-02", one("2005-01-01", key="early"))
    assert mark.is_point
    assert (mark.soft_in, mark.firm, mark.soft_out) == (0, 0, 0)


def test_a_year_is_soft_on_both_sides_and_firm_nowhere() -> None:
    mark = mark_of("2017", one("2015-01-01", key="early"))
    assert not mark.is_point
    assert mark.soft_in > 0
    assert mark.firm == 0
    assert mark.soft_out > 0


def test_about_a_year_until_today_is_soft_through_that_year_and_open_at_the_right_edge() -> None:
    mark = mark_of("2017~/..", one("2015-01-01", key="early"))
    assert mark.soft_in > 0
    assert mark.firm > 0
    assert mark.soft_out == 0
    assert mark.has_open_end
    assert not mark.has_open_start
    assert mark.x3 == WIDTH


def test_a_period_between_exact_days_has_hard_edges() -> None:
    mark = mark_of("2017-01-01/2018-12-31", one("2015-01-01", key="early"))
    assert (mark.soft_in, mark.soft_out) == (0, 0)
    assert not mark.has_open_end


def test_an_open_beginning_reaches_to_the_left_edge() -> None:
    mark = mark_of("../2019", one("2010-01-01", key="early"))
    assert mark.has_open_start
    assert mark.x0 == 0


def test_the_label_of_a_late_point_stands_to_its_left() -> None:
    late = mark_of("2025-02-28", one("2005-01-01", key="early"))
    assert late.label_anchor == "end"
    assert late.label_x < late.x0


def test_the_chosen_day_is_in_sight_even_where_nothing_happened() -> None:
    on = date(1999, 5, 1)
    picture = lay_out_timeline([one("2017")], [PAPERS], today=TODAY, on=on)
    assert picture.day is not None
    assert picture.day.on == on
    assert 0 < picture.day.x < WIDTH / 20
    assert [tick.label for tick in picture.ticks[:2]] == ["2000", "2002"]


def test_a_thread_is_known_at_both_of_its_ends() -> None:
    parent = one("2017", key="parent")
    child = Happening("child", "visits", "Visit", "", "#", PartialDate("2019-09-02"), ("parent", "unknown"))
    picture = lay_out_timeline([parent, child], [PAPERS, VISITS], today=TODAY)
    assert [(line.parent, line.child) for line in picture.threads] == [("parent", "child")]
    assert all(mark.threads == (picture.threads[0].path,) for mark in picture.marks)


def test_a_short_span_is_told_in_months() -> None:
    picture = lay_out_timeline([one("2025-01-12")], [PAPERS], today=TODAY)
    assert [tick.label for tick in picture.ticks] == ["1/2025", "2/2025", "3/2025"]


def test_each_lane_has_the_shape_it_asks_for() -> None:
    picture = lay_out_timeline([one("2025-01-12", lane="visits")], [PAPERS, VISITS], today=TODAY)
    assert [band.lane.code for band in picture.bands] == ["visits"]
    assert picture.marks[0].shape == SHAPES["triangle"]


def test_the_ends_of_time_break_nothing() -> None:
    picture = lay_out_timeline([one("9999"), one("0001", key="first")], [PAPERS], today=TODAY)
    assert len(picture.marks) == 2
    assert len(picture.ticks) < 120


def test_a_lane_that_names_no_shape_has_the_usual_one_of_its_kind() -> None:
    for code, shape in (("exchange", "diamond"), ("anything", "circle")):
        picture = lay_out_timeline([one("2025-01-12", lane=code)], [Lane(code, "")], today=TODAY)
        assert picture.marks[0].shape == SHAPES[shape]


def test_a_visit_of_some_days_is_a_point_in_a_span_of_years() -> None:
    assert mark_of("2019-08-29/2019-09-04", one("2005-01-01", key="early")).is_point

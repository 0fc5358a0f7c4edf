"""Partial dates say what is known and answer yes, no or unclear."""

from __future__ import annotations

import copy
import pickle
from datetime import date, timedelta

import edtf
import pytest
from hypothesis import given

from kizuna.kernel.answers import Answer, negation
from kizuna.kernel.dates import NotADate, PartialDate
from tests.rules.kernel.some_dates import days, has_season, partial_dates, points

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019-09-02", date(2019, 9, 2), date(2019, 9, 2)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2017~", date(2017, 1, 1), date(2017, 12, 31)),
        ("2017?", date(2017, 1, 1), date(2017, 12, 31)),
        ("2020-21", date(2020, 3, 1), date(2020, 5, 31)),
        ("2020-22", date(2020, 6, 1), date(2020, 8, 31)),
        ("2020-23", date(2020, 9, 1), date(2020, 11, 30)),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29)),
        ("2020-22/..", date(2020, 6, 1), None),
        ("1991/", date(1991, 1, 1), None),
        ("../2019-09", None, date(2019, 9, 30)),
        ("/2019-09", None, date(2019, 9, 30)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31)),
        ("00XX", date(1, 1, 1), date(99, 12, 31)),
        ("2018-11-13/2018-11-18", date(2018, 11, 13), date(2018, 11, 18)),
    ],
)
def test_bounds_are_strict(text: str, earliest: date | None, latest: date | None) -> None:
    value = PartialDate.parse(text)
    assert (value.earliest, value.latest) == (earliest, latest)
    assert value.edtf == str(value) == text


REFUSED = (
    "2019-9-2",
    "2019-13",
    "2019-00",
    "2019-02-30",
    "2019-09-00",
    "0000",
    "20190902",
    "2019-20",
    "2019-25",
    "2020-22-01",
    "2019-",
    "x",
    "2019-09-02T18:00",
    "..",
    "../..",
    "/",
    "../",
    "/..",
    "2019/2018",
    "a/b",
    "2019/2020/2021",
    "2019~~",
    "~2019",
    "201X-05",
    "2019-XX-01",
    "-2019",
    "Y20190",
    "9999-24",
    "２０１９",
    "2019-09-02/2019-09-01",
    "open",
    "2XXX",
    "{2019,2020}",
    "",
    " ",
    "Sommer 2020",
    "2019-09-02\x00",
)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(NotADate) as refused:
        PartialDate.parse(text)
    assert refused.value.text in text


@pytest.mark.parametrize(
    ("text", "normal"), [(" 2019 ", "2019"), ("2019-XX", "2019"), ("2019-09-XX~", "2019-09~")]
)
def test_equal_meanings_are_written_alike(text: str, normal: str) -> None:
    assert PartialDate.parse(text) == PartialDate.parse(normal)
    assert hash(PartialDate.parse(text)) == hash(PartialDate.parse(normal))


def test_precision_is_part_of_the_meaning() -> None:
    assert PartialDate.parse("2017") != PartialDate.parse("2017~")


@pytest.mark.parametrize(
    ("text", "day", "reached", "over", "covered"),
    [
        ("2019-09-02", date(2019, 9, 1), NO, NO, NO),
        ("2019-09-02", date(2019, 9, 2), YES, NO, YES),
        ("2019-09-02", date(2019, 9, 3), YES, YES, NO),
        ("2017~", date(2016, 12, 31), NO, NO, NO),
        ("2017~", date(2017, 6, 1), UNCLEAR, UNCLEAR, UNCLEAR),
        ("2017~", date(2017, 12, 31), YES, UNCLEAR, UNCLEAR),
        ("2017~", date(2018, 1, 1), YES, YES, NO),
        ("2020-22/..", date(2020, 5, 31), NO, NO, NO),
        ("2020-22/..", date(2020, 7, 1), UNCLEAR, NO, UNCLEAR),
        ("2020-22/..", date(2020, 8, 31), YES, NO, YES),
        ("2020-22/..", date(2099, 1, 1), YES, NO, YES),
        ("1991/", date(1990, 12, 31), NO, NO, NO),
        ("1991/", date(2019, 1, 1), YES, UNCLEAR, UNCLEAR),
        ("../2019", date(1800, 1, 1), YES, NO, YES),
        ("../2019", date(2019, 5, 1), YES, UNCLEAR, UNCLEAR),
        ("../2019", date(2020, 1, 1), YES, YES, NO),
        ("/2019", date(1800, 1, 1), UNCLEAR, NO, UNCLEAR),
        ("/2019", date(2019, 12, 31), YES, UNCLEAR, UNCLEAR),
        ("2018-11-13/2018-11-18", date(2018, 11, 15), YES, NO, YES),
        ("2018-11-13/2018-11-18", date(2018, 11, 18), YES, NO, YES),
        ("2018-11-13/2018-11-18", date(2018, 11, 19), YES, YES, NO),
        ("2019/2019-05", date(2019, 6, 1), YES, YES, NO),
        ("2019-05/2019", date(2019, 4, 1), NO, NO, NO),
    ],
)
def test_a_day_is_compared_with_three_answers(
    text: str, day: date, reached: Answer, over: Answer, covered: Answer
) -> None:
    value = PartialDate.parse(text)
    assert (value.reached_by(day), value.over_by(day), value.covers(day)) == (reached, over, covered)


def test_a_start_is_known_no_later_than_the_end_allows() -> None:
    assert PartialDate.parse("2019/2019-05").reached_by(date(2019, 5, 31)) is YES
    assert PartialDate.parse("2019-05/2019").over_by(date(2019, 5, 1)) is NO


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2017", "2018", YES),
        ("2018", "2017", NO),
        ("2017", "2017", UNCLEAR),
        ("2019-09-02", "2019-09-02", NO),
        ("2019-09", "2019-09-30", UNCLEAR),
        ("2019-09", "2019-09-01", NO),
        ("1991/..", "2019", NO),
        ("1991/", "2019", UNCLEAR),
        ("1991/", "1990", NO),
        ("2019", "1991/..", NO),
        ("1990", "1991/..", YES),
        ("2019", "../2020", NO),
        ("2019", "/2020", UNCLEAR),
    ],
)
def test_before_compares_two_partial_dates(one: str, other: str, answer: Answer) -> None:
    assert PartialDate.parse(one).before(PartialDate.parse(other)) is answer


def test_overlap_is_seen_from_both_sides() -> None:
    visit, open_end = PartialDate.parse("2018-11-13/2018-11-18"), PartialDate.parse("2018-11-18/..")
    assert visit.overlaps(open_end) is open_end.overlaps(visit) is YES
    assert visit.overlaps(PartialDate.parse("2018-11-19")) is NO
    assert visit.overlaps(PartialDate.parse("2018-11")) is UNCLEAR


def test_the_parts_of_an_interval() -> None:
    value = PartialDate.parse("2020-22/..")
    assert value.start == PartialDate.parse("2020-22")
    assert value.end is None
    assert value.is_interval
    assert value.has_open_end
    assert not value.has_unknown_end
    day = PartialDate.of_day(date(2019, 9, 2))
    assert day.start is day.end is day
    assert not day.is_interval
    assert PartialDate.between(PartialDate.parse("2020-22"), None) == value
    assert PartialDate.between(None, day).edtf == "../2019-09-02"


@pytest.mark.parametrize(
    ("text", "exact", "approximate", "uncertain"),
    [
        ("2019-09-02", True, False, False),
        ("2019-09-02~", False, True, False),
        ("2019-09-02?", False, False, True),
        ("2019-09-02%", False, True, True),
        ("2019-09", False, False, False),
        ("2019-09-02/2019-09-02", False, False, False),
        ("2017~/2019", False, True, False),
    ],
)
def test_what_a_date_says_of_its_own_certainty(
    text: str, exact: bool, approximate: bool, uncertain: bool
) -> None:
    value = PartialDate.parse(text)
    assert (value.is_exact, value.is_approximate, value.is_uncertain) == (exact, approximate, uncertain)


def test_display_order_puts_the_first_possible_day_first_and_open_starts_before_all() -> None:
    texts = ["2020-22/..", "2019-09-02", "2019-09", "../1990", "2017~", "2019"]
    ordered = sorted((PartialDate.parse(text) for text in texts), key=lambda value: value.sort_key)
    assert [str(value) for value in ordered] == [
        "../1990",
        "2017~",
        "2019",
        "2019-09",
        "2019-09-02",
        "2020-22/..",
    ]


def test_it_survives_copying_and_pickling() -> None:
    value = PartialDate.parse("2020-22/..")
    for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - own bytes
        assert twin == value
        assert twin.covers(date(2021, 1, 1)) is YES


@given(days)
def test_a_day_is_reached_from_itself_on(day: date) -> None:
    value = PartialDate.of_day(day)
    assert value.is_exact
    assert value.earliest == value.latest == day
    assert value.covers(day) is YES
    assert value.reached_by(day - timedelta(1)) is NO
    assert value.over_by(day + timedelta(1)) is YES


@given(partial_dates)
def test_parsing_is_a_fixpoint(value: PartialDate) -> None:
    assert PartialDate.parse(value.edtf).edtf == value.edtf


@given(partial_dates, days, days)
def test_time_never_takes_an_answer_back(value: PartialDate, one: date, other: date) -> None:
    sooner, later = sorted((one, other))
    if value.reached_by(sooner) is YES:
        assert value.reached_by(later) is YES
    if value.over_by(sooner) is YES:
        assert value.over_by(later) is YES
    if value.over_by(sooner) is YES:
        assert value.reached_by(sooner) is YES


@given(partial_dates, partial_dates)
def test_two_dates_are_not_each_before_the_other(one: PartialDate, other: PartialDate) -> None:
    if one.before(other) is YES:
        assert other.before(one) is NO
        assert one.overlaps(other) is NO
    assert one.overlaps(other) is other.overlaps(one)
    assert negation(one.overlaps(other)) is not YES or one.overlaps(other) is NO


@given(points.filter(lambda text: not has_season(text)))
def test_the_published_grammar_agrees(text: str) -> None:
    """The `edtf` library reads the same points and the same strict bounds (it knows no `2020-22~`)."""
    theirs = edtf.parse_edtf(text)
    ours = PartialDate.parse(text)
    assert ours.earliest is not None
    assert ours.latest is not None
    assert ours.earliest.timetuple()[:3] == tuple(theirs.lower_strict()[:3])
    assert ours.latest.timetuple()[:3] == tuple(theirs.upper_strict()[:3])

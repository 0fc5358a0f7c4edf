"""Counterparts, due things, old states of promises, and matches of a search."""

from dataclasses import dataclass
from datetime import date

import pytest

from kizuna.kernel.dates import PartialDate
from kizuna.reports.rules.distance import rounded_kilometres
from kizuna.reports.rules.dues import DueKind, by_day
from kizuna.reports.rules.matching import answers, excerpt, search_words
from kizuna.reports.rules.pairing import OfficeHeld, Row, pair_by_office
from kizuna.reports.rules.promising import Step, state_on

HOME, PARTNER = 10, 20


def test_heads_stand_opposite_heads_and_bodies_opposite_bodies_of_their_kind() -> None:
    offices = [
        OfficeHeld(1, HOME, body="agency"),
        OfficeHeld(2, PARTNER, is_head=True),
        OfficeHeld(3, HOME, is_head=True),
        OfficeHeld(4, PARTNER),
        OfficeHeld(5, PARTNER, body="hospital"),
        OfficeHeld(6, PARTNER, body="agency"),
        OfficeHeld(7, 99, is_head=True),
    ]
    assert pair_by_office(offices, [HOME, PARTNER]) == [
        Row((3, 2)),
        Row((None, 4)),
        Row((1, 6)),
        Row((None, 5)),
    ]


@dataclass(frozen=True)
class Thing:
    day: date
    kind: DueKind


def test_what_is_due_first_stands_first_and_of_one_day_the_more_pressing() -> None:
    later = Thing(date(2026, 2, 1), DueKind.OVERDUE)
    dormant = Thing(date(2026, 1, 1), DueKind.DORMANT)
    overdue = Thing(date(2026, 1, 1), DueKind.OVERDUE)
    assert by_day([later, dormant, overdue]) == [overdue, dormant, later]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2019, 12, 31), "open"),
        (date(2022, 11, 30), "open"),
        (date(2022, 12, 15), "open"),
        (date(2022, 12, 31), "late"),
        (date(2026, 1, 14), "late"),
        (date(2026, 1, 15), "changed"),
    ],
)
def test_a_promise_is_in_the_state_of_the_last_step_that_had_surely_happened(day: date, state: str) -> None:
    steps = [
        Step("late", PartialDate("2022-12"), date(2026, 1, 10)),
        Step("changed", None, date(2026, 1, 15)),
    ]
    assert state_on(steps, day) == (state, None)


def test_what_a_step_put_off_is_due_from_then_on_until_it_is_closed() -> None:
    steps = [
        Step("changed", None, date(2020, 5, 1), PartialDate("2021")),
        Step("open", None, date(2021, 5, 1)),
        Step("kept", None, date(2022, 5, 1)),
    ]
    assert state_on(steps, date(2020, 4, 30)) == ("open", None)
    assert state_on(steps, date(2020, 5, 1)) == ("changed", PartialDate("2021"))
    assert state_on(steps, date(2021, 5, 1)) == ("open", PartialDate("2021"))
    assert state_on(steps, date(2022, 5, 1)) == ("kept", None)


def test_a_recurring_promise_is_open_again_after_each_time() -> None:
    steps = [Step("kept", PartialDate("2020-06"), date(2021, 1, 1), PartialDate("2021"))]
    assert state_on(steps, date(2020, 7, 1), recurs=True) == ("open", PartialDate("2021"))
    assert state_on(steps, date(2020, 7, 1)) == ("kept", PartialDate("2021"))


@pytest.mark.parametrize("typed", ["koriyama", "Kōriyama", "KOORIYAMA", "郡山", "kori yama".replace(" ", "")])
def test_a_search_finds_whatever_the_spelling(typed: str) -> None:
    assert answers(search_words(typed), ["Kōriyama", "郡山市"])


def test_all_words_must_be_there_and_no_words_find_nothing() -> None:
    assert answers(search_words("Essen Koriyama"), ["Essen – Kōriyama"])
    assert not answers(search_words("Essen Grenoble"), ["Essen – Kōriyama"])
    assert not answers(search_words(" … "), ["Essen"])
    assert search_words("Essen essen ESSEN") == ("essen",)


def test_an_excerpt_shows_the_word_with_its_surroundings() -> None:
    text = " ".join(["davor"] * 50 + ["Kōriyama"] + ["danach"] * 50)
    shown = excerpt(text, search_words("koriyama"))
    assert "davor Kōriyama danach" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 230
    assert excerpt("", ("a",)) == ""
    assert excerpt("kurz", ("lang",)) == "kurz"


@pytest.mark.parametrize(("km", "said"), [(12.4, 12), (99.6, 100), (347, 350), (1249, 1200), (9101.7, 9100)])
def test_a_distance_is_rounded_as_people_say_it(km: float, said: int) -> None:
    assert rounded_kilometres(km) == said

"""Names are matched by folded spelling, then by words, then by closeness."""

import pytest

from kizuna.kernel.folding import fold
from kizuna.register.rules.matching import Candidate, Nearness, nearest, nearness, without_title


def candidate(row: int, text: str) -> Candidate:
    return Candidate(row, text, fold(text))


@pytest.mark.parametrize(
    ("wanted", "known", "near"),
    [
        ("Koriyama", "Kōriyama", Nearness.SAME),
        ("KOORIYAMA", "Kōriyama", Nearness.SAME),
        ("Thomas Kufen", "Kufen", None),
        ("Kufen", "Thomas Kufen", Nearness.PART),
        ("郡山", "郡山市", Nearness.PART),
        ("Koriayama", "Kōriyama", Nearness.CLOSE),
        ("Southern Tohoku Generals Hospital", "Southern Tohoku General Hospital", Nearness.CLOSE),
        ("Essen", "Hessen", Nearness.CLOSE),
        ("Ess", "Essen", None),
        ("Murata", "Shinagawa", None),
        ("", "Essen", None),
    ],
)
def test_how_near_two_names_are(wanted: str, known: str, near: Nearness | None) -> None:
    assert nearness(fold(wanted), fold(known)) is near


def test_the_very_name_comes_before_a_part_of_it_and_that_before_a_slip() -> None:
    known = [candidate(1, "Kufer"), candidate(2, "Thomas Kufen"), candidate(3, "Kufen")]
    assert [found.row for found, _near in nearest("Kufen", known)] == [3, 2, 1]


def test_a_row_is_found_once_by_its_nearest_spelling() -> None:
    known = [candidate(1, "Kooriyama City"), candidate(1, "Kōriyama")]
    assert [(found.text, near) for found, near in nearest("Koriyama", known)] == [("Kōriyama", Nearness.SAME)]


def test_two_people_of_one_name_stay_two() -> None:
    known = [candidate(1, "Anna Meier"), candidate(2, "Anna Meier")]
    assert [found.row for found, _near in nearest("Anna Meier", known)] == [1, 2]


def test_no_more_than_asked_for() -> None:
    assert len(nearest("Anna", [candidate(row, "Anna") for row in range(20)], limit=3)) == 3


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("Prof. Dr. Ada Muster", "Ada Muster"),
        ("Professorin Ada Muster", "Ada Muster"),
        ("Dr. h. c. Ada Maria Muster", "Ada Maria Muster"),
        ("Ada Muster", ""),
        ("Dr. Muster", ""),
        ("Prof. Dr.", ""),
        ("", ""),
    ],
)
def test_titles_before_a_name_are_left_out_where_a_whole_name_remains(typed: str, bare: str) -> None:
    assert without_title(typed) == bare

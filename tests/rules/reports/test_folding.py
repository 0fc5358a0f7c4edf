"""Long lists are folded around the day."""

import pytest

from kizuna.reports.rules.folding import ROWS, folded, is_wide


def test_a_short_list_is_shown_whole() -> None:
    found = folded(range(ROWS + 5))
    assert (len(found.lines), found.hidden) == (ROWS + 5, 0)


@pytest.mark.parametrize(("later", "first"), [(0, 0), (3, 0), (50, 45), (95, 80), (100, 80)])
def test_a_long_list_shows_a_few_after_the_day_and_then_those_before(later: int, first: int) -> None:
    found = folded(range(100), later=later)
    assert found.lines == tuple(range(first, first + ROWS))
    assert (found.total, found.hidden) == (100, 80)


def test_the_whole_list_comes_when_it_is_asked_for() -> None:
    assert folded(range(100), whole=True).hidden == 0
    assert is_wide("papers", ["papers"])
    assert is_wide("papers", ["everything"])
    assert not is_wide("papers", ["contacts"])


def test_rows_are_told_in_other_words() -> None:
    assert folded(range(100)).told(str).lines[0] == "0"

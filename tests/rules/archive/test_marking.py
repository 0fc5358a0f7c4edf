"""Overlapping marks over a text: not a character is lost."""

from hypothesis import given
from hypothesis import strategies as st

from kizuna.archive.rules.marking import Mark, pieces, sentence_around

TEXT = "Essen und Koriyama unterzeichneten am 2. September 2019."


def test_a_text_without_marks_is_one_piece() -> None:
    assert [piece.text for piece in pieces(TEXT, [])] == [TEXT]


def test_the_shortest_mark_comes_first_where_marks_overlap() -> None:
    inner, outer = Mark(2, "person", 10, 18), Mark(1, "agreement", 0, 40)
    found = pieces(TEXT, [outer, inner])
    covered = next(piece for piece in found if piece.text == "Koriyama")
    assert covered.marks == (inner, outer)
    assert covered.opens == (inner,)


def test_marks_that_end_and_begin_at_the_same_place_do_not_mix() -> None:
    found = pieces(TEXT, [Mark(1, "a", 0, 5), Mark(2, "b", 5, 9)])
    assert [(piece.text, [mark.number for mark in piece.marks]) for piece in found[:2]] == [
        ("Essen", [1]),
        (" und", [2]),
    ]


def test_each_mark_opens_once() -> None:
    marks = [Mark(1, "a", 0, 30), Mark(2, "b", 4, 20), Mark(3, "c", 10, 12)]
    opened = [mark.number for piece in pieces(TEXT, marks) for mark in piece.opens]
    assert sorted(opened) == [1, 2, 3]


spans = st.tuples(st.integers(-3, 60), st.integers(-3, 60))


@given(st.text(max_size=50), st.lists(spans, max_size=8))
def test_joined_together_the_pieces_are_the_text(text: str, bounds: list[tuple[int, int]]) -> None:
    marks = [Mark(number, "x", start, end) for number, (start, end) in enumerate(bounds)]
    assert "".join(piece.text for piece in pieces(text, marks)) == text


def test_the_line_around_a_span() -> None:
    text = "Erste Zeile\nEssen und Koriyama\nLetzte"
    start = text.index("Koriyama")
    first, last = sentence_around(text, start, start + 8)
    assert text[first:last] == "Essen und Koriyama"
    assert sentence_around("ohne Ende", 0, 4) == (0, 9)

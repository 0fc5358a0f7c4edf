"""What changed, word by word."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.approvals.rules.differences import Change, Piece, changed_pieces, changed_words

texts = st.text("ab cd.\n二名の専。", max_size=40)


@given(texts, texts)
def test_both_texts_are_whole_in_the_difference(old: str, new: str) -> None:
    words = changed_words(old, new)
    assert "".join(one.text for one in words if one.change is not Change.NEW) == old
    assert "".join(one.text for one in words if one.change is not Change.GONE) == new
    assert all(one.text for one in words)


@given(texts)
def test_the_same_text_has_no_difference(text: str) -> None:
    assert {one.change for one in changed_words(text, text)} <= {Change.SAME}


@pytest.mark.parametrize(
    ("old", "new", "gone", "put_in"),
    [
        ("Zwei Fachleute reisen. Ende.", "Drei Fachleute reisen. Ende.", ["Zwei"], ["Drei"]),
        ("毎年二名を派遣します。", "毎年三名を派遣します。", ["二"], ["三"]),
        ("bis 2019", "bis 2021", ["2019"], ["2021"]),
        ("a", "a b", [], [" b"]),
    ],
)
def test_only_the_words_that_differ_are_marked(
    old: str, new: str, gone: list[str], put_in: list[str]
) -> None:
    words = changed_words(old, new)
    assert [one.text for one in words if one.change is Change.GONE] == gone
    assert [one.text for one in words if one.change is Change.NEW] == put_in


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("あ" * 20_000, "い" + "あ" * 19_998 + "う"),
        ("あい" * 10_000, "いう" * 10_000),
        ("あ。" * 10_000, "い。" * 10_000),
        ("a. " * 5_000, "b. a. " * 3_000),
    ],
)
def test_long_texts_that_share_little_take_no_longer(old: str, new: str) -> None:
    began = time.process_time()
    words = changed_words(old, new)
    assert time.process_time() - began < 2
    assert "".join(one.text for one in words if one.change is not Change.NEW) == old


def test_a_change_within_a_long_text_is_told_alone() -> None:
    before = "Die Städte tauschen Fachleute aus. " * 3_000
    words = changed_words(before, before[:52_000] + "X" + before[52_000:])
    assert [one.change for one in words].count(Change.NEW) == 1
    assert sum(len(one.text) for one in words if one.change is not Change.SAME) < 30


def test_a_heading_counts_and_a_quiet_piece_steps_back() -> None:
    old = [Piece("a", "A", "text", heading="eins"), Piece("b", "B", "1", is_quiet=True, behind="a")]
    new = [Piece("a", "A", "text", heading="zwei"), Piece("b", "B", "2", is_quiet=True, behind="a")]
    assert [one.piece.name for one in changed_pieces(old, new)] == ["a"]
    assert [one.piece.name for one in changed_pieces(old, [old[0], new[1]])] == ["b"]


def test_pieces_are_matched_by_name_and_language() -> None:
    old = [Piece("text", "Text", "eins", "de"), Piece("text", "Text", "一", "ja"), Piece("gone", "Weg", "x")]
    new = [Piece("text", "Text", "eins", "de"), Piece("text", "Text", "二", "ja"), Piece("new", "Neu", "y")]
    assert [one.piece.name for one in changed_pieces(old, new)] == ["text", "new", "gone"]
    assert [one.piece.language for one in changed_pieces(old, new)] == ["ja", "", ""]

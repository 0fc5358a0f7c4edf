"""Every sign of a text is set as it is, and none can disturb the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.printing.rules import BREAK_HERE, LONGEST_RUN, NO_SIGN, paragraphs, printable, printable_words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Größe, 郡山市", "Größe, 郡山市"),
        ('#read("x") $y$ @z \\ <a> *b*', '#read("x") $y$ @z \\ <a> *b*'),
        ("Ko\u0304riyama", "Kōriyama"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb", "a b"),
        ("e\0\u0301", "é"),
        ("a\0b\x1bc\x7f", "abc"),
        ("a\u202eb\u2066c\ufeff", "abc"),
        ("half \ud800, own \ue000, none \ufdd0\U0001ffff", f"half {NO_SIGN}, own {NO_SIGN}, none {NO_SIGN}{NO_SIGN}"),
    ],
)  # fmt: skip
def test_a_text_is_made_fit_for_print(typed: str, printed: str) -> None:
    assert printable_words(typed) == printed


def test_an_endless_word_may_break_and_loses_no_letter() -> None:
    printed = printable_words("x" * 1000)
    assert printed.replace(BREAK_HERE, "") == "x" * 1000
    assert max(map(len, printed.split(BREAK_HERE))) < LONGEST_RUN


@pytest.mark.parametrize("word", ["Donaudampfschifffahrtsgesellschaft"[:33], "郡山市は協力を進めます。" * 20])
def test_an_ordinary_word_and_japanese_are_left_alone(word: str) -> None:
    assert printable_words(word) == word


def test_all_texts_in_a_value_are_made_fit_and_nothing_else() -> None:
    given_values = {"a\0": ["x\0", 1, None, True, {"b": ("y\0",)}]}
    assert printable(given_values) == {"a\0": ["x", 1, None, True, {"b": ["y"]}]}


def test_what_is_no_plain_value_is_refused() -> None:
    with pytest.raises(TypeError):
        printable({"a": object()})


def test_paragraphs_are_the_lines_that_say_something() -> None:
    assert paragraphs(" a \r\n\n b\n \n") == ["a", "b"]
    assert paragraphs(" \n\x01\n\u202e") == []


@given(st.text(st.characters(codec=None)))
def test_whatever_is_typed_can_be_sent_and_printed_again(text: str) -> None:
    once = printable_words(text)
    assert once.encode("utf-8").decode("utf-8") == once
    assert printable_words(once) == once

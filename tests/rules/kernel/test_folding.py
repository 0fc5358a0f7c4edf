"""Spellings of one name meet in one search key."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.kernel.folding import close, fold, folded_tokens

letters = (
    st.text(alphabet="aeiouhmnpbäöüßōūéœÆKkTtr -'・　がゴガﾞー〇萬ÅΆй\u0304\u0308\u3099", max_size=20)
    | st.text()
)


@pytest.mark.parametrize(
    "spellings",
    [
        [
            "Koriyama",
            "Kōriyama",
            "Kooriyama",
            "Kouriyama",
            "Kohriyama",
            "Ko\u0304riyama",
            "KORIYAMA",
            "Ｋｏｒｉｙａｍａ",
        ],
        ["Tōhoku", "Tohoku", "Touhoku", "Toohoku"],
        ["Straße", "Strasse", "STRASSE", "STRAẞE"],
        ["München", "Muenchen", "MÜNCHEN", "Mu\u0308nchen", "Munchen"],
        ["Märkisch", "Maerkisch", "Markisch"],
        ["Jun'ichi", "Jun’ichi", "Junichi"],
        ["Shimbun", "Shinbun"],
        ["E-world", "E world", " e – World! "],
        ["トーマス・クーフェン", "トーマス クーフェン", "ﾄｰﾏｽ･ｸｰﾌｪﾝ"],
        ["しながわ", "シナガワ", "ｼﾅｶﾞﾜ"],
        ["品川萬里", "品川万里"],
        ["Łódź", "Lodz"],
        ["Ærø", "Aro"],
    ],
)
def test_spellings_of_one_name_find_one_another(spellings: list[str]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("か", "が"), ("Essen", "Hessen"), ("大阪", "大坂"), ("Bonn", "Born")]
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_tokens_are_the_words_of_the_key() -> None:
    assert folded_tokens("Universität Duisburg-Essen") == ["universitat", "duisburg", "essen"]
    assert folded_tokens(" – ") == []


@given(letters)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(letters)
def test_unicode_forms_meet(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Koriayama", "Kōriyama", True),
        ("Southern Tohoku Generals Hospital", "Southern Tōhoku General Hospital", True),
        ("Kufen", "Kuefn", True),
        ("Essen", "Hessen", True),
        ("Essen", "Hesse", False),
        ("Ulm", "Uhm", False),
        ("Ulm", "ULM", True),
        ("Koriyama", "Wakayama", False),
        ("", "x", False),
    ],
)
def test_a_slip_of_the_pen_is_close(one: str, other: str, answer: bool) -> None:
    assert close(one, other) is answer
    assert close(other, one) is answer

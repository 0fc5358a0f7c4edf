"""Search keys: spellings of one name meet in one key. A key is compared, never shown.

Over-folding is accepted: a key may unite words that differ ("Bauer", "Baur"), the printed text decides.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_VOICING = {"\u3099", "\u309a"}
_APOSTROPHES = str.maketrans("", "", "'’ʼ`´‘＇")
_LETTERS = str.maketrans(
    {"æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss"}
)
_OLD_KANJI = str.maketrans(
    "萬國學澤邊邉齋齊濱廣櫻髙﨑德惠眞嶋壽龍榮實圓縣會應專發關鐵與體醫藝覺",
    "万国学沢辺辺斎斉浜広桜高崎徳恵真島寿竜栄実円県会応専発関鉄与体医芸覚",
)
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
# Umlauts written with e, and the four ways to write a long Japanese o or u in Latin letters.
_LONG_VOWELS = re.compile(r"a[ae]+|o[eouh]+|u[eu]+")
_LABIAL_N = re.compile(r"m(?=[bpm])")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """The search key of `text`, in words divided by one space.

    Alike are NFC and NFD, ō/o/oo/ou/oh, ß/ss, ä/ae/a, full and half width, katakana and hiragana, old and
    new kanji, Shimbun and Shinbun.
    """
    key = _fold_once(text)
    while (again := _fold_once(key)) != key:
        key = again
    return key


def folded_tokens(text: str) -> list[str]:
    """The words of the search key, in order."""
    return fold(text).split()


def close(a: str, b: str) -> bool:
    """Is one probably a misspelling of the other?

    One slip is allowed up to seven letters of key, two above, none below four. A slip is a letter too
    many, missing or wrong, or two neighbours exchanged.
    """
    one, other = sorted((fold(a), fold(b)), key=len)
    if one == other:
        return True
    allowed = 0 if len(one) < 4 else 1 if len(one) <= 7 else 2
    return len(other) - len(one) <= allowed and _slips(one, other) <= allowed


def _fold_once(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    bare = "".join(
        mark for mark in decomposed if mark in _VOICING or not unicodedata.category(mark).startswith("M")
    )
    lower = unicodedata.normalize("NFKC", bare).casefold().translate(_LETTERS).translate(_OLD_KANJI)
    words = "".join(sign if sign.isalnum() or sign in _VOICING else " " for sign in lower)
    latin = _LABIAL_N.sub("n", _LONG_VOWELS.sub(lambda run: run[0][0], words))
    return " ".join(latin.translate(_HIRAGANA).split())


def _slips(a: str, b: str) -> int:
    """Optimal string alignment distance."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        before, last, row = row, before, [i]
        for j, right in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]

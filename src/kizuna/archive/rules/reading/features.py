"""What the statistical tagger sees of a word: the same when it learns and when it reads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import Gazetteer, place_key
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.words import TITLES, is_function_word

_STEPS = (-2, -1, 1, 2)
_KEPT_WORDS = 20_000


@lru_cache(maxsize=16384)
def _shape(word: str) -> str:
    if word.isdigit():
        return "9" * min(len(word), 4)
    if not any(letter.isalpha() for letter in word):
        return word[:1]
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word[:1].isupper():
        return "X-x" if "-" in word else "XxX" if word[1:] != word[1:].lower() else "Xx"
    return "x"


def _kinds(word: str, gazetteer: Gazetteer) -> list[str]:
    if not word[:1].isupper():
        return ["kind=title"] if word.casefold() in TITLES else []
    key, kinds = place_key(word), []
    if is_given_name(word):
        kinds.append("kind=given")
    if key in gazetteer.countries or key in gazetteer.regions:
        kinds.append("kind=country")
    town = gazetteer.towns.get(key) or (gazetteer.towns.get(key[:-1]) if key.endswith("s") else None)
    if town is not None:
        kinds.append("kind=city" if town.population > 100_000 else "kind=town")
    if is_function(word):
        kinds.append("kind=function")
    if word.casefold() in TITLES:
        kinds.append("kind=title")
    if looks_like_noun(word):
        kinds.append("kind=noun")
    if is_function_word(word):
        kinds.append("kind=closed")
    return kinds


class Features:
    """The features of words, kept for words met again: most of a release is a few hundred words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._own: dict[str, list[str]] = {}
        self._beside: dict[tuple[int, str], list[str]] = {}

    def rows(self, words: Sequence[str]) -> list[list[str]]:
        """For each word of a sentence the names of the features that hold."""
        if len(self._own) > _KEPT_WORDS:
            self._own.clear()
            self._beside.clear()
        shapes = [_shape(word) for word in words]
        rows: list[list[str]] = []
        for index, word in enumerate(words):
            row = [*self._of(word)]
            for step in _STEPS:
                other = index + step
                if not 0 <= other < len(words):
                    row.append(f"{step}edge")
                    continue
                row += self._neighbour(step, words[other])
                if step in {-1, 1}:
                    row.append(f"{step}ss={shapes[index]}|{shapes[other]}")
            rows.append(row)
        return rows

    def _of(self, word: str) -> list[str]:
        known = self._own.get(word)
        if known is None:
            lower = word.casefold()
            known = ["bias", f"w={lower}", f"s={_shape(word)}", f"p2={lower[:2]}", f"p3={lower[:3]}"]
            known += [
                f"e2={lower[-2:]}",
                f"e3={lower[-3:]}",
                f"e4={lower[-4:]}",
                *_kinds(word, self._gazetteer),
            ]
            if "-" in word:
                known.append(f"tail={lower.rsplit('-', 1)[-1]}")
            self._own[word] = known
        return known

    def _neighbour(self, step: int, word: str) -> list[str]:
        known = self._beside.get((step, word))
        if known is None:
            lower = word.casefold()
            known = [f"{step}w={lower}", f"{step}s={_shape(word)}"]
            known += [f"{step}{kind}" for kind in _kinds(word, self._gazetteer)]
            if step in {-1, 1}:
                known.append(f"{step}e3={lower[-3:]}")
            self._beside[step, word] = known
        return known


def features(words: Sequence[str], gazetteer: Gazetteer) -> list[list[str]]:
    """For each word of a sentence the names of the features that hold."""
    return Features(gazetteer).rows(words)

"""What the statistical tagger sees of a word: the same when it learns and when it reads."""

from __future__ import annotations

from collections.abc import Sequence

from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import Gazetteer, place_key
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.words import TITLES, is_function_word


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


def features(words: Sequence[str], gazetteer: Gazetteer) -> list[list[str]]:
    """For each word of a sentence the names of the features that hold."""
    shapes = [_shape(word) for word in words]
    kinds = [_kinds(word, gazetteer) for word in words]
    lowers = [word.casefold() for word in words]
    rows: list[list[str]] = []
    for index, word in enumerate(words):
        lower = lowers[index]
        row = ["bias", f"w={lower}", f"s={shapes[index]}", f"p2={lower[:2]}", f"p3={lower[:3]}"]
        row += [f"e2={lower[-2:]}", f"e3={lower[-3:]}", f"e4={lower[-4:]}", *kinds[index]]
        if "-" in word:
            row.append(f"tail={lower.rsplit('-', 1)[-1]}")
        for step in (-2, -1, 1, 2):
            other = index + step
            if 0 <= other < len(words):
                row += [f"{step}w={lowers[other]}", f"{step}s={shapes[other]}"]
                row += [f"{step}{kind}" for kind in kinds[other]]
                if abs(step) == 1:
                    row += [f"{step}e3={lowers[other][-3:]}", f"{step}ss={shapes[index]}|{shapes[other]}"]
            else:
                row.append(f"{step}edge")
        rows.append(row)
    return rows

"""Offices and roles by the build of the German word: "Umweltdezernentin", "Vizepräsident", "EWG-Chef"."""

from __future__ import annotations

import re
from functools import lru_cache

from kizuna.archive.rules.reading.function_words import (
    ADJECTIVAL,
    ARTIST,
    FEMININE,
    MASCULINE,
    NOT,
    NOT_AT_END,
    SCHOLAR,
    SHORT,
)

_BASES = tuple(sorted({*MASCULINE, *ADJECTIVAL}, key=len, reverse=True))
_ARTIST, _SCHOLAR = re.compile(ARTIST), re.compile(SCHOLAR)
_SINGULAR = {
    "kräfte": "kraft",
    "kräften": "kraft",
    "vorstände": "vorstand",
    "vorständen": "vorstand",
    "räte": "rat",
    "räten": "rat",
    "konsuln": "konsul",
    "leute": "mann",
    "konsule": "konsul",
    "häupter": "haupt",
    "häuptern": "haupt",
}
_PLURALS = tuple(
    "innen räte räten vorstände vorständen kräfte kräften meistern konsuln ern enten tanten".split()
)
_NO_SCHOLAR = frozenset(
    "analog dialog prolog epilog katalog monolog trilog klassiker dialogen dialoge kataloge".split()
)
# Written as they are: short forms, and offices of partner cities that releases leave in their language.
_ABBREVIATED = frozenset(
    "OB OBM CEO MdB MdL MdEP MdA MdBB LAbg Capitaine Commandant Colonel Adjudant Lieutenant Président "
    "Présidente Directeur Directrice "
    "Proviseur Adjoint Adjointe Préfet Vicesindaco Assessore Assessora Presidente Prezydent "
    "Maler Malerin Hospitant Hospitantin Herbergsvater Herbergsmutter "
    "Wethouder Burgemeester Prefeito Prefeita Vereador Vereadora Starosta Dyrektor Primator Primátor Hejtman".split()
)
_WORD = re.compile(r"^[A-ZÄÖÜ0-9][\w*:/.-]*$")


def _base(lower: str) -> str | None:
    """The nominative singular of the head the word ends in, if it is an office."""
    for plural, singular in _SINGULAR.items():
        if lower.endswith(plural):
            return lower[: -len(plural)] + singular
    if len(lower) > 5 and (artist := _ARTIST.match(lower)):
        return artist.group(1) + (artist.group(2) or "")
    if len(lower) > 6 and (scholar := _SCHOLAR.match(lower)) and lower not in _NO_SCHOLAR:
        return scholar.group(1) + (scholar.group(2) or "")
    for ending in ("innen", "in"):
        if lower.endswith(ending) and (woman := _woman(lower.removesuffix(ending))):
            return woman
    return _declined(lower)


def _woman(stem: str) -> str | None:
    """The office of a woman: the stem of a word that ends in "-in", with that ending."""
    known = (stem + "in").endswith(FEMININE) or any(
        stem.endswith(base) or (base.endswith("e") and stem.endswith(base[:-1])) for base in _BASES
    )
    return stem + "in" if known else None


def _declined(lower: str) -> str | None:
    for base in _BASES:
        for case in ("", "s", "es", "n", "en", "ern", "er", "e", "r"):
            if not lower.endswith(base + case):
                continue
            compound = len(lower) > len(base) + 3 or base not in SHORT
            if lower == base + case or compound:
                return _uninflected(lower, base, case)
    return None


def _uninflected(lower: str, base: str, case: str) -> str:
    stem = lower[: len(lower) - len(case)] if case else lower
    if base in ADJECTIVAL:
        return stem + ("r" if case == "r" else "")
    return stem


@lru_cache(maxsize=16384)
def office(word: str) -> str | None:
    """The office a word names, in the nominative singular as German writes it; None for any other word.

    "Bürgermeistern" gives "Bürgermeister", "Stadträtinnen" gives "Stadträtin", "EWG-Chef" stays.
    """
    if not _WORD.match(word) or len(word) > 60:
        return "OB" if word == "OB" else None
    if word in _ABBREVIATED:
        return word
    plain = re.sub(r"[*:/]-?in(nen)?$", "", word)
    tail = plain.rsplit("-", 1)[-1]
    lower = tail.casefold()
    if lower in NOT or len(lower) < 3 or lower.endswith(NOT_AT_END):
        return None
    base = _base(lower)
    if base is None or base in NOT:
        return None
    head = plain[: len(plain) - len(tail)]
    return head + (base.capitalize() if tail[:1].isupper() else base)


def is_function(word: str) -> bool:
    """Whether the word names an office or a role."""
    return office(word) is not None


def is_plural(word: str) -> bool:
    """Whether the word as written names several office holders."""
    lower = word.casefold()
    return lower.endswith(
        (
            "innen",
            "räte",
            "räten",
            "vorstände",
            "vorständen",
            "kräfte",
            "kräften",
            "meistern",
            "konsuln",
            "ern",
            "enten",
            "tanten",
            "häupter",
            "häuptern",
        )
    ) or (lower in {"mitglieder", "mitgliedern"})

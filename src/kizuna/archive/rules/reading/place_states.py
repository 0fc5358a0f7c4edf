"""States and landscapes of more than one word: "Volksrepublik China", "Vereinigte Staaten", "ins Bergische Land"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.place_adjectives import COUNTRY_ADJECTIVE
from kizuna.archive.rules.reading.words import is_capitalised

_STATE = re.compile(
    r"^(?P<noun>(?:Volks|Bundes)?[Rr]epublik|VR|Königreich|Fürstentum|Großherzogtum|Kaiserreich|Eidgenossenschaft|Föderation|Staaten|Emirate|Staat)"
    r"(?:e?s|n)?$"
)
_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][a-zäöüß-]+(?:e|en|er|es)$")
_NEUTER = frozenset("Königreich Fürstentum Großherzogtum Kaiserreich".split())
_UNITED = {"Staaten": ("Vereinigte Staaten", "US"), "Emirate": ("Vereinigte Arabische Emirate", "AE")}
# Landscapes whose first word is declined; the name as a map has it.
_LANDSCAPES = tuple(
    " ".join(one.split())
    for one in """
    Bergisches Land, Altes Land, Werdenfelser Land, Hohenloher Land, Altenburger Land, Nürnberger Land,
    Berchtesgadener Land, Weimarer Land, Osnabrücker Land, Tecklenburger Land, Bayerischer Wald, Thüringer Wald,
    Teutoburger Wald, Pfälzer Wald, Oberpfälzer Wald, Fränkische Schweiz, Sächsische Schweiz, Holsteinische
    Schweiz, Märkische Schweiz, Schwäbische Alb, Fränkische Alb, Lüneburger Heide, Mecklenburgische Seenplatte,
    Naher Osten, Mittlerer Osten, Ferner Osten, Märkischer Kreis, Oberbergischer Kreis, Rheinisch-Bergischer
    Kreis, Heinsberger Land, Lausitzer Seenland, Fränkisches Seenland, Böhmische Schweiz, Kurische Nehrung,
    Frische Nehrung, Hohe Tatra, Niedere Tatra, Hohes Venn, Hoher Fläming, Hessisches Ried, Rheinisches Revier,
    Mitteldeutsches Revier, Oldenburger Münsterland, Ostfriesische Inseln, Nordfriesische Inseln, Kanarische Inseln,
    Balearische Inseln, Liparische Inseln, Kapverdische Inseln, Fränkische Saale, Zürcher Oberland, Berner Oberland,
    Tiroler Unterland, Tölzer Land, Chamer Land, Dachauer Land, Lausitzer Revier, Uckermärkische Seen,
    Südliche Weinstraße, Deutsche Weinstraße, Hamburger Umland, Heilige Land, Dominikanische
    Republik, Tschechische Republik, Zentralafrikanische Republik, Russische Föderation
    """.split(",")
)
_BY_FIRST: dict[str, list[tuple[re.Pattern[str], str]]] = {}
for _name in _LANDSCAPES:
    _first, _second = _name.split(" ")
    _stem = re.sub(r"(?:es|er|e)$", "", _first)
    _declined = (
        re.escape(_first)
        if _first.endswith("er") and not _stem.endswith("isch") and _second in {"Land", "Wald", "Heide"}
        else _stem + "(?:e[nsrm]?)"
    )
    _BY_FIRST.setdefault(_stem[:5], []).append((re.compile(rf"^{_declined} {_second}(?:e?s)?$"), _name))


# A republic's form of state that adds nothing to the name of its country.
_PLAIN_REPUBLICS = frozenset(
    "Sozialistische Islamische Föderative Arabische Demokratische Vereinigte".split()
)


def state_at(draft: Draft, at: int) -> tuple[int, str, str] | None:
    """The last token, the name in the nominative and the country code of a state that begins at a token."""
    word = draft.word(at)
    if not is_capitalised(word):
        return None
    if (
        word in _ALSO_A_DRINK
        and draft.word(at - 1) == "der"
        and draft.word(at - 2) in {"aus", "in", "Aus", "In"}
    ):
        return at, word, _ALSO_A_DRINK[word]
    if word == "Kap" and draft.adjacent(at) and is_capitalised(draft.word(at + 1)):
        green = draft.word(at + 1) == "Verde"
        return None if green else (at + 1, draft.name(at, at + 1), "XX")
    return _landscape(draft, at) or _state(draft, at)


# Landscapes that are things too, unless one comes from there: "aus der Champagne".
_ALSO_A_DRINK = {"Champagne": "FR"}


def _landscape(draft: Draft, at: int) -> tuple[int, str, str] | None:
    patterns = _BY_FIRST.get(draft.word(at)[:5])
    if not patterns or not draft.adjacent(at):
        return None
    pair = f"{draft.word(at)} {draft.word(at + 1)}"
    return next(
        ((at + 1, name, _code(draft, name)) for pattern, name in patterns if pattern.match(pair)), None
    )


def _code(draft: Draft, name: str) -> str:
    return draft.gazetteer.country(name) or draft.gazetteer.region(name) or "XX"


def _state(draft: Draft, at: int) -> tuple[int, str, str] | None:
    """„Föderative Republik Brasilien“, „Italienische Republik“, „Vereinigte Staaten von Amerika“."""
    head = at
    while (
        _ADJECTIVE.match(draft.word(head))
        and not _STATE.match(draft.word(head))
        and draft.adjacent(head)
        and head < at + 3
    ):
        head += 1
    noun = _STATE.match(draft.word(head))
    if noun is None:
        return None
    kind = noun["noun"]
    ending = "es" if kind in _NEUTER else "er" if kind == "Staat" else "e"
    adjectives = [re.sub(r"e[nrs]?$", ending, draft.word(step)) for step in range(at, head)]
    if kind in _UNITED:
        return _united(draft, at, head, kind)
    link = head + 1 + (draft.word(head + 1) == "von")
    country = draft.gazetteer.country(draft.word(link)) if draft.adjacent(head) else None
    if country and is_capitalised(draft.word(link)):
        if kind in _NEUTER and not adjectives and link == head + 1:
            return link, draft.word(link), country
        if kind == "Republik" and (not adjectives or adjectives[0] in _PLAIN_REPUBLICS):
            return link, draft.word(link), country
        name = " ".join([*adjectives, kind, *(["von"] if link > head + 1 else []), draft.word(link)])
        return link, name, country
    nation = COUNTRY_ADJECTIVE.country(draft.word(head - 1)) if adjectives else ""
    code = draft.gazetteer.country(nation) if nation else None
    return (head, " ".join([*adjectives, kind]), code) if code else None


def _united(draft: Draft, at: int, head: int, kind: str) -> tuple[int, str, str] | None:
    name, code = _UNITED[kind]
    if not draft.word(at).startswith("Vereinigte"):
        return None
    of_america = kind == "Staaten" and [draft.word(head + 1), draft.word(head + 2)] == ["von", "Amerika"]
    return (head + 2, f"{name} von Amerika", code) if of_america else (head, name, code)

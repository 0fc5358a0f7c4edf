"""The words for exchanges and placements, and for those who take part in them."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import ExchangeKind as Kind
from kizuna.archive.rules.reading.number_words import NUMBER, number_of

KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.FAMULATUR, re.compile(r"Famul(?:atur|ant)\w*", re.IGNORECASE)),
    (Kind.STIPENDIUM, re.compile(r"[Ss]tipendi(?:um|en|at)\w*")),
    (Kind.HOSPITATION, re.compile(r"\bHospit\w+|hospitier\w+|Fachkräfteaustausch\w*|Verwaltungspraktik\w+")),
    (Kind.PRAKTIKUM, re.compile(r"[Pp]rakti(?:kum|ka|kant)\w*")),
    (
        Kind.SCHUELERAUSTAUSCH,
        re.compile(
            r"\bSchüler\*?(?:innen)?-?(?:und Schüler)?austausch\w*|\bSchul(?:er)?austausch\w*|"
            r"Austausch(?:schüler|klasse|partner)\w*|"
            r"[Ss]chülergruppe\w*|Gastschüler\w*|Schulpartnerschaft\w*"
        ),
    ),
)
TRAINEES = re.compile(r"\b(?:Auszubildende\w*|Azubis?|Nachwuchskräfte\w*|Anwärter\w*)\b")
SWAP = re.compile(r"\btausch(?:t|en|ten)\b|\bAustausch\b|\bPraktik|\bGast\b|\breis|lern(?:t|en|ten)\b")
RETURN = re.compile(r"Gegenbesuch|ihrerseits|Rückbesuch|im Gegenzug|Gegenzug|umgekehrt")
GOES_ON = re.compile(
    r"\b(?:[Dd]adurch|[Dd]abei|[Dd]afür|[Dd]arüber|[Gg]egenbesuch|Gäste[n]?|Jugendliche[n]?|"
    r"Austausch\w*|Schüler\w*|Studierende[n]?|"
    r"Gruppe|junge[n]? Leute|Teilnehm\w+|zu Gast|zu Besuch|Gastfamilien?|Sie|Stipendiat\w*|Praktik\w+|Azubis?|"
    r"Auszubildende\w*)\b"
)
_LEARNER = (
    r"(?:[\w-]*[Ff]amulant\w*|\w*[Ss]chüler(?:innen|n)?\b|Auszubildende[nr]?|Azubis?|"
    r"[\w-]*[Pp]raktikant\w*|Studierende[nr]?|Student\w*|"
    r"jungen? (?:Leute[n]?|Menschen|Frauen|Männer)|Stipendiat\w*|Jugendliche[nr]?|"
    r"Nachwuchskräfte|Anwärter\w*|Fachkräfte[n]?|Praktikumsplätze|Plätze)"
)
_COUNT = re.compile(
    rf"\b(?P<number>{NUMBER})\s+(?:[\wäöüß-]+(?:e[nrsm]?)\s+){{0,2}}?{_LEARNER}(?P<after>[^;,]{{0,60}})",
    re.IGNORECASE,
)
_MIXED = re.compile(r"\baus\s+\w+\s+und\s+\w+")
_DEPARTMENT = re.compile(
    r"\b(?:im\s+(?:Fach)?[Bb]ereich(?:\s+(?:der|des))?|in\s+der\s+(?:Abteilung|Klinik|"
    r"Station)(?:\s+für)?|im\s+Fach|in\s+der\s+Fachabteilung)\s+"
    r"(?P<name>[A-ZÄÖÜ][\wäöüß-]+(?:\s+und\s+[A-ZÄÖÜ][\wäöüß-]+)?)"
)


def kind_in(text: str) -> Kind | None:
    """The kind of exchange a sentence names; a scholarship for a placement is a scholarship."""
    kind = next((kind for kind, pattern in KINDS if pattern.search(text)), None)
    if kind is None and TRAINEES.search(text) and SWAP.search(text):
        return Kind.PRAKTIKUM
    return kind


def places_in(text: str) -> int | None:
    """How many take part, unless both sides are counted together."""
    match = _COUNT.search(text)
    if not match or _MIXED.search(match["after"]):
        return None
    return number_of(match["number"])


def department_in(text: str) -> str | None:
    """The department or field of a placement."""
    match = _DEPARTMENT.search(text)
    return match["name"] if match else None

"""The words for exchanges and placements, and for those who take part in them."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import ExchangeKind as Kind
from kizuna.archive.rules.reading.number_words import NUMBER, length_of_time, number_of

KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.FAMULATUR, re.compile(r"Famul(?:atur|ant|ier)\w*", re.IGNORECASE)),
    (Kind.STIPENDIUM, re.compile(r"[Ss]tipendi(?:um|en|at)\w*")),
    (
        Kind.HOSPITATION,
        re.compile(r"\bHospit(?!al)\w+|hospitier\w+|Fachkräfteaustausch\w*|Verwaltungspraktik\w+"),
    ),
    (Kind.PRAKTIKUM, re.compile(r"[Pp]rakti(?:kum|ka|kant)\w*")),
    (
        Kind.SCHUELERAUSTAUSCH,
        re.compile(
            r"\bSchüler\*?(?:innen)?-?(?:und Schüler)?austausch\w*|\bSchul(?:er)?austausch\w*|"
            r"Austausch(?:schüler|klasse|partner)\w*|Partnerschüler\w*|"
            r"[Ss]chülergruppe\w*|Gastschüler\w*"
        ),
    ),
)
TRAINEES = re.compile(r"\b(?:Auszubildende\w*|Azubis?|Nachwuchskräfte\w*|Anwärter\w*)\b")
SWAP = re.compile(r"\btausch(?:t|en|ten)\b|\bAustausch\b|\bPraktik|\bGast\b|\breis|lern(?:t|en|ten)\b")
RETURN = re.compile(r"Gegenbesuch|ihrerseits|Rückbesuch|im Gegenzug|Gegenzug|umgekehrt")
_PUPILS = re.compile(
    r"\b(?:\w*[Ss]chüler(?:innen|n)?\b|Jugendliche[nr]?|Kinder|[Jj]ungen? (?:Leute|Menschen)|Klasse)"
)
_SCHOOL = re.compile(
    r"\w*[Gg]ymnasi(?:um|ums|en)|\w*[Ss]chule[n]?\b|Lycée|Collège|[Cc]ollege|School|Gesamtschule|Liceum|Instituto|"
    r"Highschool|Schulen"
)
_OF_SCHOOL = re.compile(r"[Ss]chüler(?:innen|n)?\b")
_SWAPS = re.compile(
    r"\btausch(?:en|t|ten|te)\b[^;]{0,90}\baus\b|\baustausch(?:en|ten|t|te)\b|\bAustausch(?:programm\w*)?\b"
)
_STAY = re.compile(
    r"Partnerschulen?\b|Gastfamili\w+|Gastgeberfamili\w+|Gasteltern|\bUnterricht\b|\bzum Austausch\b|\bbei \w+er Familien\b"
)
_IN_A_LIST = re.compile(
    r"(?:\bwie\b|\b\w+reisen,?|\bund|\bsowie|,|\bdurch|\bvon|\bbeim?|\bim|\bden|\bregelmäßige[nr]?|\bdie)\s+"
    r"Sch(?:ül|ul)er?austausche?\b"
)
_IS_ONE = re.compile(
    r"\b\d{1,2}\b|\bGegenbesuch|\b(?:reis|fahr|flieg)|austausche?s? (?:mit|zwischen|des|am)\b"
)
GOES_ON = re.compile(
    r"\b(?:[Dd]adurch|[Dd]abei|[Dd]ort|[Ff]amulier\w+|Student\w*|[Dd]afür|[Dd]arüber|[Gg]egenbesuch|Gäste[n]?|Jugendliche[n]?|"
    r"Austausch\w*|Schüler\w*|Studierende[n]?|"
    r"Gruppe|junge[n]? Leute|Teilnehm\w+|zu Gast|zu Besuch|Gastfamilien?|Sie|Stipendiat\w*|Praktik\w+|Azubis?|"
    r"Auszubildende\w*)\b"
)
_LEARNER = (
    r"(?:[\w-]*[Ff]amulant(?!enaustausch)\w*|Stipendien|Ärzt\w+|Pflegekräfte|Lehrkräfte|Beschäftigte|Mitarbeitende|\w*[Ss]chüler(?:innen|n)?\b|Auszubildende[nr]?|Azubis?|"
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
_SPECIALTY = re.compile(
    r"\b(?:in|an)\s+(?:der|die|dortige[nr]?|der\s+dortigen|die\s+dortige|ihrer|seiner)\s+"
    r"(?P<name>(?:\w*(?:logie|iatrie|chirurgie|medizin|heilkunde|ästhesie|hilfe|pädie|pflege|onkologie|"
    r"aufnahme|ambulanz|bibliothek|kämmerei|bauhof))\b(?<=\w{6}))",
)


def kind_in(text: str) -> Kind | None:
    """The kind of exchange a sentence names; a scholarship for a placement is a scholarship."""
    kind = next((kind for kind, pattern in KINDS if pattern.search(text)), None)
    if kind is Kind.SCHUELERAUSTAUSCH and _IN_A_LIST.search(text) and not _PUPILS.search(text):
        return (
            kind
            if re.search(
                r"\b\d{1,2}\b|\bGegenbesuch|\b(?:reis|fahr|flieg)|austausche?s? (?:mit|zwischen|des|am)\b",
                text,
            )
            else None
        )
    if kind is None and _is_school_swap(text):
        return Kind.SCHUELERAUSTAUSCH
    if kind is None and TRAINEES.search(text) and SWAP.search(text):
        return Kind.PRAKTIKUM
    return kind


def _is_school_swap(text: str) -> bool:
    """Pupils who stay with families or come for some time, or schools that exchange theirs."""
    if not _PUPILS.search(text):
        return bool(re.search(r"[Ss]chulen tausch", text) and _SWAPS.search(text))
    if _STAY.search(text) or (_SCHOOL.search(text) and _SWAPS.search(text)):
        return True
    of_school = _SCHOOL.search(text) or _OF_SCHOOL.search(text)
    return bool(of_school and length_of_time(text) and re.search(r"\b(?:in|nach|aus)\s+[A-Z]", text))


def places_in(text: str) -> int | None:
    """How many take part, unless both sides are counted together."""
    match = _COUNT.search(text)
    if not match or _MIXED.search(match["after"]):
        return None
    return number_of(match["number"])


def department_in(text: str) -> str | None:
    """The department or field of a placement."""
    match = _DEPARTMENT.search(text)
    if match is None:
        match = next((one for one in _SPECIALTY.finditer(text) if one["name"][:1].isupper()), None)
    return match["name"] if match else None

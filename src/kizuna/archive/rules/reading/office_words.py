"""How offices are worded, and what surrounds a name while its office is sought."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.given_names import is_german_given_name, is_given_name
from kizuna.archive.rules.reading.given_names_abroad import JAPANESE
from kizuna.archive.rules.reading.persons import function_word

# Offices of a city: without more words they belong to the publishing city, or to the partner's.
OF_CITY = re.compile(
    r"(?i)(?:bürgermeister|stadtr[aä]t|dezernent|beigeordnet|stadtdirektor|kämmer|stadtverordnet|ratsherr|ratsfrau|ratsmitglied"
    r"|ratspräsident|ratsvorsitz|stadtpräsident|gouverneur|mayor|^ob$|oberhaupt|amtskolleg|gemeinder[aä]t|stadtbaur[aä]t|stadtsprech"
    r"|fraktionsvorsitzend|mitglied des stadtrat|stadtpräsident|stadtoberhaupt|bürgervorsteher|ortsvorsteher|präfekt$"
    r"|city (?:director|manager)|council leader|auszubildende|ausbildungsleit|amtsleit|fachbereichsleit|pressesprech"
    r"|kulturbeauftragt|^senator|^staatsr[aä]t|vizebürgermeister|partnerschaftsbeauftragt|gleichstellungsbeauftragt|stadtarchivar|stadtkämmer|stadtbrandmeister)"
)
_MODIFIER = re.compile(
    r"^(?:stellvertretende[rnms]?|[Ee]rste[rnms]?|[Zz]weite[rnms]?|[Dd]ritte[rnms]?|Stellvertretende[rn]?|Lord|Deputy|Vice|City|Council|Managing|Executive|geschäftsführende[rnms]?"
    r"|kaufmännische[rnms]?|ehrenamtliche[rnms]?|hauptamtliche[rnms]?|leitende[rnms]?|[1-3])$"
)
_FORMER = re.compile(
    r"^(?:ehemalige|frühere|einstige|damalige|neue|amtierende|langjährige|zuständige|heutige|derzeitige|designierte)[rnms]?$"
)
BEFORE_OFFICE = frozenset(
    "als der die das dem den des zugleich ist selbst Lord Erster Erste damals dort seinerzeit einst früher ehemals heute "
    "jetzt derzeit inzwischen mittlerweile auch ebenfalls bisher lange langjährig seit bis von wiederum seines ihres "
    "neu neuer neue nun künftig zuvor ein eine".split()
)
NEVER_BEFORE = frozenset(
    "ohne neben sowie wie welche dessen deren begleitete leitete begrüßte hatte wurde unterzeichnete".split()
)
LINKS = frozenset("der des von vom im am an beim bei in für und die den dem zur zum".split())
STOP = frozenset({",", ".", ";", ":", "(", ")", "–", "-", "„", '"', "“", "»", "sowie"})
_CERTAIN_SURNAME = re.compile(
    r"(?:mann|[MmB][ae][iy]er|müller|[Ss]chmidt?|[Bb]auer|huber|[Ss]chneider|[Bb]erger|hofer|bach|feld|stein|[Ww]eber|[Ff]ischer|[Kk]och"
    r"|[Ss]chulze?|[Ww]agner|[Bb]ecker|[Kk]lein|[Ww]olf|[Ss]chröder|[Nn]eumann|[Ss]chwarze?|[Kk]rüger|[Ll]ange?|[Ww]erner|[Mm]etz|städter)$"
)
_FOREIGN_SURNAME = re.compile(
    r"(?:ski|ska|cki|cka|wicz|czyk|enko|tschuk|chuk|ov|owa|ova|ev|eva|ić|escu|eanu|poulos|idis|oğlu|oglu|yan|dze|wili|nen|elli|etti)$"
)
_GERMAN_SURNAME = re.compile(
    r"(?:er|mann|ing|ung|ck|tz|el|ke|ich|dt|rt|ld|nn|hl|rg|ein|bach|haus|sen|mer|ner|ger|sch|ß|feld|hof|auer|lein|le)$"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an office's complement is resolved with: names of bodies and places by their first token."""

    draft: Draft
    organisations: dict[int, tuple[int, str]]
    places: dict[int, tuple[int, str]]
    adjectives: dict[int, str]
    city: str | None
    partner: Callable[[int], str | None]
    twin: Callable[[int], str | None] = lambda _: None


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text states it at one mention."""

    function: str | None
    organisation: str | None
    weight: int


def modified_office(draft: Draft, at: int) -> tuple[str, int]:
    """The office with "stellvertretender", "Erster" before it; and where the phrase begins."""
    function, first = function_word(draft, at), at
    while draft.adjacent(first - 1) and (
        _MODIFIER.match(draft.word(first - 1)) or _FORMER.match(draft.word(first - 1))
    ):
        first -= 1
        word = draft.word(first)
        if _FORMER.match(word):
            continue
        if word.casefold().startswith(
            ("stellv", "erst", "zweit", "dritt", "gesch", "kaufm", "ehrenamt", "hauptamt", "leitend")
        ):
            stem = re.sub(r"e[rnms]?$", "", word)
            word = stem + ("e" if function.endswith(("in", "e")) else "er")
        function = f"{word} {function}"
    if draft.word(first - 1) == "." and draft.word(first - 2) in {"1", "2", "3"}:
        function, first = f"{draft.word(first - 2)}. {function}", first - 2
    if draft.word(at) == "Mayor" and draft.word(at - 1) == "Lord":
        first = min(first, at - 1)
        function = function if function.startswith("Lord") else f"Lord {function}"
    return function, first


CITY_KIND = re.compile(
    r"(?i)(?:stadt|städte|stadtteils|gemeinde|kommune|präfektur|provinz|region|kreis(?:es)?|landkreis(?:es)?|dorfe?s|orte?s|bundeslande?s|gebiete?s|republik|bezirke?s|landes|hauptstadt|metropole)$"
)


_GERMAN_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ-")


def sounds_japanese(name: str) -> bool:
    """Whether the given name is one of Japan only."""
    first = name.split(maxsplit=1)[0]
    return " " in name and first in _JAPANESE and not is_german_given_name(first)


_JAPANESE = frozenset(JAPANESE.split())


def sounds_german(name: str) -> bool:
    """Whether a name is rather of this country than of the partner's."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    if _FOREIGN_SURNAME.search(last):
        return False
    if is_german_given_name(first) or _CERTAIN_SURNAME.search(last):
        return True
    plain = not set(last) - _GERMAN_LETTERS and last[-1] not in "aiouy"
    return not is_given_name(first) and (bool(_GERMAN_SURNAME.search(last)) or (plain and "-" not in first))

"""How offices are worded, and what surrounds a name while its office is sought."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.persons import function_word

# Offices of a city: without more words they belong to the publishing city, or to the partner's.
OF_CITY = re.compile(
    r"(?i)(?:bürgermeister|stadtr[aä]t|dezernent|beigeordnet|stadtdirektor|kämmer|stadtverordnet|ratsherr|ratsfrau|ratsmitglied"
    r"|ratspräsident|ratsvorsitz|stadtpräsident|gouverneur|mayor|^ob$|oberhaupt|amtskolleg|gemeinder[aä]t|baur[aä]t|stadtsprech"
    r"|fraktionsvorsitzend|mitglied des stadtrat|stadtoberhaupt|bürgervorsteher|ortsvorsteher|präfekt$|magistrats"
    r"|city (?:director|manager)|council leader|council(?:l?or|man|woman|member)|alderman|commissioner|auszubildende"
    r"|ausbildungsleit|(?:ämter|amts)leit|fachbereichsleit|pressesprech|^senator|^staatsr[aä]t"
    r"|(?:partnerschafts|europa|gleichstellungs|integrations|inklusions|behinderten|senioren|jugend|kinder|kultur|denkmal|klimaschutz|nachhaltigkeits|ausländer|frauen|datenschutz"
    r"|wirtschafts|tourismus|fahrrad|radverkehrs|bürger|migrations|sport)beauftragt|stadtarchivar|^amtsinhaber|ehrenbürger"
    r"|^(?:stadt|gemeinde|orts|haupt)brand|^(?:stadt|gemeinde|orts)(?!führer|schreiber|planer|musik)\w*(?:meister|rat|rätin|vorsteher"
    r"|vorsteherin|direktor|direktorin|präsident|präsidentin|leiter|leiterin|manager|managerin|ältest\w*)$|wehrführ|wehrleit"
    r"|wirtschaftsförder|verwaltungsr[aä]t|^(?:stadt)?manager|municipal|gemeindevertret|stadtvertret|ammann|stadtsyndik|bauhofleit"
    r"|verwaltungs(?:leit|chef|direktor)|rathauschef|stadtchef|gemeindechef|gemeindepräsident|gemeindevorstand|^maire|^wójt"
    r"|für (?:\w+e )?(?:städte)?(?:partnerschaft|internationale)"
    r")"
)
_MODIFIER = re.compile(
    r"^(?:stellvertretende[rnms]?|[Ee]rste[rnms]?|[Zz]weite[rnms]?|[Dd]ritte[rnms]?|Stellvertretende[rn]?|Lord|Deputy|Vice|City|Council|Managing|Executive|geschäftsführende[rnms]?"
    r"|kaufmännische[rnms]?|ehrenamtliche[rnms]?|hauptamtliche[rnms]?|leitende[rnms]?|[1-3])$"
)
_FORMER = re.compile(
    r"^(?:ehemalige|frühere|einstige|damalige|neue|amtierende|langjährige|zuständige|heutige|derzeitige|designierte)[rnms]?$"
)
LINKS = frozenset("der des von vom im am an beim bei in für und die den dem zur zum".split())
STOP = frozenset({",", ".", ";", ":", "(", ")", "–", "-", "„", '"', "“", "»", "sowie"})


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

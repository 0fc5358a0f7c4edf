"""How offices are worded, and what surrounds a name while its office is sought."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from kizuna.archive.rules.reading.body_names import BodyNames
from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.office_journeys import Journey
from kizuna.archive.rules.reading.partner_towns import is_aside
from kizuna.archive.rules.reading.persons import function_word

# Offices of a city: without more words they belong to the publishing city, or to the partner's.
OF_CITY = re.compile(
    r"(?i)(?:bürgermeister|stadtr[aä]t|dezernent|beigeordnet|stadtdirektor|kämmer|stadtverordnet|ratsherr|ratsfrau|ratsmitglied"
    r"|ratspräsident|ratsvorsitz|stadtpräsident|gouverneur|mayor|^ob$|oberhaupt|amtskolleg|gemeinder[aä]t|baur[aä]t|stadtsprech"
    r"|fraktionsvorsitzend|mitglied des (?:stadt|gemeinde|kreis)?rat|stadtoberhaupt|bürgervorsteher|verordnetenvorsteh"
    r"|ortsvorsteher"
    r"|^prim[aá]tor|^starosta|^prezydent|^adjoint|^assessor"
    r"|präfekt$"
    r"|magistrats"
    r"|city (?:director|manager)|council leader|council(?:l?or|man|woman|member)|alderman|commissioner|auszubildende"
    r"|ausbildungsleit|(?:klimaschutz|integrations|quartiers|city|innenstadt|bildungs|sanierungs|mobilitäts|nachhaltigkeits|flüchtlings|ehrenamts)manag|(?:ämter|amts|referats|dezernats|sachgebiets)leit|bereichsleit|pressesprech|senator(?:in)?$|^staatsr[aä]t"
    r"|beauftragt|stadtarchivar|^amtsinhaber|ehrenbürger"
    r"|(?:stadt|gemeinde|orts)brand|^(?:stadt|gemeinde|orts)(?!führer|schreiber|planer|musik)\w*(?:meister|rat|rätin|vorsteher"
    r"|vorsteherin|direktor|direktorin|präsident|präsidentin|leiter|leiterin|manager|managerin|ältest\w*)$|wehrführ|wehrleit"
    r"|wirtschaftsförder|heimatpfleg|intendente|alcalde|sindac|burmistrz|primar$|borgmester|verwaltungsr[aä]t|^(?:stadt)?manager|municipal|gemeindevertret|stadtvertret|ammann|stadtsyndik|bauhofleit"
    r"|verwaltungs(?:leit|chef|direktor)|rathauschef|stadtchef|gemeindechef|gemeindepräsident|gemeindevorstand|^maire|wethouder|burgemeester|prefeit|vereador|^wójt"
    r""
    r"|^(?:kultur|schul|sozial|bau|sport|umwelt|finanz|personal|wirtschafts|ordnungs|jugend|familien|tourismus|partnerschafts|verkehrs|rechts)referent"
    r"|für (?:\w+e )?(?:städte)?(?:partnerschaft|internationale)"
    r"|^(?:distrikt|kreis|bezirks|provinz|präfektur)\w*(?:direktor|chef|verwalt)"
    r")"
)
_MODIFIER = re.compile(
    r"^(?:stellvertretende[rnms]?|[Ee]rste[rnms]?|[Zz]weite[rnms]?|[Dd]ritte[rnms]?|Stellvertretende[rn]?|Lord|Deputy|Vice|City|Council|Managing|Executive|geschäftsführende[rnms]?"
    r"|kaufmännische[rnms]?|(?:[Tt]echn|[Mm]edizin|[Kk]ünstler|[Ww]issenschaft|[Pp]ädagog)(?:lich|isch)e[rnms]?|[Ww]issenschaftliche[rnms]?|[Kk]ünstlerische[rnms]?|[Ää]rztliche[rnms]?|ehrenamtliche[rnms]?|hauptamtliche[rnms]?|leitende[rnms]?|[1-3])$"
)
_FORMER = re.compile(
    r"^(?:ehemalige|frühere|einstige|damalige|neue|amtierende|langjährige|zuständige|heutige|derzeitige|designierte)[rnms]?$"
)
LINKS = frozenset("der des von vom im am an beim bei in für und die den dem zur zum".split())
STOP = frozenset({",", ".", ";", ":", "(", ")", "–", "-", "„", '"', "“", "»", "sowie"})


_LARGER = 5_000
_GERMAN_SPEAKING = frozenset({"DE", "AT", "CH", "LI"})
_PARTNER = re.compile(r"(?:Partner|Freundschafts|Schwester)(?:stadt|gemeinde|kommune)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an office's complement is resolved with: names of bodies and places by their first token."""

    draft: Draft
    organisations: dict[int, tuple[int, str]]
    places: dict[int, tuple[int, str]]
    adjectives: dict[int, str]
    city: str | None
    bodies: BodyNames
    towns: list[tuple[int, str]] = field(default_factory=list)
    journey: Journey = Journey.NEITHER
    partner: str | None = None

    def near(self, at: int, *, abroad: bool = False, country: str | None = None) -> str | None:
        """The other town a token most likely speaks of: in its sentence, named before it, or named most.

        With `country` only towns that lie there, if the text names any.
        """
        towns = [
            (first, name)
            for first, name in self.towns
            if (not self.is_inland(name) or (not abroad and self._is_tied(name)))
            and not is_aside(self.draft, first)
        ]
        towns = [one for one in towns if country and self.country_of(one[1]) == country] or towns
        if not towns:
            return None
        draft = self.draft
        same = [one for one in towns if draft.same_sentence(one[0], at)]
        if same:
            return min(same, key=lambda one: abs(one[0] - at))[1]
        before = [
            one
            for one in towns
            if one[0] < at
            and draft.sentence_of[at] - draft.sentence_of[one[0]] <= 1
            and self._is_tied(one[1])
        ]
        partners = [one for one in before if self.is_partner(one[1]) or one[1] == self.partner]
        if before:
            return (partners or before)[-1][1]
        if self.partner in {name for _, name in towns}:
            return self.partner
        return Counter(name for _, name in towns).most_common(1)[0][0]

    def _is_tied(self, name: str) -> bool:
        often = sum(town == name for _, town in self.towns) > 1
        return often or name == self.partner or self.is_partner(name)

    def is_partner(self, name: str) -> bool:
        """Whether the text calls it a partner: "die Partnerstadt X"."""
        return any(
            town == name
            and any(_PARTNER.match(self.draft.word(step)) for step in (first - 1, first - 2, first - 3))
            for first, town in self.towns
        )

    def country_of(self, name: str) -> str | None:
        """The country a town, a region or a country lies in, as the text says or the gazetteer knows."""
        gazetteer = self.draft.gazetteer
        known = gazetteer.country(name) or gazetteer.region(name)
        if known:
            return known
        for first, town in self.towns:
            if town == name and (told := self._told_country(first)) is not None:
                return told
        place = gazetteer.town(name)
        return place.country if place else None

    def _told_country(self, first: int) -> str | None:
        """The country of the adjective before a town or in brackets behind it: "im polnischen X", "X (Polen)"."""
        draft, last = self.draft, self.places[first][0]
        for step in (first - 1, first - 2):
            if step in self.adjectives and draft.word(step)[:1].islower():
                return draft.gazetteer.country(self.adjectives[step])
        if draft.word(last + 1) in {"(", "in", "/", ","}:
            step = last + 2 + (draft.word(last + 2) in {"der", "den", "dem"})
            name = self.places[step][1] if step in self.places else draft.word(step)
            return draft.gazetteer.country(name)
        return None

    def is_inland(self, name: str) -> bool:
        """Whether it is a larger town of the publishing city's own country."""
        gazetteer = self.draft.gazetteer
        town, home = gazetteer.town(name), gazetteer.town(self.city or "")
        own = home.country if home is not None and home.country in _GERMAN_SPEAKING else "DE"
        return town is not None and town.country == own and town.population > _LARGER


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the text states it at one mention."""

    function: str | None
    organisation: str | None
    weight: int
    of_council: bool = False
    has_complement: bool = False


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
            (
                "stellv",
                "erst",
                "zweit",
                "dritt",
                "gesch",
                "kaufm",
                "techn",
                "mediz",
                "künst",
                "wissen",
                "pädag",
                "ärztl",
                "ehrenamt",
                "hauptamt",
                "leitend",
            )
        ):
            stem = re.sub(r"e[rnms]?$", "", word)
            word = stem + ("e" if function.endswith(("in", "e")) else "er")
        function = f"{word} {function}"
    if draft.word(first - 1) == "." and draft.word(first - 2).casefold() in {"stellv", "stv"}:
        ending = "" if function.endswith(("in", "e")) else "r"
        function, first = f"stellvertretende{ending} {function}", first - 2
    if draft.word(first - 1) == "." and draft.word(first - 2) in {"1", "2", "3"}:
        function, first = f"{draft.word(first - 2)}. {function}", first - 2
    if draft.word(at) == "Mayor" and draft.word(at - 1) == "Lord":
        first = min(first, at - 1)
        function = function if function.startswith("Lord") else f"Lord {function}"
    return function, first


CITY_KIND = re.compile(
    r"(?i)(?:stadt|städte|stadtteils|gemeinde|kommune|präfektur|provinz|region|kreis(?:es)?|landkreis(?:es)?|dorfe?s|orte?s|bundeslande?s|gebiete?s|republik|bezirke?s|landes|hauptstadt|metropole|woiwodschaft|oblast|d[eé]partements?|kantons?|distrikte?s?|powiat|bundesstaate?s|komitate?s?|rajons?)$"
)

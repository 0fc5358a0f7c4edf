"""Of which city an office is that the text states without one: ours, or the partner's."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.name_edges import past_bracket
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_journeys import Journey
from kizuna.archive.rules.reading.office_words import Surroundings
from kizuna.archive.rules.reading.partner_towns import is_aside
from kizuna.archive.rules.reading.person_mentions import Person
from kizuna.archive.rules.reading.words import PARTIES, is_acronym, is_capitalised

_GROUP = re.compile(
    r"(?:[Dd]elegation|[Gg]ruppe|[Aa]bordnung|Gäste|Gästen|[Tt]ruppe|Delegationen|Abordnungen)$"
)
_ENGLISH = re.compile(
    r"mayor|director|\bmanager|councillor|council|commissioner|maire|intendente|alcalde|sindac|burmistrz|primar$|borgmester|^assessor|^adjoint|^prim[aá]tor|^starosta|^prezydent|^vicesindac"
)
_FORMER = re.compile(
    r"(?:damalig|neu|jetzig|heutig|künftig|designiert|gewählt|früher|ehemalig|einstig|vormalig)e[rnms]?$|^(?:damals|seinerzeit|a|Alt)$"
)
# What a city has one of.
_ONE_ONLY = re.compile(
    r"^(?:ober)?bürgermeister(?:in)?$|^stadtpräsident(?:in)?$|^bürgervorsteher(?:in)?$|^stadtverordnetenvorsteh"
)
# Who works for a town whatever the name sounds of; the elected are named of both towns.
_STAFF = re.compile(
    r"beauftragt|archivar|amtsleit|ämterleit|fachbereichsleit|referatsleit|sachgebiet|pressesprech|referent|manager(?:in)?$|auszubildende"
    r"|fraktionsvorsitz|ortsvorsteh|heimatpfleg|wehrführ|brandmeister|brandrat|bauhof|wirtschaftsförder|syndik|stadtbaurat|kämmer"
)
_WITHOUT_COUNTRY = 0.5
# A letter in the family name that German does not have: "Létourneau".
_NO_GERMAN_LETTER, _MARKED = re.compile(r"[^a-zäöüß’' -]"), 0.8
_NEAR, _PAIR = 9, 2
_AUDIBLE = 0.15


def home_of(person: Person, one: Candidate, around: Surroundings, held: set[str]) -> str | None:
    """The city of a mayor, a councillor and the like who is named without one. `held`: our own offices so far."""
    function = (person.function or "").casefold()
    stated = stated_home(one, around)
    if stated is not None:
        return stated
    if re.match("^(?:stell)?vertreter", function):
        return None
    if "kolleg" in function or _ENGLISH.search(function):
        return _colleague_of(around, one, person.name)
    nation = _nation_before(one, around)
    if (said := _said_home(one, around)) is not None:
        return said
    if nation is not None and nation != "Deutschland":
        country = around.draft.gazetteer.country(nation)
        return around.near(one.first, abroad=True, country=country) or around.city
    if _is_taken(function, held) and not _former(one, around) and (twin := around.near(one.first)):
        return twin
    if (there := _by_journey(one, around)) is not None:
        return there
    travels = " " in person.name and not _STAFF.search(function)
    other = _sounding_town(person.name, one, around) if travels else None
    return other or _host_town(one, around) or around.city


def _said_home(one: Candidate, around: Surroundings) -> str | None:
    """The home of who leads guests, welcomes them or is told to be "dortig", "hiesig"."""
    if (guests_of := _led_from(one, around) or _of_guests_before(one, around)) is not None:
        return guests_of
    if _stands_before(one, around, "dortig") and (there := around.near(one.first)):
        return there
    return around.city if _welcomes(one, around) or _stands_before(one, around, "hiesig") else None


def home_of_two(one: Person, other: Person, around: Surroundings) -> tuple[str | None, str | None]:
    """The homes of two who share an office a town has one of: ours is who sounds more German."""
    twin = around.near(one.mentions[0].first, abroad=True) or around.near(one.mentions[0].first)
    if twin is None:
        return None, None
    first, second = (_sounds_of(each.name, twin, around) for each in (one, other))
    return (twin, around.city) if first > second else (around.city, twin)


def towns_of_two(one: Person, around: Surroundings) -> tuple[str, str] | None:
    """The towns in the order of the names: "die Bürgermeister von X und Y, A und B"."""
    draft, first = around.draft, one.mentions[0].outer
    before = [at for at in around.places if first - _NEAR <= at < first and draft.same_sentence(at, first)]
    if len(before) != _PAIR or draft.word(first - 1) not in {",", ":"}:
        return None
    last, name = around.places[before[0]]
    joined = draft.word(last + 1) == "und" and before[1] == last + 2
    closes = around.places[before[1]][0] == first - 2
    return (name, around.places[before[1]][1]) if joined and closes else None


_WELCOMED = re.compile(r"^(?:Empfang|Empfangs|Begrüßung|begrüßt|empfangen|willkommen|geladen|eingeladen)$")
_BELONGS = re.compile(
    r"^(?:gehör(?:t|te|ten|en)|zähl(?:t|te|ten|en)|mitgereist|mitgekommen|Delegationsmitglied\w*|Mitgereist)$"
)


def _by_journey(one: Candidate, around: Surroundings) -> str | None:
    """Whoever welcomes those who travel is at home there; whoever belongs to the guests is from where they are."""
    draft = around.draft
    whole = range(max(one.outer - 25, 0), min(one.last + 25, len(draft.words)))
    words = [draft.word(at) for at in whole if draft.same_sentence(at, one.first)]
    welcomed = draft.word(one.outer - 1) in {"durch", "von", "vom"} and any(map(_WELCOMED.match, words))
    if around.journey is Journey.OUT and welcomed:
        return around.near(one.first)
    along = any(map(_BELONGS.match, words)) and any(
        word.endswith(("elegation", "ruppe", "ordnung")) or word in {"Gäste", "Gästen"} for word in words
    )
    if along and around.journey is Journey.IN:
        return around.near(one.first)
    return around.city if along and around.journey is Journey.OUT else None


def _is_taken(function: str, held: set[str]) -> bool:
    """Whether the office is one of its kind and ours is held by someone else; an OB has mayors beside."""
    if not _ONE_ONLY.match(function):
        return False
    base = function.removesuffix("in")
    return base in held and not (base == "bürgermeister" and "oberbürgermeister" in held)


def _sounding_town(name: str, one: Candidate, around: Surroundings) -> str | None:
    """The town abroad a name sounds of: rather one of its own country, rather one named near."""
    best, most = None, 0.0
    for at, town in around.towns:
        if around.is_inland(town):
            continue
        sound = _sounds_of(name, town, around)
        steps = around.draft.sentence_of[one.first] - around.draft.sentence_of[at]
        near = (0.8 if steps == 0 else 0.4 if steps == 1 else 0.0) + 1.0 * around.is_partner(town)
        near += 1.3 * (town == around.partner) - 1.0 * is_aside(around.draft, at)
        if sound > _AUDIBLE and sound + near > most:
            best, most = town, sound + near
    return best


def _sounds_of(name: str, town: str, around: Surroundings) -> float:
    origins, country = around.draft.gazetteer.origins, around.country_of(town)
    marked = _MARKED * bool(_NO_GERMAN_LETTER.search(name.rsplit(" ", 1)[-1].casefold()))
    return origins.foreignness(name, country) + marked - (0.0 if country else _WITHOUT_COUNTRY)


_HOSTS = frozenset("begrüßte begrüßten empfing empfingen hieß hießen begrüßt empfängt empfangen".split())
_THERE = frozenset("in In im Im dort Dort".split())


def _host_town(one: Candidate, around: Surroundings) -> str | None:
    """The town whose mayor welcomes ours there: "Im Rathaus von X begrüßte Bürgermeisterin Y die Gäste"."""
    draft = around.draft
    inside = [
        at
        for at in range(max(one.outer - 25, 0), min(one.last + 25, len(draft.words)))
        if draft.same_sentence(at, one.first)
    ]
    if not any(draft.word(at) in _HOSTS for at in inside):
        return None
    for at, town in around.towns:
        before = {draft.word(step) for step in range(at - 4, at) if draft.same_sentence(step, at)}
        if at in inside and at < one.first and before & _THERE:
            return town
    return None


def _colleague_of(around: Surroundings, one: Candidate, name: str) -> str | None:
    """The city of an "Amtskollege": of his nation, of the sound of his name, or the partner."""
    nation = _nation_before(one, around)
    country = around.draft.gazetteer.country(nation) if nation else None
    sounding = None if country else _sounding_town(name, one, around)
    return sounding or around.near(one.first, abroad=True, country=country) or around.near(one.first)


_TO_THE_TOWN = re.compile(
    r"^(?:der|die|dem|unserer|ihrer|[a-zäöüß]+e[nrm]|[A-ZÄÖÜ]\w+s|[A-ZÄÖÜ]\w+er|\w*[Ss]tadt|\w*gemeinde|\w*kommune|Landkreis|Kreis|Kanton|Präfektur|Provinz)$"
)


def stated_home(one: Candidate, around: Surroundings) -> str | None:
    """The place right behind the name: "aus Lyon", "(Triel)", "aus Mindens Partnerstadt Gagnoa"."""
    draft, at = around.draft, past_bracket(around.draft, one.last) + 1
    link = draft.word(at)
    if link in {"aus", "von", "("}:
        for step in range(at + 1, at + 7):
            if step in around.places:
                last, name = around.places[step]
                if not (draft.word(last).endswith("s") and _TO_THE_TOWN.match(draft.word(last + 1))):
                    return name
            elif not _TO_THE_TOWN.match(draft.word(step)):
                break
    bracket = draft.word(at + 1)
    enclosed = link == "(" and draft.word(at + 2) == ")" and is_capitalised(bracket)
    return (
        bracket
        if enclosed and not is_acronym(bracket) and bracket not in PARTIES and not bracket.isdigit()
        else None
    )


_LEADS = re.compile(r"^(?:[Aa]ngeführt|[Gg]eleitet|[Gg]eführt|leitete|führte|leitet|anführte|anführt)$")
_MEANT = frozenset("Truppe ihr sie Ihr Reisegruppe Besucher Besuchern Gast".split())
_LED = frozenset({"geleitet", "angeführt", "geführt", "begleitet"})


def _led_from(one: Candidate, around: Surroundings) -> str | None:
    """The place of a group that the person leads: "eine Delegation aus X unter Leitung von Y"."""
    draft = around.draft
    words = [draft.word(at) for at in range(max(one.outer - 5, 0), one.outer)]
    led = (
        draft.word(one.outer - 1) in {"von", "vom"} and draft.word(past_bracket(draft, one.last) + 1) in _LED
    )
    if not led and not {"Leitung", "Führung", "angeführt", "um", "mit"} & set(words):
        return None
    for at in range(one.outer - 1, max(one.outer - 14, -1), -1):
        if not draft.same_sentence(at, one.first):
            return None
        if at in around.places and (source := _source_before(around, at)) is not None:
            near = [*range(max(source - 3, 0), source), *range(at + 1, one.outer)]
            group = any(_GROUP.search(draft.word(step)) for step in near)
            return around.places[at][1] if group else None
    return None


def _of_guests_before(one: Candidate, around: Surroundings) -> str | None:
    """Where the group comes from that the sentence before names: "Eine Abordnung aus X kam. Angeführt wurde sie von A"."""
    draft = around.draft
    inside = [
        draft.word(at)
        for at in range(max(one.outer - 16, 0), one.last + 12)
        if draft.same_sentence(at, one.first)
    ]
    leads = (
        any(_LEADS.match(word) for word in inside)
        or ("Spitze" in inside and "an" in inside)
        or {"An", "Spitze"} <= set(inside)
    )
    along = leads or any(map(_BELONGS.match, inside)) or "Partie" in inside
    meant = any(_GROUP.search(word) or word in _MEANT for word in inside)
    if not along or not meant or around.journey is Journey.OUT:
        return None
    for at, (_, name) in reversed(around.places.items()):
        steps = draft.sentence_of[one.first] - draft.sentence_of[at]
        if at < one.first and steps in {0, 1, 2} and (source := _source_before(around, at)) is not None:
            near = [*range(max(source - 3, 0), source), *range(at + 1, at + 3)]
            if any(_GROUP.search(draft.word(step)) for step in near):
                return name
    return None


def _welcomes(one: Candidate, around: Surroundings) -> bool:
    """Whether somebody welcomes the guests a text tells of: "Abends begrüßte Bürgermeister A die Delegation"."""
    draft = around.draft
    host = draft.word(one.outer - 1) in _HOSTS or draft.word(one.last + 1) in _HOSTS
    behind = [
        draft.word(at) for at in range(one.last + 1, one.last + 12) if draft.same_sentence(at, one.first)
    ]
    return around.journey is Journey.IN and host and any(_GROUP.search(word) for word in behind)


def _source_before(around: Surroundings, at: int) -> int | None:
    """Where "aus" stands before a place: "aus X", "aus der polnischen Partnerstadt X"."""
    for step in range(at - 1, max(at - 6, -1), -1):
        if around.draft.word(step) in {"aus", "Aus"}:
            return step
        if not _TO_THE_TOWN.match(around.draft.word(step)):
            return None
    return None


def was_in_office(one: Candidate, around: Surroundings) -> bool:
    """Whether the text says that the office is no longer, or not yet, held."""
    near = range(max(one.outer - 3, 0), min(one.last + 6, len(around.draft.tokens)))
    return any(_FORMER.match(around.draft.word(at)) for at in near)


def _former(one: Candidate, around: Surroundings) -> bool:
    """The same, or whether several hold it: "Bürgermeister A und Bürgermeister B"."""
    draft = around.draft
    office = draft.word(one.function) if one.function is not None else ""
    near = {draft.word(at) for at in (one.last + 2, one.outer - 2, one.outer - 3, one.outer - 4)}
    joined = draft.word(one.last + 1) == "und" or draft.word(one.outer - 1) in {"und", "sowie"}
    only_one = office.startswith(("Oberbürgermeister", "OB", "Stadtpräsident"))
    return (
        was_in_office(one, around)
        or (joined and bool(office) and office in near and not only_one)
        or draft.word(one.outer - 1) == "Bürgermeister"
    )


def _stands_before(one: Candidate, around: Surroundings, stem: str) -> bool:
    """Whether an adjective stands right before the office: "des dortigen Umweltbeauftragten"."""
    before = range(max(one.outer - 3, 0), one.outer)
    return any(around.draft.word(at).startswith(stem) for at in before)


def _nation_before(one: Candidate, around: Surroundings) -> str | None:
    """The country of an adjective before the office: "der ukrainische Bürgermeister"."""
    for at in range(one.outer - 3, one.outer):
        if at in around.adjectives and around.draft.word(at)[:1].islower():
            return around.adjectives[at]
    return None

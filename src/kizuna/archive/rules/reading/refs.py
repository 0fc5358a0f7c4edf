"""Mentions of places with the word that governs them: "aus", "nach", "mit", and whether it is a partner."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from kizuna.archive.rules.reading.analysis import Analysis, Token
from kizuna.archive.rules.reading.facts import PlaceFact, Span
from kizuna.archive.rules.reading.gazetteer import place_key

_word_list = re.compile(r"\w+").findall
_PREPOSITIONS = frozenset(
    _word_list(
        "aus nach in im ins mit von vom zwischen bei beim zu zur zum für gegen über um unweit nahe nördlich "
        "südlich östlich westlich durch an am auf gegenüber vor bis samt per via richtung"
    )
)
_MODIFIERS = frozenset(
    _word_list(
        "der die das dem den des ein eine einer einem einen eines ihre ihrer ihrem ihren ihres seine seiner "
        "seinem seinen unsere unserer unserem unseren beiden beider zwei drei vier heutigen dortigen nicht nur "
        "auch sowohl als"
    )
)
_ADJECTIVE = re.compile(r"[a-zäöüß-]+(?:en|er|e|em|es)")
_TITLE_NOUN = re.compile(
    r"(?:\w*[Ss]tadt|[Ss]tadtverwaltung|Verwaltung|\w*[Ss]tädten?|\w*kommunen?|Kommune|\w*[Gg]emeinden?|Präfekturen?|Provinz|Region|"
    r"Metropole|\w*[Kk]reis\w*|[\w-]*[Bb]ezirke?s?|Distrikte?s?|Woiwodschaft|Powiat|Oblast|Kanton|Bundesland|Bundesstaat|Markt|Landkreis|Raum|Insel|Republik|Ort|Dorf|Departement|Gebiet|Stadtteil)"
)
_PARTNER = re.compile(
    r"(?:Partner|Freundschafts|Schwester)(?:stadt|städten?|kommunen?|gemeinden?|region)|verschwister"
)
_PARTNER_AFTER = re.compile(r",? (?:die |der )?(?:\w+ )?(?:\w+ )?Partner(?:stadt|kommune|gemeinde)")
_PARTNER_PREFIX = re.compile(
    r"^(?:[A-Z]\w+er\s+)?Partner(?:stadt|städte|städten|kommune|gemeinde)\s*|^Stadt\s+"
)
_VAGUE = frozenset(
    _word_list(
        "norden süden osten westen fernost übersee ausland inland rathaus europa asien afrika amerika stadt ort land kommune"
    )
)
_BEHIND_VON = frozenset(
    _word_list("unweit nördlich südlich östlich westlich nordöstlich südwestlich nordwestlich südöstlich")
)
_NICKNAME = re.compile(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]as|[Uu]nserer?|aus|"
    r"[Ii]n)\s+(?:der\s+)?(?P<name>[A-ZÄÖÜ][\wäöüß-]+stadt)\b(?!\s+[A-ZÄÖÜ])|"
    r"\b(?P<bare>Landeshauptstadt|Bundesstadt|Universitätsstadt)\b(?=\s+und\b)"
)
_NO_NICKNAME = re.compile(
    r"Partner|Freundschafts|Schwester|Haupt|Groß|Innen|Alt|Nachbar|Million|Klein|Werk|Neu|Vor|"
    r"Hafen|Heimat|Welt|"
    r"Klima|Nord|Süd|Ost|West|Europa|Metropol|Kreis|Paten|Gast|Geburts"
)
_CAPITAL = re.compile(r"(?:Landeshaupt|Bundes)")


@dataclass(frozen=True, slots=True)
class Ref:
    """One mention of a place. `preposition` is what governs it ("" where nothing does)."""

    span: Span
    name: str
    place: PlaceFact | None
    is_adjective: bool = False
    preposition: str = ""
    is_partner: bool = False


def refs_of(analysis: Analysis) -> tuple[Ref, ...]:
    """All mentions in the order of the text, none overlapping; bynames of the publishing city included."""
    found = sorted(
        [
            *_nouns(analysis),
            *(Ref(span, fact.name, fact, True) for span, fact in analysis.adjectives),
            *_nicknames(analysis),
            *_short_forms(analysis),
        ],
        key=lambda ref: (ref.span, ref.is_adjective),
    )
    kept: list[Ref] = []
    for ref in found:
        if not kept or ref.span.start >= kept[-1].span.end:
            kept.append(ref)
    return tuple(kept)


def _nouns(analysis: Analysis) -> list[Ref]:
    refs: list[Ref] = []
    longest = _longest_names(_whole_names(analysis), partial(_is_broad_or_home, analysis))
    longest |= _districts(analysis)
    for span, fact in analysis.places:
        name = _PARTNER_PREFIX.sub("", fact.name)
        if not name or place_key(name) in _VAGUE:
            continue
        before = analysis.tokens_in(Span(max(span.start - 120, 0), span.start))
        preposition, partner = _government(before, refs)
        after = analysis.text[span.end : span.end + 40]
        partner = partner or name != fact.name or bool(_PARTNER_AFTER.match(after))
        refs.append(Ref(span, longest.get(name, name), fact, False, preposition, partner))
    return refs


_LONG_NAME = re.compile(
    r"(?P<short>[A-ZÀ-Ž][\w’'-]{3,}) (?:di|del|della|dei|de|da|do|du|des|sur|sous|en|la|le|les|upon|nad|pod|am|an|auf|"
    r"bei|im|in|ob|unter)\b"
)


_DISTRICT = re.compile(r"^(?:Land)?[Kk]reis (?P<bare>[A-ZÀ-Ž][\w -]+)$")


def _districts(analysis: Analysis) -> dict[str, str]:
    """A district by the bare name the release also gives it: "Landkreis X", later only "X"."""
    named = {fact.name for _, fact in analysis.places} - {analysis.city}
    found = ((name, _DISTRICT.match(name)) for name in named)
    return {name: match["bare"] for name, match in found if match and match["bare"] in named}


def _whole_names(analysis: Analysis) -> set[str]:
    """The names of places that stand by themselves somewhere: no "Spokane Falls" of a "Spokane Falls College"."""
    text = analysis.text
    return {fact.name for span, fact in analysis.places if not re.match(r" [A-ZÄÖÜ]", text[span.end :][:2])}


def _short_forms(analysis: Analysis) -> list[Ref]:
    """„Sant’Ambrogio“ where the release has named Sant’Ambrogio di Valpolicella."""
    refs: list[Ref] = []
    for fact in analysis.places.facts:
        match = _LONG_NAME.match(fact.name)
        if not match or analysis.gazetteer.country(fact.name) or analysis.gazetteer.region(fact.name):
            continue
        for found in re.finditer(rf"(?<![\w’-]){re.escape(match['short'])}(?![\w’-])", analysis.text):
            span = Span(*found.span())
            if span.end <= analysis.zones.body.end and not _is_named(analysis, span):
                before = analysis.tokens_in(Span(max(span.start - 120, 0), span.start))
                earlier = [
                    Ref(where, one.name, one) for where, one in analysis.places if where.end <= span.start
                ]
                preposition, partner = _government(before, earlier[-2:])
                refs.append(Ref(span, fact.name, fact, False, preposition, partner))
    return refs


def _is_named(analysis: Analysis, span: Span) -> bool:
    """Whether a place, a person or a body is already read there."""
    kinds = (analysis.places, analysis.persons, analysis.organisations, analysis.adjectives)
    return any(mentions.at(span.start) for mentions in kinds)


def _is_broad_or_home(analysis: Analysis, name: str) -> bool:
    gazetteer = analysis.gazetteer
    return bool(gazetteer.country(name) or gazetteer.region(name)) or name == analysis.city


def _longest_names(names: Iterable[str], is_broad: Callable[[str], bool]) -> dict[str, str]:
    """A name that begins just one longer name of the text is short for it: "Tel Aviv" for "Tel Aviv-Yafo"."""
    by_start: dict[str, set[str]] = {}
    every = {place_key(name): name for name in names}
    for key, name in every.items():
        words = key.split()
        for length in range(1, min(len(words), 4)):
            by_start.setdefault(" ".join(words[:length]), set()).add(name)
    return {
        every[start]: next(iter(longer))
        for start, longer in by_start.items()
        if start in every and len(longer) == 1 and not is_broad(every[start])
    }


def _government(before: tuple[Token, ...], refs: list[Ref]) -> tuple[str, bool]:
    """The preposition before a place name, over articles, adjectives and "Partnerstadt"; through "und"."""
    partner = False
    for index in range(len(before) - 1, -1, -1):
        token = before[index]
        word = token.text
        partner = partner or bool(_PARTNER.match(word))
        if word.casefold() in _PREPOSITIONS:
            aside = before[index - 1].text.casefold() if index else ""
            return (aside if aside in _BEHIND_VON else word.casefold()), partner
        if word == "," and index and _PARTNER.match(before[index - 1].text):
            continue
        if word in {"und", "sowie", ",", "oder"} and refs and _follows(before, index, refs[-1]):
            first = refs[-2] if len(refs) > 1 and _is_aside(refs[-2], refs[-1]) else refs[-1]
            return first.preposition, partner or first.is_partner
        behind = before[index + 1].text if index + 1 < len(before) else ""
        of_town = partner or bool(_TITLE_NOUN.fullmatch(behind))
        is_home_genitive = of_town and word[:1].isupper() and word.endswith(("er", "s"))
        if not (
            word.casefold() in _MODIFIERS
            or _TITLE_NOUN.fullmatch(word)
            or _ADJECTIVE.fullmatch(word)
            or is_home_genitive
        ):
            break
    return "", partner


def _is_aside(town: Ref, aside: Ref) -> bool:
    """Whether the second only says where the first lies: "Rijeka (Kroatien)", "aus Beelitz in Brandenburg"."""
    gap = aside.span.start - town.span.end
    if town.preposition == "aus" and aside.preposition == "in" and not aside.is_adjective:
        return gap == len(" in ")
    return 0 < gap <= 2 and not aside.preposition


def _follows(before: tuple[Token, ...], index: int, last: Ref) -> bool:
    """Whether the joining word comes right behind the last place, a sign in brackets apart: "Riom (F), Fuji (J)"."""
    between = [token.text for token in before[:index] if token.start >= last.span.end]
    bracketed = len(between) == _SIGN and between[0] == "(" and between[-1] == ")"
    return 0 <= before[index].start - last.span.end <= _GAP or bracketed


_GAP, _SIGN = 2, 3


def _nicknames(analysis: Analysis) -> list[Ref]:
    """„Die Klingenstadt“, „die Landeshauptstadt“: the publishing city by its byname."""
    if not analysis.city:
        return []
    refs = []
    for match in _NICKNAME.finditer(analysis.text, 0, analysis.zones.body.end):
        group = "name" if match["name"] else "bare"
        word, span = match[group], Span(match.start(group), match.end(group))
        if word == "Stadt" or (_NO_NICKNAME.search(word) and not _CAPITAL.match(word)):
            continue
        before = match.group(0).split()[0].casefold() if group == "name" else ""
        refs.append(Ref(span, analysis.city, None, False, before if before in {"aus", "in"} else ""))
    return refs

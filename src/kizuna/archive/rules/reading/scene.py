"""Who is at home in a release and who is the other side: the ends that agreements and visits have."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from kizuna.archive.rules.reading.analysis import Analysis, Token
from kizuna.archive.rules.reading.facts import PlaceFact, Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.moments import Moment, anchor_of, moments_in

_PREPOSITIONS = frozenset(
    [
        "aus",
        "nach",
        "in",
        "im",
        "ins",
        "mit",
        "von",
        "vom",
        "zwischen",
        "bei",
        "beim",
        "zu",
        "zur",
        "zum",
        "für",
        "gegen",
        "über",
        "um",
        "unweit",
        "nahe",
        "nördlich",
        "südlich",
        "östlich",
        "westlich",
        "durch",
        "an",
        "am",
        "auf",
        "gegenüber",
        "vor",
        "bis",
        "samt",
        "per",
        "via",
        "Richtung",
    ]
)
_MODIFIERS = frozenset(
    [
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "ein",
        "eine",
        "einer",
        "einem",
        "einen",
        "eines",
        "ihre",
        "ihrer",
        "ihrem",
        "ihren",
        "ihres",
        "seine",
        "seiner",
        "seinem",
        "seinen",
        "unsere",
        "unserer",
        "unserem",
        "unseren",
        "beiden",
        "beider",
        "zwei",
        "drei",
        "vier",
        "heutigen",
        "dortigen",
        "nicht",
        "nur",
        "auch",
        "sowohl",
        "als",
        "die",
    ]
)
_TITLE_NOUN = re.compile(
    r"^(?:\w*[Ss]tadt|\w*[Ss]tädten?|\w*kommunen?|Kommune|\w*[Gg]emeinden?|Präfekturen?|"
    r"Provinz|Region|Metropole|"
    r"\w*[Kk]reis\w*|Bezirk|Landkreis|Raum|Insel|Republik|Ort|Dorf|Departement|Gebiet|Stadtteil)$"
)
_PARTNER = re.compile(
    r"\b(?:Partner|Freundschafts|Schwester)(?:stadt|städten?|kommunen?|gemeinden?|region)|"
    r"befreundet\w+ Stadt|verschwister"
)
_HOME_NICKNAME = re.compile(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]as|[Uu]nsere|[Uu]nserer|aus|[Ii]n|"
    r"^)\s*(?:der\s+)?(?P<name>[A-ZÄÖÜ][\wäöüß-]+stadt)\b"
    r"(?!\s+[A-ZÄÖÜ])|\b(?P<bare>Landeshauptstadt|Bundesstadt|Universitätsstadt)\b(?=\s+und\b)"
)
_NOT_A_NICKNAME = re.compile(
    r"Partner|Freundschafts|Schwester|Haupt|Groß|Innen|Alt|Nachbar|Million|Klein|Werk|Neu|Vor|"
    r"Hafen|Heimat|Welt|Klima|Nord|Süd|Ost|West|Europa|Metropol|Kreis|Paten"
)
_BYNAME = re.compile(r"\s+(?:im|am|an|in|bei|ob|vor|auf|a\.)\s.*|\s*[/(].*")
_CAPITAL = re.compile(r"^(?:Landeshaupt|Bundes)")
_ASIDE = frozenset(
    {"bei", "unweit", "nahe", "nördlich", "südlich", "östlich", "westlich", "zu", "zum", "zur"}
)


@dataclass(frozen=True, slots=True)
class Ref:
    """One mention of a place. `preposition` is what governs it ("" where nothing does)."""

    span: Span
    name: str
    place: PlaceFact | None
    is_adjective: bool = False
    preposition: str = ""
    is_partner: bool = False
    index: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """One release as its relations see it. `home` is the publishing city's base name."""

    analysis: Analysis
    home: str | None
    anchor: date | None
    refs: tuple[Ref, ...]
    partner: str | None
    _starts: tuple[int, ...] = field(default=())
    _times: dict[Span, tuple[Moment, ...]] = field(default_factory=dict)

    def is_home(self, name: str | None) -> bool:
        """Whether it is the publishing city."""
        if not self.home or not name:
            return False
        return place_key(name) == place_key(self.home) or _BYNAME.sub("", name) == _BYNAME.sub("", self.home)

    def is_title(self, sentence: Span) -> bool:
        """Whether the sentence stands in the headline."""
        headline = self.analysis.zones.headline
        return bool(headline and headline.start <= sentence.start and sentence.end <= headline.end)

    def refs_in(self, span: Span) -> tuple[Ref, ...]:
        """The places a span mentions, in order."""
        return self.refs[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def moments(self, span: Span) -> tuple[Moment, ...]:
        """The moments of a span."""
        if span not in self._times:
            self._times[span] = moments_in(self.analysis, span, self.anchor)
        return self._times[span]

    def is_country(self, name: str) -> bool:
        """Whether it is a country."""
        return self.analysis.gazetteer.country(name) is not None

    def is_broad(self, name: str) -> bool:
        """Whether it is a country or a region."""
        return self.is_country(name) or not self.is_town(self._named(name))

    def _named(self, name: str) -> Ref:
        """Any mention of that name."""
        return next((ref for ref in self.refs if ref.name == name), Ref(Span(0, 0), name, None))

    def is_town(self, ref: Ref) -> bool:
        """Whether it may be the end of a visit or a party: a municipality, not a country or region."""
        if self.is_country(ref.name):
            return False
        return bool(
            ref.place is None or ref.place.is_municipality or not self.analysis.gazetteer.region(ref.name)
        )

    def foreign(self, span: Span, *, towns: bool = False) -> tuple[Ref, ...]:
        """The places of a span that are neither home nor Germany."""
        return tuple(
            ref
            for ref in self.refs_in(span)
            if not self.is_home(ref.name) and ref.name != "Deutschland" and (not towns or self.is_town(ref))
        )

    def town_in(self, country: str | None, span: Span | None = None) -> str | None:
        """The town that stands for a country: the main partner, if it lies there or nobody knows where it lies."""
        if self.partner is None or country is None:
            return None
        where = self.country_of(self.partner)
        return self.partner if where in (None, country) else None

    def country_of(self, name: str) -> str | None:
        """The country code of a place of this release."""
        key = place_key(name)
        codes = (ref.place.country for ref in self.refs if ref.place and place_key(ref.name) == key)
        return next((code for code in codes if code), None) or self.analysis.gazetteer.country(name)


def scene_of(analysis: Analysis) -> Scene:
    """The scene of a text."""
    refs = sorted(
        [*_nouns(analysis), *_adjectives(analysis), *_nicknames(analysis)],
        key=lambda ref: (ref.span, ref.is_adjective),
    )
    kept: list[Ref] = []
    for ref in refs:
        if not kept or ref.span.start >= kept[-1].span.end:
            kept.append(ref)
    home = analysis.city
    starts = tuple(ref.span.start for ref in kept)
    scene = Scene(analysis, home, anchor_of(analysis), tuple(kept), None, starts)
    return Scene(analysis, home, scene.anchor, scene.refs, _main_partner(scene), starts)


def _nouns(analysis: Analysis) -> list[Ref]:
    refs: list[Ref] = []
    for span, fact in analysis.places:
        before = analysis.tokens_in(Span(max(span.start - 120, 0), span.start))
        preposition, partner = _government(before, refs, span)
        after = analysis.text[span.end : span.end + 40]
        partner = partner or bool(re.match(r",? (?:die |der )?(?:\w+ )?(?:\w+ )?Partnerstadt", after))
        refs.append(Ref(span, fact.name, fact, False, preposition, partner))
    return refs


def _government(before: tuple[Token, ...], refs: list[Ref], span: Span) -> tuple[str, bool]:
    """The preposition before a place name, over articles, adjectives and "Partnerstadt"; through "und"."""
    partner = False
    for token in reversed(before):
        word = token.text
        if _PARTNER.match(word):
            partner = True
        if word.casefold() in _PREPOSITIONS:
            return word.casefold(), partner
        if word in {"und", "sowie", ",", "oder"} and refs and 0 <= token.start - refs[-1].span.end <= 2:
            first = refs[-2] if len(refs) > 1 and _in_brackets(refs[-2], refs[-1]) else refs[-1]
            return first.preposition, partner or first.is_partner
        if (
            word.casefold() in _MODIFIERS
            or _TITLE_NOUN.match(word)
            or re.fullmatch(r"[a-zäöüß-]+(?:en|er|e|em|es)", word)
        ):
            continue
        if re.fullmatch(r"[A-ZÄÖÜ][\w-]+(?:er|s)", word) and partner:
            continue
        break
    return "", partner


def _in_brackets(town: Ref, aside: Ref) -> bool:
    """Whether the second stands in brackets right behind the first: "Rijeka (Kroatien)"."""
    return 0 < aside.span.start - town.span.end <= 2 and not aside.preposition


def _adjectives(analysis: Analysis) -> list[Ref]:
    return [Ref(span, fact.name, fact, True) for span, fact in analysis.adjectives]


def _nicknames(analysis: Analysis) -> list[Ref]:
    """„Die Klingenstadt“, "die Landeshauptstadt": the publishing city by its byname."""
    if not analysis.city:
        return []
    refs = []
    for match in _HOME_NICKNAME.finditer(analysis.text[: analysis.zones.body.end]):
        group = "name" if match["name"] else "bare"
        word, span = match[group], Span(match.start(group), match.end(group))
        if word == "Stadt" or (_NOT_A_NICKNAME.search(word) and not _CAPITAL.match(word)):
            continue
        before = match.group(0).split()[0].casefold() if group == "name" else ""
        refs.append(Ref(span, analysis.city, None, False, before if before in {"aus", "in"} else ""))
    return refs


def _main_partner(scene: Scene) -> str | None:
    """The town the release is about besides home: named as partner, in the headline, often."""
    votes: Counter[str] = Counter()
    headline = scene.analysis.zones.headline
    for ref in scene.refs:
        if ref.is_adjective or scene.is_home(ref.name) or not scene.is_town(ref) or ref.preposition in _ASIDE:
            continue
        votes[ref.name] += 2 + 6 * ref.is_partner
        if headline and headline.start <= ref.span.start < headline.end:
            votes[ref.name] += 4
        if scene.country_of(ref.name) == "DE":
            votes[ref.name] -= 1
    best = votes.most_common(1)
    return best[0][0] if best else None

"""Who is at home in a release and who is the other side: the ends that agreements and visits have."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.moments import Moment, anchor_of, moments_in
from kizuna.archive.rules.reading.refs import Ref, refs_of

_BYNAME = re.compile(r"\s+(?:im|am|an|in|bei|ob|vor|auf|a\.)\s.*|\s*[/(].*")
_DISTRICT = re.compile(r"(?:Land)?[Kk]reis (?P<bare>.+)")
_ASIDE = frozenset({"bei", "unweit", "nahe", "zu", "zum", "zur", "über"})
_LONGEST_SENTENCE = 2000
_OUTING = re.compile(r"(?:[Aa]usfl[uü]g\w*|Abstecher|Tagesfahrt|Tagesausflug)\s+(?:\w+ ){0,2}(?:nach|in)\s+$")
_STATE = re.compile(r"[Rr]epublik\b|Königreich|Vereinigte |Föderation|Fürstentum")
_ASIDE_ENDING = "lich"  # nördlich, südwestlich


@dataclass(frozen=True, slots=True)
class Scene:
    """One release as its relations see it: `home` is the publishing city, `partner` the other side."""

    analysis: Analysis
    home: str | None
    anchor: date | None
    refs: tuple[Ref, ...]
    partner: str | None = None
    named: dict[str, Ref] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    starts: tuple[int, ...] = ()
    times: dict[Span, tuple[Moment, ...]] = field(default_factory=dict)

    def is_home(self, name: str | None) -> bool:
        """Whether it is the publishing city, with or without its byname ("im Breisgau")."""
        if not self.home or not name:
            return False
        if _plain(name) == _plain(self.home) or self._is_home_district(name):
            return True
        return _BYNAME.sub("", name) == _BYNAME.sub("", self.home)

    def _is_home_district(self, name: str) -> bool:
        """„Landkreis X“ where the publishing district goes by X alone, and no town does."""
        match = _DISTRICT.match(name)
        return bool(
            match and match["bare"] == self.home and self.analysis.gazetteer.town(match["bare"]) is None
        )

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the body that are prose, not a text without full stops."""
        found = self.analysis.sentences_in(self.analysis.zones.body)
        return tuple(one for one in found if one.end - one.start <= _LONGEST_SENTENCE)

    def is_title(self, sentence: Span) -> bool:
        """Whether the sentence stands in the headline."""
        headline = self.analysis.zones.headline
        return bool(headline and headline.start <= sentence.start and sentence.end <= headline.end)

    def is_said(self, offset: int) -> bool:
        """Whether the character stands inside a direct quotation."""
        quotations = self.analysis.zones.quotations
        index = bisect_right(quotations, offset, key=lambda one: one.span.start) - 1
        return index >= 0 and offset < quotations[index].span.end

    def refs_in(self, span: Span) -> tuple[Ref, ...]:
        """The places a span mentions, in order."""
        return self.refs[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def moments(self, span: Span) -> tuple[Moment, ...]:
        """The moments of a span."""
        if span not in self.times:
            self.times[span] = moments_in(self.analysis, span, self.anchor)
        return self.times[span]

    def is_named(self, name: str) -> bool:
        """Whether the release names this place."""
        return place_key(name) in self.named

    def is_country(self, name: str) -> bool:
        """Whether it is a country."""
        return self.analysis.gazetteer.country(name) is not None or bool(_STATE.search(name))

    def is_broad(self, name: str) -> bool:
        """Whether it is a country or a region."""
        known = self.named.get(place_key(name))
        return self.is_country(name) or (known is not None and not self.is_town(known))

    def is_town(self, ref: Ref) -> bool:
        """Whether it is a municipality, be it one with the name of its region: no country, no region."""
        if self.is_country(ref.name):
            return False
        if ref.place is None or ref.place.is_municipality:
            return True
        gazetteer = self.analysis.gazetteer
        if _STATE.search(ref.name):
            return False
        return gazetteer.region(ref.name) is None or gazetteer.town(ref.name) is not None

    def foreign(self, span: Span, *, towns: bool = False) -> tuple[Ref, ...]:
        """The places of a span that are neither home nor Germany."""
        return tuple(
            ref
            for ref in self.refs_in(span)
            if not self.is_home(ref.name) and ref.name != "Deutschland" and (not towns or self.is_town(ref))
        )

    def town_in(self, country: str | None) -> str | None:
        """The town that stands for a country: the main partner, if it lies there or nobody knows where."""
        if self.partner is None or country is None or self.is_broad(self.partner):
            return None
        return self.partner if self.country_of(self.partner) in (None, country) else None

    def country_of(self, name: str) -> str | None:
        """The country code of a place of this release."""
        return self.countries.get(place_key(name)) or self.analysis.gazetteer.country(name)


def _plain(name: str) -> str:
    """The key of a name whose umlauts may be spelt out: "Muenchen"."""
    return re.sub(r"(?<=[aou])e", "", place_key(name))


def scene_of(analysis: Analysis) -> Scene:
    """The scene of a text."""
    refs = refs_of(analysis)
    named: dict[str, Ref] = {}
    countries: dict[str, str] = {}
    for ref in refs:
        key = place_key(ref.name)
        if key not in named or named[key].is_adjective:
            named[key] = ref
        if ref.place and ref.place.country:
            countries.setdefault(key, ref.place.country)
    scene = Scene(
        analysis=analysis,
        home=analysis.city,
        anchor=anchor_of(analysis),
        refs=refs,
        named=named,
        countries=countries,
        starts=tuple(ref.span.start for ref in refs),
    )
    return replace(scene, partner=_main_partner(scene))


def _is_aside(preposition: str) -> bool:
    return preposition in _ASIDE or preposition.endswith(_ASIDE_ENDING)


def _main_partner(scene: Scene) -> str | None:
    """The town the release is about besides home: named as partner, in the headline, often."""
    votes: Counter[str] = Counter()
    for ref in scene.refs:
        if ref.is_adjective and not scene.is_home(ref.name) and not scene.is_country(ref.name):
            votes[ref.name] += 2
        if (
            ref.is_adjective
            or scene.is_home(ref.name)
            or _is_aside(ref.preposition)
            or _OUTING.search(scene.analysis.text[max(ref.span.start - 40, 0) : ref.span.start])
            or scene.is_country(ref.name)
        ):
            continue
        votes[ref.name] += 2 + 6 * ref.is_partner + 4 * scene.is_title(ref.span)
        if scene.country_of(ref.name) == "DE":
            votes[ref.name] -= 1
        if not scene.is_town(ref):
            votes[ref.name] -= 3
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else None

"""Partnerships that stand: since which year, or in which year they came about, without a word for signing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kizuna.archive.rules.reading.agreement_dates import counts_as_start
from kizuna.archive.rules.reading.agreement_pairs import abreast, bracketed
from kizuna.archive.rules.reading.agreement_parties import Parties, parties_of
from kizuna.archive.rules.reading.agreement_words import (
    BECAME,
    DATED_PAPER,
    FOUNDED,
    FRIENDLY,
    JUBILEE,
    OF_A_CLUB,
    PARTNER_WORD,
    RELATION,
    SIGNED_BEFORE,
    STATE,
    WORKS_TOGETHER,
    is_renewed,
    paper_in,
)
from kizuna.archive.rules.reading.facts import AgreementKind as Kind
from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.moments import Moment
from kizuna.archive.rules.reading.scene import Scene

Standing = tuple[Kind, Parties, str, str]
_POINTS_BACK = re.compile(
    r"\b(?:beiden?|unsere|[Dd]ie) \w*(?:St[aä]dte|Partnerschaft|Kommunen|Gemeinden)|"
    r"\bseit\b[^.;]{0,30}\bbestehende[nr]?\b[^.;]{0,30}[Pp]artnerschaft|"
    r"\bdaraus\b|\b(?:dieser|ihr) besteht seit|\b[Pp]artnerschaft\b[^.;]{0,120}\bseit\b|\bsie besteht\b"
)
_IN_ROW = re.compile(r"Partnerst[aä]dt|Partnergemeinden|Partnerkommunen|artnerschaften\b|[Vv]erschwister")
# What says that a partnership came about or stands, not that something else was in those years.
_IS_TOLD = re.compile(
    r"\bseit\b|geschlossen|\bschloss|begründet|gegründet|besiegelt|eingegangen|\bging|unterzeichne|verschwister|\bhinzu\b|"
    r"\bfolgten?\b|\bentst[ae]nd|\bwurden?\b[^;]{0,80}\bPartnerst"
)
_LINK = re.compile(r"\bVerbindung(?:en)?\b|\bsie besteht seit\b")


def standing(scene: Scene, unit: Span, text: str) -> Iterator[Standing]:
    """Kind, parties, year and word of each partnership the unit says to stand or to have come about."""
    if all(one.is_relative for one in scene.moments(unit)):
        return
    several = tuple(listed(scene, unit, text))
    if several:
        yield from several
        return
    yield from _since(scene, unit, text)


def dated_papers(scene: Scene, unit: Span, text: str) -> Iterator[Standing]:
    """„Den Partnerschaftsvertrag von 1966 erneuert“: the older paper stands in the sentence too."""
    for match in DATED_PAPER.finditer(text):
        paper = paper_in(match.group(0)) or paper_in(text)
        start = unit.start + match.start("when" if match["when"] else "at")
        when = next((one for one in scene.moments(unit) if one.span.start <= start < one.span.end), None)
        if not paper or not when or when.is_relative or when.is_range:
            continue
        for parties in parties_of(scene, unit, start, paper.word)[:1]:
            yield paper.kind, parties, when.edtf, paper.word
    aside = SIGNED_BEFORE.search(text) if is_renewed(text) else None
    paper = paper_in(text[: aside.start()]) if aside else None
    if aside is None or paper is None:
        return
    inside = Span(unit.start + aside.start(), unit.start + aside.end())
    for one in scene.moments(unit):
        if inside.start < one.span.start < inside.end and not one.is_relative and not one.is_range:
            for parties in parties_of(scene, unit, one.span.start, paper.word)[:1]:
                yield paper.kind, parties, one.edtf, paper.word


_OF_THEIRS = re.compile(
    r"(?:artnerschaft|reundschaft) (?:mit|zu) (?:der|dem|den) (?:\w+ )?(?:\w*[Ff]euerwehr|\w*[Vv]erein|\w*[Cc]hor|"
    r"\w*[Ss]chule|\w*[Gg]ymnasium|[Uu]niversität|[Hh]ochschule|[Kk]irchengemeinde|[Pp]farrei|\w*[Oo]rchester|[Kk]apelle)\b|"
    r"(?:artnerschaft|reundschaft)(?:en)? (?:der|zwischen den|beider|der beiden) (?:\w+ )?"
    r"(?:\w*[Ff]euerwehren|Wehren|Vereine|\w*[Ss]chulen"
    r"|Chöre|Kirchengemeinden|Pfarreien|Hochschulen|Universitäten|Kliniken|Orchester|Kapellen|Zoos|Museen)\b"
)


def _since(scene: Scene, unit: Span, text: str) -> Iterator[Standing]:
    works = WORKS_TOGETHER.search(text)
    state = _state(text) or _link(scene, unit, text)
    if not state or (works and works.start() <= state.start()):
        return
    found = [
        one
        for one in _starts(scene, unit, text)
        if not one.is_relative and not one.is_range and not _rests(unit, text, one)
    ]
    if len({ref.name for ref in scene.foreign(unit, towns=True)}) <= 1 and len(found) > 1:
        found = [min(found, key=lambda one: abs(one.span.start - unit.start - state.start()))]
    if _OF_THEIRS.search(text):
        return
    friendly = FRIENDLY.search(state.group(0)) or (FRIENDLY.search(text) and "artner" not in text)
    kind = Kind.FRIENDSHIP if friendly else Kind.PARTNERSHIP
    if _COOPERATES.search(text) and not PARTNER_WORD.search(text):
        kind = Kind.COOPERATION
    if not found or (not scene.foreign(unit) and not scene.refs_in(unit) and not _POINTS_BACK.search(text)):
        return
    for one in found:
        for parties in parties_of(scene, unit, one.span.start, "Partnerschaften" if len(found) == 1 else ""):
            yield kind, parties, one.edtf, state.group(0)


_OBLIQUE = re.compile(
    r"\b(?:aus|in|mit|von|bei|zu|nach|für|an|der|den|dem|ihrer|ihren|unserer|unseren|seiner|seinen|zur|zum)\s+(?:[a-zäöüß-]+(?:en|er|em)\s+)?"
    r"(?:[A-ZÄÖÜ]\w+er\s+)?$|\b(?:in|an|für|auf|über) (?:die|ihre|unsere|seine)\s+(?:[a-zäöüß-]+e\s+)?$"
)


_RESTS = re.compile(
    r"\b(?:ruh(?:t|te|en|ten)|auf Eis|eingeschlafen|ausgesetzt|beendet|gekündigt|eingefroren|unterbrochen)\b"
)


_COOPERATES = re.compile(r"\b(?:[Kk]ooperation|[Zz]usammenarbeit)\b")


def _rests(unit: Span, text: str, one: Moment) -> bool:
    """Whether it rests since then: "ruht seit März 2022"."""
    at = one.span.start - unit.start
    return bool(_RESTS.search(text[max(at - 40, 0) : at])) or bool(
        _RESTS.match(text[one.span.end - unit.start :].lstrip())
    )


def _state(text: str) -> re.Match[str] | None:
    """The word for a partnership that stands; "aus den Partnerstädten" only says where somebody is from."""
    for match in STATE.finditer(text):
        town = match.group(0).startswith(("Partnerst", "Partnerk", "Partnerg"))
        if not (town and _OBLIQUE.search(text[max(match.start() - 60, 0) : match.start()])):
            return match
    return None


def _starts(scene: Scene, unit: Span, text: str) -> list[Moment]:
    """The moments since when it stands; failing those the one at which it came about."""
    moments = scene.moments(unit)
    since = [one for one in moments if counts_as_start(scene, one)]
    came = _came_about(text)
    if since or not came:
        return since
    dated = [one for one in moments if one.cue not in {"seit", "ab", "bis"} and not one.is_relative]
    if JUBILEE.search(text):
        dated = [one for one in dated if not one.has_day]
    if scene.anchor:
        dated = [one for one in dated if one.edtf[:4] <= str(scene.anchor.year)]
    near = min(dated, key=lambda one: abs(one.span.start - unit.start - came.start()), default=None)
    return [near] if near and abs(near.span.start - unit.start - came.start()) < 90 else []


def _came_about(text: str) -> re.Match[str] | None:
    """The verb by which a partnership, not its club, came about."""
    became = BECAME.search(text)
    if became:
        return became
    came = FOUNDED.search(text)
    if not came or not RELATION.search(text):
        return None
    return None if "egründet" in came.group(0) and OF_A_CLUB.search(text) else came


def partnership_before(scene: Scene, unit: Span, *, reach: int = 2) -> Kind | None:
    """Which kind of tie the sentences before speak of."""
    index = scene.analysis.sentence_index(unit.start)
    for sentence in reversed(scene.analysis.sentences[max(index - reach, 0) : index + 1]):
        text = scene.analysis.quote(sentence)
        if PARTNER_WORD.search(text) and not _OF_THEIRS.search(text):
            return Kind.FRIENDSHIP if FRIENDLY.search(text) and "artner" not in text else Kind.PARTNERSHIP
    return None


def _link(scene: Scene, unit: Span, text: str) -> re.Match[str] | None:
    """„Die Verbindung besteht seit 1949“, where the sentence before speaks of partner cities."""
    link = _LINK.search(text)
    if not link or "besteh" not in text:
        return None
    index = scene.analysis.sentence_index(unit.start)
    before = scene.analysis.sentences[max(index - 2, 0) : index]
    told = any(PARTNER_WORD.search(scene.analysis.quote(sentence)) for sentence in before)
    return link if told else None


_WHOLE = 12
_THEIR_PAPER = re.compile(
    r"\b(?:Urkunde|Vertrag|Vereinbarung|Verbindung|Besiegelung|Unterzeichnung)\b[^;]{0,20}\bmit\b"
)
_GREW = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)\b[^,;]{0,70}\b(?:in|zu) (?:einer?) (?:\w+e[nr]? )?(?P<word>\w*[Pp]artnerschaft)\b[^,;]{0,80}"
    r"\b(?:überging|übergegangen|mündete|gemündet|umgewandelt|gewandelt|überführt|ausgebaut|erweitert|aufgewertet|vertieft)\b"
)


def grown(scene: Scene, unit: Span, text: str) -> Iterator[Standing]:
    """„… ein Freundschaftsvertrag, der 2004 in eine Städtepartnerschaft überging“."""
    match = _GREW.search(text)
    if match:
        for parties in parties_of(scene, unit, unit.start + match.start(), match["word"])[:1]:
            yield Kind.PARTNERSHIP, parties, match["year"], match["word"]


def _of_their_papers(scene: Scene, unit: Span, text: str) -> bool:
    """„Die Urkunde mit A wurde 1969 unterschrieben, die mit B folgte 1999“ in a text on partners."""
    return bool(_THEIR_PAPER.search(text)) and partnership_before(scene, unit, reach=_WHOLE) is not None


def listed(scene: Scene, unit: Span, text: str) -> Iterator[Standing]:
    """„Partnerstädte sind Sunderland (seit 1949) und Grenoble (1974)“; "mit A seit 1962, mit B seit 1972"."""
    if not scene.home or not (PARTNER_WORD.search(text) or _of_their_papers(scene, unit, text)):
        return
    pairs = bracketed(scene, unit)
    seit = any(one.cue == "seit" for _, one in pairs)
    if pairs and not (seit or _IN_ROW.search(text)):
        return
    if not pairs and (_OF_THEIRS.search(text) or not _IS_TOLD.search(text)):
        return
    for ref, one in pairs or abreast(scene, unit):
        friendly = FRIENDLY.search(text) and "artner" not in text
        kind = Kind.FRIENDSHIP if friendly else Kind.PARTNERSHIP
        yield kind, (scene.home, ref.name), one.edtf, "Partnerstadt"

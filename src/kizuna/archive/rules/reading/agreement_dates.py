"""The day of an agreement: of signing before all, else of closing; the year since when it has stood."""

from __future__ import annotations

import re
from dataclasses import replace

from kizuna.archive.rules.reading.agreement_words import (
    DATED_PAPER,
    JUBILEE,
    SIGNED,
    SIGNED_BEFORE,
    Act,
    is_renewed,
)
from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.moments import Moment
from kizuna.archive.rules.reading.scene import Scene

_BOTH = 2
_ASIDE = re.compile(
    r",\s(?:die|das|der|den|dem|wo|(?:mit|in|zu|bei|durch) (?:dem|der|denen)|welche[rsnm]?)\s[^;]{3,200}?"
    r"(?=,\s(?!\d)|[.!?]?\s*$)"
)


def counts_as_start(scene: Scene, one: Moment) -> bool:
    """Whether a moment says since when a partnership stands, not since when it is celebrated."""
    if one.cue != "seit" or one.is_relative or one.is_range:
        return False
    return not (one.has_day and scene.anchor and one.edtf[:4] == str(scene.anchor.year))


def date_of(scene: Scene, unit: Span, act: Act, text: str) -> tuple[str | None, str | None]:
    """The day of the act and, where the text only leans on the anchor, what that comes to."""
    moments = [one for one in scene.moments(unit) if not one.is_range and one.cue not in {"bis", "ab"}]
    if is_renewed(text):
        moments = [one for one in moments if one.cue != "seit"]
    older = [one for one in moments if is_of_older_paper(scene, one)]
    if older == moments and older and SIGNED_BEFORE.search(text):
        return None, None
    moments = [one for one in moments if one not in older] or moments
    moments = _in_clause_of(unit, act, text, moments) or moments
    stated = [one for one in moments if not one.is_relative]
    if text and JUBILEE.search(text) and act.strength < SIGNED:
        stated = [one for one in stated if one.cue == "seit" or not one.has_day]
    if not stated and not moments and text:
        stated = _told_beside(scene, unit, text)
    if _twice(scene, stated):
        return stated[0].edtf, None
    if stated:
        return min(stated, key=lambda one: _distance(one, unit.start + act.start)).edtf, None
    if moments and _is_dated(scene, moments[0]):
        return moments[0].edtf, None
    return None, moments[0].edtf if moments else None


def _told_beside(scene: Scene, unit: Span, text: str) -> list[Moment]:
    """The day where the sentence of the act names none: from those beside it."""
    return (
        _of_the_journey(scene, unit, text)
        or _just_before(scene, unit)
        or _just_after(scene, unit)
        or _of_the_feast(scene, unit, text)
    )


def _is_dated(scene: Scene, one: Moment) -> bool:
    """Whether "heute" is a day the text itself names, as in its date line."""
    return one.has_day and any(fact.value == one.edtf for _, fact in scene.analysis.dates)


def _twice(scene: Scene, stated: list[Moment]) -> bool:
    """„Am 11. Mai in X und am 22. Juni in Y“: signed in both towns, and valid from the first."""
    if len(stated) != _BOTH or len(stated[0].edtf) != len(stated[1].edtf) or stated[0].edtf > stated[1].edtf:
        return False
    between = scene.analysis.text[stated[0].span.end : stated[1].span.start]
    if re.fullmatch(r" in (?:der )?[A-ZÄÖÜ][^,;.]{2,30} und (?:dann )?", between):
        return True
    return stated[0].has_day and bool(
        re.fullmatch(r"[^;.]{0,60}\bund (?:dann )?(?:am|den)\s+(?:\w+tag,?\s+(?:den\s+|dem\s+)?)?", between)
    )


def _in_clause_of(unit: Span, act: Act, text: str, moments: list[Moment]) -> list[Moment]:
    """The moments of the relative clause the act stands in: "…, die 1987 geschlossen wurde"."""
    for match in _ASIDE.finditer(text):
        if match.start() < act.start and act.end <= match.end():
            first, last = unit.start + match.start(), unit.start + match.end()
            return [one for one in moments if first < one.span.start < last]
    return []


def date_beside(scene: Scene, unit: Span, party: str) -> str | None:
    """„1972 mit Sapporo und 1984 mit Lublin“: the date right before one of several parties."""
    for ref in scene.refs_in(unit):
        if ref.name != party:
            continue
        for one in scene.moments(unit):
            gap = scene.analysis.text[one.span.end : ref.span.start]
            if re.fullmatch(r"\s+(?:mit|zu)\s+(?:\w+\s+){0,2}", gap) and not one.is_relative:
                return one.edtf
    return None


def is_of_older_paper(scene: Scene, one: Moment) -> bool:
    """„Den Vertrag von 1966“: the year names the older paper."""
    start = max(one.span.start - 60, 0)
    sentence = scene.analysis.sentence_at(one.span.start)
    text = scene.analysis.quote(sentence)
    aside = SIGNED_BEFORE.search(text) if is_renewed(text) else None
    if aside and aside.start() < one.span.start - sentence.start < aside.end():
        return True
    return any(
        match.start("when" if match["when"] else "at") < one.span.end
        and match.end("when" if match["when"] else "at") >= one.span.end
        for match in DATED_PAPER.finditer(scene.analysis.text, start, one.span.end + 80)
    )


def _distance(one: Moment, act: int) -> tuple[bool, int]:
    return not one.has_day and one.cue != "seit" and len(one.edtf) < 7, abs(one.span.start - act)


_SO_IT_WAS = re.compile(
    r"^(?:(?:Das|Dies) (?:geschah|erfolgte|passierte|war)\b|(?:Die|Der|Zur|Bei der|Das)\s+(?:\w+e[nrs]?\s+)?"
    r"\w*(?:[Uu]nterzeichnung|[Zz]eremonie|Festakt|[Uu]nterschrift)|Unterzeichnet\b|Unterschrieben\b|Besiegelt\b)"
)
_FEAST = re.compile(
    r"Feier|Festakt|Zeremonie|Festabend|Festsitzung|Festveranstaltung|Jubiläumsabend|Empfang|Begegnung|Treffen|Besuch"
)
_FEASTED = re.compile(
    _FEAST.pattern + r"|\b(?:empf[aiä]ng\w*|gefeiert|feierten|trafen|besuch(?:te|ten)|begrüßten?)\b"
)


def _plain_days(scene: Scene, sentence: Span) -> list[Moment]:
    return [
        one
        for one in scene.moments(sentence)
        if one.has_day and not one.is_relative and not one.is_range and one.cue not in {"bis", "ab", "seit"}
    ]


def _just_after(scene: Scene, unit: Span) -> list[Moment]:
    """„Das geschah am Mittwoch (16.10.)“."""
    index = scene.analysis.sentence_index(unit.start) + 1
    after = scene.analysis.sentences[index : index + 1]
    return [
        one
        for sentence in after
        if _SO_IT_WAS.search(scene.analysis.quote(sentence))
        for one in _plain_days(scene, sentence)
    ]


def _of_the_feast(scene: Scene, unit: Span, text: str) -> list[Moment]:
    """„Kern der Feier war die Unterzeichnung“: the day of the feast told before."""
    if not re.search(
        r"\b(?:der|des|dieser|dieses|beim|dem)\s+(?:\w+e[nrs]\s+)?\w*(?:" + _FEAST.pattern + ")", text
    ):
        return []
    index = scene.analysis.sentence_index(unit.start)
    for sentence in reversed(scene.analysis.sentences[max(index - 6, 0) : index]):
        if _FEASTED.search(scene.analysis.quote(sentence)) and (days := _plain_days(scene, sentence)):
            return days
    return []


_DURING = re.compile(
    r"^(?:Dabei|Bei (?:dieser|der|diesem|dem) (?:Reise|Besuch)|"
    r"(?:Im Rahmen|Während|Im Verlauf) (?:der Reise|des Besuche?s))\b"
)


def _of_the_journey(scene: Scene, unit: Span, text: str) -> list[Moment]:
    """„Dabei wurde … unterzeichnet“: the day or month of the journey told before; of several days their month."""
    if not _DURING.match(text):
        return []
    index = scene.analysis.sentence_index(unit.start)
    back = 1 if text.startswith("Dabei") else _DAYS_BACK
    for sentence in reversed(scene.analysis.sentences[max(index - back, 0) : index]):
        found = [one for one in scene.moments(sentence) if not one.is_relative and len(one.start) > _YEAR]
        whole = [
            replace(one, edtf=one.start[:7]) for one in found if one.is_range and one.start[:7] == one.end[:7]
        ]
        if whole or (found and not found[0].is_range):
            return whole or found[:1]
    return []


_DAYS_BACK, _YEAR = 6, 4


def _just_before(scene: Scene, unit: Span) -> list[Moment]:
    """A signing without a day of its own happened on the day the sentence before it names."""
    index = scene.analysis.sentence_index(unit.start)
    if re.search(r"\b(?:damals|seinerzeit|einst|früher)\b", scene.analysis.quote(unit)):
        return []
    if index == 0 or scene.analysis.text[scene.analysis.sentences[index - 1].end : unit.start].count("\n"):
        return []
    return [
        one
        for one in scene.moments(scene.analysis.sentences[index - 1])
        if one.has_day and not one.is_relative and not one.is_range
    ]

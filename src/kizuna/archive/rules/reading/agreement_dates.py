"""The day of an agreement: of signing before all, else of closing; the year since when it has stood."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.agreement_words import JUBILEE, SIGNED, Act
from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.moments import Moment
from kizuna.archive.rules.reading.scene import Scene


def counts_as_start(scene: Scene, one: Moment, text: str) -> bool:
    """Whether a moment says since when a partnership stands, not when it was celebrated."""
    if one.cue == "seit":
        return not (one.has_day and scene.anchor and one.edtf[:4] == str(scene.anchor.year))
    if one.has_day or JUBILEE.search(text):
        return False
    around = scene.analysis.text[max(one.span.start - 2, 0) : one.span.end + 60]
    return bool(
        re.match(r".{0,2}\d{4}[^.]{0,50}\b(?:entstand|begann|gegründet|begründet|verschwistert)", around)
    )


def date_of(scene: Scene, unit: Span, act: Act, text: str) -> tuple[str | None, str | None]:
    """The day of the act and, where the text only leans on the anchor, what that comes to."""
    moments = [one for one in scene.moments(unit) if not one.is_range and one.cue not in {"bis", "ab"}]
    stated = [one for one in moments if not one.is_relative]
    if text and JUBILEE.search(text) and act.strength < SIGNED:
        stated = [one for one in stated if one.cue == "seit" or not one.has_day]
    if not stated and not moments and text:
        stated = _just_before(scene, unit)
    if stated:
        return min(stated, key=lambda one: _distance(one, unit.start + act.start)).edtf, None
    return None, moments[0].edtf if moments else None


def _distance(one: Moment, act: int) -> tuple[bool, int]:
    return not one.has_day and one.cue != "seit" and len(one.edtf) < 7, abs(one.span.start - act)


def _just_before(scene: Scene, unit: Span) -> list[Moment]:
    """A signing without a day of its own happened on the day the sentence before it names."""
    index = scene.analysis.sentence_index(unit.start)
    if index == 0 or scene.analysis.text[scene.analysis.sentences[index - 1].end : unit.start].count("\n"):
        return []
    return [
        one
        for one in scene.moments(scene.analysis.sentences[index - 1])
        if one.has_day and not one.is_relative and not one.is_range
    ]

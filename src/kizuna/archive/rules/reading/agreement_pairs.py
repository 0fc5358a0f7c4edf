"""Sentences that name several partners, each with its own year: "mit A seit 1962 und mit B seit 1972"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.moments import Moment
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene

Pair = tuple[Ref, Moment]
_BRACKET = re.compile(r"\s*\(\s*(?:\w+,\s*)?(?:seit\s+)?(?:dem\s+Jahr\s+)?$")
_SEVERAL = 2
_FAR = 110


def bracketed(scene: Scene, unit: Span) -> list[Pair]:
    """„Sunderland (seit 1949) und Grenoble (1974)“: each year stands in a bracket behind its town."""
    refs = _towns(scene, unit)
    return [(ref, one) for one in scene.moments(unit) for ref in refs if _in_bracket(scene, ref, one)]


def abreast(scene: Scene, unit: Span) -> list[Pair]:
    """Towns and years that follow one another in turn; nothing where any would be left over."""
    moments = [one for one in scene.moments(unit) if _is_plain(scene, one)]
    towns = _towns(scene, unit)
    if len(moments) < _SEVERAL or len(towns) < _SEVERAL or len({ref.name for ref in towns}) != len(towns):
        return []
    year_first = moments[0].span.start < towns[0].span.start
    pairs: list[Pair] = []
    for ref in towns:
        if year_first:
            one = next((one for one in reversed(moments) if one.span.end <= ref.span.start), None)
            gap = (one.span.end, ref.span.start) if one else (0, 0)
        else:
            one = next((one for one in moments if one.span.start >= ref.span.end), None)
            gap = (ref.span.end, one.span.start) if one else (0, 0)
        if one is None or gap[1] - gap[0] > _FAR:
            return []
        pairs.append((ref, one))
    return pairs if {one.span for _, one in pairs} == {one.span for one in moments} else []


def _towns(scene: Scene, unit: Span) -> list[Ref]:
    return [ref for ref in scene.foreign(unit, towns=True) if not ref.is_adjective]


def _is_plain(scene: Scene, one: Moment) -> bool:
    """Whether it is a year or a day in the past."""
    if one.is_range or one.is_relative or one.cue in {"bis", "ab"}:
        return False
    year = int(one.edtf[:4])
    return scene.anchor is None or year < scene.anchor.year or (year == scene.anchor.year and not one.has_day)


def _in_bracket(scene: Scene, ref: Ref, one: Moment) -> bool:
    gap = scene.analysis.text[ref.span.end : one.span.start]
    closed = scene.analysis.text[one.span.end : one.span.end + 1]
    plain = not one.is_range and not one.is_relative
    return plain and len(gap) < 40 and closed in ")," and bool(_BRACKET.fullmatch(gap))

"""When a visit was: its days from the sentences that tell it, completed from those beside."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.moments import Moment
from kizuna.archive.rules.reading.scene import Scene

_STAYS = re.compile(
    r"[Bb]is\b|\bbleib|\bvom\b|\bvon\b|begrüß\w*|hieß|empf[aiä]ng\w*|Rathaus|zu Gast|feiern?|"
    r"begehen|gefeiert|Reise|unterwegs|Aufenthalt|eingetroffen|angekommen|Heimreise|Rückreise|zurück\b|kehrt"
)
_RETURNED = re.compile(
    r"zurückgekehrt|zurück\b|[Hh]eimreise|[Rr]ückreise|[Aa]breise\b|heimgekehrt|\breis\w+\b[^;]{0,60}\bab\b"
)
_SET_OUT = re.compile(
    r"\baufgebrochen\b|\bauf den Weg\b|\b(?:ab)?geflogen\b|\babgereist\b|\bangekommen\b|\beingetroffen\b|\bgelandet\b|"
    r"\bangereist\b|\b(?:traf|trafen|trifft|treffen)\b[^;]{0,120}\bein\b(?!e)|\b(?:brach|brachen|bricht)\b[^;]{0,80}\bauf\b"
)
_CLOSED = re.compile(
    r"unterzeichn|geschlossen|begründet|gegründet|[Pp]artnerschaftsv|verschwistert|\bseit\b|Jubiläum"
)
_OF_A_PAPER = re.compile(r"vereinbarung|[Vv]ertrag|[Mm]emorandum|\bAbkommen")
_APART = 4  # months between two statements that tell of two visits


def told_in(scene: Scene, sentence: Span) -> tuple[int, int] | None:
    """The months (counted from year 0) in which a sentence sets its visit; None where it does not say."""
    text = scene.analysis.quote(sentence)
    for one in _usable(scene, sentence):
        if "~" in one.edtf or (len(one.start) == 4 and _CLOSED.search(text)):
            continue
        first, last = _months(one.start, 1), _months(one.end, 12)
        return first, max(first, last)
    return None


def _months(edtf: str, default: int) -> int:
    year, month = int(edtf[:4]), int(edtf[5:7]) if len(edtf) > 4 else default
    return 12 * year + (3 * (month - 20) + default // 6 if month > 20 else month)


def is_other_time(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    """Whether two visits that say when they were lie months apart."""
    if one is None or other is None:
        return False
    return max(one[0], other[0]) - min(one[1], other[1]) > _APART


def visit_days(
    scene: Scene, told: tuple[Span, ...], around: tuple[Span, ...], others: tuple[Span, ...]
) -> tuple[str | None, str | None]:
    """A range first; else "bis", else the day of arrival, reception or return, completed from the sentences around.

    `others` are the sentences that tell other visits; their days are not this one's.
    """
    beside = tuple(span for span in _beside(scene, told, around) if not _overlap(span, others))
    start, end, single = _days(scene, told)
    if (start is None and end is None) or (single and not (start and end and start != end)):
        near = tuple(span for span in beside if _STAYS.search(scene.analysis.quote(span)))
        more_start, more_end, more_single = _days(scene, near)
        if start is None and end is None:
            return more_start, more_end
        if more_end and not more_single and start and more_end > start:
            return start, more_end
    if start and end is None:
        return start, _return_day(scene, beside, start)
    if single is False and end and start is None:
        early_start, early_end, early_single = _days(scene, _before(scene, told))
        if early_single and early_start and early_end and early_start <= end:
            return early_start, end
    return start, end


def _overlap(span: Span, others: tuple[Span, ...]) -> bool:
    return any(part.start < span.end and span.start < part.end for part in others)


def _return_day(scene: Scene, near: tuple[Span, ...], start: str) -> str | None:
    """The day on which those who set out came back, or until which they stay."""
    for sentence in near:
        back = _RETURNED.search(scene.analysis.quote(sentence))
        for one in _usable(scene, sentence):
            if (back or one.cue == "bis") and one.has_day and one.end > start:
                return one.end
    return None


def _beside(scene: Scene, told: tuple[Span, ...], around: tuple[Span, ...]) -> tuple[Span, ...]:
    """First the sentences around, then those right before and after."""
    near = [one for one in around if not _overlap(one, told)]
    for span in told:
        index = scene.analysis.sentence_index(span.start)
        near += [
            one
            for one in scene.analysis.sentences[max(index - 1, 0) : index + 3 + scene.is_title(span)]
            if one not in near and not _overlap(one, told)
        ]
    return tuple(sorted(near))


def _before(scene: Scene, told: tuple[Span, ...]) -> tuple[Span, ...]:
    index = scene.analysis.sentence_index(told[-1].start)
    before = scene.analysis.sentences[max(index - 1, 0) : index]
    return tuple(one for one in before if one not in told and _STAYS.search(scene.analysis.quote(one)))


def _days(scene: Scene, spans: tuple[Span, ...]) -> tuple[str | None, str | None, bool]:
    """Start, end, and whether both come from one single day."""
    start = end = None
    single = False
    for sentence in spans:
        for one in _usable(scene, sentence):
            if one.is_range:
                return one.start, one.end, False
            if one.cue == "bis":
                end, single = (one.end, False) if end is None or single else (end, single)
            elif one.cue in {"seit", "ab"}:
                start, single = (one.start, False) if start is None else (start, single)
            elif start is None and end is None:
                start, end, single = one.start, one.end, True
                text = scene.analysis.quote(sentence)
                if _RETURNED.search(text):
                    start, single = None, False
                elif _SET_OUT.search(text) and one.has_day:
                    end, single = None, False
            elif end is None and start and _RETURNED.search(scene.analysis.quote(sentence)):
                end = one.end
    return start, end, single


def _usable(scene: Scene, sentence: Span) -> list[Moment]:
    """What the text dates itself; not the years since when something else has been."""
    moments = [one for one in scene.moments(sentence) if not one.is_relative]
    text = scene.analysis.quote(sentence)
    if _OF_A_PAPER.search(text):
        moments = [one for one in moments if len(one.start) > 7]
    since = re.compile(r"\bseit\b")
    return [
        one
        for one in moments
        if not (
            len(one.edtf) == 4
            and (
                one.cue == "seit"
                or since.search(
                    text[max(one.span.start - sentence.start - 12, 0) : one.span.start - sentence.start]
                )
            )
        )
    ]

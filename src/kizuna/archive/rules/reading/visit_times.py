"""When a visit was: its days from the sentences that tell it, completed from those beside and from the way home."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kizuna.archive.rules.reading.facts import Span
from kizuna.archive.rules.reading.moments import Moment
from kizuna.archive.rules.reading.scene import Scene

_STAYS = re.compile(
    r"\bseit (?:dem )?\d{1,2}\.|"
    r"[Bb]is\b|\bbleib|\bvom\b|\bvon\b|begrüß\w*|hieß|empf[aiä]ng\w*|Rathaus|zu Gast|feiern?|Programm|Besuche?\b|"
    r"begehen|gefeiert|zusammengekommen|Reise|unterwegs|Aufenthalt|eingetroffen|angekommen|Heimreise|Rückreise|zurück\b|kehrt|Rückkehr"
)
_RETURNED = re.compile(
    r"zurückgekehrt|zurück\b|[Hh]eimreise|[Rr]ückreise|[Rr]ückkehr|[Rr]ückflug|[Aa]breise\b|heimgekehrt|\bkehr(?:t|te|ten|en)\b|"
    r"\bende(?:t|te|ten)\b|\breis\w+\b[^;]{0,60}\bab\b|nach Hause|[Vv]erabschied\w+|zum Abschied"
)
_CAME_THEN = re.compile(
    r"\b(?:[Dd]elegation|Abordnung|Gruppe|Gäste)\b[^;]*\b(?:in|nach|zu Gast|zu Besuch)\b|\bbesuchten?\b|\breisten?\b|"
    r"\berfolgte\b[^;]{0,40}\b(?:Gegenb|B)esuch\b"
)
_STAYS_ON = re.compile(
    r"\bbleib(?:t|en)\b[^;]{0,80}\b(?:Gäste|Delegation|Gruppe|Besucher\w*)|\b(?:Gäste|Delegation|Gruppe|Besucher\w*)\b"
    r"[^;]{0,80}\b(?:bleib(?:t|en)|zu Gast|zu Besuch|auf(?:halten|hält))\b"
)
_SET_OUT = re.compile(
    r"\bbegann(?:en)?\b|\bstarte(?:t|te|ten|n)\b|"
    r"\baufgebrochen\b|\bauf den Weg\b|\b(?:ab)?geflogen\b|\babgereist\b|\bangekommen\b|\beingetroffen\b|\bgelandet\b|"
    r"\b(?:reis(?:t|en)|flieg(?:t|en)|fährt|fahren)\b[^;]{0,120}\bnach\b(?![^;]*\bum\b)|\bangereist\b|\b(?:traf|trafen|trifft|treffen)\b[^;]{0,260}\bein\b(?!e)|\b(?:brach|brachen|bricht)\b[^;]{0,80}\bauf\b"
)
_OF_AN_EVENT = re.compile(
    r"(?:[Kk]onferenz|[Tt]agung|[Kk]ongress|[Ff]orum|[Gg]ipfel|[Ff]est|[Mm]esse|[Tt]reffen)s? "
    r"(?:am|vom) (?:\w+tag,? (?:den|dem)? ?)?\d"
)
_CLOSED = re.compile(
    r"unterzeichn|geschlossen|begründet|gegründet|[Pp]artnerschaft|verschwistert|\bseit\b|Jubiläum|[Ff]reundschaft|besteh|"
    r"Amtsantritt|gewählt|Amt\b|Partnerst|feiert|\bseither\b"
)
_OF_A_PAPER = re.compile(r"vereinbarung|[Vv]ertrag|[Mm]emorandum|\bAbkommen")
_OF_OTHERS = re.compile(
    r"Bewerb|Anmeld|Eintritt|\bUhr\b[^.]{0,40}Gelegenheit|Praktik|Stipendi|geboren|gestorben|Ausbildung zu"
)
# „Bis zum 25. April sind Arbeiten von Gästen zu sehen“: how long a show is open.
_ON_SHOW = re.compile(
    r"\b(?:zu sehen|gezeigt|geöffnet|ausgestellt|zu besichtigen)\b|"
    r"\b[Aa]usstellung\b[^;]{0,60}\b(?:läuft|dauert|zeigt|endet)\b"
)
_STATION = re.compile(r"\b\w*(?:[Ss]tation(?:en)?|[Zz]wischenstopp)\b")
_GUESTS = re.compile(r"\b(?:Gäste[n]?|[Dd]elegation|Besucher\w*|Abordnung|Gruppe)\b")
_OURS = re.compile(r"\b(?:Gäste[n]?|Besucher\w*|Gastgeschenk)\b")
_WELCOME = re.compile(r"\b(?:begrüßt\w*|hieß(?:en)?|willkommen|empf[ai]ng\w*|empfängt)\b")
_LONG_SINCE = re.compile(
    r"\b[Vv]or (?:\w+ ){0,5}(?:Jahr(?:en)?|Monat(?:en)?)\b|"
    r"\b(?:im )?(?:vergangenen|letzten|vorigen|vorletzten) Jahr\b|\bim Vorjahr\b"
)
_ASIDE = re.compile(
    r", (?:die|das|der|den|dem|wo|welche[rsnm]?) [^,;]{3,160}?"
    r"(?:hatten?|haben|wurden?|worden war|war|waren|ist|sind|besteht|bestehen)(?=[,.])"
)
_CUT = re.compile(
    r";|: |–|, (?=(?:die|der|das|ende\w*|kehr\w+|brach|reis\w+) )|"
    r",? und (?=(?:reis|kehr|fuhr|fähr|flog|flieg|trat|tritt|trete|macht|brach|brech|bleib|blieb)\w*\b)"
)
_APART = 4  # months between two statements that tell of two visits
_NEAR = 3


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


@dataclass(slots=True)
class _Days:
    """What the sentences say of a visit's days, gathered in the order of the text."""

    starts: list[str] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)

    def add(self, one: Moment, text: str) -> None:
        """Sort a moment by what happened then."""
        if one.cue == "bis":
            self.ends.append(one.end)
        elif one.cue in {"seit", "ab"}:
            self.starts.append(one.start)
        elif _RETURNED.search(text):
            self.ends.append(one.end)
        elif _SET_OUT.search(text) and one.has_day and not _OF_AN_EVENT.search(text):
            self.starts.append(one.start)
        else:
            self.points.append(one.edtf)

    def known(self) -> bool:
        """Whether anything is known."""
        return bool(self.starts or self.ends or self.points)


def visit_days(
    scene: Scene,
    told: tuple[Span, ...],
    around: tuple[Span, ...],
    others: tuple[Span, ...],
    *,
    claimed: tuple[Span, ...] = (),
    guests: bool = False,
) -> tuple[str | None, str | None]:
    """A range before all; else the day of arrival or reception and the day of return, days before months.

    `others` are the sentences that tell other visits; their days are not this one's; `claimed` those
    that tell any other. `guests`: they come to us.
    """
    beside = tuple(span for span in _beside(scene, told, around) if not _overlap(span, others))
    near = tuple(span for span in beside if _STAYS.search(scene.analysis.quote(span)))
    if any(_LONG_SINCE.search(scene.analysis.quote(span)) for span in told) and others:
        near = ()
    stated = _stated_range(scene, told, near) or _only_range(scene, told, claimed)
    if stated is not None:
        return stated.start, stated.end
    days = _gathered(scene, told, near)
    if days.ends and not days.starts and not days.points:
        days.starts += _arrivals(scene, beside, days.ends[0])
    if not days.ends:
        days.ends += _ways_home(scene, told, others, days, guests=guests)
    if guests and not days.starts and (days.ends or not days.known()):
        days.starts += _welcomes(scene, told, others, days)
    one_day = not days.starts and not days.ends and len({day for day in days.points if len(day) > 7}) == 1
    if one_day and (
        _lasts(scene, told + tuple(one for one in beside if not _overlap(one, claimed)))
        or _is_for_days(scene, guests=guests)
    ):
        return None, None
    return _decided(days)


_LASTS = re.compile(
    r"\b(?:(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|ein|mehr)(?:tägig|wöchig)\w*|"
    r"(?:der|die|diese[rn]?|den|in) (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn) (?:Tagen?|Wochen)|"
    r"insgesamt (?:\w+ )?(?:Tage|Wochen?)|(?:für|während) (?:\w+ ){1,2}(?:Tage|Wochen?))\b"
)


def _lasts(scene: Scene, sentences: tuple[Span, ...]) -> bool:
    """Whether the stay is said to last days or weeks: one day of it is neither its first nor its last."""
    return any(_LASTS.search(scene.analysis.quote(sentence)) for sentence in sentences)


_PROGRAMME_OF_DAYS = re.compile(
    r"\b(?:Programm|Aufenthalt|Reise|Besuch)s? (?:der|dieser|in den|während der) "
    r"(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) (?:Tagen?|Wochen)\b"
)


_GUESTS_LEAVE = re.compile(
    r"\b[Aa]m (?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch|abend)\b[^;]{0,20}\b"
    r"(?:reis|flieg|fahr|fähr|flog|fuhr)\w*\b[^;]{0,20}\b(?:Gäste|Delegation|Gruppe|Abordnung)\b[^;]*\b(?:weiter|ab|zurück)\b"
)


def _is_for_days(scene: Scene, *, guests: bool) -> bool:
    """„Zum Programm der vier Tage gehörten …“, "am Montag reisen die Gäste weiter", wherever the text says it."""
    texts = [scene.analysis.quote(sentence) for sentence in scene.sentences]
    return any(_PROGRAMME_OF_DAYS.search(text) or (guests and _GUESTS_LEAVE.search(text)) for text in texts)


def _stated_range(scene: Scene, told: tuple[Span, ...], near: tuple[Span, ...]) -> Moment | None:
    """The first range of the sentences that tell the visit, else of those near it, stations left out."""
    for spans in (told, near):
        for sentence in spans:
            if spans is near and _STATION.search(scene.analysis.quote(sentence)):
                continue
            for one in _usable(scene, sentence):
                if one.is_range and (len(one.start) > 7 or spans is told):
                    return one
    return None


def _only_range(scene: Scene, told: tuple[Span, ...], claimed: tuple[Span, ...]) -> Moment | None:
    """The one range of days the text names at all, of a programme or a stay, that no other visit has."""
    if any(_usable(scene, sentence) for sentence in told):
        return None
    found = [
        one
        for sentence in scene.sentences
        if not _overlap(sentence, claimed)
        and _STAYS.search(text := scene.analysis.quote(sentence))
        and not _STATION.search(text)
        for one in _usable(scene, sentence)
        if one.is_range and one.has_day
    ]
    return found[0] if len({one.edtf for one in found}) == 1 else None


def _gathered(scene: Scene, told: tuple[Span, ...], near: tuple[Span, ...]) -> _Days:
    """All that the sentences say of single days; those near only count where the visit's own name none."""
    days = _Days()
    for sentence in told:
        for one in _usable(scene, sentence):
            days.add(one, _clause(scene, sentence, one))
    if any(len(day) > 7 for day in [*days.starts, *days.ends, *days.points]):
        return days
    for sentence in near:
        if _STATION.search(scene.analysis.quote(sentence)):
            continue
        for one in _usable(scene, sentence):
            if one.has_day or not days.known():
                days.add(one, _clause(scene, sentence, one))
    return days


def _arrivals(scene: Scene, near: tuple[Span, ...], end: str) -> list[str]:
    """The day since when those who stay "noch bis …" have been there."""
    return [
        one.start
        for sentence in near
        for one in _usable(scene, sentence)
        if one.has_day
        and one.start < end
        and (one.cue in {"seit", "ab"} or _SET_OUT.search(_clause(scene, sentence, one)))
    ][:1]


def _decided(days: _Days) -> tuple[str | None, str | None]:
    points = sorted(day for day in days.points if len(day) > 7) or days.points
    start = days.starts[0] if days.starts else None
    end = days.ends[0] if days.ends else None
    if start is None and end is None:
        return (points[0], points[0]) if points else (None, None)
    if start is None and points and end is not None and points[0] <= end and len(points[0]) == len(end):
        return points[0], end
    if end is None and start is not None:
        later = [day for day in points if day > start and len(day) == len(start)]
        return start, later[-1] if later and len(points) > 1 else None
    return start, end


def _clause(scene: Scene, sentence: Span, one: Moment) -> str:
    """The words around a moment that tell what happened then."""
    text = scene.analysis.text
    cuts = [match.start() for match in _CUT.finditer(text, sentence.start, sentence.end)]
    start = max((at for at in cuts if at < one.span.start), default=sentence.start)
    end = min((at for at in cuts if at >= one.span.end), default=sentence.end)
    return text[start:end]


def _ways_home(
    scene: Scene, told: tuple[Span, ...], others: tuple[Span, ...], days: _Days, *, guests: bool
) -> list[str]:
    """The day on which those who set out come back, wherever the text says it behind."""
    begun = min([*days.starts, *days.points], default="")
    for sentence in scene.sentences:
        if sentence.start < told[0].start or _overlap(sentence, others) or _overlap(sentence, told):
            continue
        text = scene.analysis.quote(sentence)
        stays_on = _STAYS_ON.search(text)
        if not (stays_on or _RETURNED.search(text)) or (not guests and _OURS.search(text)):
            continue
        for one in _usable(scene, sentence):
            if stays_on and one.cue != "bis":
                continue
            if one.has_day and one.end >= begun and not one.is_range:
                return [one.end] if not begun or _within_weeks(begun, one.end) else []
    return []


def _within_weeks(begun: str, end: str) -> bool:
    """Whether a return lies in the month of the setting out, or the next."""
    return 0 <= _months(end, 12) - _months(begun, 1) <= 1 or len(begun) == 4


def _welcomes(scene: Scene, told: tuple[Span, ...], others: tuple[Span, ...], days: _Days) -> list[str]:
    """The day guests are welcomed, wherever the text says it: before they leave, in the month they come."""
    for sentence in scene.sentences:
        if sentence.start < told[0].start or _overlap(sentence, others):
            continue
        if not (_WELCOME.search(text := scene.analysis.quote(sentence)) and _GUESTS.search(text)):
            continue
        for one in _usable(scene, sentence):
            if one.has_day and not one.is_range and all(one.start <= end for end in days.ends):
                return [one.start]
    return []


def _overlap(span: Span, others: tuple[Span, ...]) -> bool:
    return any(part.start < span.end and span.start < part.end for part in others)


def _beside(scene: Scene, told: tuple[Span, ...], around: tuple[Span, ...]) -> tuple[Span, ...]:
    """First the sentences around, then those right before and after."""
    near = [one for one in around if not _overlap(one, told)]
    for span in told:
        index = scene.analysis.sentence_index(span.start)
        near += [
            one
            for one in scene.analysis.sentences[max(index - 1, 0) : index + _NEAR + scene.is_title(span)]
            if one not in near and not _overlap(one, told)
        ]
    return tuple(sorted(near))


def _usable(scene: Scene, sentence: Span) -> list[Moment]:
    """What the text dates itself; not the years since when something else has been."""
    moments = [one for one in scene.moments(sentence) if not one.is_relative or _is_dated(scene, one)]
    text = scene.analysis.quote(sentence)
    if _OF_OTHERS.search(text) or _ON_SHOW.search(text):
        return []
    asides = [match.span() for match in _ASIDE.finditer(text) if _CLOSED.search(match.group(0))]
    moments = [one for one in moments if not any(a < one.span.start - sentence.start < b for a, b in asides)]
    told = _ASIDE.sub(lambda match: "" if _CLOSED.search(match.group(0)) else match.group(0), text)
    if _OF_A_PAPER.search(told):
        moments = [one for one in moments if len(one.start) > 7]
    closed = bool(_CLOSED.search(told))
    kept = []
    for one in moments:
        if (scene.is_title(sentence) and _is_stamp(text, one, sentence)) or _is_dateline(scene, one):
            continue
        lead = text[max(one.span.start - sentence.start - 12, 0) : one.span.start - sentence.start]
        since = one.cue == "seit" or re.search(r"\bseit\b", lead)
        if (len(one.edtf) == 4 and (since or closed)) or (since and closed and not one.has_day):
            continue
        if _is_long_ago(scene, one) and not _CAME_THEN.search(text):
            continue
        kept.append(one)
    return kept


def _is_dated(scene: Scene, one: Moment) -> bool:
    """Whether "heute" is the day of the date line."""
    return one.has_day and any(
        fact.value == one.edtf and span.start < one.span.start for span, fact in scene.analysis.dates
    )


def _is_stamp(text: str, one: Moment, sentence: Span) -> bool:
    """Whether the day in brackets at the end of a headline only says when it was published."""
    first, last = one.span.start - sentence.start, one.span.end - sentence.start
    return text[max(first - 1, 0) : first] == "(" and text[last:].strip() == ")"


def _is_dateline(scene: Scene, one: Moment) -> bool:
    """„Speyer, 8. Juni 2018 – …“: the day the release is from."""
    start = scene.analysis.text.rfind("\n", 0, one.span.start) + 1
    before = scene.analysis.text[start : one.span.start].strip(" (,")
    behind = scene.analysis.text[one.span.end : one.span.end + 3]
    led = not before or scene.is_home(before.removesuffix(" den").strip(" ,").title())
    return one.has_day and led and bool(re.match(r"\)?\s?(?:[–—:|.-]|\n|$)", behind))


def _is_long_ago(scene: Scene, one: Moment) -> bool:
    """Whether it is only a year, and one long before the release."""
    return len(one.edtf) == 4 and scene.anchor is not None and int(one.edtf) < scene.anchor.year - 2

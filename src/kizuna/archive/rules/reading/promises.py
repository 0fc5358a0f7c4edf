"""Promises: sentences that say something will be done, and by when."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.facts import PromiseFact, Span
from kizuna.archive.rules.reading.moments import Moment
from kizuna.archive.rules.reading.scene import Scene, scene_of

_WHEN = re.compile(
    r"\b(?:[Kk]ünftig(?:e[nrsm]?)?|[Zz]ukünftig(?:e[nrsm]?)?|[Dd]emnächst|in Zukunft|(?:noch|"
    r"schon) in diesem Jahr|[Nn]och (?:in )?diese[nmrs]? (?:Jahr|Monat|Sommer|Herbst|Winter|"
    r"Frühjahr)|"
    r"(?:im|in den|in der|am|zum) (?:kommenden|nächsten|darauffolgenden)\b|"
    r"[Nn]ächste[snr]? (?:Jahr|Woche|Monat)|[Kk]ommende[snr]? (?:Jahr|Woche|Monat)|"
    r"[Bb]innen\b|[Ii]nnerhalb (?:von|der nächsten)\b|[Gg]eplant\b|[Vv]orgesehen\b|"
    r"[Aa]ngekündigt\b|[Aa]b sofort\b)"
)
_TOO_NEAR = re.compile(r"in den (?:kommenden|nächsten) (?:Tagen|Stunden|Wochen)|in den kommenden Tagen")
_WILL = re.compile(
    r"\b(?:wird|werden|soll|sollen|will|wollen|möchte|möchten|kann|können|plant|planen|"
    r"beabsichtig\w+|bereite[nt]\w*|freu(?:t|en) sich|steht an|stehen an|folg(?:t|en))\b"
)
_PASSIVE_NOW = re.compile(r"\b(?:wird|werden)\b(?![^;]{0,200}\b\w+en\b(?:[.,;]|\s*$))")
_INFINITIVE = re.compile(
    r"\b(?:soll(?:en)?|wird|werden|will|wollen)\b[^;]{0,260}?\b[a-zäöüß]{3,}(?:en|ern|"
    r"eln)(?:\s+(?:können|werden|sollen|lassen))?\b\s*(?:[.,;!)]|$|\bund\b)"
)
_REPORTED_PAST = re.compile(r"\b(?:sollte[n]?|wollte[n]?|würde[n]?|wurde[n]?)\b")
_CONDITION = re.compile(r"^\s*(?:Wer|Wenn|Falls|Sollte)\b|\bInteressierte\b|\bAnmeldung\w*\b")
_BEGINS = frozenset({"ab", "bis", ""})


def find(analysis: Analysis) -> tuple[PromiseFact, ...]:
    """All promises of a release outside direct quotations, in the order of the text."""
    return promises_of(scene_of(analysis))


def promises_of(scene: Scene) -> tuple[PromiseFact, ...]:
    """The same for a scene already laid."""
    found = []
    for sentence in scene.sentences:
        if scene.is_title(sentence) or scene.is_said(sentence.start):
            continue
        fact = _promise(scene, sentence)
        if fact:
            found.append(fact)
    return tuple(found)


def _promise(scene: Scene, sentence: Span) -> PromiseFact | None:
    text = scene.analysis.quote(sentence)
    if _CONDITION.search(text):
        return None
    due = _due(scene, sentence)
    marked = bool(_WHEN.search(text)) and not _TOO_NEAR.search(text)
    is_due = due is not None and due.cue in _BEGINS and _is_ahead(scene, due)
    if not marked and not is_due:
        if not (
            _INFINITIVE.search(text) and re.search(r"\b(?:sollen|soll)\b", text)
        ) or _REPORTED_PAST.search(text):
            return None
        score = 0.45
    else:
        if not marked and due is not None and due.cue != "ab" and not _WILL.search(text):
            return None
        score = 0.8 if marked and is_due else 0.7
    return PromiseFact(
        wording=text,
        found=scene.analysis.found(sentence, "promise-due" if is_due else "promise", score),
        due=_due_date(due) if due is not None and (is_due or marked) else None,
        by=_by(scene, sentence),
        about=_about(scene, sentence),
    )


def _due(scene: Scene, sentence: Span) -> Moment | None:
    """The last moment of the sentence that lies ahead of the anchor, or leans on it."""
    ahead = [
        one
        for one in scene.moments(sentence)
        if "~" not in one.edtf and one.cue != "seit" and _is_ahead(scene, one)
    ]
    return ahead[0] if ahead else None


def _is_ahead(scene: Scene, one: Moment) -> bool:
    if scene.anchor is None:
        return one.cue == "ab"
    last = _last_day(one.end) if one.is_relative or one.cue in {"ab", "bis"} else one.start
    return last > scene.anchor.isoformat()


def _last_day(edtf: str) -> str:
    """A day not before the end of the date, for comparing only."""
    if len(edtf) == 4:
        return f"{edtf}-12-31"
    if len(edtf) == 7:
        month = int(edtf[5:])
        if month < 21:
            return f"{edtf}-31"
        return f"{edtf[:4]}-{min(3 * (month - 20) + 2, 12):02}-31"
    return edtf


def _due_date(one: Moment) -> str:
    return f"{one.edtf}/.." if one.cue == "ab" and not one.is_range else one.edtf


def _by(scene: Scene, sentence: Span) -> str | None:
    """Who promises: the first body or person of the sentence, else the city."""
    bodies = [(span.start, fact.name) for span, fact in scene.analysis.organisations.within(sentence)]
    people = [(span.start, fact.name) for span, fact in scene.analysis.persons.within(sentence)]
    first = min([*bodies, *people], default=None)
    if first and first[0] - sentence.start < 40:
        return first[1]
    return scene.home


def _about(scene: Scene, sentence: Span) -> str:
    """The fields or bodies it is about, for finding it again."""
    names = [fact.name for fact in scene.analysis.organisations.facts_in(sentence)]
    names += [ref.name for ref in scene.foreign(sentence) if not ref.is_adjective]
    return ", ".join(dict.fromkeys(names))

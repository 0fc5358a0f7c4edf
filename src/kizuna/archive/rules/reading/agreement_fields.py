"""The fields of cooperation a paper lists, and who put their name to it."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import PersonFact, Span
from kizuna.archive.rules.reading.scene import Scene

_ARTICLE = r"(?:de[rnsm]|die|das)\s+"
_ADJECTIVE = r"(?!(?:den|der|dem|des|einen|einer|eine|ihren|engen)\b)[a-zäöüß]+(?:e|er|en|es)\s+"
_ITEM = rf"(?:{_ARTICLE})?(?:{_ADJECTIVE})?[A-ZÄÖÜ][\wäöüßÄÖÜ-]+"
_LIST = rf"(?P<list>{_ITEM}(?:(?:\s*,\s*|\s+und\s+|\s+sowie\s+|\s+&\s+){_ITEM})*)"
_INTRODUCED = re.compile(
    r"(?:\b(?:in\s+den|den|auf\s+den|zu\s+den|die|der)\s+(?:\w+en\s+)?(?:Bereichen?|Gebieten?|"
    r"Feldern?|Themen(?:felder[n]?|bereichen?|gebieten?)?|"
    r"Handlungsfelder[n]?|Kooperationsfelder[n]?|Schwerpunkten?)|\b(?:im\s+Bereich|"
    r"auf\s+dem\s+Gebiet|zum\s+Thema|beim))"
    r"\s*:?\s+(?:wie\s+|der\s+|des\s+|von\s+)?" + _LIST
)
_ADDED = re.compile(rf"\bum\s+{_LIST}\s+(?:\w+\s+)?(?:ergänzt|erweitert|ausgebaut|ausgeweitet)")
_TOLD = re.compile(
    r"^\s*(?:Es|Sie|Er|Dies|Darin|Dabei|Hierbei|Inhaltlich|Konkret|Vereinbart|Inhalte?|Schwerpunkte|Ziele?|"
    r"Themen|Im Mittelpunkt|Im Fokus|"
    r"(?:Der|Die|Das|Diese[rs]?) (?:\w+e )?(?:[A-Z]\w*)?(?:[Vv]ertrag|[Vv]ereinbarung|[Aa]bkommen|[Ee]rklärung|"
    r"[Pp]apier|[Dd]okument|Memorandum(?: of Understanding)?|MoU|[Pp]artnerschaft|[Kk]ooperation|"
    r"[Zz]usammenarbeit))\b"
)
_NAMES = re.compile(
    r"\b(?:umfass(?:t|en)|betriff(?:t)|betreffen|nennt|beinhaltet|regelt|erstreckt sich auf|bezieht sich auf|"
    r"konzentriert sich auf|sieht|reicht von|gilt für|deckt|behandelt|stehen|steht|sind|geht es um|gehören|"
    r"(?:Felder|Bereiche|Themen|Gebiete|Schwerpunkte)(?: der Zusammenarbeit)?)\s+(?:unter anderem |vor allem |"
    r"insbesondere |dabei |auch |als Felder der Zusammenarbeit |als Schwerpunkte |die |den |eine )?" + _LIST
)
_SPLIT = re.compile(r"\s*,\s*|\s+und\s+|\s+sowie\s+|\s+&\s+")
_LEADING_ARTICLE = re.compile(rf"^{_ARTICLE}")
_ONLOOKERS = re.compile(r"\b(?:Anwesenheit|Beisein|zugegen|Zeugen?|zuschau\w*|anwesend)\b")


def fields_in(text: str) -> tuple[str, ...]:
    """The nouns of every list of fields in a stretch of text, as written, without articles."""
    return tuple(
        dict.fromkeys(item for match in _INTRODUCED.finditer(text) for item in _items(match["list"]))
    )


def fields_told_in(text: str) -> tuple[str, ...]:
    """The fields that a sentence right after an agreement lists: "Es umfasst die Bereiche …"."""
    if not _TOLD.match(text):
        return ()
    introduced = fields_in(text)
    if introduced:
        return introduced
    match = _NAMES.search(text)
    items = _items(match["list"]) if match else ()
    return items if len(items) > 1 else ()


def fields_added_in(text: str) -> tuple[str, ...]:
    """The fields by which a cooperation "wird … ergänzt"."""
    match = _ADDED.search(text)
    return _items(match["list"]) if match else ()


def _items(found: str) -> tuple[str, ...]:
    items = (_LEADING_ARTICLE.sub("", item) for item in _SPLIT.split(found) if item)
    return tuple(item for item in items if item not in {"Zusammenarbeit", "Kooperation", "Partnerschaft"})


def signatories_in(scene: Scene, unit: Span) -> tuple[str, ...]:
    """The people a signing sentence names, without those who looked on."""
    text = scene.analysis.quote(unit)
    onlookers = _ONLOOKERS.search(text)
    people: list[PersonFact] = []
    for span, person in scene.analysis.persons.within(unit):
        if onlookers and span.start - unit.start > onlookers.start():
            continue
        if scene.is_said(span.start):
            continue
        people.append(person)
    return tuple(dict.fromkeys(person.name for person in people))

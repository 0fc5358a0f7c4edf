"""The parts of a press release: headline, dateline, quotations and where the press contact begins."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Quotation, Zones
from kizuna.archive.rules.reading.facts import Span

_CONTACT_LINE = re.compile(
    r"^[ \t*–-]*(?:herausgeber(?:in)?\b|herausgegeben (?:von|durch)\b|(?:für |bei )?(?:\w+ )?rückfragen\b"
    r"|presse-?kontakt\b|medien-?kontakt\b|kontakt(?:daten)?[ \t]*(?::|$)|(?:presse-?)?ansprech(?:partner|person)\w*"
    r"|ihr(?:e)? ansprech\w+|verantwortlich\b|v\.?i\.?s\.?d\.?p|impressum\b|kontakt für (?:die )?\w+"
    r"|(?:weitere|nähere) (?:informationen|auskünfte|infos?)[ \t]*:"
    r"|(?:bei|für) (?:weitere[n]? )?fragen\b|redaktion[ \t]*:|auskunft[ \t]*:"
    r"|(?:presse)?anfragen\b|hinweis (?:an|für)(?: die)? (?:redaktion|medien)\w*)",
    re.IGNORECASE | re.MULTILINE,
)
# "Stadt X - Amt für Presse- und Öffentlichkeitsarbeit": the office that signs, without any other word.
_SIGNED = re.compile(
    r"^[ \t]*(?:(?:\w+-)?Stadt|Landeshauptstadt|Stadtverwaltung|Gemeinde|Hansestadt|Universitätsstadt)\s[A-ZÄÖÜ]"
    r"[^\n.!?]{0,60}?"
    r"(?:Presse|Kommunikation|Öffentlichkeitsarbeit|Medien)[^\n!?]{0,160}$",
    re.MULTILINE,
)
_POSTAL = re.compile(r"^[ \t]*(?:D-)?\d{5}[ \t]+[A-ZÄÖÜ][^\n]{1,40}$", re.MULTILINE)
_ONE_LINE = re.compile(
    r"^[^\n]{0,120}\b\d{5}[ \t]+[A-ZÄÖÜ][^\n]{0,60}(?:\b[Tt]el|\b[Ff]on\b|@|\b[Ee]-?[Mm]ail)[^\n]{0,200}$",
    re.MULTILINE,
)
_REACH = re.compile(
    r"^[ \t]*(?:tel(?:efon)?|fon|phone|fax|telefax|mobil|e-?mail|mail|url|internet|www)\b[^\n]{0,80}$",
    re.IGNORECASE | re.MULTILINE,
)
_ANY_REACH = re.compile(r"@|\btel|\bfon\b|\+49|\b0\d{2,5}[ /)-]", re.IGNORECASE)
_DATE_LINE = re.compile(r"^[^\n]{0,40}?(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]+)\s?\d{4})[^\n]{0,20}$")
_LEAD_IN = re.compile(
    r"^(?:presse-?(?:mitteilung|information|meldung|info|dienst)|medien-?(?:information|mitteilung)|nr\b|-)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^[ \t]*(?:[A-ZÄÖÜ][\w./ -]{2,40}(?:,[ ]|[ ]\()\s?(?:den )?\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]+)\s?\d{4}\)?"
    r"|[A-ZÄÖÜ]{3,}[A-ZÄÖÜ /-]*(?:\([\w/ ]+\))?)[.:]?[ ]?[-–:.]",
    re.MULTILINE,
)
_PAIRS = {"„": '“”"', "»": "«", "«": "»", "“": "”“", '"': '"”', "‚": "‘’", "”": "”"}
_LONGEST_QUOTATION = 4000


def _address_block(text: str) -> int | None:
    """Where a bare address block starts: short lines up to the first line with a post code or a number."""
    postal = [match.start() for match in _POSTAL.finditer(text)]
    reach = [match.start() for match in _REACH.finditer(text)]
    lines = [match.start() for match in _ONE_LINE.finditer(text)]
    signed = [match.start() for match in _SIGNED.finditer(text, int(len(text) * 0.5)) if match.start()]
    candidates = [at for at in (postal + reach + lines) if at >= len(text) * 0.3] + signed
    if not candidates:
        return None
    start = min(candidates)
    for _ in range(12):
        if start == 0:
            break
        line_start = text.rfind("\n", 0, start - 1) + 1
        line = text[line_start : start - 1].strip()
        if not line and line_start:
            above = text.rfind("\n", 0, line_start - 1) + 1
            apart = text[above : line_start - 1].strip()
            if not _IN_BLOCK.match(apart) or not _plain_line(apart) or above == 0:
                break
            start = above
            continue
        if not _plain_line(line) or line_start == 0:
            break
        start = line_start
    return start


# What may stand apart inside an address block: the office, its head, a name under "Leitung:".
_IN_BLOCK = re.compile(
    r"(?:(?:Landeshaupt|Hanse|Universitäts)?[Ss]tadt(?:verwaltung)?|Gemeinde|Markt|Landkreis|Landratsamt|Magistrat|Stabsstelle|Presse\w*"
    r"|Amt|Büro|Referat|Abteilung|Fachbereich|Fachdienst|Kommunikation|Öffentlichkeitsarbeit|Leit(?:ung|erin|er)|Kontakt|Redaktion)\b"
    r"[^.!?]*$|(?:Dr\. )?[A-ZÄÖÜ][\wäöüß-]+ [A-ZÄÖÜ][\wäöüß-]+$"
)


def _plain_line(line: str) -> bool:
    """Whether a line is short and no sentence."""
    return (
        bool(line)
        and len(line) <= 60
        and line[-1] not in '.!?“"'
        and not line.startswith(("Foto", "Bild", "©"))
    )


_LETTERHEAD = re.compile(
    r"(?i)\b(?:kontakt|presse\w*|medien\w*|ansprech\w+|herausgeber\w*|öffentlichkeitsarbeit|kommunikation|stadt|gemeinde|landkreis"
    r"|amt|\w+amt|rathaus)\b"
)
_WAY = re.compile(r"(?i)@|\(at\)|\[at\]|\b(?:tel|telefon|fon|fax|telefax|mobil|e-?mail|www)\b")
_TITLE_LENGTH = 100
_TOP_LINES = 40


def _letterhead(text: str) -> Span | None:
    """The office and the ways to reach it above the text, before its first sentence."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n")[:_TOP_LINES]:
        stripped = line.strip()
        way = _WAY.search(stripped)
        if not way and (len(stripped) > _TITLE_LENGTH or (len(stripped) > 60 and stripped[-1] in ".!?“")):
            break
        lines.append((at, stripped))
        at += len(line) + 1
    else:
        return None
    ways = [index for index, (_, line) in enumerate(lines) if _WAY.search(line) or _POSTAL.match(line)]
    if not any(_ANY_REACH.search(lines[index][1]) for index in ways):
        return None
    first = min(ways)
    while first and _belongs_above(lines, first - 1):
        first -= 1
    last = max(ways)
    if not any(_LETTERHEAD.search(line) for _, line in lines[first : last + 1]) or last - first > 20:
        return None
    return Span(lines[first][0], lines[last][0] + len(lines[last][1]))


def _belongs_above(lines: list[tuple[int, str]], index: int) -> bool:
    """Whether a line above the first way to reach an office is part of its block; a label may stand apart."""
    line = lines[index][1]
    if not line:
        return index > 0 and bool(_LETTERHEAD.search(lines[index - 1][1])) and len(lines[index - 1][1]) < 40
    return len(line) < 60 and not _LEAD_IN.match(line) and not _DATE_LINE.match(line)


def _contact_start(text: str) -> int | None:
    earliest = len(text) * 0.25
    for match in _CONTACT_LINE.finditer(text):
        if match.start() < earliest:
            continue
        start = match.start()
        if _ANY_REACH.search(text, start, start + 900) or len(text) - start < 400:
            block = _address_block(text)
            return min(start, block) if block is not None else start
    return _address_block(text)


def _quotations(text: str, end: int) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    position = 0
    marks = re.compile('[„»«“"‚”]')
    closers = {mark: re.compile("[" + re.escape(those) + "]") for mark, those in _PAIRS.items()}
    upcoming: dict[str, int] = {}
    while (match := marks.search(text, position, end)) is not None:
        opening = match.group()
        start = match.start()
        position = start + 1
        before = text[start - 1 : start]
        if opening == "‚" and not (before.isspace() or before in '„“»("' or not before):
            continue
        if upcoming.get(opening, -1) <= start:
            closing = closers[opening].search(text, start + 1, end)
            upcoming[opening] = closing.start() if closing else len(text) + _LONGEST_QUOTATION
        close = upcoming[opening]
        line_bound = opening not in "„»" and text.find("\n", start, close) >= 0
        if close >= end or close - start > _LONGEST_QUOTATION or line_bound:
            continue
        found.append(Quotation(Span(start, close + 1), Span(start + 1, close)))
        position = close + 1
    return tuple(found)


def _headline(text: str, end: int) -> Span | None:
    """The first line that is neither date, number nor label, if it does not read like a paragraph."""
    start = 0
    for line in text[: min(end, 1500)].split("\n"):
        stripped = line.strip()
        if stripped and not _LEAD_IN.match(stripped) and not _DATE_LINE.match(stripped):
            if len(stripped) > 160 or (stripped[-1] in ".:" and len(stripped) > 90):
                return None
            begin = start + line.index(stripped)
            return Span(begin, begin + len(stripped)) if begin + len(stripped) <= end else None
        start += len(line) + 1
    return None


def readable(text: str, letterhead: Span | None) -> str:
    """The text with blanks for its letterhead, all else where it was."""
    if letterhead is None:
        return text
    start, end = letterhead.start, letterhead.end
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def zones(text: str) -> Zones:
    """Where the parts of the release lie."""
    contact = _contact_start(text)
    end = len(text) if contact is None else contact
    letterhead = _letterhead(text[:end])
    dateline = _DATELINE.search(text, 0, min(end, 2500))
    return Zones(
        body=Span(0, end),
        headline=_headline(readable(text, letterhead), end),
        dateline=Span(dateline.start(), dateline.end()) if dateline else None,
        contact=Span(end, len(text)) if contact is not None else None,
        letterhead=letterhead,
        quotations=_quotations(text, end),
    )

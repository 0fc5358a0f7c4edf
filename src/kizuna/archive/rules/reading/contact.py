"""The press contact: who can be asked, and how."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Zones
from kizuna.archive.rules.reading.facts import Found, PressContactFact, Span

EMAIL = re.compile(r"[\w.+-]{1,64}(?:@|\s?[\[(]at[\])]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
URL = re.compile(r"(?:https?://|www\.)[^\s<>()\"„“]{3,200}[^\s<>()\"„“.,;:]")
PHONE = re.compile(
    r"(?:tel(?:efon(?:nummer)?)?|fon|phone|ruf|durchwahl|mobil|rufnummer)\b[.:]*\s*(?:unter\s|der\s)?\s*"
    r"((?:\+\d{1,3}|\(?0)[\d ()/.–-]{4,24}\d)",
    re.IGNORECASE,
)
BARE_PHONE = re.compile(r"(?<![\w/.-])((?:\+49[ (]|\(?0\d{2,5}\)?\s?[/ –-])[\d ()/–-]{3,18}\d)(?!\d)")
_FAX = re.compile(r"(?i)\b(?:tele)?fax\w*[.:]*\s*[+\d][\d ()/.–-]{4,24}\d")
_LABEL = re.compile(
    r"^(?:herausgeber(?:in)?|herausgegeben (?:von|durch)|(?:für |bei )?(?:\w+ )?rückfragen[^:\n]*|presse-?kontakt"
    r"|(?:weitere|nähere) (?:informationen|auskünfte|infos?)|(?:bei|für) (?:weitere[n]? )?fragen[^:\n]*|redaktion|auskunft"
    r"|medien-?kontakt|kontakt(?:daten)?|ansprech\w+|ihr(?:e)? ansprech\w+|verantwortlich)\s*:?\s*",
    re.IGNORECASE,
)
_LONGEST_BLOCK = 600
_REACH = re.compile(r"(?i)tel|fon|fax|e-?mail|www|url")
_OFFICE = re.compile(
    r"\b(?:Stadt|Landeshauptstadt|Gemeinde|Hansestadt|Universitätsstadt|Presse\w*|Amt|Kommunikation|Büro|Referat|"
    r"Stabsstelle|Stabsbereich|Pressestelle|\w+amt|Öffentlichkeitsarbeit|Medien\w*|Landkreis|Kreis|Magistrat)\b"
)


def _organisation(block: str) -> str | None:
    parts: list[str] = []
    for line in block.split("\n")[:8]:
        for cell in re.split(r",|\||;|·|•", _LABEL.sub("", line.strip())):
            part = cell.strip(" .:")
            named = (
                len(part) < 90 and _OFFICE.search(part) and not _REACH.match(part) and not EMAIL.search(part)
            )
            if named and len(parts) < 2:
                parts.append(part)
    return ", ".join(parts) or None


def _last_lines(text: str) -> Span | None:
    """The short lines at the end that name an office and a way to reach it, where no label leads them in."""
    end = len(text.rstrip())
    start = max(text.rfind("\n\n", 0, end) + 2, end - _LONGEST_BLOCK, 0)
    block = text[start:end]
    lines = [line.strip() for line in block.split("\n")]
    prose = any(line.endswith((".", "!", "?", "“")) and len(line) > 60 for line in lines)
    one_line = len(lines) == 1 and not re.search("[·|•]", block)
    if start <= 1 or prose or one_line or not _OFFICE.search(block):
        return None
    return Span(start, end) if EMAIL.search(block) or PHONE.search(block) else None


def press_contact(text: str, zones: Zones) -> PressContactFact | None:
    """What the contact block says; None where there is no block or it names no way to reach anybody."""
    blocks = (zones.contact or _last_lines(text), zones.letterhead)
    found = (_told(text, where) for where in blocks if where is not None)
    told = [fact for fact in found if fact is not None]
    return next((fact for fact in told if fact.email or fact.phone), told[0] if told else None)


def _told(text: str, where: Span) -> PressContactFact | None:
    """The ways a block names to reach an office."""
    block = text[where.start : where.end]
    email, url = EMAIL.search(block), URL.search(block)
    phone = PHONE.search(block) or BARE_PHONE.search(_FAX.sub(lambda fax: " " * len(fax.group()), block))
    if email is None and phone is None and url is None:
        return None
    start = where.start + len(block) - len(block.lstrip())
    end = where.start + len(block.rstrip())
    return PressContactFact(
        found=Found(Span(start, end), text[start:end], "contact.block", 0.95),
        organisation=_organisation(block.strip()),
        email=re.sub(r"\s?[\[(]at[\])]\s?", "@", email.group()) if email else None,
        phone=phone.group(1).strip() if phone else None,
        url=url.group() if url else None,
    )

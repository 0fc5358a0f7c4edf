"""A document comes in and is read."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, TypedDict, Unpack

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kizuna.archive.access import may_decide
from kizuna.archive.gazetteer import with_register
from kizuna.archive.models import Proposal, Reading
from kizuna.archive.queries import known_names
from kizuna.archive.rules.naming import language_of
from kizuna.archive.rules.proposing import propose
from kizuna.archive.rules.reading.pipeline import read
from kizuna.archive.rules.settling import settled
from kizuna.archive.tagger import bundled_tagger
from kizuna.audit.actions import record_change
from kizuna.kernel.dates import PartialDate
from kizuna.register.actions import attach_document
from kizuna.register.queries import find_municipalities
from kizuna.sources.actions import receive_document
from kizuna.sources.rules import Origin, Visibility

if TYPE_CHECKING:
    from kizuna.accounts.models import User
    from kizuna.archive.rules.reading.facts import Facts
    from kizuna.register.models import Municipality, Tie
    from kizuna.sources.models import Document


class Handed(TypedDict, total=False):
    """What is known of a document beside its text; all of it may be left out."""

    title: str
    origin: str
    publisher: str
    address: str
    file_name: str
    language: str
    visibility: str
    city: Municipality | None
    anchor: date | None
    tie: Tie | None


@transaction.atomic
def receive_text(*, text: str, by: User, at: datetime, **handed: Unpack[Handed]) -> Reading:
    """Store the document, read it and keep what was found as open proposals.

    Raises PermissionDenied, and what `sources.actions.receive_document` raises (the same text twice, NUL …).
    """
    if not may_decide(by):
        raise PermissionDenied
    text = settled(text)
    city, tie = handed.get("city"), handed.get("tie")
    facts = read(
        text,
        gazetteer=with_register(**known_names()),
        anchor=handed.get("anchor"),
        city=_name_in_text(city, text),
        tagger=bundled_tagger(),
    )
    document = _kept(text, facts, handed, by, at)
    reading = Reading.objects.create(
        document=document,
        tie=tie,
        city=city or _municipality(facts.city),
        anchor=document.published_on,
        read_at=at,
        read_by=by,
    )
    if tie:
        attach_document(tie=tie, document=document, by=by, at=at)
    found = _proposed(reading, facts)
    record_change(by=by, at=at, action="archive.read", subject=reading, changes={"proposals": found})
    return reading


def _kept(text: str, facts: Facts, handed: Handed, by: User, at: datetime) -> Document:
    issuer = facts.press_contact.organisation if facts.press_contact else None
    return receive_document(
        title=handed.get("title") or _title_of(text, facts),
        text=text,
        origin=handed.get("origin", Origin.RELEASE),
        publisher=handed.get("publisher") or issuer or "",
        address=handed.get("address", ""),
        language=handed.get("language") or language_of(text),
        published_on=PartialDate.parse(facts.anchor) if facts.anchor else None,
        file_name=handed.get("file_name", ""),
        visibility=handed.get("visibility", Visibility.INTERNAL),
        by=by,
        at=at,
    )


def _proposed(reading: Reading, facts: Facts) -> int:
    """How many proposals the reading keeps."""
    rows = Proposal.objects.bulk_create(
        Proposal(
            reading=reading,
            kind=fact.kind,
            position=position,
            payload=fact.payload,
            start=fact.span.start,
            end=fact.span.end,
            rule=fact.rule,
            score=fact.score,
        )
        for position, fact in enumerate(propose(facts))
    )
    return len(rows)


def _name_in_text(city: Municipality | None, text: str) -> str | None:
    """The city's name as this text writes it, in whichever language it does."""
    if city is None:
        return None
    return next((name for name in city.names.values() if name in text), str(city))


def _municipality(name: str | None) -> Municipality | None:
    matches = find_municipalities(name) if name else []
    return next((match.row for match in matches if match.exact), None)


def _title_of(text: str, facts: Facts) -> str:
    if facts.headline:
        return text[facts.headline.start : facts.headline.end].strip()[:300]
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first if len(first) <= 120 else first[:117].rsplit(" ", 1)[0] + " …"

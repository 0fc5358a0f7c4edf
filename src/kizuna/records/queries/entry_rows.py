"""Entries with what the owning room keeps of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from kizuna.agreements.models import Instrument, Signature
from kizuna.agreements.rules import Effect, SigningRole
from kizuna.chronicle.models import Entry
from kizuna.contacts.models import Encounter
from kizuna.delegations.models import Delegation, Member
from kizuna.exchanges.models import Programme
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.periods import Period
from kizuna.press.models import Release
from kizuna.records.queries.register_rows import bag, by_day, by_name, edtf, ref
from kizuna.records.rules.numbering import Ref, Row, Whole
from kizuna.register.models import Tenure

OWN = (
    "instrument__parent",
    "delegation",
    "programme",
    "encounter",
    "release__document",
    "programme_item__delegation__entry",
)
ROWS_OF_PARTS = (
    "fields",
    "instrument__parties",
    "instrument__effects__field",
    "instrument__signatures__party",
    "instrument__signatures__person__tenures",
    "delegation__members__person__tenures",
    "delegation__programme",
    "encounter__bodies",
    "encounter__presences",
)


def entries(keys: Collection[int]) -> list[Row]:
    """The entries with their parts, stations of programmes told apart by their place in them."""
    found = Entry.objects.filter(pk__in=keys).select_related(*OWN).prefetch_related(*ROWS_OF_PARTS)
    return [_row(entry) for entry in found]


def _row(entry: Entry) -> Row:
    content: dict[str, Any] = {
        "kind": entry.kind,
        "title": entry.title.plain(),
        "summary": entry.summary.plain(),
        "when": edtf(entry.when),
        "fields": sorted(field.code for field in entry.fields.all()),
        "visibility": entry.visibility,
        "without_tie": True if entry.tie_id is None else None,
    }
    for relation, (name, told) in PARTS.items():
        part = getattr(entry, relation, None)
        if part is not None:
            content[name] = told(part)
    _leave_out_what_follows(entry, content)
    order = (*by_day(entry.when), entry.kind, *by_name(entry.title))
    return Row(("entry", entry.pk), "e", content, order=order, came=entry.pk, more=_station(entry))


def _leave_out_what_follows(entry: Entry, content: dict[str, Any]) -> None:
    """What an action works out itself is written only where the record differs from it."""
    paper = getattr(entry, "instrument", None)
    stay = getattr(entry, "programme", None)
    release = getattr(entry, "release", None)
    follows: PartialDate | None = None
    if paper is not None:
        follows = paper.signed_on or paper.agreed_on or paper.in_force_on
        carried = {one["field"] for name in ("adds", "extends") for one in content["agreement"][name]}
        content["fields"] = None if content["fields"] == sorted(carried) else Whole(content["fields"])
    elif stay is not None:
        follows = stay.start
    elif release is not None:
        follows = release.document.published_on
    if entry.when is None and follows is not None:
        content["when"] = Whole(None)


def _station(entry: Entry) -> Any:
    """Of which journey it is a station, and the how manieth."""
    item = getattr(entry, "programme_item", None)
    if item is None:
        return None
    journey = item.delegation.entry
    return [journey.title.plain(), edtf(journey.when), item.position]


def agreement(paper: Instrument) -> dict[str, Any]:
    """A paper with its parties, effects and signatures in the order in which they are printed."""
    effects = paper.effects.all()
    parties = [
        ref("municipality", party.municipality_id) or ref("organisation", party.organisation_id)
        for party in paper.parties.all()
    ]
    return {
        "kind": paper.kind,
        "name_as_printed": paper.name_as_printed,
        "text": paper.text.plain(),
        "authentic_languages": sorted(paper.authentic_languages),
        "parent": ref("entry", paper.parent.entry_id) if paper.parent else None,
        "relation": paper.relation,
        "agreed_on": edtf(paper.agreed_on),
        "signed_on": edtf(paper.signed_on),
        "in_force_on": edtf(paper.in_force_on),
        "ended_on": edtf(paper.ended_on),
        "place": ref("municipality", paper.place_id),
        "parties": parties,
        **{
            effect.value: [
                {"field": one.field.code, "as_printed": one.as_printed}
                for one in effects
                if one.effect == effect.value
            ]
            for effect in Effect
        },
        "signatures": [_signature(paper, signature) for signature in paper.signatures.all()],
    }


def _signature(paper: Instrument, signature: Signature) -> dict[str, Any]:
    party = signature.party
    body = (
        ref("municipality", party.municipality_id) or ref("organisation", party.organisation_id)
        if party
        else None
    )
    fits: Callable[[Tenure], bool] = lambda tenure: True  # noqa: E731
    if party and party.municipality_id:
        fits = lambda tenure: tenure.municipality_id == party.municipality_id  # noqa: E731
    elif party:
        fits = lambda tenure: tenure.organisation_id == party.organisation_id  # noqa: E731
    return {
        "person": ref("person", signature.person_id),
        "party": body,
        "function_as_printed": signature.function_as_printed.plain(),
        "tenure": _office(signature, signature.signed_on or paper.signed_on, fits),
        "role": signature.role if signature.role != SigningRole.SIGNATORY else None,
        "signed_on": edtf(signature.signed_on),
    }


def _office(row: Signature | Member, when: PartialDate | None, fits: Callable[[Tenure], bool]) -> Ref | None:
    """The office linked, left out when the room links the same one, or none, by itself."""
    day: date | None = when.earliest if when and when.is_exact else None
    held = [
        tenure.pk
        for tenure in (row.person.tenures.all() if day else ())
        if day and Period(tenure.start, tenure.end).covers(day) is Answer.YES and fits(tenure)
    ]
    linked_anyway = held[0] if len(held) == 1 else None
    return None if row.tenure_id == linked_anyway else ref("tenure", row.tenure_id)


def delegation(journey: Delegation) -> dict[str, Any]:
    """A journey with its members and its programme."""
    when = journey.entry.when
    return {
        "direction": journey.direction,
        "from": ref("municipality", journey.from_municipality_id),
        "to": ref("municipality", journey.to_municipality_id),
        "purpose": journey.purpose.plain(),
        "members": [_member(member, when.start if when else None) for member in journey.members.all()],
        "programme": [
            {
                "entry": ref("entry", item.entry_id),
                "place": ref("municipality", item.place_id),
                "host": ref("organisation", item.host_id),
            }
            for item in journey.programme.all()
        ],
    }


def _member(member: Member, begins: PartialDate | None) -> dict[str, Any]:
    body = member.organisation_id
    return {
        "person": ref("person", member.person_id),
        "role": member.role,
        "function_as_printed": member.function_as_printed.plain(),
        "organisation_as_printed": member.organisation_as_printed,
        "organisation": ref("organisation", body),
        "tenure": _office(member, begins, lambda tenure: body is None or tenure.organisation_id == body),
    }


def exchange(programme: Programme) -> dict[str, Any]:
    """An exchange programme."""
    return {
        "kind": programme.kind,
        "direction": programme.direction,
        "sending_body": ref("organisation", programme.sending_body_id),
        "hosting_body": ref("organisation", programme.hosting_body_id),
        "place": ref("municipality", programme.place_id),
        "department": programme.department.plain(),
        "start": edtf(programme.start),
        "duration_weeks": programme.duration_weeks,
        "places": programme.places,
        "stated_basis": programme.stated_basis.plain(),
    }


def encounter(meeting: Encounter) -> dict[str, Any]:
    """A meeting with the bodies and people present."""
    return {
        "kind": meeting.kind,
        "event_as_printed": meeting.event_as_printed,
        "place": ref("municipality", meeting.place_id),
        "bodies": bag("organisation", [body.pk for body in meeting.bodies.all()]),
        "people": [
            {
                "person": ref("person", presence.person_id),
                "function_as_printed": presence.function_as_printed.plain(),
            }
            for presence in meeting.presences.all()
        ],
    }


def release(told: Release) -> dict[str, Any]:
    """A release and whom to ask."""
    return {
        "document": ref("document", told.document_id),
        "issuer": ref("organisation", told.issuer_id),
        "email": told.email,
        "phone": told.phone,
        "web_address": told.web_address,
    }


PARTS: dict[str, tuple[str, Callable[[Any], dict[str, Any]]]] = {
    "instrument": ("agreement", agreement),
    "delegation": ("delegation", delegation),
    "programme": ("exchange", exchange),
    "encounter": ("encounter", encounter),
    "release": ("release", release),
}

"""Entries, each by the action of the room that owns it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kizuna.agreements.actions import NewSignature, PrintedField, record_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import SigningRole
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.contacts.actions import NewPresence, record_encounter
from kizuna.delegations.actions import NewMember, add_programme_item, record_delegation
from kizuna.delegations.models import Delegation
from kizuna.exchanges.actions import record_programme
from kizuna.press.actions import record_release
from kizuna.records.actions.bringing import Bringing, Told, said, when
from kizuna.records.rules.entry_order import in_order_of_making
from kizuna.records.rules.faults import Path
from kizuna.register.models import FieldOfCooperation, Municipality, Organisation, Person, Tenure, Tie
from kizuna.sources.models import Document

TURNED = {"outgoing": "incoming", "incoming": "outgoing", "sending": "receiving", "receiving": "sending"}


def bring_entries(bringing: Bringing) -> None:
    """All entries; a paper after its parent, a station after what it shares its entry with."""
    told = bringing.record.get("entries", ())
    for index in in_order_of_making(told):
        path: Path = ("entries", index)
        if told[index]["kind"] != EntryKind.PROGRAMME_ITEM:
            with bringing.at_path(path):
                _bring(bringing, told[index])
            if "delegation" in told[index]:
                _programme(bringing, path, told[index])


def _bring(bringing: Bringing, told: Told) -> None:
    kind = told["kind"]
    part = OWNERS[kind](bringing, told) if kind in OWNERS else _milestone(bringing, told)
    entry: Entry = part if isinstance(part, Entry) else part.entry
    bringing.made[told["id"]] = entry
    if kind in OWNERS:
        bringing.made[f"{told['id']}/{kind}"] = part
    _settle(bringing, entry, told)


def _shared(bringing: Bringing, told: Told) -> dict[str, Any]:
    """What every room's action takes."""
    return {
        "tie": _tie(bringing, told),
        "title": said(told["title"]),
        "visibility": told.get("visibility"),
        **bringing.actor,
    }


def _tie(bringing: Bringing, told: Told) -> Tie | None:
    return None if told.get("without_tie") else bringing.tie


def _fields(bringing: Bringing, told: Told) -> list[FieldOfCooperation]:
    return [bringing.fields[code] for code in told.get("fields", ())]


def _direction(bringing: Bringing, direction: str) -> str:
    return TURNED.get(direction, direction) if bringing.turned else direction


def _settle(bringing: Bringing, entry: Entry, told: Told) -> None:
    """Set what the room's action does not take, where the file says it differently."""
    changes: dict[str, Any] = {}
    if "when" in told and entry.when != when(told["when"]):
        changes["when"] = when(told["when"])
    if "fields" in told and {one.code for one in entry.fields.all()} != set(told["fields"]):
        changes["fields"] = _fields(bringing, told)
    if said(told.get("summary")) != entry.summary:
        changes["summary"] = said(told.get("summary"))
    if told.get("visibility", entry.visibility) != entry.visibility:
        changes["visibility"] = told["visibility"]
    if changes:
        amend_entry(entry=entry, **bringing.actor, **changes)


def _milestone(bringing: Bringing, told: Told) -> Entry:
    return record_entry(
        kind=told["kind"],
        when=when(told.get("when")),
        summary=said(told.get("summary")),
        fields=_fields(bringing, told),
        **_shared(bringing, told),
    )


def _agreement(bringing: Bringing, told: Told) -> Any:
    paper = told["agreement"]
    parent = paper.get("parent")
    return record_instrument(
        kind=paper["kind"],
        name_as_printed=paper.get("name_as_printed", ""),
        text=said(paper.get("text")),
        authentic_languages=list(paper.get("authentic_languages", ())),
        parent=bringing.row(f"{parent}/agreement", Instrument) if parent else None,
        relation=paper.get("relation", ""),
        parties=[_body(bringing, name) for name in paper.get("parties", ())],
        adds=_printed(bringing, paper, "adds"),
        extends=_printed(bringing, paper, "extends"),
        narrows=_printed(bringing, paper, "narrows"),
        ends=_printed(bringing, paper, "ends"),
        place=bringing.maybe(paper.get("place"), Municipality),
        signatories=[_signature(bringing, one) for one in paper.get("signatures", ())],
        agreed_on=when(paper.get("agreed_on")),
        signed_on=when(paper.get("signed_on")),
        in_force_on=when(paper.get("in_force_on")),
        ended_on=when(paper.get("ended_on")),
        **_shared(bringing, told),
    )


def _printed(bringing: Bringing, paper: Told, effect: str) -> list[PrintedField]:
    return [(bringing.fields[one["field"]], one.get("as_printed", "")) for one in paper.get(effect, ())]


def _signature(bringing: Bringing, told: Told) -> NewSignature:
    return NewSignature(
        person=bringing.row(told["person"], Person),
        party=_body(bringing, told["party"]) if "party" in told else None,
        function_as_printed=said(told.get("function_as_printed")),
        tenure=bringing.maybe(told.get("tenure"), Tenure),
        role=told.get("role", SigningRole.SIGNATORY),
        signed_on=when(told.get("signed_on")),
    )


def _body(bringing: Bringing, name: str) -> Municipality | Organisation:
    if name.startswith("m"):
        return bringing.row(name, Municipality)
    return bringing.row(name, Organisation)


def _delegation(bringing: Bringing, told: Told) -> Any:
    journey = told["delegation"]
    return record_delegation(
        direction=_direction(bringing, journey["direction"]),
        when=when(told.get("when")),
        from_municipality=bringing.maybe(journey.get("from"), Municipality),
        to_municipality=bringing.maybe(journey.get("to"), Municipality),
        purpose=said(journey.get("purpose")),
        members=[_member(bringing, one) for one in journey.get("members", ())],
        fields=_fields(bringing, told),
        **_shared(bringing, told),
    )


def _member(bringing: Bringing, told: Told) -> NewMember:
    return NewMember(
        person=bringing.row(told["person"], Person),
        role=told.get("role", "member"),
        function_as_printed=said(told.get("function_as_printed")),
        organisation_as_printed=told.get("organisation_as_printed", ""),
        organisation=bringing.maybe(told.get("organisation"), Organisation),
        tenure=bringing.maybe(told.get("tenure"), Tenure),
    )


def _programme(bringing: Bringing, path: Path, told: Told) -> None:
    """The stations in their order; an encounter that is a station keeps its own entry."""
    journey = bringing.row(f"{told['id']}/delegation", Delegation)
    entries = {one["id"]: one for one in bringing.record["entries"]}
    for index, station in enumerate(told["delegation"].get("programme", ())):
        name = station["entry"]
        with bringing.at_path((*path, "delegation", "programme", index)):
            item = add_programme_item(
                delegation=journey,
                title=said(entries[name]["title"]),
                when=when(entries[name].get("when")),
                place=bringing.maybe(station.get("place"), Municipality),
                host=bringing.maybe(station.get("host"), Organisation),
                entry=bringing.maybe(name if name in bringing.made else None, Entry),
                **bringing.actor,
            )
            bringing.made[name] = item.entry
            bringing.made[f"{name}/programme_item"] = item
            _settle(bringing, item.entry, entries[name])


def _exchange(bringing: Bringing, told: Told) -> Any:
    stay = told["exchange"]
    return record_programme(
        kind=stay["kind"],
        direction=_direction(bringing, stay.get("direction", "sending")),
        sending_body=bringing.maybe(stay.get("sending_body"), Organisation),
        hosting_body=bringing.maybe(stay.get("hosting_body"), Organisation),
        place=bringing.maybe(stay.get("place"), Municipality),
        department=said(stay.get("department")),
        start=when(stay.get("start")),
        duration_weeks=stay.get("duration_weeks"),
        places=stay.get("places"),
        stated_basis=said(stay.get("stated_basis")),
        fields=_fields(bringing, told),
        **_shared(bringing, told),
    )


def _encounter(bringing: Bringing, told: Told) -> Any:
    meeting = told["encounter"]
    return record_encounter(
        kind=meeting["kind"],
        when=when(told.get("when")),
        event_as_printed=meeting.get("event_as_printed", ""),
        place=bringing.maybe(meeting.get("place"), Municipality),
        bodies=[bringing.row(name, Organisation) for name in meeting.get("bodies", ())],
        people=[
            NewPresence(bringing.row(one["person"], Person), said(one.get("function_as_printed")))
            for one in meeting.get("people", ())
        ],
        fields=_fields(bringing, told),
        **_shared(bringing, told),
    )


def _release(bringing: Bringing, told: Told) -> Any:
    release = told["release"]
    return record_release(
        document=bringing.row(release["document"], Document),
        published_on=when(told.get("when")),
        issuer=bringing.maybe(release.get("issuer"), Organisation),
        email=release.get("email", ""),
        phone=release.get("phone", ""),
        web_address=release.get("web_address", ""),
        **_shared(bringing, told),
    )


OWNERS: dict[str, Callable[[Bringing, Told], Any]] = {
    "agreement": _agreement,
    "delegation": _delegation,
    "exchange": _exchange,
    "encounter": _encounter,
    "release": _release,
}

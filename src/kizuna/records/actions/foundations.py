"""Municipalities, organisations, people and documents: recognised, or entered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from typing import Any

from kizuna.records.actions.bringing import Bringing, Told, said, when
from kizuna.records.rules.faults import Path
from kizuna.register.actions import (
    NewName,
    add_spelling,
    end_tenure,
    record_succession,
    record_tenure,
    register_municipality,
    register_organisation,
    register_person,
)
from kizuna.register.models import Municipality, Organisation, Person, PersonName, Tenure
from kizuna.register.queries import home
from kizuna.sources.actions import DocumentKnown, cite, receive_document
from kizuna.sources.models import Document

Known = dict[Hashable, list[Any]]


def bring_foundations(bringing: Bringing) -> None:
    """Municipalities, organisations, people. Two alike in the file never become one row."""
    own = home()
    _municipalities(bringing, has_home=own is not None)
    _organisations(bringing)
    _people(bringing)
    seen_from = bringing.record.get("seen_from")
    partners = {bringing.made[name] for name in bringing.record["tie"]["municipalities"]}
    # Our own city stands on the other side of the tie than the one that told of it.
    bringing.turned = bool(own and seen_from and own in partners and bringing.made[seen_from] != own)


def _municipalities(bringing: Bringing, *, has_home: bool) -> None:
    by_number = {city.geoname_id: city for city in Municipality.objects.exclude(geoname_id=None)}
    by_name: Known = defaultdict(list)
    for city in Municipality.objects.order_by("pk"):
        by_name[city.country, city.names].append(city)
    taken: set[int] = set()
    for path, told in bringing.each("municipalities"):
        number = told.get("geoname_id")
        alike = [by_number[number]] if number in by_number else by_name[told["country"], said(told["names"])]
        free = [
            city
            for city in alike
            if city.pk not in taken and (number is None or city.geoname_id in {None, number})
        ]
        with bringing.at_path(path):
            if free:
                city = free[0]
                _spell(bringing, city, told)
            else:
                is_home = not has_home and told["id"] == bringing.record.get("seen_from")
                city = _register_city(bringing, told, is_home=is_home)
        taken.add(city.pk)
        bringing.made[told["id"]] = city
    for path, told in bringing.each("municipalities"):
        row = bringing.row(told["id"], Municipality)
        # What our own register says of a municipality is not overwritten.
        if told.get("successor") and row.successor_id is None:
            with bringing.at_path((*path, "successor")):
                bringing.made[told["id"]] = record_succession(
                    municipality=row,
                    successor=bringing.row(told["successor"], Municipality),
                    how=told["succession"],
                    on=when(told.get("succeeded_on")),
                    **bringing.actor,
                )


def _register_city(bringing: Bringing, told: Told, *, is_home: bool) -> Municipality:
    return register_municipality(
        names=said(told["names"]),
        country=told["country"],
        geoname_id=told.get("geoname_id"),
        latitude=told["latitude"],
        longitude=told["longitude"],
        time_zone=told["time_zone"],
        population=told.get("population"),
        spellings=told.get("spellings", ()),
        is_home=is_home,
        **bringing.actor,
    )


def _organisations(bringing: Bringing) -> None:
    known: Known = defaultdict(list)
    for body in Organisation.objects.order_by("pk"):
        known[body.names, body.municipality_id].append(body)
    for path, told in _parents_first(list(bringing.each("organisations"))):
        with bringing.at_path(path):
            bringing.made[told["id"]] = _organisation(bringing, told, known)


def _organisation(bringing: Bringing, told: Told, known: Known) -> Organisation:
    seat = bringing.maybe(told.get("municipality"), Municipality)
    alike = known[said(told["names"]), seat.pk if seat else None]
    if alike:
        body: Organisation = alike.pop(0)
        _spell(bringing, body, told)
        return body
    return register_organisation(
        names=said(told["names"]),
        kind=told.get("kind", "other"),
        parent=bringing.maybe(told.get("parent"), Organisation),
        municipality=seat,
        web_address=told.get("web_address", ""),
        email=told.get("email", ""),
        phone=told.get("phone", ""),
        spellings=told.get("spellings", ()),
        **bringing.actor,
    )


def _parents_first(rows: list[tuple[Path, Told]]) -> list[tuple[Path, Told]]:
    """In the order of the file, except that what others are part of comes before them."""
    by_id = {told["id"]: (path, told) for path, told in rows}
    order: dict[str, tuple[Path, Told]] = {}
    for _path, told in rows:
        above = []
        name: str | None = told["id"]
        while name is not None and name not in order:
            above.append(name)
            name = by_id[name][1].get("parent")
        order |= {one: by_id[one] for one in reversed(above)}
    return list(order.values())


def _people(bringing: Bringing) -> None:
    known = _known_people(bringing)
    for path, told in bringing.each("people"):
        names = [NewName(**name) for name in told["names"]]
        alike = known[_identity(told["names"]), told.get("is_example", False)]
        with bringing.at_path(path):
            person: Person = (
                alike.pop(0)
                if alike
                else register_person(names=names, is_example=told.get("is_example", False), **bringing.actor)
            )
            bringing.made[told["id"]] = person
            _spell(bringing, person, told)
        held = list(person.tenures.order_by("pk"))
        for index, tenure in enumerate(told.get("tenures", ())):
            with bringing.at_path((*path, "tenures", index)):
                bringing.made[tenure["id"]] = _tenure(bringing, person, tenure, held)


def _known_people(bringing: Bringing) -> Known:
    """People of the record by all their names; only those whose family names the file has."""
    families = {name["family"].strip() for _path, told in bringing.each("people") for name in told["names"]}
    names: dict[Person, list[dict[str, str]]] = defaultdict(list)
    rows = PersonName.objects.filter(person__names__family__in=families, is_preferred=True).distinct()
    for name in rows.select_related("person").order_by("person_id"):
        names[name.person].append({"script": name.script, "family": name.family, "given": name.given})
    known: Known = defaultdict(list)
    for person, own in names.items():
        known[_identity(own), person.is_example].append(person)
    return known


def _identity(names: Any) -> frozenset[tuple[str, str, str]]:
    return frozenset(
        (name["script"], name["family"].strip(), name.get("given", "").strip()) for name in names
    )


def _tenure(bringing: Bringing, person: Person, told: Told, held: list[Tenure]) -> Tenure:
    """The office already known, ended if the file knows its end, or a new one."""
    city = bringing.maybe(told.get("municipality"), Municipality)
    body = bringing.maybe(told.get("organisation"), Organisation)
    start, end = when(told.get("start")), when(told.get("end"))
    for known in held:
        same = (known.function, known.municipality, known.organisation, known.start)
        if same == (said(told["function"]), city, body, start) and known.end in {None, end}:
            held.remove(known)
            if end and not known.end:
                end_tenure(tenure=known, end=end, **bringing.actor)
            return known
    return record_tenure(
        person=person,
        function=said(told["function"]),
        municipality=city,
        organisation=body,
        start=start,
        end=end,
        is_head=told.get("is_head", False),
        **bringing.actor,
    )


def _spell(bringing: Bringing, row: Municipality | Organisation | Person, told: Told) -> None:
    for text in told.get("spellings", ()):
        add_spelling(row=row, text=text, **bringing.actor)


def bring_documents(bringing: Bringing) -> None:
    """Documents, and the words of them that are cited."""
    for path, told in bringing.each("documents"):
        with bringing.at_path(path):
            bringing.made[told["id"]] = _document(bringing, told)
    for path, told in bringing.each("citations"):
        with bringing.at_path(path):
            bringing.made[told["id"]] = cite(
                document=bringing.row(told["document"], Document),
                start=told["start"],
                end=told["end"],
                **bringing.actor,
            )


def _document(bringing: Bringing, told: Told) -> Document:
    try:
        return receive_document(
            title=told["title"],
            text=told["text"],
            origin=told.get("origin", "release"),
            publisher=told.get("publisher", ""),
            address=told.get("address", ""),
            language=told.get("language", "de"),
            published_on=when(told.get("published_on")),
            file_name=told.get("file_name", ""),
            visibility=told.get("visibility", "internal"),
            **bringing.actor,
        )
    except DocumentKnown as known:
        return known.document

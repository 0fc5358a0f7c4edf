"""Rows of register and sources, each told as the file tells it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.records.rules.numbering import Bag, Key, Ref, Row
from kizuna.register.models import Municipality, Organisation, Person, PersonName, Tenure
from kizuna.sources.models import Citation, Document

# Behind all that has a date.
UNDATED = (1, "", "", "")


def ref(kind: str, key: int | None) -> Ref | None:
    """The row of that kind and number, or None."""
    return Ref((kind, key)) if key is not None else None


def edtf(when: PartialDate | None) -> str | None:
    """A date as the file writes it."""
    return when.edtf if when else None


def by_day(when: PartialDate | None) -> tuple[Any, ...]:
    """For the order of dates."""
    if when is None:
        return UNDATED
    earliest, latest, text = when.sort_key
    return (0, earliest.isoformat(), latest.isoformat(), text)


def by_name(names: LocalText) -> tuple[str, ...]:
    """For the order of names: the German one first."""
    return (names.text("de"), *names.values())


def municipalities(keys: Collection[int]) -> list[Row]:
    """Municipalities with their spellings."""
    return [
        Row(
            ("municipality", city.pk),
            "m",
            {
                "names": city.names.plain(),
                "country": city.country,
                "geoname_id": city.geoname_id,
                "latitude": city.latitude,
                "longitude": city.longitude,
                "time_zone": city.time_zone,
                "population": city.population,
                "successor": ref("municipality", city.successor_id),
                "succession": city.succession,
                "succeeded_on": edtf(city.succeeded_on),
                "spellings": _spellings(city, city.names.values()),
            },
            order=(city.country, *by_name(city.names)),
            came=city.pk,
        )
        for city in Municipality.objects.filter(pk__in=keys).prefetch_related("spellings")
    ]


def organisations(keys: Collection[int]) -> list[Row]:
    """Organisations with parent, seat and spellings."""
    return [
        Row(
            ("organisation", body.pk),
            "o",
            {
                "names": body.names.plain(),
                "kind": body.kind,
                "parent": ref("organisation", body.parent_id),
                "municipality": ref("municipality", body.municipality_id),
                "web_address": body.web_address,
                "email": body.email,
                "phone": body.phone,
                "spellings": _spellings(body, body.names.values()),
            },
            order=by_name(body.names),
            came=body.pk,
        )
        for body in Organisation.objects.filter(pk__in=keys).prefetch_related("spellings")
    ]


def people(keys: Collection[int]) -> list[Row]:
    """People with names, and a row of its own for each office they held."""
    found: list[Row] = []
    for person in Person.objects.filter(pk__in=keys).prefetch_related("names", "spellings", "tenures"):
        names = sorted((name for name in person.names.all() if name.is_preferred), key=lambda one: one.script)
        former = [str(name) for name in person.names.all() if not name.is_preferred]
        content = {
            "is_example": person.is_example or None,
            "names": [_name(name) for name in reversed(names)],
            "spellings": sorted({*_spellings(person), *former}),
        }
        tenures = list(person.tenures.all())
        held = [_tenure(tenure) for tenure in tenures]
        # Offices are told apart by their own words here; the bodies they name count in their own rows.
        offices = sorted(
            str(sorted(office.items(), key=lambda pair: pair[0])) for office in map(_words, held)
        )
        order = tuple(f"{name.family} {name.given}" for name in reversed(names))
        row = Row(("person", person.pk), "p", content, order=order, came=person.pk, more=offices)
        found += [row, *(_tenure_row(row, tenure) for tenure in tenures)]
    return found


def _tenure_row(person: Row, tenure: Tenure) -> Row:
    order = (*person.order, *by_day(tenure.start), *by_day(tenure.end), *by_name(tenure.function))
    key: Key = ("tenure", tenure.pk)
    return Row(key, "t", _tenure(tenure), order=order, came=tenure.pk, more=Ref(person.key))


def _tenure(tenure: Tenure) -> dict[str, Any]:
    return {
        "function": tenure.function.plain(),
        "municipality": ref("municipality", tenure.municipality_id),
        "organisation": ref("organisation", tenure.organisation_id),
        "start": edtf(tenure.start),
        "end": edtf(tenure.end),
        "is_head": tenure.is_head or None,
    }


def _words(tenure: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in tenure.items() if not isinstance(value, Ref)}


def _name(name: PersonName) -> dict[str, Any]:
    columns = ("script", "title", "family", "given", "family_reading", "given_reading", "order")
    return {column: getattr(name, column) for column in columns}


def documents(keys: Collection[int]) -> list[Row]:
    """Documents to the letter."""
    return [
        Row(
            ("document", document.pk),
            "d",
            {
                "title": document.title,
                "origin": document.origin,
                "publisher": document.publisher,
                "address": document.address,
                "language": document.language,
                "published_on": edtf(document.published_on),
                "file_name": document.file_name,
                "visibility": document.visibility,
                "text": document.text,
            },
            order=(*by_day(document.published_on), document.title, document.sha256),
            came=document.pk,
        )
        for document in Document.objects.filter(pk__in=keys)
    ]


def citations(keys: Collection[int]) -> list[Row]:
    """Spans of documents, in the order of the documents' texts."""
    return [
        Row(
            ("citation", citation.pk),
            "c",
            {
                "document": ref("document", citation.document_id),
                "start": citation.start,
                "end": citation.end,
                "quote": citation.quote,
            },
            order=(
                *by_day(citation.document.published_on),
                citation.document.title,
                citation.document.sha256,
                citation.start,
                citation.end,
            ),
            came=citation.pk,
        )
        for citation in Citation.objects.filter(pk__in=keys).select_related("document")
    ]


LOADERS: dict[str, Callable[[Collection[int]], list[Row]]] = {
    "municipality": municipalities,
    "organisation": organisations,
    "person": people,
    "document": documents,
    "citation": citations,
}
SHARED = {
    Municipality._meta.label_lower: "municipality",
    Organisation._meta.label_lower: "organisation",
    Person._meta.label_lower: "person",
    Tenure._meta.label_lower: "tenure",
    Document._meta.label_lower: "document",
}


def _spellings(row: Municipality | Organisation | Person, names: Collection[str] = ()) -> list[str]:
    return sorted({spelling.text for spelling in row.spellings.all()} - set(names))


def bag(kind: str, keys: Collection[int]) -> Bag:
    """Rows of one kind without an order."""
    return Bag(tuple(Ref((kind, key)) for key in keys))

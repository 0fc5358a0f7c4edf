"""Everything the record holds of one person or one organisation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import Party, Signature
from kizuna.agreements.rules import SigningRole
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import order_key
from kizuna.contacts.models import Presence
from kizuna.delegations.models import Member
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import LocalText
from kizuna.kernel.names import MIDDLE_DOT, PersonName
from kizuna.kernel.periods import Period
from kizuna.register.access import organisations_visible_to, people_visible_to
from kizuna.register.models import Organisation, Person, Tenure, Tie
from kizuna.register.queries.people import name_value
from kizuna.reports.queries.addresses import address_of_entry, with_owners
from kizuna.reports.queries.facts import Facts, Marks, facts_of
from kizuna.sources.models import Citation


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office, whether it is held on the day, and on which words it rests."""

    tenure: Tenure
    names: tuple[PersonName, ...]
    answer: Answer
    marks: Marks
    may_open: bool = True


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part in an entry: as what, as printed there."""

    entry: Entry
    url: str
    function: LocalText
    body: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person with everything they took part in, as far as the reader may see it."""

    person: Person
    names: tuple[PersonName, ...]
    offices: tuple[OfficeLine, ...]
    signatures: tuple[PartLine, ...]
    journeys: tuple[PartLine, ...]
    presences: tuple[PartLine, ...]
    ties: tuple[Tie, ...]
    spellings: tuple[str, ...]
    citations: tuple[Citation, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """A body with its people and everything it took part in, as far as the reader may see it."""

    organisation: Organisation
    parts: tuple[Organisation, ...]
    spellings: tuple[str, ...]
    offices: tuple[OfficeLine, ...]
    papers: tuple[PartLine, ...]
    encounters: tuple[PartLine, ...]
    sends: tuple[PartLine, ...]
    hosts: tuple[PartLine, ...]
    hosted: tuple[PartLine, ...]
    releases: tuple[PartLine, ...]
    citations: tuple[Citation, ...]
    marks: Marks


def person_page(person: Person, user: AnyUser, today: date) -> PersonPage:
    """The page of a person read with names, spellings and offices."""
    tenures = list(person.tenures.all())
    facts = facts_of([_key(person), *(_key(tenure) for tenure in tenures)], user)
    seen = entries_visible_to(user)
    signatures = _signatures(person, seen)
    journeys = [
        PartLine(
            *_shown(row.delegation.entry),
            row.function_as_printed,
            row.organisation_as_printed,
            row.get_role_display(),
        )
        for row in Member.objects.filter(person=person, delegation__entry__in=seen).select_related(
            "delegation__entry__delegation", "delegation__entry__tie"
        )
    ]
    presences = [
        PartLine(*_shown(row.encounter.entry), row.function_as_printed)
        for row in Presence.objects.filter(person=person, encounter__entry__in=seen).select_related(
            "encounter__entry__encounter", "encounter__entry__tie"
        )
    ]
    ties = {line.entry.tie for line in (*signatures, *journeys, *presences) if line.entry.tie}
    return PersonPage(
        person=person,
        names=tuple(name_value(row) for row in person.names.all()),
        offices=tuple(_offices(tenures, facts, today)),
        signatures=_newest_first(signatures),
        journeys=_newest_first(journeys),
        presences=_newest_first(presences),
        ties=tuple(sorted(ties, key=lambda tie: tie.slug)),
        spellings=tuple(_other_spellings(person)),
        citations=_citations(facts, [_key(person), *(_key(tenure) for tenure in tenures)]),
        marks=facts.of(_key(person)),
    )


def _signatures(person: Person, seen: QuerySet[Entry]) -> list[PartLine]:
    """The papers a person signed or witnessed; whoever did not sign alone says as what."""
    rows = Signature.objects.filter(person=person, instrument__entry__in=seen)
    return [
        PartLine(
            *_shown(row.instrument.entry),
            row.function_as_printed,
            role="" if row.role == SigningRole.SIGNATORY else row.get_role_display(),
        )
        for row in rows.select_related("instrument__entry__instrument", "instrument__entry__tie")
    ]


def organisation_page(organisation: Organisation, user: AnyUser, today: date) -> OrganisationPage:
    """The page of a body read with spellings and parts."""
    tenures = list(
        Tenure.objects.filter(organisation=organisation)
        .select_related("person")
        .prefetch_related("person__names")
    )
    facts = facts_of([_key(organisation), *(_key(tenure) for tenure in tenures)], user)
    seen = with_owners(entries_visible_to(user))
    openable = set(people_visible_to(user).filter(tenures__in=tenures).values_list("pk", flat=True))
    parties = Party.objects.filter(organisation=organisation).values("instrument__entry")
    return OrganisationPage(
        organisation=organisation,
        parts=tuple(organisations_visible_to(user).filter(parent=organisation).order_by("id")),
        spellings=tuple(
            one.text for one in organisation.spellings.all() if one.text not in organisation.names.values()
        ),
        offices=tuple(_offices(tenures, facts, today, openable)),
        papers=_lines(seen.filter(pk__in=parties)),
        encounters=_lines(seen.filter(encounter__bodies=organisation)),
        sends=_lines(seen.filter(programme__sending_body=organisation)),
        hosts=_lines(seen.filter(programme__hosting_body=organisation)),
        hosted=_lines(seen.filter(programme_item__host=organisation)),
        releases=_lines(seen.filter(release__issuer=organisation)),
        citations=_citations(facts, [_key(organisation)]),
        marks=facts.of(_key(organisation)),
    )


def _offices(
    tenures: Iterable[Tenure], facts: Facts, today: date, openable: set[int] | None = None
) -> list[OfficeLine]:
    """The offices held now first, then the latest ones."""
    lines = [
        OfficeLine(
            tenure=tenure,
            names=tuple(name_value(row) for row in tenure.person.names.all() if row.is_preferred),
            answer=Period(tenure.start, tenure.end).covers(today),
            marks=facts.of(_key(tenure)),
            may_open=openable is None or tenure.person_id in openable,
        )
        for tenure in tenures
    ]
    return sorted(lines, key=_latest_office_first)


def _latest_office_first(line: OfficeLine) -> tuple[bool, int]:
    start = line.tenure.start.earliest if line.tenure.start else None
    return line.answer is Answer.NO, -(start or date.min).toordinal()


def _lines(entries: Iterable[Entry]) -> tuple[PartLine, ...]:
    return _newest_first([PartLine(entry, address_of_entry(entry), LocalText()) for entry in entries])


def _shown(entry: Entry) -> tuple[Entry, str]:
    return entry, address_of_entry(entry)


def _newest_first(lines: Iterable[PartLine]) -> tuple[PartLine, ...]:
    return tuple(sorted(lines, key=lambda line: (order_key(line.entry.when), line.entry.pk), reverse=True))


def _citations(facts: Facts, keys: Iterable[str]) -> tuple[Citation, ...]:
    found = {citation.pk: citation for key in keys for citation in facts.citations(key)}
    return tuple(found.values())


def _other_spellings(person: Person) -> Iterator[str]:
    """The spellings that are more than the names themselves, in either order or as they are read."""
    known: set[str] = set()
    for row in person.names.all():
        name = name_value(row)
        for parts in ((name.given, name.family), (name.family, name.given)):
            known |= {"".join(parts), " ".join(parts).strip(), MIDDLE_DOT.join(parts)}
        known |= {name.reading(), name.full(), name.titled()}
    for spelling in person.spellings.all():
        if spelling.text not in known:
            yield spelling.text


def _key(row: Person | Organisation | Tenure) -> str:
    return f"{row._meta.label_lower}:{row.pk}"

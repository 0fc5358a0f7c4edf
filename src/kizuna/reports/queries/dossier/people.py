"""The people of a tie: who signed, travelled or was there, and who stands opposite whom on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kizuna.agreements.models import Signature
from kizuna.agreements.queries.signatories import OfficeThatDay, office_that_day
from kizuna.agreements.rules import SigningRole
from kizuna.chronicle.models import Entry
from kizuna.delegations.rules import MemberRole
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.names import PersonName
from kizuna.kernel.periods import Period
from kizuna.register.models import Municipality, Tenure
from kizuna.reports.queries.dossier.loading import seat_of
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.dossier.taking_part import SIGNATURE, Part
from kizuna.reports.queries.facts import NO_MARKS, Marks
from kizuna.reports.rules.pairing import OfficeHeld, pair_by_office

ROLE_WORDS = dict(Signature.Roles.choices)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in one part: names, page (empty when the reader may not open it), office as printed or held.

    Of a signature also the part in it, unless it is the plain one, and the names of the one signed for.
    """

    names: tuple[PersonName, ...]
    url: str
    office: LocalText
    body: str = ""
    answer: Answer = Answer.YES
    is_head: bool = False
    marks: Marks = NO_MARKS
    role: str = ""
    on_behalf_of: tuple[PersonName, ...] = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """Counterparts on a day: the cities as columns, and rows of people."""

    cities: tuple[Municipality, ...]
    rows: tuple[tuple[PersonLine | None, ...], ...]


def signatories_of(record: TieRecord, entry: Entry) -> tuple[PersonLine, ...]:
    """Who signed a paper, in the office as printed, else as held that day. A witness signs nothing."""
    signed = (part for part in record.parts.get(entry.pk, ()) if part.kind == SIGNATURE)
    return tuple(_signatory(record, entry, part) for part in signed if part.role != SigningRole.WITNESS)


def witnesses_of(record: TieRecord, entry: Entry) -> tuple[PersonLine, ...]:
    """Who witnessed the signing of a paper."""
    signed = (part for part in record.parts.get(entry.pk, ()) if part.kind == SIGNATURE)
    return tuple(_signatory(record, entry, part) for part in signed if part.role == SigningRole.WITNESS)


def party_of(record: TieRecord, entry: Entry) -> tuple[PersonLine, ...]:
    """Who travelled or was there, the head first."""
    lines = [_line(record, part) for part in record.parts.get(entry.pk, ()) if part.kind != SIGNATURE]
    return tuple(sorted(lines, key=lambda line: not line.is_head))


def office_of(record: TieRecord, entry: Entry, part: Part) -> OfficeThatDay:
    """The office in which somebody signed."""
    linked = record.tenure.get(part.tenure) if part.tenure else None
    return office_that_day(
        part.function, linked, record.tenures_of.get(part.person, ()), signing_day(entry, part)
    )


def signing_day(entry: Entry, part: Part) -> PartialDate | None:
    """The day on which somebody signed: their own or their party's, else the paper's."""
    return part.signed_on or entry.instrument.signed_on or entry.when


def sides_on(record: TieRecord, day: date) -> Sides:
    """The offices held on the day, or possibly held, counterparts side by side."""
    held: dict[int, tuple[Tenure, Answer]] = {}
    for tenure in record.tenures:
        answer = Period(tenure.start, tenure.end).covers(day)
        if answer is not Answer.NO and record.people.get(tenure.person_id):
            held[tenure.pk] = (tenure, answer)
    cities = [city.pk for city in record.cities]
    offices = [
        OfficeHeld(
            pk, seat_of(tenure) or 0, tenure.is_head, tenure.organisation.kind if tenure.organisation else ""
        )
        for pk, (tenure, _answer) in held.items()
    ]
    rows = pair_by_office(offices, cities)
    return Sides(
        record.cities,
        tuple(tuple(_office(record, held[key]) if key else None for key in row.offices) for row in rows),
    )


def name_of(people: Mapping[int, Sequence[PersonName]], pk: int) -> tuple[PersonName, ...]:
    """The names of a person, or none."""
    return tuple(people.get(pk, ()))


def _signatory(record: TieRecord, entry: Entry, part: Part) -> PersonLine:
    office = office_of(record, entry, part)
    return PersonLine(
        names=name_of(record.people, part.person),
        url=_page(record, part.person),
        office=office.function,
        # Whether somebody held this office is only then in doubt when an office is named at all.
        answer=office.answer if office.function else Answer.YES,
        role=str(ROLE_WORDS[part.role]) if part.role == SigningRole.CO_SIGNATORY else "",
        on_behalf_of=name_of(record.people, part.on_behalf_of) if part.on_behalf_of else (),
    )


def _line(record: TieRecord, part: Part) -> PersonLine:
    tenure = record.tenure.get(part.tenure) if part.tenure else None
    held = tenure.function if tenure else LocalText()
    return PersonLine(
        names=name_of(record.people, part.person),
        url=_page(record, part.person),
        # As printed in the languages it is printed in; in the others as that side itself calls the office.
        office=LocalText({**held, **part.function}),
        body=part.organisation,
        is_head=part.role == MemberRole.HEAD,
    )


def _office(record: TieRecord, held: tuple[Tenure, Answer]) -> PersonLine:
    tenure, answer = held
    body = tenure.organisation.names if tenure.organisation else LocalText()
    return PersonLine(
        names=name_of(record.people, tenure.person_id),
        url=_page(record, tenure.person_id),
        office=tenure.function,
        body=next(iter(body.values()), ""),
        answer=answer,
        is_head=tenure.is_head,
        marks=record.facts.of(f"register.tenure:{tenure.pk}"),
    )


def _page(record: TieRecord, person: int) -> str:
    return reverse("reports:person", args=[person]) if person in record.pages_of else ""

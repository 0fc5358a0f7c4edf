"""Who held which office when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kizuna.kernel.answers import Answer
from kizuna.kernel.periods import Period
from kizuna.register.models import Municipality, Person, Tenure


class OfficeOn(NamedTuple):
    """An office, and whether it was held on the day that was asked for."""

    tenure: Tenure
    answer: Answer


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a page lists it: `now` says whether it is held on the day of the page."""

    tenure: Tenure
    now: Answer


def offices_of(people: Iterable[Person | int]) -> dict[int, list[Tenure]]:
    """The offices of several people, by their number, latest first: one query."""
    keys = {one if isinstance(one, int) else one.pk for one in people}
    found: dict[int, list[Tenure]] = {key: [] for key in keys}
    rows = Tenure.objects.filter(person__in=keys).select_related("municipality", "organisation")
    for tenure in rows:
        found[tenure.person_id].append(tenure)
    return {key: latest_first(tenures) for key, tenures in found.items()}


def offices_on(person: Person, day: date) -> list[OfficeOn]:
    """The offices a person held, or may have held, on a day; the certain ones first."""
    answered = [OfficeOn(tenure, _held(tenure, day)) for tenure in offices_of([person])[person.pk]]
    possible = [office for office in answered if office.answer is not Answer.NO]
    return sorted(possible, key=lambda office: office.answer is Answer.UNCLEAR)


def office_holder(municipality: Municipality, day: date) -> OfficeOn | None:
    """Who headed a municipality on a day; only a possible holder when no certain one is known."""
    rows = Tenure.objects.filter(municipality=municipality, is_head=True).select_related("person")
    answered = [OfficeOn(tenure, _held(tenure, day)) for tenure in rows.prefetch_related("person__names")]
    for wanted in (Answer.YES, Answer.UNCLEAR):
        found = [office for office in answered if office.answer is wanted]
        if found:
            return found[-1]
    return None


def _held(tenure: Tenure, day: date) -> Answer:
    return Period(tenure.start, tenure.end).covers(day)


def latest_first(tenures: list[Tenure]) -> list[Tenure]:
    """Offices without a known end first, then by beginning."""

    def rank(tenure: Tenure) -> tuple[bool, date]:
        return tenure.end is None, (tenure.start.earliest if tenure.start else None) or date.min

    return sorted(tenures, key=rank, reverse=True)

"""People, their names and their offices: each action, and each refused."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import (
    NewName,
    RegisterRefused,
    amend_person,
    end_tenure,
    record_tenure,
    register_person,
)
from kizuna.register.models import Person
from kizuna.register.queries import find_people, names_of, office_holder, offices_of, offices_on, person_row
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, refused
from tests.factories.register import a_city, a_person
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
MAYOR = LocalText({"en": "Mayor", "ja": "市長"})
LATIN = NewName(family="Muster", given="Masato", order="given-family")
JAPANESE = NewName(
    family="品本",
    given="太郎",
    script="Jpan",
    order="family-given",
    family_reading="しなもと",
    given_reading="たろう",
)


def tenure(officer: User, person: Person, start: str = "", end: str = "", **more: Any) -> Any:
    return record_tenure(
        person=person,
        function=MAYOR,
        start=PartialDate(start) if start else None,
        end=PartialDate(end) if end else None,
        by=officer,
        at=NOON,
        **more,
    )


def test_a_person_has_a_name_in_each_script(officer: User) -> None:
    person = register_person(names=[LATIN, JAPANESE], by=officer, at=NOON)
    assert [name.full() for name in names_of(person)] == ["品本太郎", "Masato Muster"]
    assert last_row().changes["names"] == ["Masato Muster", "品本 太郎"]


@pytest.mark.parametrize(
    "typed", ["Masato Muster", "MUSTER Masato", "品本太郎", "品本 太郎", "しなもと たろう", "シナモト タロウ"]
)
def test_a_person_is_found_in_either_order_and_script(officer: User, typed: str) -> None:
    person = register_person(names=[LATIN, JAPANESE], by=officer, at=NOON)
    assert [(match.row, match.exact) for match in find_people(typed)] == [(person, True)]


def test_a_family_name_alone_finds_all_who_bear_it_and_none_exactly(officer: User) -> None:
    people = {a_person(officer, "Muster", given) for given in ("Anna", "Bernd")}
    found = find_people("Muster")
    assert {match.row for match in found} == people
    assert not any(match.exact for match in found)


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ([], "no_name"),
        ([NewName(family=" ")], "no_name"),
        ([LATIN, NewName(family="Other")], "two_names"),
        ([NewName(family="a\0b")], "nul"),
        ([NewName(family="x" * 121)], "invalid"),
        ([NewName(family="Muster", script="Cyrl")], "invalid"),
        ([NewName(family="Muster", order="sideways")], "invalid"),
        ([LATIN, NewName(family="", given="太郎", script="Jpan")], "invalid"),
    ],
)
def test_a_name_that_cannot_be_kept_is_refused(officer: User, names: list[NewName], code: str) -> None:
    with refused(RegisterRefused, code):
        register_person(names=names, by=officer, at=NOON)
    person = a_person(officer)
    with refused(RegisterRefused, code):
        amend_person(person=person, names=names, by=officer, at=NOON)
    assert [name.full() for name in names_of(person)] == ["Erika Beispiel"]


def test_an_earlier_name_still_finds_the_person(officer: User) -> None:
    person = a_person(officer, "Muster", "Anna")
    amend_person(person=person, names=[NewName(family="Neu", given="Anna")], by=officer, at=NOON)
    assert find_people("Anna Muster")[0].row == person
    assert [name.full() for name in names_of(Person.objects.get())] == ["Anna Neu"]
    assert last_row().changes == {"names": [["Anna Muster"], ["Anna Neu"]]}


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_only_the_office_changes_people(officer: User, role: str) -> None:
    stranger, person = a_user(role), a_person(officer)
    office = tenure(officer, person)
    with refused(PermissionDenied):
        register_person(names=[LATIN], by=stranger, at=NOON)
    with refused(PermissionDenied):
        amend_person(person=person, names=[LATIN], by=stranger, at=NOON)
    with refused(PermissionDenied):
        tenure(stranger, person)
    with refused(PermissionDenied):
        end_tenure(tenure=office, end=PartialDate("2020"), by=stranger, at=NOON)


def test_several_offices_at_once_on_a_day(officer: User) -> None:
    person, city = a_person(officer), a_city(officer)
    mayor = tenure(officer, person, "2015", municipality=city)
    board = tenure(officer, person, "2018", "2020")
    tenure(officer, person, "2001", "2014")
    assert offices_on(person, date(2019, 6, 1)) == [(mayor, Answer.YES), (board, Answer.YES)] or (
        {(one.tenure, one.answer) for one in offices_on(person, date(2019, 6, 1))}
        == {(mayor, Answer.YES), (board, Answer.YES)}
    )
    assert [(one.tenure, one.answer) for one in offices_on(person, date(2018, 6, 1))] == [
        (mayor, Answer.YES),
        (board, Answer.UNCLEAR),
    ]


def test_the_holder_of_an_office_on_a_day(officer: User) -> None:
    city, first, second = a_city(officer), a_person(officer, "First"), a_person(officer, "Second")
    tenure(officer, first, "2010", "2017-05-20", municipality=city, is_head=True)
    tenure(officer, second, "2017-05-21", municipality=city, is_head=True)
    tenure(officer, a_person(officer, "Deputy"), "2010", municipality=city)
    holders = [office_holder(city, day) for day in (date(2017, 5, 20), date(2017, 5, 21), date(2010, 6, 1))]
    assert [(one.tenure.person, one.answer) for one in holders if one] == [
        (first, Answer.YES),
        (second, Answer.YES),
        (first, Answer.UNCLEAR),
    ]
    assert office_holder(city, date(2001, 1, 1)) is None


def test_an_office_ends(officer: User) -> None:
    office = tenure(officer, a_person(officer), "2015")
    end_tenure(tenure=office, end=PartialDate("2020-10-31"), by=officer, at=NOON)
    assert last_row().changes == {"end": [None, "2020-10-31"]}
    with refused(RegisterRefused, "backwards"):
        end_tenure(tenure=office, end=PartialDate("2014"), by=officer, at=NOON)


def test_an_office_without_a_function_or_that_ends_before_it_begins_is_refused(officer: User) -> None:
    person = a_person(officer)
    with refused(RegisterRefused, "no_function"):
        record_tenure(person=person, function=LocalText(), by=officer, at=NOON)
    with refused(RegisterRefused, "backwards"):
        tenure(officer, person, "2019", "2018")


@pytest.mark.parametrize("rows", [1, 3])
def test_offices_of_many_people_take_one_query(officer: User, query_count: QueryCount, rows: int) -> None:
    people = [a_person(officer) for _ in range(rows)]
    for person in people:
        tenure(officer, person, "2001", "2002", municipality=a_city(officer))
        tenure(officer, person, "2015", municipality=a_city(officer))
    with query_count(1):
        found = offices_of(people)
        shown = [[str(office.municipality) for office in found[person.pk]] for person in people]
    assert all(len(offices) == 2 for offices in shown)
    assert all(found[person.pk][0].end is None for person in people)


def test_a_person_comes_with_names_and_offices_in_few_queries(officer: User, query_count: QueryCount) -> None:
    person = a_person(officer)
    tenure(officer, person, municipality=a_city(officer))
    with query_count(5):
        row = person_row(person.pk)
        assert row
        assert names_of(row)
        assert [str(office.municipality) for office in row.tenures.all()]
    assert person_row(0) is None

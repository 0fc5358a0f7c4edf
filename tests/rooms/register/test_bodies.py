"""Municipalities and organisations: each action, and each refused."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from kizuna.accounts.models import User
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import (
    RegisterRefused,
    add_spelling,
    amend_municipality,
    amend_organisation,
    correct_names,
    register_from_gazetteer,
    register_municipality,
    register_organisation,
)
from kizuna.register.models import Municipality, Spelling
from kizuna.register.queries import find_municipalities, find_organisations, home
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.register import a_city, an_organisation, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
KORIYAMA = 2112141


def test_the_office_has_one_city_of_its_own(officer: User) -> None:
    assert home() is None
    city = essen(officer)
    assert home() == city
    with refused(RegisterRefused, "second_home"):
        a_city(officer, is_home=True)


def test_the_database_itself_knows_one_city_of_our_own(officer: User) -> None:
    essen(officer)
    other = a_city(officer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Municipality.objects.filter(pk=other.pk).update(is_home=True)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"names": LocalText()}, "no_name"),
        ({"names": LocalText({"de": "a\0b"})}, "nul"),
        ({"names": LocalText({"de": "x" * 20_001})}, "too_long"),
        ({"names": LocalText({"de": "x" * 301})}, "invalid"),
        ({"names": LocalText({"de": "!!!"})}, "no_letters"),
        ({"latitude": 91.0}, "not_on_earth"),
        ({"longitude": -180.1}, "not_on_earth"),
        ({"latitude": float("nan")}, "not_on_earth"),
        ({"time_zone": "Mars/Olympus"}, "no_time_zone"),
        ({"country": "JAPAN"}, "invalid"),
    ],
)
def test_a_city_that_cannot_be_is_refused(officer: User, wrong: dict[str, Any], code: str) -> None:
    given: dict[str, Any] = {
        "names": LocalText({"en": "Machi"}),
        "country": "JP",
        "latitude": 1.0,
        "longitude": 1.0,
        "time_zone": "Asia/Tokyo",
    }
    with refused(RegisterRefused, code):
        register_municipality(by=officer, at=NOON, **(given | wrong))


def test_a_city_comes_out_of_the_gazetteer_once(officer: User) -> None:
    city = register_from_gazetteer(geoname_id=KORIYAMA, by=officer, at=NOON)
    assert city.names == {"en": "Kōriyama", "de": "Kōriyama", "ja": "郡山市"}
    assert (city.country, city.time_zone) == ("JP", "Asia/Tokyo")
    assert last_row().action == "register.register_municipality"
    with nothing_written():
        assert register_from_gazetteer(geoname_id=KORIYAMA, by=officer, at=NOON) == city
    with refused(RegisterRefused, "unknown_city"):
        register_from_gazetteer(geoname_id=1, by=officer, at=NOON)


@pytest.mark.parametrize(
    "typed", ["Koriyama", "Kōriyama", "Ko\u0304riyama", "KOORIYAMA", "Kohriyama", "郡山", "郡山市"]
)
def test_a_city_is_found_however_it_is_written(officer: User, typed: str) -> None:
    city = register_from_gazetteer(geoname_id=KORIYAMA, by=officer, at=NOON)
    assert [(match.row, match.exact) for match in find_municipalities(typed)] == [(city, True)]


@pytest.mark.parametrize("typed", ["", "\0", "???", "x" * 5000])
def test_what_nobody_is_called_finds_nothing(officer: User, typed: str) -> None:
    koriyama(officer)
    assert find_municipalities(typed) == []


def test_a_misspelt_organisation_is_found_but_never_merged(officer: User) -> None:
    hospital = an_organisation(officer, "Southern Tohoku General Hospital")
    match = find_organisations("Southern Tohoku Generals Hospital")[0]
    assert (match.row, match.spelling, match.exact) == (hospital, "Southern Tohoku General Hospital", False)
    other = an_organisation(officer, "Southern Tohoku Generals Hospital")
    assert [match.row for match in find_organisations("Southern Tohoku Generals Hospital")] == [
        other,
        hospital,
    ]


def test_a_spelling_is_kept_once_and_finds_the_row(officer: User) -> None:
    city = koriyama(officer)
    add_spelling(row=city, text="Koriayama-shi", by=officer, at=NOON)
    assert last_row().action == "register.add_spelling"
    with nothing_written():
        add_spelling(row=city, text="Koriayama-shi ", by=officer, at=NOON)
    assert find_municipalities("koriayama shi")[0].exact


@pytest.mark.parametrize(("text", "code"), [("", "no_letters"), ("…", "no_letters"), ("x" * 301, "invalid")])
def test_a_spelling_without_letters_is_refused(officer: User, text: str, code: str) -> None:
    city = koriyama(officer)
    with refused(RegisterRefused, code):
        add_spelling(row=city, text=text, by=officer, at=NOON)


def test_earlier_names_still_find_the_row(officer: User) -> None:
    body = an_organisation(officer, "Old Name Institute")
    correct_names(row=body, names=LocalText({"en": "New Name Institute"}), by=officer, at=NOON)
    assert find_organisations("Old Name Institute")[0].row == body
    assert last_row().changes["names"][1] == {"en": "New Name Institute"}
    with refused(RegisterRefused, "no_name"):
        correct_names(row=body, names=LocalText(), by=officer, at=NOON)


def test_a_city_is_amended(officer: User) -> None:
    city = koriyama(officer)
    amend_municipality(
        municipality=city, names=LocalText({"en": "Koriyama"}), population=327_692, by=officer, at=NOON
    )
    assert last_row().changes["population"] == [None, 327_692]


def test_university_faculty_and_hospital_are_three(officer: User) -> None:
    university = an_organisation(officer, "University", kind="university")
    faculty = an_organisation(officer, "Faculty", kind="university", parent=university)
    assert list(university.parts.all()) == [faculty]
    with refused(RegisterRefused, "circle"):
        amend_organisation(organisation=university, parent=faculty, by=officer, at=NOON)


@pytest.mark.parametrize(
    "wrong", [{"kind": "club"}, {"email": "nobody"}, {"web_address": "no address"}, {"phone": "1" * 61}]
)
def test_a_body_that_cannot_be_kept_is_refused(officer: User, wrong: dict[str, Any]) -> None:
    body = an_organisation(officer)
    with refused(RegisterRefused, "invalid"):
        register_organisation(names=LocalText({"en": "Body"}), by=officer, at=NOON, **wrong)
    with refused(RegisterRefused, "invalid"):
        amend_organisation(organisation=body, by=officer, at=NOON, **wrong)


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_only_the_office_changes_the_register(officer: User, role: str) -> None:
    stranger, city, body = a_user(role), koriyama(officer), an_organisation(officer)
    with refused(PermissionDenied):
        a_city(stranger)
    with refused(PermissionDenied):
        register_from_gazetteer(geoname_id=KORIYAMA, by=stranger, at=NOON)
    with refused(PermissionDenied):
        an_organisation(stranger)
    with refused(PermissionDenied):
        amend_organisation(organisation=body, phone="1", by=stranger, at=NOON)
    with refused(PermissionDenied):
        correct_names(row=city, names=LocalText({"en": "X"}), by=stranger, at=NOON)
    with refused(PermissionDenied):
        amend_municipality(municipality=city, names=LocalText({"en": "X"}), by=stranger, at=NOON)
    with refused(PermissionDenied):
        add_spelling(row=city, text="X", by=stranger, at=NOON)


def test_the_database_itself_refuses_a_spelling_of_two_rows(officer: User) -> None:
    city, body = koriyama(officer), an_organisation(officer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Spelling.objects.create(text="x", folded="x", municipality=city, organisation=body)

"""Putting a municipality right, and saying which one is our own."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import RegisterRefused, amend_municipality, choose_home
from kizuna.register.models import Municipality
from kizuna.register.queries import find_municipalities, home
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.register import a_city, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
KORIYAMA = 2112141


def spellings(city: Municipality) -> list[str]:
    return list(city.spellings.order_by("pk").values_list("text", flat=True))


def test_everything_of_a_city_is_put_right_in_one_step(officer: User) -> None:
    city = koriyama(officer)
    rows = AuditRow.objects.count() + 1
    amend_municipality(
        municipality=city,
        names=LocalText({"en": "Koriyama", "ja": "郡山市"}),
        country="jp",
        latitude=37.4,
        longitude=140.36,
        time_zone="Asia/Tokyo",
        population=317_000,
        spellings=["Kooriyama"],
        by=officer,
        at=NOON,
    )
    city.refresh_from_db()
    assert (city.country, city.longitude, city.population) == ("JP", 140.36, 317_000)
    assert spellings(city) == ["郡山市", "Koriyama", "Kooriyama"]
    assert AuditRow.objects.count() == rows
    told = last_row().changes
    assert set(told) == {"names", "longitude", "population", "spellings"}
    assert told["spellings"] == [["Kōriyama", "郡山市"], ["郡山市", "Koriyama", "Kooriyama"]]


def test_earlier_names_stay_as_spellings_unless_they_are_taken_out(officer: User) -> None:
    city = koriyama(officer)
    amend_municipality(municipality=city, names=LocalText({"en": "New Name"}), by=officer, at=NOON)
    assert find_municipalities("郡山市")[0].row == city
    amend_municipality(municipality=city, spellings=[], by=officer, at=NOON)
    assert spellings(city) == ["New Name"]
    assert find_municipalities("郡山市") == []


def test_what_stays_as_it_was_is_not_told(officer: User) -> None:
    city = koriyama(officer)
    with nothing_written():
        amend_municipality(
            municipality=city, names=city.names, spellings=[*spellings(city), " "], by=officer, at=NOON
        )


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"names": LocalText()}, "no_name"),
        ({"time_zone": "Mars/One"}, "no_time_zone"),
        ({"latitude": 91.0}, "not_on_earth"),
        ({"country": "JAPAN"}, "invalid"),
        ({"population": -1}, "invalid"),
        ({"spellings": ["…"]}, "no_letters"),
        ({"spellings": ["x" * 301]}, "invalid"),
    ],
)
def test_what_cannot_be_kept_is_refused(officer: User, wrong: dict[str, Any], code: str) -> None:
    city = koriyama(officer)
    with refused(RegisterRefused, code):
        amend_municipality(municipality=city, by=officer, at=NOON, **wrong)
    assert spellings(city) == ["Kōriyama", "郡山市"]


def test_our_own_city_comes_from_the_register_or_from_the_gazetteer(officer: User) -> None:
    own = choose_home(pick=KORIYAMA, by=officer, at=NOON)
    assert home() == own
    assert own.geoname_id == KORIYAMA
    city = a_city(officer)
    choose_home(pick=city, by=officer, at=NOON)
    assert home() == city
    assert last_row().changes == {"is_home": [False, True], "before": key_of(own)}
    with nothing_written():
        choose_home(pick=city, by=officer, at=NOON)


def test_a_number_of_no_city_is_refused(officer: User) -> None:
    own = essen(officer)
    with refused(RegisterRefused, "unknown_city"):
        choose_home(pick=1, by=officer, at=NOON)
    assert home() == own


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_only_the_office_puts_a_city_right(officer: User, role: str) -> None:
    stranger, city = a_user(role), koriyama(officer)
    with refused(PermissionDenied):
        amend_municipality(municipality=city, population=1, by=stranger, at=NOON)
    with refused(PermissionDenied):
        choose_home(pick=city, by=stranger, at=NOON)

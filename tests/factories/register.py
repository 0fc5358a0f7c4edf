"""Cities, bodies, people and ties, made through the actions of the house."""

from itertools import count
from typing import Any

from kizuna.accounts.models import User
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import (
    NewName,
    open_tie,
    register_municipality,
    register_organisation,
    register_person,
)
from kizuna.register.models import Municipality, Organisation, Person, Tie
from kizuna.register.rules.kinds import Tier
from tests.factories.sources import NOON

_numbers = count(1)


def a_city(by: User, name: str = "", *, is_home: bool = False, **given: Any) -> Municipality:
    """An invented city in Japan, or wherever `given` says."""
    name = name or f"Machi {next(_numbers)}"
    place: dict[str, Any] = {"country": "JP", "latitude": 37.4, "longitude": 140.4, "time_zone": "Asia/Tokyo"}
    names = given.pop("names", LocalText({"en": name, "de": name}))
    return register_municipality(names=names, is_home=is_home, by=by, at=NOON, **(place | given))


def essen(by: User) -> Municipality:
    """The office's own city."""
    return a_city(
        by, "Essen", is_home=True, country="DE", latitude=51.46, longitude=7.01, time_zone="Europe/Berlin"
    )


def koriyama(by: User) -> Municipality:
    """The partner city."""
    return a_city(by, names=LocalText({"en": "Kōriyama", "de": "Kōriyama", "ja": "郡山市"}))


def a_person(by: User, family: str = "Beispiel", given: str = "Erika", **more: Any) -> Person:
    """An invented person with a Latin name."""
    return register_person(
        names=[NewName(family=family, given=given, **more)], is_example=True, by=by, at=NOON
    )


def an_organisation(by: User, name: str = "", **more: Any) -> Organisation:
    """An invented body."""
    name = name or f"Institute {next(_numbers)}"
    return register_organisation(names=LocalText({"en": name, "de": name}), by=by, at=NOON, **more)


def a_tie(
    by: User, *cities: Municipality, tier: Tier = Tier.COOPERATION, visibility: str = "partners", **more: Any
) -> Tie:
    """A tie of the cities, of two new ones when none are given."""
    between = cities or (a_city(by), a_city(by))
    return open_tie(municipalities=between, tier=tier, visibility=visibility, by=by, at=NOON, **more)

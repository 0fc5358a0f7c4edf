"""Building the example the way an officer would: hand in a release, accept what was read, add what is known since."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from kizuna.accounts.models import User
from kizuna.archive.actions import accept_all, receive_text
from kizuna.records.example import history, people
from kizuna.records.example.demonstration import DEMONSTRATION, PASSWORD
from kizuna.records.example.desk import Desk
from kizuna.register.actions import register_from_gazetteer
from kizuna.register.models import Municipality, Tie
from kizuna.sources.rules import Visibility

ESSEN = 2928810
KORIYAMA = 2112141
RELEASE = Path("essen-koriyama") / "release-2019-09-03.txt"


class ExampleRefused(Exception):
    """The example is only put into an empty record."""


@transaction.atomic
def build_example(*, at: datetime) -> Tie:
    """The tie of Essen and Kōriyama in a record that is empty so far. Raises ExampleRefused."""
    if Tie.objects.exists() or Municipality.objects.exists():
        raise ExampleRefused
    officer = _demonstration_users()
    essen = register_from_gazetteer(geoname_id=ESSEN, is_home=True, by=officer, at=at)
    register_from_gazetteer(geoname_id=KORIYAMA, by=officer, at=at)
    text = (settings.EXAMPLES_DIR / RELEASE).read_text(encoding="utf-8")
    reading = receive_text(
        text=text,
        file_name=RELEASE.name,
        address="https://essen.de/meldungen/pressemeldung_1323282.de.html",
        city=essen,
        anchor=date(2019, 9, 3),
        visibility=Visibility.PARTNERS,
        by=officer,
        at=at,
    )
    accept_all(reading=reading, by=officer, at=at)
    reading.refresh_from_db()
    if reading.tie is None:
        raise ExampleRefused
    desk = Desk(officer, at, reading.tie, {"release": reading.document})
    desk.file_notes()
    people.complete(desk)
    history.tell(desk)
    return reading.tie


def _demonstration_users() -> User:
    for name, given, family, role, language in DEMONSTRATION:
        if not User.objects.filter(username=name).exists():
            User.objects.create_user(
                name, password=PASSWORD, first_name=given, last_name=family, role=role, language=language
            )
    return User.objects.get(username="officer")

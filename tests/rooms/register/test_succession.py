"""Municipalities that were merged or renamed: what they became, since when, and by which words."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.register.actions import RegisterRefused, record_succession
from kizuna.register.models import Municipality
from kizuna.sources.models import Statement
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, refused
from tests.factories.register import a_city, essen
from tests.factories.sources import NOON, a_document

pytestmark = pytest.mark.django_db


def test_a_merged_municipality_names_the_one_it_became(officer: User) -> None:
    former, town = a_city(officer, "Altdorf"), a_city(officer, "Neustadt")
    document = a_document(officer, "Altdorf gehört seit 2009 zu Neustadt.")
    record_succession(
        municipality=former,
        successor=town,
        how="merged",
        on=PartialDate("2009"),
        document=document,
        span=(0, 7),
        by=officer,
        at=NOON,
    )
    former.refresh_from_db()
    assert (former.successor, former.succession, former.succeeded_on) == (town, "merged", PartialDate("2009"))
    assert [*town.predecessors.all()] == [former]
    told = Statement.objects.get(aspect="successor")
    assert told.citation is not None
    assert (told.value, told.citation.quote) == (town.names.plain(), "Altdorf")
    row = last_row()
    assert row.action == "register.record_succession"
    assert row.changes["succession"] == ["", "merged"]


def test_what_was_noted_by_mistake_is_taken_back(officer: User) -> None:
    former, town = a_city(officer), a_city(officer)
    record_succession(municipality=former, successor=town, on=PartialDate("2009"), by=officer, at=NOON)
    record_succession(municipality=former, successor=None, on=PartialDate("2009"), by=officer, at=NOON)
    former.refresh_from_db()
    assert (former.successor, former.succession, former.succeeded_on) == (None, "", None)


def test_what_cannot_be_is_refused(officer: User) -> None:
    first, second, third, fourth = (a_city(officer) for _number in range(4))
    home, stranger = essen(officer), a_user("reader")
    with refused(RegisterRefused, "circle"):
        record_succession(municipality=first, successor=first, by=officer, at=NOON)
    record_succession(municipality=first, successor=second, by=officer, at=NOON)
    record_succession(municipality=second, successor=third, by=officer, at=NOON)
    with refused(RegisterRefused, "circle"):
        record_succession(municipality=third, successor=first, by=officer, at=NOON)
    with refused(RegisterRefused, "home_goes_on"):
        record_succession(municipality=home, successor=first, by=officer, at=NOON)
    with refused(RegisterRefused, "invalid"):
        record_succession(municipality=third, successor=fourth, how="sold", by=officer, at=NOON)
    with refused(PermissionDenied):
        record_succession(municipality=third, successor=fourth, by=stranger, at=NOON)


def test_the_database_itself_wants_both_or_neither(officer: User) -> None:
    city = a_city(officer)
    for columns in ({"succession": "merged"}, {"successor": city, "succession": "merged"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Municipality.objects.filter(pk=city.pk).update(**columns)

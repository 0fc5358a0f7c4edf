"""A tie on one page: what it says, that it is one page, and that what is left out is counted."""

import re
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kizuna.accounts.models import User
from kizuna.chronicle.models import Entry
from kizuna.kernel.languages import Language, LocalText
from kizuna.printing.sheets import Sheet
from kizuna.printing.typesetting import typeset
from kizuna.register.models import Municipality, Organisation, Tie
from kizuna.register.rules import OrganisationKind
from kizuna.reports.queries.dossier.record import load_record
from kizuna.reports.queries.summary import summary_of
from tests.conftest import QueryCount
from tests.factories.printing import pages_of, running_words_of, tags_of, words_of
from tests.factories.register import an_organisation
from tests.factories.reports import LivedTie, a_lived_tie

pytestmark = pytest.mark.django_db
NOW = datetime(2019, 10, 1, 10, tzinfo=ZoneInfo("Europe/Berlin"))
DAY = NOW.date()
HOSTILE = '#read("/etc/passwd") $x$ <a> ' + "x" * 90


@pytest.fixture
def lived(officer: User) -> LivedTie:
    return a_lived_tie(officer)


def sheet(tie: Tie, user: User, language: Language = Language.EN, on: date = DAY) -> Sheet:
    record = load_record(tie.slug, user)
    assert record is not None
    return summary_of(record, user, language, on=on, now=NOW)


def in_print(tie: Tie, user: User, **more: Any) -> str:
    return words_of(typeset(sheet(tie, user, **more))).replace("\n", " ")


def test_the_page_says_what_a_guest_needs(officer: User, lived: LivedTie) -> None:
    Municipality.objects.filter(pk=lived.partner.pk).update(population=327_692)
    an_organisation(
        officer,
        "City Office",
        municipality=lived.partner,
        kind=OrganisationKind.ADMINISTRATION.value,
        email="office@example.org",
        phone="+81 24 000",
    )
    words = in_print(lived.tie, officer)
    for said in (
        "Essen – Kōriyama",
        "City-to-city cooperation, since 2017",
        "Germany Japan",
        "327,692",
        "Distance 9,100 km",
        "City Office",
        "office@example.org",
        "+81 24 000",
        "Education 2 September 2019 Supplement",
        "Energy about 2017 Memorandum",
        "2 September 2019 Supplement yes",
        "1–7 September 2019 Journey 0",
        "„Wir freuen uns auf den Besuch Nummer 0.“",
        "as of 1 October 2019",
        "page 1 of 1",
    ):
        assert said in words, said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.DE, "AufeinenBlick"),
        (Language.JA, "この日に効力のある分野"),
        (Language.JA, "郡山市"),
        (Language.EN, "Fieldsinforceonthisday"),
    ],
)
def test_it_speaks_three_languages(officer: User, lived: LivedTie, language: Language, said: str) -> None:
    pdf = typeset(sheet(lived.tie, officer, language))
    assert said in running_words_of(pdf)
    assert len(pages_of(pdf)) == 1


def test_the_day_decides(officer: User, lived: LivedTie) -> None:
    before = in_print(lived.tie, officer, on=date(2018, 12, 31))
    assert "Memorandum" in before
    assert "Supplement" not in before
    assert "Journey" not in before
    unclear = in_print(lived.tie, officer, on=date(2017, 6, 1))
    assert "Energy (unclear)" in unclear


def test_a_reader_sees_nothing_internal(officer: User, reader: User, lived: LivedTie) -> None:
    Entry.objects.filter(pk=lived.supplement.entry_id).update(visibility="internal")
    assert "Supplement" in in_print(lived.tie, officer)
    assert "Supplement" not in in_print(lived.tie, reader)


def test_a_full_tie_is_still_one_page_and_counts_what_it_leaves_out(officer: User) -> None:
    lived = a_lived_tie(officer, times=30)
    words = words_of(typeset(sheet(lived.tie, officer)))
    assert "page 1 of 1" in words
    left_out = [int(number) for number in re.findall(r"and (\d+) more", words)]
    shown = [words.count("Journey "), words.count("Besuch Nummer")]
    assert [number for number in shown if 30 - number not in left_out] == []
    assert min(shown) >= 1


@pytest.mark.parametrize("language", list(Language))
def test_however_long_the_words_it_stays_one_page(officer: User, language: Language) -> None:
    lived = a_lived_tie(officer, times=20)
    long = LocalText({"en": HOSTILE * 5, "de": HOSTILE * 5, "ja": "郡山市は協力を進めます。" * 50})
    Entry.objects.update(title=long)
    Tie.objects.update(title=long)
    Municipality.objects.update(names=long)
    pages = pages_of(typeset(sheet(lived.tie, officer, language)))
    assert len(pages) == 1
    assert "…" in pages[0]


@pytest.mark.parametrize("words", ["\x01", "😀", "\u20dd"])
def test_strange_words_are_no_error(officer: User, lived: LivedTie, words: str) -> None:
    strange = LocalText({"en": words})
    for model in (Entry, Tie):
        model.objects.update(title=strange)
    Municipality.objects.update(names=strange)
    assert "page 1 of 1" in in_print(lived.tie, officer)


def test_what_is_not_known_is_left_open(officer: User, lived: LivedTie) -> None:
    Municipality.objects.update(population=None)
    Organisation.objects.update(kind=OrganisationKind.COMPANY.value)
    columns = sheet(lived.tie, officer).content["cities"]["columns"]
    assert [one["values"][1] for one in columns] == ["–", "–"]
    assert [one["values"][3] for one in columns] == ["–", "–"]


def test_tables_and_their_heads_are_told_to_screen_readers(officer: User, lived: LivedTie) -> None:
    tags = tags_of(typeset(sheet(lived.tie, officer)))
    assert {"H1", "H2", "Table", "TH", "TD", "THead"} <= {*tags}
    assert tags.count("Table") == 6


@pytest.mark.parametrize("times", [1, 3])
def test_a_larger_tie_takes_no_more_queries(officer: User, query_count: QueryCount, times: int) -> None:
    lived = a_lived_tie(officer, times=times)
    with query_count(14):
        sheet(lived.tie, officer)

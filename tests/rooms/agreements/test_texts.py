"""The text in force on a day, read from papers and their clauses, and the texts of two days side by side."""

from datetime import date

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_clause, amend_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.texts import TextInForce, TextPart, text_in_force, words_of
from kizuna.agreements.queries.texts_compared import PlaceChange, side_by_side
from kizuna.agreements.rules import Relation
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Tie
from tests.conftest import QueryCount
from tests.factories.agreements import a_clause, a_full_chain, a_paper
from tests.factories.approvals import agreed
from tests.factories.register import a_tie, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, essen(officer), koriyama(officer), slug="essen-koriyama")


@pytest.fixture
def chain(officer: User, tie: Tie) -> dict[str, Instrument]:
    return a_full_chain(officer, tie)


def named(part: TextPart) -> str:
    return f"{part.instrument.entry.title.text('en')} {part.number}".strip()


def told(text: TextInForce) -> list[str]:
    return [named(part) for part in text.parts]


def test_the_clauses_of_the_day_in_their_order_each_with_its_paper(
    tie: Tie, chain: dict[str, Instrument]
) -> None:
    before = text_in_force(tie, date(2019, 12, 31))
    assert told(before) == ["Memorandum 1", "Memorandum 2", "Memorandum 3", "Memorandum 4"]
    after = text_in_force(tie, date(2020, 1, 1))
    assert told(after) == ["Memorandum 1", "Amendment 1", "Memorandum 4"]
    part = [*after.parts][1]
    assert part.place is not None
    assert (part.place[0], part.place[1]) == (chain["base"], "2")
    assert part.since == PartialDate("2020-01-01")
    assert part.words.text["de"] == "Feld ist Energie."
    assert told(text_in_force(tie, date(2021, 1, 1)))[-2:] == ["Supplement 1", "Supplement 2"]
    assert told(text_in_force(tie, date(2023, 1, 1))) == []


def test_papers_of_which_no_words_are_recorded_are_named(tie: Tie, chain: dict[str, Instrument]) -> None:
    assert text_in_force(tie, date(2022, 1, 1)).wordless == ()
    (ending,) = text_in_force(tie, date(2023, 1, 1)).wordless
    assert ending[0] == chain["termination"]


def test_a_paper_without_clauses_stands_with_its_wording(officer: User, tie: Tie) -> None:
    a_paper(officer, tie, signed_on="2018-01-01", text=LocalText({"de": "Wir arbeiten zusammen."}))
    (part,) = text_in_force(tie, date(2019, 1, 1)).parts
    assert (part.clause, part.words.text["de"]) == (None, "Wir arbeiten zusammen.")


def test_what_is_unclear_says_why(officer: User, tie: Tie) -> None:
    base = a_paper(officer, tie, signed_on="2018-01-01")
    old = a_clause(officer, base, "1")
    later = a_paper(officer, tie, title="Amendment", signed_on="2020", parent=base, relation=Relation.AMENDS)
    a_clause(officer, later, "1", changed_clause=old, change="replaces")
    first, second = text_in_force(tie, date(2020, 6, 1)).parts
    assert {first.answer, second.answer} == {Answer.UNCLEAR}
    assert first.reasons[0].startswith("Whether “Amendment” has taken it out already is not certain.")
    assert "1 January – 31 December 2020" in second.reasons[0]


def test_of_two_amendments_whose_order_is_not_known_each_names_the_other(officer: User, tie: Tie) -> None:
    base = a_paper(officer, tie, signed_on="2018-01-01")
    old = a_clause(officer, base, "1")
    for title, day in (("First", "2020"), ("Second", "2020-06")):
        later = a_paper(officer, tie, title=title, signed_on=day, parent=base, relation=Relation.AMENDS)
        a_clause(officer, later, "1", changed_clause=old, change="replaces")
    first, second = text_in_force(tie, date(2021, 6, 1)).parts
    assert "“Second” changes the same clause" in first.reasons[0]
    assert "“First” changes the same clause" in second.reasons[0]


def test_words_last_approved_stand_while_their_paper_is_changed(officer: User, tie: Tie) -> None:
    cities = [*tie.municipalities.all()]
    paper = a_paper(officer, tie, parties=cities, in_force_on=PartialDate("2018-01-01"))
    clause = a_clause(officer, paper, "1", "Zwei Fachleute.")
    agreed(officer, paper)
    amend_instrument(instrument=paper, signed_on=PartialDate("2027-01-01"), by=officer, at=NOON)
    amend_clause(clause=clause, text=LocalText({"de": "Drei Fachleute."}), by=officer, at=NOON)
    paper.refresh_from_db()
    a_clause(officer, paper, "2", "Neu.")
    (part,) = text_in_force(tie, date(2027, 6, 1)).parts
    assert (part.clause, part.words.text["de"]) == (clause.pk, "Zwei Fachleute.")
    amend_clause(clause=clause, number="7", by=officer, at=NOON)
    (part,) = text_in_force(tie, date(2027, 6, 1)).parts
    assert (part.clause, part.number, part.words.text["de"]) == (None, "1", "Zwei Fachleute.")


def test_papers_a_reader_may_not_see_are_no_part_of_their_text(officer: User, reader: User, tie: Tie) -> None:
    a_clause(officer, a_paper(officer, tie, signed_on="2018", visibility="internal"), "1")
    assert [*text_in_force(tie, date(2020, 1, 1), officer).parts]
    assert [*text_in_force(tie, date(2020, 1, 1), reader).parts] == []


def test_the_number_of_queries_does_not_grow(
    officer: User, tie: Tie, chain: dict[str, Instrument], query_count: QueryCount
) -> None:
    with query_count(2):
        words_of(tie).on(date(2022, 1, 1))
    for number in range(3):
        a_clause(officer, a_paper(officer, tie, signed_on="2018", title=f"More {number}"), "1")
    with query_count(2):
        words_of(tie).on(date(2022, 1, 1))


def test_two_days_side_by_side(tie: Tie, chain: dict[str, Instrument]) -> None:
    words = words_of(tie)
    places = side_by_side(words.on(date(2019, 1, 1)), words.on(date(2021, 6, 1)))
    assert [(named(place.named_by), place.change) for place in places] == [
        ("Memorandum 1", PlaceChange.SAME),
        ("Amendment 1", PlaceChange.CHANGED),
        ("Memorandum 3", PlaceChange.GONE),
        ("Memorandum 4", PlaceChange.SAME),
        ("Supplement 1", PlaceChange.NEW),
        ("Supplement 2", PlaceChange.NEW),
    ]
    changed = places[1]
    assert [named(part) for part in (*changed.before, *changed.after)] == ["Memorandum 2", "Amendment 1"]


def test_a_place_of_which_only_the_certainty_changes(officer: User, tie: Tie) -> None:
    a_clause(officer, a_paper(officer, tie, signed_on="2018"), "1")
    words = words_of(tie)
    unclear, clear = words.on(date(2018, 6, 1)), words.on(date(2019, 6, 1))
    assert [place.change for place in side_by_side(unclear, clear)] == [PlaceChange.CLEARED]
    assert [place.change for place in side_by_side(clear, unclear)] == [PlaceChange.DOUBTED]

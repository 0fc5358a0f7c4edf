"""Clauses of a paper: what they do to fields and to earlier clauses, and what is refused."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    ClauseEffect,
    InstrumentRefused,
    Overtaken,
    add_clause,
    amend_clause,
    amend_instrument,
    move_clause,
    propose_text,
    remove_clause,
)
from kizuna.agreements.forms import InstrumentForm
from kizuna.agreements.models import Clause, FieldEffect, Instrument
from kizuna.agreements.queries import fields_in_force, fields_in_force_many
from kizuna.agreements.queries.seen import clause_as_seen
from kizuna.agreements.rules import Because, Effect, Relation
from kizuna.agreements.rules.stamps import stamp_of
from kizuna.approvals.queries import current_version
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Tie
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper, fields
from tests.factories.approvals import a_text, agreed, an_agreed_text
from tests.factories.audit import nothing_written, refused
from tests.factories.register import a_tie, essen, koriyama
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
WORDS = LocalText({"de": "Die Städte arbeiten zusammen.", "ja": "両市は協力します。"})


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, essen(officer), koriyama(officer), slug="essen-koriyama")


@pytest.fixture
def paper(officer: User, tie: Tie) -> Instrument:
    return a_paper(officer, tie, signed_on="2018-01-01")


def effect(code: str, does: Effect = Effect.ADDS, printed: str = "") -> ClauseEffect:
    return ClauseEffect(FieldOfCooperation.objects.get(code=code), does, printed)


def a_clause(by: User, paper: Instrument, number: str = "1", **more: object) -> Clause:
    return add_clause(instrument=paper, number=number, text=WORDS, by=by, at=NOON, **more)  # type: ignore[arg-type]


def answers(tie: Tie, day: date) -> dict[str, Answer]:
    single = {one.field.code: one.answer for one in fields_in_force(tie, day)}
    many = {code: answer for code, (answer, _paper) in fields_in_force_many([tie], day)[tie.pk].items()}
    assert single == many
    return single


def test_a_field_is_in_force_by_a_clause(officer: User, tie: Tie, paper: Instrument) -> None:
    clause = a_clause(officer, paper, "2", touches=[effect("energy", printed="erneuerbare Energien")])
    [found] = fields_in_force(tie, date(2019, 1, 1))
    assert (found.answer, found.clause, found.clause_number) == (Answer.YES, clause.pk, "2")
    assert found.as_printed == "erneuerbare Energien"
    assert AuditRow.objects.filter(action="agreements.add_clause", subject=key_of(paper)).count() == 1


def test_a_clause_that_is_replaced_loses_its_fields_to_the_new_one(
    officer: User, tie: Tie, paper: Instrument
) -> None:
    old = a_clause(officer, paper, "2", touches=[effect("energy"), effect("health")])
    later = a_paper(officer, tie, signed_on="2020-01-01", parent=paper, relation=Relation.AMENDS)
    a_clause(officer, later, "1", changed_clause=old, change="replaces", touches=[effect("energy")])
    assert answers(tie, date(2019, 12, 31)) == {"energy": Answer.YES, "health": Answer.YES}
    assert answers(tie, date(2020, 1, 1)) == {"energy": Answer.YES, "health": Answer.NO}
    energy = next(one for one in fields_in_force(tie, date(2021, 1, 1)) if one.field.code == "energy")
    assert energy.instrument == paper


def test_a_repealed_clause_ends_its_fields(officer: User, tie: Tie, paper: Instrument) -> None:
    old = a_clause(officer, paper, "2", touches=[effect("energy")])
    later = a_paper(officer, tie, signed_on="2020", parent=paper, relation=Relation.AMENDS)
    add_clause(instrument=later, number="1", changed_clause=old, change="repeals", by=officer, at=NOON)
    assert answers(tie, date(2020, 5, 1)) == {"energy": Answer.UNCLEAR}
    assert answers(tie, date(2021, 1, 1)) == {"energy": Answer.NO}


def test_a_field_that_is_narrowed_stays_and_one_that_is_extended_is_carried(
    officer: User, tie: Tie, paper: Instrument
) -> None:
    a_clause(officer, paper, "1", touches=[effect("energy")])
    later = a_paper(officer, tie, signed_on="2020-01-01", parent=paper, relation=Relation.SUPPLEMENTS)
    touches = [effect("energy", Effect.NARROWS), effect("health", Effect.EXTENDS)]
    a_clause(officer, later, "1", touches=touches)
    assert answers(tie, date(2021, 1, 1)) == {"energy": Answer.YES, "health": Answer.YES}


def test_a_draft_counts_only_when_all_approved_and_signed_it(officer: User) -> None:
    paper = a_text(officer, in_force_on=PartialDate("2020-01-01"))
    tie = paper.entry.tie
    assert tie is not None
    day = date(2030, 1, 1)
    assert set(answers(tie, day).values()) == {Answer.YES}
    propose_text(instrument=paper, by=officer, at=NOON)
    assert set(answers(tie, day).values()) == {Answer.NO}
    assert {one.because.code for one in fields_in_force(tie, day)} == {Because.NOT_APPROVED}


def test_the_words_last_approved_stay_in_force_while_the_paper_is_changed(officer: User) -> None:
    paper = an_agreed_text(officer)
    tie = paper.entry.tie
    assert tie is not None
    amend_instrument(instrument=paper, signed_on=PartialDate("2026-12-01"), by=officer, at=NOON)
    day = date(2030, 1, 1)
    before = answers(tie, day)
    assert set(before.values()) == {Answer.YES}
    paper.refresh_from_db()
    amend_instrument(instrument=paper, adds=[], in_force_on=PartialDate("2040"), by=officer, at=NOON)
    assert FieldEffect.objects.filter(instrument=paper).count() == 0
    assert answers(tie, day) == before


@pytest.mark.parametrize("change", ["replaces", "repeals"])
def test_what_approved_words_took_out_stays_out_while_their_paper_is_changed(
    officer: User, change: str
) -> None:
    cities = [essen(officer), koriyama(officer)]
    tie = a_tie(officer, *cities, slug="essen-koriyama")
    base = a_paper(officer, tie, signed_on="2018-01-01")
    old = a_clause(officer, base, "2", touches=[effect("energy"), effect("health")])
    # Another tie has a paper of the same name with a clause of the same number.
    a_clause(officer, a_paper(officer, a_tie(officer), signed_on="2018"), "2", touches=[effect("sport")])
    later = a_paper(
        officer,
        tie,
        title="Amendment",
        signed_on="2020-01-01",
        parent=base,
        relation=Relation.AMENDS,
        parties=cities,
    )
    taking = a_clause(
        officer, later, "1", changed_clause=old, change=change, touches=[effect("health", Effect.EXTENDS)]
    )
    agreed(officer, later)
    day = date(2030, 1, 1)
    before = answers(tie, day)
    assert before == {"energy": Answer.NO, "health": Answer.YES}
    amend_clause(clause=taking, changed_clause=None, change="", by=officer, at=NOON)
    assert answers(tie, day) == before


def test_a_changed_clause_is_proposed_anew(officer: User) -> None:
    paper = a_text(officer)
    clause = a_clause(officer, paper)
    first = propose_text(instrument=paper, by=officer, at=NOON)
    amend_clause(clause=clause, text=WORDS.with_text("de", "Anders."), by=officer, at=NOON)
    second = current_version(key_of(paper))
    assert second is not None
    assert (second.number, second.sha256 != first.sha256) == (2, True)
    remove_clause(clause=clause, by=officer, at=NOON)
    third = current_version(key_of(paper))
    assert third is not None
    assert third.number == 3
    assert AuditRow.objects.filter(action="agreements.remove_clause").count() == 1


def refusal_of(paper: Instrument, by: User, **details: object) -> str:
    with nothing_written(), pytest.raises(InstrumentRefused) as caught:
        add_clause(instrument=paper, by=by, at=NOON, **details)  # type: ignore[arg-type]
    return caught.value.code


def test_what_is_refused_writes_nothing(officer: User, tie: Tie, paper: Instrument) -> None:
    other = a_paper(officer, a_tie(officer), signed_on="2018")
    foreign = a_clause(officer, other)
    a_clause(officer, paper, "1", touches=[effect("energy")])
    energy = effect("energy")
    assert refusal_of(paper, officer, number="2") == "empty_clause"
    assert refusal_of(paper, officer, number="1", text=WORDS) == "number_twice"
    assert refusal_of(paper, officer, number="2", text=WORDS, change="repeals") == "change_without_clause"
    assert (
        refusal_of(paper, officer, number="2", text=WORDS, changed_clause=foreign) == "clause_without_change"
    )
    assert (
        refusal_of(paper, officer, number="2", text=WORDS, changed_clause=foreign, change="repeals")
        == "clause_of_another_chain"
    )
    assert refusal_of(paper, officer, number="2", text=WORDS, touches=[energy]) == "effect_elsewhere"
    assert refusal_of(paper, officer, number="2", text=WORDS, touches=[energy, energy]) == "effect_twice"
    amend_instrument(instrument=paper, authentic_languages=["de", "ja"], by=officer, at=NOON)
    paper.refresh_from_db()
    assert refusal_of(paper, officer, number="2", text=LocalText({"de": "Nur."})) == "no_authentic_clause"


def test_a_clause_that_others_rest_on_stays(officer: User, tie: Tie, paper: Instrument) -> None:
    old = a_clause(officer, paper)
    later = a_paper(officer, tie, signed_on="2020", parent=paper, relation=Relation.AMENDS)
    a_clause(officer, later, "1", changed_clause=old, change="adds_to")
    rows = AuditRow.objects.count()
    with pytest.raises(InstrumentRefused) as caught:
        remove_clause(clause=old, by=officer, at=NOON)
    assert caught.value.code == "clause_is_changed"
    assert Clause.objects.filter(pk=old.pk).exists()
    assert AuditRow.objects.count() == rows


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"term": "fixed"}, "term_without_length"),
        ({"term": "by_act", "term_months": 0}, "term_without_length"),
        ({"prevailing_language": "de"}, "prevailing_not_authentic"),
        ({"authentic_languages": ["en"]}, "no_authentic_text"),
    ],
)
def test_a_paper_that_cannot_be_is_refused(
    officer: User, paper: Instrument, changes: dict[str, object], code: str
) -> None:
    a_clause(officer, paper)
    rows = AuditRow.objects.count()
    with pytest.raises(InstrumentRefused) as caught:
        amend_instrument(instrument=paper, by=officer, at=NOON, **changes)  # type: ignore[arg-type]
    assert caught.value.code == code
    paper.refresh_from_db()
    assert (paper.term, paper.authentic_languages, AuditRow.objects.count()) == ("", [], rows)


def test_a_clause_changes_places_with_its_neighbour(officer: User, paper: Instrument) -> None:
    first, second, third = (a_clause(officer, paper, number) for number in "123")
    reader = a_user("reader")

    def order() -> list[str]:
        return [clause.number for clause in paper.clauses.all()]

    move_clause(clause=third, up=True, by=officer, at=NOON)
    assert order() == ["1", "3", "2"]
    assert AuditRow.objects.filter(action="agreements.move_clause", subject=key_of(paper)).count() == 1
    move_clause(clause=first, up=False, by=officer, at=NOON)
    assert order() == ["3", "1", "2"]
    with nothing_written():
        move_clause(clause=third, up=True, by=officer, at=NOON)
        move_clause(clause=second, up=False, by=officer, at=NOON)
    with refused(PermissionDenied):
        move_clause(clause=first, up=True, by=reader, at=NOON)
    assert order() == ["3", "1", "2"]


def test_clauses_in_another_order_are_other_words(officer: User) -> None:
    paper = a_text(officer)
    a_clause(officer, paper, "1")
    second = a_clause(officer, paper, "2")
    propose_text(instrument=paper, by=officer, at=NOON)
    move_clause(clause=second, up=True, by=officer, at=NOON)
    version = current_version(key_of(paper))
    assert version is not None
    assert version.number == 2


def test_the_chronicle_files_a_paper_by_the_fields_of_its_clauses(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, adds=("energy",))

    def filed() -> set[str]:
        return {field.code for field in paper.entry.fields.all()}

    touches = [effect("health", Effect.EXTENDS), effect("energy", Effect.NARROWS)]
    clause = a_clause(officer, paper, touches=touches)
    assert filed() == {"energy", "health"}
    amend_clause(clause=clause, touches=[effect("education")], by=officer, at=NOON)
    assert filed() == {"energy", "education"}
    amend_instrument(instrument=paper, adds=[], by=officer, at=NOON)
    assert filed() == {"education"}
    remove_clause(clause=clause, by=officer, at=NOON)
    assert filed() == set()


def test_what_somebody_else_changed_in_between_is_not_written_over(officer: User, paper: Instrument) -> None:
    clause = a_clause(officer, paper, touches=[effect("energy")])
    seen = stamp_of(clause_as_seen(clause))
    amend_clause(clause=clause, seen=seen, number="7", touches=[], by=officer, at=NOON)
    with refused(Overtaken, "overtaken") as caught:
        amend_clause(clause=clause, seen=seen, text=LocalText({"de": "Spät."}), by=officer, at=NOON)
    assert caught.value.names == ("number", "effects")
    fresh = stamp_of(clause_as_seen(Clause.objects.get()))
    amend_clause(clause=clause, seen=fresh, number="8", by=officer, at=NOON)
    amend_clause(clause=clause, number="9", by=officer, at=NOON)
    assert Clause.objects.get().number == "9"


def test_a_clause_that_was_taken_out_in_between_is_told(officer: User, paper: Instrument) -> None:
    clause = a_clause(officer, paper)
    stale = Clause.objects.get()
    remove_clause(clause=clause, by=officer, at=NOON)
    with refused(InstrumentRefused, "clause_gone"):
        amend_clause(clause=stale, number="2", by=officer, at=NOON)
    with refused(InstrumentRefused, "clause_gone"):
        remove_clause(clause=stale, by=officer, at=NOON)
    with nothing_written():
        move_clause(clause=stale, up=True, by=officer, at=NOON)


def test_the_languages_that_are_missing_are_named(officer: User, paper: Instrument) -> None:
    amend_instrument(instrument=paper, authentic_languages=["de", "ja", "en"], by=officer, at=NOON)
    paper.refresh_from_db()
    with refused(InstrumentRefused, "no_authentic_clause") as caught:
        add_clause(instrument=paper, text=LocalText({"de": "Nur."}), by=officer, at=NOON)
    assert "Missing: English, Japanese." in str(caught.value)


def test_two_clauses_do_not_change_one_another(officer: User, tie: Tie, paper: Instrument) -> None:
    """Papers that hang on the same one may change one another's clauses, but not in a circle."""
    beside = [
        a_paper(officer, tie, signed_on="2020", parent=paper, relation=Relation.AMENDS)
        for _number in range(3)
    ]
    first = a_clause(officer, beside[0], "1")
    second = a_clause(officer, beside[1], "1", changed_clause=first, change="adds_to")
    third = a_clause(officer, beside[2], "1", changed_clause=second, change="replaces")
    for last in (second, third):
        with refused(InstrumentRefused, "clause_circle"):
            amend_clause(clause=first, changed_clause=last, change="replaces", by=officer, at=NOON)
    first.refresh_from_db()
    assert first.changed_clause is None


def test_the_paper_itself_does_not_repeat_what_a_clause_does(officer: User, paper: Instrument) -> None:
    a_clause(officer, paper, "2", touches=[effect("energy")])
    with nothing_written(), pytest.raises(InstrumentRefused) as caught:
        amend_instrument(instrument=paper, adds=fields("energy"), by=officer, at=NOON)
    assert caught.value.code == "effect_elsewhere"
    form = InstrumentForm(tie=paper.entry.tie, instrument=paper)
    effects = next(rows for _heading, rows in form.rows if rows.prefix == "effects")
    assert not any(row.initial.get("field") for row in effects)


def test_the_last_clause_stays_while_the_wording_beside_it_misses_an_authentic_language(
    officer: User, paper: Instrument
) -> None:
    clause = a_clause(officer, paper)
    wording = LocalText({"de": "Nur deutsch."})
    amend_instrument(instrument=paper, text=wording, authentic_languages=["de", "ja"], by=officer, at=NOON)
    with refused(InstrumentRefused, "no_authentic_text"):
        remove_clause(clause=clause, by=officer, at=NOON)
    amend_instrument(instrument=paper, text=LocalText(), by=officer, at=NOON)
    remove_clause(clause=clause, by=officer, at=NOON)
    assert not Clause.objects.exists()

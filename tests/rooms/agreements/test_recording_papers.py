"""Recording and amending papers: what is written, and what is refused with nothing written."""

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    ClauseEffect,
    InstrumentRefused,
    NewSignature,
    Overtaken,
    add_clause,
    amend_instrument,
    record_instrument,
)
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries import warnings_of
from kizuna.agreements.queries.seen import paper_as_seen
from kizuna.agreements.rules import InstrumentKind, Relation
from kizuna.agreements.rules.stamps import stamp_of
from kizuna.audit.models import AuditRow
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import record_tenure
from kizuna.register.models import Tie
from tests.factories.agreements import a_memorandum_and_its_supplement, a_paper, fields
from tests.factories.audit import last_row, refused
from tests.factories.register import a_city, a_person, a_tie, an_organisation
from tests.factories.sources import NOON


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


def test_a_paper_is_written_with_its_entry_parties_fields_and_one_audit_row(officer: User, tie: Tie) -> None:
    before = AuditRow.objects.count()
    cities = [part.municipality for part in tie.parts.all()]
    person = a_person(officer)
    at_start = AuditRow.objects.count()
    paper = a_paper(
        officer,
        tie,
        signed_on="2017~",
        adds=("energy", "health"),
        parties=cities,
        signatories=[NewSignature(person, cities[0], LocalText({"de": "Oberbürgermeisterin"}))],
    )
    paper.refresh_from_db()
    assert AuditRow.objects.count() == at_start + 1 > before
    assert last_row().action == "agreements.record_instrument"
    assert (paper.entry.tie, paper.entry.when, paper.entry.visibility) == (
        tie,
        PartialDate("2017~"),
        "partners",
    )
    assert {field.code for field in paper.entry.fields.all()} == {"energy", "health"}
    assert [party.municipality for party in paper.parties.all()] == cities
    assert [(row.field.code, row.effect, row.as_printed) for row in paper.effects.all()] == [
        ("energy", "adds", "energy"),
        ("health", "adds", "health"),
    ]
    signature = paper.signatures.get()
    assert (signature.person, signature.function_as_printed["de"]) == (person, "Oberbürgermeisterin")
    assert signature.party is not None
    assert signature.party.municipality == cities[0]


def test_the_office_held_on_the_day_of_signing_is_linked(officer: User, tie: Tie) -> None:
    city = tie.municipalities.all()[0]
    person = a_person(officer)
    mayor = LocalText({"de": "Oberbürgermeisterin"})
    held = record_tenure(
        person=person, function=mayor, municipality=city, start=PartialDate("2015"), by=officer, at=NOON
    )
    signed = [NewSignature(person, city)]
    exact = a_paper(officer, tie, signed_on="2019-09-02", parties=[city], signatories=signed)
    vague = a_paper(officer, tie, signed_on="2015", parties=[city], signatories=signed)
    assert exact.signatures.get().tenure == held
    assert vague.signatures.get().tenure is None


def test_a_supplement_hangs_on_its_parent(officer: User, tie: Tie) -> None:
    memorandum, supplement = a_memorandum_and_its_supplement(officer, tie)
    assert (supplement.parent, supplement.relation) == (memorandum, "supplements")


@pytest.mark.parametrize("role", ["reader", "guest", "press"])
def test_who_may_not_edit_writes_nothing(officer: User, tie: Tie, role: str) -> None:
    paper = a_paper(officer, tie)
    other = User.objects.create_user(f"{role}-x", role=role)
    with refused(PermissionDenied):
        a_paper(other, tie)
    with refused(PermissionDenied):
        amend_instrument(instrument=paper, signed_on=PartialDate("2018"), by=other, at=NOON)


def test_what_is_refused_writes_nothing(officer: User, tie: Tie) -> None:
    other = a_tie(officer)
    stranger = a_paper(officer, other)
    person, city = a_person(officer), tie.municipalities.all()[0]
    cases = {
        "end_before_begin": {"signed_on": "2019-09-02", "ended_on": "2018"},
        "parent_of_another_tie": {"parent": stranger, "relation": Relation.SUPPLEMENTS},
        "relation_without_parent": {"relation": Relation.SUPPLEMENTS},
        "parent_without_relation": {"parent": stranger},
        "adds_and_ends": {"adds": ("energy",), "ends": ("energy",)},
        "effect_twice": {"adds": ("energy", "energy")},
        "party_twice": {"parties": [city, city]},
        "signs_twice": {"signatories": [NewSignature(person), NewSignature(person)]},
        "signs_for_a_stranger": {"signatories": [NewSignature(person, an_organisation(officer))]},
        "invalid": {"kind": "napkin"},
        "nul": {"name_as_printed": "a\0b"},
        "no_title": {"title": ""},
    }
    for code, given in cases.items():
        with refused(InstrumentRefused, code):
            a_paper(officer, tie, **given)  # type: ignore[arg-type]


def test_a_circle_of_papers_is_refused(officer: User, tie: Tie) -> None:
    memorandum, supplement = a_memorandum_and_its_supplement(officer, tie)
    with refused(InstrumentRefused, "circle"):
        amend_instrument(
            instrument=memorandum, parent=supplement, relation=Relation.SUPPLEMENTS, by=officer, at=NOON
        )
    memorandum.refresh_from_db()
    assert memorandum.parent is None


def test_an_amendment_changes_what_is_given_and_tells_old_and_new(officer: User, tie: Tie) -> None:
    memorandum, _supplement = a_memorandum_and_its_supplement(officer, tie)
    rows = AuditRow.objects.count()
    amend_instrument(
        instrument=memorandum, signed_on=PartialDate("2017-08-29"), adds=fields("energy"), by=officer, at=NOON
    )
    memorandum = Instrument.objects.get(pk=memorandum.pk)
    assert memorandum.signed_on == PartialDate("2017-08-29")
    assert [row.field.code for row in memorandum.effects.all()] == ["energy"]
    assert memorandum.signatures.count() == 2
    assert memorandum.entry.when == PartialDate("2017-08-29")
    assert AuditRow.objects.count() == rows + 1
    assert last_row().changes["signed_on"] == ["2017~", "2017-08-29"]


def test_parties_and_signatures_are_replaced_without_losing_those_that_stay(officer: User, tie: Tie) -> None:
    memorandum, _supplement = a_memorandum_and_its_supplement(officer, tie)
    kept = memorandum.parties.order_by("pk")[0]
    newcomer = a_city(officer)
    amend_instrument(
        instrument=memorandum,
        parties=[kept.municipality, newcomer] if kept.municipality else [],
        signatories=[NewSignature(a_person(officer), newcomer)],
        by=officer,
        at=NOON,
    )
    assert kept in memorandum.parties.all()
    assert {party.municipality for party in memorandum.parties.all()} == {kept.municipality, newcomer}
    assert memorandum.signatures.get().party == memorandum.parties.get(municipality=newcomer)


def test_an_amendment_may_not_add_what_the_paper_ends(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, ends=("energy",))
    with refused(InstrumentRefused, "adds_and_ends"):
        amend_instrument(instrument=paper, adds=fields("energy"), by=officer, at=NOON)


def test_an_unusual_order_of_dates_is_kept_and_noticed(officer: User, tie: Tie) -> None:
    paper = record_instrument(
        tie=tie,
        kind=InstrumentKind.COOPERATION,
        title=LocalText({"en": "Extension"}),
        signed_on=PartialDate("2022-09-12"),
        in_force_on=PartialDate("2021"),
        by=officer,
        at=NOON,
    )
    assert [str(warning) for warning in warnings_of(paper)] == [
        "The paper came into force before it was signed. Is that right?"
    ]


def test_all_four_effects_are_kept_beside_those_of_the_clauses(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, adds=("energy",))
    health = fields("health")
    add_clause(
        instrument=paper,
        number="1",
        text=LocalText({"de": "Text"}),
        touches=[ClauseEffect(fields("education")[0][0])],
        by=officer,
        at=NOON,
    )
    amend_instrument(
        instrument=paper,
        adds=[],
        extends=health,
        narrows=fields("energy"),
        ends=fields("sport"),
        by=officer,
        at=NOON,
    )
    kept = {(row.field.code, row.effect, bool(row.clause_id)) for row in paper.effects.all()}
    assert kept == {
        ("health", "extends", False),
        ("energy", "narrows", False),
        ("sport", "ends", False),
        ("education", "adds", True),
    }
    for code, given in {
        "effect_elsewhere": {"adds": fields("education")},
        "effect_twice": {"narrows": [*health, *health]},
        "adds_and_ends": {"extends": fields("sport")},
    }.items():
        with refused(InstrumentRefused, code):
            amend_instrument(instrument=paper, by=officer, at=NOON, **given)  # type: ignore[arg-type]


def test_which_languages_bind_may_be_known_of_a_paper_whose_words_are_not(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, authentic_languages=["de", "ja"], prevailing_language="ja")
    assert paper.authentic_languages == ["de", "ja"]
    with refused(InstrumentRefused, "no_authentic_text") as caught:
        amend_instrument(instrument=paper, text=LocalText({"de": "Nur deutsch."}), by=officer, at=NOON)
    assert "Missing: Japanese." in str(caught.value)


def test_what_somebody_else_changed_in_between_is_not_written_over(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, adds=("energy",))
    seen = stamp_of(paper_as_seen(paper))
    other = {"signed_on": PartialDate("2019"), "title": LocalText({"de": "Anders"}), "adds": []}
    amend_instrument(instrument=paper, seen=seen, by=officer, at=NOON, **other)  # type: ignore[arg-type]
    with refused(Overtaken, "overtaken") as caught:
        amend_instrument(instrument=paper, seen=seen, name_as_printed="MoU", by=officer, at=NOON)
    assert set(caught.value.names) == {"signed_on", "title", "effects"}
    paper = Instrument.objects.get(pk=paper.pk)
    amend_instrument(
        instrument=paper, seen=stamp_of(paper_as_seen(paper)), name_as_printed="MoU", by=officer, at=NOON
    )
    assert Instrument.objects.get(pk=paper.pk).name_as_printed == "MoU"

"""Papers in full go out and come in: clauses, terms, councils, signings, undertakings; faults are named with their place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from kizuna.accounts.models import User
from kizuna.agreements.models import Clause, Instrument, Obligation, Signature, VisitRhythm
from kizuna.audit.models import AuditRow
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.records.actions import import_record
from kizuna.records.queries import record_text
from kizuna.register.models import Tie
from tests.factories.records import a_record, as_file
from tests.factories.sources import NOON
from tests.rooms.records.refusing import refused

pytestmark = pytest.mark.django_db

Record = dict[str, Any]
Spoil = Callable[[Record], object]
EARLIER = Path(__file__).with_name("earlier_record.json")


@pytest.fixture
def record(officer: User) -> Record:
    return a_record(officer)


def brought_in(record: Record, by: User) -> Tie:
    return import_record(content=as_file(record), by=by, at=NOON)


def named(title: str) -> Instrument:
    return Instrument.objects.get(entry__title__de=title)


def entry(record: Record, title: str) -> Record:
    found: Record = next(one for one in record["entries"] if one["title"].get("de") == title)
    return found


def paper(record: Record, title: str = "Rahmen") -> Record:
    found: Record = entry(record, title)["agreement"]
    return found


def test_a_file_from_before_comes_in_and_goes_out_to_the_byte(officer: User) -> None:
    """It was written by Kizuna before files had clauses."""
    assert b'"clauses"' not in EARLIER.read_bytes()
    tie = import_record(content=EARLIER.read_bytes(), by=officer, at=NOON)
    assert record_text(tie).encode() == EARLIER.read_bytes()
    assert not Clause.objects.exists()


def test_terms_and_dates_are_kept(officer: User, record: Record) -> None:
    brought_in(record, officer)
    base, draft = named("Rahmen"), named("Entwurf")
    assert (base.term, base.term_months, base.renewal_months, base.notice_months) == ("automatic", 60, 24, 6)
    assert (str(base.notified_on), str(base.ended_on)) == ("2024-05", "2025-12-31")
    assert (base.authentic_languages, base.prevailing_language) == (["de", "ja"], "de")
    assert base.text == {"de": "Vorspruch der Städte"}
    assert (draft.term, draft.term_months, draft.notice_months) == ("by_act", 12, 0)
    assert draft.withdrawn_on == PartialDate("2018-03")


def test_clauses_keep_their_order_their_words_and_what_they_do(officer: User, record: Record) -> None:
    brought_in(record, officer)
    clauses = list(named("Rahmen").clauses.order_by("position"))
    assert [(one.number, one.kind, one.outlives) for one in clauses] == [
        ("1", "fields", False),
        ("2", "costs", False),
        ("3", "survival", True),
    ]
    assert clauses[0].heading == {"de": "Felder", "ja": "分野"}
    assert clauses[1].text == {"de": "Jede Seite trägt ihre Kosten.", "ja": "第2条"}
    effects = clauses[0].effects.order_by("id").values_list("field__code", "effect", "as_printed")
    assert list(effects) == [
        ("education", "adds", "Bildung"),
        ("energy", "extends", "Energie"),
        ("health", "narrows", "nur Pflege"),
    ]
    numbers = named("Änderung").clauses.order_by("position").values_list("number", flat=True)
    assert list(numbers) == ["1", "2"]
    changed = {
        (one.instrument.entry.title["de"], one.change, one.changed_clause.instrument.entry.title["de"])
        for one in Clause.objects.exclude(changed_clause=None).select_related("changed_clause")
        if one.changed_clause
    }
    assert changed == {
        ("Änderung", "replaces", "Rahmen"),
        ("Änderung", "repeals", "Rahmen"),
        ("Beiblatt", "adds_to", "Änderung"),
    }


def test_each_partys_signing_is_kept(officer: User, record: Record) -> None:
    brought_in(record, officer)
    base = named("Rahmen")
    home = base.parties.get(municipality__is_home=True)
    assert (home.signed_on, home.place) == (PartialDate("2016-11-01"), home.municipality)
    assert (home.needs_council, str(home.council_approved_on)) == (True, "2016-10-20")
    assert home.council_decision == "Beschluss 12/2016"
    assert home.council_address == "https://rat.example.org/oparl/paper/12"
    assert home.original_kept_at == "Stadtarchiv, Urkunden 7"
    assert base.parties.get(organisation__names__de="Universität").signed_on == PartialDate("2016-11-02")
    assert base.ceremony is not None
    assert (base.ceremony.kind, base.signed_on) == ("delegation", None)
    station = named("Beiblatt").ceremony
    assert station is not None
    assert station.kind == "programme_item"
    deputy, mayor, _other = Signature.objects.filter(instrument=base).order_by("id")
    assert (deputy.role, deputy.by_video, deputy.on_behalf_of) == ("co_signatory", True, mayor.person)
    # The office she held when her city signed is found again by itself; the file need not name it.
    assert "tenure" not in paper(record)["signatures"][1]
    assert mayor.tenure is not None
    assert mayor.tenure.municipality == home.municipality


def test_undertakings_and_the_rhythm_rest_on_their_clause(officer: User, record: Record) -> None:
    brought_in(record, officer)
    first = named("Rahmen").clauses.get(number="1")
    one = Obligation.objects.get(clause=first).promise
    assert (one.made_in, str(one.made_on), one.field) == (named("Rahmen").entry, "2020-01", None)
    assert (one.visibility, one.every_months, str(one.next_due)) == ("public", 12, "2022")
    assert Obligation.objects.count() == 2
    assert VisitRhythm.objects.get(clause=first).instrument == named("Rahmen")


def test_all_of_it_is_in_the_trail_under_its_person(officer: User, record: Record) -> None:
    before = AuditRow.objects.count()
    brought_in(record, officer)
    written = AuditRow.objects.all()[: AuditRow.objects.count() - before]
    rows = [row.action for row in written if row.subject == key_of(named("Rahmen"))]
    assert sorted(rows) == [
        "agreements.add_clause",
        "agreements.add_clause",
        "agreements.add_clause",
        # The words beside the clauses, and that the paper itself bears no day.
        "agreements.amend_instrument",
        "agreements.amend_instrument",
        "agreements.note_signing",
        "agreements.note_signing",
        "agreements.note_signing",
        "agreements.record_instrument",
    ]
    assert [row.action for row in written].count("agreements.record_obligation") == 2
    assert {row.by_name for row in written} == {str(officer)}


def test_left_out_the_day_of_signing_is_the_last_of_the_parties(officer: User, record: Record) -> None:
    paper(record).pop("signed_on")
    entry(record, "Rahmen").pop("when")
    entry(record, "Rahmen")["summary"] = {"de": "Was der Eintrag sonst sagt, lässt den Tag stehen."}
    brought_in(record, officer)
    base = named("Rahmen")
    assert (str(base.signed_on), str(base.entry.when)) == ("2016-12", "2016-12")
    assert base.entry.summary


def test_what_clauses_do_to_fields_files_the_entry_unless_the_file_says_otherwise(
    officer: User, record: Record
) -> None:
    entry(record, "Änderung")["fields"] = ["talent"]
    brought_in(record, officer)
    codes = {
        title: {field.code for field in named(title).entry.fields.all()} for title in ("Rahmen", "Änderung")
    }
    assert codes == {"Rahmen": {"education", "energy"}, "Änderung": {"talent"}}


def test_ids_run_through_the_papers_in_their_order(record: Record) -> None:
    ids = [
        clause["id"] for one in record["entries"] for clause in one.get("agreement", {}).get("clauses", ())
    ]
    assert ids == [f"k{number}" for number in range(1, len(ids) + 1)]
    # The annex stands before the amendment a clause of which it changes.
    assert paper(record, "Beiblatt")["clauses"][0]["changed_clause"] in {
        clause["id"] for clause in paper(record, "Änderung")["clauses"]
    }


def clause(record: Record, place: int, title: str = "Rahmen") -> Record:
    found: Record = paper(record, title)["clauses"][place]
    return found


def undertaking(record: Record) -> Record:
    found: Record = next(one for one in record["promises"] if one.get("clause") == "k1")
    return found


def change(title: str, place: int, **keys: object) -> Spoil:
    """The clause at this place of the paper says something else."""
    return lambda record: clause(record, place, title).update(keys)


def say(title: str, **keys: object) -> Spoil:
    """The paper says something else."""
    return lambda record: paper(record, title).update(keys)


def sign(place: int, **keys: object) -> Spoil:
    """What is told of a party of the framework is something else."""
    return lambda record: paper(record)["signing"][place].update(keys)


ANOTHER, FOREIGN = {"field": "energy"}, [{"party": "o2"}]
BY_A_STRANGER = [{"person": "p1", "party": "o2"}]
# What is wrong, in which paper, where (`%` stands for it), and how it comes about.
FAULTS: list[tuple[str, str, str, Spoil]] = [
    ("unknown_id", "Änderung", "%/clauses/0/changed_clause", change("Änderung", 0, changed_clause="k99")),
    ("circle", "Rahmen", "%/clauses/0/changed_clause", change("Rahmen", 0, changed_clause="k1", change="repeals")),
    ("circle", "Beiblatt", "%/clauses/0/changed_clause", change("Änderung", 1, changed_clause="k4")),
    ("missing", "Änderung", "%/clauses/0", lambda r: clause(r, 0, "Änderung").pop("change")),
    ("missing", "Rahmen", "%/clauses/0", change("Rahmen", 0, change="repeals")),
    ("id_twice", "Rahmen", "%/clauses/1/id", change("Rahmen", 1, id="k1")),
    ("wrong_form", "Rahmen", "%/clauses/1/id", change("Rahmen", 1, id="c1")),
    ("not_a_choice", "Rahmen", "%/clauses/1/kind", change("Rahmen", 1, kind="poem")),
    ("unknown_field", "Rahmen", "%/clauses/1/adds/0/field", change("Rahmen", 1, adds=[{"field": "gardening"}])),
    ("no_authentic_clause", "Rahmen", "%/clauses/1/text", lambda r: clause(r, 1)["text"].pop("ja")),
    ("empty_clause", "Änderung", "%/clauses/2", lambda r: paper(r, "Änderung")["clauses"].append({"id": "k9"})),
    ("number_twice", "Rahmen", "%/clauses/1/number", change("Rahmen", 1, number="1")),
    (
        "clause_of_another_chain",
        "Rahmen",
        "%/clauses/1/changed_clause",
        change("Rahmen", 1, changed_clause="k1", change="adds_to"),
    ),
    ("effect_elsewhere", "Rahmen", "%/clauses/0", say("Rahmen", adds=[{"field": "education"}])),
    ("effect_twice", "Rahmen", "%/clauses/0", change("Rahmen", 0, ends=[ANOTHER])),
    ("prevailing_not_authentic", "Rahmen", "%/prevailing_language", say("Rahmen", prevailing_language="en")),
    ("term_without_length", "Entwurf", "", lambda r: paper(r, "Entwurf").pop("term_months")),
    ("out_of_bounds", "Rahmen", "%/notice_months", say("Rahmen", notice_months=-1)),
    ("not_a_date", "Rahmen", "%/notified_on", say("Rahmen", notified_on="in May")),
    ("end_before_begin", "Rahmen", "%/ended_on", say("Rahmen", ended_on="1999")),
    ("not_a_date", "Entwurf", "%/withdrawn_on", say("Entwurf", withdrawn_on="in May")),
    ("not_a_date", "Rahmen", "%/signing/2/council_approved_on", sign(2, council_approved_on="in May")),
    ("wrong_form", "Rahmen", "%/signing/2/council_address", sign(2, council_address="ftp://a.b")),
    ("invalid", "Rahmen", "%/signing", sign(2, council_address="https://no address")),
    ("wrong_owner", "Änderung", "%/signing/0/party", say("Änderung", signing=FOREIGN)),
    # The other place of the city: a party stands there once.
    ("wrong_owner", "Rahmen", "%/signing/2/party", sign(0, party="m1")),
    ("wrong_owner", "Rahmen", "%/ceremony", lambda r: paper(r).update(ceremony=entry(r, "Fünf Jahre")["id"])),
    ("for_oneself", "Rahmen", "%/signatures", lambda r: paper(r)["signatures"][0].update(on_behalf_of="p3")),
    ("unknown_id", "Rahmen", "%/signatures/0/on_behalf_of", lambda r: paper(r)["signatures"][0].update(on_behalf_of="p99")),
    ("signs_for_a_stranger", "Änderung", "%/signatures", say("Änderung", signatures=BY_A_STRANGER)),
    ("unknown_id", "", "/promises/1/clause", lambda r: undertaking(r).update(clause="k99")),
    ("wrong_form", "", "/promises/1/clause", lambda r: undertaking(r).update(clause="e1")),
    ("wrong_owner", "", "/promises/1/clause", lambda r: undertaking(r).update(clause="k5")),
    ("wrong_owner", "", "/tie/rhythms/1/clause", lambda r: r["tie"]["rhythms"][1].update(clause="k5")),
    ("unknown_id", "", "/tie/rhythms/1/clause", lambda r: r["tie"]["rhythms"][1].update(clause="k99")),
    ("unknown_id", "", "/statements/0/subject", lambda r: r["statements"][0].update(subject="k99")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "title", "pointer", "spoil"), FAULTS)
def test_a_fault_is_named_with_its_place_and_nothing_is_written(
    officer: User, record: Record, code: str, title: str, pointer: str, spoil: Spoil
) -> None:
    place = record["entries"].index(entry(record, title)) if title else 0
    wanted = pointer.replace("%", f"/entries/{place}/agreement") or f"/entries/{place}"
    spoil(record)
    refusal = refused(as_file(record), officer)
    assert (refusal.code, refusal.pointer) == (code, wanted)
    with translation.override("ja"):
        assert "%(" not in refusal.sentence


def test_what_a_municipality_became_needs_a_day(officer: User, record: Record) -> None:
    second = record["municipalities"][1]
    record["municipalities"].append(dict(second, id="m9", names={"de": "Neu"}))
    second.update(successor="m9", succession="merged", succeeded_on="some day")
    refusal = refused(as_file(record), officer)
    assert (refusal.code, refusal.pointer) == ("not_a_date", "/municipalities/1/succeeded_on")

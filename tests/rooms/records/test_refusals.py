"""A bad file is refused whole, with the place of its fault; nothing is written."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.utils import translation

from kizuna.accounts.models import User
from kizuna.records.actions import RecordRefused, import_record
from kizuna.records.rules import decoding
from tests.factories.accounts import a_user
from tests.factories.records import a_record, as_file
from tests.factories.register import a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db

Record = dict[str, Any]
Spoil = Callable[[Record], object]


def rows_of_the_house() -> dict[str, int]:
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model.__module__.startswith("kizuna.")
    }


def refused(content: bytes, by: User) -> RecordRefused:
    """The refusal of this file, after which not a row is more than before."""
    before = rows_of_the_house()
    with pytest.raises(RecordRefused) as caught:
        import_record(content=content, by=by, at=NOON)
    assert rows_of_the_house() == before
    assert "%(" not in caught.value.sentence
    return caught.value


@pytest.fixture
def record(officer: User) -> Record:
    """A sound file."""
    return a_record(officer)


def test_the_sound_file_itself_is_brought_in(officer: User, record: Record) -> None:
    assert import_record(content=as_file(record), by=officer, at=NOON).slug == "essen-koriyama"


def first(rows: list[Record], **wanted: object) -> Record:
    return next(row for row in rows if row.items() >= wanted.items())


def paper(record: Record, kind: str = "supplement") -> Record:
    found: Record = next(
        entry["agreement"] for entry in record["entries"] if entry.get("agreement", {}).get("kind") == kind
    )
    return found


def twice_numbered(record: Record) -> None:
    for city in record["municipalities"]:
        city["geoname_id"] = 7


def seen_from_elsewhere(record: Record) -> None:
    record["municipalities"].append(dict(record["municipalities"][0], id="m9"))
    record["seen_from"] = "m9"


FAULTS: list[tuple[str, str, Spoil]] = [
    ("not_a_choice", "/format", lambda r: r.update(format="kizuna-record/2")),
    ("missing", "", lambda r: r.pop("tie")),
    ("missing", "/tie", lambda r: r["tie"].pop("tiers")),
    ("unknown_key", "/tie/colour", lambda r: r["tie"].update(colour="red")),
    ("wrong_type", "/people/0/names", lambda r: r["people"][0].update(names="Karla Muster")),
    ("not_a_choice", "/entries/0/kind", lambda r: r["entries"][0].update(kind="party")),
    ("wrong_form", "/tie/slug", lambda r: r["tie"].update(slug="Essen & Kōriyama")),
    ("out_of_bounds", "/municipalities/0/latitude", lambda r: r["municipalities"][0].update(latitude=91)),
    ("too_long", "/people/0/names/0/family", lambda r: r["people"][0]["names"][0].update(family="x" * 121)),
    ("too_short", "/tie/municipalities", lambda r: r["tie"].update(municipalities=["m1"])),
    ("named_twice", "/tie/municipalities", lambda r: r["tie"].update(municipalities=["m1", "m1"])),
    ("unknown_key", "/tie/title/fr", lambda r: r["tie"]["title"].update(fr="Jumelage")),
    ("id_twice", "/people/1/id", lambda r: r["people"][1].update(id="p1")),
    ("unknown_id", "/tie/municipalities/1", lambda r: r["tie"].update(municipalities=["m1", "m9"])),
    ("unknown_id", "/threads/0/arose_from", lambda r: r["threads"][0].update(arose_from="e99")),
    ("unknown_id", "/statements/0/subject", lambda r: r["statements"][0].update(subject="e1/release")),
    (
        "unknown_id",
        "/statements/0/value/who/$ref",
        lambda r: r["statements"][0].update(value={"who": {"$ref": "p99"}}),
    ),
    ("not_a_date", "/tie/tiers/0/start", lambda r: r["tie"]["tiers"][0].update(start="summer 2015")),
    ("not_a_date", "/documents/0/published_on", lambda r: r["documents"][0].update(published_on="2019-02-30")),
    ("not_the_quote", "/citations/0/quote", lambda r: r["citations"][0].update(quote="other words")),
    ("not_the_quote", "/citations/1/quote", lambda r: r["citations"][1].update(end=999_999)),
    ("document_twice", "/documents/1", lambda r: r["documents"].append(dict(r["documents"][0], id="d9"))),
    ("two_scripts", "/people/0/names", lambda r: r["people"][0].update(names=r["people"][0]["names"][:1] * 2)),
    ("not_a_partner", "/seen_from", seen_from_elsewhere),
    ("unknown_field", "/promises/0/field", lambda r: r["promises"][0].update(field="gardening")),
    ("named_twice", "/municipalities/1/geoname_id", twice_numbered),
    ("no_time_zone", "/municipalities/0", lambda r: r["municipalities"][0].update(names={"de": "X"}, time_zone="Mars")),
    ("invalid", "/organisations/0", lambda r: r["organisations"][0].update(names={"de": "X"}, email="no address")),
    ("open_by_open", "/promises/0/steps/0", lambda r: r["promises"][0].update(steps=[{"state": "open"}])),
    ("unknown_id", "/tie/rhythms/1/paper", lambda r: r["tie"]["rhythms"][1].update(paper="e99")),
    ("another_runs", "/tie/rhythms/1", lambda r: r["tie"]["rhythms"][0].pop("until")),
    ("no_source", "/tie/rhythms/0", lambda r: r["tie"]["rhythms"][0].pop("told_by")),
    ("missing", "/tie/tiers/1", lambda r: r["tie"]["tiers"][1].pop("start")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "pointer", "spoil"), FAULTS)
def test_a_fault_is_named_with_its_place(
    officer: User, record: Record, code: str, pointer: str, spoil: Spoil
) -> None:
    spoiled = copy.deepcopy(record)
    spoil(spoiled)
    refusal = refused(as_file(spoiled), officer)
    assert (refusal.code, refusal.pointer) == (code, pointer)
    assert refusal.sentence.startswith(pointer)
    with translation.override("de"):
        assert "%(" not in refusal.sentence


def test_a_part_of_another_room_is_refused(officer: User, record: Record) -> None:
    index = next(i for i, entry in enumerate(record["entries"]) if entry["kind"] == "milestone")
    record["entries"][index]["exchange"] = {"kind": "clerkship"}
    refusal = refused(as_file(record), officer)
    assert (refusal.code, refusal.pointer) == ("wrong_part", f"/entries/{index}/exchange")


def test_a_paper_is_not_its_own_grandparent(officer: User, record: Record) -> None:
    supplement = next(entry for entry in record["entries"] if entry.get("agreement", {}).get("parent"))
    paper(record, "mou").update(parent=supplement["id"], relation="amends")
    assert refused(as_file(record), officer).code == "circle"


def test_nothing_arises_out_of_itself(officer: User, record: Record) -> None:
    one = record["threads"][0]
    record["threads"].append({"entry": one["arose_from"], "arose_from": one["entry"]})
    refusal = refused(as_file(record), officer)
    assert (refusal.code, refusal.pointer) == ("circle", f"/threads/{len(record['threads']) - 1}")


def test_a_body_is_not_part_of_itself(officer: User, record: Record) -> None:
    child = next(body for body in record["organisations"] if "parent" in body)
    first(record["organisations"], id=child["parent"])["parent"] = child["id"]
    assert refused(as_file(record), officer).code == "circle"


def test_a_station_stands_in_one_programme(officer: User, record: Record) -> None:
    journey = next(entry["delegation"] for entry in record["entries"] if "delegation" in entry)
    journey["programme"].append(journey["programme"][0])
    assert refused(as_file(record), officer).code == "wrong_owner"
    journey["programme"] = []
    assert refused(as_file(record), officer).code == "unknown_id"


def test_two_accounts_cannot_both_be_held_true(officer: User, record: Record) -> None:
    one = next(account for account in record["statements"] if not account.get("held_true"))
    record["statements"] += [dict(one, held_true=True, value=value) for value in ("a", "b")]
    assert refused(as_file(record), officer).code == "two_held_true"


def test_a_short_name_that_is_taken(officer: User, record: Record) -> None:
    a_tie(officer, slug="essen-koriyama")
    refusal = refused(as_file(record), officer)
    assert (refusal.code, refusal.pointer) == ("slug_taken", "/tie/slug")


def test_a_fault_at_the_very_end_leaves_nothing_behind(officer: User, record: Record) -> None:
    record["statements"].append({"subject": "tie", "aspect": "x", "value": None})
    assert refused(as_file(record), officer).code == "invalid"


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("not_json", b""),
        ("not_json", b'{"format": '),
        ("not_utf8", "{'ö'}".encode("latin-1")),
        ("not_utf8", json.dumps({}).encode("utf-16")),
        ("wrong_type", b"[]"),
        ("key_twice", b'{"format": "a", "format": "b"}'),
        ("bad_character", b'{"format": "a\\u0000"}'),
        ("bad_character", b'{"format": "\\ud800"}'),
        ("bad_character", b'{"\\u0000": 1}'),
        ("bad_number", b'{"format": NaN}'),
        ("bad_number", b'{"format": 1e999}'),
        ("bad_number", b'{"format": ' + b"9" * 5000 + b"}"),
        ("too_deep", b'{"a": ' * 40 + b"1" + b"}" * 40),
        ("too_deep", b"[" * 100_000),
    ],
)
def test_what_is_no_record_at_all(officer: User, code: str, content: bytes) -> None:
    assert refused(content, officer).code == code


def test_a_file_that_is_too_large(officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MOST_BYTES", 10)
    assert refused(b"{}" + b" " * 9, officer).code == "too_large"


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_who_may_not_edit_brings_nothing_in(record: Record, role: str) -> None:
    someone = a_user(role)
    before = rows_of_the_house()
    with pytest.raises(PermissionDenied):
        import_record(content=as_file(record), by=someone, at=NOON)
    assert rows_of_the_house() == before

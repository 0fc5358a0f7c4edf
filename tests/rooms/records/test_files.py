"""The published schema and the documented example are the ones in use."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument, Obligation
from kizuna.agreements.rules import (
    ClauseChange,
    ClauseKind,
    Effect,
    InstrumentKind,
    Relation,
    SigningRole,
    Term,
)
from kizuna.contacts.rules import EncounterKind
from kizuna.delegations.rules import MemberRole
from kizuna.exchanges.rules import ProgrammeKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language
from kizuna.promises.rules import PromiseState
from kizuna.records.actions import import_record
from kizuna.records.queries import record_text
from kizuna.records.schema import SCHEMA_FILE, validator
from kizuna.register.rules.kinds import FrameKind, OrganisationKind, Tier
from kizuna.sources.rules import Origin, Visibility
from tests.factories.records import as_file
from tests.factories.sources import NOON

DOCS = Path(__file__).resolve().parents[3] / "docs"


def test_the_schema_in_the_documents_is_the_one_in_use() -> None:
    assert (DOCS / "record.schema.json").read_bytes() == SCHEMA_FILE.read_bytes()
    Draft202012Validator.check_schema(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("part", "key", "codes"),
    [
        ("agreement", "kind", InstrumentKind),
        ("agreement", "relation", Relation),
        ("exchange", "kind", ProgrammeKind),
        ("encounter", "kind", EncounterKind),
        ("organisation", "kind", OrganisationKind),
        ("document", "origin", Origin),
    ],
)
def test_every_code_of_the_rooms_is_in_the_schema(part: str, key: str, codes: type) -> None:
    parts = validator().schema["$defs"]  # type: ignore[index]
    assert set(parts[part]["properties"][key]["enum"]) == {str(code) for code in codes}  # type: ignore[attr-defined]


def test_codes_within_lists_are_in_the_schema() -> None:
    parts = validator().schema["$defs"]  # type: ignore[index]
    tie, promise, journey = (parts[name]["properties"] for name in ("tie", "promise", "delegation"))
    assert set(tie["tiers"]["items"]["properties"]["tier"]["enum"]) == set(Tier)
    assert set(tie["frames"]["items"]["properties"]["kind"]["enum"]) == set(FrameKind)
    assert set(promise["steps"]["items"]["properties"]["state"]["enum"]) == set(PromiseState)
    assert set(journey["members"]["items"]["properties"]["role"]["enum"]) == set(MemberRole)
    assert set(parts["visibility"]["enum"]) == set(Visibility)


def examples_in_the_page() -> list[dict[str, Any]]:
    page = (DOCS / "record-format.md").read_text(encoding="utf-8")
    return [json.loads(one) for one in re.findall(r"```json\n(\{\n.*?\n\})\n```", page, re.DOTALL)]


@pytest.mark.django_db
def test_the_example_in_the_documents_can_be_brought_in(officer: User) -> None:
    tie = import_record(content=as_file(examples_in_the_page()[0]), by=officer, at=NOON)
    assert Instrument.objects.get(entry__tie=tie).effects.count() == 1
    first = record_text(tie)
    assert json.loads(first)["tie"]["slug"] == tie.slug


@pytest.mark.django_db
def test_the_papers_in_full_in_the_documents_can_be_brought_in_with_it(officer: User) -> None:
    record, more = examples_in_the_page()
    record["entries"] += more["entries"]
    record["promises"] = more["promises"]
    tie = import_record(content=as_file(record), by=officer, at=NOON)
    frame, change = Instrument.objects.filter(entry__tie=tie).order_by("id")[1:]
    assert (frame.signed_on, frame.clauses.count()) == (PartialDate("2019-12"), 3)
    assert change.clauses.get().changed_clause == frame.clauses.get(number="2")
    assert Obligation.objects.get().clause == frame.clauses.get(number="2")
    # It says all that a paper can say, but for what cannot be true together, and for the occasion of a journey.
    told = {key for entry in more["entries"] for key in entry["agreement"]}
    parts = validator().schema["$defs"]  # type: ignore[index]
    assert set(parts["agreement"]["properties"]) - told == {
        *(
            "name_as_printed",
            "text",
            "agreed_on",
            "notified_on",
            "ended_on",
            "withdrawn_on",
            "place",
            "ceremony",
        ),
        *("adds", "extends", "narrows", "ends"),
    }


def test_every_code_of_papers_in_full_is_in_the_schema_and_in_the_page() -> None:
    parts = validator().schema["$defs"]  # type: ignore[index]
    clause, paper = parts["clause"]["properties"], parts["agreement"]["properties"]
    assert set(clause["kind"]["enum"]) == set(ClauseKind)
    assert set(clause["change"]["enum"]) == set(ClauseChange)
    assert set(paper["term"]["enum"]) == set(Term)
    assert set(Effect) <= set(clause) & set(paper)
    assert set(paper["prevailing_language"]["enum"]) == set(Language)
    page = (DOCS / "record-format.md").read_text(encoding="utf-8")
    codes = {*ClauseKind, *ClauseChange, *Term, *SigningRole, *clause} - {"id", "heading", "number"}
    assert [code for code in sorted(codes) if f"`{code}`" not in page] == []

"""The published schema and the documented example are the ones in use."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind, Relation
from kizuna.contacts.rules import EncounterKind
from kizuna.delegations.rules import MemberRole
from kizuna.exchanges.rules import ProgrammeKind
from kizuna.promises.rules import PromiseState
from kizuna.records.actions import import_record
from kizuna.records.queries import record_text
from kizuna.records.schema import SCHEMA_FILE, validator
from kizuna.register.rules.kinds import FrameKind, OrganisationKind, Tier
from kizuna.sources.rules import Origin, Visibility
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


@pytest.mark.django_db
def test_the_example_in_the_documents_can_be_brought_in(officer: User) -> None:
    page = (DOCS / "record-format.md").read_text(encoding="utf-8")
    found = re.search(r"```json\n(\{\n.*?\n\})\n```", page, re.DOTALL)
    assert found
    tie = import_record(content=found[1].encode(), by=officer, at=NOON)
    assert Instrument.objects.get(entry__tie=tie).effects.count() == 1
    first = record_text(tie)
    assert json.loads(first)["tie"]["slug"] == tie.slug

"""What the steps of an import share: who acts, what was made so far, and where in the file we are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypedDict, TypeVar

from django.db.models import Model

from kizuna.accounts.models import User
from kizuna.audit.refusals import Refused
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.records.actions.refusals import RecordRefused
from kizuna.records.rules.faults import FaultCode, Path, RecordFault, pointer_of
from kizuna.records.rules.references import Record
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.models import Citation

Told = Mapping[str, Any]
SomeRow = TypeVar("SomeRow", bound=Model)


class Actor(TypedDict):
    """The two arguments every action takes."""

    by: User
    at: datetime


@dataclass(slots=True)
class Bringing:
    """An import under way. `made` holds the row of every id, `turned` says whether directions turn round."""

    record: Record
    by: User
    at: datetime
    fields: Mapping[str, FieldOfCooperation]
    made: dict[str, Model] = field(default_factory=dict)
    turned: bool = False

    @property
    def actor(self) -> Actor:
        """`by` and `at`, to be handed to the rooms' actions."""
        return {"by": self.by, "at": self.at}

    @property
    def tie(self) -> Tie:
        """The tie that is brought in."""
        return self.row("tie", Tie)

    def each(self, section: str) -> Iterator[tuple[Path, Told]]:
        """The rows of a section with their places."""
        for index, row in enumerate(self.record.get(section, ())):
            yield (section, index), row

    def row(self, name: str, model: type[SomeRow]) -> SomeRow:
        """The row made for this id. Raises RecordFault for a row of another sort."""
        row = self.made[name]
        if not isinstance(row, model):
            raise RecordFault(FaultCode.UNKNOWN_ID, (), name=name)
        return row

    def maybe(self, name: str | None, model: type[SomeRow]) -> SomeRow | None:
        """As `row`, and None where the file names nothing."""
        return self.row(name, model) if name else None

    def citation(self, told: Told) -> Citation | None:
        """The citation a row names."""
        return self.maybe(told.get("citation"), Citation)

    @contextmanager
    def at_path(self, path: Path) -> Iterator[None]:
        """Whatever an action refuses within is refused with its place in the file."""
        try:
            yield
        except RecordRefused:
            raise
        except Refused as refused:
            raise RecordRefused(refused.code, refused.sentence, pointer_of(path)) from refused


def when(text: str | None) -> PartialDate | None:
    """A date that was checked before."""
    return PartialDate.parse(text) if text else None


def said(texts: Mapping[str, str] | None) -> LocalText:
    """A text per language, empty when the file has none."""
    return LocalText(texts or {})


def fields_by_code(record: Record) -> dict[str, FieldOfCooperation]:
    """The vocabulary. Raises RecordFault for the first code in the file that is not in it."""
    fields = {one.code: one for one in FieldOfCooperation.objects.all()}
    for path, code in _codes(record):
        if code not in fields:
            raise RecordFault(FaultCode.UNKNOWN_FIELD, path, name=code)
    return fields


def _codes(record: Record) -> Iterator[tuple[Path, str]]:
    for index, entry in enumerate(record.get("entries", ())):
        path: Path = ("entries", index)
        yield from (((*path, "fields", place), code) for place, code in enumerate(entry.get("fields", ())))
        for effect in ("adds", "extends", "narrows", "ends"):
            for place, one in enumerate(entry.get("agreement", {}).get(effect, ())):
                yield (*path, "agreement", effect, place, "field"), one["field"]
    for index, promise in enumerate(record.get("promises", ())):
        if "field" in promise:
            yield ("promises", index, "field"), promise["field"]

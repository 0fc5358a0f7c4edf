"""Every column has its row in docs/privacy.csv: personal or not, what for, by which law, for how long."""

import csv
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest
from django.apps import apps

from tests.architecture.house import ROOT


class Row(NamedTuple):
    """One row of the list, as a data-protection officer reads it."""

    model: str
    field: str
    personal: str
    purpose: str
    legal_basis: str
    retention: str


def rows_written() -> list[Row]:
    with (ROOT / "docs" / "privacy.csv").open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    assert tuple(heading) == Row._fields
    return [Row(*row) for row in rows]


def columns() -> list[tuple[str, str]]:
    """Every column of every table, those of Django and of many-to-many fields too."""
    return [
        (model._meta.label, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.local_fields
    ]


def gaps(rows: list[Row], known: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What is wrong with the list, one sentence each."""
    listed = [(row.model, row.field) for row in rows]
    yield from (f"{'.'.join(column)} has no row" for column in known if column not in listed)
    yield from (f"{'.'.join(column)} is no column any more" for column in listed if column not in set(known))
    yield from (f"{'.'.join(column)} has two rows" for column in set(listed) if listed.count(column) > 1)
    for row in rows:
        where = f"{row.model}.{row.field}"
        if row.personal not in {"yes", "no"}:
            yield f"{where} is personal or not: write yes or no"
        if not row.purpose:
            yield f"{where} has no purpose"
        if row.personal == "yes" and not (row.legal_basis.startswith("GDPR Art. ") and row.retention):
            yield f"{where} is personal and needs a legal basis and a retention"


def test_every_column_has_its_row() -> None:
    rows = rows_written()
    assert list(gaps(rows, columns())) == []
    assert len(rows) >= 250
    assert sum(row.personal == "yes" for row in rows) >= 80


GOOD = Row("press.Release", "email", "yes", "asking back", "GDPR Art. 6(1)(e)", "ten years")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], "has no row"),
        ([GOOD, GOOD._replace(field="fax")], "is no column any more"),
        ([GOOD, GOOD], "has two rows"),
        ([GOOD._replace(personal="perhaps")], "write yes or no"),
        ([GOOD._replace(purpose="")], "has no purpose"),
        ([GOOD._replace(legal_basis="")], "needs a legal basis"),
        ([GOOD._replace(retention="")], "needs a legal basis and a retention"),
    ],
)
def test_a_planted_gap_is_found(rows: list[Row], found: str) -> None:
    problems = list(gaps(rows, [("press.Release", "email")]))
    assert len(problems) == 1
    assert found in problems[0]


def test_a_row_in_order_is_left_alone() -> None:
    assert list(gaps([GOOD], [("press.Release", "email")])) == []

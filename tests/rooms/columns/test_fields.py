"""Columns give back the kernel's values, refuse what is none, and can be migrated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.migrations.writer import MigrationWriter
from django.db.models.expressions import Value
from django.test.utils import isolate_apps

from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText

# The model lives only while a test runs, so that its columns are unknown to the type checker.
AnyModel = Any


@pytest.fixture
def paper() -> Iterator[AnyModel]:
    """A model of its own, outside the house's register of models."""
    with isolate_apps("kizuna.columns"):

        class Paper(models.Model):
            signed = PartialDateField()
            ended = PartialDateField(null=True, blank=True)
            noted = PartialDateField(blank=True)
            title = LocalTextField()
            remark = LocalTextField(blank=True)

            class Meta:
                app_label = "columns"

            def __str__(self) -> str:
                return str(self.signed)

        yield Paper


@pytest.fixture
def stored(paper: AnyModel, transactional_db: None) -> Iterator[AnyModel]:
    """The model with its table."""
    with connection.schema_editor() as editor:
        editor.create_model(paper)
    yield paper
    with connection.schema_editor() as editor:
        editor.delete_model(paper)


def test_a_row_holds_the_kernels_values_before_and_after_saving(stored: AnyModel) -> None:
    row = stored(signed="2017~", title={"ja": "覚書", "de": "Absichtserklärung"})
    for held in (row, stored.objects.create(signed="2017~", title=LocalText(row.title)), None):
        seen = held or stored.objects.get()
        assert seen.signed == PartialDate.parse("2017~")
        assert seen.ended is None
        assert seen.noted is None
        assert isinstance(seen.title, LocalText)
        assert seen.title.text("ja") == "覚書"
        assert seen.remark == LocalText()


def test_the_table_holds_edtf_and_plain_json(stored: AnyModel) -> None:
    stored.objects.create(signed="2020-22/..", title={"en": "Clerkship"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT signed, ended, noted, title FROM columns_paper")
        signed, ended, noted, title = cursor.fetchone()
    assert (signed, ended, noted) == ("2020-22/..", None, "")
    assert title in ('{"en": "Clerkship"}', {"en": "Clerkship"})


def test_rows_are_found_by_date_and_by_the_words_of_one_language(stored: AnyModel) -> None:
    stored.objects.create(signed="2019-09-02", title={"de": "Zusatzvereinbarung", "ja": "合意書"})
    stored.objects.create(signed="2017~", ended="2020", title={"de": "Absichtserklärung"})
    assert stored.objects.get(signed=PartialDate.parse("2019-09-02")).title["ja"] == "合意書"
    assert stored.objects.get(signed__startswith="2019").title["ja"] == "合意書"
    assert stored.objects.get(signed__in=["2017~"]).ended == PartialDate.parse("2020")
    assert stored.objects.get(ended=None).signed.is_exact
    assert stored.objects.get(title__de="Zusatzvereinbarung").signed.is_exact
    assert list(stored.objects.order_by("pk").values_list("title__ja", flat=True)) == ["合意書", None]
    assert stored.objects.order_by("pk").values_list("signed", flat=True)[1] == PartialDate.parse("2017~")
    stored.objects.update(ended=Value("2021"), title={"en": "Paper"})
    assert {(str(row.ended), row.title.text("de")) for row in stored.objects.all()} == {("2021", "Paper")}


def test_deferred_columns_are_read_when_asked_for(stored: AnyModel) -> None:
    stored.objects.create(signed="2017~", title={"en": "Paper"})
    row = stored.objects.defer("signed", "title").get()
    assert row.signed == PartialDate.parse("2017~")
    assert row.title.text("en") == "Paper"


def test_fixtures_go_out_and_come_in(stored: AnyModel) -> None:
    row = stored(pk=1, signed="2018-11-13/2018-11-18", title={"ja": "訪問"})
    written = serializers.serialize("json", [row])
    assert '"signed": "2018-11-13/2018-11-18"' in written
    assert '"title": {"ja": "訪問"}' in written
    twin = stored(**{name: value for name, value in row.__dict__.items() if name != "_state"})
    assert (twin.signed, twin.title, twin.ended) == (row.signed, row.title, None)


@pytest.mark.parametrize("text", ["2.9.2019", "2019-13", "Sommer 2020", "x"])
def test_what_is_no_edtf_is_refused_on_assignment(paper: AnyModel, text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        paper(signed=text)
    assert refused.value.code == "not_a_date"
    assert text in refused.value.messages[0]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"fr": "bonjour"}, "unknown_language"),
        ({"de": 5}, "no_local_text"),
        (["de"], "no_local_text"),
        ("{", "no_local_text"),
        (7, "no_local_text"),
    ],
)
def test_what_is_no_text_per_language_is_refused(paper: AnyModel, value: object, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        paper(title=value)
    assert refused.value.code == code


def test_full_clean_takes_good_values_and_names_the_missing_ones(paper: AnyModel) -> None:
    paper(signed="2018-11-13~/2018-11-18%", title={"de": "Besuch"}).clean_fields()
    with pytest.raises(ValidationError) as refused:
        paper().clean_fields()
    assert set(refused.value.message_dict) == {"signed", "title"}


@pytest.mark.parametrize("field", [PartialDateField(null=True, blank=True), LocalTextField(blank=True)])
def test_columns_can_be_written_into_migrations(field: models.Field[Any, Any]) -> None:
    written, imports = MigrationWriter.serialize(field)
    assert "max_length" not in written
    assert any("kizuna.columns.fields" in line for line in imports)
    twin = field.clone()
    assert twin.deconstruct()[1:] == field.deconstruct()[1:]
    assert PartialDateField(max_length=60).clone().max_length == 60

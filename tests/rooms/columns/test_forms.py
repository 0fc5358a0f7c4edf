"""Inputs for partial dates and for texts in several languages."""

from __future__ import annotations

import pytest
from django import forms
from django.utils import translation

from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.columns.forms import PartialDateFormField
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText


class PaperForm(forms.Form):
    signed = PartialDateField().formfield()
    ended = PartialDateField(null=True, blank=True).formfield()
    title = LocalTextField().formfield()


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2019-09-02", "2019-09-02"),
        ("2.9.2019", "2019-09-02"),
        ("ab Sommer 2020", "2020-22/.."),
        ("令和元年9月2日", "2019-09-02"),
        (" um 2017 ", "2017~"),
    ],
)
def test_a_date_may_be_typed_freely(typed: str, edtf: str) -> None:
    form = PaperForm({"signed": typed, "title_de": "Vereinbarung"})
    assert form.is_valid()
    assert form.cleaned_data["signed"] == PartialDate.parse(edtf)
    assert form.cleaned_data["ended"] is None
    assert form.cleaned_data["title"] == LocalText({"de": "Vereinbarung"})


def test_a_refused_date_gets_one_sentence_and_stays_as_typed() -> None:
    form = PaperForm({"signed": "neulich", "title_ja": "合意書"})
    assert not form.is_valid()
    assert len(form.errors["signed"]) == 1
    assert form["signed"].value() == "neulich"


@pytest.mark.parametrize("language", ["de", "ja"])
def test_the_sentence_is_said_in_the_readers_language(language: str) -> None:
    with translation.override("en"):
        english = PaperForm({"signed": "x", "title_de": "y"}).errors["signed"][0]
    with translation.override(language):
        said = PaperForm({"signed": "x", "title_de": "y"}).errors["signed"][0]
    assert said != english
    assert str(said).endswith(("。", "."))


def test_required_and_missing() -> None:
    form = PaperForm({"signed": " "})
    assert {name: errors.as_data()[0].code for name, errors in form.errors.items()} == {
        "signed": "required",
        "title": "required",
    }


@pytest.mark.parametrize(
    ("language", "shown"), [("de", "ab Sommer 2020"), ("en", "from summer 2020"), ("ja", "2020年夏から")]
)
def test_a_stored_date_is_shown_in_words_that_are_read_back(language: str, shown: str) -> None:
    value = PartialDate.parse("2020-22/..")
    with translation.override(language):
        form = PaperForm(initial={"signed": value})
        assert form["signed"].value() == shown
        assert not PaperForm({"signed": shown}, initial={"signed": value}).changed_data


def test_a_date_whose_words_say_less_is_shown_in_edtf() -> None:
    assert PartialDateFormField().prepare_value(PartialDate.parse("20XX")) == "20XX"


def test_each_language_has_its_own_marked_input() -> None:
    form = PaperForm(initial={"title": LocalText({"ja": "合意書"})})
    with translation.override("en"):
        shown = str(form["title"])
    assert shown.count("<input") == 3
    assert 'name="title_ja" value="合意書"' in shown
    assert 'lang="ja"' in shown
    assert '<label class="kern-label" for="id_title_1">Japanese</label>' in shown
    assert form.fields["title"].has_changed(LocalText({"ja": "合意書"}), ["", "合意書", ""]) is False

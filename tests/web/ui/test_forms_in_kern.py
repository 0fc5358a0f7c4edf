"""Forms: KERN's markup for each kind of field; errors are said on top, link to the field and are tied to it."""

import pytest
from django import forms
from django.utils import translation

CHOICES = [("a", "First"), ("b", "Second")]


class Everything(forms.Form):
    """One field of each kind."""

    title = forms.CharField(label="Title", help_text="As printed.")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"class": "own"}))
    kind = forms.ChoiceField(label="Kind", choices=CHOICES)
    side = forms.ChoiceField(label="Side", choices=CHOICES, widget=forms.RadioSelect)
    fields_ = forms.MultipleChoiceField(label="Fields", choices=CHOICES, widget=forms.CheckboxSelectMultiple)
    sure = forms.BooleanField(label="Sure")
    paper = forms.FileField(label="Paper", required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> None:
        """One error that belongs to no field."""
        if self.data:
            self.add_error(None, "The two do not go together.")


@pytest.fixture
def empty() -> str:
    return str(Everything())


@pytest.fixture
def refused() -> str:
    with translation.override("de"):
        return str(Everything({"note": "kept <as typed>"}))


@pytest.mark.parametrize(
    "markup",
    [
        '<label class="kern-label" for="id_title">Title</label>',
        '<div class="kern-hint" id="id_title_helptext">As printed.</div>',
        'aria-describedby="id_title_helptext"',
        'class="kern-form-input__input own"',
        '<div class="kern-form-input__select-wrapper"><select',
        'class="kern-form-input__select"',
        'type="radio" name="side" value="a" required class="kern-form-check__radio"',
        'type="checkbox" name="fields_" value="a" class="kern-form-check__checkbox"',
        '<legend class="kern-label">Side</legend>',
        '<label class="kern-label" for="id_sure">Sure</label>',
        '<input type="hidden" name="secret"',
    ],
)
def test_each_kind_of_field_has_its_markup(empty: str, markup: str) -> None:
    assert markup in " ".join(empty.split())


def test_an_untouched_form_has_no_errors(empty: str) -> None:
    assert "kz-errors" not in empty
    assert "aria-invalid" not in empty


def test_the_summary_links_to_each_field_that_is_wrong(refused: str) -> None:
    for anchor in ("id_title", "id_kind", "id_side_0", "id_fields__0", "id_sure"):
        assert f'<a href="#{anchor}">' in refused
        assert f'id="{anchor}"' in refused
    assert "Bitte korrigieren Sie 6 Angaben" in refused
    assert "The two do not go together." in refused


def test_a_wrong_field_is_tied_to_its_error(refused: str) -> None:
    assert 'aria-describedby="id_title_helptext id_title_error"' in refused
    assert 'id="id_title_error"' in refused
    assert refused.count('aria-invalid="true"') == 3
    assert "kern-form-input__input--error" in refused


def test_a_group_carries_the_error_of_its_buttons(refused: str) -> None:
    assert '<fieldset class="kern-fieldset kern-fieldset--error" aria-describedby="id_side_error">' in refused


def test_what_was_typed_is_kept_and_escaped(refused: str) -> None:
    assert "kept &lt;as typed&gt;" in refused


def test_the_optional_is_marked_not_the_required(empty: str) -> None:
    with translation.override("de"):
        german = str(Everything())
    assert german.count("(freiwillig)") == 2

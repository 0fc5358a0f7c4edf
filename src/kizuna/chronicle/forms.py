"""What the forms of the rooms above share: title, period, fields, visibility, and rows below the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from django import forms
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.audit.refusals import Refused
from kizuna.columns.forms import LocalTextFormField, PartialDateFormField
from kizuna.kernel.languages import Language, LocalText
from kizuna.register.forms.picking import LONGEST_TYPED, TypedRowField
from kizuna.register.models import FieldOfCooperation, Person
from kizuna.register.queries import find_people
from kizuna.sources.models import Visibilities

MOST_LINES = 40
EMPTY: tuple[object, ...] = (None, "", [], {}, LocalText(), False)


def person_field(**options: Any) -> TypedRowField[Person]:
    """An input for a person of the register."""
    return TypedRowField(find_people, required=False, **options)


def when_field(label: Any) -> PartialDateFormField:
    """An input for a date as far as it is known."""
    return PartialDateFormField(
        label=label, required=False, help_text=_("As exactly as it is known: 2 September 2019, summer 2020.")
    )


class TypedRowsField(forms.CharField):
    """Several rows of the register, one name a line; each line is read as `one` reads it."""

    def __init__(self, one: TypedRowField[Any], **options: Any) -> None:
        options.setdefault("widget", forms.Textarea({"rows": 3}))
        super().__init__(required=False, max_length=MOST_LINES * LONGEST_TYPED, **options)
        self._one = one

    def clean(self, value: Any) -> list[Any]:
        """The rows, in the order of the lines. Raises ValidationError for the first line that names none."""
        if isinstance(value, Sequence) and not isinstance(value, str):
            return list(value)
        lines = [line.strip() for line in str(super().clean(value) or "").splitlines()]
        return [self._one.clean(line) for line in lines if line]

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Sequence) and not isinstance(value, str):
            return "\n".join(str(self._one.prepare_value(row)) for row in value)
        return value


class FieldsField(forms.MultipleChoiceField):
    """Fields of cooperation, ticked in the reader's language; gives the rows."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, choices=_fields, **options)

    def clean(self, value: Any) -> list[FieldOfCooperation]:
        """The fields in the order of the vocabulary."""
        codes = super().clean(value)
        return list(FieldOfCooperation.objects.filter(code__in=codes))

    def prepare_value(self, value: Any) -> Any:
        return [row.code if isinstance(row, FieldOfCooperation) else row for row in value or ()]


def field_choices() -> list[tuple[str, str]]:
    """All fields with their names in the reader's language, for a select with an empty line."""
    return [("", ""), *_fields()]


def _fields() -> list[tuple[str, str]]:
    language = get_language() or Language.EN
    return [(field.code, field.names.text(language)) for field in FieldOfCooperation.objects.all()]


class RowForm(forms.Form):
    """One row below a form. It is left out when `main` is empty, which must not lose what was typed beside it."""

    main: ClassVar[str] = "person"
    # Whether its inputs are short enough to stand side by side.
    is_short: ClassVar[bool] = False

    def clean(self) -> dict[str, Any]:
        """Ask for the main value when only others were typed."""
        cleaned = super().clean() or {}
        others = [name for name in self.changed_data if name != self.main]
        if self.main not in self.errors and not cleaned.get(self.main) and others and not self.initial:
            self.add_error(self.main, _("Please fill this in too, or empty the row."))
        return cleaned

    @property
    def is_given(self) -> bool:
        """Does the row name anything?"""
        return bool(self.cleaned_data.get(self.main))


@dataclass(frozen=True, slots=True)
class Group:
    """Fields of a form that belong together. A folded one is opened when something in it is filled in or wrong.

    Short inputs, such as dates, stand side by side where there is room.
    """

    legend: str | Promise
    names: tuple[str, ...]
    is_folded: bool = False
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class GroupShown:
    """A group with its bound fields."""

    group: Group
    fields: list[forms.BoundField]

    @property
    def is_open(self) -> bool:
        """Whether something in it is filled in or wrong."""
        return any(field.errors or field.value() not in EMPTY for field in self.fields)


class RecordForm(forms.Form):
    """A form of the record. `row_forms` are the rows below it, by prefix; they are read with it.

    `groups` part a long form into fieldsets, in their order; a field in none of them is hidden.
    """

    row_forms: ClassVar[Mapping[str, tuple[str | Promise, type[RowForm]]]] = {}
    groups: Sequence[Group] = ()

    def __init__(
        self, *args: Any, rows: Mapping[str, Sequence[Mapping[str, Any]]] | None = None, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.rows = [
            (heading, self._formset(prefix, form, (rows or {}).get(prefix, ())))
            for prefix, (heading, form) in self.row_forms.items()
        ]

    def _formset(
        self, prefix: str, form: type[RowForm], initial: Sequence[Mapping[str, Any]]
    ) -> forms.BaseFormSet[RowForm]:
        kind = forms.formset_factory(form, extra=2, max_num=200, absolute_max=200)
        return kind(
            self.data if self.is_bound else None,
            prefix=prefix,
            initial=None if self.is_bound and not initial else list(initial),
            form_kwargs=self.row_options(prefix),
        )

    def row_options(self, prefix: str) -> dict[str, Any]:
        """What each row below that prefix is made with."""
        return {}

    @property
    def grouped(self) -> list[GroupShown]:
        """The groups with their fields; none for a short form."""
        return [GroupShown(group, [self[name] for name in group.names]) for group in self.groups]

    def refuse(self, refused: Refused) -> None:
        """Tell a refusal where it can be put right: at its field, else above the form."""
        field = getattr(refused, "form_field", None)
        self.add_error(field if field in self.fields else None, refused.sentence)

    def is_valid(self) -> bool:
        """The form and all its rows."""
        # All rows are read, so that each tells what is wrong with it.
        wrong = [formset for _heading, formset in self.rows if not formset.is_valid()]
        return super().is_valid() and not wrong

    def given(self, prefix: str) -> Iterator[dict[str, Any]]:
        """The cleaned values of the rows that name something."""
        for _heading, formset in self.rows:
            if formset.prefix == prefix:
                yield from (row.cleaned_data for row in cast("Any", formset) if row.is_given)

    def values(self) -> dict[str, Any]:
        """The cleaned values by the names the action takes."""
        return dict(self.cleaned_data)


class EntryForm(RecordForm):
    """A form of what owns an entry of the chronicle, and so has a title."""

    title = LocalTextFormField(label=_("Title"))


def visibility_field() -> forms.ChoiceField:
    """Who may see it; empty takes the tie's."""
    return forms.ChoiceField(
        label=_("Visible to"), required=False, choices=[("", _("as the tie")), *Visibilities.choices]
    )


def only_given(row: Model | None, values: Mapping[str, Any]) -> dict[str, Any]:
    """Without an empty visibility, which means "as it is" for a row that exists."""
    return {name: value for name, value in values.items() if name != "visibility" or value or row is None}

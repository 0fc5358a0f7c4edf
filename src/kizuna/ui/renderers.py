"""Forms in KERN's markup: one template for each kind of field, errors linked from a summary on top."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates

TEMPLATES = {
    "django/forms/widgets/radio.html": "ui/forms/options.html",
    "django/forms/widgets/checkbox_select.html": "ui/forms/options.html",
    "django/forms/errors/list/ul.html": "ui/forms/errors.html",
    "django/forms/errors/list/default.html": "ui/forms/errors.html",
}
CHECK = "check"
OPTIONS = "options"
SELECT = "select"
INPUT = "input"
CLASSES = {SELECT: "kern-form-input__select", INPUT: "kern-form-input__input"}


class KernBoundField(BoundField):
    """A field that knows which of KERN's components shows it."""

    @property
    def kind(self) -> str:
        """`check`, `options`, `select` or `input`."""
        widget = self.field.widget
        match widget:
            case forms.CheckboxInput():
                return CHECK
            case forms.RadioSelect() | forms.CheckboxSelectMultiple():
                return OPTIONS
            case forms.Select() if not widget.allow_multiple_selected:
                return SELECT
            case _:
                return INPUT

    @property
    def anchor(self) -> str:
        """The id an error's link leads to: the control, or the first of several."""
        return self.id_for_label or f"{self.auto_id}_0"

    def build_widget_attrs(self, attrs: Any, widget: forms.Widget | None = None) -> Any:
        """Django's attributes, with KERN's classes put in front of the form's own."""
        built = super().build_widget_attrs(attrs, widget)
        shown = widget or self.field.widget
        if shown.is_hidden:
            return built
        own = shown.attrs.get("class", "")
        built["class"] = " ".join(part for part in (*self._classes(shown), own) if part)
        if self.kind == OPTIONS:
            # A single radio button is never invalid by itself: the group carries the error.
            built.pop("aria-invalid", None)
        return built

    def _classes(self, widget: forms.Widget) -> tuple[str, ...]:
        if self.kind in {CHECK, OPTIONS}:
            name = f"kern-form-check__{getattr(widget, 'input_type', 'checkbox')}"
        else:
            name = CLASSES[self.kind]
        return (name, f"{name}--error") if self.errors else (name,)


class KernRenderer(DjangoTemplates):
    """Renders every form of the house; named in the settings."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"
    bound_field_class = KernBoundField

    def get_template(self, template_name: str) -> Any:
        """The house's template in place of Django's where it has one."""
        return super().get_template(TEMPLATES.get(template_name, template_name))

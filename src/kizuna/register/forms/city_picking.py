"""Inputs in which a city of the register or of the world is picked by typing its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kizuna.register.forms.picking import LONGEST_TYPED, NUMBER
from kizuna.register.queries.cities import CityChoice, choice_of, choices_for


class CityField(forms.CharField):
    """A city of the register or of the world, by its name; the form asks when several bear it."""

    default_error_messages = {
        "unknown": _(
            "No city called “%(typed)s” is known. Check the spelling, or enter the municipality by hand first."
        ),
        "several": _("Several cities are called “%(typed)s”. Please choose below which one is meant."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST_TYPED, **options)

    def choices(self, typed: str) -> list[CityChoice]:
        """The cities that may be meant: exactly one, none, or several of one name."""
        number = NUMBER.search(typed[:LONGEST_TYPED])
        if number:
            found = choice_of(f"g{number[1]}")
            return [found] if found else []
        return choices_for(typed[:LONGEST_TYPED])

    def pick(self, typed: str, picked: str) -> CityChoice | None:
        """The city meant; None when nothing was typed. Raises ValidationError."""
        if not typed:
            return None
        choices = self.choices(typed)
        chosen = [choice for choice in choices if choice.key == picked] or choices
        if len(chosen) == 1:
            return chosen[0]
        code = "several" if chosen else "unknown"
        raise forms.ValidationError(self.error_messages[code], code=code, params={"typed": typed})

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Ask the server for cities while typing; without scripts it is a plain input."""
        return {
            **super().widget_attrs(widget),
            "autocomplete": "off",
            "hx-get": reverse_lazy("register:cities"),
            "hx-trigger": "input changed delay:250ms",
        }


class CityPickingForm(forms.Form):
    """A form with cities to pick; where a typed name means several, a choice appears under it."""

    picking: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in self.picking:
            self._ask_which(name)

    def picked(self, name: str, cleaned: Mapping[str, Any]) -> CityChoice | None:
        """The city meant in that input; None when there is none, with the error at the input."""
        field = self.fields[name]
        if not isinstance(field, CityField):
            return None
        try:
            return field.pick(cleaned.get(name, ""), cleaned.get(f"{name}_pick", ""))
        except forms.ValidationError as error:
            self.add_error(name, error)
            return None

    def _ask_which(self, name: str) -> None:
        field = self.fields[name]
        field.widget.attrs |= {"list": f"{name}-cities", "hx-target": f"#{name}-cities"}
        typed = self[name].value() if self.is_bound else ""
        if not isinstance(field, CityField) or not typed:
            return
        choices = field.choices(str(typed).strip())
        if len(choices) > 1:
            self.fields[f"{name}_pick"] = forms.ChoiceField(
                label=_("Which “%(typed)s” is meant?") % {"typed": str(typed).strip()},
                choices=[(choice.key, _described(choice)) for choice in choices],
                widget=forms.RadioSelect,
                required=False,
            )
            order = [*self.fields]
            order.insert(order.index(name) + 1, order.pop())
            self.order_fields(order)


def _described(choice: CityChoice) -> str:
    language = get_language() or "en"
    where = ", ".join(part for part in (choice.region, choice.country_name(language)) if part)
    people = f"{choice.population:,}".replace(",", "\u202f") if choice.population else ""
    return f"{choice.names.text(language)} ({where}{f'; {people}' if people else ''})"

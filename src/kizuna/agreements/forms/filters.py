"""What the list of papers can be narrowed down to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.lives import STATES
from kizuna.agreements.rules import State


class PaperFilterForm(forms.Form):
    """A state that papers may be in today, and their kind. What cannot be read narrows down nothing."""

    state = forms.ChoiceField(label=_("State"), required=False)
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("all")), *Instrument.Kinds.choices]
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["state"] = forms.ChoiceField(
            label=_("State"),
            required=False,
            choices=[("", _("all")), *((state.value, word) for state, word in STATES.items())],
        )

    @property
    def chosen_state(self) -> State | None:
        """The state chosen."""
        self.full_clean()
        chosen = self.cleaned_data.get("state")
        return State(chosen) if chosen else None

    @property
    def chosen_kind(self) -> str:
        """The kind chosen; empty for all."""
        return self.cleaned_data.get("kind") or ""

"""The form of a clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.actions import ClauseEffect, Refusal
from kizuna.agreements.actions.refusals import SENTENCES
from kizuna.agreements.forms.overtaking import OvertakingForm
from kizuna.agreements.forms.rows import EffectForm, effect_rows, given_effects, title_of
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.earlier import clauses_open_to
from kizuna.agreements.queries.seen import clause_as_seen
from kizuna.agreements.rules import ClauseKind
from kizuna.agreements.rules.stamps import stamp_of
from kizuna.audit.models import AuditRow
from kizuna.audit.queries import trail_of
from kizuna.chronicle.forms import Group
from kizuna.columns.forms import LANGUAGE_LABELS, LocalTextFormField, LocalTextWidget
from kizuna.columns.keys import key_of
from kizuna.kernel.languages import Language

if TYPE_CHECKING:
    ChoiceOfClauses = forms.ModelChoiceField[Clause]
else:
    ChoiceOfClauses = forms.ModelChoiceField


class ClauseField(ChoiceOfClauses):
    """A clause of another paper, by that paper's title, its number and its heading."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid_choice": SENTENCES[Refusal.CLAUSE_OF_ANOTHER_CHAIN]
    }

    def label_from_instance(self, obj: Clause) -> str:
        """As one would name it in a letter."""
        named = _now("%(paper)s, clause %(number)s") % {
            "paper": title_of(obj.instrument),
            "number": obj.number or f"#{obj.position}",
        }
        heading = obj.heading.text(get_language() or Language.EN)
        return f"{named}: {heading}" if heading else named


class WordingWidget(LocalTextWidget):
    """One large input for each language; those in which the paper is authentic say so."""

    def __init__(self) -> None:
        super().__init__({"rows": 8}, part=forms.Textarea)
        self.authentic: list[str] = []

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, language in zip(context["widget"]["subwidgets"], LANGUAGE_LABELS, strict=True):
            if language.value in self.authentic:
                part["label"] = _now("%(language)s (authentic)") % {"language": part["label"]}
        return context


class ClauseForm(OvertakingForm):
    """A clause of one paper, with what it does to fields and to a clause of an earlier paper."""

    row_forms: ClassVar = {"effects": (_("What it does to fields"), EffectForm)}
    groups = (
        Group(_("The clause"), ("number", "kind", "heading", "text", "outlives")),
        Group(
            _("What it changes of an earlier clause"),
            ("change", "changed_clause"),
            is_folded=True,
            is_short=True,
        ),
    )
    number = forms.CharField(label=_("Number"), max_length=20, required=False)
    kind = forms.ChoiceField(
        label=_("What it is about"), choices=Clause.Kinds.choices, initial=ClauseKind.OTHER.value
    )
    heading = LocalTextFormField(label=_("Heading"), required=False)
    text = LocalTextFormField(label=_("Wording"), required=False, widget=WordingWidget())
    outlives = forms.BooleanField(
        label=_("Running activities go on after the end of the paper"), required=False
    )
    change = forms.ChoiceField(
        label=_("What it does to an earlier clause"),
        required=False,
        choices=[("", _("nothing")), *Clause.Changes.choices],
    )
    changed_clause = ClauseField(Clause.objects.none(), label=_("Which clause"), required=False)
    # Set once a person was told that the clause they correct was taken out in the meantime.
    anew = forms.CharField(required=False, widget=forms.HiddenInput, max_length=1)

    def __init__(
        self,
        *args: Any,
        paper: Instrument,
        clause: Clause | None = None,
        is_gone: bool = False,
        **more: Any,
    ) -> None:
        self._paper, self._clause, self._is_gone = paper, clause, is_gone
        if clause is not None:
            effects = clause.effects.select_related("field").order_by("id")
            more |= {"initial": _initial(clause), "rows": {"effects": effect_rows(effects)}}
            more["initial"]["seen"] = self.stamp()
        else:
            more.setdefault("initial", {"number": next_number(paper)})
        super().__init__(*args, **more)
        widget, changed = self.fields["text"].widget, self.fields["changed_clause"]
        if isinstance(widget, WordingWidget):
            widget.authentic = paper.authentic_languages
        if isinstance(changed, ClauseField):
            changed.queryset = clauses_open_to(paper)

    def clean(self) -> dict[str, Any]:
        """A clause that somebody took out in the meantime is put in anew only after that was told."""
        cleaned = super().clean() or {}
        if self._is_gone and not cleaned.get("anew"):
            self.add_error(None, str(SENTENCES[Refusal.CLAUSE_GONE]))
            self.send_along("anew", "1")
        return cleaned

    def stamp(self) -> str:
        """See `OvertakingForm`; a new clause has none."""
        fresh = self._fresh()
        return stamp_of(clause_as_seen(fresh)) if fresh else ""

    def shown_now(self) -> Mapping[str, Any]:
        fresh = self._fresh()
        return _initial(fresh) if fresh else {}

    def last_change(self) -> AuditRow | None:
        if self._clause is None:
            return None
        return trail_of(self._paper).filter(changes__clause=key_of(self._clause)).first()

    def values(self) -> dict[str, Any]:
        """By the names `add_clause` and `amend_clause` take."""
        values = dict(self.cleaned_data)
        values.pop("anew")
        if self._clause is None:
            values.pop("seen")
        values["touches"] = [ClauseEffect(*row) for row in given_effects(self.given("effects"))]
        return values

    def _fresh(self) -> Clause | None:
        return Clause.objects.filter(pk=self._clause.pk).first() if self._clause else None


def next_number(paper: Instrument) -> str:
    """The number after the last one, where they are plain numbers; empty otherwise."""
    last = paper.clauses.order_by("-position", "-id").values_list("number", flat=True).first()
    if last is None:
        return "1"
    return str(int(last) + 1) if last.isdecimal() and last.isascii() else ""


def _initial(clause: Clause) -> dict[str, Any]:
    own = ("number", "kind", "heading", "text", "outlives", "change")
    return {**{name: getattr(clause, name) for name in own}, "changed_clause": clause.changed_clause_id}

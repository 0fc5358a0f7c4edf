"""The form of a rhythm of visits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models import Clause, Instrument, VisitRhythm
from kizuna.chronicle.forms import RecordForm, when_field
from kizuna.kernel.languages import Language


class RhythmForm(RecordForm):
    """How often and in which direction, since when, and who says so."""

    every_years = forms.IntegerField(
        label=_("Years from one visit to the next"),
        min_value=1,
        max_value=50,
        help_text=_("2 when the sides take turns and each travels every four years."),
    )
    alternates = forms.BooleanField(label=_("The sides take turns"), required=False, initial=True)
    first_way = forms.ChoiceField(
        label=_("Which way first"),
        required=False,
        choices=[("", _("not said")), *VisitRhythm.Ways.choices],
        help_text=_("If the sides do not take turns: which way always."),
    )
    since = when_field(_("Holds from"))
    until = when_field(_("Holds until"))
    paper = forms.ChoiceField(label=_("Which paper says so"), required=False)
    told_by = forms.CharField(
        label=_("Or how else it is known"),
        max_length=300,
        required=False,
        help_text=_("For example: agreed by word of mouth in May 2010."),
    )

    def __init__(
        self, *args: Any, papers: Iterable[Instrument], rhythm: VisitRhythm | None = None, **more: Any
    ) -> None:
        if rhythm is not None:
            own = ("every_years", "alternates", "first_way", "since", "until", "told_by")
            more["initial"] = {name: getattr(rhythm, name) for name in own}
            more["initial"]["paper"] = _code(rhythm.clause or rhythm.instrument)
        super().__init__(*args, **more)
        self._rows: dict[str, Instrument | Clause] = {}
        choices = [("", "")]
        for paper in papers:
            rows: list[Instrument | Clause] = [paper, *paper.clauses.all()]
            for row in rows:
                self._rows[_code(row)] = row
                choices.append((_code(row), _label(paper, row)))
        self.fields["paper"] = forms.ChoiceField(
            label=self.fields["paper"].label, required=False, choices=choices
        )

    def values(self) -> dict[str, Any]:
        """By the names `record_rhythm` and `amend_rhythm` take."""
        values = dict(self.cleaned_data)
        row = self._rows.get(values.pop("paper"))
        values["clause"] = row if isinstance(row, Clause) else None
        values["instrument"] = row.instrument if isinstance(row, Clause) else row
        return values


def _code(row: Instrument | Clause | None) -> str:
    if row is None:
        return ""
    return f"{'clause' if isinstance(row, Clause) else 'paper'}-{row.pk}"


def _label(paper: Instrument, row: Instrument | Clause) -> str:
    language = get_language() or Language.EN
    title = paper.entry.title.text(language) or str(paper)
    if isinstance(row, Instrument):
        return title
    heading = row.heading.text(language)
    part = " ".join(word for word in (row.number, heading) if word) or str(row)
    return _now("%(paper)s, clause %(part)s") % {"paper": title, "part": part}

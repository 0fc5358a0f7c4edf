"""Rhythms of visits in words, and the visits they are held against."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from kizuna.agreements.models import VisitRhythm
from kizuna.agreements.rules.rhythm import NextVisit, Visit
from kizuna.chronicle.models import Entry


def visits_of(entries: Iterable[Entry], tie: int) -> list[Visit]:
    """The visits of a tie as the rules see them."""
    return [
        Visit(entry.pk, entry.when, entry.delegation.direction)
        for entry in entries
        if entry.tie_id == tie and entry.when is not None and getattr(entry, "delegation", None)
    ]


def rhythm_in_words(rhythm: VisitRhythm, found: NextVisit | None = None, *, sees_paper: bool) -> str:
    """How often, which way next, and who says so; the paper only for those who may see it."""
    years = rhythm.every_years
    parts = [
        ngettext("every year", "every %(years)s years", years) % {"years": years},
        _("in turns") if rhythm.alternates else "",
        _("next: %(way)s") % {"way": VisitRhythm.Ways(found.way).label} if found and found.way else "",
        _source(rhythm) if sees_paper or rhythm.instrument is None else "",
    ]
    return ", ".join(part for part in parts if part)


def _source(rhythm: VisitRhythm) -> str:
    if rhythm.instrument is None:
        return rhythm.told_by
    title = rhythm.instrument.entry.title.text(get_language() or "en")
    if rhythm.clause is None or not rhythm.clause.number:
        return title
    return _("%(paper)s, clause %(part)s") % {"paper": title, "part": rhythm.clause.number}

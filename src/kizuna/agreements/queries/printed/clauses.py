"""The wording of a paper in print: its text, its clauses, and what they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.printed import phrases
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.printing.tongues import Cell, Tongues, only_filled
from kizuna.register.models import FieldOfCooperation

Fields = Mapping[str, LocalText]


def fields_by_code() -> Fields:
    """The names of all fields of cooperation."""
    return {row.code: row.names for row in FieldOfCooperation.objects.all()}


def clauses_of(
    content: Mapping[str, Any], tongues: Tongues, fields: Fields, changes: Mapping[str, list[Clause]]
) -> list[dict[str, Any]]:
    """The clauses of a content; `changes` are later clauses by the number of the one they change."""
    return [
        {
            "head": _head(clause, place, tongues),
            "rows": only_filled(tongues.rows(LocalText(clause["text"]))),
            "notes": [
                *_does(clause, tongues, fields),
                *tongues.each_of(changes.get(clause["number"], ()), _changed_by),
            ],
        }
        for place, clause in enumerate(content.get("clauses", ()), start=1)
    ]


def changes_to(instrument: Instrument, user: AnyUser) -> dict[str, list[Clause]]:
    """The clauses of other papers that change one of this paper, by its number, as far as the user may see them."""
    rows = Clause.objects.filter(changed_clause__instrument=instrument, instrument__in=visible_to(user))
    found: dict[str, list[Clause]] = {}
    for row in rows.select_related("changed_clause", "instrument__entry").order_by(
        "instrument__entry__earliest", "id"
    ):
        # Without a number nobody could say which clause is meant.
        if row.changed_clause is not None and row.changed_clause.number:
            found.setdefault(row.changed_clause.number, []).append(row)
    return found


def field_rows(effects: Iterable[Mapping[str, str]], tongues: Tongues, fields: Fields) -> list[list[Cell]]:
    """What is done to fields of cooperation, a row for each."""
    return tongues.each_of(effects, partial(_field, fields))


def _head(clause: Mapping[str, Any], place: int, tongues: Tongues) -> list[Cell]:
    heading = LocalText(clause["heading"])
    number = clause["number"] or str(place)

    def say(language: Language) -> str:
        label = _("Clause %(number)s") % {"number": number}
        # A heading is short; one in another language says more than none.
        words = heading.text(language) if len(tongues.languages) == 1 else heading.get(language, "")
        return f"{label} · {words}" if words else label

    return tongues.each(say)


def _does(clause: Mapping[str, Any], tongues: Tongues, fields: Fields) -> Iterator[list[Cell]]:
    if changes := clause["changes"]:
        yield tongues.each(lambda language: _changes(changes, language))
    yield from field_rows(clause["fields"], tongues, fields)
    if clause["outlives"]:
        yield tongues.each(lambda language: _("Running activities go on after the end of the paper."))


def _changes(changes: Mapping[str, Any], language: Language) -> str:
    title = LocalText(changes["title"]).text(language)
    return phrases.change(changes["does"], changes["number"], title, language)


def _changed_by(clause: Clause, language: Language) -> str:
    paper = clause.instrument
    begins = paper.in_force_on or paper.signed_on
    title = paper.entry.title.text(language) or paper.name_as_printed
    number = clause.number or str(clause.position)
    day = in_words(begins, language) if begins else _("date unknown")
    return phrases.changed_by(clause.change, number, title, day, language)


def _field(fields: Fields, effect: Mapping[str, str], language: Language) -> str:
    name = fields[effect["field"]].text(language) if effect["field"] in fields else effect["field"]
    return phrases.effect(effect["effect"], name, effect["as_printed"])

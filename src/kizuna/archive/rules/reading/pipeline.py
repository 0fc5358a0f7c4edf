"""From a text to its facts: entities first, then what the sentences say about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.contact import press_contact
from kizuna.archive.rules.reading.entities import analyse
from kizuna.archive.rules.reading.facts import DateFact, Facts
from kizuna.archive.rules.reading.gazetteer import Gazetteer
from kizuna.archive.rules.reading.quotations import quotes
from kizuna.archive.rules.reading.tagger import Tagger


def read(
    text: str,
    *,
    gazetteer: Gazetteer,
    anchor: date | None = None,
    city: str | None = None,
    tagger: Tagger | None = None,
) -> Facts:
    """All facts a German press release states, each with the words that state it. Never raises.

    `anchor` is the day the text speaks from and `city` the publishing city; both are guessed from the
    text when not given. `tagger` is a statistical second opinion on names; the rules work without it.
    """
    analysis = analyse(text, gazetteer=gazetteer, anchor=anchor, city=city, tagger=tagger)
    return Facts(
        city=analysis.city,
        anchor=analysis.anchor.isoformat() if analysis.anchor else None,
        headline=analysis.zones.headline,
        persons=analysis.persons.facts,
        organisations=analysis.organisations.facts,
        places=analysis.places.facts,
        dates=_each_value_once(analysis),
        agreements=_relation("agreements")(analysis),
        visits=_relation("visits")(analysis),
        exchanges=_relation("exchanges")(analysis),
        encounters=_relation("encounters")(analysis),
        promises=_relation("promises")(analysis),
        quotes=quotes(analysis),
        events=analysis.events.facts,
        press_contact=press_contact(text, analysis.zones),
    )


def _relation(name: str) -> Callable[[Analysis], tuple[Any, ...]]:
    try:
        found = import_module(f"kizuna.archive.rules.reading.{name}").find
    except ModuleNotFoundError:
        return lambda _: ()
    return found  # type: ignore[no-any-return]


def _each_value_once(analysis: Analysis) -> tuple[DateFact, ...]:
    return tuple({fact.value: fact for _, fact in reversed(analysis.dates.pairs)}.values())[::-1]

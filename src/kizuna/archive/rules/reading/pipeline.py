"""From a text to its facts: entities first, then what the sentences say about them."""

from __future__ import annotations

from datetime import date

from kizuna.archive.rules.reading import relations
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
    said = relations.find(analysis)
    return Facts(
        city=analysis.city,
        anchor=analysis.anchor.isoformat() if analysis.anchor else None,
        headline=analysis.zones.headline,
        persons=analysis.persons.facts,
        organisations=analysis.organisations.facts,
        places=analysis.places.facts,
        dates=_each_value_once(analysis),
        agreements=said.agreements,
        visits=said.visits,
        exchanges=said.exchanges,
        encounters=said.encounters,
        promises=said.promises,
        quotes=quotes(analysis),
        events=analysis.events.facts,
        press_contact=press_contact(text, analysis.zones),
    )


def _each_value_once(analysis: Analysis) -> tuple[DateFact, ...]:
    return tuple({fact.value: fact for _, fact in reversed(analysis.dates.pairs)}.values())[::-1]

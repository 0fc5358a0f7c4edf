"""Reading a few own words, for the tests of the reader's entity half."""

from __future__ import annotations

from datetime import date

from kizuna.archive.gazetteer import world
from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.entities import analyse
from kizuna.archive.rules.reading.facts import Facts, PersonFact
from kizuna.archive.rules.reading.pipeline import read
from kizuna.archive.tagger import bundled_tagger

DAY = date(2024, 6, 12)


def analysed(
    text: str, *, city: str | None = "Lindau", on: date | None = DAY, tagged: bool = False
) -> Analysis:
    return analyse(text, gazetteer=world(), anchor=on, city=city, tagger=bundled_tagger() if tagged else None)


def understood(text: str, *, city: str | None = "Lindau", on: date | None = DAY) -> Facts:
    return read(text, gazetteer=world(), anchor=on, city=city, tagger=bundled_tagger())


def persons(
    text: str, *, city: str | None = "Lindau", tagged: bool = False
) -> dict[str, tuple[str | None, str | None]]:
    found = analysed(text, city=city, tagged=tagged).persons.facts
    return {one.name: (one.function, one.organisation) for one in found}


def person(text: str, name: str) -> PersonFact:
    return next(one for one in analysed(text).persons.facts if one.name == name)


def dates(text: str, on: date | None = DAY) -> list[str]:
    return [fact.value for _, fact in analysed(text, on=on).dates]


def places(text: str, city: str | None = "Lindau", *, tagged: bool = False) -> list[str]:
    return [fact.name for fact in analysed(text, city=city, tagged=tagged).places.facts]


def organisations(text: str, *, tagged: bool = False) -> list[str]:
    return [fact.name for fact in analysed(text, tagged=tagged).organisations.facts]

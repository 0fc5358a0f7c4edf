"""Whole releases of invented cities: what they agree, who travels, who is exchanged."""

from __future__ import annotations

import pytest

from kizuna.archive.rules.reading import agreements, encounters, exchanges, promises, relations, visits
from tests.rules.reading.marked import analysed
from tests.rules.reading.releases import RELEASES, Release

EVERY = pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.title)


@EVERY
def test_the_agreements_are_found_with_their_parties_and_days(release: Release) -> None:
    found = agreements.find(analysed(release.text, city=release.city, anchor=release.anchor))
    stated = [(fact.kind.value, frozenset(fact.parties), fact.date) for fact in found]
    assert sorted(map(str, stated)) == sorted(map(str, release.agreements))


@EVERY
def test_the_visits_are_found_with_both_ends_and_days(release: Release) -> None:
    found = visits.find(analysed(release.text, city=release.city, anchor=release.anchor))
    told = [(fact.direction.value, fact.from_city, fact.to_city, fact.start, fact.end) for fact in found]
    assert sorted(map(str, told)) == sorted(map(str, release.visits))


@EVERY
def test_the_exchanges_are_found_with_their_partner(release: Release) -> None:
    found = exchanges.find(analysed(release.text, city=release.city, anchor=release.anchor))
    assert [(fact.kind.value, fact.partner_city) for fact in found] == list(release.exchanges)


@EVERY
def test_every_fact_quotes_the_text_it_stands_on(release: Release) -> None:
    analysis = analysed(release.text, city=release.city, anchor=release.anchor)
    for module in (agreements, visits, exchanges, encounters, promises):
        for fact in module.find(analysis):
            span = fact.found.span
            assert analysis.text[span.start : span.end] == fact.found.quote != ""
            assert 0 < fact.found.score <= 1


@EVERY
def test_all_relations_from_one_scene_are_those_of_each_module(release: Release) -> None:
    analysis = analysed(release.text, city=release.city, anchor=release.anchor)
    said = relations.find(analysis)
    assert (said.agreements, said.visits) == (agreements.find(analysis), visits.find(analysis))
    assert said.exchanges == exchanges.find(analysis)
    assert (said.encounters, said.promises) == (encounters.find(analysis), promises.find(analysis))

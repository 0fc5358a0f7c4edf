"""Agreements in single sentences of invented cities."""

from __future__ import annotations

import pytest

from kizuna.archive.rules.reading import agreements
from kizuna.archive.rules.reading.facts import AgreementFact
from kizuna.archive.rules.reading.facts import AgreementKind as Kind
from tests.rules.reading.marked import analysed

HOME, FAR = "{L:Auenburg}", "{L:Kitahama|JP}"
MAYORS = "{P:Karla Roth|Oberbürgermeisterin|Auenburg} und {P:Kenta Mori|Bürgermeister|Kitahama}"


def _found(text: str, anchor: str | None = "2019-09-03") -> tuple[AgreementFact, ...]:
    return agreements.find(analysed(text, city="Auenburg", anchor=anchor))


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("ein Memorandum of Understanding", Kind.MOU),
        ("eine Absichtserklärung zur Städtepartnerschaft", Kind.INTENT),
        ("einen Letter of Intent", Kind.INTENT),
        ("einen Freundschaftsvertrag", Kind.FRIENDSHIP),
        ("eine Kooperationsvereinbarung", Kind.COOPERATION),
        ("den Partnerschaftsvertrag", Kind.PARTNERSHIP),
        ("die Verschwisterungsurkunde", Kind.PARTNERSHIP),
        ("eine Zusatzvereinbarung", Kind.SUPPLEMENT),
        ("die Verlängerung der Kooperationsvereinbarung", Kind.RENEWAL),
    ],
)
def test_the_word_for_the_paper_gives_its_kind(paper: str, kind: Kind) -> None:
    (fact,) = _found(f"Am 5. März 2018 unterzeichneten {HOME} und {FAR} {paper}.")
    assert (fact.kind, fact.date, set(fact.parties)) == (kind, "2018-03-05", {"Auenburg", "Kitahama"})


@pytest.mark.parametrize(
    "text",
    [
        f"{HOME} und {FAR} wollen im nächsten Jahr ein Memorandum of Understanding unterzeichnen.",
        f"Ziel ist, mit {FAR} ein Memorandum of Understanding zu unterzeichnen.",
        f"Seit 40 Jahren sind {HOME} und {FAR} Partnerstädte.",
        f"{HOME} feiert das 70-jährige Jubiläum der Städtepartnerschaft mit {FAR}.",
        "Das Programm hat seit 2011 schon 77 Partnerschaften vermittelt.",
        f"Mit {FAR} arbeitet {HOME} seit 2010 partnerschaftlich zusammen.",
    ],
)
def test_what_was_not_concluded_or_has_no_year_is_no_agreement(text: str) -> None:
    assert _found(text) == ()


def test_a_relative_year_is_kept_apart_as_approximate() -> None:
    (fact,) = _found(
        f"Vor rund drei Jahren unterzeichneten {HOME} und {FAR} ein Memorandum of Understanding."
    )
    assert (fact.date, fact.date_approximate) == (None, "2016~")


def test_the_fields_are_listed_as_written() -> None:
    (fact,) = _found(
        f"2018 schlossen {HOME} und {FAR} eine Kooperationsvereinbarung in den Bereichen "
        f"erneuerbare Energien, "
        "Katastrophenschutz sowie Pflege."
    )
    assert fact.fields == ("erneuerbare Energien", "Katastrophenschutz", "Pflege")


def test_a_supplement_adds_fields_to_a_paper_that_stays_in_force() -> None:
    first, second = _found(
        f"2016 unterzeichneten {HOME} und {FAR} ein Memorandum of Understanding im Bereich der Energie. "
        "Das Memorandum of Understanding behält seine Gültigkeit. Die Zusammenarbeit wird nun um den Sport "
        f"und die Jugendarbeit ergänzt. Dazu unterschrieben {MAYORS} am 2. September 2019 "
        f"eine Zusatzvereinbarung."
    )
    assert (first.kind, first.remains_in_force, first.fields) == (Kind.MOU, True, ("Energie",))
    assert (second.kind, second.supplements, second.date) == (Kind.SUPPLEMENT, Kind.MOU, "2019-09-02")
    assert second.fields == ("Sport", "Jugendarbeit")
    assert second.signatories == ("Karla Roth", "Kenta Mori")
    assert set(second.parties) == {"Auenburg", "Kitahama"}


def test_the_same_paper_told_twice_is_one_record_with_the_day_of_signing() -> None:
    (fact,) = _found(
        f"{HOME} und {FAR} besiegeln Städtepartnerschaft\n\nMit einem Festakt bekräftigten "
        f"{HOME} und {FAR} am 17. Juli 2019 "
        "den Partnerschaftsvertrag. Unterzeichnet worden war der Vertrag bereits am 12. Juni 2019."
    )
    assert fact.date == "2019-06-12"


def test_an_onlooker_is_no_signatory() -> None:
    (fact,) = _found(
        f"{MAYORS} unterzeichneten am 1. August 2019 für {HOME} und {FAR} den "
        f"Partnerschaftsvertrag in Anwesenheit von "
        "{P:Ina Vogt|Dezernentin|Auenburg}."
    )
    assert fact.signatories == ("Karla Roth", "Kenta Mori")


def test_a_strategy_of_the_city_alone() -> None:
    (fact,) = _found(
        f"Der Rat der Stadt {HOME} hat im September 2018 die Nachhaltigkeitsstrategie verabschiedet."
    )
    assert (fact.kind, fact.parties, fact.date) == (Kind.STRATEGY, ("Auenburg",), "2018-09")


def test_two_years_in_one_sentence_are_two_partnerships() -> None:
    found = _found(
        f"Die Städtepartnerschaft mit {FAR} besteht seit 2006; mit {{L:Montclair|FR}} ist {HOME} seit 1974 verschwistert."
    )
    assert {(fact.parties[1], fact.date) for fact in found} == {("Kitahama", "2006"), ("Montclair", "1974")}

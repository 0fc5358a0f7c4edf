"""From facts to proposals: nothing is proposed that was not found, and everything that was is."""

import pytest

from kizuna.archive.rules.naming import body_kind, language_of, record_name, split_name, whole_of
from kizuna.archive.rules.proposals import ProposalKind
from kizuna.archive.rules.proposing import propose
from kizuna.archive.rules.reading.facts import (
    AgreementFact,
    AgreementKind,
    Direction,
    EncounterFact,
    ExchangeFact,
    ExchangeKind,
    Facts,
    Found,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PressContactFact,
    PromiseFact,
    Span,
    VisitFact,
)

FOUND = Found(Span(3, 9), "Wörter", "rule", 0.87654)


def place(name: str, *, municipal: bool = True, times: int = 1) -> PlaceFact:
    return PlaceFact(
        name, FOUND, is_municipality=municipal, mentions=tuple(Span(i, i + 1) for i in range(times))
    )


def kinds(facts: Facts) -> list[ProposalKind]:
    return [fact.kind for fact in propose(facts)]


def test_the_tie_links_our_city_with_the_one_that_papers_name() -> None:
    facts = Facts(
        city="Essen",
        anchor=None,
        places=(
            place("Essen"),
            place("Tokio", times=3),
            place("Koriyama"),
            place("Japan", municipal=False, times=9),
        ),
        agreements=(AgreementFact(AgreementKind.MOU, FOUND, parties=("Essen", "Koriyama")),),
    )
    assert propose(facts)[0].payload["municipalities"] == ["Essen", "Koriyama"]


@pytest.mark.parametrize(
    ("kinds_named", "tier", "since"),
    [
        (["mou", "partnership"], "twinning", "2021-05-04"),
        (["mou"], "cooperation", "2021-05-04"),
        (["supplement"], "contact", ""),
        ([], "contact", ""),
    ],
)
def test_the_founding_paper_gives_the_type_of_the_tie(kinds_named: list[str], tier: str, since: str) -> None:
    papers = tuple(
        AgreementFact(AgreementKind(kind), FOUND, date="2021-05-04", parties=("Essen", "Koriyama"))
        for kind in kinds_named
    )
    facts = Facts(city="Essen", anchor=None, places=(place("Essen"), place("Koriyama")), agreements=papers)
    payload = propose(facts)[0].payload
    assert (payload["tier"], payload["since"]) == (tier, since)


@pytest.mark.parametrize("city", [None, "Essen"])
def test_no_tie_is_proposed_without_two_cities(city: str | None) -> None:
    assert ProposalKind.TIE not in kinds(Facts(city=city, anchor=None, places=(place("Essen"),)))


def test_a_supplement_comes_after_the_paper_it_supplements() -> None:
    papers = (
        AgreementFact(AgreementKind.SUPPLEMENT, FOUND, supplements=AgreementKind.MOU),
        AgreementFact(AgreementKind.MOU, FOUND),
    )
    proposed = propose(Facts(city=None, anchor=None, agreements=papers))
    assert [fact.payload["paper_kind"] for fact in proposed] == ["mou", "supplement"]
    assert proposed[1].payload["supplements"] == "mou"


def test_spans_and_scores_are_kept() -> None:
    (fact,) = propose(Facts(city=None, anchor=None, persons=(PersonFact("Ada Muster", FOUND),)))
    assert (fact.span, fact.rule, fact.score) == (Span(3, 9), "rule", 0.877)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Thomas Kufen", ("Thomas", "Kufen")),
        ("Anna Maria von der Heide", ("Anna Maria", "von der Heide")),
        ("Ludwig van Beispiel", ("Ludwig", "van Beispiel")),
        ("Muster", ("", "Muster")),
        ("Jean-Pierre de la Tour", ("Jean-Pierre", "de la Tour")),
    ],
)
def test_a_name_falls_into_given_and_family_name(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Universität Duisburg-Essen", "university"),
        ("Southern Tohoku General Hospital", "hospital"),
        ("Asaka-Highschool", "school"),
        ("Alfried Krupp von Bohlen und Halbach-Stiftung", "foundation"),
        ("Tohoku Murata Manufacturing", "company"),
        ("Kulturkreis", "other"),
    ],
)
def test_the_name_of_a_body_tells_its_kind(name: str, kind: str) -> None:
    assert body_kind(name) == kind


@pytest.mark.parametrize(
    ("duration", "weeks"),
    [("P4W", 4), ("4 weeks", 4), ("4 Wochen", 4), ("P2M", 8), ("3 Monate", 12), (None, None)],
)
def test_durations_are_counted_in_weeks(duration: str | None, weeks: int | None) -> None:
    exchange = ExchangeFact(ExchangeKind.PRAKTIKUM, FOUND, duration=duration)
    (fact,) = propose(Facts(city=None, anchor=None, exchanges=(exchange,)))
    assert fact.payload["duration_weeks"] == weeks


def test_a_journey_of_several_days_is_an_interval_and_its_head_no_plain_member() -> None:
    visit = VisitFact(
        Direction.OUTGOING,
        FOUND,
        from_city="Essen",
        to_city="Koriyama",
        start="2019-09-01",
        end="2019-09-07",
        head="Ada Muster",
        members=("Ada Muster", "Bo Beispiel"),
    )
    (fact,) = propose(Facts(city=None, anchor=None, visits=(visit,)))
    assert fact.payload["when"] == "2019-09-01/2019-09-07"
    assert fact.payload["members"] == ["Bo Beispiel"]


def test_the_release_precedes_the_promises_made_in_it() -> None:
    facts = Facts(
        city="Essen",
        anchor="2019-09-03",
        promises=(PromiseFact("Bald kommt Besuch.", FOUND),),
        press_contact=PressContactFact(FOUND, organisation="Presseamt", email="presse@example.org"),
    )
    assert kinds(facts) == [ProposalKind.RELEASE, ProposalKind.PROMISE]
    assert propose(facts)[0].payload["published_on"] == "2019-09-03"
    assert propose(facts)[1].payload["promised_by"] == "Essen"


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("der EWG - Essener Wirtschaftsförderungsgesellschaft mbH", "EWG - Essener Wirtschaftsförderungsgesellschaft mbH"),
        ("Unternehmen Tohoku Murata Manufacturing", "Tohoku Murata Manufacturing"),
        ("das Unternehmen Beispiel", "Beispiel"),
        ("Medizinischen Fakultät der Universität Duisburg-Essen", "Medizinische Fakultät der Universität Duisburg-Essen"),
        ("Unternehmen", "Unternehmen"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_body_is_kept_under_its_bare_name(printed: str, kept: str) -> None:
    assert record_name(printed) == kept


def test_where_a_contact_came_from_joins_the_visit_to_the_same_body() -> None:
    visit = EncounterFact("company_visit", FOUND, bodies=("Unternehmen Beispiel Werke",))
    contact = EncounterFact(
        "contact",
        Found(Span(20, 40), "Kontakt", "rule", 0.9),
        bodies=("Beispiel Werke", "EWG"),
        arose_from_event="Hausmesse",
        arose_from_date="2019",
    )
    (fact,) = propose(Facts(city=None, anchor=None, encounters=(visit, contact)))
    assert fact.payload["bodies"] == ["Beispiel Werke", "EWG"]
    assert (fact.payload["arose_from_event"], fact.payload["origin_span"]) == ("Hausmesse", [20, 40])


def test_a_class_that_comes_is_one_exchange_towards_our_city() -> None:
    visit = VisitFact(Direction.INCOMING, FOUND, from_city="Koriyama", to_city="Essen")
    stay = ExchangeFact(ExchangeKind.SCHUELERAUSTAUSCH, FOUND, partner_city="Koriyama")
    (fact,) = propose(Facts(city="Essen", anchor=None, visits=(visit,), exchanges=(stay,)))
    assert fact.kind == ProposalKind.EXCHANGE
    assert (fact.payload["direction"], fact.payload["place"]) == ("receiving", "Essen")


def test_an_abbreviation_is_no_second_body() -> None:
    bodies = (
        OrganisationFact("EWG - Essener Wirtschaftsförderung mbH", FOUND),
        OrganisationFact("EWG", FOUND),
    )
    meeting = EncounterFact("company_visit", FOUND, bodies=("EWG",))
    proposed = propose(Facts(city=None, anchor=None, organisations=bodies, encounters=(meeting,)))
    assert [fact.kind for fact in proposed] == [ProposalKind.ORGANISATION, ProposalKind.ENCOUNTER]
    assert proposed[1].payload["bodies"] == ["EWG - Essener Wirtschaftsförderung mbH"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Stadt Essen und die Stadt Koriyama arbeiten zusammen.", "de"),
        ("The city of Essen and the city of Koriyama work together.", "en"),
        ("エッセン市と郡山市は覚書に署名した。MoU", "ja"),
        ("", "de"),
        ("123 456", "de"),
    ],
)
def test_a_text_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Medizinische Fakultät der Universität Duisburg-Essen", "Universität Duisburg-Essen"),
        ("Institut für Physik der Technischen Universität Dortmund", "Technischen Universität Dortmund"),
        ("Universität Duisburg-Essen", ""),
        ("Verein der Freunde", ""),
    ],
)
def test_a_faculty_names_its_university(name: str, whole: str) -> None:
    assert whole_of(name) == whole

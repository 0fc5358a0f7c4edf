"""The same facts in the many wordings German cities use for them."""

from __future__ import annotations

import pytest

from kizuna.archive.rules.reading import agreements, encounters, exchanges, visits
from kizuna.archive.rules.reading.facts import AgreementKind as Kind
from kizuna.archive.rules.reading.facts import Direction, ExchangeKind
from tests.rules.reading.marked import analysed
from tests.rules.reading.reading_aloud import understood

HOME, FAR, THIRD = "{L:Auenburg}", "{L:Kitahama|JP}", "{L:Zielonka|PL}"
MAYOR = "{P:Karla Roth|Oberbürgermeisterin|Auenburg}"
GUEST = "{P:Kenta Mori|Bürgermeister|Kitahama}"


@pytest.mark.parametrize(
    "text",
    [
        f"Die Städtepartnerschaft zwischen {HOME} und {FAR} wurde 1972 begründet.",
        f"Begründet wurde die Partnerschaft mit {FAR} 1972.",
        f"1972 kam die Partnerschaft mit {FAR} hinzu.",
        f"Die Partnerschaft zwischen {HOME} und {FAR} geht auf das Jahr 1972 zurück.",
        f"Im Jahr 1972 gingen {HOME} und {FAR} eine Städtepartnerschaft ein.",
        f"{HOME} ist seit dem Jahr 1972 mit {FAR} verschwistert.",
        f"Aus den Kontakten der Vereine erwuchs 1972 die Partnerschaft zwischen {HOME} und {FAR}.",
        f"{HOME} und {FAR} wurden 1972 Partnerstädte.",
        f"1972 wurde daraus eine Städtepartnerschaft zwischen {HOME} und {FAR}.",
        f"Die seit 1972 bestehende Städtepartnerschaft zwischen {HOME} und {FAR} lebt.",
        f"{FAR} ist Partnerstadt. Die älteste dieser Verbindungen ist die mit {FAR}, sie besteht seit 1972.",
        f"Es ging um die Zukunft der Partnerschaft mit {FAR}, die seit 1972 besteht.",
    ],
)
def test_a_partnership_has_the_year_it_came_about(text: str) -> None:
    (fact,) = agreements.find(analysed(text, city="Auenburg", anchor="2024-06-12"))
    assert (fact.kind, fact.date, set(fact.parties)) == (Kind.PARTNERSHIP, "1972", {"Auenburg", "Kitahama"})


@pytest.mark.parametrize(
    "text",
    [
        f"1996 begann der Austausch der Feuerwehren aus {HOME} und der Partnerstadt {FAR}.",
        f"2018 wurde in der Partnerstadt {FAR} ein Denkmal gegründet.",
        f"Der Verein der Freunde wurde 1988 gegründet und pflegt die Partnerschaft mit {FAR}.",
        f"Die Schulpartnerschaft mit dem Gymnasium in {FAR} besteht seit 1985.",
        f"50 Jahre nach der Unterzeichnung des Partnerschaftsvertrages feiern {HOME} und {FAR}.",
        f"Der Stadtrat hat beschlossen, eine Städtepartnerschaft mit {FAR} zu prüfen.",
    ],
)
def test_what_began_with_the_partner_is_not_the_partnership(text: str) -> None:
    assert agreements.find(analysed(text, city="Auenburg", anchor="2024-06-12")) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{HOME} und {FAR} haben am 3. Mai 2023 den Partnerschaftsvertrag von 1972 erneuert.",
        f"Der 1972 geschlossene Partnerschaftsvertrag mit {FAR} wurde am 3. Mai 2023 feierlich erneuert.",
    ],
)
def test_a_renewal_names_the_older_paper_too(text: str) -> None:
    found = agreements.find(analysed(text, city="Auenburg", anchor="2024-06-12"))
    assert {(fact.kind, fact.date) for fact in found} == {
        (Kind.PARTNERSHIP, "1972"),
        (Kind.RENEWAL, "2023-05-03"),
    }


def test_each_of_several_partners_has_its_own_year() -> None:
    text = f"{HOME} hat 1972 mit {FAR} und 1984 mit {THIRD} Partnerschaften geschlossen."
    found = agreements.find(analysed(text, city="Auenburg", anchor="2024-06-12"))
    assert [(fact.parties[-1], fact.date) for fact in found] == [("Kitahama", "1972"), ("Zielonka", "1984")]


def test_partner_towns_listed_with_their_years() -> None:
    text = f"Zu Auenburgs Partnerstädten zählen {FAR} (seit 1972) und {THIRD} (seit 1989)."
    found = agreements.find(analysed(text, city="Auenburg", anchor="2024-06-12"))
    assert [(fact.parties[-1], fact.date) for fact in found] == [("Kitahama", "1972"), ("Zielonka", "1989")]


def test_the_next_sentence_tells_the_fields() -> None:
    text = (
        f"{HOME} und {FAR} schlossen ein Memorandum of Understanding. "
        "Es umfasst die Bereiche Klimaschutz und Bildung sowie Sport und bleibt uneingeschränkt in Kraft."
    )
    (fact,) = agreements.find(analysed(text, city="Auenburg", anchor="2024-06-12"))
    assert fact.fields == ("Klimaschutz", "Bildung", "Sport")
    assert fact.remains_in_force


def test_two_visits_months_apart_are_two() -> None:
    text = (
        f"Am 3. Mai 2024 ist eine Delegation aus {HOME} nach {FAR} aufgebrochen. "
        f"Im Februar 2019 war zuletzt eine Abordnung aus {HOME} in {FAR}."
    )
    found = visits.find(analysed(text, city="Auenburg", anchor="2024-05-03"))
    assert [(fact.start, fact.end) for fact in found] == [("2024-05-03", None), ("2019-02", "2019-02")]


def test_an_announced_return_visit_goes_the_other_way_and_has_no_leader_from_elsewhere() -> None:
    text = (
        f"Mit einer Delegation reiste {MAYOR} nach {FAR}. Dort empfing sie {GUEST}, Bürgermeister von {FAR}. "
        "Ein Gegenbesuch ist für Mai 2025 geplant."
    )
    out, back = visits.find(analysed(text, city="Auenburg", anchor="2024-05-03"))
    assert (out.direction, back.direction) == (Direction.OUTGOING, Direction.INCOMING)
    assert (back.from_city, back.start, back.head) == ("Kitahama", "2025-05", None)


def test_an_invitation_does_not_make_the_host_a_guest() -> None:
    text = f"Auf Einladung des Bürgermeisters aus {FAR} reiste {MAYOR} vom 3. bis 7. Mai 2024 nach {FAR}."
    (fact,) = visits.find(analysed(text, city="Auenburg", anchor="2024-05-12"))
    assert (fact.direction, fact.head) == (Direction.OUTGOING, "Karla Roth")


@pytest.mark.parametrize(
    "text",
    [
        f"20 Schülerinnen und Schüler aus der Partnerstadt {FAR} leben eine Woche bei Gastfamilien.",
        f"36 Grundschüler aus {FAR} waren eine Woche lang in {HOME} zum Austausch.",
        f"Im Frühjahr proben sechs Schüler der Musikschule für zwei Wochen in {FAR}.",
    ],
)
def test_a_stay_of_pupils_is_an_exchange_and_no_visit(text: str) -> None:
    analysis = analysed(text, city="Auenburg", anchor="2024-06-12")
    (fact,) = exchanges.find(analysis)
    assert (fact.kind, fact.partner_city) == (ExchangeKind.SCHUELERAUSTAUSCH, "Kitahama")
    assert visits.find(analysis) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Zur Partnerschaft mit {FAR} gehören Bürgerreisen, Schüleraustausche und Konzerte.",
        f"Das Krankenhaus Memorial Hospital in {FAR} ist groß.",
    ],
)
def test_a_bare_mention_is_no_exchange(text: str) -> None:
    assert exchanges.find(analysed(text, city="Auenburg", anchor="2024-06-12")) == ()


def test_a_clerkship_told_in_two_sentences() -> None:
    text = (
        "Die Professorin vereinbarte mit dem {O:Kitahama General Hospital} einen Famulantenaustausch. "
        "Ab Sommer 2020 kann dort ein Student in der Neurologie arbeiten."
    )
    (fact,) = exchanges.find(analysed(text, city="Auenburg", anchor="2019-09-03"))
    assert (fact.host, fact.department, fact.start) == ("Kitahama General Hospital", "Neurologie", "2020-22")


@pytest.mark.parametrize(
    "lines",
    [
        "Stadt Lindau - Amt für Kommunikation\npresse@lindau.example\nTel. 08382 / 918-0",
        "Stadt Lindau · Pressestelle · Telefon: 08382 918-0 · E-Mail: presse@lindau.example",
    ],
)
def test_the_office_that_signs_without_a_label_can_be_reached(lines: str) -> None:
    body = "Gäste im Rathaus\n\n" + "Die Gruppe sah sich die Altstadt und den Hafen an. " * 6
    contact = understood(f"{body}\n\n{lines}").press_contact
    assert contact is not None
    digits = "".join(one for one in contact.phone or "" if one.isdigit())
    assert (contact.email, digits) == ("presse@lindau.example", "083829180")


def test_the_name_of_a_fair_goes_on_behind_an_ampersand() -> None:
    text = (
        "Der Kontakt zwischen {O:Kitahama Battery} und der Stadt entstand im Rahmen der Messe "
        "E-storage power & water im Jahr 2019."
    )
    (fact,) = encounters.find(analysed(text, city="Auenburg", anchor="2019-09-03"))
    assert (fact.arose_from_event, fact.arose_from_date) == ("E-storage power & water", "2019")

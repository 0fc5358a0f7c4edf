"""Visits in single sentences of invented cities."""

from __future__ import annotations

import pytest

from kizuna.archive.rules.reading import visits
from kizuna.archive.rules.reading.facts import Direction, VisitFact
from tests.rules.reading.marked import analysed

HOME, FAR = "{L:Auenburg}", "{L:Kitahama|JP}"
MAYOR = "{P:Karla Roth|Oberbürgermeisterin|Auenburg}"
GUEST = "{P:Kenta Mori|Bürgermeister|Kitahama}"


def _found(text: str) -> tuple[VisitFact, ...]:
    return visits.find(analysed(text, city="Auenburg"))


@pytest.mark.parametrize(
    "text",
    [
        f"Eine Delegation aus {FAR} ist derzeit zu Gast in {HOME}.",
        f"Oberbürgermeisterin {MAYOR} empfing im Rathaus zwölf Gäste aus {FAR}.",
        f"Vertreterinnen und Vertreter der Partnerstadt {FAR} waren in {HOME} zu Besuch.",
        f"{GUEST}, Bürgermeister von {FAR}, kommt im Oktober nach {HOME}.",
        f"Rund 40 Menschen aus der Partnerstadt {FAR} werden am Wochenende in {HOME} erwartet.",
    ],
)
def test_guests_come_in(text: str) -> None:
    (fact,) = _found(text)
    assert (fact.direction, fact.from_city, fact.to_city) == (Direction.INCOMING, "Kitahama", "Auenburg")


@pytest.mark.parametrize(
    "text",
    [
        f"Eine {{A:Auenburger|Auenburg}} Delegation reist nach {FAR}.",
        f"Oberbürgermeisterin {MAYOR} ist noch bis Freitag in {FAR}.",
        f"{MAYOR} besuchte mit einer Delegation die Partnerstadt {FAR}.",
        f"Eine Abordnung aus {HOME} war in {FAR} zu Gast.",
        f"{{A:Auenburger|Auenburg}} Delegation in {FAR}",
    ],
)
def test_our_people_go_out(text: str) -> None:
    (fact,) = _found(text)
    assert (fact.direction, fact.from_city, fact.to_city) == (Direction.OUTGOING, "Auenburg", "Kitahama")


@pytest.mark.parametrize(
    "text",
    [
        f"Die Universität in {FAR} hat einen neuen Hörsaal.",
        f"Besucherinnen und Besucher aus dem Umland kommen gern nach {HOME}.",
        f"Im Rahmen des Schüleraustauschs reisen 20 Jugendliche aus {HOME} nach {FAR}.",
        f"„Wir sollten alle öfter nach {FAR} fahren“, sagte {MAYOR}.",
    ],
)
def test_what_is_no_visit(text: str) -> None:
    assert _found(text) == ()


def test_leader_and_members_are_told_apart() -> None:
    (fact,) = _found(
        f"Unter der Leitung von Oberbürgermeisterin {MAYOR} reist eine Delegation aus {HOME} "
        f"vom 9. bis 12. September nach {FAR}. "
        "{P:Paul Wirth|Geschäftsführer|Stadtwerke} und {P:Ina Vogt|Dezernentin|Auenburg} "
        "sind weitere Teilnehmende der Reise."
    )
    assert fact.head == "Karla Roth"
    assert set(fact.members) == {"Paul Wirth", "Ina Vogt"}
    assert (fact.start, fact.end) == ("2019-09-09", "2019-09-12")


def test_the_leader_named_a_sentence_later() -> None:
    (fact,) = _found(f"Gäste aus {FAR} sind in {HOME}. Angeführt wird die Gruppe von Bürgermeister {GUEST}.")
    assert fact.head == "Kenta Mori"


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("am Dienstag, 3. September, ", "2019-09-03", "2019-09-03"),
        ("noch bis zum 6. September ", None, "2019-09-06"),
        ("seit dem 1. September ", "2019-09-01", None),
        ("heute ", None, None),
    ],
)
def test_only_stated_days_count(when: str, start: str | None, end: str | None) -> None:
    (fact,) = _found(f"Eine Delegation aus {FAR} ist {when}zu Gast in {HOME}.")
    assert (fact.start, fact.end) == (start, end)


def test_a_country_gives_way_to_its_town() -> None:
    (fact,) = _found(
        f"Eine Delegation aus {HOME} reist nach {{C:Japan}}. In {FAR} wird sie im Rathaus empfangen."
    )
    assert fact.to_city == "Kitahama"


def test_mutual_visits_are_two() -> None:
    found = _found(f"Im April 2018 hatten Fachleute aus {HOME} und {FAR} sich gegenseitig besucht.")
    assert [fact.direction for fact in found] == [Direction.INCOMING, Direction.OUTGOING]
    assert {fact.start for fact in found} == {"2018-04"}


def test_an_old_visit_beside_the_new_one() -> None:
    new, old = _found(
        f"Vom 17. bis 19. September fährt eine Delegation aus {HOME} nach {FAR}. Zuletzt "
        f"waren Vertreter aus {FAR} im Oktober 2012 "
        f"in {HOME} zu Gast."
    )
    assert (new.direction, new.start) == (Direction.OUTGOING, "2019-09-17")
    assert (old.direction, old.start) == (Direction.INCOMING, "2012-10")

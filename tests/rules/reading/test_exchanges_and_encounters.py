"""Exchanges, encounters and promises in sentences of invented cities."""

from __future__ import annotations

import pytest

from kizuna.archive.rules.reading import encounters, exchanges, promises
from kizuna.archive.rules.reading.facts import ExchangeKind as Kind
from kizuna.archive.rules.reading.number_words import length_of_time
from tests.rules.reading.marked import analysed

HOME, FAR = "{L:Auenburg}", "{L:Kitahama|JP}"


def test_a_clerkship_is_put_together_from_two_sentences() -> None:
    (fact,) = exchanges.find(
        analysed(
            "{P:Eva Lind|Dekanin} vereinbarte einen Famulantenaustausch mit dem {O:Klinikum "
            "Hikari}. Dadurch kann zunächst ein "
            f"{{A:Auenburger|Auenburg}} Famulant ab Sommer 2020 im Bereich der Chirurgie in {FAR} lernen.",
            city="Auenburg",
        )
    )
    assert (fact.kind, fact.host, fact.partner_city) == (Kind.FAMULATUR, "Klinikum Hikari", "Kitahama")
    assert (fact.department, fact.start, fact.places) == ("Chirurgie", "2020-22", 1)


def test_a_scholarship_for_a_placement_is_one_exchange() -> None:
    (fact,) = exchanges.find(
        analysed(
            f"Künftig vergibt die Stiftung Stipendien für Betriebspraktika in {FAR}. Die "
            f"Stipendiaten lernen in einem "
            "vierwöchigen Betriebspraktikum den Beruf kennen.",
            city="Auenburg",
        )
    )
    assert (fact.kind, fact.partner_city, fact.duration) == (Kind.STIPENDIUM, "Kitahama", "P4W")


def test_a_school_exchange_and_its_return() -> None:
    there, back = exchanges.find(
        analysed(
            f"Zum Schüleraustausch sind vom 1. bis 8. September 24 Schülerinnen aus {FAR} am "
            f"{{O:Lindengymnasium}} zu Gast. "
            f"Zum Gegenbesuch reisen die Schülerinnen vom 5. bis 12. Oktober nach {FAR}.",
            city="Auenburg",
        )
    )
    assert (there.host, there.places, there.start, there.end) == (
        "Lindengymnasium",
        24,
        "2019-09-01",
        "2019-09-08",
    )
    assert (back.start, back.end) == ("2019-10-05", "2019-10-12")


def test_interns_from_several_towns_are_one_exchange_each() -> None:
    found = exchanges.find(
        analysed(
            f"Sechs Studierende aus {FAR} ({{C:Japan}}), {{L:Montclair|FR}} ({{C:Frankreich}}) "
            "und {L:Lindholm|SE} machen ein Praktikum.",
            city="Auenburg",
        )
    )
    assert [fact.partner_city for fact in found] == ["Kitahama", "Montclair", "Lindholm"]


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("ein vierwöchiges Praktikum", "P4W"),
        ("für neun Tage zu Besuch", "P9D"),
        ("drei Monate lang", "P3M"),
        ("14 und 15 Jahre alte Gäste", None),
        ("seit zwei Jahren", None),
        ("zum 20-jährigen Bestehen", None),
    ],
)
def test_lengths_of_time(text: str, duration: str | None) -> None:
    found = length_of_time(text)
    assert (found[2] if found else None) == duration


def test_a_company_visit_keeps_where_the_contact_came_from() -> None:
    (fact,) = encounters.find(
        analysed(
            "Am Nachmittag besuchte die Delegation das Unternehmen {O:Hikari Motors}. Der "
            "Kontakt zwischen {O:Hikari Motors} und der "
            "{O:Wirtschaftsförderung Auenburg} entstand auf der Messe {E:Aqua Nova} im Jahr 2018.",
            city="Auenburg",
        )
    )
    assert (fact.kind, fact.bodies[0]) == ("company_visit", "Wirtschaftsförderung Auenburg")
    assert "Hikari Motors" in fact.bodies
    assert (fact.arose_from_event, fact.arose_from_date) == ("Aqua Nova", "2018")


def test_a_reception_at_the_town_hall() -> None:
    (fact,) = encounters.find(
        analysed(f"Am 2. September 2019 wurden Gäste aus {FAR} im Rathaus empfangen.", city="Auenburg")
    )
    assert (fact.kind, fact.bodies, fact.date) == ("reception", ("Auenburg", "Kitahama"), "2019-09-02")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (f"Ab Sommer 2020 arbeitet ein Arzt aus {HOME} in {FAR}.", "2020-22/.."),
        (f"Noch in diesem Jahr kommt eine Schülergruppe aus {FAR}.", "2019"),
        ("Künftig sollen beide Häuser gemeinsame Ausstellungen zeigen.", None),
        ("Für 2021 ist ein Jugendaustausch geplant.", "2021"),
        ("Im kommenden Jahr will die Stadt das Netz ausbauen.", "2020"),
        ("Binnen eines Jahres soll daraus ein Plan werden.", None),
    ],
)
def test_promises_and_when_they_fall_due(text: str, due: str | None) -> None:
    (fact,) = promises.find(analysed(f"Neues aus {HOME}\n\n{text}", city="Auenburg"))
    assert (fact.wording, fact.due) == (
        text.replace("{L:Auenburg}", "Auenburg").replace(FAR, "Kitahama"),
        due,
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Die Stadt {HOME} sollte 2017 umziehen.",
        f"Am 2. Juli 2018 war eine Gruppe aus {FAR} hier.",
        "„Künftig wollen wir mehr tun“, sagte {P:Eva Lind|Dekanin}.",
        "Wer künftig helfen will, meldet sich im Amt.",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert promises.find(analysed(f"Neues aus {HOME}\n\n{text}", city="Auenburg")) == ()

"""Further ways releases word things, each found in the manner of real ones and told in own words."""

from pathlib import Path
from runpy import run_path

import pytest

from kizuna.archive.gazetteer import with_register, world
from kizuna.archive.rules.reading.entities import analyse
from kizuna.archive.rules.reading.publishing import publishing_city
from kizuna.archive.rules.reading.zones import zones
from tests.rules.reading.reading_aloud import DAY, analysed, dates, organisations, persons, places, understood

HOUSE = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mit dabei war Jan Probst, Geschäftsführer der Beispiel AG.", {"Jan Probst": ("Geschäftsführer", "Beispiel AG")}),
        ("Mit ihr reist Bo Beispiel, Geschäftsführer der Beispiel Werke GmbH.",
         {"Bo Beispiel": ("Geschäftsführer", "Beispiel Werke GmbH")}),
        ("Betreut werden sie von den Lehrkräften Ina Lohse und Timo Brandt.",
         {"Ina Lohse": ("Lehrkraft", None), "Timo Brandt": ("Lehrkraft", None)}),
        ("Begrüßt wurden sie von den Beigeordneten Karla Ohm, Dieter Hag und Uwe Spann.",
         {"Karla Ohm": ("Beigeordnete", "Lindau"), "Dieter Hag": ("Beigeordnete", "Lindau"),
          "Uwe Spann": ("Beigeordnete", "Lindau")}),
        ("Es sprach Oberbürgermeister a.D. Hilmar Diehl.", {"Hilmar Diehl": ("Oberbürgermeister", "Lindau")}),
        ("Die Rede hielt Tokio Nakamori, seinerzeit Oberbürgermeister von Matsuyama.",
         {"Tokio Nakamori": ("Oberbürgermeister", "Matsuyama")}),
        ("Heute unterzeichnet Adem Dalkic, Oberbürgermeister der türkischen Stadt, in Tekirdag den Vertrag.",
         {"Adem Dalkic": ("Oberbürgermeister", "Tekirdag")}),
        ("Hideto Yanagida, Botschafter von Japan, ist angereist.", {"Hideto Yanagida": ("Botschafter", None)}),
        ("Mitreisen Dr. Michael Bolz, Wolfgang Jagd und Dr. Johann Mohr von der Universität zu Köln.",
         {"Michael Bolz": (None, "Universität zu Köln"), "Wolfgang Jagd": (None, "Universität zu Köln"),
          "Johann Mohr": (None, "Universität zu Köln")}),
        ("Spenden sammelt der Verein „Brücke nach Osten“. Dessen Vorsitzende Marlies Quandt dankte allen.",
         {"Marlies Quandt": ("Vorsitzende", "Brücke nach Osten")}),
        ("Es sprach der Vorstandsvorsitzende der Sparkasse Lindau (Manfred Herzog).",
         {"Manfred Herzog": ("Vorstandsvorsitzende", "Sparkasse Lindau")}),
        ("Eine Delegation aus Ichikawa unter der Leitung von Oberbürgermeister Kenji Tanabe kam nach Lindau.",
         {"Kenji Tanabe": ("Oberbürgermeister", "Ichikawa")}),
        ("Am Rande traf er Prof. Dr. August Stein, Chefarzt der Klinik.", {"August Stein": ("Chefarzt", None)}),
    ],
)  # fmt: skip
def test_persons_and_their_offices(text: str, found: dict[str, tuple[str | None, str | None]]) -> None:
    assert persons(text, tagged=True) == found


def test_the_mayor_of_the_other_town_is_not_ours() -> None:
    text = (
        "Oberbürgermeister Sven Gericke reist nach Görlitz. Begrüßt wird er dort von Oberbürgermeister "
        "Siegmar Deine im Rathaus."
    )
    assert persons(text) == {
        "Sven Gericke": ("Oberbürgermeister", "Lindau"),
        "Siegmar Deine": ("Oberbürgermeister", "Görlitz"),
    }


def test_a_family_name_that_stands_first_is_known_again() -> None:
    text = "Bürgermeister Zhou Jian kam aus Xinxiang. Bürgermeister Zhou dankte für den Empfang."
    assert list(persons(text, tagged=True)) == ["Zhou Jian"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das Klinikum Ernst von Berg vergibt Stipendien.", ["Klinikum Ernst von Berg"]),
        ("Sie besuchten die Grundschule Sankt Martin.", ["Grundschule Sankt Martin"]),
        ("Im St.-Martin-Gymnasium wurde gesungen.", ["St.-Martin-Gymnasium"]),
        ("Das Starkenberg Gymnasium lud ein.", ["Starkenberg Gymnasium"]),
        ("Der Förderverein für die Städtepartnerschaft zwischen Köln und Tula half.",
         ["Förderverein für die Städtepartnerschaft zwischen Köln und Tula"]),
        ("Es spielte das Orchester der Musikschule Lindau „Johann Sebastian Bach“.",
         ["Orchester der Musikschule Lindau „Johann Sebastian Bach“"]),
        ("Karten gingen an die Schule „Menelik II“.", ["Menelik II"]),
        ("Gäste des Lycée de la Haute Plage kamen.", ["Lycée de la Haute Plage"]),
        ("Das Sozialreferat und die Branddirektion berieten.", ["Sozialreferat", "Branddirektion"]),
        ("Der Präsident der Vereinigung der Deutsch-Polnischen Gesellschaften kam.",
         ["Vereinigung der Deutsch-Polnischen Gesellschaften"]),
        ("Sie besuchten die High School.", []),
        ("Die Maria-Ward-Realschule Viertklässler sangen.", ["Maria-Ward-Realschule"]),
    ],
)  # fmt: skip
def test_bodies_reach_as_far_as_their_names(text: str, found: list[str]) -> None:
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie wohnen in Karlsruhe und in Gelsenkirchen.", ["Karlsruhe", "Gelsenkirchen"]),
        ("Gefördert wird die Reise nach Goleniów durch Erasmus+.", ["Goleniów"]),
        ("Der Kaffee kommt aus der Kilimandscharo-Region.", ["Kilimandscharo-Region"]),
        ("Sie ist zum ersten Mal in Deutschland.", ["Deutschland"]),
        ("Die chinesische Millionenmetropole Xuzhou lud ein.", ["Xuzhou"]),
    ],
)
def test_places_and_what_only_looks_like_one(text: str, found: list[str]) -> None:
    assert places(text) == found


def test_a_register_entry_named_like_a_town_leaves_the_town_a_place() -> None:
    known = with_register(organisations=["Koriyama", "Stadt Koriyama", "Musterwerk Lindau"])
    text = "Die Stadt Koriyama und Musterwerk Lindau arbeiten zusammen; aus Koriyama kommen Gäste."
    found = analyse(text, gazetteer=known, anchor=DAY, city="Lindau")
    assert [one.name for one in found.places.facts] == ["Koriyama"]
    assert [one.name for one in found.organisations.facts] == ["Musterwerk Lindau"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Der Kontakt entstand auf der Messe E-world energy & water im Jahr 2019.",
            [("E-world energy & water", 2019)],
        ),
        ("Man traf sich bei der Messe E-world of energy im Jahr 2019.", [("E-world of energy", 2019)]),
        ("Sie sahen die Ausstellung „Tee und Tusche“.", [("Tee und Tusche", None)]),
        ("Sie waren bei „Gretas Hochzeit“, dem großen Stadtfest.", [("Gretas Hochzeit", None)]),
        ("Er fuhr zum Ruga-Fest.", [("Ruga-Fest", None)]),
        ("Die Messe Essen lud ein.", []),
    ],
)
def test_events(text: str, found: list[tuple[str, int | None]]) -> None:
    assert [(one.name, one.year) for one in analysed(text).events.facts] == found


def test_a_month_something_is_planned_for_lies_ahead() -> None:
    assert dates("Der Gegenbesuch ist für Februar vorgesehen.") == ["2025-02"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Margit Ellers, die ihr Amt an Jakob Lewin übergibt, sagte: „Unsere Städte bleiben einander treu.“",
         "Margit Ellers"),
        ("Gerald Wick sprach in Vertretung von Bürgermeister Rudi Hess. „Das alles vergessen wir nicht“, rief er.",
         "Gerald Wick"),
    ],
)  # fmt: skip
def test_the_speaker_is_the_subject(text: str, speaker: str) -> None:
    assert [one.speaker for one in understood(text).quotes] == [speaker]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "Gäste im Rathaus\n\nBad Gandersheim. Gäste aus Mions fuhren auch nach Wolfsburg und Goslar.",
            "Bad Gandersheim",
        ),
        ("Die Darmstädter Partnerstadt San Antonio lud ein, und viele kamen.", "Darmstadt"),
        ("Kulmbachs Oberbürgermeister empfing Gäste aus Saalfeld.", "Kulmbach"),
        ("Karlsruhe – Die Stadt empfängt Gäste aus Nancy.", "Karlsruhe"),
    ],
)
def test_the_town_a_release_speaks_for(text: str, city: str) -> None:
    assert publishing_city(text, zones(text), world()) == city


def test_the_office_that_signs_begins_the_contact() -> None:
    story = (
        "Gäste kamen.\n\nSie blieben lange, sahen vieles und freuten sich am Ende auf das Wiedersehen.\n\n"
    )
    text = story + "Stadt Lindau - Amt für Presse- und Öffentlichkeitsarbeit\n"
    assert organisations(text) == []


def test_the_example_releases_are_read_well() -> None:
    tallies = run_path(str(HOUSE / "benchmarks" / "reading_quality.py"))["measured"](
        HOUSE / "examples" / "releases"
    )
    for measure in ("person", "person and function", "organisation", "place", "date", "speaker"):
        assert tallies[measure].figures()[2] >= 0.95, measure

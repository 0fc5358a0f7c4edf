import pytest

from kizuna.archive.rules.reading.functions import office
from tests.rules.reading.reading_aloud import analysed, person, persons


@pytest.mark.parametrize(
    ("word", "nominative"),
    [
        ("Oberbürgermeisters", "Oberbürgermeister"),
        ("Bürgermeistern", "Bürgermeister"),
        ("Stadträte", "Stadtrat"),
        ("Stadträtinnen", "Stadträtin"),
        ("Umweltdezernentin", "Umweltdezernentin"),
        ("EWG-Chef", "EWG-Chef"),
        ("Generalkonsuls", "Generalkonsul"),
        ("Mitglieder", "Mitglied"),
        ("Pianistin", "Pianistin"),
    ],
)
def test_an_office_is_known_by_its_build(word: str, nominative: str) -> None:
    assert office(word) == nominative


@pytest.mark.parametrize(
    "word", ["Rathaus", "Monat", "Beirat", "Format", "Wagner", "Heimat", "Konsulat", "schnell"]
)
def test_other_words_are_no_office(word: str) -> None:
    assert office(word) is None


@pytest.mark.parametrize(
    ("text", "name", "function", "organisation"),
    [
        ("Gestern sprach Oberbürgermeister Ulf Brandner.", "Ulf Brandner", "Oberbürgermeister", "Lindau"),
        ("Gestern sprach OB Dr. Ulf Brandner.", "Ulf Brandner", "Oberbürgermeister", "Lindau"),
        ("Ulf Brandner, Präsident der IHK Schwaben, war dabei.", "Ulf Brandner", "Präsident", "IHK Schwaben"),
        ("Es kam der Bürgermeister von Kōriyama, Haruki Onoda.", "Haruki Onoda", "Bürgermeister", "Kōriyama"),
        ("Es kam Kielces Bürgermeister Tomasz Zalewicz.", "Tomasz Zalewicz", "Bürgermeister", "Kielce"),
        ("Dabei war Eva Lohmann vom Referat Kultur.", "Eva Lohmann", None, "Referat Kultur"),
        (
            "Die Leitung hat Eva Lohmann, Dezernentin für Bildung, Jugend und Sport.",
            "Eva Lohmann",
            "Dezernentin für Bildung, Jugend und Sport",
            "Lindau",
        ),
        (
            "Mit dabei war der Leiter des Referats Kultur, Jens Okonek.",
            "Jens Okonek",
            "Leiter",
            "Referats Kultur",
        ),
        (
            "Ihn begleitete die stellvertretende Bürgermeisterin Eva Lohmann.",
            "Eva Lohmann",
            "stellvertretende Bürgermeisterin",
            "Lindau",
        ),
        (
            "Es sprach Eva Lohmann (SPD), Vorsitzende des Kulturausschusses.",
            "Eva Lohmann",
            "Vorsitzende",
            "Lindau",
        ),
        ("Empfangen wurde die Gruppe von EWG-Chefin Eva Lohmann.", "Eva Lohmann", "EWG-Chefin", "EWG"),
    ],
)  # fmt: skip
def test_a_person_has_the_office_the_text_gives(
    text: str, name: str, function: str | None, organisation: str | None
) -> None:
    assert persons(text)[name] == (function, organisation)


def test_a_plural_office_holds_for_all_names_behind_it() -> None:
    found = persons(
        "Die Stadträte Willi Dorn und Ingo Kessler sowie Eva Lohmann, Leiterin der Volkshochschule Lindau, reisen."
    )
    assert found["Willi Dorn"][0] == found["Ingo Kessler"][0] == "Stadtrat"
    assert found["Eva Lohmann"][0] == "Leiterin"


def test_a_surname_later_in_the_text_is_the_same_person() -> None:
    text = "Bürgermeisterin Eva Lohmann sprach.\nLohmann lobte die Gäste. Auch Lohmanns Rede gefiel."
    assert [text[span.start : span.end] for span in person(text, "Eva Lohmann").mentions] == [
        "Eva Lohmann",
        "Lohmann",
        "Lohmanns",
    ]


def test_titles_are_no_part_of_the_name() -> None:
    one = person("Es sprach Prof. Dr. Eva von der Heide, Rektorin der Universität Ulm.", "Eva von der Heide")
    assert one.title == "Prof. Dr."


@pytest.mark.parametrize(
    "text",
    [
        "Im Albertus-Magnus-Gymnasium und in der Konrad-Adenauer-Straße wird gebaut.",
        "Die Stadtverwaltung lädt Bürgerinnen und Bürger ein.",
        "Vom 7. bis 11. August zum Antrittsbesuch kamen Gäste.",
        "Der Technische Ausschuss tagt im Großen Saal.",
    ],
)
def test_what_is_no_person_stays_none(text: str) -> None:
    assert persons(text, tagged=True) == {}


def test_the_contact_block_names_nobody() -> None:
    text = (
        "Eva Lohmann, Leiterin des Stadtarchivs, dankte.\n\n"
        "Pressekontakt:\nJens Okonek, Telefon 08382 11223\npresse@lindau.example"
    )
    assert [one.name for one in analysed(text).persons.facts] == ["Eva Lohmann"]


def test_a_couple_shares_its_surname() -> None:
    assert set(persons("Geehrt wurden Beata und Dietmar Wendt für ihren Einsatz.")) == {
        "Beata Wendt",
        "Dietmar Wendt",
    }


def test_a_surname_may_be_a_common_word() -> None:
    assert persons("Oberbürgermeister Dr. Peter Kurz unterschrieb.") == {
        "Peter Kurz": ("Oberbürgermeister", "Lindau")
    }


def test_an_office_after_the_name_says_more_than_colleague() -> None:
    found = persons("Er sprach mit seinem Kollegen Oleh Tarasenko, Oberbürgermeister von Poltawa.")
    assert found["Oleh Tarasenko"] == ("Oberbürgermeister", "Poltawa")

import pytest

from tests.rules.reading.reading_aloud import understood

_INTRO = "Oberbürgermeister Ulf Brandner empfing Bürgermeisterin Eva Lohmann. "


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("„Wir freuen uns auf alle Gäste“, sagte Ulf Brandner.", ["Ulf Brandner"]),
        ('"Wir freuen uns auf alle Gäste", so Oberbürgermeister Brandner.', ["Ulf Brandner"]),
        ("Eva Lohmann ergänzte: „Wir freuen uns auf alle Gäste.“", ["Eva Lohmann"]),
        ("»Wir freuen uns auf alle Gäste«, betonte Lohmann.", ["Eva Lohmann"]),
        ("„Wir freuen uns auf alle Gäste“, sagte die Bürgermeisterin.", ["Eva Lohmann"]),
        ("Lohmann lud ein. „Wir freuen uns auf alle Gäste“, sagte sie.", ["Eva Lohmann"]),
        ("Das Projekt „Junge Leute lesen Europa neu“ beginnt.", []),
        ("„Vielen Dank“, sagte Ulf Brandner.", []),
    ],
)
def test_a_quotation_has_its_speaker(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in understood(_INTRO + text).quotes] == speakers


@pytest.mark.parametrize(
    "block",
    [
        "Pressekontakt: Stadt Lindau, Presseamt, Telefon 08382 918-101, presse@lindau.example",
        (
            "Herausgegeben von:\n\nStadt Lindau\nPresseamt\nBregenzer Straße 6\n"
            "88131 Lindau\nTelefon: 08382 918-101\nE-Mail: presse@lindau.example"
        ),
        "Stadt Lindau\nPresseamt\nBregenzer Straße 6\n88131 Lindau\nTel.: 08382 918-101\npresse@lindau.example",
    ],
)
def test_the_press_contact_is_read(block: str) -> None:
    contact = understood(_INTRO + "Es war ein schöner Nachmittag für alle.\n\n" + block).press_contact
    assert contact is not None
    assert (contact.email, contact.phone) == ("presse@lindau.example", "08382 918-101")
    assert contact.organisation == "Stadt Lindau, Presseamt"


def test_a_text_without_contact_has_none() -> None:
    assert understood(_INTRO).press_contact is None


def test_the_city_and_the_day_are_guessed() -> None:
    facts = understood(
        "Lindau, 3. September 2019\n\nGäste aus Kielce\n\nEine Gruppe kam.\n\n"
        "Herausgeber:\nStadt Lindau\nTelefon: 08382 918-101",
        city=None,
        on=None,
    )
    assert (facts.city, facts.anchor) == ("Lindau", "2019-09-03")

"""Places as releases name them: states, landscapes, towns after saints, small places behind a name."""

from __future__ import annotations

import pytest

from kizuna.archive.gazetteer import world
from kizuna.archive.rules.reading.place_adjectives import COUNTRY_ADJECTIVE, LANDSCAPE_ADJECTIVE
from kizuna.archive.rules.reading.publishing import publishing_city
from kizuna.archive.rules.reading.zones import zones
from tests.rules.reading.reading_aloud import organisations, places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie reiste in die Vereinigten Staaten von Amerika und in die Vereinigten Arabischen Emirate.",
         ["Vereinigte Staaten von Amerika", "Vereinigte Arabische Emirate"]),
        ("Der Honorarkonsul des Haschemitischen Königreichs Jordanien sprach.", ["Haschemitisches Königreich Jordanien"]),
        ("Der Generalkonsul der VR China kam aus Hamburg.", ["VR China", "Hamburg"]),
        ("Der Vertrag mit dem fränkischen Seukendorf wurde gefeiert.", ["Seukendorf"]),
        ("Gäste kamen aus dem montenegrinischen Plužine.", ["Plužine"]),
        ("Sie fuhren nach San Bartolo del Mare und nach Santa Lucia.", ["San Bartolo del Mare", "Santa Lucia"]),
        ("Die Hilfe geht nach Kitui County in Kenia.", ["Kitui County", "Kenia"]),
        ("Die Gruppe kam aus St. Vith.", ["St. Vith"]),
        ("Das Siebengebirge und die Rhön sind beliebt.", ["Siebengebirge", "Rhön"]),
        ("Es kam Ralf Ebert aus Tannwalde.", ["Tannwalde"]),
        ("Es kam Ralf Ebert (Mitte) aus Tannwalde.", ["Tannwalde"]),
        ("Er war Botschafter in Botswana, in Kirgistan und in Bosnien-Herzegowina.",
         ["Botswana", "Kirgistan", "Bosnien-Herzegowina"]),
        ("Der City-Bezirk Dongcheng lud ein.", ["Dongcheng"]),
    ],
)  # fmt: skip
def test_places_are_found_as_named(text: str, found: list[str]) -> None:
    assert places(text, tagged=True) == found


@pytest.mark.parametrize(
    "text",
    [
        "Eine Delegation aus Medizinern und Pflegerinnen war da.",
        "Zum Ende des Aufenthalts gab es Kuchen.",
        "Aus Unternehmern und Handwerkern wurde ein Chor.",
    ],
)
def test_plain_words_are_no_places(text: str) -> None:
    assert places(text, tagged=True) == []


def test_a_state_is_no_body() -> None:
    assert organisations("Der Generalkonsul der VR China kam.", tagged=True) == []


def test_every_nation_has_its_adjective_and_its_country() -> None:
    gazetteer = world()
    for word in (
        "botswanische",
        "kirgisischen",
        "moldawischer",
        "kamerunisches",
        "costa-ricanische",
        "isländischen",
    ):
        nation = COUNTRY_ADJECTIVE.country(word)
        assert gazetteer.country(nation), word


@pytest.mark.parametrize(
    "word", ["oberfränkischen", "elsässischen", "niederschlesische", "toskanischer", "südtirolischen"]
)
def test_landscapes_have_adjectives_too(word: str) -> None:
    assert LANDSCAPE_ADJECTIVE.match(word)


def test_a_town_with_its_umlaut_spelt_out_is_home() -> None:
    text = "Muenchen feiert. Die Stadt München lud die Gäste nach Muenchen ein."
    assert publishing_city(text, zones(text), world()) == "München"

"""The gazetteer finds the world's larger cities by typing, in German, English and Japanese."""

import pytest

from kizuna.register.gazetteer import gazetteer

ESSEN, KORIYAMA = 2928810, 2112141


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Koriyama", "Kōriyama"),
        ("Kōriy", "Kōriyama"),
        ("郡山", "Kōriyama"),
        ("München", "Munich"),
        ("Muenchen", "Munich"),
        ("Essen", "Essen"),
        ("Greno", "Grenoble"),
        ("Sao Paulo", "São Paulo"),
        ("東京", "Tokyo"),
        ("Sunderland", "Sunderland"),
        ("  tampere ", "Tampere"),
    ],
)
def test_a_city_is_found_by_typing(typed: str, first: str) -> None:
    assert gazetteer().search(typed)[0].name == first


@pytest.mark.parametrize("typed", ["", " ", "\0", "???", "Qqqqxyz", "x" * 10_000])
def test_nothing_is_found_by_nonsense(typed: str) -> None:
    assert gazetteer().search(typed) == []


def test_a_country_narrows_the_search() -> None:
    assert {city.country for city in gazetteer().search("Toyota", country="JP")} == {"JP"}


def test_a_city_has_place_zone_and_people() -> None:
    essen = gazetteer().city(ESSEN)
    assert essen
    assert (essen.country, essen.time_zone, essen.population > 500_000) == ("DE", "Europe/Berlin", True)
    assert (round(essen.latitude), round(essen.longitude)) == (51, 7)
    assert gazetteer().city(0) is None


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Essen", {"de": "Essen", "ja": "エッセン", "en": "Essen"}),
        ("Koriyama", {"de": "Kōriyama", "ja": "郡山市", "en": "Kōriyama"}),
        ("Munich", {"de": "München", "ja": "ミュンヘン", "en": "Munich"}),
        ("Warsaw", {"de": "Warschau", "ja": "ワルシャワ", "en": "Warsaw"}),
    ],
)
def test_a_city_has_its_names_per_language(typed: str, names: dict[str, str]) -> None:
    assert gazetteer().search(typed)[0].names == names


def test_no_more_than_asked_for() -> None:
    assert len(gazetteer().search("San", limit=5)) == 5


def test_a_city_is_called_by_its_own_name_before_others_are_by_an_old_one() -> None:
    assert [city.name for city in gazetteer().called("Koriyama")] == ["Kōriyama"]
    assert len(gazetteer().called("Springfield")) > 3
    assert [city.name for city in gazetteer().called("München")] == ["Munich"]
    assert gazetteer().called("Koriy") == []

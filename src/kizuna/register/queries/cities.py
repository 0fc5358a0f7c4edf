"""Cities to pick from: those of the register and those of the world."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from kizuna.kernel.languages import LocalText
from kizuna.register.gazetteer import City, gazetteer
from kizuna.register.models import Municipality
from kizuna.register.queries.finding import find_municipalities


@dataclass(frozen=True, slots=True)
class CityChoice:
    """A city that can be picked: known to the register (`municipality`) or only to the gazetteer."""

    names: LocalText
    country: str
    region: str
    population: int | None
    geoname_id: int | None
    municipality: Municipality | None

    @property
    def key(self) -> str:
        """`m` and the register's number, or `g` and GeoNames'."""
        return f"m{self.municipality.pk}" if self.municipality else f"g{self.geoname_id}"

    def country_name(self, language: str) -> str:
        """The country in the reader's language."""
        return country_name(self.country, language)


def country_name(code: str, language: str) -> str:
    """The name of a country; its code when there is none."""
    return str(Locale(language).territories.get(code, code))


def choices_for(text: str) -> list[CityChoice]:
    """Who may be meant by a name typed whole: the register's own, else all cities of that very name."""
    known = [match.row for match in find_municipalities(text) if match.exact]
    if known:
        return [_of_row(row) for row in known]
    return [_of_city(city) for city in gazetteer().called(text)]


def cities_beginning(text: str, limit: int = 12) -> list[CityChoice]:
    """Cities to offer while somebody types: those of the register first."""
    known = [match.row for match in find_municipalities(text, limit=5)]
    numbers = {row.geoname_id for row in known}
    others = [city for city in gazetteer().search(text, limit) if city.geoname_id not in numbers]
    return [*(_of_row(row) for row in known), *(_of_city(city) for city in others)][:limit]


def choice_of(key: str) -> CityChoice | None:
    """The choice with that key, or None; a city of the gazetteer that is registered comes from there."""
    if not key[1:].isdecimal() or len(key) > 13:
        return None
    number = int(key[1:])
    column = "pk" if key.startswith("m") else "geoname_id"
    row = Municipality.objects.filter(**{column: number}).first()
    if row:
        return _of_row(row)
    city = gazetteer().city(number) if key.startswith("g") else None
    return _of_city(city) if city else None


def _of_row(row: Municipality) -> CityChoice:
    return CityChoice(row.names, row.country, "", row.population, row.geoname_id, row)


def _of_city(city: City) -> CityChoice:
    region = city.region if city.region.isalpha() else ""
    return CityChoice(city.names, city.country, region, city.population, city.geoname_id, None)

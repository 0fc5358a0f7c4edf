"""Adjectives of nations: "japanische" stands for Japan."""

from __future__ import annotations

import re

_STEMS = {
    "japanisch": "Japan", "deutsch": "Deutschland", "französisch": "Frankreich", "polnisch": "Polen",
    "chinesisch": "China", "türkisch": "Türkei", "ukrainisch": "Ukraine", "russisch": "Russland",
    "italienisch": "Italien", "spanisch": "Spanien", "portugiesisch": "Portugal", "englisch": "England",
    "britisch": "Großbritannien", "schottisch": "Schottland", "irisch": "Irland", "niederländisch": "Niederlande",
    "holländisch": "Niederlande", "belgisch": "Belgien", "dänisch": "Dänemark", "schwedisch": "Schweden",
    "norwegisch": "Norwegen", "finnisch": "Finnland", "estnisch": "Estland", "lettisch": "Lettland",
    "litauisch": "Litauen", "tschechisch": "Tschechien", "slowakisch": "Slowakei", "ungarisch": "Ungarn",
    "rumänisch": "Rumänien", "bulgarisch": "Bulgarien", "serbisch": "Serbien", "kroatisch": "Kroatien",
    "slowenisch": "Slowenien", "bosnisch": "Bosnien", "griechisch": "Griechenland", "israelisch": "Israel",
    "palästinensisch": "Palästina", "amerikanisch": "USA", "us-amerikanisch": "USA", "kanadisch": "Kanada",
    "mexikanisch": "Mexiko", "brasilianisch": "Brasilien", "bolivianisch": "Bolivien", "nicaraguanisch": "Nicaragua",
    "südafrikanisch": "Südafrika", "tansanisch": "Tansania", "senegalesisch": "Senegal", "tunesisch": "Tunesien",
    "marokkanisch": "Marokko", "ägyptisch": "Ägypten", "ruandisch": "Ruanda", "namibisch": "Namibia",
    "ghanaisch": "Ghana", "kenianisch": "Kenia", "äthiopisch": "Äthiopien", "indisch": "Indien",
    "indonesisch": "Indonesien", "vietnamesisch": "Vietnam", "koreanisch": "Korea", "südkoreanisch": "Südkorea",
    "mongolisch": "Mongolei", "georgisch": "Georgien", "armenisch": "Armenien", "österreichisch": "Österreich",
    "schweizerisch": "Schweiz", "luxemburgisch": "Luxemburg", "albanisch": "Albanien", "mazedonisch": "Mazedonien",
    "moldauisch": "Moldau", "belarussisch": "Belarus", "kubanisch": "Kuba", "peruanisch": "Peru",
    "kolumbianisch": "Kolumbien", "argentinisch": "Argentinien", "chilenisch": "Chile", "ecuadorianisch": "Ecuador",
    "australisch": "Australien", "neuseeländisch": "Neuseeland", "kasachisch": "Kasachstan", "usbekisch": "Usbekistan",
}  # fmt: skip
_PATTERN = re.compile(
    r"^(?P<stem>" + "|".join(sorted(map(re.escape, _STEMS), key=len, reverse=True)) + r")(?:e|en|er|es|em)$"
)


class _CountryAdjective:
    def match(self, word: str) -> re.Match[str] | None:
        """Whether the word is a declined adjective of a nation."""
        return _PATTERN.match(word.casefold())

    def country(self, word: str) -> str:
        """The German name of the nation's country."""
        found = _PATTERN.match(word.casefold())
        return _STEMS[found["stem"]] if found else ""


COUNTRY_ADJECTIVE = _CountryAdjective()

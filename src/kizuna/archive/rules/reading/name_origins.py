"""Of which language a person's name sounds: whether a mayor without a city is rather ours or the partner's."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kizuna.archive.rules.reading.given_names import is_german_given_name
from kizuna.archive.rules.reading.given_names_abroad import ABROAD

_LANGUAGES = {
    "fr": "FR BE LU MC CA SN TG BJ CI BF ML CM GA NE CD CG MG DZ MA TN",
    "it": "IT SM VA",
    "es": "ES AR BO CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE",
    "pt": "PT BR AO MZ CV",
    "pl": "PL",
    "cs": "CZ SK",
    "hu": "HU",
    "ro": "RO MD",
    "sh": "HR SI RS BA ME",
    "bg": "BG MK",
    "tr": "TR AZ",
    "en": "GB IE US CA AU NZ ZA",
    "nl": "NL BE SR",
    "sc": "SE DK NO IS FO",
    "fi": "FI EE",
    "lt": "LT LV",
    "ja": "JP",
    "zh": "CN TW HK SG MO",
    "vi": "VN",
    "in": "IN NP LK BD",
    "af": "TZ KE UG GH NG ZA RW ET ZM ZW NA BW MW CM TG BJ BI SL LR GM",
    "id": "ID MY PH",
    "ar": "EG MA TN DZ SY IQ PS JO LB LY SD SA AE QA KW OM YE PK IL MR",
    "uz": "UZ KZ KG TJ TM AF IR",
    "uk": "UA",
    "ru": "RU BY UA KZ KG GE AM MD",
}
_OF_COUNTRY: dict[str, list[str]] = {}
for _language, _codes in _LANGUAGES.items():
    for _code in _codes.split():
        _OF_COUNTRY.setdefault(_code, []).append(_language)
_GERMAN = frozenset({"DE", "AT", "CH", "LI", "LU", "DD"})
# Too near to German to be told from it where nobody says of which country a name is.
_NEAR = frozenset({"de", "nl", "sc"})
# How many letters of any language stand beside those counted of one, so that few lists do not weigh more than many.
_SHARED, _RARE = 3000, 1e-6
# Where a name sounds as German as foreign.
_EVEN = 0.3
_GIVEN_NAME = 0.7


def letters(word: str) -> Iterator[str]:
    """The groups of two and three letters of a word, with its begin and end."""
    marked = f"^{unicodedata.normalize('NFC', word).casefold()}$"
    for length in (2, 3):
        for at in range(len(marked) - length + 1):
            yield marked[at : at + length]


@dataclass(frozen=True)
class NameOrigins:
    """How often groups of two and three letters stand in the names of each language, and how often in all."""

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    totals: Mapping[str, int] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)

    def foreignness(self, name: str, country: str | None) -> float:
        """How much more a name sounds of a country than German; of any where the country is not known.

        Above 0 it is rather foreign, below rather German; 0 where nothing tells.
        """
        if country in _GERMAN or not self.counts:
            return 0.0
        words = [word for word in name.replace("-", " ").split() if len(word) > 1]
        languages = _OF_COUNTRY.get(country or "", []) or [one for one in self.counts if one not in _NEAR]
        known = [one for one in languages if one in self.counts]
        if not words or not known:
            return 0.0
        given = 0.0
        if len(words) > 1:
            german, abroad = is_german_given_name(words[0]), words[0] in ABROAD
            given = _GIVEN_NAME * (abroad - german)
        best = max(self._likeness(words, language) for language in known)
        return best - self._likeness(words, "de") - _EVEN + given

    def _likeness(self, words: list[str], language: str) -> float:
        counts, whole = self.counts.get(language, {}), self.totals.get(language, 0) + _SHARED
        score = 0.0
        for word in words:
            groups = list(letters(word))
            logs = (
                math.log((counts.get(one, 0) + _SHARED * (self.shares.get(one, 0.0) + _RARE)) / whole)
                for one in groups
            )
            score += sum(logs) / max(len(groups), 1)
        return score / len(words)

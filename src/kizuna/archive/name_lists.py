"""Counting the letters of names by language: `python -m kizuna.archive.name_lists OUT`.

Needs the package `faker` (MIT), whose lists of given names and surnames are counted; only the counts are kept. Names in
Cyrillic letters are counted as German writes them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from kizuna.archive.rules.reading.given_names import GERMAN
from kizuna.archive.rules.reading.given_names_abroad import EAST_SLAVIC_BALTIC, JAPANESE, POLISH_CZECH
from kizuna.archive.rules.reading.name_origins import letters

_LISTS = {
    "de": "de_DE de_AT de_CH",
    "fr": "fr_FR fr_BE fr_CA",
    "it": "it_IT",
    "es": "es_ES es_AR es_CL es_CO es_MX es_CA",
    "pt": "pt_PT pt_BR",
    "pl": "pl_PL",
    "cs": "cs_CZ sk_SK",
    "hu": "hu_HU",
    "ro": "ro_RO",
    "sh": "hr_HR sl_SI",
    "tr": "tr_TR az_AZ",
    "en": "en_GB en_IE en_US en_NZ",
    "nl": "nl_NL nl_BE",
    "sc": "sv_SE da_DK no_NO",
    "fi": "fi_FI et_EE",
    "lt": "lt_LT lv_LV",
    "ja": "ja_JP",
    "zh": "zh_CN zh_TW",
    "vi": "vi_VN",
    "in": "en_IN",
    "af": "sw tw_GH yo_NG ig_NG en_KE zu_ZA",
    "id": "id_ID",
    "ar": "fr_DZ en_PK",
    "uz": "uz_UZ",
    "uk": "uk_UA",
    "ru": "ru_RU",
    "bg": "bg_BG mk_MK",
}
_OWN = {"de": " ".join(GERMAN), "pl": POLISH_CZECH, "ru": EAST_SLAVIC_BALTIC, "ja": JAPANESE}
_CYRILLIC = dict(
    zip(
        "абвгґдежзийклмнопрстуфхцчшщьюяіїєыэёъ",
        "a b w h g d e sch s y j k l m n o p r s t u f ch z tsch sch schtsch - ju ja i ji je y e jo -".split(),
        strict=True,
    )
) | {"ь": "", "ъ": ""}
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\wÀ-ž'’-]+")
_OTHER_LETTERS = re.compile("[\u0370-\uffff]")
_SELDOM = 4


def _as_german_writes(name: str, language: str) -> str:
    table = _CYRILLIC | ({} if language == "uk" else {"г": "g", "и": "i"})
    return "".join(table.get(sign, sign) for sign in name.lower()).capitalize()


def _names(language: str) -> Iterator[str]:
    """The single words of all names of a language."""
    for place in _LISTS[language].split():
        provider = import_module(f"faker.providers.person.{place}").Provider
        for attribute in dir(provider):
            listed = getattr(provider, attribute)
            if not re.match(r"(?:first|last)_(?!kana).*names|\w+_last_names", attribute) or not isinstance(
                listed, Iterable
            ):
                continue
            for name in listed:
                if isinstance(name, str):
                    cyrillic = language in {"uk", "ru", "bg"}
                    yield from (_as_german_writes(name, language) if cyrillic else name).split()
    yield from _OWN.get(language, "").split()


def lines() -> Iterator[str]:
    """One line a language: its letters, how many in all, and each group of letters that is not seldom."""
    for language in _LISTS:
        words = {
            word.capitalize()
            for word in _names(language)
            if _LATIN.fullmatch(word) and not _OTHER_LETTERS.search(word)
        }
        counts = Counter(group for word in words for group in letters(word))
        kept = {group: count for group, count in counts.items() if count >= _SELDOM}
        yield "\t".join(
            [language, str(sum(kept.values())), *(f"{group} {kept[group]}" for group in sorted(kept))]
        )


def main(argv: Sequence[str]) -> int:
    """Write the counts."""
    Path(argv[0]).write_text("\n".join(lines()) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

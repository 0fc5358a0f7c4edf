"""Names of persons: printed as their bearers and sources have them, never derived.

A reading (kana) is stored or absent; no function here makes one. Order follows what was stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kizuna.kernel.languages import Language

Script = Literal["Latn", "Jpan"]
Order = Literal["given-family", "family-given"]

# Agreement of Japan's ministries of 25 October 2019: family name first in Latin script from this day on.
FAMILY_FIRST_FROM = date(2020, 1, 1)
MIDDLE_DOT = "・"


@dataclass(frozen=True)
class PersonName:
    """A name in one script. `order` is the order in which its bearer has it printed."""

    family: str
    given: str = ""
    script: Script = "Latn"
    family_reading: str = ""
    given_reading: str = ""
    title: str = ""
    order: Order = "given-family"

    def full(self) -> str:
        """The name as printed, without title: Thomas Kufen, 品川萬里, トーマス・クーフェン."""
        return self._in_order(self.order, self.family)

    def titled(self) -> str:
        """The name with its academic title before it; Japanese script puts titles elsewhere."""
        return f"{self.title} {self.full()}" if self.title and self.script == "Latn" else self.full()

    def reading(self) -> str:
        """The stored kana, family first, or empty."""
        return " ".join(part for part in (self.family_reading, self.given_reading) if part)

    def display(self, language: str, on: date | None = None, *, capitals: bool = False) -> str:
        """The name in running text of `language`, in a document of the day `on` (None: today's usage).

        Family first in Latin script needs the name's own `order`; a Japanese name (hiragana reading)
        is printed given name first in German and English documents older than 2020.
        `capitals` sets the family name in capitals when it comes first (SHINAGAWA Masato).
        """
        order = self.order
        western_text = Language.of(language) is not Language.JA
        if western_text and self._is_japanese_in_latin() and on and on < FAMILY_FIRST_FROM:
            order = "given-family"
        marked = capitals and order == "family-given" and self.script == "Latn"
        return self._in_order(order, self.family.upper() if marked else self.family)

    def sort_key(self) -> tuple[str, str]:
        """For lists: by reading where one is stored, else by the letters, family first."""
        return self.family_reading or self.family, self.given_reading or self.given

    def _is_japanese_in_latin(self) -> bool:
        return self.script == "Latn" and any("ぁ" <= sign <= "ゖ" for sign in self.reading())

    def _in_order(self, order: Order, family: str) -> str:
        parts = (self.given, family) if order == "given-family" else (family, self.given)
        japanese_joint = MIDDLE_DOT if order == "given-family" else ""
        joint = " " if self.script == "Latn" else japanese_joint
        return joint.join(part for part in parts if part)


def address(name: PersonName, language: str, office: str = "") -> str:
    """How a person is named formally, without guessing a gender.

    Japanese puts the office after the family name, where it replaces 様; German and English put the
    office, else the academic title, before the full name and leave "Herr", "Frau", "Ms" out.
    """
    if Language.of(language) is Language.JA:
        if name.script == "Latn":
            return f"{name.full()} {office or '様'}"
        return f"{name.family}{office or '様'}"
    return " ".join(part for part in (office, name.titled()) if part)


def greeting(name: PersonName, language: str, office: str = "") -> str:
    """The opening of a letter: Guten Tag Prof. Dr. Maren Schulze, / Dear Thomas Kufen, / 品川市長."""
    addressed = address(name, language, office)
    match Language.of(language):
        case Language.DE:
            return f"Guten Tag {addressed},"
        case Language.EN:
            return f"Dear {addressed},"
        case Language.JA:
            return addressed

"""The three languages of the house and text that exists in some of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class UnknownLanguage(ValueError):
    """A language the house does not speak. `tag` is what was given."""

    def __init__(self, tag: str) -> None:
        super().__init__(f"unknown language: {tag!r}")
        self.tag = tag


class Language(StrEnum):
    """Languages by their ISO 639-1 code."""

    DE = "de"
    JA = "ja"
    EN = "en"

    @classmethod
    def of(cls, tag: str) -> Language:
        """The language of a tag such as `de`, `de-AT` or `ja_JP`. Raises UnknownLanguage."""
        try:
            return cls(tag.replace("_", "-").partition("-")[0].lower())
        except ValueError as unknown:
            raise UnknownLanguage(tag) from unknown


FALLBACKS: Mapping[Language, tuple[Language, ...]] = MappingProxyType(
    {
        Language.DE: (Language.EN, Language.JA),
        Language.JA: (Language.EN, Language.DE),
        Language.EN: (Language.DE, Language.JA),
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as found for a reader: in which language it is, and whether that is a fallback."""

    text: str
    language: Language
    is_fallback: bool


class LocalText(Mapping[str, str]):
    """One text in one to three languages; immutable.

    Blank texts are left out, others are kept to the letter. Keys that are no language of the
    house raise UnknownLanguage. There is no `str()` of it: a reader's language must be named.
    """

    __slots__ = ("_texts",)
    _texts: Mapping[Language, str]

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        given = {Language.of(tag): text for tag, text in (texts or {}).items()}
        self._texts = {language: given[language] for language in Language if given.get(language, "").strip()}

    def __getitem__(self, language: str) -> str:
        return self._texts[language]  # type: ignore[index]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __repr__(self) -> str:
        return f"LocalText({self.plain()!r})"

    def plain(self) -> dict[str, str]:
        """A plain dictionary, for JSON."""
        return {language.value: text for language, text in self._texts.items()}

    def read(self, language: str) -> Reading:
        """The text in `language`, or in the first declared fallback that has one, or empty."""
        wanted = Language.of(language)
        for candidate in (wanted, *FALLBACKS[wanted]):
            if candidate in self._texts:
                return Reading(self._texts[candidate], candidate, candidate is not wanted)
        return Reading("", wanted, is_fallback=False)

    def text(self, language: str) -> str:
        """The words alone of `read`."""
        return self.read(language).text

    def with_text(self, language: str, text: str) -> LocalText:
        """A copy with the text of one language put in, or taken out when blank."""
        return LocalText({**self.plain(), Language.of(language).value: text})

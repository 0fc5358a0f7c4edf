"""In which languages a paper exists, and what is missing in which."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kizuna.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class LanguageVersion:
    """The paper in one language. `missing` names the parts without wording in it by their place, from 0.

    `is_translation` says so only where another language is noted as authentic.
    """

    language: Language
    is_authentic: bool
    prevails: bool
    has_words: bool
    missing: tuple[int, ...]
    is_translation: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether the wording is there from beginning to end."""
        return self.has_words and not self.missing


def language_versions(
    parts: Sequence[Mapping[str, str]], authentic: Collection[str], prevailing: str = ""
) -> list[LanguageVersion]:
    """The languages that are authentic or have any wording; `parts` are the texts of the paper, clause by clause.

    A part without a word in any language, such as a clause that only repeals another, is missing in none.
    """
    worded = [(place, {*part}) for place, part in enumerate(parts) if part]
    versions = []
    for language in Language:
        missing = tuple(place for place, texts in worded if language not in texts)
        has_words = len(missing) < len(worded)
        if has_words or language in authentic:
            binds = language in authentic
            versions.append(
                LanguageVersion(
                    language, binds, language == prevailing, has_words, missing, bool(authentic) and not binds
                )
            )
    return sorted(versions, key=lambda one: not one.is_authentic)

"""One paper in one language or in two side by side: every statement is made once for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.languages import FALLBACKS, Language, LocalText, UnknownLanguage
from kizuna.printing.not_printed import NotPrinted
from kizuna.printing.rules import paragraphs

MOST_LANGUAGES = 2
Words = str | Promise
Thing = TypeVar("Thing")
# The words of one language as the templates take them: its code, its paragraphs, and a remark on them.
Cell = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages of a paper in the order of their columns."""

    languages: tuple[Language, ...]

    @classmethod
    def of(cls, asked: str, default: str, *, most: int = MOST_LANGUAGES) -> Tongues:
        """What an address asks for, such as `de` or `de,ja`; nothing asked is `default`. Raises NotPrinted."""
        try:
            languages = tuple(Language.of(tag.strip()) for tag in (asked or default).split(","))
        except UnknownLanguage as unknown:
            raise NotPrinted("languages") from unknown
        if len(languages) > most or len({*languages}) < len(languages):
            raise NotPrinted("languages")
        return cls(languages)

    @property
    def first(self) -> Language:
        """The language of the first column, which is that of the file."""
        return self.languages[0]

    def each(self, say: Callable[[Language], Words]) -> list[Cell]:
        """What `say` says in each language, with that language active."""
        cells = []
        for language in self.languages:
            with override(language):
                cells.append(cell(language, str(say(language))))
        return cells

    def each_of(self, things: Iterable[Thing], say: Callable[[Thing, Language], Words]) -> list[list[Cell]]:
        """For each of the things, what `say` says of it in each language."""
        return [self.each(partial(say, thing)) for thing in things]

    def phrase(self, words: Words) -> list[Cell]:
        """A lazy phrase of the house in each language."""
        return self.each(lambda language: words)

    def text(self, text: LocalText) -> list[Cell]:
        """A text as it is kept. Where it lacks a language the cell says so, and in which it is shown instead."""
        return [self._kept(text, language) for language in self.languages]

    def rows(self, text: LocalText) -> list[list[Cell]]:
        """A text in rows of cells: paragraph by paragraph where all languages have equally many, else in one."""
        cells = self.text(text)
        counts = {len(one["lines"]) for one in cells}
        if len(counts) > 1 or any(one["note"] for one in cells):
            return [cells]
        return [[one | {"lines": [one["lines"][at]]} for one in cells] for at in range(counts.pop())]

    def _kept(self, text: LocalText, language: Language) -> Cell:
        if language in text or not text:
            return cell(language, text.get(language, ""))
        with override(language):
            if any(other in text for other in self.languages):
                return cell(language, "", note=_("not available in this language"))
            other = next(one for one in FALLBACKS[language] if one in text)
            note = _("only available in %(language)s") % {"language": LANGUAGE_LABELS[other]}
        if language is not self.first:
            return cell(language, "", note=note)
        return cell(other, text[other], note=note, note_lang=language)


def cell(language: Language, words: str, *, note: str = "", note_lang: Language | None = None) -> Cell:
    """The words of one language; `note` is a remark on them, in the language of the column."""
    return {
        "lang": language.value,
        "lines": paragraphs(words),
        "note": note,
        "note_lang": (note_lang or language).value,
    }


def only_filled(rows: Iterable[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """The rows in which some language says something."""
    return [row for row in rows if any(one["lines"] or one["note"] for one in row)]

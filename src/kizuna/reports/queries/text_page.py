"""The page of the text in force: clauses in the languages chosen, or the texts of two days side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.sentences import clause_name
from kizuna.agreements.queries.texts import Section, TextInForce, TextPart, TieWords
from kizuna.agreements.queries.texts_compared import Place, PlaceChange, side_by_side
from kizuna.approvals.rules.differences import Change, Words, changed_words
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.languages import Language
from kizuna.reports.queries.dossier.day_bar import DayChoice


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """The language of the text, and one to be read beside it; `offered` are those that are recorded."""

    first: Language
    beside: Language | None
    offered: tuple[tuple[str, str | Promise], ...]

    @property
    def all(self) -> tuple[Language, ...]:
        """The languages in the order of the columns."""
        return (self.first, self.beside) if self.beside else (self.first,)

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        """As an address asks for it."""
        beside = [("beside", self.beside.value)] if self.beside else []
        return (("language", self.first.value), *beside)


@dataclass(frozen=True, slots=True)
class Column:
    """Words in one language; `is_missing`: not recorded in it, and `text` is that of another, `language`."""

    language: Language
    label: str | Promise
    heading: str
    text: str
    is_missing: bool
    is_authentic: bool
    is_prevailing: bool


@dataclass(frozen=True, slots=True)
class PartShown:
    """Words that stand on the day: what they are called, which clause says them, why they are unclear, and the words.

    A clause that took the place of another is called by that one's number; `says` names the clause it stands in.
    """

    part: TextPart
    name: str
    says: str
    url: str
    reasons: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def heading(self) -> str:
        """The heading in the first language."""
        return self.columns[0].heading


@dataclass(frozen=True, slots=True)
class SectionShown:
    """A paper and the parts that have their place in it."""

    section: Section
    url: str
    parts: tuple[PartShown, ...]


@dataclass(frozen=True, slots=True)
class Woven:
    """The words of both days in one language: what went is marked in the earlier, what came in the later."""

    language: Language
    label: str | Promise
    before: tuple[Words, ...]
    after: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A place with the parts of both days and, language by language, their words."""

    place: Place
    name: str
    paper: Instrument
    before: tuple[PartShown, ...]
    after: tuple[PartShown, ...]
    woven: tuple[Woven, ...]

    @property
    def is_same(self) -> bool:
        """Do the same words stand on both days, as certainly?"""
        return self.place.change is PlaceChange.SAME


@dataclass(frozen=True, slots=True)
class TextPage:
    """Everything the page shows: sections for one day, or places for two."""

    text: TextInForce
    languages: LanguageChoice
    sections: tuple[SectionShown, ...]
    places: tuple[PlaceShown, ...]
    wordless: tuple[tuple[Instrument, str], ...]

    @property
    def changed(self) -> int:
        """At how many places the two days differ."""
        return sum(not place.is_same for place in self.places)


def read_languages(
    query: Mapping[str, str], reader: Language, recorded: Iterable[Language]
) -> LanguageChoice:
    """The languages asked for; the reader's where none or no known one is named."""
    known = [*recorded] or [reader]
    first = _known(query.get("language", ""), known) or (reader if reader in known else known[0])
    beside = _known(query.get("beside", ""), known)
    offered = tuple((one.value, LANGUAGE_LABELS[one]) for one in known)
    return LanguageChoice(first, beside if beside is not first else None, offered)


def text_page(words: TieWords, choice: DayChoice, languages: LanguageChoice) -> TextPage:
    """The page for a day, or for two; asks the database nothing."""
    text = words.on(choice.on)
    other = words.on(choice.compare) if choice.compare else None
    texts = sorted((text, other), key=lambda one: one.day) if other else [text]
    wordless = {paper.pk: paper for one in texts for paper, _answer in one.wordless}
    places = [_place(place, languages) for place in side_by_side(*texts)] if other else []
    return TextPage(
        text=text,
        languages=languages,
        sections=() if other else tuple(_section(one, languages) for one in text.sections),
        places=tuple(places),
        wordless=tuple((paper, _page(paper)) for paper in wordless.values()),
    )


def _section(section: Section, languages: LanguageChoice) -> SectionShown:
    told = str(section.reason)
    parts = tuple(_part(part, languages.all, told=told) for part in section.parts)
    return SectionShown(section, _page(section.instrument), parts)


def _part(part: TextPart, languages: Sequence[Language], told: str = "") -> PartShown:
    """`told`: the reason that stands above all clauses of the paper already."""
    page = _page(part.instrument)
    number = part.place[1] if part.place else part.number
    name = _capital(clause_name(number)) or (str(_("Clause without a number")) if part.is_clause else "")
    return PartShown(
        part=part,
        name=_("Added to %(clause)s") % {"clause": clause_name(number) or name} if part.is_addition else name,
        says=clause_name(part.number) if part.place else "",
        url=f"{page}#clause-{part.clause}" if part.clause else page,
        reasons=tuple(reason for reason in part.reasons if reason != told),
        columns=tuple(_column(part, language) for language in languages),
    )


def _column(part: TextPart, language: Language) -> Column:
    words = part.words
    reading = words.text.read(language)
    shown = reading.language if reading.text else language
    return Column(
        language=shown,
        label=LANGUAGE_LABELS[language],
        heading=words.heading.text(language),
        text=reading.text,
        is_missing=reading.is_fallback,
        is_authentic=shown.value in part.binding.authentic,
        is_prevailing=shown.value == part.binding.prevailing,
    )


def _place(place: Place, languages: LanguageChoice) -> PlaceShown:
    before, after = (
        tuple(_part(part, languages.all) for part in parts) for parts in (place.before, place.after)
    )
    named = (*after, *before)[0]
    seat = place.named_by.place
    return PlaceShown(
        place=place,
        name=" · ".join(part for part in (named.name, named.heading) if part),
        paper=seat[0] if seat else place.named_by.instrument,
        before=before,
        after=after,
        woven=tuple(_woven(place, language) for language in languages.all),
    )


def _woven(place: Place, language: Language) -> Woven:
    old, new = (_joined(parts, language) for parts in (place.before, place.after))
    words = changed_words(old, new)
    return Woven(
        language,
        LANGUAGE_LABELS[language],
        tuple(one for one in words if one.change is not Change.NEW),
        tuple(one for one in words if one.change is not Change.GONE),
    )


def _joined(parts: Iterable[TextPart], language: Language) -> str:
    return "\n".join(part.words.text.text(language) for part in parts)


def _page(paper: Instrument) -> str:
    return reverse("agreements:detail", args=[paper.pk])


def _known(tag: str, known: Iterable[Language]) -> Language | None:
    return next((one for one in known if one.value == tag), None)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

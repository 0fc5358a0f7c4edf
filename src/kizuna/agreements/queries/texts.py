"""The text in force between partners on a day: the clauses of all papers that hold, later changes applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kizuna.accounts.access import AnyUser
from kizuna.agreements import rules
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.approved import Content, approval_columns, approved
from kizuna.agreements.queries.clauses import COLUMNS, row_of
from kizuna.agreements.queries.papers import KnownPapers, known_papers
from kizuna.agreements.queries.sentences import Reason, reason_of
from kizuna.agreements.rules import PaperAnswer, PaperClause, Standing
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.register.models import Tie


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a clause, or of a paper outside its clauses."""

    heading: LocalText
    text: LocalText


@dataclass(frozen=True, slots=True)
class Binding:
    """The languages in which the words of a paper bind, and the one that goes before the others."""

    authentic: frozenset[str]
    prevailing: str


@dataclass(frozen=True, slots=True)
class TextPart:
    """Words that stand on the day. `place` is the clause in whose place they stand or to which they add.

    `key` names the place, so that the words of two days can be laid side by side. `reasons` say why it is unclear.
    """

    key: str
    instrument: Instrument
    clause: int | None
    number: str
    place: tuple[Instrument, str] | None
    is_addition: bool
    words: Words
    answer: Answer
    since: PartialDate | None
    binding: Binding
    is_clause: bool = True
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The parts that have their place in one paper."""

    instrument: Instrument
    answer: PaperAnswer
    reason: Reason
    since: PartialDate | None
    parts: tuple[TextPart, ...]


@dataclass(frozen=True, slots=True)
class TextInForce:
    """The whole text on a day. `wordless`: papers that hold, or may hold, of which no words are recorded."""

    day: date
    sections: tuple[Section, ...]
    wordless: tuple[tuple[Instrument, PaperAnswer], ...]

    @property
    def parts(self) -> Iterator[TextPart]:
        """All parts in their order."""
        return (part for section in self.sections for part in section.parts)


@dataclass(slots=True)
class TieWords:
    """The papers of a tie with all their words, for any day."""

    instruments: Mapping[int, Instrument]
    titles: Mapping[int, str]
    known: KnownPapers
    words: dict[int, Words] = field(default_factory=dict)
    own_words: dict[int, Words] = field(default_factory=dict)
    binding: dict[int, Binding] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in which any words are recorded."""
        every = [*self.words.values(), *self.own_words.values()]
        known = {tag for words in every for tag in (*words.text, *words.heading)}
        return tuple(language for language in Language if language in known)

    def on(self, day: date) -> TextInForce:
        """The text on a day; asks nothing more."""
        known = self.known
        answers = rules.papers_in_force(known.papers, day, known.held_back)
        standing = rules.consolidated(known.papers, known.clauses, self.own_words, day, known.held_back)
        clauses = {clause.key: clause for clause in known.clauses}
        sections = [
            self._section(paper, [*group], answers, clauses)
            for paper, group in groupby(standing, key=lambda one: _seat(one, clauses))
        ]
        worded = {*self.own_words, *(clause.paper for clause in known.clauses)}
        wordless = [
            (one, answers[pk])
            for pk, one in self.instruments.items()
            if pk not in worded and answers[pk].answer is not Answer.NO
        ]
        return TextInForce(day, tuple(sections), tuple(wordless))

    def _section(
        self,
        paper: int,
        standing: Sequence[Standing],
        answers: Mapping[int, PaperAnswer],
        clauses: Mapping[int, PaperClause],
    ) -> Section:
        return Section(
            instrument=self.instruments[paper],
            answer=answers[paper],
            reason=reason_of(answers[paper], self.titles),
            since=self.begins(paper),
            parts=tuple(self._part(one, answers, clauses) for one in standing),
        )

    def _part(
        self, one: Standing, answers: Mapping[int, PaperAnswer], clauses: Mapping[int, PaperClause]
    ) -> TextPart:
        place = clauses[one.place] if one.place is not None and one.place != one.clause else None
        clause = clauses[one.clause] if one.clause is not None else None
        key = f"wording {one.paper}" if one.place is None else f"clause {one.place}"
        return TextPart(
            key=f"{key} addition {one.clause}" if one.is_addition else key,
            instrument=self.instruments[one.paper],
            clause=row_of(clause.key) if clause else None,
            number=clause.number if clause else "",
            place=(self.instruments[place.paper], place.number) if place else None,
            is_addition=one.is_addition,
            words=self.words[clause.key] if clause else self.own_words[one.paper],
            answer=one.answer,
            since=self.begins(one.paper),
            binding=self.binding[one.paper],
            is_clause=clause is not None,
            reasons=tuple(self._reasons(one, answers)) if one.answer is Answer.UNCLEAR else (),
        )

    def _reasons(self, one: Standing, answers: Mapping[int, PaperAnswer]) -> Iterator[str]:
        if answers[one.paper].answer is Answer.UNCLEAR:
            yield str(reason_of(answers[one.paper], self.titles))
        for doubt in one.doubts:
            named = {"paper": self.titles[doubt]}
            if answers[doubt].answer is Answer.UNCLEAR:
                told = _("Whether “%(paper)s” has taken it out already is not certain.") % named
                yield f"{told} {reason_of(answers[doubt], self.titles)}"
            else:
                yield (
                    _(
                        "“%(paper)s” changes the same clause, and which of the two came first is not known. "
                        "The days of their signing would settle the question."
                    )
                    % named
                )

    def begins(self, paper: int) -> PartialDate | None:
        """From when the paper holds."""
        begins_on = next(one.begins_on for one in self.known.papers if one.key == paper)
        return PartialDate.parse(begins_on) if begins_on else None


def text_in_force(tie: Tie, on: date, user: AnyUser | None = None) -> TextInForce:
    """The text in force on a day; with a user only of the papers they may see. Two queries."""
    return words_of(tie, user).on(on)


def words_of(tie: Tie, user: AnyUser | None = None) -> TieWords:
    """The papers of a tie with all words that may stand on some day; words last approved where changed since."""
    seen = Instrument.objects.all() if user is None else visible_to(user)
    rows = seen.filter(entry__tie=tie).select_related("entry").order_by("pk").annotate(**approval_columns())
    instruments = {one.pk: one for one in rows}
    pairs = [(one, approved(one, one)) for one in instruments.values()]
    clauses = list(Clause.objects.filter(instrument__in=instruments).order_by("position", "id"))
    plain = [PaperClause(*(getattr(one, column) for column in COLUMNS)) for one in clauses]
    language = get_language() or "en"
    found = TieWords(
        instruments=instruments,
        titles={pk: one.entry.title.text(language) or one.name_as_printed for pk, one in instruments.items()},
        known=known_papers(pairs, (), plain),
    )
    found.words = {one.pk: Words(one.heading, one.text) for one in clauses}
    for one, standing in pairs:
        content = standing.content or {}
        text = LocalText(content["text"]) if content else one.text
        found.binding[one.pk] = Binding(
            frozenset(content.get("authentic_languages", one.authentic_languages)),
            content.get("prevailing_language", one.prevailing_language),
        )
        if text:
            found.own_words[one.pk] = Words(LocalText(), text)
        if content:
            found.words |= _approved_words(one.pk, content, found.known.clauses)
    return found


def _approved_words(paper: int, content: Content, clauses: Sequence[PaperClause]) -> dict[int, Words]:
    """The words of the clauses of an approved content, in whose order `clauses` has them."""
    own = [one for one in clauses if one.paper == paper]
    told = content.get("clauses", ())
    return {
        one.key: Words(LocalText(words["heading"]), LocalText(words["text"]))
        for one, words in zip(own, told, strict=True)
    }


def _seat(one: Standing, clauses: Mapping[int, PaperClause]) -> int:
    return clauses[one.place].paper if one.place is not None else one.paper

"""The answers of `kizuna in-force` for people at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _

from kizuna.agreements.models import FieldEffect
from kizuna.agreements.queries.asking import Asked, FieldDifference
from kizuna.agreements.queries.force import FieldInForce
from kizuna.agreements.queries.registers import RegistersView
from kizuna.agreements.queries.sentences import clause_name, survival_words
from kizuna.agreements.queries.signatories import Signatory
from kizuna.agreements.queries.texts import TextInForce, TextPart
from kizuna.agreements.queries.texts_compared import PlaceChange
from kizuna.agreements.rules import SigningRole
from kizuna.approvals.rules.differences import Change as WordChange
from kizuna.approvals.rules.differences import changed_words
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.wording import in_words
from kizuna.ui.components import ANSWER_WORDS

SIGNS = {Answer.YES: "●", Answer.NO: "○", Answer.UNCLEAR: "?"}
WORD_SIGNS = {WordChange.SAME: "{}", WordChange.GONE: "[-{}-]", WordChange.NEW: "{{+{}+}}"}
WIDTH = 100


def in_sentences(asked: Asked, language: str) -> str:
    """All that was asked for, one part after the other."""
    parts = ["\n".join(_table(asked.fields, language))]
    if asked.compare:
        parts.append("\n".join(_differences(asked, language)))
    if asked.text and not asked.compare:
        parts.append("\n".join(_text(asked.text, language)))
    if asked.text and asked.compare:
        parts.append("\n".join(_text_differences(asked, language)))
    if asked.registers:
        parts.append("\n".join(_registers(asked.registers)))
    return "\n\n".join(parts)


def _table(answers: Sequence[FieldInForce], language: str) -> Iterator[str]:
    if not answers:
        yield _("No paper of this tie names a field of cooperation.")
        return
    rows = [
        (f"{SIGNS[found.answer]} {found.answer.value}", found.field.names.text(language), found)
        for found in answers
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]  # type: ignore[arg-type]
    for answer, name, found in rows:
        yield f"{answer:<{widths[0]}}  {name:<{widths[1]}}  {_line(found, language)}"
        for more in _further(found, language):
            yield f"{'':<{widths[0] + widths[1] + 4}}{more}"


def _line(found: FieldInForce, language: str) -> str:
    parts = [str(found.because)]
    if found.answer is Answer.YES:
        if clause := clause_name(found.clause_number):
            parts.append(f"{clause}.")
        signed = [_signer(one, language) for one in found.signatories if one.role is not SigningRole.WITNESS]
        parts.append(", ".join(signed))
    return " ".join(part for part in parts if part)


def _signer(one: Signatory, language: str) -> str:
    office = one.function.text(language)
    return f"{one.name(language)} ({office})" if office else one.name(language)


def _further(found: FieldInForce, language: str) -> Iterator[str]:
    labels = dict(FieldEffect.Effects.choices)
    for one in found.effects:
        paper = one.instrument.entry.title.text(language)
        where = ", ".join(part for part in (paper, clause_name(one.clause_number)) if part)
        doubt = "" if one.answer is Answer.YES else f" ({ANSWER_WORDS[one.answer]})"
        yield f"{where}: {labels[one.effect]}{doubt}"
    for kept in found.survival:
        named = (kept.instrument.entry.title.text(language), clause_name(kept.clause_number))
        yield f"{survival_words(found.answer, kept.answer)} {', '.join(part for part in named if part)}"
    yield from (one.sentence for one in found.accounts)


def _differences(asked: Asked, language: str) -> Iterator[str]:
    days = [_day(day, language) for day in asked.days]
    yield _("From %(first)s to %(second)s:") % {"first": days[0], "second": days[1]}
    if not asked.differences:
        yield _("Nothing: on both days the same fields are in force.")
    for one in asked.differences:
        yield from _difference(one, language)


def _difference(one: FieldDifference, language: str) -> Iterator[str]:
    name = one.after.field.names.text(language)
    before, after = (found.answer for found in (one.before, one.after))
    yield (
        f"{name}: {SIGNS[before]} {ANSWER_WORDS[before]} → {SIGNS[after]} {ANSWER_WORDS[after]}. {one.after.because}"
    )


def _text(text: TextInForce, language: str) -> Iterator[str]:
    yield _("Text in force on %(day)s") % {"day": _day(text.day, language)}
    for section in text.sections:
        yield f"\n{section.instrument.entry.title.text(language)}"
        for part in section.parts:
            yield from _part(part, language)
    yield from _wordless([text], language)
    if not text.sections and not text.wordless:
        yield _("No paper of this tie holds on this day.")


def _part(part: TextPart, language: str) -> Iterator[str]:
    yield f"  {_named(part, language)}"
    yield from _wrapped(part.words.text.text(language), "    ")
    yield from (f"    ? {reason}" for reason in part.reasons)


def _named(part: TextPart, language: str) -> str:
    names = [clause_name(part.number), part.words.heading.text(language)]
    if part.place:
        paper = part.instrument.entry.title.text(language)
        words = _("adds to %(clause)s") if part.is_addition else _("in place of %(clause)s")
        place = clause_name(part.place[1]) or part.place[0].entry.title.text(language)
        names.append(f"({paper}; {words % {'clause': place}})")
    return " ".join(name for name in names if name)


def _wordless(texts: Iterable[TextInForce], language: str) -> Iterator[str]:
    """Papers that hold on the day, or on one of the days, and of which no words are recorded."""
    papers = {paper.pk: paper for text in texts for paper, _answer in text.wordless}
    for paper in papers.values():
        title = paper.entry.title.text(language)
        yield _("The wording of “%(paper)s” is not recorded.") % {"paper": title}


def _text_differences(asked: Asked, language: str) -> Iterator[str]:
    named = [_day(day, language) for day in asked.days]
    yield _("The text, from %(first)s to %(second)s:") % {"first": named[0], "second": named[1]}
    yield from _wordless(asked.texts, language)
    changed = [place for place in asked.places if place.change is not PlaceChange.SAME]
    if not changed:
        yield _("In the recorded words nothing differs between the two days.")
    for place in changed:
        yield f"  {_named(place.named_by, language)}"
        before, after = (_joined(parts, language) for parts in (place.before, place.after))
        words = changed_words(before, after)
        yield from _wrapped("".join(WORD_SIGNS[one.change].format(one.text) for one in words), "    ")
        yield from (f"    ? {reason}" for part in place.after for reason in part.reasons)


def _joined(parts: Iterable[TextPart], language: str) -> str:
    return "\n".join(part.words.text.text(language) for part in parts)


def _registers(view: RegistersView) -> Iterator[str]:
    if not view.has_tie:
        yield _("The record knows of no tie on this day; no register would list one.")
    if view.german:
        types = view.german.label
        if view.german.perhaps:
            types = _("%(one)s or %(other)s") % {"one": types, "other": view.german.perhaps}
        sign = SIGNS[view.german.found.answer]
        yield _("German register (RGRE):") + f" {sign} {types}. {view.german.because}"
    if view.japanese:
        answer = view.japanese.answer
        yield _("Japanese register (CLAIR), sister city:") + f" {SIGNS[answer]} {ANSWER_WORDS[answer]}"
        for one, words, because in view.japanese.tests:
            yield f"  {SIGNS[one.answer]} {ANSWER_WORDS[one.answer]}  {words} {because}"


def _wrapped(words: str, indent: str) -> Iterator[str]:
    for line in words.splitlines():
        yield from textwrap.wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent) or [""]


def _day(day: date, language: str) -> str:
    return in_words(PartialDate.of_day(day), language)

"""Everything that can be asked of a tie about a day, and about another day beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kizuna.accounts.access import AnyUser
from kizuna.agreements.queries.force import FieldInForce, papers_known
from kizuna.agreements.queries.registers import RegistersView, registers_on
from kizuna.agreements.queries.texts import TextInForce, words_of
from kizuna.agreements.queries.texts_compared import Place, side_by_side
from kizuna.agreements.rules.changes import Change, Difference, differences
from kizuna.kernel.answers import Answer
from kizuna.register.models import Tie


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field whose answer is not the same on both days, with what is found of it on each."""

    difference: Difference
    before: FieldInForce
    after: FieldInForce


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers for `on`; with `compare` also what differs, told from the earlier of the two days to the later."""

    tie: Tie
    on: date
    compare: date | None
    fields: Sequence[FieldInForce]
    differences: Sequence[FieldDifference] = ()
    text: TextInForce | None = None
    text_compared: TextInForce | None = None
    places: Sequence[Place] = ()
    registers: RegistersView | None = None

    @property
    def texts(self) -> tuple[TextInForce, ...]:
        """The text of the day, or those of both in the order of time."""
        known = [text for text in (self.text, self.text_compared) if text]
        return tuple(sorted(known, key=lambda text: text.day))

    @property
    def days(self) -> tuple[date, ...]:
        """The day, or both in the order of time."""
        return tuple(sorted(day for day in (self.on, self.compare) if day))


def asked_of(
    tie: Tie,
    on: date,
    compare: date | None = None,
    user: AnyUser | None = None,
    *,
    with_text: bool = False,
    with_registers: bool = False,
    every_field: bool = False,
) -> Asked:
    """What is found; with a user only from what they may see. `every_field` adds fields no paper names."""
    papers = papers_known(tie, user)
    words = words_of(tie, user) if with_text else None
    earlier, later = sorted((on, compare)) if compare else (on, on)
    asked = Asked(
        tie=tie,
        on=on,
        compare=compare,
        fields=papers.on(on, every_field=every_field),
        differences=between(papers.on(earlier), papers.on(later)) if compare else (),
        text=words.on(on) if words else None,
        text_compared=words.on(compare) if words and compare else None,
        registers=registers_on(papers, tie, on) if with_registers else None,
    )
    return replace(asked, places=side_by_side(*asked.texts)) if words and compare else asked


def between(before: Sequence[FieldInForce], after: Sequence[FieldInForce]) -> list[FieldDifference]:
    """The fields whose answers differ. Both days know the same fields: those that the papers name."""
    one = {found.field.code: found for found in before}
    other = {found.field.code: found for found in after}
    told = differences(_plain(one.values()), _plain(other.values()))
    return [
        FieldDifference(found, one[found.field], other[found.field])
        for found in told
        if found.change is not Change.SAME
    ]


def _plain(found: Iterable[FieldInForce]) -> dict[str, Answer]:
    return {one.field.code: one.answer for one in found}

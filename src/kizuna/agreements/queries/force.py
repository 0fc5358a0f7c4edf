"""What is in force in one tie on a day, with reasons, clauses, papers and signatories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.accounts import accounts_in, statements_on
from kizuna.agreements.queries.approved import approval_columns, approved
from kizuna.agreements.queries.clauses import clauses_of, row_of
from kizuna.agreements.queries.findings import Finding, Shift, findings_on
from kizuna.agreements.queries.papers import FieldTouch, KnownPapers, known_papers, touches_of
from kizuna.agreements.queries.sentences import Reason, no_paper, other_sentence, reason_of
from kizuna.agreements.queries.signatories import Signatory, signatories_of
from kizuna.agreements.rules import OtherAnswer
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.sources.models import Statement


@dataclass(frozen=True, slots=True)
class Effect:
    """A paper that holds, or may hold, extends or narrows the field, by a clause where that is known."""

    effect: str
    instrument: Instrument
    clause: int | None
    clause_number: str
    as_printed: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Survival:
    """A clause by which running activities go on although the paper is over."""

    instrument: Instrument
    clause: int | None
    clause_number: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class OtherAccount:
    """Another account of a paper, and the answer that would follow from it."""

    sentence: str
    instrument: Instrument
    statement: Statement
    answer: Answer


@dataclass(frozen=True, slots=True)
class FieldInForce:
    """The answer for one field; `instrument` introduced it by its clause, the papers in `also` carry it on.

    Where that clause was replaced, `reads_now` names the paper, the clause and its number by which it is carried.
    """

    field: FieldOfCooperation
    answer: Answer
    because: Reason
    instrument: Instrument | None
    signatories: tuple[Signatory, ...]
    since: PartialDate | None
    also: tuple[Instrument, ...] = ()
    as_printed: str = ""
    clause: int | None = None
    clause_number: str = ""
    reads_now: tuple[Instrument, int | None, str] | None = None
    effects: tuple[Effect, ...] = ()
    survival: tuple[Survival, ...] = ()
    accounts: tuple[OtherAccount, ...] = ()


@dataclass(frozen=True, slots=True)
class TiePapers:
    """The papers of a tie as one reader may see them, and what is known of them."""

    instruments: Mapping[int, Instrument]
    titles: Mapping[int, str]
    known: KnownPapers
    statements: Mapping[int, Statement]
    signatories: Mapping[int, tuple[Signatory, ...]]
    vocabulary: Sequence[FieldOfCooperation]

    def on(self, day: date, *, every_field: bool = False) -> list[FieldInForce]:
        """The answers for a day; asks nothing more. `every_field` adds the fields no paper names."""
        accounts = accounts_in(self.statements.values(), self.known)
        found = findings_on(self.known, day, accounts)
        return [
            _shown(self, one, found.get(one.code))
            for one in self.vocabulary
            if every_field or one.code in found
        ]


def fields_in_force(
    tie: Tie, on: date, user: AnyUser | None = None, *, every_field: bool = False
) -> list[FieldInForce]:
    """For each field that a paper of the tie names: is it in force, since when, by which paper, who signed.

    With a user only the papers and accounts they may see count. `every_field` adds the fields no paper names.
    The number of queries does not depend on the number of papers.
    """
    return papers_known(tie, user).on(on, every_field=every_field)


def papers_known(tie: Tie, user: AnyUser | None = None) -> TiePapers:
    """The papers of a tie with all that answers for any day need."""
    seen = Instrument.objects.all() if user is None else visible_to(user)
    rows = seen.filter(entry__tie=tie).select_related("entry").order_by("pk").annotate(**approval_columns())
    instruments = {one.pk: one for one in rows}
    pairs = [(one, approved(one, one)) for one in instruments.values()]
    language = get_language() or "en"
    return TiePapers(
        instruments=instruments,
        titles={pk: one.entry.title.text(language) or one.name_as_printed for pk, one in instruments.items()},
        known=known_papers(pairs, touches_of(instruments), clauses_of(instruments)),
        statements={one.pk: one for one in statements_on(instruments, user)},
        signatories=signatories_of(instruments.values()),
        vocabulary=list(FieldOfCooperation.objects.all()),
    )


def _shown(papers: TiePapers, field: FieldOfCooperation, found: Finding | None) -> FieldInForce:
    others = tuple(_other(papers, one) for one in found.others) if found else ()
    if found is None or found.answer is None:
        return FieldInForce(field, Answer.NO, no_paper(), None, (), None, accounts=others)
    answer, touch = found.answer, found.touch
    return FieldInForce(
        field=field,
        answer=answer.answer,
        because=reason_of(answer, papers.titles),
        instrument=papers.instruments[answer.paper],
        signatories=papers.signatories.get(answer.paper, ()),
        since=PartialDate.parse(answer.since) if answer.since else None,
        also=tuple(papers.instruments[key] for key in answer.also),
        as_printed=touch.as_printed if touch else "",
        clause=touch.clause if touch else None,
        clause_number=touch.clause_number if touch else "",
        reads_now=_place(papers, found.reads_now),
        effects=tuple(_effect(papers, one) for one in found.shifts),
        survival=tuple(_survival(papers, key, surely) for key, surely in found.outlived_by),
        accounts=others,
    )


def _effect(papers: TiePapers, shift: Shift) -> Effect:
    touch = shift.touch
    paper = papers.instruments[touch.paper]
    return Effect(touch.effect, paper, touch.clause, touch.clause_number, touch.as_printed, shift.answer)


def _survival(papers: TiePapers, key: int, surely: Answer) -> Survival:
    clause = next(one for one in papers.known.clauses if one.key == key)
    return Survival(papers.instruments[clause.paper], row_of(key), clause.number, surely)


def _place(papers: TiePapers, touch: FieldTouch | None) -> tuple[Instrument, int | None, str] | None:
    return (papers.instruments[touch.paper], touch.clause, touch.clause_number) if touch else None


def _other(papers: TiePapers, other: OtherAnswer) -> OtherAccount:
    statement = papers.statements[other.account.key]
    paper = other.account.paper
    return OtherAccount(
        sentence=other_sentence(other, statement, papers.titles[paper]),
        instrument=papers.instruments[paper],
        statement=statement,
        answer=other.answer,
    )

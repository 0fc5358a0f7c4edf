"""What is in force in one tie on a day, with reasons, papers and signatories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from kizuna.accounts.access import AnyUser
from kizuna.agreements import rules
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument, Signature
from kizuna.agreements.queries.approved import approval_columns, approved
from kizuna.agreements.queries.papers import KnownPapers, known_papers, touches_of
from kizuna.agreements.queries.sentences import Reason, no_paper, reason_of
from kizuna.agreements.rules import FieldAnswer, SigningRole
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.names import PersonName
from kizuna.register.models import FieldOfCooperation, Person, Tie
from kizuna.register.queries import names_of


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, in which office as printed that day."""

    person: Person
    names: tuple[PersonName, ...]
    function: LocalText

    def name(self, language: str) -> str:
        """The name in the script a reader of the language expects, else in the one that is known."""
        script = "Jpan" if language == Language.JA else "Latn"
        fitting = [name for name in self.names if name.script == script]
        return next((name.full() for name in (*fitting, *self.names)), "")


@dataclass(frozen=True, slots=True)
class FieldInForce:
    """The answer for one field; `instrument` introduced it by its clause, the papers in `also` carry it on."""

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


def fields_in_force(
    tie: Tie, on: date, user: AnyUser | None = None, *, every_field: bool = False
) -> list[FieldInForce]:
    """For each field that a paper of the tie names: is it in force, since when, by which paper, who signed.

    With a user only the papers they may see count. `every_field` adds the fields no paper names.
    The number of queries does not depend on the number of papers.
    """
    seen = Instrument.objects.all() if user is None else visible_to(user)
    rows = seen.filter(entry__tie=tie).select_related("entry").order_by("pk").annotate(**approval_columns())
    instruments = {one.pk: one for one in rows}
    pairs = [(one, approved(one, one)) for one in instruments.values()]
    known = known_papers(pairs, touches_of(instruments))
    answers = rules.fields_in_force(known.papers, on, known.held_back)
    language = get_language() or "en"
    titles = {pk: one.entry.title.text(language) or one.name_as_printed for pk, one in instruments.items()}
    signatories = _signatories({answer.paper for answer in answers.values()})
    return [
        _shown(one, answers.get(one.code), instruments, titles, signatories, known)
        for one in FieldOfCooperation.objects.all()
        if every_field or one.code in answers
    ]


def _signatories(instruments: Iterable[int]) -> dict[int, tuple[Signatory, ...]]:
    signed: dict[int, tuple[Signatory, ...]] = {}
    """Who signed each paper. A witness binds nobody and is none of them."""
    rows = Signature.objects.filter(instrument__in=instruments).exclude(role=SigningRole.WITNESS.value)
    rows = rows.select_related("person", "tenure")
    for row in rows.prefetch_related("person__names"):
        function = row.function_as_printed or (row.tenure.function if row.tenure else LocalText())
        signatory = Signatory(row.person, tuple(names_of(row.person)), function)
        signed[row.instrument_id] = (*signed.get(row.instrument_id, ()), signatory)
    return signed


def _shown(
    field: FieldOfCooperation,
    answer: FieldAnswer | None,
    instruments: Mapping[int, Instrument],
    titles: Mapping[int, str],
    signatories: Mapping[int, tuple[Signatory, ...]],
    known: KnownPapers,
) -> FieldInForce:
    if answer is None:
        return FieldInForce(field, Answer.NO, no_paper(), None, (), None)
    touch = known.touch(answer.paper, field.code)
    return FieldInForce(
        field=field,
        answer=answer.answer,
        because=reason_of(answer, titles),
        instrument=instruments[answer.paper],
        signatories=signatories.get(answer.paper, ()),
        since=PartialDate.parse(answer.since) if answer.since else None,
        also=tuple(instruments[key] for key in answer.also),
        as_printed=touch.as_printed if touch else "",
        clause=touch.clause if touch else None,
        clause_number=touch.clause_number if touch else "",
    )

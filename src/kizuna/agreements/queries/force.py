"""What is in force in one tie on a day, with reasons, papers and signatories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from kizuna.accounts.access import AnyUser
from kizuna.agreements import rules
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import FieldEffect, Instrument, Signature
from kizuna.agreements.queries.sentences import Reason, no_paper, reason_of
from kizuna.agreements.rules import Effect, FieldAnswer, Paper
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.names import PersonName
from kizuna.register.models import FieldOfCooperation, Person, Tie
from kizuna.register.queries import names_of

ADDS = Effect.ADDS.value


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
    """The answer for one field; `instrument` introduced it, the papers in `also` carry it on."""

    field: FieldOfCooperation
    answer: Answer
    because: Reason
    instrument: Instrument | None
    signatories: tuple[Signatory, ...]
    since: PartialDate | None
    also: tuple[Instrument, ...] = ()
    as_printed: str = ""


def fields_in_force(
    tie: Tie, on: date, user: AnyUser | None = None, *, every_field: bool = False
) -> list[FieldInForce]:
    """For each field that a paper of the tie names: is it in force, since when, by which paper, who signed.

    With a user only the papers they may see count. `every_field` adds the fields no paper names.
    The number of queries does not depend on the number of papers.
    """
    seen = Instrument.objects.all() if user is None else visible_to(user)
    instruments = {one.pk: one for one in seen.filter(entry__tie=tie).select_related("entry").order_by("pk")}
    effects = list(FieldEffect.objects.filter(instrument__in=instruments).select_related("field"))
    answers = rules.fields_in_force(_papers(instruments.values(), effects), on)
    language = get_language() or "en"
    titles = {pk: one.entry.title.text(language) or one.name_as_printed for pk, one in instruments.items()}
    signatories = _signatories({answer.paper for answer in answers.values()})
    printed = {(row.instrument_id, row.field.code): row.as_printed for row in effects if row.effect == ADDS}
    fields = _fields(effects, every_field=every_field)
    return [
        _shown(field, answers.get(field.code), instruments, titles, signatories, printed) for field in fields
    ]


def _papers(instruments: Iterable[Instrument], effects: Iterable[FieldEffect]) -> list[Paper]:
    adds: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for effect in effects:
        named = adds if effect.effect == ADDS else ends
        named.setdefault(effect.instrument_id, []).append(effect.field.code)
    return [
        Paper(
            key=one.pk,
            parent=one.parent_id,
            relation=one.relation,
            agreed_on=str(one.agreed_on or ""),
            signed_on=str(one.signed_on or ""),
            in_force_on=str(one.in_force_on or ""),
            ended_on=str(one.ended_on or ""),
            adds=tuple(adds.get(one.pk, ())),
            ends=tuple(ends.get(one.pk, ())),
        )
        for one in instruments
    ]


def _signatories(instruments: Iterable[int]) -> dict[int, tuple[Signatory, ...]]:
    signed: dict[int, tuple[Signatory, ...]] = {}
    rows = Signature.objects.filter(instrument__in=instruments).select_related("person", "tenure")
    for row in rows.prefetch_related("person__names"):
        function = row.function_as_printed or (row.tenure.function if row.tenure else LocalText())
        signatory = Signatory(row.person, tuple(names_of(row.person)), function)
        signed[row.instrument_id] = (*signed.get(row.instrument_id, ()), signatory)
    return signed


def _fields(effects: Iterable[FieldEffect], *, every_field: bool) -> list[FieldOfCooperation]:
    if every_field:
        return list(FieldOfCooperation.objects.all())
    named = {effect.field_id: effect.field for effect in effects if effect.effect == ADDS}
    return [named[key] for key in sorted(named)]


def _shown(
    field: FieldOfCooperation,
    answer: FieldAnswer | None,
    instruments: Mapping[int, Instrument],
    titles: Mapping[int, str],
    signatories: Mapping[int, tuple[Signatory, ...]],
    printed: Mapping[tuple[int, str], str],
) -> FieldInForce:
    if answer is None:
        return FieldInForce(field, Answer.NO, no_paper(), None, (), None)
    return FieldInForce(
        field=field,
        answer=answer.answer,
        because=reason_of(answer, titles),
        instrument=instruments[answer.paper],
        signatories=signatories.get(answer.paper, ()),
        since=PartialDate.parse(answer.since) if answer.since else None,
        also=tuple(instruments[key] for key in answer.also),
        as_printed=printed.get((answer.paper, field.code), ""),
    )

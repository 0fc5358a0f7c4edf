"""The rows that hang on a paper: parties, effects on fields, signatures. Kept in step with what is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal, refusal
from kizuna.agreements.models import FieldEffect, Instrument, Party, Signature
from kizuna.agreements.rules import Effect, SigningRole
from kizuna.audit.refusals import refuse_unsound
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Municipality, Organisation, Person, Tenure
from kizuna.register.queries import offices_on

Body = Municipality | Organisation
PrintedField = tuple[FieldOfCooperation, str]
NOTHING_PRINTED = LocalText()


@dataclass(frozen=True, slots=True)
class NewSignature:
    """Who signs for which party, in which office. Without a tenure the one office held that day is linked."""

    person: Person
    party: Body | None = None
    function_as_printed: LocalText = NOTHING_PRINTED
    tenure: Tenure | None = None
    signed_on: PartialDate | None = None
    role: SigningRole | str = SigningRole.SIGNATORY
    on_behalf_of: Person | None = None
    place: Municipality | None = None
    by_video: bool = False


def refuse_doubles(parties: Sequence[Body] | None, signatories: Sequence[NewSignature] | None) -> None:
    """Raise InstrumentRefused for anything named twice. None stands for "not given"."""
    checks: tuple[tuple[Sequence[object], Refusal], ...] = (
        (parties or (), Refusal.PARTY_TWICE),
        ([signature.person.pk for signature in signatories or ()], Refusal.SIGNS_TWICE),
    )
    for named, code in checks:
        if len(set(named)) < len(named):
            raise refusal(code)


def refuse_effects(instrument: Instrument, given: Mapping[Effect, Sequence[PrintedField]]) -> None:
    """Raise InstrumentRefused when a field is named twice, carried and ended at once, or by a clause already.

    `given` replaces what the paper itself does by these effects; what is not given stays.
    """
    named = [(field.pk, effect.value) for effect, rows in given.items() for field, _printed in rows]
    if len(set(named)) < len(named):
        raise refusal(Refusal.EFFECT_TWICE)
    kept = list(instrument.effects.all()) if instrument.pk else []
    stays = [
        (row.field_id, row.effect)
        for row in kept
        if row.clause_id is None and Effect(row.effect) not in given
    ]
    by_effect = {effect: {pk for pk, does in (*named, *stays) if does == effect.value} for effect in Effect}
    if (by_effect[Effect.ADDS] | by_effect[Effect.EXTENDS]) & by_effect[Effect.ENDS]:
        raise refusal(Refusal.ADDS_AND_ENDS)
    in_clauses = {(row.field_id, row.effect) for row in kept if row.clause_id is not None}
    if in_clauses & {*named}:
        raise refusal(Refusal.EFFECT_ELSEWHERE)


def fields_carried(instrument: Instrument) -> list[FieldOfCooperation]:
    """The fields that the paper or one of its clauses adds or extends: those by which the chronicle files it."""
    carried = instrument.effects.filter(effect__in=(Effect.ADDS.value, Effect.EXTENDS.value))
    return list(FieldOfCooperation.objects.filter(pk__in=carried.values("field")))


def keep_parties(instrument: Instrument, bodies: Sequence[Body]) -> None:
    """Make these the parties. Signatures for a party that leaves lose it first; rows that stay are kept."""
    known = {
        body_of(party): party for party in instrument.parties.select_related("municipality", "organisation")
    }
    gone = [party.pk for body, party in known.items() if body not in bodies]
    Signature.objects.filter(party__in=gone).update(party=None)
    Party.objects.filter(pk__in=gone).delete()
    for body in bodies:
        if body not in known:
            municipality = body if isinstance(body, Municipality) else None
            organisation = body if isinstance(body, Organisation) else None
            Party.objects.create(instrument=instrument, municipality=municipality, organisation=organisation)


def keep_effects(instrument: Instrument, effect: Effect, fields: Sequence[PrintedField]) -> None:
    """Make these the fields to which the paper itself, outside of its clauses, does this.

    Raises InstrumentRefused when a clause does so already.
    """
    rows = instrument.effects.filter(effect=effect.value, clause=None)
    wanted = [field.pk for field, _printed in fields]
    if instrument.effects.filter(effect=effect.value, field__in=wanted).exclude(clause=None).exists():
        raise refusal(Refusal.EFFECT_ELSEWHERE)
    rows.exclude(field__in=wanted).delete()
    for field, printed in fields:
        row = rows.filter(field=field).first()
        row = row or FieldEffect(instrument=instrument, field=field, effect=effect.value)
        row.as_printed = printed
        refuse_unsound(row, InstrumentRefused)
        row.save()


def keep_signatures(instrument: Instrument, signatures: Sequence[NewSignature]) -> None:
    """Make these the signatures. Raises InstrumentRefused when someone signs for a body that is no party."""
    parties = {
        body_of(party): party for party in instrument.parties.select_related("municipality", "organisation")
    }
    instrument.signatures.exclude(person__in=[signature.person.pk for signature in signatures]).delete()
    for signature in signatures:
        if signature.party is not None and signature.party not in parties:
            raise refusal(Refusal.SIGNS_FOR_A_STRANGER)
        if signature.on_behalf_of == signature.person:
            raise refusal(Refusal.FOR_ONESELF)
        row = instrument.signatures.filter(person=signature.person).first()
        row = row or Signature(instrument=instrument, person=signature.person)
        row.party = parties[signature.party] if signature.party else None
        row.tenure = signature.tenure or _office_held(instrument, signature, row.party)
        row.function_as_printed = signature.function_as_printed
        row.signed_on = signature.signed_on
        row.role = str(signature.role)
        row.on_behalf_of = signature.on_behalf_of
        row.place = signature.place
        row.by_video = signature.by_video
        refuse_unsound(row, InstrumentRefused)
        row.save()


def body_of(party: Party) -> Body | None:
    """The municipality or organisation that is the party."""
    return party.municipality or party.organisation


def _office_held(instrument: Instrument, signature: NewSignature, party: Party | None) -> Tenure | None:
    """The office that certainly was held on the day of signing, if there is just one for that party."""
    signed_on = signature.signed_on or (party.signed_on if party else None) or instrument.signed_on
    if signed_on is None or not signed_on.is_exact or signed_on.earliest is None:
        return None
    held = [
        tenure
        for tenure, answer in offices_on(signature.person, signed_on.earliest)
        if answer is Answer.YES and _belongs_to(tenure, signature.party)
    ]
    return held[0] if len(held) == 1 else None


def _belongs_to(tenure: Tenure, body: Body | None) -> bool:
    if isinstance(body, Municipality):
        return tenure.municipality_id == body.pk
    if isinstance(body, Organisation):
        return tenure.organisation_id == body.pk
    return True

"""Agreements with their parties, fields and signatories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kizuna.agreements.actions import NewSignature, record_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind, Relation
from kizuna.archive.actions.confirming.bodies import person_named, tenure_of
from kizuna.archive.actions.confirming.context import Confirmation, in_each_language, typed_date
from kizuna.archive.actions.confirming.ties import city_named, city_or_none, tie_of
from kizuna.archive.actions.refusals import ProposalRefused
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation
from kizuna.register.queries import fields_for_wording

if TYPE_CHECKING:
    from kizuna.register.models import Municipality, Tie


def confirm_agreement(confirmation: Confirmation, payload: dict[str, Any]) -> Instrument:
    """Record the paper, or add this account to the one the tie has already."""
    if payload["paper_kind"] not in {kind.value for kind in InstrumentKind}:
        raise ProposalRefused("kind_unknown", name=payload["paper_kind"])
    tie = tie_of(confirmation, payload["parties"])
    cities = [city_named(confirmation, name) for name in payload["parties"]] or list(tie.municipalities.all())
    instrument = _same_paper(tie, payload) or _record(confirmation, tie, cities, payload)
    confirmation.states(
        instrument,
        kind=payload["paper_kind"],
        signed_on=payload["signed_on"],
        fields=payload["fields"],
        parties=payload["parties"],
        signatories=payload["signatories"],
        place=payload["place"],
        name=payload["name_as_printed"],
    )
    if payload["remains_in_force"]:
        spoken = confirmation.reading.anchor
        confirmation.states(instrument, confirmed_in_force=spoken.edtf if spoken else "yes")
    return instrument


def _record(
    confirmation: Confirmation, tie: Tie, cities: list[Municipality], payload: dict[str, Any]
) -> Instrument:
    parent = _parent(tie, payload["supplements"])
    kind = Instrument.Kinds(payload["paper_kind"])

    def titled(language: str) -> str:
        return f"{kind.label} {' – '.join(city.names.text(language) for city in cities)}"

    return record_instrument(
        tie=tie,
        kind=payload["paper_kind"],
        title=in_each_language(titled),
        name_as_printed=payload["name_as_printed"],
        parties=cities,
        signed_on=typed_date(payload["signed_on"]),
        parent=parent,
        relation=Relation.SUPPLEMENTS if parent else "",
        adds=_fields(payload),
        place=city_or_none(confirmation, payload["place"]),
        signatories=[_signature(confirmation, name, cities) for name in payload["signatories"]],
        **confirmation.actor,
    )


def _signature(confirmation: Confirmation, name: str, cities: list[Municipality]) -> NewSignature:
    person = person_named(confirmation, name)
    tenure = tenure_of(person)
    party = tenure.municipality if tenure and tenure.municipality in cities else None
    return NewSignature(
        person=person,
        party=party,
        function_as_printed=tenure.function if tenure else LocalText(),
        tenure=tenure,
    )


def _fields(payload: dict[str, Any]) -> list[tuple[FieldOfCooperation, str]]:
    """The mapped fields with the wording as printed; a code the person chose wins over the mapping."""
    chosen: dict[str, list[str]] = payload.get("field_codes") or {}
    found: dict[int, tuple[FieldOfCooperation, str]] = {}
    for wording in payload["fields"]:
        codes = chosen.get(wording)
        rows = (
            list(FieldOfCooperation.objects.filter(code__in=codes)) if codes else fields_for_wording(wording)
        )
        for row in rows:
            found.setdefault(row.pk, (row, wording))
    return list(found.values())


def _parent(tie: Tie, kind: str) -> Instrument | None:
    if not kind:
        return None
    papers = Instrument.objects.filter(entry__tie=tie)
    return papers.filter(kind=kind).order_by("-id").first()


def _same_paper(tie: Tie, payload: dict[str, Any]) -> Instrument | None:
    """A paper of the same kind whose date does not speak against it: the same paper, told again."""
    told = typed_date(payload["signed_on"])
    for paper in Instrument.objects.filter(entry__tie=tie, kind=payload["paper_kind"]).order_by("id"):
        if told is None or paper.signed_on is None or _may_be_same(paper, told.earliest, told.latest):
            return paper
    return None


def _may_be_same(paper: Instrument, earliest: Any, latest: Any) -> bool:
    held = paper.signed_on
    if held is None or None in (held.earliest, held.latest, earliest, latest):
        return True
    return bool(held.earliest <= latest and earliest <= held.latest)

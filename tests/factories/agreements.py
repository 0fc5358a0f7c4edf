"""Papers, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.agreements.actions import NewSignature, record_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind, Relation
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import FieldOfCooperation, Tie
from tests.factories.register import a_person
from tests.factories.sources import NOON


def fields(*codes: str) -> list[tuple[FieldOfCooperation, str]]:
    """Fields of the vocabulary, each printed as its own code."""
    known = {field.code: field for field in FieldOfCooperation.objects.filter(code__in=codes)}
    return [(known[code], code) for code in codes]


def a_paper(
    by: User,
    tie: Tie,
    *,
    kind: str = InstrumentKind.MOU,
    title: str = "Memorandum",
    signed_on: str = "",
    ended_on: str = "",
    adds: tuple[str, ...] = (),
    ends: tuple[str, ...] = (),
    **more: Any,
) -> Instrument:
    """A paper; dates in EDTF, empty for none, fields by code."""
    return record_instrument(
        tie=tie,
        kind=kind,
        title=LocalText({"en": title, "de": title}),
        signed_on=PartialDate(signed_on) if signed_on else None,
        ended_on=PartialDate(ended_on) if ended_on else None,
        adds=fields(*adds),
        ends=fields(*ends),
        by=by,
        at=NOON,
        **more,
    )


def a_memorandum_and_its_supplement(by: User, tie: Tie) -> tuple[Instrument, Instrument]:
    """Two papers such as two cities signed about 2017 and on 2 September 2019, by invented people."""
    signed = [NewSignature(a_person(by, "Muster", "Jan")), NewSignature(a_person(by, "Vorbild", "Aya"))]
    memorandum = a_paper(
        by,
        tie,
        signed_on="2017~",
        adds=("energy", "environment", "medicine", "health"),
        parties=[part.municipality for part in tie.parts.select_related("municipality")],
        signatories=signed,
    )
    supplement = a_paper(
        by,
        tie,
        kind=InstrumentKind.SUPPLEMENT,
        title="Supplement",
        signed_on="2019-09-02",
        adds=("education", "talent"),
        parent=memorandum,
        relation=Relation.SUPPLEMENTS,
        signatories=signed,
    )
    return memorandum, supplement

"""Papers, made through the actions of the house."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.agreements.actions import ClauseEffect, NewSignature, add_clause, record_instrument
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.rules import Effect, InstrumentKind, Relation
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


def touching(code: str, does: Effect = Effect.ADDS, printed: str = "") -> ClauseEffect:
    """What a clause does to a field of the vocabulary."""
    return ClauseEffect(FieldOfCooperation.objects.get(code=code), does, printed)


def a_clause(by: User, paper: Instrument, number: str, german: str = "", **more: Any) -> Clause:
    """A clause in German and Japanese; without words given it says its number."""
    words = german or f"Wortlaut der Ziffer {number}."
    text = LocalText({"de": words, "ja": f"第{number}条の文言。{german}"})
    return add_clause(instrument=paper, number=number, by=by, at=NOON, **{"text": text, **more})


def a_full_chain(by: User, tie: Tie) -> dict[str, Instrument]:
    """A memorandum of 2018 with clauses, amended in 2020, supplemented in 2021, ended in 2023.

    Clause 1 purpose; 2 energy and health, replaced in 2020 by energy alone; 3 costs, repealed in 2020; 4 survival.
    The supplement extends energy and narrows education; what is under way goes on after the end.
    """
    base = a_paper(by, tie, signed_on="2018-01-01", title="Memorandum")
    a_clause(by, base, "1", "Zweck ist die Zusammenarbeit.")
    two = a_clause(
        by, base, "2", "Felder sind Energie und Gesundheit.", touches=[touching("energy"), touching("health")]
    )
    three = a_clause(by, base, "3", "Jede Seite trägt ihre Kosten.")
    a_clause(by, base, "4", "Laufende Vorhaben werden zu Ende geführt.", outlives=True)
    under: dict[str, Any] = {"parent": base, "relation": Relation.AMENDS}
    amendment = a_paper(by, tie, kind="amendment", title="Amendment", signed_on="2020-01-01", **under)
    a_clause(
        by,
        amendment,
        "1",
        "Feld ist Energie.",
        changed_clause=two,
        change="replaces",
        touches=[touching("energy")],
    )
    add_clause(instrument=amendment, number="2", changed_clause=three, change="repeals", by=by, at=NOON)
    under = {"parent": base, "relation": Relation.SUPPLEMENTS}
    supplement = a_paper(by, tie, kind="supplement", title="Supplement", signed_on="2021-01-01", **under)
    a_clause(by, supplement, "1", "Hinzu kommt Bildung.", touches=[touching("education")])
    a_clause(
        by, supplement, "2", "Energie schließt Wasserstoff ein.", touches=[touching("energy", Effect.EXTENDS)]
    )
    under = {"parent": base, "relation": Relation.TERMINATES}
    termination = a_paper(by, tie, kind="termination", title="Termination", signed_on="2023-01-01", **under)
    return {"base": base, "amendment": amendment, "supplement": supplement, "termination": termination}

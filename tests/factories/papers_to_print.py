"""A memorandum and its supplement with everything a printed paper shows, by invented people."""

from typing import Any

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    ClauseEffect,
    NewSignature,
    add_clause,
    amend_instrument,
    record_instrument,
)
from kizuna.agreements.models import Clause, Instrument, Party
from kizuna.agreements.rules import ClauseChange, InstrumentKind, Relation, SigningRole
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import NewName, register_person
from kizuna.register.models import FieldOfCooperation, Person, Tie
from tests.factories.register import a_tie, essen, koriyama
from tests.factories.sources import NOON

MEMORANDUM = LocalText({"de": "Absichtserklärung Größe", "ja": "覚書", "en": "Memorandum"})
SUPPLEMENT = LocalText({"de": "Zusatzvereinbarung Äpfel", "ja": "追加合意書", "en": "Supplement"})
GERMAN = "Die Städte fördern die Begegnung von Schülerinnen und Schülern."
JAPANESE = "両市は、児童・生徒の交流を促進します。"


def a_chain_to_print(by: User) -> tuple[Instrument, Instrument]:
    """The supplement's first clause replaces the memorandum's second one."""
    cities = essen(by), koriyama(by)
    tie = a_tie(by, *cities, slug="essen-koriyama")
    memorandum = record_instrument(
        tie=tie, kind=InstrumentKind.MOU, title=MEMORANDUM, parties=list(cities),
        signed_on=PartialDate("2017~"), by=by, at=NOON,
    )  # fmt: skip
    a_clause(by, memorandum, "1", {"de": "Ziel", "ja": "目的"}, {"de": "Erstes Ziel.", "ja": "第一の目的。"})
    second = a_clause(by, memorandum, "2", {"de": "Gebiete"}, {"de": "Nur auf Deutsch."}, outlives=True)
    return memorandum, _supplement(by, tie, memorandum, second)


def a_clause(by: User, paper: Instrument, number: str, heading: Any, text: Any, **more: Any) -> Clause:
    """A clause with heading and text by language."""
    return add_clause(
        instrument=paper,
        number=number,
        heading=LocalText(heading),
        text=LocalText(text),
        by=by,
        at=NOON,
        **more,
    )


def _supplement(by: User, tie: Tie, memorandum: Instrument, second: Clause) -> Instrument:
    cities = [part.municipality for part in tie.parts.select_related("municipality")]
    mayor = _person(by, "Vorbild", "Aya", "手本", "亜矢")
    deputy, witness = _person(by, "Muster", "Jan"), _person(by, "Zeugin", "Ute")
    supplement = record_instrument(
        tie=tie, kind=InstrumentKind.SUPPLEMENT, title=SUPPLEMENT, parties=cities, parent=memorandum,
        relation=Relation.SUPPLEMENTS, signed_on=PartialDate("2019-09-02"), place=cities[1],
        signatories=[
            NewSignature(mayor, party=cities[1], function_as_printed=LocalText({"de": "Bürgermeisterin", "ja": "市長"})),
            NewSignature(deputy, party=cities[0], on_behalf_of=_person(by, "Ober", "Haupt"), by_video=True),
            NewSignature(witness, role=SigningRole.WITNESS),
        ],
        by=by, at=NOON,
    )  # fmt: skip
    education = FieldOfCooperation.objects.get(code="education")
    a_clause(
        by, supplement, "1", {"de": "Bildung", "ja": "教育"}, {"de": GERMAN, "ja": JAPANESE},
        touches=[ClauseEffect(education, as_printed="Schulbildung")],
        changed_clause=second, change=ClauseChange.REPLACES.value,
    )  # fmt: skip
    Party.objects.filter(instrument=supplement, municipality=cities[0]).update(
        council_approved_on=PartialDate("2019-08-28"), council_decision="Ratsbeschluss 0815/2019"
    )
    amend_instrument(
        instrument=supplement, authentic_languages=["de", "ja"], prevailing_language="ja", term="fixed",
        term_months=36, in_force_on=PartialDate("2019-10-01"), by=by, at=NOON,
    )  # fmt: skip
    supplement.refresh_from_db()
    return supplement


def _person(by: User, family: str, given: str, *japanese: str) -> Person:
    names = [NewName(family, given)]
    if japanese:
        names.append(NewName(japanese[0], japanese[1], script="Jpan", order="family-given"))
    return register_person(names=names, is_example=True, by=by, at=NOON)

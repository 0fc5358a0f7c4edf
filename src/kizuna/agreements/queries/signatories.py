"""Who signed papers, in the office each held that day: as printed, else as the register knows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kizuna.agreements.models import Instrument, Signature
from kizuna.agreements.rules import SigningRole
from kizuna.kernel.answers import Answer, any_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.names import PersonName
from kizuna.kernel.periods import Period
from kizuna.register.models import Person, Tenure
from kizuna.register.queries import names_of


@dataclass(frozen=True, slots=True)
class OfficeThatDay:
    """The office in which somebody signed, and whether it is certain that it was this one."""

    function: LocalText
    answer: Answer
    tenure: Tenure | None = None


NO_WORDS = LocalText()
NO_OFFICE = OfficeThatDay(NO_WORDS, Answer.UNCLEAR)


@dataclass(frozen=True, slots=True)
class SignedFor:
    """The municipality for which somebody signed, and whether as its head or on behalf of its head."""

    city: int | None
    as_head: Answer


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, in which office that day, for which body, and for whom if that was somebody else's part."""

    person: Person
    names: tuple[PersonName, ...]
    function: LocalText
    answer: Answer = Answer.YES
    party: LocalText = NO_WORDS
    role: SigningRole = SigningRole.SIGNATORY
    on_behalf_of: tuple[PersonName, ...] = ()
    signed_for: SignedFor | None = None

    def name(self, language: str) -> str:
        """The name in the script a reader of the language expects, else in the one that is known."""
        return name_in(self.names, language)


def signatories_of(instruments: Iterable[Instrument]) -> dict[int, tuple[Signatory, ...]]:
    """By paper who signed it; a witness binds nobody and is none of them.

    Three queries, two more where somebody signed for another.
    """
    papers = {one.pk: one for one in instruments}
    signed: dict[int, tuple[Signatory, ...]] = {}
    rows = Signature.objects.filter(instrument__in=papers).exclude(role=SigningRole.WITNESS.value)
    rows = rows.select_related(
        "person", "tenure", "on_behalf_of", "party__municipality", "party__organisation"
    )
    for row in rows.prefetch_related(
        "person__names", "person__tenures", "on_behalf_of__names", "on_behalf_of__tenures"
    ):
        known = signed.get(row.instrument_id, ())
        signed[row.instrument_id] = (*known, _signatory(row, papers[row.instrument_id]))
    return signed


def office_that_day(
    printed: LocalText, linked: Tenure | None, tenures: Iterable[Tenure], day: PartialDate | None
) -> OfficeThatDay:
    """The office as printed or linked to the signature; else the one held on the day, a head's before others."""
    if printed or linked:
        # As printed in the languages it is printed in; in the others as that side itself calls the office.
        held = linked.function if linked else NO_WORDS
        return OfficeThatDay(LocalText({**held, **printed}), Answer.YES, linked)
    held_then = [(one, _held_on(one, day)) for one in tenures]
    for wanted in (Answer.YES, Answer.UNCLEAR):
        fitting = [one for one, answer in held_then if answer is wanted]
        if fitting:
            office = max(fitting, key=lambda one: (one.is_head, one.pk))
            sure = wanted if len(fitting) == 1 or office.is_head else Answer.UNCLEAR
            return OfficeThatDay(office.function, sure, office)
    return NO_OFFICE


def signed_on(row: Signature, paper: Instrument) -> PartialDate | None:
    """The day on which somebody signed: their own, their party's, the paper's."""
    own = row.signed_on or (row.party.signed_on if row.party else None)
    return own or paper.signed_on or paper.in_force_on or paper.agreed_on


def signed_for(
    city: int | None, office: OfficeThatDay, others: Iterable[Tenure] = (), day: PartialDate | None = None
) -> SignedFor:
    """For which municipality somebody signed in that office; `others` are those of whom they signed for."""
    offices = [office, office_that_day(NO_WORDS, None, others, day)]
    named = city or next((one.tenure.municipality_id for one in offices if one.tenure), None)
    heads = [
        one.answer
        for one in offices
        if one.tenure and one.tenure.is_head and one.tenure.municipality_id == named
    ]
    if heads:
        return SignedFor(named, any_of(*heads))
    return SignedFor(named, Answer.NO if office.tenure else Answer.UNCLEAR)


def name_in(names: Iterable[PersonName], language: str) -> str:
    """The name in the script a reader of the language expects, else in the one that is known."""
    script = "Jpan" if language == Language.JA else "Latn"
    known = [*names]
    fitting = [name for name in known if name.script == script]
    return next((name.full() for name in (*fitting, *known)), "")


def _signatory(row: Signature, paper: Instrument) -> Signatory:
    day = signed_on(row, paper)
    office = office_that_day(row.function_as_printed, row.tenure, row.person.tenures.all(), day)
    others = row.on_behalf_of.tenures.all() if row.on_behalf_of else ()
    body = (row.party.municipality or row.party.organisation) if row.party else None
    return Signatory(
        person=row.person,
        names=tuple(names_of(row.person)),
        function=office.function,
        answer=office.answer,
        party=body.names if body else NO_WORDS,
        role=SigningRole(row.role),
        on_behalf_of=tuple(names_of(row.on_behalf_of)) if row.on_behalf_of else (),
        signed_for=signed_for(row.party.municipality_id if row.party else None, office, others, day),
    )


def _held_on(tenure: Tenure, day: PartialDate | None) -> Answer:
    if day is None:
        return Answer.UNCLEAR
    period = Period(tenure.start, tenure.end)
    exact = day.earliest
    return period.covers(exact) if day.is_exact and exact else period.overlaps(Period.of(day))

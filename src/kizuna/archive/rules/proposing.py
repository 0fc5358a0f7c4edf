"""From what the reader found to what it proposes to the record: one proposal per fact a room could own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kizuna.archive.rules.naming import body_kind, long_forms, record_name, split_name
from kizuna.archive.rules.proposals import ProposalKind
from kizuna.archive.rules.reading.facts import (
    AgreementFact,
    AgreementKind,
    Direction,
    EncounterFact,
    ExchangeFact,
    ExchangeKind,
    Facts,
    Found,
    OrganisationFact,
    PersonFact,
    PromiseFact,
    Span,
    VisitFact,
)

# A paper's parent must be there before the paper that touches it.
_BASE_FIRST = {"mou": 0, "partnership": 0, "friendship": 0, "cooperation": 0, "intent": 0, "strategy": 0}
_PROGRAMME_KINDS = {
    ExchangeKind.FAMULATUR: "clerkship",
    ExchangeKind.PRAKTIKUM: "work_placement",
    ExchangeKind.SCHUELERAUSTAUSCH: "school_exchange",
    ExchangeKind.STIPENDIUM: "scholarship",
    ExchangeKind.HOSPITATION: "observation",
}
# The type of a tie by the paper that founds it, the most solemn first.
_TIERS = {
    AgreementKind.PARTNERSHIP: "twinning",
    AgreementKind.FRIENDSHIP: "friendship",
    AgreementKind.MOU: "cooperation",
    AgreementKind.COOPERATION: "cooperation",
    AgreementKind.INTENT: "cooperation",
}
_ENCOUNTER_KINDS = {
    "company_visit": "visit",
    "visit": "visit",
    "fair": "fair",
    "reception": "reception",
    "courtesy_call": "call",
    "meeting": "meeting",
    "contact": "meeting",
}


@dataclass(frozen=True, slots=True)
class ProposedFact:
    """One proposal: plain values in `payload`, and the words that state it."""

    kind: ProposalKind
    payload: dict[str, Any]
    span: Span
    rule: str
    score: float


def propose(facts: Facts) -> list[ProposedFact]:
    """All proposals in the order in which a person decides them best: who, then what, then what was promised."""
    found: list[ProposedFact] = []
    tie = _tie(facts)
    if tie:
        found.append(tie)
    release = _release(facts)
    if release:
        found.append(release)
    found += [_person(person) for person in facts.persons]
    found += _organisations(facts.organisations)
    papers = sorted(facts.agreements, key=lambda paper: _BASE_FIRST.get(paper.kind.value, 1))
    found += [_agreement(paper) for paper in papers]
    # A school class that comes to stay is told once, as an exchange.
    stays = {exchange.found.span: exchange for exchange in facts.exchanges}
    found += [_delegation(visit) for visit in facts.visits if visit.found.span not in stays]
    arrivals = {visit.found.span for visit in facts.visits if visit.direction == Direction.INCOMING}
    found += [_exchange(exchange, facts.city, arrivals) for exchange in facts.exchanges]
    found += _encounters(facts.encounters)
    found += [_promise(promise, facts) for promise in facts.promises]
    return _with_long_forms(found)


def _made(kind: ProposalKind, found: Found, **payload: Any) -> ProposedFact:
    return ProposedFact(kind, payload, found.span, found.rule, round(found.score, 3))


def _tie(facts: Facts) -> ProposedFact | None:
    """The tie the text is about: our city and the city most papers and journeys name."""
    if not facts.city:
        return None
    votes: dict[str, int] = {}
    where: dict[str, Found] = {}
    municipal = {place.name for place in facts.places if place.is_municipality}
    for names, found, weight in (
        *((paper.parties, paper.found, 4) for paper in facts.agreements),
        *(((visit.from_city, visit.to_city), visit.found, 2) for visit in facts.visits),
        *(((exchange.partner_city,), exchange.found, 1) for exchange in facts.exchanges),
        *(
            ((place.name,), place.found, len(place.mentions))
            for place in facts.places
            if place.is_municipality
        ),
    ):
        for name in names:
            if name and name != facts.city and name in municipal:
                votes[name] = votes.get(name, 0) + weight
                where.setdefault(name, found)
    if not votes:
        return None
    partner = max(votes, key=lambda name: votes[name])
    place = next(place for place in facts.places if place.name == partner)
    papers = [paper for paper in facts.agreements if partner in paper.parties and paper.kind in _TIERS]
    base = min(papers, key=lambda paper: list(_TIERS).index(paper.kind), default=None)
    return _made(
        ProposalKind.TIE,
        place.found,
        municipalities=[facts.city, partner],
        tier=_TIERS[base.kind] if base else "contact",
        since=_signed(base) if base else "",
    )


def _signed(paper: AgreementFact) -> str:
    return paper.date or paper.date_approximate or ""


def _person(person: PersonFact) -> ProposedFact:
    given, family = split_name(person.name)
    return _made(
        ProposalKind.PERSON,
        person.found,
        name=person.name,
        title=person.title,
        given=given,
        family=family,
        function=person.function or "",
        organisation=record_name(person.organisation or ""),
    )


def _organisations(bodies: tuple[OrganisationFact, ...]) -> list[ProposedFact]:
    """One proposal a body: "das Unternehmen X" and "X" are the same one."""
    found: dict[str, ProposedFact] = {}
    for body in bodies:
        name = record_name(body.name)
        if name not in found:
            found[name] = _made(ProposalKind.ORGANISATION, body.found, name=name, body_kind=body_kind(name))
    return list(found.values())


def _with_long_forms(found: list[ProposedFact]) -> list[ProposedFact]:
    """An abbreviation of a body that the text spells out elsewhere is no second body."""
    longer = long_forms(fact.payload["name"] for fact in found if fact.kind == ProposalKind.ORGANISATION)
    for fact in found:
        for name in ("organisation", "hosting_body", "sending_body", "issuer"):
            if fact.payload.get(name) in longer:
                fact.payload[name] = longer[fact.payload[name]]
        if "bodies" in fact.payload:
            fact.payload["bodies"] = list(
                dict.fromkeys(longer.get(name, name) for name in fact.payload["bodies"])
            )
    return [
        fact for fact in found if fact.kind != ProposalKind.ORGANISATION or fact.payload["name"] not in longer
    ]


def _agreement(paper: AgreementFact) -> ProposedFact:
    return _made(
        ProposalKind.AGREEMENT,
        paper.found,
        paper_kind=paper.kind.value,
        signed_on=_signed(paper),
        parties=list(paper.parties),
        fields=list(paper.fields),
        signatories=list(paper.signatories),
        place=paper.place or "",
        name_as_printed=paper.name_as_printed,
        supplements=paper.supplements.value if paper.supplements else "",
        remains_in_force=paper.remains_in_force,
    )


def _delegation(visit: VisitFact) -> ProposedFact:
    when = visit.start or ""
    if visit.start and visit.end and visit.start != visit.end:
        when = f"{visit.start}/{visit.end}"
    return _made(
        ProposalKind.DELEGATION,
        visit.found,
        direction=visit.direction.value,
        from_city=visit.from_city or "",
        to_city=visit.to_city or "",
        when=when,
        head=visit.head or "",
        members=[name for name in visit.members if name != visit.head],
    )


def _exchange(exchange: ExchangeFact, city: str | None, arrivals: set[Span]) -> ProposedFact:
    arrives = exchange.found.span in arrivals
    return _made(
        ProposalKind.EXCHANGE,
        exchange.found,
        programme_kind=_PROGRAMME_KINDS[exchange.kind],
        hosting_body=record_name(exchange.host or ""),
        sending_body=_body_or_nothing(exchange.sender),
        direction="receiving" if arrives else "sending",
        place=(city if arrives else exchange.partner_city) or "",
        department=exchange.department or "",
        start=exchange.start or "",
        duration_weeks=_weeks(exchange.duration),
        places=exchange.places,
    )


def _encounters(encounters: tuple[EncounterFact, ...]) -> list[ProposedFact]:
    """Where a contact came from belongs to the meeting with the same body, when the text tells of one."""
    found = [_encounter(encounter) for encounter in encounters if encounter.kind != "contact"]
    for contact in (encounter for encounter in encounters if encounter.kind == "contact"):
        told = _encounter(contact)
        bodies = set(told.payload["bodies"])
        meeting = next((one for one in found if bodies & set(one.payload["bodies"])), None)
        if meeting is None or meeting.payload["arose_from_event"]:
            found.append(told)
            continue
        meeting.payload["bodies"] = list(dict.fromkeys([*meeting.payload["bodies"], *told.payload["bodies"]]))
        for name in ("arose_from_event", "arose_from_date", "origin_span"):
            meeting.payload[name] = told.payload[name]
    return found


def _encounter(encounter: EncounterFact) -> ProposedFact:
    return _made(
        ProposalKind.ENCOUNTER,
        encounter.found,
        encounter_kind=_ENCOUNTER_KINDS.get(encounter.kind, "meeting"),
        bodies=[record_name(name) for name in encounter.bodies],
        event=encounter.event or "",
        place=encounter.place or "",
        when=encounter.date or "",
        arose_from_event=encounter.arose_from_event or "",
        arose_from_date=encounter.arose_from_date or "",
        origin_span=[encounter.found.span.start, encounter.found.span.end],
    )


def _promise(promise: PromiseFact, facts: Facts) -> ProposedFact:
    return _made(
        ProposalKind.PROMISE,
        promise.found,
        wording=promise.wording,
        due=promise.due or "",
        promised_by=promise.by or facts.city or "",
        about=promise.about,
    )


def _release(facts: Facts) -> ProposedFact | None:
    contact = facts.press_contact
    if contact is None:
        return None
    return _made(
        ProposalKind.RELEASE,
        contact.found,
        issuer=contact.organisation or "",
        email=contact.email or "",
        phone=contact.phone or "",
        web_address=contact.url or "",
        published_on=facts.anchor or "",
    )


def _body_or_nothing(name: str | None) -> str:
    """A sender that is a city is no body; the place of the exchange says it already."""
    return "" if not name or (" " not in name and body_kind(name) == "other") else record_name(name)


def _weeks(duration: str | None) -> int | None:
    """Weeks of a duration such as `P4W` or "4 weeks"; months count four weeks; None when unknown."""
    if not duration:
        return None
    digits = "".join(sign for sign in duration if sign.isdigit())
    if not digits:
        return None
    lowered = duration.lower()
    if "w" in lowered:
        return int(digits)
    if "mon" in lowered or (lowered.startswith("p") and lowered.endswith("m")):
        return int(digits) * 4
    return None

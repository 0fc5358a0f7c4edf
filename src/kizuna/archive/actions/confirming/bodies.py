"""People, the offices they hold, and organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kizuna.archive.actions.confirming.context import Confirmation
from kizuna.archive.actions.confirming.ties import city_named, city_or_none
from kizuna.archive.actions.refusals import ProposalRefused
from kizuna.archive.rules.naming import body_kind, split_name, whole_of
from kizuna.archive.rules.proposals import Decision, ProposalKind
from kizuna.audit.actions import record_change
from kizuna.columns.keys import key_of
from kizuna.kernel.folding import fold
from kizuna.register.actions import (
    NewName,
    add_spelling,
    record_tenure,
    register_organisation,
    register_person,
)
from kizuna.register.models import Municipality, Organisation, Person, Spelling, Tenure
from kizuna.register.queries import find_municipalities

if TYPE_CHECKING:
    from django.db.models import QuerySet

_CITY_WORDS = ("stadt ", "city of ", "landeshauptstadt ", "hansestadt ")


def confirm_person(confirmation: Confirmation, payload: dict[str, Any]) -> Person:
    """The person with name and office; the one of the register when the name is known or chosen as the same."""
    person = _same_person(payload) or _known_person(payload["name"])
    if payload.get("same_as") == "new" or person is None:
        person = register_person(
            names=[NewName(family=payload["family"], given=payload["given"], title=payload["title"])],
            **confirmation.actor,
        )
    add_spelling(row=person, text=payload["name"], **confirmation.actor)
    confirmation.states(person, name=payload["name"])
    if payload["function"]:
        _office(confirmation, person, payload["function"], payload["organisation"])
    return person


def confirm_organisation(confirmation: Confirmation, payload: dict[str, Any]) -> Organisation:
    """The body; the one of the register when the spelling is known or chosen as the same."""
    row = _same_organisation(payload) or organisation_known(payload["name"])
    if payload.get("same_as") == "new" or row is None:
        row = _new_organisation(
            confirmation, payload["name"], payload.get("body_kind") or body_kind(payload["name"])
        )
    add_spelling(row=row, text=payload["name"], **confirmation.actor)
    confirmation.states(row, name=payload["name"])
    return row


def person_named(confirmation: Confirmation, name: str) -> Person:
    """The person of this name: decided in this reading, known to the register, or new."""
    proposal = _proposal_named(confirmation, ProposalKind.PERSON, name)
    if proposal and proposal.result:
        return Person.objects.get(pk=proposal.result.rpartition(":")[2])
    if proposal and proposal.decision == Decision.OPEN:
        inner = Confirmation(proposal, confirmation.citation, confirmation.by, confirmation.at)
        person = confirm_person(inner, proposal.payload)
        _accepted_along(inner, key_of(person))
        return person
    known = _known_person(name)
    if known:
        return known
    given, family = split_name(name)
    return register_person(names=[NewName(family=family, given=given)], **confirmation.actor)


def organisation_named(confirmation: Confirmation, name: str) -> Organisation | None:
    """The body of this name: decided in this reading, known, or new; None for no name and for a city's."""
    if not name or any(match.exact for match in find_municipalities(name)):
        return None
    proposal = _proposal_named(confirmation, ProposalKind.ORGANISATION, name)
    if proposal and proposal.result:
        return Organisation.objects.get(pk=proposal.result.rpartition(":")[2])
    if proposal and proposal.decision == Decision.OPEN:
        inner = Confirmation(proposal, confirmation.citation, confirmation.by, confirmation.at)
        row = confirm_organisation(inner, proposal.payload)
        _accepted_along(inner, key_of(row))
        return row
    return organisation_known(name) or _new_organisation(confirmation, name, body_kind(name))


def tenure_of(person: Person) -> Tenure | None:
    """The office to link a signature or journey to; None when the person has none."""
    return person.tenures.order_by("-is_head", "-id").first()


def organisation_known(name: str) -> Organisation | None:
    """The body of the register with this spelling."""
    spelling = _spellings(name).filter(organisation__isnull=False).select_related("organisation").first()
    return spelling.organisation if spelling else None


def _office(confirmation: Confirmation, person: Person, function: str, where: str) -> Tenure:
    municipality = _municipality_of(confirmation, where)
    organisation = None if municipality else organisation_named(confirmation, where)
    held = person.tenures.filter(municipality=municipality, organisation=organisation)
    tenure = next(
        (one for one in held if fold(function) in {fold(text) for text in one.function.values()}), None
    )
    if tenure is None:
        tenure = record_tenure(
            person=person,
            function=confirmation.as_printed(function),
            municipality=municipality,
            organisation=organisation,
            **confirmation.actor,
        )
    confirmation.states(tenure, function=function)
    return tenure


def _municipality_of(confirmation: Confirmation, where: str) -> Municipality | None:
    name = where.strip()
    for word in _CITY_WORDS:
        if name.casefold().startswith(word):
            return city_or_none(confirmation, name[len(word) :])
    if any(match.exact for match in find_municipalities(name)):
        return city_named(confirmation, name)
    reading = confirmation.reading
    cities = {
        city
        for one in reading.proposals.filter(kind=ProposalKind.TIE)
        for city in (one.corrected or one.payload)["municipalities"]
    }
    return city_or_none(confirmation, name) if name in cities else None


def _same_person(payload: dict[str, Any]) -> Person | None:
    chosen = payload.get("same_as", "")
    if not chosen or chosen == "new":
        return None
    person = Person.objects.filter(pk=chosen.rpartition(":")[2]).first()
    if person is None:
        raise ProposalRefused("same_person_gone")
    return person


def _same_organisation(payload: dict[str, Any]) -> Organisation | None:
    chosen = payload.get("same_as", "")
    if not chosen or chosen == "new":
        return None
    row = Organisation.objects.filter(pk=chosen.rpartition(":")[2]).first()
    if row is None:
        raise ProposalRefused("same_person_gone")
    return row


def _known_person(name: str) -> Person | None:
    spelling = _spellings(name).filter(person__isnull=False).select_related("person").first()
    return spelling.person if spelling else None


def _spellings(name: str) -> QuerySet[Spelling]:
    return Spelling.objects.filter(folded=fold(name)).order_by("id")


def _new_organisation(confirmation: Confirmation, name: str, kind: str) -> Organisation:
    """The new body, as part of the university it names as its own."""
    whole = whole_of(name)
    return register_organisation(
        names=confirmation.as_printed(name),
        kind=kind,
        parent=organisation_named(confirmation, whole) if whole else None,
        **confirmation.actor,
    )


def _proposal_named(confirmation: Confirmation, kind: ProposalKind, name: str) -> Any:
    wanted = fold(name)
    proposals = confirmation.reading.proposals.filter(kind=kind).exclude(decision=Decision.REJECTED)
    for proposal in proposals.select_related("reading__document"):
        names = (proposal.payload["name"], (proposal.corrected or {}).get("name", ""))
        if proposal.pk != confirmation.proposal.pk and wanted in {fold(one) for one in names if one}:
            return proposal
    return None


def _accepted_along(inner: Confirmation, result: str) -> None:
    proposal = inner.proposal
    proposal.decision, proposal.result = Decision.ACCEPTED, result
    proposal.decided_by, proposal.decided_at = inner.by, inner.at
    proposal.save(update_fields=["decision", "result", "decided_by", "decided_at"])
    record_change(action="archive.accept", subject=proposal, changes={"result": result}, **inner.actor)

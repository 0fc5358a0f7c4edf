"""Delegations, and encounters with where the contact came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kizuna.archive.actions.confirming.bodies import organisation_named, person_named, tenure_of
from kizuna.archive.actions.confirming.context import Confirmation, in_each_language, typed_date
from kizuna.archive.actions.confirming.ties import city_or_none, tie_of
from kizuna.archive.actions.refusals import ProposalRefused
from kizuna.chronicle.actions import link_origin
from kizuna.contacts.actions import record_encounter
from kizuna.contacts.models import Encounter
from kizuna.contacts.rules import EncounterKind
from kizuna.delegations.actions import NewMember, record_delegation
from kizuna.delegations.models import Delegation
from kizuna.delegations.rules import Direction, MemberRole
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.sources.actions import cite

if TYPE_CHECKING:
    from kizuna.chronicle.models import Entry
    from kizuna.register.models import Municipality, Organisation, Tie
    from kizuna.sources.models import Citation


def confirm_delegation(confirmation: Confirmation, payload: dict[str, Any]) -> Delegation:
    """Record the delegation, functions frozen as printed, or add this account to the journey of the same days."""
    if payload["direction"] not in {one.value for one in Direction}:
        raise ProposalRefused("direction_unclear")
    tie = tie_of(confirmation, [payload["from_city"], payload["to_city"]])
    told = typed_date(payload["when"])
    delegation = _same_journey(tie, payload["direction"], told) or _travelled(
        confirmation, tie, payload, told
    )
    confirmation.states(
        delegation,
        journey=[payload["from_city"], payload["to_city"]],
        when=payload["when"],
        head=payload["head"],
        members=payload["members"],
    )
    return delegation


def _travelled(
    confirmation: Confirmation, tie: Tie, payload: dict[str, Any], told: PartialDate | None
) -> Delegation:
    start = city_or_none(confirmation, payload["from_city"])
    goal = city_or_none(confirmation, payload["to_city"])
    return record_delegation(
        tie=tie,
        direction=payload["direction"],
        title=_journey_title(start, goal),
        when=told,
        from_municipality=start,
        to_municipality=goal,
        members=_members(confirmation, payload),
        **confirmation.actor,
    )


def _same_journey(tie: Tie, direction: str, told: PartialDate | None) -> Delegation | None:
    """The journey in the same direction on some of the same days; without a day nothing is taken for the same."""
    if told is None:
        return None
    for known in Delegation.objects.filter(entry__tie=tie, direction=direction).select_related("entry"):
        if known.entry.when and known.entry.when.overlaps(told) is Answer.YES:
            return known
    return None


def confirm_encounter(confirmation: Confirmation, payload: dict[str, Any]) -> Encounter:
    """Record the encounter; a fair it arose from becomes an entry of its own, linked by the sentence."""
    tie = tie_of(confirmation)
    names = [name for name in payload["bodies"] if name]
    bodies = [body for name in names if (body := organisation_named(confirmation, name))]
    encounter = _encounter(confirmation, tie, payload, bodies)
    if payload["arose_from_event"]:
        fair = _fair(confirmation, tie, payload, bodies)
        link_origin(
            entry=encounter.entry, arose_from=fair, citation=confirmation.citation, **confirmation.actor
        )
    journey = Delegation.objects.filter(entry__tie=tie, pk__in=_journeys_of(confirmation)).first()
    if journey:
        link_origin(
            entry=encounter.entry,
            arose_from=journey.entry,
            citation=confirmation.citation,
            **confirmation.actor,
        )
    confirmation.states(encounter, met=names, when=payload["when"], arose_from=payload["arose_from_event"])
    return encounter


def _origin_cited(confirmation: Confirmation, payload: dict[str, Any]) -> Citation:
    """The sentence that says where the contact came from; it may be another than the meeting's."""
    start, end = payload.get("origin_span") or (confirmation.proposal.start, confirmation.proposal.end)
    return cite(document=confirmation.reading.document, start=start, end=end, **confirmation.actor)


def _members(confirmation: Confirmation, payload: dict[str, Any]) -> list[NewMember]:
    names = [(payload["head"], MemberRole.HEAD)] if payload["head"] else []
    names += [(name, MemberRole.MEMBER) for name in payload["members"] if name and name != payload["head"]]
    found: list[NewMember] = []
    for name, role in names:
        person = person_named(confirmation, name)
        tenure = tenure_of(person)
        seat = (tenure.organisation or tenure.municipality) if tenure else None
        found.append(
            NewMember(
                person=person,
                role=role,
                function_as_printed=tenure.function if tenure else LocalText(),
                organisation_as_printed=str(seat) if seat else "",
                organisation=tenure.organisation if tenure else None,
                tenure=tenure,
            )
        )
    return found


def _encounter(
    confirmation: Confirmation, tie: Tie, payload: dict[str, Any], bodies: list[Organisation]
) -> Encounter:
    kind = payload["encounter_kind"]
    kind = kind if kind in {one.value for one in EncounterKind} else EncounterKind.VISIT
    label = Encounter.Kinds(kind).label
    who = payload["event"] or ", ".join(str(body) for body in bodies)
    return record_encounter(
        tie=tie,
        kind=kind,
        title=in_each_language(lambda _language: f"{label}: {who}" if who else str(label)),
        when=typed_date(payload["when"]),
        event_as_printed=payload["event"],
        place=city_or_none(confirmation, payload["place"]),
        bodies=bodies,
        **confirmation.actor,
    )


def _fair(confirmation: Confirmation, tie: Tie, payload: dict[str, Any], bodies: list[Organisation]) -> Entry:
    name = payload["arose_from_event"]
    known = Encounter.objects.filter(event_as_printed=name, entry__tie=tie).first()
    if known:
        return known.entry
    return record_encounter(
        tie=tie,
        kind=EncounterKind.FAIR,
        title=LocalText(dict.fromkeys(("de", "ja", "en"), name)),
        when=typed_date(payload["arose_from_date"]),
        event_as_printed=name,
        bodies=bodies,
        **confirmation.actor,
    ).entry


def _journeys_of(confirmation: Confirmation) -> list[int]:
    results = confirmation.reading.proposals.filter(result__startswith="delegations.delegation:")
    return [int(result.rpartition(":")[2]) for result in results.values_list("result", flat=True)]


def _journey_title(start: Municipality | None, goal: Municipality | None) -> LocalText:
    def say(language: str) -> str:
        names = {
            "start": start.names.text(language) if start else "",
            "goal": goal.names.text(language) if goal else "",
        }
        if start and goal:
            return _("Delegation from %(start)s to %(goal)s") % names
        if goal:
            return _("Delegation to %(goal)s") % names
        return _("Delegation from %(start)s") % names

    return in_each_language(say)

"""Cities and the tie between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kizuna.archive.actions.confirming.context import Confirmation, in_each_language, typed_date
from kizuna.archive.actions.refusals import ProposalRefused
from kizuna.archive.gazetteer import world
from kizuna.archive.rules.proposals import Decision, ProposalKind
from kizuna.audit.actions import record_change
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.register.actions import add_spelling, attach_document, open_tie, register_from_gazetteer
from kizuna.register.models import Municipality, Tie
from kizuna.register.queries import find_municipalities
from kizuna.register.rules import Tier

if TYPE_CHECKING:
    from collections.abc import Sequence


def city_named(confirmation: Confirmation, name: str) -> Municipality:
    """The city of the register with this name, else the one of the gazetteer. Raises ProposalRefused."""
    known = next((match.row for match in find_municipalities(name) if match.exact), None)
    if isinstance(known, Municipality):
        return known
    town = world().town(name)
    if town is None:
        raise ProposalRefused("city_unknown", name=name)
    row = register_from_gazetteer(geoname_id=town.geoname_id, **confirmation.actor)
    add_spelling(row=row, text=name, **confirmation.actor)
    return row


def city_or_none(confirmation: Confirmation, name: str) -> Municipality | None:
    """The city, or None when no name is given or nobody knows it: for places that only adorn a fact."""
    if not name:
        return None
    try:
        return city_named(confirmation, name)
    except ProposalRefused:
        return None


def tie_of(confirmation: Confirmation, names: Sequence[str] = ()) -> Tie:
    """The tie the document speaks of; opened by its own proposal when there is none yet. Raises ProposalRefused."""
    reading = confirmation.reading
    if reading.tie:
        return reading.tie
    proposal = reading.proposals.filter(kind=ProposalKind.TIE).exclude(decision=Decision.REJECTED).first()
    if proposal:
        tie = confirm_tie(confirmation, proposal.payload)
        if proposal.decision == Decision.OPEN and proposal.pk != confirmation.proposal.pk:
            proposal.decision, proposal.result = Decision.ACCEPTED, key_of(tie)
            proposal.decided_by, proposal.decided_at = confirmation.by, confirmation.at
            proposal.save()
            record_change(
                action="archive.accept",
                subject=proposal,
                changes={"result": key_of(tie)},
                **confirmation.actor,
            )
    elif len(names) >= 2:
        tie = _tie_between(confirmation, names, Tier.CONTACT)
    else:
        raise ProposalRefused("no_tie")
    return tie


def confirm_tie(confirmation: Confirmation, payload: dict[str, Any]) -> Tie:
    """Open the tie, or take the one that links these cities already."""
    return _tie_between(
        confirmation, payload["municipalities"], payload["tier"], typed_date(payload.get("since"))
    )


def _tie_between(
    confirmation: Confirmation, names: Sequence[str], tier: str, since: PartialDate | None = None
) -> Tie:
    if tier not in {one.value for one in Tier}:
        raise ProposalRefused("kind_unknown", name=tier)
    cities = list(dict.fromkeys(city_named(confirmation, name) for name in names if name))
    if len(cities) < 2:
        raise ProposalRefused("no_tie")
    tie = _existing(cities)
    if tie is None:
        tie = open_tie(
            title=in_each_language(lambda language: " – ".join(city.names.text(language) for city in cities)),
            municipalities=cities,
            tier=Tier(tier),
            since=since,
            **confirmation.actor,
        )
    reading = confirmation.reading
    if reading.tie_id != tie.pk:
        reading.tie = tie
        reading.save(update_fields=["tie"])
        attach_document(tie=tie, document=reading.document, **confirmation.actor)
    confirmation.states(tie, cities=sorted(str(city) for city in cities))
    return tie


def _existing(cities: Sequence[Municipality]) -> Tie | None:
    wanted = {city.pk for city in cities}
    for tie in Tie.objects.filter(parts__municipality=cities[0]).prefetch_related("parts"):
        if {part.municipality_id for part in tie.parts.all()} == wanted:
            return tie
    return None

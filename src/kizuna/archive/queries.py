"""What the archive shows: readings with their progress, and what the register already has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict

from django.db.models import Count, Q

from kizuna.archive.models import Proposal, Reading
from kizuna.archive.rules.proposals import Decision, ProposalKind
from kizuna.archive.rules.reading.gazetteer import KnownPerson
from kizuna.kernel.folding import fold
from kizuna.register.models import Organisation, Person, Spelling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

MATCHED_KINDS = (ProposalKind.PERSON, ProposalKind.ORGANISATION)


class KnownNames(TypedDict):
    """The office's own register as the reader's first gazetteer."""

    persons: tuple[KnownPerson, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegisterMatch:
    """A row of the register that bears a proposal's name; `exact` when the spelling is known, else it is close."""

    row: Person | Organisation
    spelling: str
    exact: bool


def known_names() -> KnownNames:
    """Every spelling the register holds, in one query."""
    persons: list[KnownPerson] = []
    organisations: list[str] = []
    places: list[str] = []
    for text, person, organisation in Spelling.objects.values_list("text", "person_id", "organisation_id"):
        if person:
            persons.append(KnownPerson(text))
        elif organisation:
            organisations.append(text)
        else:
            places.append(text)
    return {"persons": tuple(persons), "organisations": tuple(organisations), "places": tuple(places)}


def with_progress(readings: QuerySet[Reading]) -> QuerySet[Reading]:
    """Readings with the counts `found` and `decided`."""
    return (
        readings.select_related("document", "tie", "city")
        .annotate(
            found=Count("proposals"), decided=Count("proposals", filter=~Q(proposals__decision=Decision.OPEN))
        )
        .order_by("-read_at", "-id")
    )


def matches_of(reading: Reading) -> dict[int, RegisterMatch]:
    """For each proposal of a person or body the row of the register with its name, by two queries at most."""
    proposals = [one for one in reading.proposals.all() if one.kind in MATCHED_KINDS]
    wanted = {fold(name_of(one)) for one in proposals}
    held = _spellings(wanted)
    found: dict[int, RegisterMatch] = {}
    for proposal in proposals:
        match = held.get((proposal.kind, fold(name_of(proposal))))
        if match:
            found[proposal.pk] = match
    return found


def name_of(proposal: Proposal) -> str:
    """The name a proposal of a person or body bears."""
    values: dict[str, Any] = proposal.corrected or proposal.payload
    return str(values.get("name", ""))


def _spellings(folded: Iterable[str]) -> dict[tuple[str, str], RegisterMatch]:
    rows = Spelling.objects.filter(folded__in=list(folded), municipality=None).select_related(
        "person", "organisation"
    )
    found: dict[tuple[str, str], RegisterMatch] = {}
    for spelling in rows.prefetch_related("person__names"):
        row = spelling.person or spelling.organisation
        if row:
            kind = ProposalKind.PERSON if spelling.person_id else ProposalKind.ORGANISATION
            found[kind, spelling.folded] = RegisterMatch(row, spelling.text, exact=True)
    return found

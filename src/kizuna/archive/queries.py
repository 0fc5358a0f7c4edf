"""What the archive shows: readings with their progress, and what the register already has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict

from django.db.models import Count, Q

from kizuna.archive.models import Proposal, Reading
from kizuna.archive.rules.proposals import Decision, ProposalKind
from kizuna.archive.rules.reading.gazetteer import KnownPerson
from kizuna.register.models import Organisation, Person, Spelling
from kizuna.register.rules.matching import Candidate, Nearness, nearest

if TYPE_CHECKING:
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
    """For each proposal of a person or body the row of the register with its name, or the nearest one.

    Four queries, however many proposals and spellings there are.
    """
    proposals = [one for one in reading.proposals.all() if one.kind in MATCHED_KINDS]
    held = _candidates() if proposals else {}
    near = {
        one.pk: found[0] for one in proposals if (found := nearest(name_of(one), held[one.kind], limit=1))
    }
    rows = _rows(near, proposals)
    return {
        one.pk: RegisterMatch(rows[one.kind, match.row], match.text, exact=nearness is Nearness.SAME)
        for one in proposals
        if one.pk in near
        for match, nearness in (near[one.pk],)
    }


def name_of(proposal: Proposal) -> str:
    """The name a proposal of a person or body bears."""
    values: dict[str, Any] = proposal.corrected or proposal.payload
    return str(values.get("name", ""))


def _candidates() -> dict[str, list[Candidate]]:
    held: dict[str, list[Candidate]] = {kind: [] for kind in MATCHED_KINDS}
    spellings = Spelling.objects.filter(municipality=None).order_by("id")
    for text, key, person, organisation in spellings.values_list(
        "text", "folded", "person_id", "organisation_id"
    ):
        kind = ProposalKind.PERSON if person else ProposalKind.ORGANISATION
        held[kind].append(Candidate(person or organisation, text, key))
    return held


def _rows(
    near: dict[int, tuple[Candidate, Nearness]], proposals: list[Proposal]
) -> dict[tuple[str, int], Person | Organisation]:
    wanted: dict[str, set[int]] = {kind: set() for kind in MATCHED_KINDS}
    for proposal in proposals:
        if proposal.pk in near:
            wanted[proposal.kind].add(near[proposal.pk][0].row)
    people = Person.objects.prefetch_related("names").in_bulk(wanted[ProposalKind.PERSON])
    bodies = Organisation.objects.in_bulk(wanted[ProposalKind.ORGANISATION])
    return {
        **{(ProposalKind.PERSON.value, pk): row for pk, row in people.items()},
        **{(ProposalKind.ORGANISATION.value, pk): row for pk, row in bodies.items()},
    }

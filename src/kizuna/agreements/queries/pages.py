"""What the pages of papers show."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import FieldEffect, Instrument, Signature
from kizuna.agreements.queries.chains import papers_of
from kizuna.chronicle.queries.marks import NO_MARK, Mark, marks_of
from kizuna.kernel.languages import LocalText
from kizuna.kernel.names import PersonName
from kizuna.register.models import Municipality, Organisation, Person, Tie
from kizuna.register.queries import names_of


@dataclass(frozen=True, slots=True)
class SignatoryLine:
    """Who signed, in the office held that day, for which body."""

    person: Person
    names: list[PersonName]
    function: LocalText
    body: Municipality | Organisation | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A field the paper adds or ends, as printed and as mapped."""

    effect: FieldEffect
    mark: Mark


@dataclass(frozen=True, slots=True)
class ChainLine:
    """A paper of the same chain, how deep it hangs, and whether it is the page's own."""

    paper: Instrument
    depth: int
    is_this: bool


ASPECTS = (
    *("kind", "name", "parties", "place", "fields", "signatories", "confirmed_in_force"),
    *("signed_on", "agreed_on", "in_force_on", "ended_on"),
)


@dataclass(frozen=True, slots=True)
class PaperPage:
    """One paper with all that hangs on it."""

    paper: Instrument
    tie: Tie | None
    bodies: list[Municipality | Organisation]
    signatories: list[SignatoryLine]
    effects: list[EffectLine]
    chain: list[ChainLine]
    marks: dict[str, Mark]


def listed(user: AnyUser) -> QuerySet[Instrument]:
    """All papers the user may see, latest first, with tie and parent."""
    return (
        visible_to(user)
        .select_related("entry__tie", "parent__entry")
        .order_by(F("entry__earliest").desc(nulls_last=True), "-id")
    )


def paper_page(instrument: Instrument, user: AnyUser) -> PaperPage:
    """The page of a paper; the number of queries does not depend on the length of the chain."""
    tie = instrument.entry.tie
    family = {paper.pk: paper for paper in (papers_of(tie, user) if tie else ())}
    paper = family.get(instrument.pk, instrument)
    signatures = list(
        paper.signatures.select_related(
            "person", "tenure", "party__municipality", "party__organisation"
        ).prefetch_related("person__names")
    )
    effects = list(paper.effects.all())
    marks = marks_of([paper, *signatures, *effects], user)
    return PaperPage(
        paper=paper,
        tie=tie,
        bodies=[body for party in paper.parties.all() if (body := party.municipality or party.organisation)],
        signatories=[_signatory(row, marks.of(row)) for row in signatures],
        effects=[EffectLine(row, marks.of(row)) for row in effects],
        chain=_chain(paper, family),
        marks={aspect: marks.of(paper, aspect) for aspect in ASPECTS} | {"whole": marks.of(paper)},
    )


def _signatory(row: Signature, mark: Mark = NO_MARK) -> SignatoryLine:
    function = row.function_as_printed or (row.tenure.function if row.tenure else LocalText())
    body = (row.party.municipality or row.party.organisation) if row.party else None
    return SignatoryLine(row.person, names_of(row.person), function, body, mark)


def _chain(paper: Instrument, family: dict[int, Instrument]) -> list[ChainLine]:
    """The tree of papers the paper belongs to, from its root down, those that hang together in order."""
    root, seen = paper, {paper.pk}
    while root.parent_id in family and root.parent_id not in seen:
        root = family[root.parent_id]
        seen.add(root.pk)
    below: dict[int | None, list[Instrument]] = {}
    for one in family.values():
        below.setdefault(one.parent_id, []).append(one)
    lines: list[ChainLine] = []
    waiting, told = [(root, 0)], {root.pk}
    while waiting:
        one, depth = waiting.pop()
        lines.append(ChainLine(one, depth, one.pk == paper.pk))
        for child in reversed(below.get(one.pk, ())):
            if child.pk not in told:
                told.add(child.pk)
                waiting.append((child, depth + 1))
    return lines

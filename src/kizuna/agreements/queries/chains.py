"""Papers and how they hang together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.lives import LifeShown, life_shown
from kizuna.agreements.rules import Life, PaperDates, Place, place_of
from kizuna.register.models import Tie

PLACES: dict[Place, str | Promise] = {
    Place.BASE: pgettext_lazy("place in a chain of papers", "Base paper"),
    Place.SUPPLEMENT: pgettext_lazy("place in a chain of papers", "Supplement"),
    Place.AMENDMENT: pgettext_lazy("place in a chain of papers", "Amendment"),
    Place.RENEWAL: pgettext_lazy("place in a chain of papers", "Renewal"),
    Place.CONFIRMATION: pgettext_lazy("place in a chain of papers", "Confirmation"),
    Place.REPLACEMENT: pgettext_lazy("place in a chain of papers", "Replacement"),
    Place.TERMINATION: pgettext_lazy("place in a chain of papers", "Termination"),
    Place.ANNEX: pgettext_lazy("place in a chain of papers", "Annex"),
    Place.SIDE_PAPER: pgettext_lazy("place in a chain of papers", "Side paper"),
}


@dataclass(frozen=True, slots=True)
class ChainLine:
    """A paper of the same chain: how deep it hangs, what it is there, how it stands, whether it is the page's own."""

    paper: Instrument
    depth: int
    is_this: bool
    place: Place
    life: LifeShown

    @property
    def place_word(self) -> str | Promise:
        """What it is in the chain."""
        return PLACES[self.place]

    @property
    def indent(self) -> int:
        """How far it is set in; what hangs deeper than four is set in as far as that."""
        return min(self.depth, 4)


def papers_of(tie: Tie, user: AnyUser) -> QuerySet[Instrument]:
    """The papers of a tie that the user may see, in the order of the chronicle."""
    return (
        visible_to(user)
        .filter(entry__tie=tie)
        .select_related("entry", "place", "parent__entry")
        .prefetch_related(
            "parties__municipality__successor", "parties__organisation", "parties__place", "effects__field"
        )
        .order_by("entry__earliest", "id")
    )


def parents_in(tie: Tie) -> dict[int, int | None]:
    """For each paper of the tie the number of its parent."""
    return dict(Instrument.objects.filter(entry__tie=tie).values_list("id", "parent_id"))


def dates_of(instrument: Instrument) -> PaperDates:
    """The dates of a paper as the rules see them."""
    parent = instrument.parent
    return PaperDates(
        agreed_on=instrument.agreed_on,
        signed_on=instrument.signed_on,
        in_force_on=instrument.in_force_on,
        ended_on=instrument.ended_on,
        parent_begins_on=dates_of_alone(parent).begins_on if parent else None,
        notified_on=instrument.notified_on,
        withdrawn_on=instrument.withdrawn_on,
        notice_months=instrument.notice_months,
    )


def dates_of_alone(instrument: Instrument) -> PaperDates:
    """The paper's own dates."""
    return PaperDates(instrument.agreed_on, instrument.signed_on, instrument.in_force_on, instrument.ended_on)


def chain_of(
    paper: Instrument, family: Mapping[int, Instrument], lives: Mapping[int, Life]
) -> list[ChainLine]:
    """The tree of papers the paper belongs to, each with how it stands."""
    return [
        ChainLine(one, depth, one.pk == paper.pk, place_of(one.relation), life_shown(lives[one.pk], family))
        for one, depth in tree_of(paper, family)
    ]


def tree_of(paper: Instrument, family: Mapping[int, Instrument]) -> Iterator[tuple[Instrument, int]]:
    """The papers it hangs together with, from the root down, and how deep each hangs."""
    root, seen = paper, {paper.pk}
    while root.parent_id is not None and root.parent_id in family and root.parent_id not in seen:
        root = family[root.parent_id]
        seen.add(root.pk)
    below: dict[int | None, list[Instrument]] = {}
    for one in family.values():
        below.setdefault(one.parent_id, []).append(one)
    waiting, told = [(root, 0)], {root.pk}
    while waiting:
        one, depth = waiting.pop()
        yield one, depth
        for child in reversed(below.get(one.pk, ())):
            if child.pk not in told:
                told.add(child.pk)
                waiting.append((child, depth + 1))

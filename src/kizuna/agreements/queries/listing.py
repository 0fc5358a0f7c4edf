"""The list of all papers, each with its state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import F, Q
from django.utils.functional import Promise

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.chains import PLACES
from kizuna.agreements.queries.lives import LifeShown, life_shown, lives_of
from kizuna.agreements.rules import State, place_of

PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in the list, and how it stands today."""

    paper: Instrument
    life: LifeShown

    @property
    def place_word(self) -> str | Promise:
        """What it is to the paper it hangs on."""
        return PLACES[place_of(self.paper.relation)]


def listed(
    user: AnyUser, on: date, *, number: str | None = None, state: State | None = None, kind: str = ""
) -> tuple[Page[int], list[PaperLine]]:
    """A page of the papers the user may see, latest first; of those that may be in a state, or are of a kind.

    A state is never stored: to choose by it, every paper the user may see is weighed.
    """
    seen = visible_to(user)
    wanted = seen.filter(kind=kind) if kind else seen
    rows = wanted.order_by(F("entry__earliest").desc(nulls_last=True), "-id").values_list("pk", flat=True)
    lives = None
    if state is not None:
        lives = lives_of(seen, on)
        chosen = [pk for pk in rows if state in lives[pk].states]
        page = Paginator(chosen, PAGE_LENGTH).get_page(number)
    else:
        page = Paginator(rows, PAGE_LENGTH).get_page(number)
    numbers = list(page.object_list)
    papers = {
        paper.pk: paper
        for paper in Instrument.objects.filter(pk__in=numbers)
        .select_related("entry__tie", "parent__entry")
        .defer("text", "parent__text")
    }
    if lives is None:
        ties = {paper.entry.tie_id for paper in papers.values()}
        lives = lives_of(seen.filter(Q(entry__tie__in=ties) | Q(pk__in=numbers)), on)
    return page, [PaperLine(papers[pk], life_shown(lives[pk], papers)) for pk in numbers]

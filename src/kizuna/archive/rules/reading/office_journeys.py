"""Whether a text tells of guests or of a journey: who welcomes is at home there, who comes along is not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.gazetteer import place_key

_GROUP = re.compile(
    r"(?:[Dd]elegation|[Aa]bordnung|[Gg]ruppe|[Gg]äste|[Gg]ästen|[Rr]eise|[Ff]ahrt|[Ff]reunde|[Ff]reunden|[Bb]esuch|Vertreter\w*"
    r"|Besucher\w*|Bürgerinnen|Bürger|Stadtrats|Fachleute|Orchester|Chor)$"
)
_GOES = re.compile(
    r"^(?:reis|fuhr|fahr|flog|flieg|gereist|gefahren|geflogen|aufgebrochen|unterwegs|besuch|Reise|Fahrt|Besuch)"
)
_FIRST_SENTENCES = 5


class Journey(Enum):
    """What a text tells of before all."""

    OUT = "out"
    IN = "in"
    NEITHER = ""


def journey_of(
    draft: Draft, city: str | None, places: Mapping[int, tuple[int, str]], adjectives: Mapping[int, str]
) -> Journey:
    """Guests who come, or people of the publishing city who go, by the first sentences."""
    home = place_key(city or "")
    if not home:
        return Journey.NEITHER
    out = coming = 0
    end = next(
        (at for at, number in enumerate(draft.sentence_of) if number > _FIRST_SENTENCES), len(draft.words)
    )
    for at in range(end):
        if at in adjectives and _group_near(draft, at):
            ours = place_key(adjectives[at]) == home
            out, coming = out + ours, coming + (not ours and adjectives[at] != "Deutschland")
        if at in places:
            ours = place_key(places[at][1]).startswith(home)
            origin = _origin(draft, at)
            out += bool(origin and ours) + bool(not origin and not ours and _goal(draft, at))
            coming += bool(origin and not ours) + bool(not origin and ours and _goal(draft, at))
    return Journey.OUT if out > coming else Journey.IN if coming > out else Journey.NEITHER


def _group_near(draft: Draft, at: int) -> bool:
    """Whether a group stands within the next words: "Essener Delegation", "die polnischen Gäste"."""
    return any(_GROUP.search(draft.word(step)) for step in (at + 1, at + 2) if draft.same_sentence(at, step))


def _origin(draft: Draft, at: int) -> bool:
    """Whether a group comes "aus" the place, over "der Partnerstadt"."""
    for step in range(at - 1, max(at - 6, -1), -1):
        if not draft.same_sentence(step, at):
            return False
        if draft.word(step) in {"aus", "Aus"}:
            return any(_GROUP.search(draft.word(each)) for each in range(max(step - 5, 0), step))
        if draft.word(step) in {",", "in", "nach"}:
            return False
    return False


def _goal(draft: Draft, at: int) -> bool:
    """Whether somebody goes "nach" the place, or visits it."""
    lead = [draft.word(step) for step in range(max(at - 4, 0), at) if draft.same_sentence(step, at)]
    whole = range(max(at - 25, 0), min(at + 25, len(draft.words)))
    goes = any(_GOES.match(draft.word(step)) for step in whole if draft.same_sentence(step, at))
    return goes and bool({"nach", "in", "Partnerstadt", "besuchte", "besucht"} & set(lead))

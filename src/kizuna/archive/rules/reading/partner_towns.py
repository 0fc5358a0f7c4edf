"""The town a release is about besides home: called a partner, in the headline, where guests come from, named often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kizuna.archive.rules.reading.draft import Draft

_PARTNER = re.compile(
    r"(?i)(?:partner|freundschafts|schwester)(?:stadt|städte|städten|gemeinde|gemeinden|kommune|kommunen|kreis|region)$"
)
_TIE = re.compile(r"(?i)(?:partnerschaft|verschwisterung|jumelage|freundschaft)(?:en|svertrags?)?$")
_GUESTS = re.compile(
    r"(?i)(?:delegation|abordnung|gästen?|gruppe|freunden?|besuch|vertreter\w*|schüler\w*|jugendliche\w*)$"
)
_ASIDE = frozenset("bei unweit nahe über via Flughafen Bahnhof".split())
_ASIDE_ENDING = re.compile(r"^(?:nord|süd|west|ost)\w*lich$")
_OUTING = re.compile(
    r"^(?:Tages|Stadt|Halbtages)?(?:[Aa]usfl[uü]g\w*|[Aa]bstecher|[Ff]ahrt|[Ff]ahrten|[Zz]wischenstopp\w*)$"
)
_BEFORE = 5


def is_aside(draft: Draft, first: int) -> bool:
    """Whether a town only says where another place lies or what the way leads over: "bei X", "über X"."""
    word = draft.word(first - 1)
    near = draft.words[max(first - 4, 0) : first]
    if word in {"nach", "in", "und"} and any(_OUTING.match(one) for one in near):
        return True
    if word in _ASIDE or (word == "von" and _ASIDE_ENDING.match(draft.word(first - 2))):
        return True
    between = {"zwischen", "Zwischen"} & set(draft.words[max(first - 4, 0) : first])
    return bool(between) and _is_metonym(draft, first)


def _is_metonym(draft: Draft, first: int) -> bool:
    """Whether two capitals stand for their states: "zwischen Ankara und Berlin"."""
    near = draft.words[max(first - 3, 0) : first + 4]
    return "Berlin" in near or "Bonn" in near


def main_partner(draft: Draft, towns: Sequence[tuple[int, str]]) -> str | None:
    """The town with the most votes, if any town has one."""
    votes: Counter[str] = Counter()
    headline = draft.zones.headline
    for first, name in towns:
        if is_aside(draft, first):
            continue
        before = [
            draft.word(at) for at in range(max(first - _BEFORE, 0), first) if draft.same_sentence(at, first)
        ]
        votes[name] += 2
        votes[name] += 6 * any(_PARTNER.search(word) for word in before)
        votes[name] += 4 * any(_TIE.search(word) for word in before)
        votes[name] += 3 * ("aus" in before and any(_GUESTS.search(word) for word in before))
        start = draft.tokens[first].start
        votes[name] += 4 * bool(headline and headline.start <= start < headline.end)
        town = draft.gazetteer.town(name)
        votes[name] -= town is not None and town.country == "DE"
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else None

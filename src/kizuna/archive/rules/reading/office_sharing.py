"""Bodies that several persons share: "A und B von der Universität X", "der Vorsitzende A, der Schriftführer B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kizuna.archive.rules.reading.office_words import Surroundings
from kizuna.archive.rules.reading.person_mentions import Person

# So many words may stand between two who are named in one breath.
BREATH = 10
_OFFICER = re.compile(
    r"^(?:stellvertretende[r]? |[12]\. |Erste[r]? |Zweite[r]? |Vize)?"
    r"(?:[Pp]räsident|Vorsitzende|[Gg]eschäftsführer|Kassier|Kassenwart"
    r"|Schriftführer"
    r"|Schatzmeister|Leiter|[Dd]irektor|Vorstand|Vorstandsmitglied|Beisitzer|Sprecher|Konrektor|Prorektor)"
)


def share_among_officers(persons: Sequence[Person], around: Surroundings) -> None:
    """„Der Geschäftsführer des Vereins X, A, der Vizepräsident B und der Präsident C“: all are the club's."""
    for before, person in pairwise(persons):
        offices = all(_OFFICER.match(each.function or "") for each in (before, person))
        if (
            not offices
            or person.organisation
            or not before.organisation
            or before.organisation == around.city
        ):
            continue
        between = range(before.mentions[0].last + 1, person.mentions[0].outer)
        row = all(around.draft.word(at) in _ROW or at == person.mentions[0].function for at in between)
        if (
            row
            and len(between) < BREATH
            and any(body == before.organisation for _, body in around.organisations.values())
        ):
            person.organisation = before.organisation


_ROW = frozenset(
    ", und sowie der die dem den deren dessen sein ihr seinem ihrem stellvertretende stellvertretenden Dr . Prof".split()
)


def share_body(persons: Sequence[Person], around: Surroundings) -> None:
    """A body named behind the last of several names is that of all: "A B und C D von der Universität X"."""
    for person, following in reversed(list(pairwise(persons))):
        alike = person.function is None or person.function.rstrip("in") == (following.function or "").rstrip(
            "in"
        )
        if not following.attached or not alike or person.organisation:
            continue
        between = [
            around.draft.word(at) for at in range(person.mentions[0].last + 1, following.mentions[0].outer)
        ]
        joined = bool({"und", "sowie"} & set(between)) or following.shared
        if joined and len(between) < 4 and all(word in {",", "und", "sowie"} for word in between):
            person.organisation, person.attached, person.shared = following.organisation, True, True

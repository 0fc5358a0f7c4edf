"""Short names of ties for addresses: essen-koriyama."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count

LONGEST = 80
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def slug_of(names: Iterable[str]) -> str:
    """Latin letters, figures and hyphens; "tie" when nothing of the names is Latin."""
    joined = "-".join(names).casefold().translate(_GERMAN)
    latin = unicodedata.normalize("NFKD", joined).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[: LONGEST - 6].strip("-") or "tie"


def variants(slug: str) -> Iterator[str]:
    """The short name itself, then numbered from 2."""
    yield slug
    for number in count(2):
        yield f"{slug}-{number}"

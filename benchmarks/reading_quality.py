"""How much of the example releases the reader finds, and how much of what it finds is right.

Run as `python benchmarks/reading_quality.py [--errors]`; prints precision, recall and F1 of each measure over
`examples/releases`, and with `--errors` what was missed (-) and what was found too much (+).
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from kizuna.archive.gazetteer import world
from kizuna.archive.read_command import as_json
from kizuna.archive.rules.reading.pipeline import read
from kizuna.archive.rules.settling import settled
from kizuna.archive.tagger import bundled_tagger

RELEASES = Path(__file__).parents[1] / "examples" / "releases"
ALIKE = 0.85
SAME_OFFICE = 0.75

Answer = dict[str, Any]
Item = tuple[str, ...]
_ARTICLES = frozenset("der die das des dem den ein eine einer eines einem einen".split())
_ENDING = re.compile(r"(?<=\w{4})(?:es|en|er|em|e|s|n)$")


@dataclass(frozen=True)
class Measure:
    """What is taken from an answer, and when two items of it are the same."""

    items: Callable[[Answer], Iterable[Item]]
    same: Callable[[Item, Item], bool]


@dataclass
class Tally:
    """Hits, and what stands on one side only."""

    hits: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1; 1 where there was nothing to find and nothing was found."""
        precision = self.hits / ((self.hits + len(self.false)) or 1) if self.hits or self.false else 1.0
        recall = self.hits / ((self.hits + len(self.missed)) or 1) if self.hits or self.missed else 1.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def plain(value: object) -> str:
    """Without case and diacritics; nothing for null."""
    text = unicodedata.normalize("NFKD", "" if value is None else str(value)).casefold()
    return " ".join("".join(sign for sign in text if not unicodedata.combining(sign)).split())


def stems(name: str) -> str:
    """The words without articles and case endings."""
    return " ".join(_ENDING.sub("", word) for word in re.findall(r"\w+", name) if word not in _ARTICLES)


def alike(one: str, other: str) -> bool:
    """Whether two names of bodies mean the same."""
    if not one or not other:
        return one == other
    return SequenceMatcher(None, stems(one), stems(other)).ratio() >= ALIKE


def same_office(one: str, other: str) -> bool:
    """Whether two offices are worded alike: the shared words against either side's, as a token-set ratio."""
    ours, theirs = set(re.findall(r"\w+", one)), set(re.findall(r"\w+", other))
    if not ours or not theirs:
        return ours == theirs
    shared = " ".join(sorted(ours & theirs))
    left, right = (f"{shared} {' '.join(sorted(side - (ours & theirs)))}".strip() for side in (ours, theirs))
    pairs = ((left, right), (shared, left), (shared, right)) if shared else ((left, right),)
    return any(SequenceMatcher(None, *pair).ratio() >= SAME_OFFICE for pair in pairs)


def exact(one: Item, other: Item) -> bool:
    """Whether nothing differs."""
    return one == other


def taken(kind: str, *names: str) -> Callable[[Answer], list[Item]]:
    """Of each entry of a kind these fields, in plain writing."""
    return lambda answer: [tuple(plain(row.get(name)) for name in names) for row in answer[kind]]


def named(kind: str, key: str) -> Callable[[Answer], list[Item]]:
    """Of each entry of a kind its name, whether it stands alone or in a row."""
    return lambda answer: [(plain(row if isinstance(row, str) else row[key]),) for row in answer[kind]]


def agreements(*, dated: bool) -> Callable[[Answer], list[Item]]:
    """Kind and parties of each agreement, and its date."""
    return lambda answer: [
        (row["kind"], *sorted(map(plain, row["parties"])), *([plain(row["date"])] if dated else []))
        for row in answer["agreements"]
    ]


def contact(name: str) -> Callable[[Answer], list[Item]]:
    """One field of the press contact, if there is one."""
    return lambda answer: [
        (re.sub(r"[^\w@.]", "", value),) for value in [(answer["press_contact"] or {}).get(name)] if value
    ]


MEASURES = {
    "person": Measure(taken("persons", "name"), exact),
    "person and function": Measure(
        taken("persons", "name", "function"), lambda a, b: a[0] == b[0] and same_office(a[1], b[1])
    ),
    "person and organisation": Measure(
        taken("persons", "name", "organisation"), lambda a, b: a[0] == b[0] and alike(a[1], b[1])
    ),
    "organisation": Measure(named("organisations", "name"), lambda a, b: alike(a[0], b[0])),
    "place": Measure(named("places", "name"), exact),
    "date": Measure(named("dates", "value"), exact),
    "agreement": Measure(agreements(dated=False), exact),
    "agreement with its date": Measure(agreements(dated=True), exact),
    "visit": Measure(taken("visits", "direction", "from_city", "to_city"), exact),
    "visit with its days": Measure(
        taken("visits", "direction", "from_city", "to_city", "start", "end"), exact
    ),
    "visit with its head": Measure(taken("visits", "from_city", "to_city", "head"), exact),
    "exchange": Measure(taken("exchanges", "kind", "partner_city"), exact),
    "speaker": Measure(taken("quotes", "speaker"), exact),
    "event": Measure(taken("events", "name"), lambda a, b: alike(a[0], b[0])),
    "press e-mail": Measure(contact("email"), exact),
    "press telephone": Measure(contact("phone"), exact),
}


def compare(tally: Tally, measure: Measure, found: Answer, expected: Answer, where: str) -> None:
    """Pair what was found with what was expected, each at most once, and count."""
    extra, missing = list(measure.items(found)), list(measure.items(expected))
    for same in (exact, measure.same):
        for item in list(extra):
            other = next((one for one in missing if same(item, one)), None)
            if other is not None:
                extra.remove(item)
                missing.remove(other)
                tally.hits += 1
    tally.false += [f"{where} + {' | '.join(item)}" for item in extra]
    tally.missed += [f"{where} - {' | '.join(item)}" for item in missing]


def measured(folder: Path) -> dict[str, Tally]:
    """The tallies of all measures over the releases of a folder."""
    tallies = {name: Tally() for name in MEASURES}
    for path in sorted(folder.glob("*.txt")):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        facts = read(
            settled(path.read_text(encoding="utf-8")),
            gazetteer=world(),
            anchor=date.fromisoformat(expected["date"]),
            city=expected["city"],
            tagger=bundled_tagger(),
        )
        found = as_json(facts)
        for name, measure in MEASURES.items():
            compare(tallies[name], measure, found, expected, path.stem)
    return tallies


def main(*, errors: bool) -> None:
    """Print the table."""
    print(f"{'measure':26}{'precision':>10}{'recall':>8}{'F1':>7}{'found':>7}{'false':>7}{'missed':>7}")
    for name, tally in measured(RELEASES).items():
        precision, recall, both = tally.figures()
        counts = f"{tally.hits:7}{len(tally.false):7}{len(tally.missed):7}"
        print(f"{name:26}{precision:10.3f}{recall:8.3f}{both:7.3f}{counts}")
        if errors:
            print("".join(f"    {line}\n" for line in [*tally.false, *tally.missed]), end="")


if __name__ == "__main__":
    main(errors="--errors" in sys.argv)

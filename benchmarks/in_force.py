"""How long "what is in force on that day" takes over all ties, against a plain read of the same rows.

Run as `python benchmarks/in_force.py [number of ties]`. The ties are the 25,917 of a list of real twin towns where it is
at hand (see `tests/factories/towns.py`), else as many without names. Their papers are drawn by chance, always alike, in
the shapes that offices know: see `SHAPES`. Printed is the ratio of the two, both measured in this run on a temporary
SQLite database.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

ON = date(2019, 9, 3)
ROUNDS = 7
TIES = 25_917
SOURCES = Path(__file__).resolve().parents[1]
# How often of a hundred a tie has papers of this shape. Each paper is a relation and how many years after the one
# it hangs on, the first paper of the list, it begins.
SHAPES: dict[str, tuple[int, tuple[tuple[str, int], ...]]] = {
    "charter alone": (33, (("", 0),)),
    "charter, confirmed at anniversaries": (14, (("", 0), ("confirms", 10), ("confirms", 25))),
    "memorandum and supplements": (18, (("", 0), ("supplements", 2), ("supplements", 5))),
    "memorandum for a term, renewed by act": (12, (("", 0), ("renews", 5), ("renews", 10))),
    "memorandum replaced by another": (8, (("", 0), ("supplements", 1), ("replaces", 6), ("annexed_to", 7))),
    "charter terminated": (5, (("", 0), ("supplements", 8), ("terminates", 20))),
    "memorandum of which an amendment ends a field": (6, (("", 0), ("supplements", 2), ("amends", 4))),
    "memorandum with all of it": (
        4,
        (*(("", 0), ("supplements", 1), ("amends", 3), ("renews", 5)), ("carries_out", 5), ("confirms", 9)),
    ),
}


def main(number_of_ties: int) -> None:
    """Build the rows, measure both readings, print the ratio."""
    sys.path[:0] = [str(SOURCES / "src"), str(SOURCES)]
    with tempfile.TemporaryDirectory(prefix="kizuna-bench-") as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["KIZUNA_VAR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kizuna.config.settings")
        import django  # noqa: PLC0415 - the settings come first

        django.setup()
        from django.core.management import call_command  # noqa: PLC0415 - as above

        call_command("migrate", verbosity=0)
        counted = build(number_of_ties)
        measure(number_of_ties, counted)


def build(number_of_ties: int) -> Counter[str]:
    """Ties with their papers and what these do to fields; how many there are of each."""
    from kizuna.agreements.models import Clause, FieldEffect, Instrument  # noqa: PLC0415 - Django must be set up
    from kizuna.chronicle.models import Entry  # noqa: PLC0415 - as above
    from kizuna.register.models import FieldOfCooperation, Tie  # noqa: PLC0415 - as above
    from tests.factories.towns import names_of_ties  # noqa: PLC0415 - the path is set by now

    fields = list(FieldOfCooperation.objects.values_list("pk", flat=True))
    named = enumerate(names_of_ties(number_of_ties), start=1)
    ties = [Tie(pk=pk, slug=f"tie-{pk}", title={"en": title}) for pk, title in named]
    entries: list[Any] = []
    papers: list[Any] = []
    clauses: list[Any] = []
    effects: list[Any] = []
    chance = random.Random(2019)
    for tie in ties:
        shape = chance.choices(list(SHAPES), [weight for weight, _papers in SHAPES.values()])[0]
        root, year = len(papers) + 1, chance.randint(1955, 2018)
        for relation, years in SHAPES[shape][1]:
            pk = len(papers) + 1
            entries.append(Entry(pk=pk, tie_id=tie.pk, kind="agreement"))
            papers.append(
                Instrument(pk=pk, entry_id=pk, **columns(chance, shape, relation, root, year + years))
            )
            effects += named_fields(chance, FieldEffect, fields, pk, relation)
            if relation == "amends":
                clauses += [Clause(pk=2 * pk - 1, instrument_id=root), Clause(pk=2 * pk, instrument_id=pk)]
                clauses[-1].changed_clause_id, clauses[-1].change = 2 * pk - 1, "repeals"
                next(one for one in effects if one.instrument_id == root).clause_id = 2 * pk - 1
    tables: tuple[tuple[Any, list[Any]], ...] = (
        (Tie, ties),
        (Entry, entries),
        (Instrument, papers),
        (Clause, clauses),
        (FieldEffect, effects),
    )
    for model, rows in tables:
        model.objects.bulk_create(rows, batch_size=500)
    return Counter(papers=len(papers), effects=len(effects), clauses=len(clauses))


def columns(chance: random.Random, shape: str, relation: str, root: int, year: int) -> dict[str, Any]:
    """A paper's own columns: most dates are exact, some known to the month or year, some hardly or not at all."""
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    signed = chance.choices(
        [f"{year}-{month:02}-{day:02}", f"{year}-{month:02}", f"{year}", f"{year}~", f"{year}-22/..", None],
        [62, 14, 14, 5, 2, 3],
    )[0]
    for_a_term = "term" in shape and relation in {"", "renews"}
    return {
        "kind": "partnership" if "charter" in shape and not relation else "mou",
        "parent_id": root if relation else None,
        "relation": relation,
        "signed_on": signed,
        "agreed_on": f"{year}" if chance.random() < 0.1 else None,
        "in_force_on": f"{year + 1}-01-01" if chance.random() < 0.1 else None,
        "ended_on": f"{year + 30}-12-31" if chance.random() < 0.03 else None,
        "term": "fixed" if for_a_term else "open" if chance.random() < 0.3 else "",
        "term_months": 60 if for_a_term else None,
    }


def named_fields(chance: random.Random, effect: Any, fields: list[int], pk: int, relation: str) -> list[Any]:
    """Two to four fields of a base, one or two of what hangs on it; an amendment ends one."""
    if relation in {"confirms", "terminates", "renews"}:
        return []
    named = chance.sample(fields, chance.randint(2, 4) if not relation else chance.randint(1, 2))
    does = ["ends" if relation == "amends" and not at else "adds" for at in range(len(named))]
    return [effect(instrument_id=pk, field_id=one, effect=how) for one, how in zip(named, does, strict=True)]


def measure(number_of_ties: int, counted: Counter[str]) -> None:
    """The median of several rounds each, taken in turns so that both meet the same weather."""
    from django.db import connection  # noqa: PLC0415 - Django must be set up

    from kizuna.agreements.queries import fields_in_force_many  # noqa: PLC0415 - as above
    from kizuna.register.models import Tie  # noqa: PLC0415 - as above

    def plain() -> int:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT e.tie_id, i.id, i.parent_id, i.relation, i.agreed_on, i.signed_on, i.in_force_on, i.ended_on,"
                " i.term, i.term_months FROM agreements_instrument i JOIN chronicle_entry e ON e.id = i.entry_id"
            )
            papers = cursor.fetchall()
            cursor.execute("SELECT instrument_id, field_id, effect FROM agreements_fieldeffect")
            return len(papers) + len(cursor.fetchall())

    def answered() -> int:
        return len(fields_in_force_many(Tie.objects.all(), ON))

    assert answered() == number_of_ties
    assert plain() == counted["papers"] + counted["effects"]
    told = Counter(
        answer.value
        for fields in fields_in_force_many(Tie.objects.all(), ON).values()
        for answer, _paper in fields.values()
    )
    read, thought = [], []
    for _round in range(ROUNDS):
        read.append(seconds(plain))
        thought.append(seconds(answered))
    ratio = median(thought) / median(read)
    print(
        f"{number_of_ties} ties, {counted['papers']} papers, {counted['effects']} effects on fields, {dict(told)}"
    )
    print(f"plain read of the rows  {median(read):.3f} s of computing, median of {ROUNDS} rounds")
    print(f"fields in force         {median(thought):.3f} s")
    print(f"ratio                   {ratio:.2f}")


def seconds(work: Callable[[], int]) -> float:
    """How long one call computes; other programs of the machine do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TIES)

"""How long the answer "what is in force" takes for 10,000 ties, against a plain read of the same rows.

Run as `python benchmarks/in_force.py [number of ties]`; prints the ratio of the two, both measured in this
run on a temporary SQLite database.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

ON = date(2019, 9, 3)
PAPERS_OF_A_TIE = 5
ROUNDS = 7
DATES = ("2017~", "2017", "2018-11-16", "2019-09-02", "2020-22", "2021", "2022-09-12", "1991/..")


def main(number_of_ties: int) -> None:
    """Build the rows, measure both readings, print the ratio."""
    with tempfile.TemporaryDirectory(prefix="kizuna-bench-") as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["KIZUNA_VAR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kizuna.config.settings")
        import django  # noqa: PLC0415 - the settings come first

        django.setup()
        from django.core.management import call_command  # noqa: PLC0415 - as above

        call_command("migrate", verbosity=0)
        build(number_of_ties)
        measure(number_of_ties)


def build(number_of_ties: int) -> None:
    """Ties with a memorandum, two supplements, a renewal and an amendment that ends a field."""
    from kizuna.agreements.models import FieldEffect, Instrument  # noqa: PLC0415 - Django must be set up
    from kizuna.chronicle.models import Entry  # noqa: PLC0415 - as above
    from kizuna.register.models import FieldOfCooperation, Tie  # noqa: PLC0415 - as above

    chance = random.Random(2019)
    fields = list(FieldOfCooperation.objects.values_list("pk", flat=True))
    ties = range(1, number_of_ties + 1)
    Tie.objects.bulk_create([Tie(pk=tie, slug=f"tie-{tie}") for tie in ties], batch_size=500)
    papers = range(1, number_of_ties * PAPERS_OF_A_TIE + 1)
    Entry.objects.bulk_create(
        [Entry(pk=paper, tie_id=(paper - 1) // PAPERS_OF_A_TIE + 1, kind="agreement") for paper in papers],
        batch_size=500,
    )
    instruments, effects = [], []
    for paper in papers:
        place = (paper - 1) % PAPERS_OF_A_TIE
        relation = ("", "supplements", "supplements", "renews", "amends")[place]
        instruments.append(
            Instrument(
                pk=paper,
                entry_id=paper,
                kind="mou" if place == 0 else "supplement",
                parent_id=paper - place if place else None,
                relation=relation,
                signed_on=chance.choice(DATES),
                ended_on="2024-12-31" if place == 0 and paper % 3 == 0 else None,
            )
        )
        named = chance.sample(fields, 2)
        effects.append(FieldEffect(instrument_id=paper, field_id=named[0], effect="adds"))
        effects.append(
            FieldEffect(instrument_id=paper, field_id=named[1], effect="ends" if place == 4 else "adds")
        )
    Instrument.objects.bulk_create(instruments, batch_size=500)
    FieldEffect.objects.bulk_create(effects, batch_size=500)


def measure(number_of_ties: int) -> None:
    """The median of several rounds each, taken in turns so that both meet the same weather."""
    from django.db import connection  # noqa: PLC0415 - Django must be set up

    from kizuna.agreements.queries import fields_in_force_many  # noqa: PLC0415 - as above
    from kizuna.register.models import Tie  # noqa: PLC0415 - as above

    def plain() -> int:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT e.tie_id, i.id, i.parent_id, i.relation, i.agreed_on, i.signed_on, i.in_force_on,"
                " i.ended_on FROM agreements_instrument i JOIN chronicle_entry e ON e.id = i.entry_id"
            )
            papers = cursor.fetchall()
            cursor.execute("SELECT instrument_id, field_id, effect FROM agreements_fieldeffect")
            return len(papers) + len(cursor.fetchall())

    def answered() -> int:
        return len(fields_in_force_many(Tie.objects.all(), ON))

    assert answered() == number_of_ties
    assert plain() == number_of_ties * PAPERS_OF_A_TIE * 3
    read, thought = [], []
    for _round in range(ROUNDS):
        read.append(seconds(plain))
        thought.append(seconds(answered))
    ratio = median(thought) / median(read)
    print(f"{number_of_ties} ties with {PAPERS_OF_A_TIE} papers each, median of {ROUNDS} rounds")
    print(f"plain read of the rows  {median(read):.3f} s")
    print(f"fields in force         {median(thought):.3f} s")
    print(f"ratio                   {ratio:.2f}")


def seconds(work: Callable[[], int]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)

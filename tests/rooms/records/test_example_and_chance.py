"""The great example, and small records put together by chance: out, in, out is always the same."""

from collections.abc import Mapping
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kizuna.accounts.models import User
from kizuna.records.actions import import_record
from kizuna.records.example import build_example
from kizuna.records.queries import record_text
from kizuna.records.rules.format import FORMAT
from kizuna.register.models import Tie
from tests.factories.accounts import a_user
from tests.factories.records import as_file, taken_back
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db

DATES = ["2019-09-02", "2019-09", "2017~", "2020-22", "1991/..", "2017?/2018", "2019"]
words = some.text(some.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12).filter(
    lambda text: any(sign.isalnum() for sign in text)
)
texts = some.dictionaries(some.sampled_from(["de", "ja", "en"]), words, min_size=1)
days = some.sampled_from(DATES)


def one_of(prefix: str, count: int) -> some.SearchStrategy[str]:
    return some.integers(1, count).map(lambda number: f"{prefix}{number}")


def an(**keys: some.SearchStrategy[Any]) -> some.SearchStrategy[dict[str, Any]]:
    """An object; what may be left out is given with a trailing underscore."""
    needed = {name: value for name, value in keys.items() if not name.endswith("_")}
    optional = {name.rstrip("_"): value for name, value in keys.items() if name.endswith("_")}
    return some.fixed_dictionaries(needed, optional=optional)


clauses = an(
    heading=texts,
    text_=texts,
    kind_=some.sampled_from(["purpose", "costs", "other"]),
    outlives_=some.booleans(),
    narrows_=some.just([]),
)


@some.composite
def records(draw: some.DrawFn) -> Mapping[str, Any]:
    """A sound file, not written the way Kizuna writes it."""
    text = draw(words)
    bodies = draw(some.lists(an(names=texts, municipality_=one_of("m", 2)), max_size=3))
    people = draw(some.lists(words, max_size=3))
    entry = some.one_of(
        an(kind=some.just("milestone"), title=texts, when_=days, summary_=texts),
        an(
            kind=some.just("agreement"),
            title=texts,
            agreement=an(
                kind=some.sampled_from(["mou", "supplement"]),
                signed_on_=days,
                agreed_on_=days,
                parties_=some.sampled_from([["m1", "m2"], ["m2"]]),
                adds_=some.sampled_from([[{"field": "energy"}], [{"field": "health", "as_printed": "x"}]]),
                notice_months_=some.integers(0, 99),
                withdrawn_on_=days,
                clauses_=some.lists(clauses, max_size=3),
            ),
        ),
        an(
            kind=some.just("encounter"),
            title=texts,
            when_=days,
            without_tie_=some.booleans(),
            encounter=an(
                kind=some.just("fair"),
                people_=some.just([{"person": "p1"}] if people else []),
                bodies_=some.just(["o1"] if bodies else []),
            ),
        ),
    )
    entries = draw(some.lists(entry, max_size=5))
    every = [clause for one in entries for clause in one.get("agreement", {}).get("clauses", ())]
    # Any ids will do in a file that Kizuna did not write.
    for number, clause in enumerate(reversed(every), start=1):
        clause["id"] = f"k{number}"
    promise = an(wording=words, due_=days, made_on_=days)
    if every:
        promise = some.one_of(promise, an(wording=words, due_=days, clause=one_of("k", len(every))))
    promises = draw(some.lists(promise, max_size=2))
    value = some.recursive(
        some.one_of(some.booleans(), some.integers(-99, 99), words, some.just({"$ref": "m1"})),
        lambda inner: some.one_of(some.lists(inner, min_size=1), some.dictionaries(words, inner, min_size=1)),
        max_leaves=4,
    )
    statement = an(
        subject=some.sampled_from(["tie", "m2"]), aspect=words, value=value, citation=some.just("c1")
    )
    statements = draw(
        some.lists(statement, max_size=3, unique_by=lambda told: (told["subject"], told["aspect"]))
    )
    place = {"latitude": 1, "longitude": 2.5, "time_zone": "Asia/Tokyo"}
    return {
        "format": FORMAT,
        "seen_from": "m1",
        "tie": {
            "slug": "by-chance",
            "title": draw(texts),
            "municipalities": ["m1", "m2"],
            "tiers": [{"tier": "contact", "start": draw(days)}],
            "documents": ["d1"],
        },
        "municipalities": [
            {"id": "m1", "names": {"de": "Hier"}, "country": "DE", **place},
            {"id": "m2", "names": {"ja": "そこ"}, "country": "JP", **place},
        ],
        "organisations": [{"id": f"o{number}", **body} for number, body in enumerate(bodies, start=1)],
        "people": [
            {"id": f"p{number}", "names": [{"script": "Latn", "family": family}]}
            for number, family in enumerate(people, start=1)
        ],
        "documents": [{"id": "d1", "title": draw(words), "text": text}],
        "citations": [{"id": "c1", "document": "d1", "start": 0, "end": len(text), "quote": text}],
        "entries": [{"id": f"e{number}", **told} for number, told in enumerate(entries, start=1)],
        "promises": [{"id": f"r{number}", **told} for number, told in enumerate(promises, start=1)],
        "statements": statements,
    }


def brought_in(content: bytes, by: User) -> str:
    """The file as it leaves a record that was empty before."""
    text = ""
    with taken_back():
        text = record_text(import_record(content=content, by=by, at=NOON))
    assert not Tie.objects.exists()
    return text


@given(record=records())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_came_in_goes_out_and_in_the_same(officer: User, record: Mapping[str, Any]) -> None:
    first = brought_in(as_file(record), officer)
    assert brought_in(first.encode(), officer) == first


def test_the_great_example_goes_out_and_in_the_same() -> None:
    text = ""
    with taken_back():
        text = record_text(build_example(at=timezone.now()))
    assert text.count('"id": "e') > 10
    # The summaries of the papers of 2017 and 2019, and the draft to try things out.
    assert text.count('"id": "k') == 10
    assert brought_in(text.encode(), a_user()) == text

"""What must hold for any text at all."""

import os
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kizuna.archive.gazetteer import world
from kizuna.archive.rules.reading.entities import analyse
from kizuna.archive.rules.reading.facts import Facts
from kizuna.archive.rules.reading.gazetteer import Gazetteer
from tests.rules.reading.reading_aloud import DAY, understood

_PIECES = st.sampled_from(
    [
        "Oberbürgermeister ", "Dr. ", "Eva ", "Lohmann", ", ", ". ", "„", "“", '"', "\n", "\n\n", "Essen", "der ", "aus ",
        "in ", "Universität ", "für ", "und ", "e.V.", "12.", " Mai ", "2019", "-", "–", "(", ")", "Kontakt:", "x@y.de",
        "\x00", "\u202e", "שלום", "市長", "ō", "'", "s ", "GmbH ", "EU ", "sagte ", "Delegation ", ":", "13. bis 18. Juni ",
    ]
)  # fmt: skip


def _quotes_hold(text: str, facts: Facts) -> None:
    groups: list[Any] = [
        facts.persons, facts.organisations, facts.places, facts.dates, facts.agreements, facts.visits, facts.exchanges,
        facts.encounters, facts.promises, facts.quotes, facts.events,
        [facts.press_contact] if facts.press_contact else [],
    ]  # fmt: skip
    for group in groups:
        for fact in group:
            span = fact.found.span
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == fact.found.quote


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_every_fact_quotes_its_words_in_texts_like_releases(text: str) -> None:
    _quotes_hold(text, understood(text))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    _quotes_hold(text, understood(text, city=None, on=None))


@pytest.mark.parametrize(
    "piece",
    ["„", "Kontakt\n", "12345 Ort\n", "Eva ", "a", "A.", "Dr. ", "1.", "1.1.", "Januar ", "Essen, ", "der ", "(", "\n",
    "EU ",
     "Amt für Jugend und ", "Schule der ", "Präsident ", "Präsident, ", "von "],
)  # fmt: skip
def test_reading_time_grows_with_the_text_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        began = process_time()
        analyse(text, gazetteer=Gazetteer(), anchor=DAY, city=None, tagger=None)
        return process_time() - began

    # Eight times the text: a quadratic rule takes 64 times as long. The best of three is free of other work's noise.
    small, large = (min(seconds(length) for _ in range(3)) for length in (5_000, 40_000))
    assert large < 40 * max(small, 0.01)


def test_a_very_long_text_is_read() -> None:
    text = "Bürgermeisterin Eva Lohmann reiste am 3. Mai 2019 nach Kielce. " * 600
    facts = analyse(text, gazetteer=world(), anchor=DAY, city="Lindau", tagger=None)
    assert [one.name for one in facts.persons.facts] == ["Eva Lohmann"]


def test_the_seed_is_understood() -> None:
    path = Path(os.environ.get("KIZUNA_SHARED", "../shared")) / "seed" / "essen-koriyama-2019.txt"
    if not path.exists():
        return
    facts = understood(path.read_text(encoding="utf-8"), city=None, on=None)
    assert (facts.city, facts.anchor) == ("Essen", "2019-09-02")
    assert [(one.name, one.function) for one in facts.persons] == [
        ("Thomas Kufen", "Oberbürgermeister"),
        ("Andre Boschem", "Geschäftsführer"),
        ("Maren Schulze", "Japanbeauftragte"),
        ("Matthias Bohm", "Geschäftsführer"),
        ("Masato Shinagawa", "Amtskollege"),
    ]
    assert {one.name for one in facts.places} == {"Japan", "Koriyama", "Essen"}
    assert [one.speaker for one in facts.quotes] == ["Thomas Kufen", "Masato Shinagawa"]
    assert facts.press_contact is not None
    assert facts.press_contact.email == "presse@essen.de"

"""Whatever is read, the relations do not fail, quote what they found, and take time in proportion."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from kizuna.archive.rules.reading import agreements, encounters, exchanges, promises, visits
from kizuna.archive.rules.reading.analysis import Analysis
from tests.rules.reading.marked import analysed
from tests.rules.reading.releases import RELEASES

MODULES = (agreements, visits, exchanges, encounters, promises)
WORDS = sorted(
    {word for release in RELEASES for word in release.text.split(" ")} | {"\n\n", ";", "„", "“", "bis", "0"}
)


def _check(analysis: Analysis) -> None:
    for module in MODULES:
        for fact in module.find(analysis):
            span = fact.found.span
            assert analysis.text[span.start : span.end] == fact.found.quote


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_words_in_any_order_are_read_without_failing(text: str) -> None:
    if text.count("{") == text.count("}"):
        _check(analysed(text, city="Auenburg"))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_failing(text: str) -> None:
    _check(analysed(text.replace("{", "("), city="Auenburg", anchor=None))


def test_time_grows_with_the_text_not_with_its_square() -> None:
    once = "\n\n".join(release.text for release in RELEASES)

    def seconds(times: int) -> float:
        analysis = analysed("\n\n".join([once] * times), city="Auenburg")
        began = time.process_time()
        for module in MODULES:
            module.find(analysis)
        return time.process_time() - began

    seconds(1)
    assert seconds(24) < 12 * seconds(6)

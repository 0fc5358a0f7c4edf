"""A fact is said as far as the text says it, never with a question mark in the place of a city."""

import pytest

from kizuna.archive.phrases import sentence
from kizuna.archive.rules.proposals import ProposalKind


@pytest.mark.parametrize(
    ("start", "goal", "said"),
    [
        ("Essen", "Koriyama", "A delegation travels from Essen to Koriyama."),
        ("Sunderland", "", "A delegation comes from Sunderland; the text does not say where to."),
        ("", "Essen", "A delegation travels to Essen; the text does not say where from."),
        ("", "", "A delegation travels; the text does not say between which cities."),
    ],
)
def test_a_journey_with_and_without_its_ends(start: str, goal: str, said: str) -> None:
    assert sentence(ProposalKind.DELEGATION, {"from_city": start, "to_city": goal}) == said

"""The years around the release, entered through the rooms' own actions, each fact with the words it rests on."""

from __future__ import annotations

from kizuna.records.example import after, before, outcomes, papers
from kizuna.records.example.desk import Desk


def tell(desk: Desk) -> None:
    """Enter everything in the order in which it happened."""
    before.frames(desk)
    before.before_2019(desk)
    papers.journey_of_2019(desk)
    papers.disagreeing_accounts(desk)
    after.since_2020(desk)
    after.renewal(desk)
    outcomes.what_became_of_promises(desk)

"""Years told by a season or by "kommend", weekdays in brackets, and words that only begin like a month."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.reading.reading_aloud import dates


@pytest.mark.parametrize(
    ("text", "on", "found"),
    [
        ("Die Reise ist im Sommer 2025. Vom 31. Juli bis 14. August sind Plätze frei.", date(2024, 10, 1),
         ["2025-07-31/2025-08-14"]),
        ("Die Fahrt führt vom 9. (Dienstag) bis 14. Juni (Sonntag) nach Posen.", date(2015, 1, 26),
         ["2015-06-09/2015-06-14"]),
        ("Er lud zu den Weintagen im kommenden Mai ein.", date(2022, 8, 15), ["2023-05"]),
        ("Er lud zu den Weintagen im kommenden Oktober ein.", date(2022, 8, 15), ["2022-10"]),
        ("Er ist seit März für den Freistaat zuständig.", date(2023, 9, 21), ["2023-03"]),
        ("Er ist seit Oktober für den Freistaat zuständig.", date(2023, 9, 21), ["2022-10"]),
        ("Sie trafen sich im Mainzer Stadthaus und in Mainz.", date(2019, 6, 15), []),
    ],
)  # fmt: skip
def test_the_year_of_a_month(text: str, on: date, found: list[str]) -> None:
    assert dates(text, on) == found

"""Strategies for partial dates of every kind."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from kizuna.kernel.dates import NotADate, PartialDate

days = st.dates(date(1873, 1, 1), date(2199, 12, 31))
qualifiers = st.sampled_from(["", "", "~", "?", "%"])


def _shapes(day: date) -> list[str]:
    return [
        day.isoformat(),
        f"{day:%Y-%m}",
        f"{day:%Y}",
        f"{day:%Y}-{21 + day.month % 4}",
        f"{day:%Y}"[:3] + "X",
    ]


points = st.builds(lambda day, shape, mark: _shapes(day)[shape] + mark, days, st.integers(0, 4), qualifiers)


def has_season(text: str) -> bool:
    """Is it one of the points `2020-21` to `2020-24`?"""
    return text[5:7] in {"21", "22", "23", "24"}


def _spanned(one: str, other: str, shape: int) -> str:
    first, last = sorted((one, other), key=lambda text: PartialDate.parse(text).sort_key)
    return [first, f"{first}/{last}", f"{first}/..", f"../{last}", f"{first}/", f"/{last}"][shape]


def _readable(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except NotADate:
        return False
    return True


partial_dates = (
    st.builds(_spanned, points, points, st.integers(0, 5)).filter(_readable).map(PartialDate.parse)
)

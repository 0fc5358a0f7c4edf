"""Dates counted in Japanese eras."""

from __future__ import annotations

from datetime import date

import pytest

from kizuna.kernel.dates import NotADate
from kizuna.kernel.eras import era_of, read_era_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("平成30年11月13日", "2018-11-13"),
        ("平成３０年１１月１３日", "2018-11-13"),
        ("平成三十年十一月十三日", "2018-11-13"),
        ("平成 30 年 11 月 13 日", "2018-11-13"),
        ("令和元年", "2019"),
        ("令和元年9月2日", "2019-09-02"),
        ("令和1年9月", "2019-09"),
        ("昭和四十九年", "1974"),
        ("昭和二〇年", "1945"),
        ("明治45年7月30日", "1912-07-30"),
        ("大正15年12月25日", "1926-12-25"),
        ("平成32年3月31日", "2020-03-31"),
        ("H30.11.13", "2018-11-13"),
        ("R1/9/2", "2019-09-02"),
        ("令和2年夏", "2020-22"),
    ],
)
def test_era_dates_are_read(text: str, edtf: str) -> None:
    assert read_era_date(text).edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "令和元年4月30日",
        "平成元年1月7日",
        "明治5年3月1日",
        "2019年9月2日",
        "令和",
        "令和元",
        "令和0年",
        "慶応3年",
        "平成30年2月30日",
        "",
    ],
)
def test_what_no_era_holds_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        read_era_date(text)


def test_a_day_before_the_gregorian_calendar_has_no_era_here() -> None:
    assert era_of(date(1872, 12, 31)) is None
    era = era_of(date(1873, 1, 1))
    assert era is not None
    assert era.name == "明治"

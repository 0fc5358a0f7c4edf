"""A day of the calendar as an address or a command names it."""

from datetime import date

import pytest

from kizuna.kernel.days import NotADay, read_day


def test_a_day_is_read_with_spaces_around() -> None:
    assert read_day(" 2019-10-01 ") == date(2019, 10, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2019",
        "2019-13-01",
        "2019-02-30",
        "20191001",
        "2019-W40-2",
        "heute",
        "2019-10-01T00:00",
        "0000-01-01",
    ],
)
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(NotADay) as refused:
        read_day(text)
    assert refused.value.text == text

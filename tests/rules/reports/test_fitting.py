"""Words are shortened honestly, and wide letters count as two."""

import pytest

from kizuna.reports.rules.fitting import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("", ""),
        ("kurz", "kurz"),
        ("0123456789", "0123456789"),
        ("01234567890", "012345678…"),
        ("郡山市は協", "郡山市は協"),
        ("郡山市は協力", "郡山市は…"),
        ("a  b\tc", "a b c"),
        ("012345678 90", "012345678…"),
        ("01234567890\nkurz", "012345678…\nkurz"),
    ],
)
def test_a_line_is_no_wider_than_ten_letters(text: str, short: str) -> None:
    assert shortened(text, 10) == short

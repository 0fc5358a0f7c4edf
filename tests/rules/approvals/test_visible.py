"""Signs that nobody sees, made visible."""

import pytest

from kizuna.approvals.rules.visible import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Essen, 郡山市 „§ 1“ 2\u00a0%", "Essen, 郡山市 „§ 1“ 2\u00a0%"),
        ("zwei\nZeilen\tTab", "zwei\nZeilen\tTab"),
        ("葛\U000e0100飾", "葛\U000e0100飾"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\u2066b\u2069", "a[U+2066]b[U+2069]"),
        ("a\u200bb\ufeff", "a[U+200B]b[U+FEFF]"),
        ("Ver\u00adein", "Ver[U+00AD]ein"),
        ("\x1b[2J\r\x07", "[U+001B][2J[U+000D][U+0007]"),
        ("a\u2028b", "a[U+2028]b"),
        ("\ue000\ufdd0", "[U+E000][U+FDD0]"),
        ("", ""),
    ],
)
def test_only_what_is_not_seen_is_replaced(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x0b", "\x85"])
def test_an_end_of_a_line_stays_within_its_line(end: str) -> None:
    assert one_line(f"a{end}b") == "a ⏎ b"

"""Which texts can be documents, and which accounts differ."""

import pytest

from kizuna.sources.rules import MAX_CHARACTERS, TextFault, differ, digest_of, fault_of


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", TextFault.EMPTY),
        (" \n\t\u3000\u200b\ufeff", TextFault.EMPTY),
        ("a\0b", TextFault.NUL),
        ("a" * (MAX_CHARACTERS + 1), TextFault.TOO_LONG),
        ("a" * MAX_CHARACTERS, None),
        ("עברית", None),
        ("郡山", None),
    ],
)
def test_which_texts_can_be_kept(text: str, fault: TextFault | None) -> None:
    assert fault_of(text) is fault


def test_the_digest_is_that_of_the_bytes_in_utf_8() -> None:
    assert digest_of("絆") == "7c27776ab537ef85618edd8ef82301e4f7cc796923c2722764d7fb4a51f959c7"
    assert digest_of("Köln") != digest_of("Ko\u0308ln")


@pytest.mark.parametrize(
    ("values", "answer"),
    [
        ([], False),
        (["2017"], False),
        (["2017", "2017"], False),
        (["2017", "2017~"], True),
        ([{"de": "a", "en": "b"}, {"en": "b", "de": "a"}], False),
        ([None, ""], True),
        ([1, "1"], True),
        ([["a", "b"], ["b", "a"]], True),
    ],
)
def test_accounts_differ_when_they_say_different_things(values: list[object], answer: bool) -> None:
    assert differ(values) is answer

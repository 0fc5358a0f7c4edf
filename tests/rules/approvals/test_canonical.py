"""One text for one meaning, one hash for one text, for ever."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.approvals.rules.canonical import (
    NotCanonical,
    canonical_text,
    digest,
    read_canonical,
    settled_words,
)
from kizuna.kernel.dates import PartialDate

SIDES = [{"de": "Essen"}, {"ja": "郡山市"}]
GOLDEN = Path(__file__).parent / "golden_contents.json"

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
names = st.from_regex(r"[a-z][a-z0-9_]{0,4}", fullmatch=True)
dates = st.sampled_from(["2019-09-02", "2017~", "2020-22", "1991/..", "2019"]).map(PartialDate.parse)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts | dates,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)
contents = st.dictionaries(names, values, max_size=4).filter(lambda one: {*one} != {"edtf"})


def meaning(value: Any) -> Any:
    """What two contents must share to be the same: types and words, after NFC and LF."""
    match value:
        case str():
            return ("text", settled_words(value))
        case bool() | None:
            return ("word", value)
        case int():
            return ("number", value)
        case PartialDate():
            return ("date", value.edtf)
        case dict():
            return ("mapping", tuple(sorted((name, meaning(one)) for name, one in value.items())))
    return ("list", tuple(meaning(one) for one in value))


def text_of(content: Any) -> str | None:
    try:
        return canonical_text(SIDES, content)
    except NotCanonical:
        return None


@given(contents, contents)
def test_two_contents_have_one_text_only_if_they_mean_the_same(one: Any, other: Any) -> None:
    first, second = text_of(one), text_of(other)
    if first is not None and second is not None:
        assert (first == second) is (repr(meaning(one)) == repr(meaning(other)))


@given(contents)
def test_what_is_written_is_read_and_written_again_alike(content: Any) -> None:
    text = text_of(content)
    if text is not None:
        again = read_canonical(text)
        assert again["sides"] == SIDES
        assert json.dumps(again, sort_keys=True, separators=(",", ":"), ensure_ascii=False) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ko\u0304riyama", "K\u014driyama"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("\u30ab\u3099", "\u30ac"),
    ],
)
def test_what_looks_alike_is_alike(one: str, other: str) -> None:
    assert canonical_text(SIDES, {"a": one}) == canonical_text(SIDES, {"a": other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": "1"}, {"a": 1}),
        ({"a": True}, {"a": 1}),
        ({"a": None}, {"a": ""}),
        ({"a": None}, {}),
        ({"a": "2019"}, {"a": PartialDate.parse("2019")}),
        ({"a": ["b", "c"]}, {"a": ["b,c"]}),
        ({"a": 'b","c":"d'}, {"a": "b", "c": "d"}),
        ({"a": "ﾊ"}, {"a": "ハ"}),
        ({"a": "b "}, {"a": "b"}),
    ],
)
def test_what_differs_differs(one: Any, other: Any) -> None:
    assert canonical_text(SIDES, one) != canonical_text(SIDES, other)


def test_who_must_approve_is_part_of_it() -> None:
    assert canonical_text(SIDES, {}) != canonical_text([*SIDES, {"de": "Dritte"}], {})


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ({"a": 1.5}, "/a"),
        ({"a": [1, 2**53]}, "/a/1"),
        ({"a": "\0"}, "/a"),
        ({"a": "\ud800"}, "/a"),
        ({"A": 1}, ""),
        ({"a": {"edtf": "2019"}}, "/a"),
        ({"a": {"ä": 1}}, "/a"),
        ({"a": b"bytes"}, "/a"),
        ({"a": "\ufdd0"}, None),
        ({"a": "\U0010ffff"}, None),
    ],
)
def test_what_has_no_canonical_form_is_refused(content: Any, path: str | None) -> None:
    with pytest.raises(NotCanonical) as refused:
        canonical_text(SIDES, content)
    assert refused.value.path == ("" if path is None else f"/content{path}")


def test_a_chinese_character_that_this_unicode_does_not_know_yet_is_written() -> None:
    text = canonical_text(SIDES, {"a": "\U000323b0\U00031350"})
    assert read_canonical(text)["content"]["a"] == "\U000323b0\U00031350"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"content":{},"format":"kizuna.approval/2","sides":[]}',
        '{"content": {},"format":"kizuna.approval/1","sides":[]}',
        '{"format":"kizuna.approval/1","content":{},"sides":[]}',
        '{"content":{},"format":"kizuna.approval/1","more":1,"sides":[]}',
        '{"content":{"a":1.0},"format":"kizuna.approval/1","sides":[]}',
        '{"content":{"a":"\\u00e4"},"format":"kizuna.approval/1","sides":[]}',
        "[" * 100_000,
    ],
)
def test_no_other_spelling_of_a_content_is_read(text: str) -> None:
    with pytest.raises(NotCanonical):
        read_canonical(text)


def typed(value: Any) -> Any:
    """Dates of the golden file, written there as {"edtf": …}."""
    if isinstance(value, dict):
        if {*value} == {"edtf"}:
            return PartialDate.parse(value["edtf"])
        return {name: typed(one) for name, one in value.items()}
    return [typed(one) for one in value] if isinstance(value, list) else value


def test_hashes_never_change() -> None:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    found = {one["name"]: digest(canonical_text(one["sides"], typed(one["content"]))) for one in golden}
    assert found == {one["name"]: one["sha256"] for one in golden}
    assert len({*found.values()}) == len(golden) >= 55

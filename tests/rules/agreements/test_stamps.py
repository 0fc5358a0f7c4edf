"""A stamp notices each change since a form was opened, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from kizuna.agreements.rules.stamps import changed_since, stamp_of

NAMES = st.sampled_from(["kind", "title", "text", "signed_on", "effects"])
CONTENTS = st.dictionaries(NAMES, st.text(max_size=20), min_size=1)


@given(CONTENTS)
def test_nothing_changed_since_it_was_stamped(values: dict[str, str]) -> None:
    assert changed_since(stamp_of(values), values) == ()


@given(CONTENTS, NAMES, st.text(max_size=20))
def test_exactly_what_changed_is_named(values: dict[str, str], name: str, new: str) -> None:
    now = {**values, name: new}
    changed = () if values.get(name, new) == new else (name,)
    assert changed_since(stamp_of(values), now) == changed


@given(st.text())
def test_what_is_no_stamp_says_nothing(sent: str) -> None:
    assert changed_since(sent.replace(":", ""), {"kind": "mou"}) == ()


def test_a_stamp_is_short_and_safe_in_a_form() -> None:
    stamp = stamp_of({"title": '<script>"', "kind": "mou"})
    assert stamp.replace(",", "").replace(":", "").isalnum()
    assert len(stamp) < 60

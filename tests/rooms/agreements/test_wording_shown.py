"""What is approved is what was read: whatever differs between two contents is shown to differ."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kizuna.accounts.models import User
from kizuna.agreements.actions.agreeing import hash_of_content
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.wording import FORMAT, content_of, sides_of
from kizuna.agreements.rules import Relation, Term
from kizuna.approvals.rules.canonical import NotCanonical, canonical_text
from kizuna.approvals.rules.differences import ChangedPiece, changed_pieces
from kizuna.approvals.showing import pieces_of, rows_of
from kizuna.kernel.dates import PartialDate
from tests.factories.approvals import a_full_text

pytestmark = pytest.mark.django_db
LANGUAGES = ("de", "ja", "en")
Path = tuple[str | int, ...]


def written(content: Any) -> str:
    return canonical_text([], content)


def difference(old: Any, new: Any) -> tuple[ChangedPiece, ...]:
    return changed_pieces(pieces_of(written(old)), pieces_of(written(new)))


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from leaves(inner, (*path, place))
    else:
        yield path, value


def holders(value: Any, kind: type, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, kind):
        yield path
    if isinstance(value, dict | list):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from holders(inner, kind, (*path, name))


def at(content: Any, path: Path) -> Any:
    for name in path:
        content = content[name]
    return content


def with_leaf(content: Any, path: Path, value: Any) -> Any:
    changed = copy.deepcopy(content)
    at(changed, path[:-1])[path[-1]] = value
    return changed


def another(path: Path, value: Any) -> Any:
    """Another value of the same sort at that place."""
    others: dict[str | int, Any] = {
        "format": "kizuna.agreement/2",
        "kind": "organisation" if path[0] == "parties" else "fixed" if path[0] == "term" else "mou",
        "field": "health",
        "effect": "narrows",
        "prevailing_language": "ja",
        "does": "repeals" if "changes" in path else "renews",
    }
    if path[0] == "authentic_languages":
        return "en"
    if path[-1] in others:
        return others[path[-1]]
    if path[-1] == "changes":
        return {"does": "repeals", "number": "3", "title": {"de": "Memorandum"}}
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return PartialDate("2027") if isinstance(value, PartialDate) else f"{value} anders"


@pytest.fixture
def content(officer: User) -> Any:
    return content_of(a_full_text(officer))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_changed_part_is_seen(content: Any, language: str) -> None:
    parts = dict(leaves(content))
    assert len(parts) >= 70
    assert all(
        value not in (None, "") or "number" in path or "changes" in path for path, value in parts.items()
    )
    with translation.override(language):
        unseen = [
            path
            for path, value in parts.items()
            if not difference(content, with_leaf(content, path, another(path, value)))
        ]
    assert unseen == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_that_is_taken_out_or_emptied_is_seen(content: Any, language: str) -> None:
    unseen: list[Path] = []
    with translation.override(language):
        for path in holders(content, list):
            for place in range(len(at(content, path))):
                changed = copy.deepcopy(content)
                at(changed, path).pop(place)
                if not difference(content, changed):
                    unseen.append((*path, place))
        for path, value in leaves(content):
            empty = "" if isinstance(value, str) else None
            if path[-1] in LANGUAGES:
                changed = copy.deepcopy(content)
                del at(changed, path[:-1])[path[-1]]
            elif path[0] in {"term", "in_force_on", "relation", "name_as_printed"} or "as_printed" in path:
                changed = with_leaf(content, path, empty)
            else:
                continue
            if written(changed) != written(content) and not difference(content, changed):
                unseen.append(path)
    assert unseen == []


def test_another_order_is_seen(content: Any) -> None:
    swapped = copy.deepcopy(content)
    swapped["clauses"][0], swapped["clauses"][1] = swapped["clauses"][1], swapped["clauses"][0]
    assert [one.piece.name for one in difference(content, swapped)] == ["order"]
    swapped = copy.deepcopy(content)
    swapped["annexes"].reverse()
    assert difference(content, swapped)
    swapped = copy.deepcopy(content)
    swapped["parties"].reverse()
    assert difference(content, swapped)


def test_a_name_given_in_one_more_language_is_seen_though_it_reads_alike(content: Any) -> None:
    more = with_leaf(content, ("parties", 0, "names", "ja"), "Essen")
    assert [one.piece.name for one in difference(content, more)] == ["names\0parties"]
    # Where the change is seen anyhow, it is not told twice.
    seen = with_leaf(content, ("parties", 0, "names", "de"), "Assen")
    assert [one.piece.name for one in difference(content, seen)] == ["parties"]


def test_no_number_no_months_and_no_day_are_told_apart(content: Any) -> None:
    assert difference(with_leaf(content, ("term", "notice_months"), 0), content)
    none = with_leaf(content, ("term", "notice_months"), None)
    assert difference(with_leaf(content, ("term", "notice_months"), 0), none)
    # Both read "about 2019".
    one, other = (
        with_leaf(content, ("in_force_on",), PartialDate(edtf)) for edtf in ("2019-05-01", "2019-05")
    )
    assert difference(one, other)


def test_what_is_printed_on_one_line_cannot_pass_for_two(content: Any) -> None:
    place = ("fields", 0, "as_printed")
    false = with_leaf(content, place, "Bildung”\nends: Health “x")
    fields = next(piece for piece in pieces_of(written(false)) if piece.name == "fields")
    assert len(fields.text.splitlines()) == len(content["fields"])


def test_signs_that_turn_or_hide_words_are_made_visible(content: Any) -> None:
    false = with_leaf(content, ("text", "de"), "Essen zahlt \u202e0001\u202c Euro\u200b.")
    words = next(
        piece for piece in pieces_of(written(false)) if (piece.name, piece.language) == ("text", "de")
    )
    assert words.text == "Essen zahlt [U+202E]0001[U+202C] Euro[U+200B]."


def test_the_pieces_of_one_name_stand_together(content: Any) -> None:
    with translation.override("ja"):
        rows = {row.label: [piece.language for piece in row.pieces] for row in rows_of(written(content))}
    assert rows["第1条"] == ["ja", "de"]
    assert all(rows.values())
    with translation.override("de"):
        rows = {row.label: [piece.language for piece in row.pieces] for row in rows_of(written(content))}
    assert rows["Klausel 1"] == ["de", "ja"]


@pytest.mark.parametrize("form", ["kizuna.agreement/1", "kizuna.agreement/2"])
def test_contents_of_earlier_forms_stay_readable(content: Any, form: str) -> None:
    gone = {"kizuna.agreement/1": ("clauses", "term", "prevailing_language", "annexes")}.get(
        form, ("annexes",)
    )
    earlier = {name: value for name, value in content.items() if name not in gone} | {"format": form}
    assert FORMAT == "kizuna.agreement/3"
    assert {"title", "parties"} <= {piece.name for piece in pieces_of(written(earlier))}


texts = st.text(st.sampled_from("ab 1.\n/·:;“”（二"), max_size=4)
local = st.dictionaries(st.sampled_from(LANGUAGES), texts.filter(str.strip), max_size=3)
fields = st.lists(
    st.fixed_dictionaries(
        {
            "effect": st.sampled_from(["adds", "ends"]),
            "field": st.sampled_from(["education", "energy"]),
            "as_printed": texts,
        }
    ),
    max_size=2,
    unique_by=lambda one: (one["effect"], one["field"]),
)
months = st.none() | st.integers(0, 2)


def clause_of(number: str) -> st.SearchStrategy[dict[str, Any]]:
    changes = st.fixed_dictionaries(
        {"does": st.sampled_from(["repeals", "adds_to"]), "number": texts, "title": local}
    )
    return st.fixed_dictionaries(
        {
            "number": st.sampled_from([number, ""]),
            "heading": local,
            "text": local,
            "outlives": st.booleans(),
            "changes": st.none() | changes,
            "fields": fields,
        }
    )


clauses = st.tuples(clause_of("1"), clause_of("2")).map(list) | clause_of("#1").map(lambda one: [one])
contents = st.fixed_dictionaries(
    {
        "format": st.just(FORMAT),
        "kind": st.sampled_from(["mou", "annex"]),
        "title": local,
        "name_as_printed": texts,
        "text": local,
        "clauses": clauses,
        "authentic_languages": st.lists(st.sampled_from(LANGUAGES), unique=True).map(sorted),
        "prevailing_language": st.sampled_from(["", *LANGUAGES]),
        "term": st.fixed_dictionaries(
            {
                "kind": st.sampled_from(["", *Term]).map(str),
                "months": months,
                "renewal_months": months,
                "notice_months": months,
            }
        ),
        "parties": st.lists(
            st.fixed_dictionaries(
                {"kind": st.sampled_from(["municipality", "organisation"]), "names": local}
            ),
            max_size=2,
        ),
        "relation": st.none()
        | st.fixed_dictionaries(
            {"does": st.sampled_from([*Relation]).map(str), "title": local, "name_as_printed": texts}
        ),
        "fields": fields,
        "in_force_on": st.sampled_from(
            [None, *map(PartialDate, ("2019", "2019~", "2019?", "2020-22/..", "2019/.."))]
        ),
        "annexes": st.lists(
            st.fixed_dictionaries(
                {"title": local, "name_as_printed": texts, "text": local, "clauses": clauses}
            ),
            max_size=1,
        ),
    }
)


@settings(max_examples=150, deadline=None, suppress_health_check=[*HealthCheck])
@given(contents, contents, st.data())
def test_two_contents_differ_only_if_the_reader_is_shown_so(
    one: Any, other: Any, data: st.DataObject
) -> None:
    # Mostly alike, as versions are: some parts of the one are those of the other.
    for name in data.draw(st.sets(st.sampled_from(sorted(one)), min_size=9)):
        other[name] = one[name]
    assert bool(difference(one, other)) is (written(one) != written(other))


def test_who_approves_is_what_is_shown(officer: User) -> None:
    paper = a_full_text(officer)
    named = [party["names"] for party in content_of(paper)["parties"]]
    assert [side.names.plain() for side in sides_of(paper)] == named


def test_the_hash_of_a_whole_record_never_changes(officer: User) -> None:
    """From rows of the database, on either engine; the golden file of the rules begins where this ends."""
    paper = a_full_text(officer)
    assert hash_of_content(paper) == "78bafa4a4ac3fee7448a1c51823a833796bf75b6ac67dc227b4aa2edf3256464"
    assert hash_of_content(Instrument.objects.get(pk=paper.pk)) == hash_of_content(paper)


def test_a_content_that_nobody_shows_is_not_shown() -> None:
    with pytest.raises(KeyError):
        pieces_of(canonical_text([], {"format": "unknown/1"}))
    with pytest.raises(NotCanonical):
        pieces_of(json.dumps({"format": "kizuna.agreement/3"}))

"""Reading, checking and numbering of a file, without a database."""

from typing import Any

import pytest

from kizuna.records.rules.entry_order import in_order_of_making
from kizuna.records.rules.faults import FaultCode, RecordFault, pointer_of
from kizuna.records.rules.numbering import Bag, Ref, Row, ValueRef, Whole, numbered, written
from kizuna.records.rules.papers import check_papers, clauses_in_order
from kizuna.records.rules.references import check_references


def a_row(number: int, name: str, **more: object) -> Row:
    return Row(("organisation", number), "o", {"name": name, **more}, order=(name,), came=number)


def test_ids_follow_the_content_not_the_numbers_of_the_database() -> None:
    first = numbered([a_row(1, "b"), a_row(2, "a")])
    again = numbered([a_row(70, "a"), a_row(80, "b")])
    assert (first["organisation", 2], first["organisation", 1]) == ("o1", "o2")
    assert (again["organisation", 70], again["organisation", 80]) == ("o1", "o2")


def test_rows_that_say_the_same_are_told_apart_by_what_they_name() -> None:
    found = []
    for x, y in ((1, 2), (2, 1)):
        parents = [a_row(10, "p"), a_row(20, "q")]
        of_q = a_row(x, "same", of=Ref(("organisation", 20)))
        of_p = a_row(y, "same", of=Ref(("organisation", 10)))
        ids = numbered([*parents, of_q, of_p])
        found.append({ids["organisation", x]: "q", ids["organisation", y]: "p"})
    assert found[0] == found[1]
    assert set(found[0]) == {"o3", "o4"}


def test_a_long_chain_of_parents_is_numbered() -> None:
    rows = [a_row(n, "same", of=Ref(("organisation", n - 1)) if n else None) for n in range(3000)]
    assert len(set(numbered(rows).values())) == 3000


def test_rows_that_name_each_other_are_no_record() -> None:
    rows = [a_row(1, "a", of=Ref(("organisation", 2))), a_row(2, "b", of=Ref(("organisation", 1)))]
    with pytest.raises(ValueError, match="circle"):
        numbered(rows)


def test_what_is_empty_is_left_out_except_in_values() -> None:
    key = ("organisation", 1)
    content: dict[str, object] = {
        "none": None,
        "text": "",
        "nothing": [],
        "zero": 0,
        "of": Ref(key),
        "part": Ref(key, "agreement"),
        "bag": Bag((Ref(key),)),
        "value": Whole({"a": "", "b": [ValueRef(key)], "c": None}),
    }
    assert written(content, {key: "o1"}) == {
        "zero": 0,
        "of": "o1",
        "part": "o1/agreement",
        "bag": ["o1"],
        "value": {"a": "", "b": [{"$ref": "o1"}], "c": None},
    }


def a_record(*threads: tuple[str, str]) -> dict[str, object]:
    entries = [{"id": f"e{number}", "kind": "milestone"} for number in (1, 2, 3)]
    told = [{"entry": entry, "arose_from": origin} for entry, origin in threads]
    return {"tie": {"municipalities": []}, "entries": entries, "threads": told}


def test_threads_may_meet_again() -> None:
    check_references(a_record(("e2", "e1"), ("e3", "e1"), ("e3", "e2")))


@pytest.mark.parametrize(
    ("threads", "code", "pointer"),
    [
        ([("e1", "e1")], FaultCode.CIRCLE, "/threads/0"),
        ([("e2", "e1"), ("e3", "e2"), ("e1", "e3")], FaultCode.CIRCLE, "/threads/2"),
        ([("e2", "e1"), ("e2", "e1")], FaultCode.NAMED_TWICE, "/threads/1"),
        ([("e2", "e9")], FaultCode.UNKNOWN_ID, "/threads/0/arose_from"),
    ],
)
def test_threads_that_cannot_be(threads: list[tuple[str, str]], code: FaultCode, pointer: str) -> None:
    with pytest.raises(RecordFault) as caught:
        check_references(a_record(*threads))
    assert (caught.value.code, caught.value.pointer) == (code, pointer)


def test_a_paper_is_made_after_its_parent_and_a_journey_after_its_stations() -> None:
    entries = [
        {"id": "e1", "delegation": {"programme": [{"entry": "e4"}]}},
        {"id": "e2", "agreement": {"parent": "e3"}},
        {"id": "e3", "agreement": {}},
        {"id": "e4", "encounter": {}},
    ]
    assert in_order_of_making(entries) == [3, 0, 2, 1]


def test_a_pointer_escapes_what_it_must() -> None:
    assert pointer_of(["a/b", "c~d", 0]) == "/a~1b/c~0d/0"


def test_rows_within_others_are_numbered_in_their_order() -> None:
    """Whatever their numbers in the database, and though they say the very same."""
    entries = [Row(("entry", key), "e", {"name": name}, order=(name,)) for key, name in ((1, "b"), (2, "a"))]
    inner = [
        Row(("clause", key), "k", {"text": "x"}, order=(place,), came=key, more=place, within=("entry", of))
        for key, of, place in ((10, 1, 1), (11, 1, 0), (12, 2, 0))
    ]
    ids = numbered([*inner, *entries])
    assert [ids["clause", key] for key in (12, 11, 10)] == ["k1", "k2", "k3"]


def papers(*clauses: tuple[str, str]) -> dict[str, Any]:
    """A paper for each clause, which is named with the one it changes."""
    told = [
        {
            "id": f"e{number}",
            "kind": "agreement",
            "agreement": {"clauses": [{"id": name, **({"changed_clause": changed} if changed else {})}]},
        }
        for number, (name, changed) in enumerate(clauses, start=1)
    ]
    return {"tie": {"municipalities": []}, "entries": told}


def test_a_clause_comes_after_the_one_it_changes() -> None:
    record = papers(("k1", "k3"), ("k2", ""), ("k3", "k4"), ("k4", ""))
    assert [clause.told["id"] for clause in clauses_in_order(record)] == ["k4", "k3", "k1", "k2"]
    assert [clause.position for clause in clauses_in_order(record)] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("clauses", "code", "pointer"),
    [
        ([("k1", "k1")], FaultCode.CIRCLE, "/entries/0/agreement/clauses/0/changed_clause"),
        ([("k1", "k2"), ("k2", "k1")], FaultCode.CIRCLE, "/entries/0/agreement/clauses/0/changed_clause"),
        ([("k1", "k9")], FaultCode.UNKNOWN_ID, "/entries/0/agreement/clauses/0/changed_clause"),
        ([("k1", ""), ("k1", "")], FaultCode.ID_TWICE, "/entries/1/agreement/clauses/0/id"),
    ],
)
def test_clauses_that_cannot_be(clauses: list[tuple[str, str]], code: FaultCode, pointer: str) -> None:
    with pytest.raises(RecordFault) as caught:
        check_references(papers(*clauses))
    assert (caught.value.code, caught.value.pointer) == (code, pointer)


def test_an_undertaking_and_a_rhythm_belong_to_the_paper_of_their_clause() -> None:
    record = papers(("k1", ""), ("k2", ""))
    check_papers(
        record | {"promises": [{"clause": "k2"}, {"made_in": "e2", "clause": "k2"}, {"made_in": "e1"}]}
    )
    foreign = {"made_in": "e1", "clause": "k2"}
    rhythms = {"tie": {"rhythms": [{"paper": "e1", "clause": "k2"}]}}
    for more, pointer in (
        ({"promises": [foreign]}, "/promises/0/clause"),
        (rhythms, "/tie/rhythms/0/clause"),
    ):
        with pytest.raises(RecordFault) as caught:
            check_papers(record | more)
        assert (caught.value.code, caught.value.pointer) == (FaultCode.WRONG_OWNER, pointer)

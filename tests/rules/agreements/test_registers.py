"""How the registers of both sides would class a tie."""

import pytest

from kizuna.agreements.rules.registers import (
    Foundation,
    GermanType,
    Ground,
    JapaneseTest,
    counts_as_sister_city,
    german_type,
    heads_signed,
    japanese_tests,
)
from kizuna.kernel.answers import Answer

YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR
CHARTER = Foundation(1, "partnership", YES, heads_signed=YES, assembly=YES, names_fields=False)
# A memorandum such as Essen and Kōriyama have: fields named, term and signatories not known.
MOU = Foundation(2, "mou", YES, heads_signed=UNCLEAR, assembly=UNCLEAR, names_fields=True)


def changed(one: Foundation, **columns: object) -> Foundation:
    return Foundation(**{name: getattr(one, name) for name in Foundation.__slots__} | columns)


@pytest.mark.parametrize(
    ("foundation", "found"),
    [
        (CHARTER, ("partnership", YES, "unlimited_charter", None)),
        (changed(CHARTER, term="fixed"), ("friendship", YES, "limited", None)),
        (changed(CHARTER, has_end=True), ("friendship", YES, "limited", None)),
        (changed(CHARTER, term="automatic"), ("partnership", YES, "unlimited_charter", None)),
        (
            changed(CHARTER, names_fields=True),
            ("partnership", UNCLEAR, "fields_perhaps_examples", "friendship"),
        ),
        (changed(CHARTER, holds=UNCLEAR), ("partnership", UNCLEAR, "paper_unclear", "contact")),
        (changed(CHARTER, kind="friendship", term="fixed"), ("friendship", YES, "limited", None)),
        (changed(CHARTER, kind="friendship", term="open"), ("friendship", YES, "agreement", None)),
        (MOU, ("friendship", UNCLEAR, "term_unknown", "project")),
        (changed(MOU, term="open"), ("friendship", YES, "limited", None)),
        (changed(MOU, term="fixed"), ("project", YES, "limited_in_both", None)),
        (
            changed(MOU, term="fixed", names_fields=False),
            ("friendship", UNCLEAR, "fields_unknown", "project"),
        ),
        (changed(MOU, term="open", names_fields=False), ("friendship", YES, "agreement", None)),
        (changed(MOU, holds=NO), ("contact", YES, "no_paper", None)),
        (changed(MOU, kind="supplement"), ("contact", YES, "no_paper", None)),
    ],
)
def test_the_german_type_of_one_paper(
    foundation: Foundation, found: tuple[str, Answer, str, str | None]
) -> None:
    told = german_type([foundation])
    assert (told.type, told.answer, told.ground, told.perhaps) == found


def test_the_closest_paper_decides() -> None:
    assert german_type([MOU, CHARTER]).type is GermanType.PARTNERSHIP
    assert german_type([MOU, CHARTER]).paper == 1
    assert german_type([]).ground is Ground.NO_PAPER


def test_a_memorandum_for_named_fields_fails_the_test_of_open_fields() -> None:
    tests = japanese_tests([MOU])
    assert {one.test: (one.answer, one.ground) for one in tests} == {
        JapaneseTest.BOTH_HEADS: (UNCLEAR, Ground.SIGNATORIES_UNKNOWN),
        JapaneseTest.FIELDS_OPEN: (NO, Ground.FIELDS_NAMED),
        JapaneseTest.ASSEMBLY: (UNCLEAR, Ground.ASSEMBLY_UNKNOWN),
    }
    assert counts_as_sister_city(tests) is NO


def test_a_charter_of_both_heads_that_the_assembly_approved_meets_all_tests() -> None:
    tests = japanese_tests([MOU, CHARTER])
    assert counts_as_sister_city(tests) is YES
    assert {one.paper for one in tests} == {1}


@pytest.mark.parametrize(
    ("columns", "test", "answer", "ground"),
    [
        ({"heads_signed": NO}, JapaneseTest.BOTH_HEADS, NO, Ground.OTHERS_SIGNED),
        ({"assembly": NO}, JapaneseTest.ASSEMBLY, NO, Ground.ASSEMBLY_NOT_YET),
        ({"names_fields": True}, JapaneseTest.FIELDS_OPEN, UNCLEAR, Ground.FIELDS_PERHAPS_EXAMPLES),
        ({"holds": UNCLEAR}, JapaneseTest.ASSEMBLY, UNCLEAR, Ground.PAPER_UNCLEAR),
    ],
)
def test_each_test_says_why(
    columns: dict[str, object], test: JapaneseTest, answer: Answer, ground: Ground
) -> None:
    tests = japanese_tests([changed(CHARTER, **columns)])
    found = next(one for one in tests if one.test is test)
    assert (found.answer, found.ground) == (answer, ground)
    assert counts_as_sister_city(tests) is answer


def test_without_a_paper_no_test_is_met() -> None:
    assert {one.ground for one in japanese_tests([changed(CHARTER, holds=NO)])} == {Ground.NO_PAPER}


def test_whether_the_heads_signed() -> None:
    assert heads_signed([1, 2], [(1, YES), (2, YES), (2, NO)]) is YES
    assert heads_signed([1, 2], [(1, YES)]) is UNCLEAR
    assert heads_signed([1, 2], [(1, YES), (2, NO)]) is NO
    assert heads_signed([1, 2], [(1, YES), (2, UNCLEAR)]) is UNCLEAR
    assert heads_signed([1, 2], [(1, YES), (None, YES)]) is UNCLEAR
    assert heads_signed([], []) is UNCLEAR

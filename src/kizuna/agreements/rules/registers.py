"""How the city registers of either side would class a tie, from what its papers say on a day.

German cities enter their ties in the data base of the German section of the Council of European Municipalities and
Regions (RGRE), which knows: *Partnerschaft*, formal and limited neither in time nor in subject, resting on a charter;
*Freundschaft*, resting on an agreement but limited in time or naming precise projects; *Projektpartnerschaft*, an
undertaking limited in time and subject, resting on an agreement; *Kontakt*, without formal confirmation
(https://www.rgre.de/partnerschaft/datenbank/).

Japan's Council of Local Authorities for International Relations (CLAIR) counts as sister or friendship cities those
that meet three tests together: there is a paper of both heads; the fields of exchange are not limited to particular
ones; the assembly has approved (https://www.clair.or.jp/j/exchange/shimai/ans01.html).

Nobody publishes how the tests are applied to a given paper. What the record cannot tell stays unclear, with the fact
that would settle it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kizuna.agreements.rules.kinds import InstrumentKind, Term
from kizuna.kernel.answers import Answer, all_of, any_of

# A tie may rest on such a paper; the others add to one, change one or end one.
FOUNDING = frozenset(
    {
        InstrumentKind.MOU.value,
        InstrumentKind.PARTNERSHIP.value,
        InstrumentKind.FRIENDSHIP.value,
        InstrumentKind.COOPERATION.value,
        InstrumentKind.INTENT.value,
    }
)
UNLIMITED = frozenset({Term.OPEN.value, Term.AUTOMATIC.value})
LIMITED = frozenset({Term.FIXED.value, Term.BY_ACT.value})
RANK = {Answer.NO: 0, Answer.UNCLEAR: 1, Answer.YES: 2}


class GermanType(StrEnum):
    """The types of the German register, the closest first."""

    PARTNERSHIP = "partnership"
    FRIENDSHIP = "friendship"
    PROJECT = "project"
    CONTACT = "contact"


class JapaneseTest(StrEnum):
    """The tests of the Japanese register."""

    BOTH_HEADS = "both_heads"
    FIELDS_OPEN = "fields_open"
    ASSEMBLY = "assembly"


class Ground(StrEnum):
    """Why a test or a type comes out as it does. Those of an unclear answer say what would settle it."""

    NO_PAPER = "no_paper"
    PAPER_UNCLEAR = "paper_unclear"
    HEADS_SIGNED = "heads_signed"
    OTHERS_SIGNED = "others_signed"
    SIGNATORIES_UNKNOWN = "signatories_unknown"
    NO_FIELD_NAMED = "no_field_named"
    FIELDS_NAMED = "fields_named"
    FIELDS_PERHAPS_EXAMPLES = "fields_perhaps_examples"
    FIELDS_UNKNOWN = "fields_unknown"
    ASSEMBLY_APPROVED = "assembly_approved"
    ASSEMBLY_NOT_YET = "assembly_not_yet"
    ASSEMBLY_UNKNOWN = "assembly_unknown"
    UNLIMITED_CHARTER = "unlimited_charter"
    LIMITED = "limited"
    LIMITED_IN_BOTH = "limited_in_both"
    TERM_UNKNOWN = "term_unknown"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Foundation:
    """A paper that a tie may rest on, as far as registers ask. `assembly` is that of the Japanese city."""

    paper: int
    kind: str
    holds: Answer
    heads_signed: Answer
    assembly: Answer
    names_fields: bool
    term: str = ""
    has_end: bool = False


@dataclass(frozen=True, slots=True)
class TypeFound:
    """The type in the German register; `perhaps` is the other one where it is unclear."""

    type: GermanType
    answer: Answer
    ground: Ground
    paper: int | None
    perhaps: GermanType | None = None


@dataclass(frozen=True, slots=True)
class TestOutcome:
    """One test of the Japanese register on the paper that comes closest to meeting all of them."""

    test: JapaneseTest
    answer: Answer
    ground: Ground
    paper: int | None


def german_type(foundations: Sequence[Foundation]) -> TypeFound:
    """The closest type that one of the papers supports on the day."""
    found = [_type_by(one) for one in _standing(foundations)]
    order = list(GermanType)
    contact = TypeFound(GermanType.CONTACT, Answer.YES, Ground.NO_PAPER, None)
    return min(found, key=lambda one: (order.index(one.type), -RANK[one.answer], one.paper), default=contact)


def japanese_tests(foundations: Sequence[Foundation]) -> tuple[TestOutcome, ...]:
    """The three tests, all on the same paper."""
    found = [(one.paper, tuple(_tests_on(one))) for one in _standing(foundations)]
    if not found:
        return tuple(TestOutcome(test, Answer.NO, Ground.NO_PAPER, None) for test in JapaneseTest)

    def closeness(row: tuple[int, tuple[TestOutcome, ...]]) -> tuple[int, int, int]:
        ranks = [RANK[result.answer] for result in row[1]]
        return min(ranks), sum(ranks), -row[0]

    return max(found, key=closeness)[1]


def counts_as_sister_city(tests: Sequence[TestOutcome]) -> Answer:
    """Are all tests met?"""
    return all_of(*(result.answer for result in tests))


def heads_signed(cities: Collection[int], signed: Sequence[tuple[int | None, Answer]]) -> Answer:
    """Did the head of each city sign? `signed`: for which city, and whether the signatory was its head.

    A city of whose signatories none is known is unclear: the paper lies there, but nobody noted who signed.
    """
    by_city = [[is_head for city, is_head in signed if city == one] for one in cities]
    return (
        all_of(*(any_of(*heads) if heads else Answer.UNCLEAR for heads in by_city))
        if cities
        else Answer.UNCLEAR
    )


def _standing(foundations: Sequence[Foundation]) -> list[Foundation]:
    return [one for one in foundations if one.kind in FOUNDING and one.holds is not Answer.NO]


def _type_by(one: Foundation) -> TypeFound:
    kind, answer, ground, perhaps = _type_if_it_holds(one)
    if one.holds is Answer.UNCLEAR:
        return TypeFound(kind, Answer.UNCLEAR, Ground.PAPER_UNCLEAR, one.paper, GermanType.CONTACT)
    return TypeFound(kind, answer, ground, one.paper, perhaps)


def _type_if_it_holds(one: Foundation) -> tuple[GermanType, Answer, Ground, GermanType | None]:
    in_time, in_subject = _limited_in_time(one), _limited_in_subject(one)
    partnership, friendship, project = GermanType.PARTNERSHIP, GermanType.FRIENDSHIP, GermanType.PROJECT
    if one.kind == InstrumentKind.PARTNERSHIP:
        if Answer.YES in {in_time, in_subject}:
            return friendship, Answer.YES, Ground.LIMITED, None
        if in_subject is Answer.UNCLEAR:
            return partnership, Answer.UNCLEAR, Ground.FIELDS_PERHAPS_EXAMPLES, friendship
        return partnership, Answer.YES, Ground.UNLIMITED_CHARTER, None
    if one.kind == InstrumentKind.FRIENDSHIP or Answer.NO in {in_time, in_subject}:
        limited = Answer.YES in {in_time, in_subject}
        return friendship, Answer.YES, Ground.LIMITED if limited else Ground.AGREEMENT, None
    if in_time is Answer.YES and in_subject is Answer.YES:
        return project, Answer.YES, Ground.LIMITED_IN_BOTH, None
    ground = Ground.TERM_UNKNOWN if in_time is Answer.UNCLEAR else Ground.FIELDS_UNKNOWN
    return friendship, Answer.UNCLEAR, ground, project


def _limited_in_time(one: Foundation) -> Answer:
    """A charter of twinning is without a set end unless it says otherwise."""
    if one.has_end or one.term in LIMITED:
        return Answer.YES
    unlimited = one.term in UNLIMITED or one.kind == InstrumentKind.PARTNERSHIP
    return Answer.NO if unlimited else Answer.UNCLEAR


def _limited_in_subject(one: Foundation) -> Answer:
    """A charter that names fields may name them as examples; an operative paper names what it covers."""
    is_charter = one.kind in {InstrumentKind.PARTNERSHIP, InstrumentKind.FRIENDSHIP}
    if one.names_fields:
        return Answer.UNCLEAR if is_charter else Answer.YES
    return Answer.NO if is_charter else Answer.UNCLEAR


def _tests_on(one: Foundation) -> list[TestOutcome]:
    subject = {
        Answer.YES: (Answer.NO, Ground.FIELDS_NAMED),
        Answer.NO: (Answer.YES, Ground.NO_FIELD_NAMED),
        Answer.UNCLEAR: (
            Answer.UNCLEAR,
            Ground.FIELDS_PERHAPS_EXAMPLES if one.names_fields else Ground.FIELDS_UNKNOWN,
        ),
    }[_limited_in_subject(one)]
    heads = {
        Answer.YES: Ground.HEADS_SIGNED,
        Answer.NO: Ground.OTHERS_SIGNED,
        Answer.UNCLEAR: Ground.SIGNATORIES_UNKNOWN,
    }[one.heads_signed]
    assembly = {
        Answer.YES: Ground.ASSEMBLY_APPROVED,
        Answer.NO: Ground.ASSEMBLY_NOT_YET,
        Answer.UNCLEAR: Ground.ASSEMBLY_UNKNOWN,
    }[one.assembly]
    found = [
        (JapaneseTest.BOTH_HEADS, one.heads_signed, heads),
        (JapaneseTest.FIELDS_OPEN, *subject),
        (JapaneseTest.ASSEMBLY, one.assembly, assembly),
    ]
    return [_capped(one, TestOutcome(test, answer, ground, one.paper)) for test, answer, ground in found]


def _capped(one: Foundation, result: TestOutcome) -> TestOutcome:
    """A paper of which it is unclear whether it holds proves nothing for certain."""
    if one.holds is Answer.UNCLEAR and result.answer is Answer.YES:
        return TestOutcome(result.test, Answer.UNCLEAR, Ground.PAPER_UNCLEAR, one.paper)
    return result

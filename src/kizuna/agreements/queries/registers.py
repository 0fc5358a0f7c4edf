"""How the city registers of either side would class a tie on a day, in words. The tests: `rules.registers`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from kizuna.agreements import rules
from kizuna.agreements.models import Instrument, Party
from kizuna.agreements.queries.force import TiePapers
from kizuna.agreements.queries.papers import KnownPapers
from kizuna.agreements.queries.signatories import SignedFor
from kizuna.agreements.rules.registers import (
    Foundation,
    GermanType,
    Ground,
    JapaneseTest,
    TestOutcome,
    TypeFound,
    counts_as_sister_city,
    german_type,
    heads_signed,
    japanese_tests,
)
from kizuna.kernel.answers import Answer, all_of
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Municipality, Tie, TieTier
from kizuna.register.queries.ties import span_of
from kizuna.register.rules.tiers import in_order, tier_on

GERMANY, JAPAN = "DE", "JP"
TYPE_WORDS: dict[GermanType, str | Promise] = {
    GermanType.PARTNERSHIP: gettext_lazy("Twinning (Partnerschaft)"),
    GermanType.FRIENDSHIP: gettext_lazy("Friendship (Freundschaft)"),
    GermanType.PROJECT: gettext_lazy("Project partnership (Projektpartnerschaft)"),
    GermanType.CONTACT: gettext_lazy("Contact (Kontakt)"),
}
TEST_WORDS: dict[JapaneseTest, str | Promise] = {
    JapaneseTest.BOTH_HEADS: gettext_lazy("There is a paper of both heads."),
    JapaneseTest.FIELDS_OPEN: gettext_lazy("The fields of exchange are not limited to particular ones."),
    JapaneseTest.ASSEMBLY: gettext_lazy("The assembly has approved."),
}
GROUND_WORDS: dict[Ground, str | Promise] = {
    Ground.NO_PAPER: gettext_lazy("No paper on which a tie can rest holds on this day."),
    Ground.PAPER_UNCLEAR: gettext_lazy(
        "Whether “%(paper)s” holds on this day is not certain. Its exact dates would settle the question."
    ),
    Ground.HEADS_SIGNED: gettext_lazy("The head of each city signed “%(paper)s”."),
    Ground.OTHERS_SIGNED: gettext_lazy(
        "“%(paper)s” was signed for one side by somebody who was not its head."
    ),
    Ground.SIGNATORIES_UNKNOWN: gettext_lazy(
        "Who signed “%(paper)s” for each city, and in which office, is not recorded. That would settle the question."
    ),
    Ground.NO_FIELD_NAMED: gettext_lazy("“%(paper)s” names no particular fields."),
    Ground.FIELDS_NAMED: gettext_lazy("“%(paper)s” names the fields that it covers."),
    Ground.FIELDS_PERHAPS_EXAMPLES: gettext_lazy(
        "“%(paper)s” names fields. Whether as examples only, its wording would settle."
    ),
    Ground.FIELDS_UNKNOWN: gettext_lazy(
        "Whether “%(paper)s” is limited to particular fields is not recorded. Its wording would settle the question."
    ),
    Ground.ASSEMBLY_APPROVED: gettext_lazy("The assembly approved “%(paper)s”."),
    Ground.ASSEMBLY_NOT_YET: gettext_lazy("The assembly approved “%(paper)s” on a later day only."),
    Ground.ASSEMBLY_UNKNOWN: gettext_lazy(
        "No decision of the assembly on “%(paper)s” is recorded. Its day would settle the question."
    ),
    Ground.UNLIMITED_CHARTER: gettext_lazy("“%(paper)s” is a charter without limits in time or subject."),
    Ground.LIMITED: gettext_lazy("“%(paper)s” is limited in time or names particular fields."),
    Ground.LIMITED_IN_BOTH: gettext_lazy("“%(paper)s” is limited in time and names particular fields."),
    Ground.TERM_UNKNOWN: gettext_lazy(
        "Whether “%(paper)s” is limited in time is not recorded. Its term would settle the question."
    ),
    Ground.AGREEMENT: gettext_lazy("“%(paper)s” is an agreement, but no charter of twinning."),
}


@dataclass(frozen=True, slots=True)
class GermanView:
    """The type of the tie in the German register."""

    found: TypeFound
    label: str
    perhaps: str
    because: str


@dataclass(frozen=True, slots=True)
class JapaneseView:
    """The three tests of the Japanese register, each with its reason, and whether the tie counts."""

    answer: Answer
    tests: tuple[tuple[TestOutcome, str, str], ...]


@dataclass(frozen=True, slots=True)
class RegistersView:
    """What each side's register would say; None for a register that lists no city of this tie.

    `has_tie`: the record knows of a tie on the day. Without one no register would list anything.
    """

    has_tie: bool
    german: GermanView | None
    japanese: JapaneseView | None


@dataclass(frozen=True, slots=True)
class CityBound:
    """A city that is a party of a paper, and when its council approved the paper."""

    city: int
    council_approved_on: PartialDate | None


def registers_on(papers: TiePapers, tie: Tie, day: date) -> RegistersView:
    """How the registers would class the tie by these papers: three queries."""
    bound = Party.objects.filter(instrument__in=papers.instruments, municipality__isnull=False).order_by("id")
    parties: dict[int, list[CityBound]] = {}
    for paper, city, approved_on in bound.values_list(
        "instrument_id", "municipality_id", "council_approved_on"
    ):
        if city is not None:
            parties.setdefault(paper, []).append(CityBound(city, approved_on))
    signed = {pk: [one.signed_for for one in row if one.signed_for] for pk, row in papers.signatories.items()}
    cities = list(Municipality.objects.filter(parts__tie=tie))
    found = foundations_on(papers.known, papers.instruments.values(), parties, signed, cities, day)
    history = in_order([span_of(row) for row in TieTier.objects.filter(tie=tie)])
    return classed(found, cities, papers.titles, has_type=tier_on(history, day)[1] is not Answer.NO)


def foundations_on(
    known: KnownPapers,
    instruments: Iterable[Instrument],
    parties: Mapping[int, Sequence[CityBound]],
    signed: Mapping[int, Sequence[SignedFor]],
    cities: Sequence[Municipality],
    day: date,
) -> list[Foundation]:
    """The papers as registers ask of them. Where a paper names no parties, it is between the cities of the tie."""
    answers = rules.papers_in_force(known.papers, day, known.held_back)
    by_key = {paper.key: paper for paper in known.papers}
    japanese = {city.pk for city in cities if city.country == JAPAN}
    found = []
    for one in instruments:
        bound = parties.get(one.pk, ())
        sides = [party.city for party in bound] or [city.pk for city in cities]
        heads = [(part.city, part.as_head) for part in signed.get(one.pk, ())]
        assemblies = [_reached(party.council_approved_on, day) for party in bound if party.city in japanese]
        found.append(
            Foundation(
                paper=one.pk,
                kind=one.kind,
                holds=answers[one.pk].answer,
                heads_signed=heads_signed(sides, heads),
                assembly=all_of(*assemblies) if assemblies else Answer.UNCLEAR,
                names_fields=bool(by_key[one.pk].adds),
                term=by_key[one.pk].term,
                has_end=one.ended_on is not None,
            )
        )
    return found


def classed(
    found: Sequence[Foundation],
    cities: Sequence[Municipality],
    titles: Mapping[int, str],
    *,
    has_type: bool,
) -> RegistersView:
    """The views of the registers that list one of the cities. `has_type`: the tie is of some type on the day."""
    countries = {city.country for city in cities}
    if not has_type and all(one.holds is Answer.NO for one in found):
        return RegistersView(has_tie=False, german=None, japanese=None)
    return RegistersView(
        has_tie=True,
        german=_german(german_type(found), titles) if GERMANY in countries else None,
        japanese=_japanese(japanese_tests(found), titles) if JAPAN in countries else None,
    )


def _german(found: TypeFound, titles: Mapping[int, str]) -> GermanView:
    because = _because(found.ground, found.paper, titles)
    return GermanView(
        found, str(TYPE_WORDS[found.type]), str(TYPE_WORDS[found.perhaps]) if found.perhaps else "", because
    )


def _japanese(tests: Sequence[TestOutcome], titles: Mapping[int, str]) -> JapaneseView:
    told = [(one, str(TEST_WORDS[one.test]), _because(one.ground, one.paper, titles)) for one in tests]
    return JapaneseView(counts_as_sister_city(tests), tuple(told))


def _because(ground: Ground, paper: int | None, titles: Mapping[int, str]) -> str:
    return str(GROUND_WORDS[ground]) % {"paper": titles.get(paper, "") if paper else ""}


def _reached(value: PartialDate | None, day: date) -> Answer:
    return value.reached_by(day) if value else Answer.UNCLEAR

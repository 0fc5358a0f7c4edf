"""Parts of a paper's page: its parties, who signed, its clauses, languages and scans, each as one line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import scans_visible_to
from kizuna.agreements.models import Clause, FieldEffect, Instrument, Party, Scan, Signature
from kizuna.agreements.queries.signatories import office_that_day
from kizuna.agreements.rules import ClauseChange, LanguageVersion, SigningRole, language_versions
from kizuna.chronicle.queries.marks import Mark, Marks
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.languages import LocalText
from kizuna.kernel.names import PersonName
from kizuna.register.models import Municipality, Organisation, Person
from kizuna.register.queries import names_of

Body = Municipality | Organisation


@dataclass(frozen=True, slots=True)
class SignatoryLine:
    """Who put their name under the paper, in the office held that day, for which body, in whose stead."""

    signature: Signature
    person: Person
    names: list[PersonName]
    function: LocalText
    body: Body | None
    on_behalf_of: list[PersonName]
    mark: Mark

    @property
    def is_witness(self) -> bool:
        """A witness binds nobody and is no signatory."""
        return self.signature.role == SigningRole.WITNESS


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party with its body and who signed for it; witnesses stand elsewhere."""

    party: Party
    body: Body
    signatories: list[SignatoryLine]

    @property
    def waits_for_council(self) -> bool:
        """Whether the approval of its council is needed and not noted."""
        return self.party.needs_council and self.party.council_approved_on is None


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A field the paper itself, outside of its clauses, touches: as printed and as mapped."""

    effect: FieldEffect
    mark: Mark


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause with its texts, the reader's language apart from the others, and the clauses that change it."""

    clause: Clause
    effects: list[FieldEffect]
    changed: Clause | None
    changed_by: list[Clause]
    is_first: bool
    is_last: bool

    @property
    def is_taken_out(self) -> bool:
        """Whether a later paper put another clause in its place or repealed it."""
        return any(one.change in {ClauseChange.REPLACES, ClauseChange.REPEALS} for one in self.changed_by)


@dataclass(frozen=True, slots=True)
class LanguageLine:
    """The paper in one language; `missing` are the numbers of the clauses without wording in it."""

    version: LanguageVersion
    name: str
    missing: list[str]


def signatory_lines(rows: Iterable[Signature], marks: Marks) -> list[SignatoryLine]:
    """Everybody under the paper, the signatories before the co-signatories before the witnesses."""
    order = list(SigningRole)
    lines = [
        SignatoryLine(
            signature=row,
            person=row.person,
            names=names_of(row.person),
            function=office_that_day(row.function_as_printed, row.tenure, (), None).function,
            body=(row.party.municipality or row.party.organisation) if row.party else None,
            on_behalf_of=names_of(row.on_behalf_of) if row.on_behalf_of else [],
            mark=marks.of(row),
        )
        for row in rows
    ]
    return sorted(lines, key=lambda line: order.index(SigningRole(line.signature.role)))


def party_lines(paper: Instrument, signed: Iterable[SignatoryLine]) -> list[PartyLine]:
    """The parties in the order of their recording."""
    named: dict[int | None, list[SignatoryLine]] = {}
    for line in signed:
        if not line.is_witness:
            named.setdefault(line.signature.party_id, []).append(line)
    return [
        PartyLine(party, body, named.get(party.pk, []))
        for party in paper.parties.all()
        if (body := party.municipality or party.organisation)
    ]


def clause_lines(clauses: Sequence[Clause], seen: Collection[int] | None = None) -> list[ClauseLine]:
    """The clauses in order; of other papers' clauses only those in the papers `seen` are named, or all."""

    def is_seen(other: Clause | None) -> bool:
        return other is not None and (seen is None or other.instrument_id in seen)

    return [
        ClauseLine(
            clause=clause,
            effects=list(clause.effects.all()),
            changed=clause.changed_clause if is_seen(clause.changed_clause) else None,
            changed_by=[one for one in clause.changed_by.all() if is_seen(one)],
            is_first=place == 0,
            is_last=place == len(clauses) - 1,
        )
        for place, clause in enumerate(clauses)
    ]


def clauses_of(paper: Instrument) -> list[Clause]:
    """The clauses in order, with what they do and what is done to them: three queries."""
    rows = paper.clauses.select_related("changed_clause__instrument__entry")
    return list(
        rows.prefetch_related("effects__field", "changed_by__instrument__entry").order_by("position", "id")
    )


def language_lines(paper: Instrument, clauses: Sequence[Clause]) -> list[LanguageLine]:
    """Which languages are authentic, which prevails, and what is missing in which."""
    # A paper may open with words before its first clause.
    named = [
        ("", paper.text),
        *((clause.number or f"#{n}", clause.text) for n, clause in enumerate(clauses, 1)),
    ]
    versions = language_versions(
        [text for _number, text in named], paper.authentic_languages, paper.prevailing_language
    )
    return [
        LanguageLine(
            version,
            str(LANGUAGE_LABELS[version.language]),
            [number for place in version.missing if (number := named[place][0])],
        )
        for version in versions
    ]


def scan_lines(paper: Instrument, user: AnyUser) -> list[Scan]:
    """The scans that the user may take out."""
    rows = scans_visible_to(user).filter(instrument=paper)
    return list(rows.select_related("file", "party__municipality", "party__organisation"))

"""What the page of a paper shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import Instrument, Scan
from kizuna.agreements.queries.chains import PLACES, ChainLine, chain_of, papers_of
from kizuna.agreements.queries.lines import (
    ClauseLine,
    EffectLine,
    LanguageLine,
    PartyLine,
    SignatoryLine,
    clause_lines,
    clauses_of,
    language_lines,
    party_lines,
    scan_lines,
    signatory_lines,
)
from kizuna.agreements.queries.lives import LifeShown, life_shown, lives_of
from kizuna.agreements.queries.warnings import warnings_of
from kizuna.agreements.rules import Relation, State, place_of
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry
from kizuna.chronicle.queries.marks import Mark, Told, marks_of
from kizuna.register.models import Tie

ASPECTS = (
    *("kind", "name", "parties", "place", "fields", "signatories", "confirmed_in_force"),
    *("signed_on", "agreed_on", "in_force_on", "ended_on"),
)
# In these states the office asks what goes on after the end.
NEAR_THE_END = frozenset({State.NOTICE_GIVEN, State.EXPIRED, State.TERMINATED, State.REPLACED})
TO_BE_ENDED = frozenset({State.SIGNED, State.IN_FORCE, State.RENEWED, State.NOTICE_GIVEN})


@dataclass(frozen=True, slots=True)
class PaperPage:
    """One paper with all that hangs on it."""

    paper: Instrument
    tie: Tie | None
    life: LifeShown
    warnings: list[str]
    parties: list[PartyLine]
    occasion: Entry | None
    signatories: list[SignatoryLine]
    unassigned: list[SignatoryLine]
    witnesses: list[SignatoryLine]
    clauses: list[ClauseLine]
    effects: list[EffectLine]
    languages: list[LanguageLine]
    scans: list[Scan]
    chain: list[ChainLine]
    confirmations: list[Instrument]
    confirmed: list[Told]
    survivors: list[ClauseLine]
    marks: dict[str, Mark]
    states: tuple[State, ...]

    @property
    def place_word(self) -> str | Promise:
        """What it is in its chain."""
        return PLACES[place_of(self.paper.relation)]

    @property
    def may_be_withdrawn(self) -> bool:
        """Whether nobody has signed it, as far as is known, and it was not withdrawn yet."""
        signed = [self.paper.signed_on, *(line.party.signed_on for line in self.parties), *self.signatories]
        return not any(signed) and self.paper.withdrawn_on is None

    @property
    def may_be_ended(self) -> bool:
        """Whether it may be in force, or come into force, so that somebody can end it."""
        return bool({*self.states} & TO_BE_ENDED)


def paper_page(instrument: Instrument, user: AnyUser, on: date) -> PaperPage:
    """The page of a paper on a day; the number of queries does not depend on the length of the chain."""
    tie = instrument.entry.tie
    papers = papers_of(tie, user) if tie else Instrument.objects.filter(pk=instrument.pk)
    family = {paper.pk: paper for paper in papers}
    paper = family.get(instrument.pk, instrument)
    lives = lives_of(papers, on)
    clauses = clauses_of(paper)
    signatures = list(
        paper.signatures.select_related(
            "person", "on_behalf_of", "tenure", "place", "party__municipality", "party__organisation"
        ).prefetch_related("person__names", "on_behalf_of__names")
    )
    effects = [effect for effect in paper.effects.all() if effect.clause_id is None]
    marks = marks_of([paper, *signatures, *effects], user)
    lines = clause_lines(clauses, family)
    signed = signatory_lines(signatures, marks)
    near_the_end = bool(NEAR_THE_END & {*lives[paper.pk].states})
    return PaperPage(
        paper=paper,
        tie=tie,
        life=life_shown(lives[paper.pk], family),
        warnings=warnings_of(paper),
        parties=party_lines(paper, signed),
        occasion=entries_visible_to(user).filter(signings=paper).first(),
        signatories=[line for line in signed if not line.is_witness],
        unassigned=[line for line in signed if not line.is_witness and line.body is None],
        witnesses=[line for line in signed if line.is_witness],
        clauses=lines,
        effects=[EffectLine(row, marks.of(row)) for row in effects],
        languages=language_lines(paper, clauses),
        scans=scan_lines(paper, user),
        chain=chain_of(paper, family, lives),
        confirmations=_confirmations(paper, family),
        confirmed=marks.told_of(paper, "confirmed_in_force"),
        survivors=[line for line in lines if line.clause.outlives] if near_the_end else [],
        marks={aspect: marks.of(paper, aspect) for aspect in ASPECTS} | {"whole": marks.of(paper)},
        states=lives[paper.pk].states,
    )


def _confirmations(paper: Instrument, family: dict[int, Instrument]) -> list[Instrument]:
    """The papers that say this one still holds, in the order of their days."""
    found = [
        one
        for one in family.values()
        if one.parent_id == paper.pk and one.relation == Relation.CONFIRMS and one.withdrawn_on is None
    ]
    return sorted(found, key=lambda one: one.entry.earliest or date.max)

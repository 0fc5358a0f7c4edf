"""A tie that has lived: one happening of every kind, `times` over, made through the actions of the house."""

from dataclasses import dataclass

from kizuna.accounts.models import User
from kizuna.agreements.actions import ClauseEffect, NewSignature, add_clause, record_instrument
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import InstrumentKind, Relation
from kizuna.chronicle.actions import link_origin
from kizuna.contacts.actions import NewPresence, record_encounter
from kizuna.contacts.models import Encounter
from kizuna.contacts.rules import EncounterKind
from kizuna.delegations.actions import NewMember, record_delegation
from kizuna.delegations.models import Delegation
from kizuna.delegations.rules import Direction, MemberRole
from kizuna.exchanges.actions import record_programme
from kizuna.exchanges.models import Programme
from kizuna.exchanges.rules import ProgrammeKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.press.actions import record_release
from kizuna.press.models import Release
from kizuna.promises.actions import record_promise
from kizuna.promises.models import Promise
from kizuna.register.actions import NewName, attach_document, record_tenure, register_person
from kizuna.register.models import FieldOfCooperation, Municipality, Organisation, Person, Tie
from kizuna.sources.actions import state
from kizuna.sources.models import Citation
from tests.factories.agreements import fields
from tests.factories.register import a_tie, an_organisation, essen, koriyama
from tests.factories.sources import NOON, a_citation, a_document


@dataclass(frozen=True)
class LivedTie:
    """The rows, the last of each kind where there are many."""

    tie: Tie
    home: Municipality
    partner: Municipality
    works: Organisation
    head: Person
    counterpart: Person
    memorandum: Instrument
    supplement: Instrument
    delegation: Delegation
    programme: Programme
    fair: Encounter
    visit: Encounter
    release: Release
    promise: Promise
    citation: Citation


def words(english: str) -> LocalText:
    """A text in German and English."""
    return LocalText({"en": english, "de": english})


def a_lived_tie(by: User, times: int = 1) -> LivedTie:
    """Two papers, and `times` journeys, exchanges, fairs, visits, releases and promises, each with its source."""
    home, partner = essen(by), koriyama(by)
    tie = a_tie(by, home, partner, title=words("Essen – Kōriyama"), since=PartialDate("2017"))
    works = an_organisation(by, "Tohoku Works", municipality=partner)
    head = register_person(names=[NewName("Muster", "Jan")], is_example=True, by=by, at=NOON)
    counterpart = register_person(
        names=[
            NewName("Vorbild", "Aya"),
            NewName("手本", "亜矢", script="Jpan", order="family-given", family_reading="てほん"),
        ],
        is_example=True,
        by=by,
        at=NOON,
    )
    for person, city, office in ((head, home, "Lord Mayor"), (counterpart, partner, "Mayor")):
        record_tenure(
            person=person,
            function=words(office),
            municipality=city,
            start=PartialDate("2013"),
            is_head=True,
            by=by,
            at=NOON,
        )
    signed = [NewSignature(head, party=home), NewSignature(counterpart, party=partner)]
    memorandum = record_instrument(
        tie=tie,
        kind=InstrumentKind.MOU,
        title=words("Memorandum"),
        parties=[home, partner],
        signed_on=PartialDate("2017~"),
        adds=fields("energy", "environment"),
        signatories=signed,
        by=by,
        at=NOON,
    )
    supplement = record_instrument(
        tie=tie,
        kind=InstrumentKind.SUPPLEMENT,
        title=words("Supplement"),
        parties=[home, partner],
        signed_on=PartialDate("2019-09-02"),
        parent=memorandum,
        relation=Relation.SUPPLEMENTS,
        adds=fields("education"),
        signatories=signed,
        by=by,
        at=NOON,
    )
    document = a_document(by, "The cities met at the fair and promised more. " * 3, visibility="partners")
    citation = a_citation(by, "met", document)
    attach_document(tie=tie, document=document, by=by, at=NOON)
    for subject in (memorandum, supplement):
        state(subject=subject, aspect="signed_on", value=subject.signed_on, citation=citation, by=by, at=NOON)
    happened = [_happenings(by, tie, works, head, counterpart, citation, at) for at in range(times)]
    delegation, programme, fair, visit, release, promise = happened[-1]
    return LivedTie(
        tie, home, partner, works, head, counterpart, memorandum, supplement,
        delegation, programme, fair, visit, release, promise, citation,
    )  # fmt: skip


def _happenings(
    by: User,
    tie: Tie,
    works: Organisation,
    head: Person,
    counterpart: Person,
    citation: Citation,
    number: int,
) -> tuple[Delegation, Programme, Encounter, Encounter, Release, Promise]:
    flood = [field for field, _printed in fields("civil_protection")]
    delegation = record_delegation(
        tie=tie,
        direction=Direction.OUTGOING,
        title=words(f"Journey {number}"),
        when=PartialDate("2019-09-01/2019-09-07"),
        members=[NewMember(head, MemberRole.HEAD), NewMember(counterpart, organisation_as_printed="City")],
        by=by,
        at=NOON,
    )
    programme = record_programme(
        tie=tie,
        kind=ProgrammeKind.CLERKSHIP,
        title=words(f"Clerkship {number}"),
        hosting_body=works,
        start=PartialDate("2020-22/.."),
        places=1,
        by=by,
        at=NOON,
    )
    fair = record_encounter(
        tie=tie,
        kind=EncounterKind.FAIR,
        title=words(f"Fair {number}"),
        when=PartialDate("2019-02"),
        bodies=[works],
        people=[NewPresence(head, words("Lord Mayor"))],
        fields=flood,
        by=by,
        at=NOON,
    )
    visit = record_encounter(
        tie=tie,
        kind=EncounterKind.VISIT,
        title=words(f"Site visit {number}"),
        when=PartialDate("2019-09-02"),
        bodies=[works],
        by=by,
        at=NOON,
    )
    link_origin(entry=visit.entry, arose_from=fair.entry, citation=citation, by=by, at=NOON)
    release = record_release(
        tie=tie,
        document=a_document(by, visibility="partners"),
        title=words(f"Release {number}"),
        published_on=PartialDate("2019-09-03"),
        by=by,
        at=NOON,
    )
    promise = record_promise(
        tie=tie,
        wording=f"Wir freuen uns auf den Besuch Nummer {number}.",
        due=PartialDate("2019"),
        made_on=PartialDate("2019-09-03"),
        by=by,
        at=NOON,
    )
    for subject in (delegation, programme, fair, visit, promise):
        state(subject=subject, aspect="title", value="said so", citation=citation, by=by, at=NOON)
    return delegation, programme, fair, visit, release, promise


def more_papers(by: User, lived: LivedTie, count: int) -> list[Instrument]:
    """Further papers of the tie in chains of ten: a base, supplements, an amendment, a renewal, and what ended it.

    Each has three clauses, is signed on both sides, and rests on a source; one in five has a disagreeing date.
    """
    papers: list[Instrument] = []
    base: Instrument | None = None
    for number in range(count):
        place = number % 10
        base = None if place == 0 else base
        relation = ("", *["supplements"] * 6, "amends", "renews", "terminates")[place]
        paper = record_instrument(
            tie=lived.tie,
            kind=InstrumentKind.MOU if base is None else InstrumentKind.SUPPLEMENT,
            title=words(f"Paper {number}"),
            parties=[lived.home, lived.partner],
            signed_on=PartialDate(f"{2000 + number // 10}-0{1 + place % 9}-01"),
            parent=base,
            relation=relation if base else "",
            signatories=[NewSignature(lived.head, party=lived.home), NewSignature(lived.counterpart)],
            by=by,
            at=NOON,
        )
        base = base or paper
        _three_clauses(by, paper, base)
        state(
            subject=paper, aspect="signed_on", value=paper.signed_on, citation=lived.citation, by=by, at=NOON
        )
        if number % 5 == 0:
            state(subject=paper, aspect="signed_on", value="2018-11-16", citation=None, by=by, at=NOON)
        papers.append(paper)
    return papers


def _three_clauses(by: User, paper: Instrument, base: Instrument) -> None:
    """Purpose, a field, and what goes on after the end; an amendment replaces the base's clause on its field."""
    field = FieldOfCooperation.objects.all()[paper.pk % 18]
    replaced = base.clauses.filter(number="2").first() if paper.relation == Relation.AMENDS else None
    text = words("The parties agree on what is said here. " * 6)
    add_clause(instrument=paper, number="1", text=text, by=by, at=NOON)
    add_clause(
        instrument=paper,
        number="2",
        text=text,
        touches=[ClauseEffect(field)],
        changed_clause=replaced,
        change="replaces" if replaced else "",
        by=by,
        at=NOON,
    )
    add_clause(instrument=paper, number="3", text=text, outlives=paper.pk == base.pk, by=by, at=NOON)

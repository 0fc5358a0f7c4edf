"""A tie in which every sort of row occurs, made through the actions of the house."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from kizuna.accounts.models import User
from kizuna.agreements.actions import NewSignature, record_instrument, record_rhythm
from kizuna.chronicle.actions import amend_entry, link_origin, record_milestone
from kizuna.columns.keys import key_of
from kizuna.contacts.actions import NewPresence, record_encounter
from kizuna.delegations.actions import NewMember, add_programme_item, record_delegation
from kizuna.exchanges.actions import record_programme
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.press.actions import record_release
from kizuna.promises.actions import answer_promise, record_promise
from kizuna.records.queries import record_text
from kizuna.register.actions import (
    NewName,
    add_frame,
    add_spelling,
    attach_document,
    change_tier,
    record_tenure,
    register_person,
    tell_origin,
)
from kizuna.register.models import FieldOfCooperation, Tie
from kizuna.register.rules.kinds import Tier
from kizuna.sources.actions import hold_true, state
from kizuna.sources.models import Citation, Document
from tests.factories.register import a_person, a_tie, an_organisation, essen, koriyama
from tests.factories.sources import NOON, a_citation, a_document

TEXT = (
    "Beispielstadt am Fluss, 3. September 2019. Das Memorandum von 2017 gilt fort. "
    "Am 2. September 2019 wurde eine Ergänzung unterzeichnet. Im Sommer 2020 reisen die ersten Studierenden."
)


def said(german: str, japanese: str = "") -> LocalText:
    return LocalText({"de": german, "ja": japanese})


def on(edtf: str) -> PartialDate:
    return PartialDate.parse(edtf)


class Story:
    """Builds the tie step by step."""

    def __init__(self, by: User) -> None:
        self.act: dict[str, Any] = {"by": by, "at": NOON}
        self.by = by
        self.home, self.partner = essen(by), koriyama(by)
        self.tie: Tie = a_tie(
            by, self.home, self.partner, tier=Tier.CONTACT, slug="essen-koriyama", since=on("2015")
        )
        self.energy, self.education, self.health = (
            FieldOfCooperation.objects.get(code=code) for code in ("energy", "education", "health")
        )
        self.release: Document = a_document(by, TEXT, title="Mitteilung", visibility="partners")

    def words(self, words: str) -> Citation:
        return a_citation(self.by, words, self.release)

    def tell(self) -> Tie:
        change_tier(tie=self.tie, tier=Tier.COOPERATION, start=on("2017~"), **self.act)
        tell_origin(
            tie=self.tie, story=said("Am Anfang stand ein Brief.", "手紙から始まりました。"), **self.act
        )
        names = said("Gemeinsame Erklärung")
        add_frame(tie=self.tie, kind="declaration", names=names, start=on("2014"), **self.act)
        attach_document(tie=self.tie, document=self.release, **self.act)
        self.people_and_bodies()
        self.papers()
        self.journey()
        self.rest()
        return self.tie

    def people_and_bodies(self) -> None:
        self.university = an_organisation(self.by, "Universität", kind="university", municipality=self.home)
        self.hospital = an_organisation(
            self.by, "Klinikum", kind="hospital", parent=self.university, spellings=["Uni-Klinik"]
        )
        self.plant = an_organisation(self.by, "Werk", kind="company", municipality=self.partner)
        self.mayor = a_person(self.by, "Muster", "Karla", title="Dr.")
        self.counterpart = register_person(
            names=[
                NewName(family="Mihon", given="Hanako"),
                NewName(
                    family="見本",
                    given="花子",
                    script="Jpan",
                    order="family-given",
                    family_reading="みほん",
                    given_reading="はなこ",
                ),
            ],
            is_example=True,
            **self.act,
        )
        add_spelling(row=self.counterpart, text="Mihon-san", **self.act)
        office: dict[str, Any] = {"function": said("Oberbürgermeisterin", "市長"), "is_head": True}
        record_tenure(
            person=self.mayor,
            municipality=self.home,
            start=on("2015-10"),
            end=on("2025"),
            **office,
            **self.act,
        )
        self.second = record_tenure(
            person=self.mayor, organisation=self.hospital, function=said("Beirätin"), **self.act
        )
        record_tenure(
            person=self.counterpart, municipality=self.partner, start=on("2017"), **office, **self.act
        )
        # Nobody travels with her, yet the office knows her.
        waiting = a_person(self.by, "Warten", "Ada")
        record_tenure(person=waiting, organisation=self.plant, function=said("Werksleitung"), **self.act)

    def papers(self) -> None:
        parties = [self.home, self.partner]
        self.mou = record_instrument(
            tie=self.tie,
            kind="mou",
            title=said("Memorandum", "覚書"),
            parties=parties,
            signed_on=on("2017~"),
            adds=[(self.health, "Gesundheit"), (self.energy, "erneuerbare Energien")],
            **self.act,
        )
        signatures = [
            NewSignature(self.counterpart, self.partner, said("Bürgermeisterin", "市長")),
            NewSignature(self.mayor, self.home, tenure=self.second),
            NewSignature(a_person(self.by, "Zeug", "Uwe"), self.home, role="witness"),
        ]
        self.supplement = record_instrument(
            tie=self.tie,
            kind="supplement",
            title=said("Ergänzung"),
            name_as_printed="Zusatzvereinbarung",
            text=said("Zwei Städte,\nein Text.", "両市は一つの文書を交わします。"),
            authentic_languages=["ja", "de"],
            parties=[self.partner, self.home],
            parent=self.mou,
            relation="supplements",
            signed_on=on("2019-09-02"),
            adds=[(self.education, "Bildung")],
            extends=[(self.energy, "Energien")],
            narrows=[(self.energy, "nur aus Wind und Sonne")],
            ends=[(self.health, "")],
            place=self.partner,
            signatories=signatures,
            visibility="public",
            **self.act,
        )
        amend_entry(entry=self.mou.entry, summary=said("Worum es geht"), **self.act)

    def journey(self) -> None:
        self.fair = record_encounter(kind="fair", title=said("Messe"), when=on("2018"), **self.act)
        self.visit = record_encounter(
            tie=self.tie,
            kind="visit",
            title=said("Werksbesuch"),
            when=on("2019-09-03"),
            place=self.partner,
            bodies=[self.plant, self.university],
            people=[NewPresence(self.mayor, said("OB")), NewPresence(self.counterpart)],
            fields=[self.energy],
            **self.act,
        )
        self.delegation = record_delegation(
            tie=self.tie,
            direction="outgoing",
            title=said("Reise"),
            when=on("2019-09-01/2019-09-05"),
            from_municipality=self.home,
            to_municipality=self.partner,
            purpose=said("Unterzeichnung"),
            members=[
                NewMember(self.counterpart, role="interpreter", organisation=self.plant),
                NewMember(
                    self.mayor, role="head", function_as_printed=said("OB"), organisation_as_printed="Stadt"
                ),
            ],
            fields=[self.education],
            **self.act,
        )
        there: dict[str, Any] = {"delegation": self.delegation, "place": self.partner, **self.act}
        # Two stations that say the very same, around one that is an encounter of its own.
        add_programme_item(title=said("Essen"), **there)
        add_programme_item(title=said("Besuch"), entry=self.visit.entry, host=self.plant, **there)
        item = add_programme_item(title=said("Essen"), **there)
        amend_entry(entry=item.entry, fields=[self.energy], visibility="internal", **self.act)
        link_origin(
            entry=self.supplement.entry,
            arose_from=self.delegation.entry,
            citation=self.words("Ergänzung unterzeichnet"),
            **self.act,
        )
        reason = said("Dort kam man ins Gespräch.")
        link_origin(entry=self.visit.entry, arose_from=self.fair.entry, reason=reason, **self.act)

    def rest(self) -> None:
        stay = record_programme(
            tie=self.tie,
            kind="clerkship",
            title=said("Famulatur"),
            sending_body=self.university,
            hosting_body=self.plant,
            place=self.partner,
            department=said("Chirurgie"),
            start=on("2020-22"),
            duration_weeks=4,
            places=2,
            stated_basis=said("Vereinbarung"),
            fields=[self.health],
            **self.act,
        )
        record_release(
            tie=self.tie,
            document=self.release,
            title=said("Mitteilung"),
            published_on=on("2019-09-03"),
            issuer=self.university,
            email="presse@example.org",
            **self.act,
        )
        record_milestone(tie=self.tie, title=said("Fünf Jahre", "五周年"), when=None, **self.act)
        promise = record_promise(
            tie=self.tie,
            made_in=stay.entry,
            wording="Im Sommer 2020 reisen die ersten Studierenden",
            made_on=on("2019-09-03"),
            due=on("2020-22/.."),
            field=self.education,
            **self.act,
        )
        answer_promise(
            promise=promise,
            state="changed",
            reason=said("Erst später"),
            due=on("2021-22"),
            wording=said("Im Sommer 2021 reisen die ersten Studierenden"),
            **self.act,
        )
        answer_promise(
            promise=promise,
            state="late",
            reason=LocalText(),
            evidence=stay.entry,
            happened_on=on("2022"),
            **self.act,
        )
        self.what_recurs()
        self.accounts(promise)

    def what_recurs(self) -> None:
        yearly = record_promise(
            tie=self.tie, wording="Jedes Jahr wird berichtet", due=on("2020"), every_months=12, **self.act
        )
        answer_promise(promise=yearly, state="kept", reason=said("Berichtet"), **self.act)
        record_rhythm(
            tie=self.tie,
            every_years=4,
            alternates=False,
            first_way="outgoing",
            until=on("2019"),
            told_by="Aktenvermerk",
            **self.act,
        )
        record_rhythm(
            tie=self.tie,
            every_years=2,
            first_way="incoming",
            since=on("2019-09-02"),
            instrument=self.mou,
            **self.act,
        )

    def accounts(self, promise: Any) -> None:
        first = state(
            subject=self.mou, aspect="signed_on", value="2017", citation=self.words("2017"), **self.act
        )
        second = state(
            subject=self.mou, aspect="signed_on", value="2017~", citation=self.words("Memorandum"), **self.act
        )
        hold_true(statement=second, reason=said("Genauer weiß es niemand."), **self.act)
        assert first.citation_id != second.citation_id
        summer = self.words("Sommer 2020")
        value: dict[str, Any] = {"who": key_of(self.counterpart), "none": None, "empty": [], "places": 2.0}
        state(subject=promise, aspect="terms", value=value, citation=summer, **self.act)
        state(subject=self.counterpart, aspect="name", value={"written": ""}, citation=None, **self.act)
        state(subject=self.tie, aspect="cities", value=[self.home, self.partner], citation=summer, **self.act)
        station = self.delegation.programme.order_by("position")[0]
        state(subject=station, aspect="paper", value=key_of(self.mou), citation=summer, **self.act)
        state(
            subject=self.second,
            aspect="function",
            value="Beirätin",
            citation=None,
            held_true=False,
            **self.act,
        )


def a_full_tie(by: User) -> Tie:
    """A tie in which every sort of row occurs."""
    return Story(by).tell()


class _Undone(Exception):
    pass


@contextmanager
def taken_back() -> Iterator[None]:
    """What happens within leaves no trace: the record is as it was before."""
    try:
        with transaction.atomic():
            yield
            raise _Undone
    except _Undone:
        pass


_texts: list[str] = []


def text_of_a_full_tie(by: User) -> str:
    """The file of such a tie, which is not in the record itself. Built once a run."""
    if not _texts:
        with taken_back():
            _texts.append(record_text(a_full_tie(by)))
    return _texts[0]


def a_record(by: User) -> dict[str, Any]:
    """The same file as plain JSON values."""
    record: dict[str, Any] = json.loads(text_of_a_full_tie(by))
    return record


def as_file(record: object) -> bytes:
    """Plain JSON values as the bytes of a file."""
    return json.dumps(record, ensure_ascii=False).encode()

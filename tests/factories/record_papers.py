"""Papers with clauses, terms, councils and signings, for the tie in which every sort of row occurs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kizuna.agreements.actions import (
    ClauseEffect,
    NewSignature,
    PartySigning,
    add_clause,
    amend_instrument,
    note_signing,
    record_instrument,
    record_obligation,
    record_rhythm,
)
from kizuna.agreements.models import Clause, Instrument
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import answer_promise
from kizuna.sources.actions import state
from tests.factories.register import a_person

if TYPE_CHECKING:
    from tests.factories.records import Story


def said(german: str, japanese: str = "") -> LocalText:
    return LocalText({"de": german, "ja": japanese})


def on(edtf: str) -> PartialDate:
    return PartialDate.parse(edtf)


class Clauses:
    """A framework, an amendment of it, one beside that changes the amendment, and a draft that was given up."""

    def __init__(self, story: Story) -> None:
        self.story, self.act = story, story.act

    def tell(self) -> None:
        self.framework()
        self.signing()
        self.changes()
        self.given_up()
        self.undertakings()

    def paper(self, title: str, kind: str, **more: Any) -> Instrument:
        parties = more.pop("parties", [self.story.home, self.story.partner])
        return record_instrument(
            tie=self.story.tie, title=said(title), kind=kind, parties=parties, **more, **self.act
        )

    def clause(self, paper: Instrument, number: str, german: str = "", **more: Any) -> Clause:
        text = said(german, f"第{number}条") if german else LocalText()
        return add_clause(instrument=paper, number=number, text=text, **more, **self.act)

    def framework(self) -> None:
        story = self.story
        paper = self.paper(
            "Rahmen",
            "cooperation",
            parties=[story.university, story.partner, story.home],
            authentic_languages=["de", "ja"],
            prevailing_language="de",
            term="automatic",
            term_months=60,
            renewal_months=24,
            notice_months=6,
            in_force_on=on("2017-01-01"),
            notified_on=on("2024-05"),
            ended_on=on("2025-12-31"),
        )
        # The second is put in before the first, and the last moved up by its position.
        self.costs = self.clause(paper, "2", "Jede Seite trägt ihre Kosten.", kind="costs", position=2)
        self.fields = self.clause(
            paper,
            "1",
            "Bildung und Energie.",
            kind="fields",
            heading=said("Felder", "分野"),
            position=1,
            touches=[
                ClauseEffect(story.education, "adds", "Bildung"),
                ClauseEffect(story.energy, "extends", "Energie"),
                ClauseEffect(story.health, "narrows", "nur Pflege"),
            ],
        )
        self.survival = self.clause(paper, "3", "Laufendes geht weiter.", kind="survival", outlives=True)
        # Beside clauses a text need not be there in Japanese.
        self.base = amend_instrument(instrument=paper, text=said("Vorspruch der Städte"), **self.act)

    def signing(self) -> None:
        story = self.story
        deputy = a_person(story.by, "Vertretung", "Ina")
        parties = [
            PartySigning(
                story.home,
                on("2016-11-01"),
                story.home,
                needs_council=True,
                council_approved_on=on("2016-10-20"),
                council_decision="Beschluss 12/2016",
                council_address="https://rat.example.org/oparl/paper/12",
                original_kept_at="Stadtarchiv, Urkunden 7",
            ),
            PartySigning(story.partner, on("2016-12"), story.partner),
            PartySigning(story.university, on("2016-11-02")),
        ]
        signatories = [
            NewSignature(
                deputy,
                story.home,
                said("i. V."),
                role="co_signatory",
                on_behalf_of=story.mayor,
                by_video=True,
            ),
            NewSignature(story.mayor, story.home),
            NewSignature(story.counterpart, story.partner, signed_on=on("2016-12-24"), place=story.partner),
        ]
        occasion = story.delegation.entry
        noted = note_signing(
            instrument=self.base, ceremony=occasion, parties=parties, signatories=signatories, **self.act
        )
        assert noted.signed_on == on("2016-12")
        # The paper as a whole bears no day.
        self.base = amend_instrument(instrument=noted, signed_on=None, **self.act)

    def changes(self) -> None:
        story = self.story
        later = self.paper(
            "Änderung", "amendment", parent=self.base, relation="amends", signed_on=on("2021-01-01")
        )
        self.clause(later, "1", changed_clause=self.survival, change="repeals")
        ends = [ClauseEffect(story.education, "ends")]
        replaced = self.clause(
            later,
            "2",
            "Die Kosten werden geteilt.",
            changed_clause=self.costs,
            change="replaces",
            touches=ends,
        )
        # It stands before the amendment in the file, as its day is not known so well, and yet changes a clause of it:
        # the second, which therefore has to be brought in before the first.
        beside = self.paper(
            "Beiblatt", "annex", parent=self.base, relation="annexed_to", signed_on=on("2020")
        )
        self.clause(beside, "a", "Außer Reisen.", changed_clause=replaced, change="adds_to")
        station = story.delegation.programme.order_by("position")[0].entry
        note_signing(instrument=beside, ceremony=station, **self.act)

    def given_up(self) -> None:
        draft = self.paper(
            "Entwurf", "intent", term="by_act", term_months=12, withdrawn_on=on("2018-03"), notice_months=0
        )
        note_signing(
            instrument=draft, parties=[PartySigning(self.story.partner, needs_council=True)], **self.act
        )

    def undertakings(self) -> None:
        obligation = record_obligation(
            clause=self.fields,
            wording="Jährlich treffen sich zwei Schulen",
            gist=said("Treffen der Schulen"),
            promised_by="beide Städte",
            made_on=on("2020-01"),
            due=on("2021"),
            every_months=12,
            field=None,
            visibility="public",
            **self.act,
        )
        answer_promise(promise=obligation.promise, state="kept", reason=said("Getroffen"), **self.act)
        record_obligation(clause=self.costs, wording="Jede Seite zahlt selbst", made_on=None, **self.act)
        record_rhythm(
            tie=self.story.tie,
            every_years=2,
            first_way="incoming",
            since=on("2019-09-02"),
            clause=self.fields,
            **self.act,
        )
        value = {"clause": self.survival}
        state(subject=self.costs, aspect="reading", value=value, citation=None, **self.act)

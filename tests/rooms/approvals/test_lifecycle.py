"""The whole life of a text between two sides, in any order of steps: what must hold after each of them.

`KIZUNA_TEST_LIVES` says how many lives are lived and how many steps each takes, such as `2000x60` for a night.
"""

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kizuna.accounts.actions import revoke_link
from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    Body,
    ClauseEffect,
    NewSignature,
    add_clause,
    amend_clause,
    amend_instrument,
    propose_text,
    record_instrument,
    remove_clause,
)
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries import fields_in_force, fields_in_force_many
from kizuna.agreements.queries.wording import words_of
from kizuna.approvals.actions import (
    answer_objection,
    approve_as_user,
    approve_by_link,
    object_by_link,
    withdraw_version,
)
from kizuna.approvals.models import Approval, Invitation, Matter, Objection, Version
from kizuna.approvals.queries import proof, standing
from kizuna.approvals.rules.canonical import canonical_text, digest
from kizuna.approvals.rules.proof import check_proof
from kizuna.audit.models import AuditRow
from kizuna.audit.refusals import Refused
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import correct_names
from kizuna.register.models import FieldOfCooperation, Organisation, Person
from tests.factories.agreements import fields
from tests.factories.approvals import WORDING, a_text, an_annex, an_invitation
from tests.factories.register import a_person, an_organisation
from tests.factories.sources import NOON
from tests.rooms.approvals.lifecycle import Believed, Model, edits

pytestmark = pytest.mark.django_db
LIVES, STEPS = map(int, os.environ.get("KIZUNA_TEST_LIVES", "100x30").split("x"))
ALONE = ("agreed_on", "visibility", "place", "signatories")
PICK = st.integers(0, 50)


class Agreeing(RuleBasedStateMachine):
    """One supplement between two cities (and at times a third body), our officer, and whoever is asked there."""

    base: dict[str, Any]

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = NOON
        self.model = Model()
        self.links: list[Invitation] = []
        self.clauses: list[Clause] = []
        self.gone: set[int] = set()
        self.annexes: list[Instrument] = []
        self.known = ""
        self.sides: tuple[str, ...] = ()
        self.count = 0
        self.audited = 0

        self.block = transaction.atomic()
        self.block.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    @initialize(begun=st.sampled_from(["signed", "agreed", "proposed", "drafted"]))
    def a_paper_is_drafted(self, begun: str) -> None:
        self.by: User = self.base["by"]
        self.body: Organisation = self.base["body"]
        self.person: Person = self.base["person"]
        self.paper: Instrument = Instrument.objects.get(pk=self.base["paper"].pk)
        self.cities = [party.municipality for party in self.paper.parties.all() if party.municipality]
        self.names = {key_of(self.cities[1]): "Vorbild Aya", key_of(self.body): "Muster Ken"}
        self.key = key_of(self.paper)
        self.audited = AuditRow.objects.count()
        self.look()
        if begun != "drafted":
            self.propose(twice=False)
        if begun in {"agreed", "signed"}:
            self.all_sides_approve(first=0)
        if begun == "signed":
            self.sign()

    def take(self, step: Callable[[], object]) -> str:
        """The code of the refusal, empty when it was done: that is told of once, a refusal never."""
        self.now += timedelta(minutes=1)
        self.count += 1
        before, code = self.audited, ""
        try:
            with transaction.atomic():
                step()
        except Refused as refused:
            code = refused.code
        self.audited = AuditRow.objects.count()
        assert self.audited == before + (code == "")
        return code

    def edited(self, step: Callable[[], object]) -> None:
        """A step that may change the words: a new version stands exactly if one stood and a word changed."""
        stood, before = self.model.stands, self.known
        assert self.take(step) == ""
        self.look()
        if stood and self.known not in {before, stood.canonical}:
            self.learn()

    def look(self) -> None:
        """Read the words of the paper as it is now."""
        self.paper = Instrument.objects.select_related("entry__tie").get(pk=self.paper.pk)
        sides, content = words_of(self.paper)
        self.known = canonical_text([side.names.plain() for side in sides], content)
        self.sides = tuple(side.key for side in sides)

    def learn(self) -> None:
        """A new version stands with the words as they are now."""
        self.model.current = len(self.model.versions) + 1
        self.model.versions[self.model.current] = Believed(self.known, self.sides)

    def version(self) -> Version:
        return Version.objects.get(matter__subject=self.key, number=self.model.current or 0)

    @rule(twice=st.booleans())
    def propose(self, twice: bool) -> None:
        stood = self.model.stands
        code = self.take(lambda: propose_text(instrument=self.paper, by=self.by, at=self.now))
        if stood and stood.canonical == self.known:
            assert code == "same_text"
            return
        assert code == ""
        self.learn()
        if twice:
            assert (
                self.take(lambda: propose_text(instrument=self.paper, by=self.by, at=self.now)) == "same_text"
            )

    @rule(part=st.sampled_from(sorted([*edits(0), "fields"])))
    def edit(self, part: str) -> None:
        self.count += 1
        adds = {"fields": {"adds": fields(*("education", "talent")[: 1 + self.count % 2])}}
        changes: Any = (edits(self.count) | adds)[part]
        self.edited(lambda: amend_instrument(instrument=self.paper, by=self.by, at=self.now, **changes))

    @rule(code=st.sampled_from(["health", "environment"]), numbered=st.booleans())
    def add_a_clause(self, code: str, numbered: bool) -> None:
        self.count += 1
        taken = {effect.field.code for one in self.clauses for effect in one.effects.select_related("field")}
        touches = [] if code in taken else [ClauseEffect(FieldOfCooperation.objects.get(code=code))]
        number = str(self.count) if numbered else ""
        given: dict[str, Any] = {"number": number, "text": WORDING, "touches": touches}
        made: list[Clause] = []
        self.edited(lambda: made.append(add_clause(instrument=self.paper, by=self.by, at=self.now, **given)))
        assert made[0].pk not in self.gone
        self.clauses += made

    @precondition(lambda self: self.clauses)
    @rule(pick=PICK, part=st.sampled_from(["text", "heading", "position", "outlives"]))
    def amend_a_clause(self, pick: int, part: str) -> None:
        self.count += 1
        value: Any = {
            "text": WORDING.with_text("ja", f"第{self.count}案。"),
            "heading": LocalText({"de": f"Zweck {self.count}"}),
            "position": self.count,
            "outlives": bool(self.count % 2),
        }[part]
        clause = self.clauses[pick % len(self.clauses)]
        self.edited(lambda: amend_clause(clause=clause, by=self.by, at=self.now, **{part: value}))

    @precondition(lambda self: self.clauses)
    @rule(pick=PICK)
    def take_a_clause_out(self, pick: int) -> None:
        clause = self.clauses.pop(pick % len(self.clauses))
        self.gone.add(clause.pk)
        self.edited(lambda: remove_clause(clause=clause, by=self.by, at=self.now))

    @precondition(lambda self: len(self.annexes) < 2)
    @rule()
    def attach_an_annex(self) -> None:
        self.count += 1
        self.with_annex(
            lambda: self.annexes.append(an_annex(self.by, self.paper, title=f"Anlage {self.count}"))
        )

    @precondition(lambda self: self.annexes)
    @rule(pick=PICK)
    def replace_the_words_of_an_annex(self, pick: int) -> None:
        self.count += 1
        annex, text = self.annexes[pick % len(self.annexes)], LocalText({"de": f"Anlage {self.count}."})
        self.with_annex(lambda: amend_instrument(instrument=annex, text=text, by=self.by, at=self.now))

    def with_annex(self, step: Callable[[], object]) -> None:
        """Words of an annex count with those of the paper, until all sides have approved these."""
        stood = self.model.stands
        if stood and stood.is_agreed:
            assert self.take(step) == ""
            self.look()
            return
        self.edited(step)

    @rule()
    def another_party_comes_or_goes(self) -> None:
        comes = [] if self.paper.parties.count() > 2 else [self.body]
        bodies: list[Body] = [*self.cities, *comes]
        self.edited(lambda: amend_instrument(instrument=self.paper, parties=bodies, by=self.by, at=self.now))

    @rule(part=st.sampled_from(ALONE))
    def note_what_either_side_may_note_alone(self, part: str) -> None:
        value: Any = {
            "agreed_on": PartialDate("2020"),
            "visibility": "internal",
            "place": self.cities[0],
            "signatories": [NewSignature(self.person, self.cities[self.count % 2])],
        }[part]
        self.count += 1
        current = self.model.current
        self.edited(lambda: amend_instrument(instrument=self.paper, by=self.by, at=self.now, **{part: value}))
        assert self.model.current == current

    @precondition(lambda self: self.model.versions and self.model.signed_on is None)
    @rule()
    def sign(self) -> None:
        day = self.now.date()
        self.edited(
            lambda: amend_instrument(
                instrument=self.paper, signed_on=PartialDate.of_day(day), by=self.by, at=self.now
            )
        )
        self.model.signed_on = day

    @precondition(lambda self: self.model.signed_on and self.model.terminated_on is None)
    @rule(relation=st.sampled_from(["terminates", "supplements"]), is_signed=st.booleans())
    def amend_or_end_it_by_a_further_paper(self, relation: str, is_signed: bool) -> None:
        """One that is signed counts; one that is only proposed leaves the old words in force."""
        tie, day = self.paper.entry.tie, self.now.date()
        assert tie
        made: list[Instrument] = []
        ends = fields("education") if relation == "supplements" else []
        given: dict[str, Any] = {"parent": self.paper, "relation": relation, "ends": ends, "text": WORDING}
        given |= {"signed_on": PartialDate.of_day(day)} if is_signed else {"parties": self.cities}
        title, kind = (
            LocalText({"de": "Weiteres Papier"}),
            "termination" if relation == "terminates" else "amendment",
        )
        given |= {"tie": tie, "kind": kind, "title": title, "by": self.by}
        assert self.take(lambda: made.append(record_instrument(at=self.now, **given))) == ""
        if not is_signed:
            assert self.take(lambda: propose_text(instrument=made[0], by=self.by, at=self.now)) == ""
        elif relation == "terminates":
            self.model.terminated_on = day
        else:
            self.model.education_ended_on = self.model.education_ended_on or day

    @precondition(lambda self: self.model.current)
    @rule(days=st.integers(1, 3), pick=PICK)
    def invite(self, days: int, pick: int) -> None:
        version = self.version()
        theirs = [side.key for side in version.parties if not side.is_ours]
        self.ask(version, theirs[pick % len(theirs)], days)

    def ask(self, version: Version, side: str, days: int) -> None:
        given: dict[str, Any] = {"side": side, "email": "", "name": self.names[side]}
        given |= {"at": self.now, "expires_at": self.now + timedelta(days=days)}
        made: list[Invitation] = []
        code = self.take(lambda: made.append(an_invitation(self.by, version, **given)[0]))
        stands = self.model.stands
        assert code == ("approved_already" if stands and side in stands.approved else "")
        self.links += made

    def hash_read(self, pick: int, old: bool) -> str:
        """The hash of the version that stands, or of any that ever did."""
        known = [digest(one.canonical) for one in self.model.versions.values()]
        return (
            known[pick % len(known)] if old or not self.model.stands else digest(self.model.stands.canonical)
        )

    @precondition(lambda self: self.model.versions)
    @rule(old=st.booleans(), pick=PICK)
    def approve_for_us(self, old: bool, pick: int) -> None:
        sha256, matter = self.hash_read(pick, old), Matter.objects.get(subject=self.key)
        side = key_of(self.cities[0])
        code = self.take(lambda: approve_as_user(matter=matter, sha256=sha256, by=self.by, at=self.now))
        self.judged(code, sha256, side, str(self.by))

    @precondition(lambda self: self.links)
    @rule(old=st.booleans(), pick=PICK, same_name=st.booleans(), twice=st.booleans())
    def approve_for_them(self, old: bool, pick: int, same_name: bool, twice: bool) -> None:
        invitation = self.link(pick)
        sha256 = self.hash_read(pick, old)
        name = str(self.by) if same_name else invitation.name
        state = invitation.link.state(self.now + timedelta(minutes=1)).value
        given: dict[str, Any] = {"invitation": invitation, "sha256": sha256, "name": name}

        def step() -> Approval:
            return approve_by_link(at=self.now, confirmed=True, **given)

        code = self.take(step)
        if state != "open":
            assert code == state
            return
        self.judged(code, sha256, invitation.side, name)
        if twice and code == "":
            assert self.take(step) in {"used", "expired"}

    @precondition(lambda self: self.model.stands and not self.model.stands.is_agreed)
    @rule(first=PICK)
    def all_sides_approve(self, first: int) -> None:
        """Whoever has not approved yet does, each by a link of their own, our own side somewhere between."""
        stands, version = self.model.stands, self.version()
        assert stands
        missing = [side for side in stands.sides if side not in stands.approved]
        for place in range(len(missing)):
            side = missing[(place + first) % len(missing)]
            if side == key_of(self.cities[0]):
                self.approve_for_us(old=False, pick=0)
                continue
            self.ask(version, side, days=3)
            self.approve_for_them(old=False, pick=-1, same_name=False, twice=False)
        # Unless somebody had approved over there under the name of our officer.
        assert stands.is_agreed or str(self.by) in stands.approved.values()

    def judged(self, code: str, sha256: str, side: str, name: str) -> None:
        """Whether the answer is the one the model expects, and what the model learns from it."""
        stands = self.model.stands
        if stands is None:
            assert code == "withdrawn"
        elif digest(stands.canonical) != sha256:
            assert code == "text_changed"
        elif side not in stands.sides:
            assert code == "not_their_side"
        elif side in stands.approved:
            assert code == "approved_already"
        elif name in stands.approved.values():
            assert code == "same_person"
        else:
            assert code == ""
            stands.approved[side] = name

    def link(self, pick: int) -> Invitation:
        return Invitation.objects.select_related("link").get(pk=self.links[pick % len(self.links)].pk)

    @precondition(lambda self: self.links)
    @rule(pick=PICK, counter=st.booleans())
    def object_and_perhaps_counter_propose(self, pick: int, counter: bool) -> None:
        invitation, sha256 = self.link(pick), self.hash_read(pick, old=False)
        stands, state = self.model.stands, invitation.link.state(self.now + timedelta(minutes=1)).value
        given: dict[str, Any] = {"reason": "三名でお願いします。", "language": "ja", "name": invitation.name}
        made: list[Objection] = []
        given |= {"invitation": invitation, "sha256": sha256}
        code = self.take(lambda: made.append(object_by_link(at=self.now, **given)))
        if state != "open":
            assert code == state
        elif stands is None:
            assert code == "withdrawn"
        elif invitation.side in stands.approved:
            assert code == "approved_already"
        else:
            assert code in {"", "too_many_objections"}
        self.model.objections |= {one.pk: False for one in made}
        if counter and made:
            self.edit("text")

    @precondition(lambda self: self.model.objections)
    @rule(pick=PICK)
    def answer(self, pick: int) -> None:
        known = sorted(self.model.objections)
        objection = Objection.objects.get(pk=known[pick % len(known)])
        given: dict[str, Any] = {"objection": objection, "answer": "Gern.", "by": self.by}
        code = self.take(lambda: answer_objection(at=self.now, **given))
        assert code == ("answered_already" if self.model.objections[objection.pk] else "")
        self.model.objections[objection.pk] = True

    @precondition(lambda self: self.model.current)
    @rule(twice=st.booleans())
    def withdraw(self, twice: bool) -> None:
        version, stands = self.version(), self.model.stands
        code = self.take(lambda: withdraw_version(version=version, by=self.by, at=self.now))
        assert code == ("agreed_already" if stands and stands.is_agreed else "")
        if code == "":
            self.model.current = None
            if twice:
                again = self.take(lambda: withdraw_version(version=version, by=self.by, at=self.now))
                assert again == "withdrawn"

    @precondition(lambda self: self.links)
    @rule(pick=PICK)
    def take_a_link_back(self, pick: int) -> None:
        link = self.link(pick).link
        state = link.state(self.now + timedelta(minutes=1)).value
        assert self.take(lambda: revoke_link(link=link, by=self.by, at=self.now)) == (
            "" if state == "open" else state
        )

    @rule(days=st.sampled_from([1, 2, 4, 200]))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule()
    def a_city_is_renamed(self) -> None:
        self.count += 1
        names = LocalText({"en": f"Kōriyama {self.count}", "de": f"Koriyama {self.count}"})
        assert (
            self.take(lambda: correct_names(row=self.cities[1], names=names, by=self.by, at=self.now)) == ""
        )
        self.look()

    @invariant()
    def words_stay_to_the_letter_and_numbers_leave_no_gap(self) -> None:
        if not hasattr(self, "key"):
            return
        found = list(
            Version.objects.filter(matter__subject=self.key).prefetch_related("approvals").order_by("number")
        )
        assert {one.number: one.canonical for one in found} == {
            number: one.canonical for number, one in self.model.versions.items()
        }
        assert [one.number for one in found] == list(range(1, len(found) + 1))
        assert [one.number for one in found if one.is_current] == [self.model.current] * bool(
            self.model.current
        )
        for version in found:
            given = {one.side: one.name for one in version.approvals.all()}
            believed = self.model.versions[version.number]
            assert digest(version.canonical) == version.sha256
            assert given == believed.approved
            assert (version.agreed_at is not None) == believed.is_agreed
            assert len({*given.values()}) == len(given)
            assert {one.sha256 for one in version.approvals.all()} <= {version.sha256}

    @invariant()
    def the_last_agreed_text_is_there_with_its_proof(self) -> None:
        if not self.model.agreed or self.count % 3:
            return
        kept = standing(self.key, self.now).agreed
        assert kept
        assert kept.canonical == self.model.agreed.canonical
        assert check_proof(proof(kept)).fault is None

    @invariant()
    def in_force_is_what_all_approved_and_signed(self) -> None:
        # What is wrong stays wrong: it is enough to look now and then.
        if not self.model.versions or self.count % 3 != 1:
            return
        day, tie = self.now.date(), self.paper.entry.tie
        assert tie
        found = {one.field.code: (one.answer.value, one.instrument) for one in fields_in_force(tie, day)}
        believed = self.model.in_force(day)
        yes = {code for code, (answer, paper) in found.items() if answer == "yes" and paper == self.paper}
        assert yes == {code for code, answer in believed.items() if answer == "yes"}
        for code, answer in believed.items():
            assert answer == "not yes" or found[code][0] == answer or found[code][1] != self.paper
        many = fields_in_force_many([tie], day).get(tie.pk, {})
        assert {code: answer.value for code, (answer, _paper) in many.items()} == {
            code: answer for code, (answer, _paper) in found.items()
        }


def test_any_order_of_steps_keeps_the_agreement_sound(officer: User) -> None:
    Agreeing.base = {
        "by": officer,
        "paper": a_text(officer),
        "body": an_organisation(officer),
        "person": a_person(officer),
    }
    run_state_machine_as_test(
        Agreeing,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=[*HealthCheck],
        ),
    )

"""How the words of a paper follow its edits, and what waits for whom."""

from datetime import timedelta
from typing import Any

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    InstrumentRefused,
    add_clause,
    amend_instrument,
    propose_text,
    remove_clause,
    withdraw_instrument,
)
from kizuna.agreements.queries.agreeing import agreeing_of
from kizuna.agreements.queries.waiting import waiting_texts
from kizuna.agreements.rules.steps import Step
from kizuna.approvals.actions import (
    ApprovalRefused,
    answer_objection,
    approve_as_user,
    approve_by_link,
    object_by_link,
    withdraw_version,
)
from kizuna.approvals.letters import letter_for
from kizuna.approvals.models import Invitation, Version
from kizuna.approvals.queries import cities_of, current_version, standing
from kizuna.approvals.rules.waiting import Waits
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.approvals import WORDING, a_proposal, a_text, an_agreed_text, an_annex, an_invitation
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.register import an_organisation
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
CHANGED = WORDING.with_text("de", "Drei Fachleute.")


def theirs(invitation: Invitation, version: Version) -> None:
    given: dict[str, Any] = {"sha256": version.sha256, "name": invitation.name, "confirmed": True}
    approve_by_link(invitation=invitation, at=NOON, **given)


def waits(by: User, days: int = 0) -> list[tuple[Waits, str]]:
    return [(one.waits, one.who) for one in waiting_texts(by, NOON + timedelta(days=days))]


def test_a_text_that_stands_for_approval_is_not_emptied(officer: User) -> None:
    paper, _version = a_proposal(officer)
    with refused(ApprovalRefused, "no_text"):
        amend_instrument(instrument=paper, text=LocalText(), authentic_languages=[], by=officer, at=NOON)
    clause = add_clause(instrument=paper, text=WORDING, by=officer, at=NOON)
    amend_instrument(instrument=paper, text=LocalText(), by=officer, at=NOON)
    with refused(ApprovalRefused, "no_text"):
        remove_clause(clause=clause, by=officer, at=NOON)


def test_words_that_were_not_agreed_on_here_have_no_stages(officer: User) -> None:
    paper = a_text(officer)
    assert len(agreeing_of(paper, NOON).stages) == 4
    paper = amend_instrument(instrument=paper, signed_on=PartialDate("2019-09-02"), by=officer, at=NOON)
    assert agreeing_of(paper, NOON).stages == ()


def test_a_paper_that_was_given_up_is_not_proposed(officer: User) -> None:
    paper = a_text(officer)
    withdraw_instrument(instrument=paper, withdrawn_on=PartialDate("2019-10-01"), by=officer, at=NOON)
    paper.refresh_from_db()
    assert agreeing_of(paper, NOON).stages == ()
    with refused(InstrumentRefused, "withdrawn_already"):
        propose_text(instrument=paper, by=officer, at=NOON)


def test_a_paper_with_a_sign_without_a_form_is_kept_and_only_its_proposal_refused(officer: User) -> None:
    words = LocalText({"de": "Zwei \ufdd0 Fachleute."})
    paper = a_text(officer, text=words, authentic_languages=[])
    amend_instrument(instrument=paper, name_as_printed="Nr. 1", by=officer, at=NOON)
    with refused(ApprovalRefused, "no_canonical_form"):
        propose_text(instrument=paper, by=officer, at=NOON)
    amend_instrument(instrument=paper, text=WORDING, by=officer, at=NOON)
    propose_text(instrument=paper, by=officer, at=NOON)
    with refused(ApprovalRefused, "no_canonical_form"):
        amend_instrument(instrument=paper, text=words, by=officer, at=NOON)


def test_an_annex_belongs_to_the_words_until_they_are_agreed(officer: User) -> None:
    paper, version = a_proposal(officer)
    annex = an_annex(officer, paper)
    second = current_version(key_of(paper))
    assert second
    assert second.number == 2
    assert last_row().changes["annexed_to"] == key_of(paper)
    assert last_row().changes["its_version"] == 2
    for step in ("ours", "theirs"):
        if step == "ours":
            approve_as_user(matter=version.matter, sha256=second.sha256, by=officer, at=NOON)
        else:
            theirs(an_invitation(officer, second)[0], second)
    # What is agreed stays: an annex that comes later has an approval of its own.
    amend_instrument(instrument=annex, text=CHANGED, by=officer, at=NOON)
    an_annex(officer, paper, title="Spätere Anlage")
    assert current_version(key_of(paper)) == second
    amend_instrument(instrument=paper, name_as_printed="Nr. 2", by=officer, at=NOON)
    third = current_version(key_of(paper))
    assert third
    assert "Spätere Anlage" in third.canonical


def test_of_two_sides_of_our_own_each_is_approved_for_itself(officer: User) -> None:
    paper = a_text(officer)
    home = next(party.municipality for party in paper.parties.all() if party.municipality)
    works = an_organisation(officer, "Works", municipality=home)
    partner = paper.parties.exclude(municipality__is_home=True).get().municipality
    assert partner
    amend_instrument(instrument=paper, parties=[home, works, partner], by=officer, at=NOON)
    version = propose_text(instrument=paper, by=officer, at=NOON)
    given: dict[str, Any] = {"matter": version.matter, "sha256": version.sha256, "at": NOON}
    colleague = a_user("officer")
    approve_as_user(side=key_of(works), by=officer, **given)
    with refused(ApprovalRefused, "same_person"):
        approve_as_user(side=key_of(home), by=officer, **given)
    with refused(ApprovalRefused, "approved_already"):
        approve_as_user(side=key_of(works), by=colleague, **given)
    approve_as_user(side=key_of(home), by=colleague, **given)
    assert sorted(version.approvals.values_list("side", flat=True)) == sorted([key_of(home), key_of(works)])


def test_who_waits_for_whom(officer: User, reader: User) -> None:
    paper, version = a_proposal(officer)
    assert waits(officer) == [(Waits.OURS, ""), (Waits.ASKING, "")]
    invitation, _token = an_invitation(officer, version)
    assert waits(officer) == [(Waits.OURS, ""), (Waits.THEIRS, "Vorbild Aya")]
    assert waits(officer, days=15) == [(Waits.OURS, ""), (Waits.ASKING, "")]
    theirs(invitation, version)
    assert waits(officer) == [(Waits.OURS, "")]
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=NOON)
    amend_instrument(instrument=paper, name_as_printed="Nr. 3", by=officer, at=NOON)
    third = current_version(key_of(paper))
    assert third
    assert waits(officer) == [(Waits.OURS, ""), (Waits.NEW_LINK, "Vorbild Aya")]
    again, _token = an_invitation(officer, third, name="Vorbild Aya")
    assert waits(officer) == [(Waits.OURS, ""), (Waits.THEIRS, "Vorbild Aya")]
    assert waits(reader) == []
    theirs(again, third)
    approve_as_user(matter=third.matter, sha256=third.sha256, by=officer, at=NOON)
    assert waits(officer) == []


def test_an_objection_waits_for_an_answer_or_for_other_words(officer: User) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version)
    given: dict[str, Any] = {"name": "Vorbild Aya", "reason": "三名で。", "language": "ja", "at": NOON}
    objection = object_by_link(invitation=invitation, sha256=version.sha256, **given)
    assert waits(officer)[0] == (Waits.ANSWER, "Vorbild Aya")
    assert agreeing_of(paper, NOON).step is Step.ANSWER
    answer_objection(objection=objection, answer="Gern.", by=officer, at=NOON)
    assert agreeing_of(paper, NOON).step is Step.APPROVE
    object_by_link(invitation=invitation, sha256=version.sha256, **given)
    assert agreeing_of(paper, NOON).step is Step.ANSWER
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=NOON)
    assert Waits.ANSWER not in [one for one, _who in waits(officer)]


def test_an_agreed_text_that_is_changed_makes_no_approval_void(officer: User) -> None:
    paper = an_agreed_text(officer)
    amend_instrument(instrument=paper, text=CHANGED, by=officer, at=NOON)
    found = standing(key_of(paper), NOON)
    assert found.voided == []
    assert found.agreed
    assert waits(officer) == [(Waits.OURS, ""), (Waits.ASKING, "")]


def test_a_withdrawn_text_waits_for_nobody(officer: User) -> None:
    paper, version = a_proposal(officer)
    withdraw_version(version=version, by=officer, at=NOON)
    assert waits(officer) == []
    assert agreeing_of(paper, NOON).step is Step.PROPOSE


@pytest.mark.parametrize("count", [1, 3])
def test_what_waits_takes_the_same_queries_for_one_text_and_for_three(
    count: int, officer: User, query_count: QueryCount
) -> None:
    paper, version = a_proposal(officer)
    an_invitation(officer, version)
    tie = paper.entry.tie
    assert tie
    parties = [party.municipality for party in paper.parties.all() if party.municipality]
    for _ in range(count - 1):
        more = a_paper(officer, tie, text=WORDING, parties=parties)
        an_invitation(officer, propose_text(instrument=more, by=officer, at=NOON))
    with query_count(6):
        assert len(waiting_texts(officer, NOON)) == 2 * count


@pytest.mark.parametrize("count", [1, 3])
def test_how_a_text_stands_takes_the_same_queries_for_one_version_and_for_three(
    count: int, officer: User, query_count: QueryCount
) -> None:
    paper, version = a_proposal(officer)
    an_invitation(officer, version)
    for number in range(count - 1):
        text = WORDING.with_text("de", f"Fassung {number}.")
        amend_instrument(instrument=paper, text=text, by=officer, at=NOON)
    with query_count(5):
        agreeing_of(paper, NOON)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Guten Tag Vorbild Aya,", "29. Januar 2026 12:00 (Essen)", "Mit freundlichen Grüßen")),
        ("ja", ("Vorbild Aya 様", "2026年1月29日20:00 (郡山市)", "ご承認をお願い申し上げます")),
        ("en", ("Dear Vorbild Aya,", "Jan. 29, 2026, 8 p.m. (Kōriyama)", "Kind regards")),
    ],
)
def test_the_letter_speaks_their_language_and_names_both_clocks(
    officer: User, language: str, words: tuple[str, ...]
) -> None:
    paper, version = a_proposal(officer)
    invitation, _token = an_invitation(officer, version, language=language)
    cities = cities_of(version.parties)
    letter = letter_for(invitation, title=paper.entry.title, address="https://example.org/x/", cities=cities)
    assert all(word in letter.text for word in words)
    assert "https://example.org/x/\n" in letter.text
    assert str(officer) in letter.text
    assert "Zusatz" in letter.subject


def test_looking_at_what_waits_writes_nothing(officer: User) -> None:
    paper, _version = a_proposal(officer)
    with nothing_written():
        agreeing_of(paper, NOON)
        waiting_texts(officer, NOON)

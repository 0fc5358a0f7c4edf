"""Entries and threads: each action, each refused, who sees what, and how many queries it takes."""

import itertools
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from kizuna.accounts.models import User
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.actions import (
    EntryRefused,
    ThreadRefused,
    amend_entry,
    link_origin,
    record_entry,
    record_milestone,
)
from kizuna.chronicle.models import Entry, Thread
from kizuna.chronicle.queries import entries_of, last_sign_of_life, last_sign_of_life_by_field, lineage
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import grant_tie
from kizuna.register.queries import fields
from tests.conftest import QueryCount
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.chronicle import an_entry
from tests.factories.register import a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 15)


def test_an_entry_keeps_the_bounds_of_its_date_and_is_as_visible_as_its_tie(officer: User) -> None:
    tie = a_tie(officer, visibility="internal")
    entry = an_entry(officer, "Fair", "2019-21", tie=tie, fields=fields()[:2])
    assert (entry.earliest, entry.latest) == (date(2019, 3, 1), date(2019, 5, 31))
    assert entry.visibility == "internal"
    assert entry.fields.count() == 2
    assert last_row().action == "chronicle.record_entry"


def test_within_another_action_an_entry_leaves_no_row_of_its_own(officer: User) -> None:
    before = last_row() if Entry.objects.exists() else None
    an_entry(officer, audited=False)
    assert before is None
    with pytest.raises(AssertionError):
        last_row()


def test_a_milestone_is_an_entry(officer: User) -> None:
    tie = a_tie(officer)
    entry = record_milestone(
        tie=tie, title=LocalText({"en": "Ten years"}), when=PartialDate("2027"), by=officer, at=NOON
    )
    assert (entry.kind, entry.tie) == ("milestone", tie)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": LocalText()},
        {"title": LocalText({"en": "a\0b"})},
        {"kind": "party"},
        {"visibility": "secret"},
        {"summary": LocalText({"de": "x" * 20_001})},
    ],
)
def test_an_entry_that_cannot_be_kept_is_refused(officer: User, wrong: dict[str, object]) -> None:
    given = {"kind": EntryKind.ENCOUNTER, "title": LocalText({"en": "Fair"}), **wrong}
    with refused(EntryRefused):
        record_entry(by=officer, at=NOON, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_only_the_office_writes_the_chronicle(officer: User, role: str) -> None:
    one, two, stranger = an_entry(officer), an_entry(officer), a_user(role)
    with refused(PermissionDenied):
        an_entry(stranger)
    with refused(PermissionDenied):
        amend_entry(entry=one, when=None, by=stranger, at=NOON)
    with refused(PermissionDenied):
        link_origin(entry=one, arose_from=two, by=stranger, at=NOON)


def test_amending_says_what_was_and_what_is(officer: User) -> None:
    entry = an_entry(officer, "Fair", "2019")
    amend_entry(entry=entry, when=PartialDate("2019-02"), fields=fields()[:1], by=officer, at=NOON)
    entry.refresh_from_db()
    assert entry.earliest == date(2019, 2, 1)
    assert last_row().changes == {"when": ["2019", "2019-02"], "fields": [[], ["energy"]]}


def test_amending_away_the_title_is_refused(officer: User) -> None:
    entry = an_entry(officer, "Fair")
    with refused(EntryRefused, "no_title"):
        amend_entry(entry=entry, title=LocalText(), by=officer, at=NOON)
    entry.refresh_from_db()
    assert entry.title == {"en": "Fair"}


def test_a_thread_is_kept_once(officer: User) -> None:
    fair, visit = an_entry(officer, "Fair", "2019-02"), an_entry(officer, "Visit", "2019-09-02")
    thread = link_origin(
        entry=visit, arose_from=fair, reason=LocalText({"en": "They met there."}), by=officer, at=NOON
    )
    assert last_row().action == "chronicle.link_origin"
    with nothing_written():
        assert link_origin(entry=visit, arose_from=fair, by=officer, at=NOON) == thread


def test_a_circle_is_refused_however_long(officer: User) -> None:
    chain = [an_entry(officer, f"Step {step}") for step in range(4)]
    for earlier, later in itertools.pairwise(chain):
        link_origin(entry=later, arose_from=earlier, by=officer, at=NOON)
    for later in chain:
        with refused(ThreadRefused, "circle"):
            link_origin(entry=chain[0], arose_from=later, by=officer, at=NOON)


def test_what_was_over_before_cannot_have_come_of_it(officer: User) -> None:
    fair, visit = an_entry(officer, "Fair", "2019-02"), an_entry(officer, "Visit", "2018")
    with refused(ThreadRefused, "too_late"):
        link_origin(entry=visit, arose_from=fair, by=officer, at=NOON)


def test_the_database_itself_refuses_that_a_thing_arises_from_itself(officer: User) -> None:
    entry = an_entry(officer)
    with pytest.raises(IntegrityError), transaction.atomic():
        Thread.objects.create(entry=entry, arose_from=entry)


def test_entries_of_a_tie_stand_in_time(officer: User, query_count: QueryCount) -> None:
    tie = a_tie(officer)
    for when in ("2020-22/..", "", "2019-09-02", "2017~"):
        an_entry(officer, when or "undated", when, tie=tie)
    an_entry(officer, "elsewhere", "2018")
    with query_count(2):
        titles = [entry.title["en"] for entry in entries_of(tie, officer) if entry.fields.all() is not None]
    assert titles == ["2017~", "2019-09-02", "2020-22/..", "undated"]


def seen_by(user: User | AnonymousUser) -> set[str]:
    return {entry.title["en"] for entry in entries_visible_to(user)}


def test_who_sees_which_entries(officer: User, reader: User) -> None:
    guest, inactive = a_user("guest"), a_user("officer", is_active=False)
    granted, other, hidden = a_tie(officer), a_tie(officer), a_tie(officer, visibility="internal")
    grant_tie(tie=granted, user=guest, by=officer, at=NOON)
    grant_tie(tie=hidden, user=guest, by=officer, at=NOON)
    for name, tie in (("granted", granted), ("other", other), ("hidden", hidden), ("none", None)):
        for visibility in ("internal", "partners", "public"):
            an_entry(officer, f"{name} {visibility}", tie=tie, visibility=visibility)
    everything = {
        f"{n} {v}" for n in ("granted", "other", "hidden", "none") for v in ("internal", "partners", "public")
    }
    assert seen_by(officer) == seen_by(a_user("press")) == seen_by(a_user("administrator")) == everything
    shown = {f"{name} {v}" for name in ("granted", "other", "none") for v in ("partners", "public")}
    assert seen_by(reader) == shown
    assert seen_by(guest) == {"granted partners", "granted public"}
    assert seen_by(inactive) == seen_by(AnonymousUser()) == set()


def family(officer: User, length: int = 3) -> list[Entry]:
    """A chain of entries, each out of the one before."""
    tie = a_tie(officer)
    chain = [an_entry(officer, f"Step {step}", f"{2000 + step}", tie=tie) for step in range(length)]
    for earlier, later in itertools.pairwise(chain):
        link_origin(entry=later, arose_from=earlier, by=officer, at=NOON)
    return chain


@pytest.mark.parametrize("length", [3, 12])
def test_the_lineage_runs_both_ways_in_four_queries(
    officer: User, query_count: QueryCount, length: int
) -> None:
    chain = family(officer, length)
    with query_count(4):
        found = lineage(chain[1], officer)
    assert found.back == chain[:1]
    assert found.forth == chain[2:]
    assert list(found.nodes) == chain
    assert [(edge.arose_from_id, edge.entry_id) for edge in found.edges] == [
        (earlier.pk, later.pk) for earlier, later in itertools.pairwise(chain)
    ]


def test_a_sibling_is_no_part_of_the_lineage(officer: User) -> None:
    fair, visit, sibling = family(officer, 2)[0], None, an_entry(officer, "Sibling", "2003")
    visit = fair.outcomes.get().entry
    link_origin(entry=sibling, arose_from=fair, by=officer, at=NOON)
    assert sibling not in lineage(visit, officer).nodes
    assert sibling in lineage(fair, officer).forth


def test_a_hidden_entry_hides_what_lies_behind_it(officer: User, reader: User) -> None:
    first, second, third = family(officer)
    amend_entry(entry=second, visibility="internal", by=officer, at=NOON)
    assert lineage(third, officer).back == [first, second]
    assert lineage(third, reader).back == []
    assert lineage(third, reader).edges == ()


def test_the_last_sign_of_life_is_contact_and_not_a_release_about_it(
    officer: User, query_count: QueryCount
) -> None:
    tie, silent = a_tie(officer), a_tie(officer)
    an_entry(officer, "Agreement", "2017~", EntryKind.AGREEMENT, tie=tie)
    visit = an_entry(officer, "Visit", "2019-09-02", EntryKind.DELEGATION, tie=tie)
    an_entry(officer, "Release", "2025", EntryKind.RELEASE, tie=tie)
    an_entry(officer, "Planned", "2027", EntryKind.DELEGATION, tie=tie)
    with query_count(1):
        signs = last_sign_of_life([tie, silent], TODAY)
    assert signs == {tie.pk: (visit, date(2019, 9, 2))}


def test_the_last_sign_of_life_of_each_field(officer: User, query_count: QueryCount) -> None:
    tie = a_tie(officer)
    energy, environment = fields()[:2]
    visit = an_entry(officer, "Visit", "2019-09-02", tie=tie, fields=[energy])
    call = an_entry(officer, "Call", "2018", tie=tie, fields=[energy, environment])
    with query_count(2):
        signs = last_sign_of_life_by_field([tie], TODAY)
    assert signs[tie.pk] == {"energy": (visit, date(2019, 9, 2)), "environment": (call, date(2018, 12, 31))}

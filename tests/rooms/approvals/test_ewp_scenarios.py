"""The scenarios by which Erasmus Without Paper tests agreements between two universities, replayed here.

There each side keeps a copy of its own, and the copies are compared by their hashes. Here there is one text that
both sides approve, kept by the office of one side; so what they call is this here:

| Erasmus Without Paper                                  | here                                                    |
|--------------------------------------------------------|---------------------------------------------------------|
| A creates the agreement, sends a notification          | A drafts, proposes a version, makes a link for B        |
| B fetches it and compares the hash                     | B opens the link; the page shows words and hash         |
| B creates or changes a copy so that it is the same     | nothing: there is one text                              |
| B changes its copy otherwise (counter-proposal)        | B says what should be different, A enters and proposes  |
| A modifies                                             | A amends; a new version stands, approvals are void      |
| A or B approves                                        | A by the account, B by the link, of that very hash      |
| A reverts before B approved                            | A withdraws the version; what was agreed stays          |
| A reverts after B approved                             | not silently: the old words are proposed anew (B5)      |
| A deletes a draft, B deletes its approval              | A withdraws; the approval is kept and counts for nothing|
| B withdraws the approval of an agreed text (an error)  | cannot be done                                          |
| both switch to another kind of hash                    | a new form of content; older versions keep their hash   |
| terminated as a whole, approved by both                | a paper of its own that terminates, approved by both    |
| copies of both sides without a history                 | all versions and approvals are kept                     |

Left out, because nothing here answers to it: the exchange of identifiers between two systems, B keeping a copy
after A deleted its own, and the PDF that each side makes for itself.
"""

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument, propose_text, record_instrument
from kizuna.agreements.queries import fields_in_force
from kizuna.agreements.queries.wording import sides_of
from kizuna.approvals.actions import (
    ApprovalRefused,
    approve_as_user,
    approve_by_link,
    object_by_link,
    propose_version,
    withdraw_version,
)
from kizuna.approvals.models import Invitation, Version
from kizuna.approvals.queries import current_version, proof, standing
from kizuna.approvals.rules.canonical import digest, read_canonical
from kizuna.approvals.rules.proof import check_proof
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from tests.factories.approvals import WORDING, a_text, an_invitation
from tests.factories.audit import nothing_written
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
FIRST = WORDING


class Replay:
    """One agreement, told in the steps of the scenarios."""

    def __init__(self, by: User, *, begins_agreed: bool, form: str = "") -> None:
        self.by, self.paper = by, a_text(by)
        self.key = key_of(self.paper)
        self.links: list[Invitation] = []
        if form:
            content: dict[str, Any] = {
                "format": form,
                "kind": "mou",
                "title": {"de": "Zusatz"},
                "text": FIRST.plain(),
                "fields": [],
            }
            content |= {
                "name_as_printed": "",
                "authentic_languages": [],
                "relation": None,
                "in_force_on": None,
            }
            content |= {"parties": [{"kind": "municipality", "names": {"de": "Essen"}}]}
            propose_version(subject=self.key, sides=sides_of(self.paper), content=content, by=by, at=NOON)
            self.take("theirs", "ours")
        elif begins_agreed:
            self.take("propose", "theirs", "ours")

    def take(self, *steps: str) -> None:
        for step in steps:
            does, _, words = step.partition(" ")
            getattr(self, does)(*([words] if words else []))

    @property
    def now(self) -> Version:
        version = current_version(self.key)
        assert version
        return version

    def propose(self) -> None:
        propose_text(instrument=self.paper, by=self.by, at=NOON)

    def edit(self, words: str) -> None:
        text = FIRST if words == "A0" else FIRST.with_text("de", f"Wortlaut {words}.")
        amend_instrument(instrument=self.paper, text=text, by=self.by, at=NOON)

    def link(self) -> Invitation:
        self.links.append(an_invitation(self.by, self.now)[0])
        return self.links[-1]

    def wish(self, words: str) -> None:
        """B says what should be different; A enters it."""
        given: dict[str, Any] = {
            "name": "Vorbild Aya",
            "reason": words,
            "language": "en",
            "sha256": self.now.sha256,
        }
        object_by_link(invitation=self.link(), at=NOON, **given)
        self.edit(words)

    def theirs(self) -> None:
        given: dict[str, Any] = {"sha256": self.now.sha256, "name": "Vorbild Aya", "confirmed": True}
        approve_by_link(invitation=self.link(), at=NOON, **given)

    def ours(self) -> None:
        approve_as_user(matter=self.now.matter, sha256=self.now.sha256, by=self.by, at=NOON)

    def withdraw(self) -> None:
        withdraw_version(version=self.now, by=self.by, at=NOON)

    def end(self) -> tuple[str, int, str]:
        """The words agreed last (empty: none), how many versions there are, and how the latest stands."""
        found = standing(self.key, NOON)
        agreed = read_canonical(found.agreed.canonical)["content"]["text"]["de"] if found.agreed else ""
        words = "A0" if agreed == FIRST["de"] else agreed.removeprefix("Wortlaut ").removesuffix(".")
        latest = found.lines[0].version
        how = "agreed" if latest.agreed_at else "withdrawn" if latest.withdrawn_at else "open"
        return words, len(found.lines), how


# By the sheets in which they stand: what the sheet lists as actions, the steps here, and how it ends here.
Row = tuple[tuple[int, ...], list[str], bool, list[str], tuple[str, int, str]]
SCENARIOS: dict[str, Row] = {
    "modified, then taken back": (
        (2, 11),
        ["A Modifies", "B Modifies", "B Modifies", "A Reverts", "B Reverts"],
        True,
        ["edit A1", "wish B1", "withdraw"],
        ("A0", 3, "withdrawn"),
    ),
    "approved by one, so the old words are proposed anew": (
        (3, 12),
        ["A Modifies", "B Modifies", "B Approves", "A Modifies", "B Reverts", "B Approves"],
        True,
        ["edit A1", "theirs", "edit A0", "theirs", "ours"],
        ("A0", 3, "agreed"),
    ),
    "modified and concluded": (
        (4, 13),
        ["A Modifies", "B Modifies", "B Approves", "A Approves"],
        True,
        ["edit A1", "theirs", "ours"],
        ("A1", 2, "agreed"),
    ),
    "negotiated and concluded": (
        (5, 14),
        [*["A Modifies", "B Modifies"] * 3, "B Approves", "A Approves"],
        True,
        ["edit A1", "wish B1", "edit A2", "wish B2", "edit A3", "theirs", "ours"],
        ("A3", 6, "agreed"),
    ),
    "approved by one, corrected, concluded": (
        (6, 15),
        [*["A Modifies", "B Modifies", "B Approves"] * 2, "A Approves"],
        True,
        ["edit A1", "theirs", "edit A2", "theirs", "ours"],
        ("A2", 3, "agreed"),
    ),
    "created, approved by one, taken back; the other keeps a copy": (
        (7, 16),
        ["A Creates", "B Creates", "B Approves", "A Deletes", "B Keeps", "B Deletes"],
        False,
        ["propose", "theirs", "withdraw"],
        ("", 1, "withdrawn"),
    ),
    "created, approved by one, taken back by both": (
        (8, 17),
        ["A Creates", "B Creates", "B Approves", "A Deletes", "B Deletes", "B Deletes"],
        False,
        ["propose", "theirs", "withdraw"],
        ("", 1, "withdrawn"),
    ),
    "approved by one twice, then the old words anew": (
        (18,),
        [*["A Modifies", "B Modifies", "B Approves"] * 2, "A Modifies", "B Reverts", "B Approves"],
        True,
        ["edit A1", "theirs", "edit A2", "theirs", "edit A0", "theirs", "ours"],
        ("A0", 4, "agreed"),
    ),
    "created, negotiated, concluded": (
        (19,),
        [
            "A Creates",
            "B Creates",
            "B Approves",
            *["A Modifies", "B Modifies"] * 2,
            "B Approves",
            "A Approves",
        ],
        False,
        ["propose", "theirs", "edit A1", "wish B1", "edit A2", "theirs", "ours"],
        ("A2", 4, "agreed"),
    ),
}
# These two need more than steps; each has a test of its own below.
OTHER_FORM, WITHDRAWN_APPROVAL = 10, 20
EXPLANATIONS = {1, 9}


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_scenario_ends_as_it_should(name: str, officer: User) -> None:
    _sheets, _actions, begins_agreed, steps, end = SCENARIOS[name]
    replay = Replay(officer, begins_agreed=begins_agreed)
    replay.take(*steps)
    assert replay.end() == end
    agreed = standing(replay.key, NOON).agreed
    assert (check_proof(proof(agreed)).fault if agreed else None) is None


def test_once_the_other_side_approved_nobody_reverts_silently(officer: User) -> None:
    """B5: the old words need all approvals anew, though their hash is the one that was agreed before."""
    replay = Replay(officer, begins_agreed=True)
    first = replay.now
    replay.take("edit A1", "theirs", "edit A0")
    found = standing(replay.key, NOON)
    assert found.current
    assert found.current.version.sha256 == first.sha256
    assert found.current.approvals == []
    assert [one.version.number for one in found.voided] == [2]
    assert found.agreed == first
    replay.take("theirs")
    assert standing(replay.key, NOON).agreed == first
    replay.take("ours")
    agreed = standing(replay.key, NOON).agreed
    assert agreed
    assert (agreed.number, agreed.sha256) == (3, first.sha256)


def test_what_was_taken_back_keeps_its_number_and_its_approval(officer: User) -> None:
    replay = Replay(officer, begins_agreed=False)
    replay.take("propose", "theirs", "withdraw", "propose")
    found = standing(replay.key, NOON)
    assert [(line.version.number, len(line.approvals)) for line in found.lines] == [(2, 0), (1, 1)]


def test_another_form_of_content_leaves_what_was_agreed_alone(officer: User) -> None:
    """Sheet 10: both switch to another hash, A modifies, B counters, A reverts."""
    replay = Replay(officer, begins_agreed=True, form="kizuna.agreement/1")
    first = replay.now
    replay.take("edit A1")
    assert read_canonical(replay.now.canonical)["content"]["format"] != "kizuna.agreement/1"
    replay.take("wish B1", "withdraw")
    assert replay.end() == ("A0", 3, "withdrawn")
    first.refresh_from_db()
    assert digest(first.canonical) == first.sha256
    assert check_proof(proof(first)).fault is None


def test_an_approval_of_an_agreed_text_is_not_taken_back(officer: User) -> None:
    """Sheet 20: one side deletes its approval while the other modifies; there both lose sight of what holds."""
    replay = Replay(officer, begins_agreed=True)
    with nothing_written(), pytest.raises(ApprovalRefused) as refused:
        replay.withdraw()
    assert refused.value.code == "agreed_already"
    replay.take("edit A1", "withdraw")
    assert replay.end() == ("A0", 2, "withdrawn")


def test_terminated_as_a_whole(officer: User) -> None:
    """The other table: the end is agreed upon like anything else, and what was agreed stays in the record."""
    replay = Replay(officer, begins_agreed=True)
    amend_instrument(instrument=replay.paper, signed_on=PartialDate("2026-01-15"), by=officer, at=NOON)
    tie = replay.paper.entry.tie
    assert tie
    parties = [party.municipality for party in replay.paper.parties.all() if party.municipality]
    ending = record_instrument(
        tie=tie,
        kind="termination",
        title=LocalText({"de": "Aufhebung"}),
        text=WORDING,
        parent=replay.paper,
        relation="terminates",
        in_force_on=PartialDate("2027-01-01"),
        parties=parties,
        by=officer,
        at=NOON,
    )

    def in_force(day: date) -> str:
        [found] = fields_in_force(tie, day)
        return found.answer.value

    after = date(2027, 6, 1)
    replay.paper, replay.key = ending, key_of(ending)
    replay.take("propose")
    assert in_force(after) == "yes"
    replay.take("theirs")
    assert in_force(after) == "yes"
    replay.take("ours")
    assert in_force(after) == "unclear"
    amend_instrument(instrument=ending, signed_on=PartialDate("2026-02-01"), by=officer, at=NOON)
    assert [in_force(day) for day in (date(2026, 12, 31), after)] == ["yes", "no"]
    assert Version.objects.exclude(agreed_at=None).count() == 2


def test_the_example_of_four_steps(officer: User) -> None:
    """A shows its text, B finds the same hash, B approves, A approves; each can keep the proof of the other."""
    replay = Replay(officer, begins_agreed=False)
    replay.take("propose")
    shown = replay.now
    assert digest(shown.canonical) == shown.sha256
    replay.take("theirs")
    half = proof(Version.objects.get(pk=shown.pk))
    assert [one["sha256"] for one in half["approvals"]] == [shown.sha256]
    replay.take("ours")
    whole = proof(Version.objects.get(pk=shown.pk))
    assert {one["sha256"] for one in whole["approvals"]} == {shown.sha256}
    assert check_proof(whole).fault is None
    assert whole["canonical"] == half["canonical"]


def test_the_cases_of_the_edssi(officer: User) -> None:
    """Cases 1-4 create and tell, 5-8 list and fetch with the hash, 9-14 edit and fetch again, 15-18 approve."""
    replay = Replay(officer, begins_agreed=False)
    replay.take("propose")
    link = replay.link()
    assert link.version == replay.now
    read = read_canonical(replay.now.canonical)
    assert read["content"]["text"] == FIRST.plain()
    replay.take("edit A1", "wish B1")
    assert replay.now.number == 3
    assert "Wortlaut B1." in replay.now.canonical
    replay.take("theirs", "ours")
    given = [(one.version.number, one.sha256) for one in replay.now.approvals.all()]
    assert given == [(3, replay.now.sha256)] * 2


# --- the tables themselves, where the folder of source texts is at hand --------------------------------------

SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def actions_of(workbook: Path) -> Iterator[tuple[int, list[str]]]:
    """By sheet the first two words of each action that it lists."""
    with zipfile.ZipFile(workbook) as parts:
        words = ET.fromstring(parts.read("xl/sharedStrings.xml")).findall(f"{SHEETS}si")  # noqa: S314 - our own copy
        texts = ["".join(part.text or "" for part in one.iter(f"{SHEETS}t")) for one in words]
        for name in parts.namelist():
            if found := re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name):
                cells = ET.fromstring(parts.read(name)).iter(f"{SHEETS}c")  # noqa: S314 - as above
                yield (
                    int(found[1]),
                    [
                        " ".join(texts[int(cell.findtext(f"{SHEETS}v") or 0)].split()[:2])
                        for cell in cells
                        if str(cell.get("r")).startswith("C") and cell.get("t") == "s"
                    ],
                )


def test_every_sheet_of_the_tables_is_replayed(shared: Path | None) -> None:
    """Where the folder is not at hand only the numbers are compared."""
    known = {sheet: actions for sheets, actions, *_rest in SCENARIOS.values() for sheet in sheets}
    assert {*known, OTHER_FORM, WITHDRAWN_APPROVAL, *EXPLANATIONS} == set(range(1, 21))
    folder = shared / "data" / "ewp_iias" / "scenarios-v6-v7" if shared else None
    if folder is None or not folder.is_dir():
        return
    listed = dict(actions_of(folder / "2024-03-01-DeleteModifyScenarios.xlsx"))
    assert set(listed) == set(range(1, 21))
    for sheet, actions in known.items():
        assert listed[sheet][1:] == actions, sheet
    assert (folder / "2023-12-01-TerminatedAsWhole.xlsx").is_file()
    assert not any(listed[sheet] for sheet in EXPLANATIONS)

"""Approve what you saw: an edit between reading and approving is answered by 409 and the difference.

Each part of the content stands in `EDITS`; what either side may note alone stands in `ALONE`.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.models import User
from kizuna.agreements.actions import (
    ClauseEffect,
    NewSignature,
    add_clause,
    amend_clause,
    amend_instrument,
    propose_text,
    remove_clause,
)
from kizuna.agreements.models import Clause, Instrument
from kizuna.approvals.models import Approval, Version
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import correct_names
from kizuna.register.models import FieldOfCooperation
from tests.factories.agreements import fields
from tests.factories.approvals import WORDING, a_full_text, an_annex, an_invitation
from tests.factories.audit import nothing_written
from tests.factories.register import a_person, an_organisation
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
Edit = Callable[[User, Instrument], object]


def given(changes: dict[str, Any]) -> dict[str, Any]:
    """Rows of the database are named by functions, for there is none yet when the table below is read."""
    return {name: value() if callable(value) else value for name, value in changes.items()}


def paper(**changes: Any) -> Edit:
    return lambda by, row: amend_instrument(instrument=row, by=by, at=NOON, **given(changes))


def clause(place: int, **changes: Any) -> Edit:
    return lambda by, row: amend_clause(clause=clause_of(row, place), by=by, at=NOON, **given(changes))


def annex(**changes: Any) -> Edit:
    return lambda by, row: amend_instrument(instrument=annex_of(row), by=by, at=NOON, **given(changes))


def clause_of(row: Instrument, place: int) -> Clause:
    return row.clauses.order_by("position")[place]


def annex_of(row: Instrument) -> Instrument:
    return row.children.order_by("id")[0]


def touch(code: str, effect: str, printed: str) -> ClauseEffect:
    return ClauseEffect(FieldOfCooperation.objects.get(code=code), effect, printed)


def another_party(by: User, row: Instrument) -> object:
    cities = [party.municipality for party in row.parties.all() if party.municipality]
    return amend_instrument(instrument=row, parties=[*cities, an_organisation(by)], by=by, at=NOON)


def other_parent(by: User, row: Instrument) -> object:
    return amend_instrument(instrument=row, parent=None, relation="", by=by, at=NOON)


def other_clause_changed(by: User, row: Instrument) -> object:
    assert row.parent
    later = add_clause(instrument=row.parent, number="4", text=WORDING, by=by, at=NOON)
    return amend_clause(clause=clause_of(row, 1), changed_clause=later, by=by, at=NOON)


def printed(code: str) -> list[tuple[FieldOfCooperation, str]]:
    return [(FieldOfCooperation.objects.get(code=code), "anders gedruckt")]


def loosened(by: User, row: Instrument) -> object:
    return amend_instrument(instrument=annex_of(row), parent=row.parent, by=by, at=NOON)


ONE_LESS = LocalText({"de": WORDING["de"]})
OTHER = WORDING.with_text("de", "Die Städte tauschen jedes Jahr drei Fachleute aus.")
EDITS: dict[str, Edit] = {
    "title in German": paper(title=LocalText({"de": "Zusatz 2", "en": "Zusatz"})),
    "title in Japanese": paper(title=LocalText({"de": "Zusatz", "en": "Zusatz", "ja": "追加"})),
    "kind": paper(kind="cooperation"),
    "name as printed": paper(name_as_printed="Zusatzvereinbarung Nr. 2"),
    "wording in German": paper(text=OTHER),
    "wording in Japanese": paper(text=WORDING.with_text("ja", "両市は毎年三名を派遣します。")),
    "wording in one more language": paper(text=WORDING.with_text("en", "The cities exchange experts.")),
    "wording in one language less": paper(text=ONE_LESS, authentic_languages=["de"]),
    "authentic language": paper(authentic_languages=["de"]),
    "prevailing language": paper(prevailing_language="ja"),
    "number of a clause": clause(0, number="1a"),
    "heading of a clause": clause(0, heading=LocalText({"de": "Ziel", "ja": "目的"})),
    "wording of a clause in German": clause(0, text=OTHER),
    "wording of a clause in Japanese": clause(2, text=WORDING.with_text("ja", "毎年三名。")),
    "what a clause outlives": clause(0, outlives=False),
    "what a clause does to another": clause(1, change="adds_to"),
    "which clause a clause changes": other_clause_changed,
    "field of a clause": clause(0, touches=lambda: [touch("health", "extends", "Fachkräfte")]),
    "effect of a clause": clause(0, touches=lambda: [touch("talent", "narrows", "Fachkräfte")]),
    "printed field of a clause": clause(0, touches=lambda: [touch("talent", "extends", "Personal")]),
    "a clause more": lambda by, row: add_clause(instrument=row, number="9", text=WORDING, by=by, at=NOON),
    "a clause less": lambda by, row: remove_clause(clause=clause_of(row, 2), by=by, at=NOON),
    "order of clauses": clause(0, position=99),
    "field added": paper(adds=lambda: fields("education", "health")),
    "field no longer added": paper(adds=[]),
    "field ended": paper(ends=lambda: fields("energy", "environment")),
    "printed field": paper(adds=lambda: printed("education")),
    "party": another_party,
    "day of entry into force": paper(in_force_on=PartialDate("2026-06-01")),
    "no day of entry into force": paper(in_force_on=None),
    "kind of term": paper(term="by_act"),
    "length of the term": paper(term_months=24),
    "length of further terms": paper(renewal_months=24),
    "notice period": paper(notice_months=0),
    "relation": paper(relation="amends"),
    "parent": other_parent,
    "title of an annex": annex(title=LocalText({"de": "Anlage Reisekosten"})),
    "printed name of an annex": annex(name_as_printed="Anlage B"),
    "wording of an annex": annex(text=OTHER),
    "clause of an annex": lambda by, row: amend_clause(
        clause=clause_of(annex_of(row), 0), text=OTHER, by=by, at=NOON
    ),
    "an annex more": lambda by, row: an_annex(by, row, title="Anlage 3"),
    "an annex withdrawn": annex(withdrawn_on=PartialDate("2026-01-02")),
    "an annex loosened": loosened,
}


def renamed_city(by: User, row: Instrument) -> object:
    city = row.parties.exclude(municipality__is_home=True).get().municipality
    assert city
    return correct_names(row=city, names=LocalText({"ja": "こおりやま市", "en": "Koriyama"}), by=by, at=NOON)


def renamed_parent(by: User, row: Instrument) -> object:
    assert row.parent
    title = LocalText({"de": "Rahmenvereinbarung"})
    return amend_instrument(instrument=row.parent, title=title, by=by, at=NOON)


def signed_by_others(by: User, row: Instrument) -> object:
    cities = [party.municipality for party in row.parties.all()]
    signatures = [NewSignature(a_person(by), city) for city in cities]
    return amend_instrument(instrument=row, signatories=signatures, by=by, at=NOON)


ALONE: dict[str, Edit] = {
    "visibility": paper(visibility="internal"),
    "day the text was agreed": paper(agreed_on=PartialDate("2026-03-01")),
    "day of signing": paper(signed_on=PartialDate("2026-04-01")),
    "notice given": paper(notified_on=PartialDate("2027")),
    "end": paper(ended_on=PartialDate("2030")),
    "signatories": signed_by_others,
    "kind of a clause, which is no word of it": clause(0, kind="purpose"),
    "name of a city": renamed_city,
    "title of the parent": renamed_parent,
    "visibility of an annex": annex(visibility="internal"),
    "a change that says the same": paper(text=LocalText({tag: words + "" for tag, words in WORDING.items()})),
}


class Read:
    """Both sides have the proposed text before their eyes."""

    def __init__(self, officer: User) -> None:
        self.paper = a_full_text(officer)
        self.version: Version = propose_text(instrument=self.paper, by=officer, at=NOON)
        _invitation, token = an_invitation(officer, self.version, at=timezone.now(), language="en")
        self.theirs = reverse("approvals:partner", args=[token])
        self.ours = reverse("agreements:approve", args=[self.paper.pk])
        self.yes = {"sha256": self.version.sha256, "name": "Aya", "function": "Mayor", "confirmed": "on"}

    def again(self) -> Instrument:
        return Instrument.objects.select_related("parent").get(pk=self.paper.pk)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_between_reading_and_approving_is_told(
    name: str, officer: User, client: Client, officer_client: Client
) -> None:
    read = Read(officer)
    EDITS[name](officer, read.again())
    assert Version.objects.filter(matter=read.version.matter_id).count() == 2, name
    with nothing_written():
        theirs = client.post(read.theirs, read.yes)
        ours = officer_client.post(read.ours, {"sha256": read.version.sha256, "function": "Lead"})
    for answer, typed in ((theirs, 'value="Mayor"'), (ours, 'value="Lead"')):
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "<ins>" in page or "<del>" in page
        assert "Nothing changed in the words" not in page
        assert typed in page
        assert "checked" not in page
    assert Approval.objects.count() == 0
    latest = Version.objects.get(number=2)
    assert client.post(read.theirs, read.yes | {"sha256": latest.sha256}).status_code == 302
    assert Approval.objects.get().version == latest


@pytest.mark.parametrize("name", ALONE)
def test_what_either_side_may_note_alone_stops_no_approval(name: str, officer: User, client: Client) -> None:
    read = Read(officer)
    ALONE[name](officer, read.again())
    assert Version.objects.get() == read.version
    assert client.post(read.theirs, read.yes).status_code == 302
    assert Approval.objects.get().sha256 == read.version.sha256


def test_every_part_of_the_content_is_edited_here(officer: User) -> None:
    assert len(EDITS) >= 40
    assert len(ALONE) >= 10

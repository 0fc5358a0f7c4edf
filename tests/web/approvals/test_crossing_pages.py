"""Whoever comes second is told on the page what the first one did; nothing typed is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kizuna.accounts.actions import revoke_link
from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument, propose_text
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import approve_as_user, withdraw_version
from kizuna.approvals.models import Approval, Invitation, Version
from kizuna.approvals.queries import current_version
from kizuna.columns.keys import key_of
from tests.factories.approvals import WORDING, a_text, an_invitation
from tests.factories.threads import ROUNDS, alone, elsewhere, in_a_file

pytestmark = pytest.mark.django_db(transaction=True)


class Round:
    """The text stands for approval, an officer and two people of the other side have their pages open."""

    def __init__(self, by: User, paper: Instrument, number: int) -> None:
        self.by = by
        self.paper = Instrument.objects.get(pk=paper.pk)
        words = WORDING.with_text("de", f"Runde {number}.")
        amend_instrument(instrument=self.paper, text=words, by=by, at=timezone.now())
        current = current_version(key_of(self.paper))
        self.version: Version = current or propose_text(instrument=self.paper, by=by, at=timezone.now())
        made = [self._asked(name) for name in ("Vorbild Aya", "Muster Ken")]
        self.links, self.pages = [one for one, _page in made], [page for _one, page in made]
        self.officer = Client()
        self.officer.force_login(by)
        self.officer.cookies["kizuna_language"] = "en"

    def _asked(self, name: str) -> tuple[Invitation, str]:
        now = timezone.now()
        link, token = an_invitation(self.by, self.version, at=now, name=name, email="", language="en")
        return link, reverse("approvals:partner", args=[token])

    def theirs(self, who: int = 0) -> HttpResponse:
        yes = {"sha256": self.version.sha256, "name": f"Person {who}", "function": "Mayor", "confirmed": "on"}
        return Client().post(self.pages[who], yes)  # type: ignore[return-value]

    def objects(self) -> HttpResponse:
        no = {"sha256": self.version.sha256, "name": "Aya", "reason": "Three experts, please."}
        return Client().post(self.pages[0] + "objection/", no)  # type: ignore[return-value]

    def office(self, step: str) -> HttpResponse:
        address = reverse(f"agreements:{step}", args=[self.paper.pk])
        given = {"sha256": self.version.sha256, "function": "Head of office"}
        return self.officer.post(address, given)  # type: ignore[return-value]

    def edit(self) -> HttpResponse:
        words = WORDING.with_text("de", f"Geändert nach Fassung {self.version.number}.")
        amend_instrument(instrument=self.paper, text=words, by=self.by, at=timezone.now())
        return HttpResponse(status=302)

    def revoke(self) -> HttpResponse:
        revoke_link(link=self.links[0].link, by=self.by, at=timezone.now())
        return HttpResponse(status=302)


@pytest.fixture
def rounds(officer: User, tmp_path: Path) -> Iterator[Callable[[], Round]]:
    numbers = iter(range(10_000))
    with in_a_file(tmp_path):
        paper = alone(lambda: a_text(officer))
        yield lambda: alone(lambda: Round(officer, paper, next(numbers)))


Two = Callable[[Round], tuple[Callable[[], HttpResponse], Callable[[], HttpResponse]]]
# The two who cross, and the sentences of which the one who came second reads one.
CROSSINGS: dict[str, tuple[Two, set[str]]] = {
    "A edits while B approves": (
        lambda one: (one.edit, one.theirs),
        {"The text was changed in the meantime. Nothing was approved"},
    ),
    "A withdraws while B approves": (
        lambda one: (lambda: one.office("withdraw"), one.theirs),
        {"The text was withdrawn, so there is nothing to approve"},
    ),
    "A and B approve together": (lambda one: (lambda: one.office("approve"), one.theirs), set()),
    "two links of one side": (
        lambda one: (one.theirs, lambda: one.theirs(1)),
        {"Person 0 has approved it for your side", "Person 1 has approved it for your side"},
    ),
    "a link is taken back while it is used": (
        lambda one: (one.revoke, one.theirs),
        {"The office took this link back"},
    ),
    "A edits while B objects": (
        lambda one: (one.edit, one.objects),
        {"The text was changed in the meantime"},
    ),
    "one of A edits while the other approves": (
        lambda one: (one.edit, lambda: one.office("approve")),
        {"The text was changed in the meantime. Nothing was approved"},
    ),
}


@pytest.mark.parametrize("name", CROSSINGS)
def test_whoever_comes_second_is_told(name: str, rounds: Callable[[], Round]) -> None:
    two, sentences = CROSSINGS[name]
    for _ in range(max(3, ROUNDS // 4)):
        results: list[Any] = elsewhere(*two(rounds()))
        pages = [
            one.content.decode() for one in results if not isinstance(one, str) and one.status_code != 302
        ]
        codes = [one for one in results if isinstance(one, str)]
        assert len(pages) + len(codes) <= (1 if sentences else 0)
        assert codes in ([], ["used"])
        assert all(any(sentence in page for sentence in sentences) for page in pages)
        assert all("Traceback" not in page for page in pages)


def in_order(*steps: Callable[[], HttpResponse]) -> HttpResponse:
    return [alone(step) for step in steps][-1]


def test_the_page_of_the_second_shows_the_difference_and_keeps_what_was_typed(
    rounds: Callable[[], Round],
) -> None:
    one = rounds()
    late = in_order(one.edit, one.theirs)
    page = late.content.decode()
    assert late.status_code == 409
    assert "<del>" in page
    assert 'value="Person 0"' in page
    assert 'value="Mayor"' in page
    late = in_order(one.objects)
    page = late.content.decode()
    assert late.status_code == 409
    assert "Three experts, please.</textarea>" in page
    assert '<details class="kz-not-so" open>' in page
    late = in_order(lambda: one.office("approve"))
    assert late.status_code == 409
    assert 'value="Head of office"' in late.content.decode()
    assert alone(Approval.objects.count) == 0


def test_what_was_typed_is_shown_again_when_nothing_can_be_answered_any_more(
    rounds: Callable[[], Round], officer: User
) -> None:
    one = rounds()
    alone(lambda: withdraw_version(version=one.version, by=officer, at=timezone.now()))
    for late in (in_order(one.theirs), in_order(one.objects)):
        assert late.status_code == 410
        page = late.content.decode()
        assert "What you typed" in page
        assert "Mayor" in page or "Three experts, please." in page
    again = rounds()
    alone(lambda: revoke_link(link=again.links[0].link, by=officer, at=timezone.now()))
    assert "Three experts, please." in in_order(again.objects).content.decode()


def test_who_approved_for_our_side_already_is_told(rounds: Callable[[], Round], officer: User) -> None:
    one, matter = rounds(), None
    matter = one.version.matter
    given = {"matter": matter, "sha256": one.version.sha256, "by": officer, "at": timezone.now()}
    alone(lambda: approve_as_user(**given))  # type: ignore[arg-type]
    late = in_order(lambda: one.office("approve"))
    assert late.status_code == 409
    assert "This side has approved the text already" in late.content.decode()

"""What is internal stays in the office, and a guest sees the granted ties only. Each refusal has its twin."""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument
from kizuna.chronicle.actions import link_origin
from kizuna.contacts.actions import NewPresence, record_encounter
from kizuna.contacts.rules import EncounterKind
from kizuna.kernel.dates import PartialDate
from kizuna.promises.actions import record_promise
from kizuna.register.actions import grant_tie
from kizuna.register.models import Tie
from kizuna.sources.actions import state
from kizuna.sources.models import Citation
from tests.factories.accounts import a_user
from tests.factories.agreements import a_paper
from tests.factories.register import a_tie
from tests.factories.reports import LivedTie, a_lived_tie, words
from tests.factories.sources import NOON, a_citation, a_document

pytestmark = pytest.mark.django_db
CANARY = "Zzyzx"


@dataclass(frozen=True)
class Scene:
    """A lived tie with something internal of every kind, and another tie that is wholly internal."""

    lived: LivedTie
    hidden: Tie
    paper: Instrument
    secret_citation: Citation

    @property
    def pages(self) -> dict[str, str]:
        """Every page on which something internal could show."""
        return {
            "start": reverse("start"),
            "dossier": reverse("reports:dossier", args=[self.lived.tie.slug]),
            "past": reverse("reports:dossier", args=[self.lived.tie.slug])
            + "?on=2019-10-01&compare=2016-01-01",
            "lineage": reverse("reports:lineage", args=[self.lived.visit.entry_id]),
            "person": reverse("reports:person", args=[self.lived.head.pk]),
            "organisation": reverse("reports:organisation", args=[self.lived.works.pk]),
            "search": reverse("reports:search") + f"?q={CANARY.lower()}",
        }


@pytest.fixture
def scene(officer: User) -> Scene:
    lived = a_lived_tie(officer)
    secret = a_citation(officer, "met", a_document(officer, title=f"{CANARY} note"))
    paper = a_paper(
        officer,
        lived.tie,
        title=f"{CANARY} draft",
        signed_on="2018",
        adds=("culture",),
        visibility="internal",
        signatories=[],
    )
    meeting = record_encounter(
        tie=lived.tie,
        kind=EncounterKind.MEETING,
        title=words(f"{CANARY} meeting"),
        when=PartialDate("2026-01"),
        bodies=[lived.works],
        people=[NewPresence(lived.head)],
        visibility="internal",
        by=officer,
        at=NOON,
    )
    link_origin(entry=meeting.entry, arose_from=lived.visit.entry, by=officer, at=NOON)
    record_promise(
        tie=lived.tie,
        wording=f"{CANARY} promise",
        due=PartialDate("2020"),
        visibility="internal",
        by=officer,
        at=NOON,
    )
    hidden = a_tie(officer, title=words(f"{CANARY} tie"), visibility="internal", slug="hidden")
    state(subject=lived.works, aspect="name", value=f"{CANARY}", citation=secret, by=officer, at=NOON)
    return Scene(lived, hidden, paper, secret)


def logged_in(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def a_guest(scene: Scene, officer: User) -> Client:
    guest = a_user("guest")
    grant_tie(tie=scene.lived.tie, user=guest, by=officer, at=NOON)
    grant_tie(tie=scene.hidden, user=guest, by=officer, at=NOON)
    return logged_in(guest)


def content(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_the_office_sees_what_is_internal_on_every_page(scene: Scene, officer_client: Client) -> None:
    for name, url in scene.pages.items():
        assert CANARY in content(officer_client, url), name


def test_a_reader_sees_nothing_internal_on_any_page(scene: Scene, reader_client: Client) -> None:
    for name, url in scene.pages.items():
        assert CANARY not in content(reader_client, url), name


def test_a_guest_sees_nothing_internal_on_any_page(scene: Scene, officer: User) -> None:
    guest = a_guest(scene, officer)
    for name, url in scene.pages.items():
        assert CANARY not in content(guest, url), name


def test_an_internal_tie_is_not_there_for_readers_and_guests(
    scene: Scene, officer: User, officer_client: Client, reader_client: Client
) -> None:
    for url in (
        reverse("reports:dossier", args=["hidden"]),
        reverse("reports:tie_by_number", args=[scene.hidden.pk]),
        reverse("reports:lineage", args=[scene.paper.entry_id]),
    ):
        assert officer_client.get(url).status_code in {200, 302}
        assert reader_client.get(url).status_code == 404
        assert a_guest(scene, officer).get(url).status_code == 404


def test_a_guest_without_a_grant_finds_nothing(scene: Scene) -> None:
    stranger = logged_in(a_user("guest"))
    for name, url in scene.pages.items():
        answer = stranger.get(url)
        assert answer.status_code == (200 if name in {"start", "search"} else 404), name
    assert "Nothing is shared with you yet" in stranger.get(reverse("start")).content.decode()
    found = stranger.get(reverse("reports:search") + "?q=Journey").content.decode()
    assert "Nothing was found" in found


def test_a_guest_with_a_grant_opens_the_pages_of_the_tie(scene: Scene, officer: User) -> None:
    guest = a_guest(scene, officer)
    page = content(guest, scene.pages["dossier"])
    assert "Journey 0" in page
    assert reverse("archive:citation", args=[scene.lived.citation.pk]) in page
    assert "Journey 0" in content(guest, reverse("reports:search") + "?q=journey")


def test_words_of_an_internal_document_are_not_quoted_beyond_the_office(
    scene: Scene, officer: User, officer_client: Client, reader_client: Client
) -> None:
    url = scene.pages["organisation"]
    sentence = reverse("archive:citation", args=[scene.secret_citation.pk])
    assert sentence in content(officer_client, url)
    assert sentence not in content(reader_client, url)
    assert sentence not in content(a_guest(scene, officer), url)


def test_a_field_of_an_internal_paper_is_not_in_force_for_a_reader(
    scene: Scene, officer_client: Client, reader_client: Client
) -> None:
    url = scene.pages["dossier"]
    assert "Culture" in content(officer_client, url)
    assert "Culture" not in content(reader_client, url)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_pages_that_only_show_take_nothing(scene: Scene, officer_client: Client, method: str) -> None:
    # The lineage page takes what an officer links by hand.
    only_shows = {name: url for name, url in scene.pages.items() if (name, method) != ("lineage", "post")}
    for name, url in only_shows.items():
        assert getattr(officer_client, method)(url).status_code == 405, name

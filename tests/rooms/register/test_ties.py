"""Ties: each action, each refused, and who sees which."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.access import (
    documents_visible_to,
    may_edit,
    municipalities_visible_to,
    organisations_visible_to,
    people_visible_to,
    ties_visible_to,
)
from kizuna.register.actions import (
    RegisterRefused,
    add_frame,
    amend_tie,
    attach_document,
    change_tier,
    grant_tie,
    open_tie,
    record_tenure,
    tell_origin,
)
from kizuna.register.models import Tie, TieMunicipality
from kizuna.register.queries import field_for_wording, fields, fields_for_wording, tie_with_parts
from kizuna.register.rules import FrameKind, Tier
from tests.factories.accounts import a_user
from tests.factories.audit import last_row, nothing_written, refused
from tests.factories.register import a_city, a_person, a_tie, an_organisation, essen, koriyama
from tests.factories.sources import NOON, a_document

pytestmark = pytest.mark.django_db
STORY = LocalText({"en": "It began at a fair."})


def test_a_tie_is_named_after_its_cities(officer: User) -> None:
    tie = a_tie(officer, essen(officer), koriyama(officer), since=PartialDate("2017~"))
    row = tie_with_parts(tie)
    assert tie.slug == "essen-koriyama"
    assert row.title == {"de": "Essen – Kōriyama", "ja": "Essen – 郡山市", "en": "Essen – Kōriyama"}
    assert [city.names["en"] for city in row.partners] == ["Kōriyama"]
    assert row.tier
    assert (row.tier.tier, row.tier.start) == (Tier.COOPERATION, PartialDate("2017~"))
    assert last_row().action == "register.open_tie"


def test_two_ties_of_the_same_cities_have_two_short_names(officer: User) -> None:
    cities = essen(officer), koriyama(officer)
    assert [a_tie(officer, *cities).slug for _ in range(3)] == [
        "essen-koriyama",
        "essen-koriyama-2",
        "essen-koriyama-3",
    ]


def test_a_tie_of_four_cities_keeps_their_order(officer: User) -> None:
    cities = [a_city(officer) for _ in range(4)][::-1]
    assert list(tie_with_parts(a_tie(officer, *cities)).municipalities) == cities


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"tier": "marriage"}, "invalid"),
        ({"visibility": "secret"}, "invalid"),
        ({"slug": "taken"}, "slug_taken"),
        ({"slug": "Not A Slug"}, "invalid"),
        ({"title": LocalText({"de": "a\0b"})}, "nul"),
    ],
)
def test_a_tie_that_cannot_be_is_refused(officer: User, wrong: dict[str, Any], code: str) -> None:
    cities = [a_city(officer), a_city(officer)]
    a_tie(officer, slug="taken")
    with refused(RegisterRefused, code):
        open_tie(by=officer, at=NOON, **({"municipalities": cities, "tier": Tier.CONTACT} | wrong))


def test_a_tie_needs_two_different_cities(officer: User) -> None:
    city = a_city(officer)
    for cities in ([], [city], [city, city], [city, a_city(officer), city]):
        with refused(RegisterRefused, "not_two"):
            open_tie(municipalities=cities, tier=Tier.CONTACT, by=officer, at=NOON)


def test_the_type_changes_and_its_history_stays(officer: User) -> None:
    tie = a_tie(officer, tier=Tier.CONTACT, since=PartialDate("2015"))
    change_tier(tie=tie, tier=Tier.COOPERATION, start=PartialDate("2017~"), by=officer, at=NOON)
    change_tier(tie=tie, tier=Tier.TWINNING, start=PartialDate("2027-05-01"), by=officer, at=NOON)
    history = [(str(one.tier), str(one.start), str(one.end)) for one in tie_with_parts(tie).history]
    assert history == [
        ("contact", "2015", "2017~"),
        ("cooperation", "2017~", "2027-04-30"),
        ("twinning", "2027-05-01", "None"),
    ]
    assert last_row().changes == {"tier": ["cooperation", "twinning"], "start": "2027-05-01"}


@pytest.mark.parametrize(
    ("tier", "start", "code"),
    [
        ("contact", "2020", "same_tier"),
        ("twinning", "2014", "before_the_last"),
        ("marriage", "2020", "no_tier"),
    ],
)
def test_a_type_that_cannot_follow_is_refused(officer: User, tier: str, start: str, code: str) -> None:
    tie = a_tie(officer, tier=Tier.CONTACT, since=PartialDate("2015"))
    with refused(RegisterRefused, code):
        change_tier(tie=tie, tier=tier, start=PartialDate(start), by=officer, at=NOON)


def test_a_tie_has_frames_an_origin_and_documents(officer: User) -> None:
    tie, document = a_tie(officer), a_document(officer)
    frame = add_frame(
        tie=tie,
        kind=FrameKind.PROGRAMME,
        names=LocalText({"en": "A programme"}),
        start=PartialDate("2018"),
        end=PartialDate("2020"),
        by=officer,
        at=NOON,
    )
    tell_origin(tie=tie, story=STORY, by=officer, at=NOON)
    assert last_row().changes == {"origin_story": [{}, {"en": "It began at a fair."}]}
    link = attach_document(tie=tie, document=document, by=officer, at=NOON)
    with nothing_written():
        assert attach_document(tie=tie, document=document, by=officer, at=NOON) == link
    assert (list(tie.frames.all()), Tie.objects.get().origin_story) == ([frame], STORY)


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "sky"}, {"names": LocalText()}, {"start": PartialDate("2020"), "end": PartialDate("2018")}],
)
def test_a_frame_that_cannot_be_is_refused(officer: User, wrong: dict[str, Any]) -> None:
    tie = a_tie(officer)
    given = {"kind": FrameKind.CLUSTER, "names": LocalText({"en": "Cluster"}), **wrong}
    with refused(RegisterRefused):
        add_frame(tie=tie, by=officer, at=NOON, **given)


def test_title_and_visibility_are_amended(officer: User) -> None:
    tie = a_tie(officer)
    amend_tie(tie=tie, title=LocalText({"en": "Bond"}), visibility="internal", by=officer, at=NOON)
    assert last_row().changes["visibility"] == ["partners", "internal"]
    with refused(RegisterRefused, "no_name"):
        amend_tie(tie=tie, title=LocalText(), by=officer, at=NOON)


@pytest.mark.parametrize("role", ["reader", "press", "guest"])
def test_only_the_office_changes_ties(officer: User, role: str) -> None:
    stranger, tie, document = a_user(role), a_tie(officer), a_document(officer)
    cities = [a_city(officer), a_city(officer)]
    assert not may_edit(stranger)
    with refused(PermissionDenied):
        open_tie(municipalities=cities, tier=Tier.CONTACT, by=stranger, at=NOON)
    with refused(PermissionDenied):
        change_tier(tie=tie, tier=Tier.TWINNING, start=PartialDate("2020"), by=stranger, at=NOON)
    with refused(PermissionDenied):
        amend_tie(tie=tie, visibility="public", by=stranger, at=NOON)
    with refused(PermissionDenied):
        add_frame(tie=tie, kind="cluster", names=LocalText({"en": "X"}), by=stranger, at=NOON)
    with refused(PermissionDenied):
        tell_origin(tie=tie, story=STORY, by=stranger, at=NOON)
    with refused(PermissionDenied):
        attach_document(tie=tie, document=document, by=stranger, at=NOON)
    with refused(PermissionDenied):
        grant_tie(tie=tie, user=stranger, by=stranger, at=NOON)


def test_who_sees_which_ties(officer: User, reader: User) -> None:
    guest = a_user("guest")
    ties = {name: a_tie(officer, visibility=name) for name in ("internal", "partners", "public")}
    granted, hidden = a_tie(officer), a_tie(officer, visibility="internal")
    for tie in (granted, hidden):
        grant_tie(tie=tie, user=guest, by=officer, at=NOON)
    everything = {*ties.values(), granted, hidden}
    assert set(ties_visible_to(officer)) == set(ties_visible_to(a_user("press"))) == everything
    assert set(ties_visible_to(reader)) == {ties["partners"], ties["public"], granted}
    assert set(ties_visible_to(guest)) == {granted}
    assert not ties_visible_to(AnonymousUser()).exists()
    assert not ties_visible_to(a_user("officer", is_active=False)).exists()


def test_a_guest_sees_only_what_belongs_to_the_cities_of_granted_ties(officer: User, reader: User) -> None:
    guest, city, other = a_user("guest"), koriyama(officer), a_city(officer)
    grant_tie(tie=a_tie(officer, essen(officer), city), user=guest, by=officer, at=NOON)
    near, far = an_organisation(officer, municipality=city), an_organisation(officer, municipality=other)
    mayor, stranger, director = (a_person(officer, family) for family in ("Mayor", "Stranger", "Director"))
    function = LocalText({"en": "Office"})
    record_tenure(person=mayor, function=function, municipality=city, by=officer, at=NOON)
    record_tenure(person=director, function=function, organisation=near, by=officer, at=NOON)
    record_tenure(person=stranger, function=function, organisation=far, by=officer, at=NOON)
    assert city in municipalities_visible_to(guest)
    assert other not in municipalities_visible_to(guest)
    assert set(organisations_visible_to(guest)) == {near}
    assert set(people_visible_to(guest)) == {mayor, director}
    assert set(people_visible_to(reader)) == {mayor, director, stranger}
    assert not people_visible_to(AnonymousUser()).exists()


def test_who_reads_which_documents(officer: User, reader: User) -> None:
    guest, tie = a_user("guest"), a_tie(officer)
    grant_tie(tie=tie, user=guest, by=officer, at=NOON)
    internal, partners, elsewhere = (
        a_document(officer, visibility=visibility) for visibility in ("internal", "partners", "public")
    )
    for document in (internal, partners):
        attach_document(tie=tie, document=document, by=officer, at=NOON)
    assert set(documents_visible_to(a_user("press"))) == {internal, partners, elsewhere}
    assert set(documents_visible_to(reader)) == {partners, elsewhere}
    assert set(documents_visible_to(guest)) == {partners}


def test_the_database_itself_knows_a_city_once_in_a_tie(officer: User) -> None:
    tie = a_tie(officer)
    part = TieMunicipality.objects.filter(tie=tie).first()
    assert part
    with pytest.raises(IntegrityError), transaction.atomic():
        TieMunicipality.objects.create(tie=tie, municipality=part.municipality)


def test_the_vocabulary_stands_in_three_languages() -> None:
    assert len(fields()) == 18
    assert all(set(field.names) == {"de", "ja", "en"} for field in fields())
    assert [field.code for field in fields_for_wording("Medizin und Gesundheit")] == ["medicine", "health"]
    found = field_for_wording("Umweltschutz")
    assert found
    assert found.code == "environment"
    assert field_for_wording("Freundschaft") is None

"""A dossier of many entries: folded around the day, whole when that is asked for."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from tests.factories.reports import a_lived_tie, more_papers

pytestmark = pytest.mark.django_db


def test_long_lists_are_folded_and_shown_whole_when_asked_for(officer: User, officer_client: Client) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    lived = a_lived_tie(officer, 30)
    more_papers(officer, lived, 30)
    address = reverse("reports:dossier", args=[lived.tie.slug])

    def listed(query: str) -> dict[str, int]:
        page = officer_client.get(address + query).content.decode()
        found = {}
        for name in ("papers", "delegations", "contacts", "promises"):
            panel = page.split(f'<section class="kz-panel" id="{name}"')[1].split(
                '<section class="kz-panel"'
            )[0]
            found[name] = len(re.findall(r'<li class="kz-entry', panel))
        found["marks"] = page.count('class="kz-tl__mark')
        return found

    folded = listed("?on=2019-10-01")
    assert folded == {"papers": 20, "delegations": 20, "contacts": 20, "promises": 20, "marks": 120}
    page = officer_client.get(address + "?on=2019-10-01").content.decode()
    assert "?on=2019-10-01&amp;all=contacts#contacts" in page
    assert "40 are not shown." in page
    contacts = listed("?on=2019-10-01&all=contacts")
    assert contacts == folded | {"contacts": 60}
    everything = listed("?on=2019-10-01&all=everything")
    assert everything == {
        "papers": 32,
        "delegations": 30,
        "contacts": 60,
        "promises": 30,
        "marks": 32 + 30 * 5,
    }


def test_papers_that_hold_are_shown_before_others_each_below_its_parent(
    officer: User, officer_client: Client
) -> None:
    officer_client.cookies["kizuna_language"] = "en"
    lived = a_lived_tie(officer)
    more_papers(officer, lived, 40)
    page = officer_client.get(
        reverse("reports:dossier", args=[lived.tie.slug]) + "?on=2019-10-01"
    ).content.decode()
    panel = page.split('id="papers"')[1].split('<section class="kz-panel"')[0]
    assert "Memorandum" in panel
    assert "Supplement" in panel
    assert panel.index("Paper 30") < panel.index("Paper 31")

"""A long form comes in groups: nothing is hidden that is filled in or wrong."""

import re

from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.forms import ClauseForm, InstrumentForm, SigningForm
from kizuna.chronicle.forms import RecordForm
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie
from tests.factories.agreements import a_paper
from tests.factories.sending import rows


def open_groups(page: str) -> list[bool]:
    return ["open" in tag for tag in re.findall(r'<details class="kz-fold kz-panel"([^>]*)>', page)]


def test_what_is_rarely_needed_is_folded_until_something_is_in_it(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    new = officer_client.get(reverse("agreements:new", args=[tie.slug])).content.decode()
    assert open_groups(new) == [False, False, False]
    paper = a_paper(officer, tie, signed_on="2018", notice_months=6, notified_on=PartialDate("2020"))
    edit = officer_client.get(reverse("agreements:edit", args=[paper.pk])).content.decode()
    assert open_groups(edit) == [True, True, False]


def test_a_fault_opens_its_group(officer_client: Client, tie: Tie) -> None:
    sent = {"kind": "mou", "title_de": "T", "term": "fixed"} | rows("effects")
    page = officer_client.post(reverse("agreements:new", args=[tie.slug]), sent).content.decode()
    assert open_groups(page)[0] is True
    assert 'href="#id_term_months"' in page


def test_every_field_is_in_a_group_or_hidden(officer: User, tie: Tie) -> None:
    paper = a_paper(officer, tie, parties=[part.municipality for part in tie.parts.all()])
    forms: list[RecordForm] = [
        InstrumentForm(tie=tie),
        ClauseForm(paper=paper),
        SigningForm(paper=paper),
    ]
    for form in forms:
        grouped = [bound.name for shown in form.grouped for bound in shown.fields]
        hidden = [bound.name for bound in form.hidden_fields()]
        assert sorted([*grouped, *hidden]) == sorted(form.fields)

"""The pages of papers, as officers, readers and strangers see them."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.models import Instrument
from kizuna.kernel.dates import PartialDate
from kizuna.register.models import Tie
from kizuna.sources.actions import state
from tests.conftest import QueryCount
from tests.factories.agreements import a_memorandum_and_its_supplement, a_paper
from tests.factories.audit import nothing_written
from tests.factories.register import a_tie
from tests.factories.sources import NOON, a_citation


@pytest.fixture(autouse=True)
def _in_english(officer_client: Client, reader_client: Client) -> None:
    for client in (officer_client, reader_client):
        client.cookies["kizuna_language"] = "en"


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer, slug="essen-koriyama")


def rows(prefix: str, *given: dict[str, str]) -> dict[str, str]:
    """A formset as a browser sends it."""
    sent = {f"{prefix}-TOTAL_FORMS": str(len(given)), f"{prefix}-INITIAL_FORMS": "0"}
    return sent | {f"{prefix}-{n}-{key}": value for n, row in enumerate(given) for key, value in row.items()}


def a_form(**given: str) -> dict[str, str]:
    return {"kind": "mou", "title_de": "Absichtserklärung", **given}


def test_a_paper_shows_its_chain_signatories_and_exact_precision(
    officer: User, reader_client: Client, tie: Tie
) -> None:
    memorandum, supplement = a_memorandum_and_its_supplement(officer, tie)
    page = reader_client.get(reverse("agreements:detail", args=[memorandum.pk])).content.decode()
    assert "about 2017" in page
    assert "Aya Vorbild" in page
    assert reverse("agreements:detail", args=[supplement.pk]) in page
    assert reverse("agreements:edit", args=[memorandum.pk]) not in page


def test_an_internal_paper_is_not_there_for_a_reader(
    officer: User, reader_client: Client, officer_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, visibility="internal")
    address = reverse("agreements:detail", args=[paper.pk])
    assert officer_client.get(address).status_code == 200
    assert reader_client.get(address).status_code == 404
    assert "Memorandum" not in reader_client.get(reverse("agreements:list")).content.decode()


def test_the_list_takes_as_many_queries_for_one_paper_as_for_three(
    officer: User, officer_client: Client, tie: Tie, query_count: QueryCount
) -> None:
    a_paper(officer, tie)
    with query_count(4):
        officer_client.get(reverse("agreements:list"))
    a_memorandum_and_its_supplement(officer, tie)
    with query_count(4):
        page = officer_client.get(reverse("agreements:list"))
    assert page.content.decode().count('<th scope="row">') == 3


def test_an_officer_records_a_paper_with_dates_typed_freely(officer_client: Client, tie: Tie) -> None:
    city = tie.municipalities.all()[0]
    sent = a_form(signed_on="about 2017", cities=str(city)) | rows(
        "effects",
        {"field": "energy", "effect": "adds", "as_printed": "erneuerbare Energien"},
        {"effect": "adds"},
    )
    answer = officer_client.post(reverse("agreements:new", args=[tie.slug]), sent | rows("signatories", {}))
    paper = Instrument.objects.get()
    assert answer.headers["Location"] == reverse("agreements:detail", args=[paper.pk])
    assert paper.signed_on == PartialDate("2017~")
    assert [(row.field.code, row.as_printed) for row in paper.effects.all()] == [
        ("energy", "erneuerbare Energien")
    ]
    assert [party.municipality for party in paper.parties.all()] == [city]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"signed_on": "the day after tomorrow"}, "Please type a date"),
        ({"title_de": ""}, "This field is required"),
        ({"signed_on": "2019", "ended_on": "2018"}, "would end before it begins"),
        ({"relation": "supplements"}, "Please choose the paper"),
        ({"cities": "Atlantis"}, "Nothing in the register is called “Atlantis”"),
    ],
)
def test_bad_input_is_told_kept_and_changes_nothing(
    officer_client: Client, tie: Tie, given: dict[str, str], said: str
) -> None:
    sent = a_form(name_as_printed="kept as typed", **rows("effects"), **rows("signatories")) | given
    with nothing_written():
        page = officer_client.post(reverse("agreements:new", args=[tie.slug]), sent).content.decode()
    assert said in page
    assert "kept as typed" in page


def test_editing_keeps_what_is_there_and_changes_what_is_typed(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    memorandum, _supplement = a_memorandum_and_its_supplement(officer, tie)
    address = reverse("agreements:edit", args=[memorandum.pk])
    form = officer_client.get(address).context["form"]
    sent: dict[str, str] = {}
    for bound in [*form, *(field for _h, formset in form.rows for row in formset for field in row)]:
        value = (
            bound.field.prepare_value(bound.initial)
            if hasattr(bound.field, "prepare_value")
            else bound.initial
        )
        if hasattr(value, "items"):
            sent |= {f"{bound.html_name}_{tag}": text for tag, text in value.items()}
        elif value not in (None, []):
            sent[bound.html_name] = str(value)
    for _heading, formset in form.rows:
        sent |= {
            f"{formset.prefix}-TOTAL_FORMS": str(formset.total_form_count()),
            f"{formset.prefix}-INITIAL_FORMS": str(formset.initial_form_count()),
        }
    answer = officer_client.post(address, sent | {"signed_on": "29 August 2017"})
    assert answer.status_code == 302, answer.content.decode()
    memorandum = Instrument.objects.get(pk=memorandum.pk)
    assert memorandum.signed_on == PartialDate("2017-08-29")
    assert (memorandum.parties.count(), memorandum.signatures.count(), memorandum.effects.count()) == (
        2,
        2,
        4,
    )


def test_a_warning_is_told_after_saving(officer_client: Client, tie: Tie) -> None:
    sent = a_form(signed_on="2020", in_force_on="2019") | rows("effects") | rows("signatories")
    page = officer_client.post(reverse("agreements:new", args=[tie.slug]), sent, follow=True)
    assert "came into force before it was signed" in page.content.decode()


@pytest.mark.parametrize("name", ["new", "edit"])
def test_a_reader_may_not_open_the_forms(officer: User, reader_client: Client, tie: Tie, name: str) -> None:
    paper = a_paper(officer, tie)
    address = reverse(f"agreements:{name}", args=[tie.slug if name == "new" else paper.pk])
    with nothing_written():
        assert reader_client.get(address).status_code == 403
        assert reader_client.post(address, a_form()).status_code == 403


def test_disagreeing_names_of_a_paper_are_forked_and_its_confirmation_is_told(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie)
    for words, kind in (("met", "mou"), ("two cities", "side_paper")):
        cited = a_citation(officer, words)
        state(subject=paper, aspect="kind", value=kind, citation=cited, by=officer, at=NOON)
    cited = a_citation(officer)
    state(subject=paper, aspect="confirmed_in_force", value="2019-09-03", citation=cited, by=officer, at=NOON)
    page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert "The sources disagree: 2 accounts" in page
    assert "Confirmed to be in force" in page

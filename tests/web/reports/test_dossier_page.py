"""A tie's dossier as a browser sees it: the day, the fields, what follows from them, where it all comes from."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.promises.actions import answer_promise
from kizuna.register.actions import add_frame, tell_origin
from kizuna.sources.actions import state
from tests.factories.agreements import a_full_chain
from tests.factories.register import a_tie
from tests.factories.reports import LivedTie, a_lived_tie, words
from tests.factories.sources import NOON, a_citation, a_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(officer: User) -> LivedTie:
    return a_lived_tie(officer)


def shown(client: Client, lived: LivedTie, query: str = "") -> str:
    answer = client.get(reverse("reports:dossier", args=[lived.tie.slug]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def section(page: str, anchor: str) -> str:
    """The panel with that anchor, without its tags."""
    inside = page.split(f'id="{anchor}"', 1)[1].split('<section class="kz-panel"', 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", inside).split())


@pytest.mark.parametrize(
    ("day", "energy", "education"),
    [
        ("2016-12-31", "no", "no"),
        ("2017-06-01", "unclear", "no"),
        ("2018-12-31", "yes", "no"),
        ("2019-09-01", "yes", "no"),
        ("2019-09-02", "yes", "yes"),
    ],
)
def test_the_fields_stand_as_they_did_on_the_day(
    day: str, energy: str, education: str, lived: LivedTie, officer_client: Client
) -> None:
    table = shown(officer_client, lived, f"?on={day}").split("kz-in-force", 1)[1].split("</table>")[0]
    answers = {
        name: re.search(rf">{name}.*?kz-answer--(\w+)", table, re.DOTALL)[1]  # type: ignore[index]
        for name in ("Energy", "Education")
    }
    assert answers == {"Energy": energy, "Education": education}


def test_unclear_says_why_and_what_would_settle_it(lived: LivedTie, officer_client: Client) -> None:
    said = section(shown(officer_client, lived, "?on=2017-06-01"), "in-force")
    assert "Memorandum" in said
    assert "1 January – 31 December 2017" in said
    assert "would settle the question" in said


def test_today_is_not_tinted_and_another_day_is(lived: LivedTie, officer_client: Client) -> None:
    today, other = shown(officer_client, lived), shown(officer_client, lived, "?on=2019-10-01")
    assert "kz-daybar--other" not in today
    assert "In force today" in today
    assert "kz-daybar--other" in other
    assert "as of another day than today: 1 October 2019" in " ".join(re.sub(r"<[^>]+>", "", other).split())


@pytest.mark.parametrize("bad", ["2019-13-01", "gestern", "2019", "9" * 500, "<script>", "%00"])
def test_what_is_no_day_gets_a_sentence_and_todays_view(
    bad: str, lived: LivedTie, officer_client: Client
) -> None:
    page = shown(officer_client, lived, f"?on={bad}&compare={bad}")
    assert page.count("is not a day") == 2
    assert "kz-daybar--other" not in page
    assert "<script>”" not in page


def test_steps_lead_from_paper_to_paper_and_keep_the_comparison(
    lived: LivedTie, officer_client: Client
) -> None:
    page = shown(officer_client, lived, "?on=2018-06-01&compare=2016-01-01")
    assert "?on=2017-12-31&amp;compare=2016-01-01" in page
    assert "?on=2019-09-02&amp;compare=2016-01-01" in page
    first = shown(officer_client, lived, "?on=2016-01-01")
    assert "no earlier paper" in first


def test_two_days_stand_side_by_side(lived: LivedTie, officer_client: Client) -> None:
    page = shown(officer_client, lived, "?on=2019-10-01&compare=2018-12-31")
    differ = section(page, "in-force").split("What differs between the two days")[1]
    assert "31 December 2018 1 October 2019" in differ
    assert "Education new not in force “Supplement” had not begun yet" in differ
    assert "in force Supplement" in differ
    assert "Energy" not in differ
    same = section(shown(officer_client, lived, "?on=2019-10-01&compare=2019-10-02"), "in-force")
    assert "Nothing: on both days the same fields are in force." in same


def test_a_field_names_its_clause_and_what_became_of_it(officer: User, officer_client: Client) -> None:
    tie = a_tie(officer, slug="chain")
    chain = a_full_chain(officer, tie)
    page = officer_client.get(reverse("reports:dossier", args=["chain"]) + "?on=2022-06-01").content.decode()
    number = chain["base"].clauses.get(number="2").pk
    assert f'<a href="/agreements/{chain["base"].pk}/#clause-{number}">clause 2</a>' in page
    said = section(page, "in-force")
    assert "Reads now: Amendment, clause 1" in said
    assert "Supplement, clause 2 extends" in said
    ended = officer_client.get(reverse("reports:dossier", args=["chain"]) + "?on=2023-06-01").content.decode()
    assert "Activities under way go on: Memorandum, clause 4" in section(ended, "in-force")
    assert reverse("reports:text", args=["chain"]) + "?on=2023-06-01" in ended


def test_another_account_that_would_change_the_answer_is_told_once(
    lived: LivedTie, officer: User, officer_client: Client
) -> None:
    other = a_citation(officer, "met", a_document(officer, title="Another note"))
    state(
        subject=lived.memorandum, aspect="signed_on", value="2018-11-16", citation=other, by=officer, at=NOON
    )
    said = section(shown(officer_client, lived, "?on=2018-06-01"), "in-force")
    assert said.count("by another account: no") == 2
    assert said.count("was signed on: 16 November 2018.") == 1
    assert "Another note By it the answer would be: no – Energy, Environment" in said
    accounts = reverse("sources:accounts", args=[f"agreements.instrument:{lived.memorandum.pk}", "signed_on"])
    assert accounts in shown(officer_client, lived, "?on=2018-06-01")
    assert "another account" not in section(shown(officer_client, lived, "?on=2019-06-01"), "in-force")


def test_a_reader_is_told_of_no_account_that_quotes_internal_documents(
    lived: LivedTie, officer: User, reader: User, client: Client
) -> None:
    other = a_citation(officer, "met", a_document(officer, title="Another note"))
    state(
        subject=lived.memorandum, aspect="signed_on", value="2018-11-16", citation=other, by=officer, at=NOON
    )
    client.force_login(reader)
    assert "another account" not in shown(client, lived, "?on=2018-06-01")


def test_a_witness_and_a_deputy_are_named_as_such(
    lived: LivedTie, officer: User, officer_client: Client
) -> None:
    signatures = lived.supplement.signatures
    signatures.filter(person=lived.head).update(role="witness")
    signatures.filter(person=lived.counterpart).update(on_behalf_of=lived.head)
    page = shown(officer_client, lived, "?on=2019-10-01")
    signed = "Aya Vorbild 手本亜矢 Mayor on behalf of Jan Muster"
    assert f"{signed} Practised" in section(page, "in-force")
    assert f"{signed} Witnesses: Jan Muster Lord Mayor" in section(page, "papers")


def test_both_registers_say_how_they_would_class_the_tie(lived: LivedTie, officer_client: Client) -> None:
    said = section(shown(officer_client, lived, "?on=2019-10-01"), "background")
    assert "Friendship (Freundschaft) or Project partnership (Projektpartnerschaft)" in said
    assert "does not count as a sister or friendship city" in said
    assert "The head of each city signed “Memorandum”." in said
    assert "The record knows of no tie" in section(
        shown(officer_client, lived, "?on=2010-01-01"), "background"
    )


def test_what_is_practised_without_a_paper_is_shown_from_the_day_it_happened(
    lived: LivedTie, officer_client: Client
) -> None:
    after = section(shown(officer_client, lived, "?on=2019-10-01"), "in-force")
    assert "Practised, not covered" in after
    assert "Fair 0" in after.split("Practised, not covered")[1]
    assert "Practised, not covered" not in section(shown(officer_client, lived, "?on=2019-01-31"), "in-force")


def test_what_came_later_is_marked(lived: LivedTie, officer_client: Client) -> None:
    before = section(shown(officer_client, lived, "?on=2019-08-01"), "delegations")
    assert "later than this day" in before
    assert "later than this day" not in section(shown(officer_client, lived), "delegations")


def test_a_promise_stands_as_it_stood(lived: LivedTie, officer: User, officer_client: Client) -> None:
    answer_promise(
        promise=lived.promise,
        state="late",
        reason=words("They came."),
        happened_on=PartialDate("2022-12-01"),
        by=officer,
        at=NOON,
    )
    assert "overdue" in section(shown(officer_client, lived, "?on=2021-01-01"), "promises")
    now = section(shown(officer_client, lived, "?on=2023-01-01"), "promises")
    assert "kept late" in now
    assert "0 promises wait to be kept." in now


def test_people_stand_opposite_their_counterparts(lived: LivedTie, officer_client: Client) -> None:
    page = shown(officer_client, lived, "?on=2019-10-01")
    row = page.split('id="people"')[1].split("<tbody")[1].split("</tr>")[0]
    assert row.index("Jan Muster") < row.index("Aya Vorbild")
    assert reverse("reports:person", args=[lived.counterpart.pk]) in row
    assert "手本" in row


def test_facts_lead_to_their_sentence_and_forks_to_all_accounts(
    lived: LivedTie, officer: User, officer_client: Client
) -> None:
    sentence = reverse("archive:citation", args=[lived.citation.pk])
    page = shown(officer_client, lived)
    assert sentence in page
    assert "kz-mark--fork" not in page
    other = a_citation(officer, "met", a_document(officer))
    state(
        subject=lived.memorandum, aspect="signed_on", value="2018-11-16", citation=other, by=officer, at=NOON
    )
    page = shown(officer_client, lived)
    accounts = reverse("sources:accounts", args=[f"agreements.instrument:{lived.memorandum.pk}", "signed_on"])
    assert accounts in page


def test_frames_type_origin_and_signs_of_life(lived: LivedTie, officer: User, officer_client: Client) -> None:
    add_frame(
        tie=lived.tie,
        kind="programme",
        names=words("Twin rivers"),
        start=PartialDate("2018"),
        by=officer,
        at=NOON,
    )
    tell_origin(tie=lived.tie, story=words("It began on a bridge."), by=officer, at=NOON)
    said = section(shown(officer_client, lived), "background")
    for words_shown in ("Twin rivers", "It began on a bridge.", "City-to-city cooperation", "dormant"):
        assert words_shown in said


def test_the_head_tells_distance_contact_and_what_is_due(lived: LivedTie, officer_client: Client) -> None:
    head = shown(officer_client, lived).split("kz-dossier-head", 1)[1].split("</header>")[0]
    for part in ("9,100 km", "郡山市", "since", "overdue", "<svg", "dormant"):
        assert part in head


def test_a_tie_without_anything_says_so(officer: User, officer_client: Client) -> None:
    page = officer_client.get(reverse("reports:dossier", args=[a_tie(officer).slug])).content.decode()
    for said in ("No paper of this tie names", "No promise has been recorded.", "none recorded"):
        assert said in page


def test_the_number_of_a_tie_leads_to_its_dossier(lived: LivedTie, officer_client: Client) -> None:
    answer = officer_client.get(reverse("reports:tie_by_number", args=[lived.tie.pk]))
    assert answer["Location"] == reverse("reports:dossier", args=[lived.tie.slug])


@pytest.mark.parametrize("language", ["de", "ja"])
def test_the_page_is_wholly_in_the_language_of_the_reader(
    language: str, lived: LivedTie, officer_client: Client
) -> None:
    officer_client.cookies["kizuna_language"] = language
    page = shown(officer_client, lived, "?on=2019-10-01&compare=2018-12-31")
    for english in ("In force", "Practised", "What differs", "Signed by", "Sources", "No exchange"):
        assert english not in page
    assert LocalText({"de": "An diesem Tag in Kraft", "ja": "この日に有効な分野"})[language] in page


def test_on_paper_the_dossier_says_its_day(officer_client: Client, lived: LivedTie) -> None:
    assert "kz-daybar__paper" in shown(officer_client, lived)
    assert "2 September 2019" in shown(officer_client, lived, "?on=2019-09-02").split("kz-daybar__says")[1]


def test_an_office_printed_in_one_language_is_named_in_others_as_its_side_does(
    officer_client: Client, lived: LivedTie
) -> None:
    tenure = lived.counterpart.tenures.get()
    type(tenure).objects.filter(pk=tenure.pk).update(function=LocalText({"de": "Stadtchef", "ja": "市長"}))
    lived.supplement.signatures.filter(person=lived.counterpart).update(
        function_as_printed=LocalText({"de": "Oberbürgermeisterin"}), tenure=tenure
    )
    # Whose office is neither printed nor linked is named by the one held that day.
    lived.memorandum.signatures.all().delete()
    officer_client.cookies["kizuna_language"] = "ja"
    papers = section(shown(officer_client, lived), "papers")
    assert "市長" in papers
    assert "Oberbürgermeisterin" not in papers
    officer_client.cookies["kizuna_language"] = "de"
    papers = section(shown(officer_client, lived), "papers")
    assert "Oberbürgermeisterin" in papers
    assert "Stadtchef" not in papers

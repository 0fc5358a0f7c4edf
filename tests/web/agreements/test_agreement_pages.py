"""The pages of papers, as officers, readers and strangers see them."""

import pytest
from django.test import Client
from django.urls import reverse

from kizuna.accounts.models import User
from kizuna.agreements.actions import NewSignature, add_clause, note_signing
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.seen import paper_as_seen
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import record_tenure
from kizuna.register.models import Tie
from kizuna.sources.actions import state
from tests.conftest import QueryCount
from tests.factories.agreements import a_memorandum_and_its_supplement, a_paper
from tests.factories.approvals import WORDING
from tests.factories.audit import nothing_written
from tests.factories.register import a_person, a_tie
from tests.factories.sending import as_opened, rows
from tests.factories.sources import NOON, a_citation


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
    assert address not in reader_client.get(reverse("agreements:list")).content.decode()


@pytest.mark.parametrize(("asked", "count"), [("", 10), ("?state=in_force", 9), ("?kind=mou", 10)])
def test_the_list_takes_as_many_queries_for_one_paper_as_for_three(
    officer: User,
    officer_client: Client,
    tie: Tie,
    query_count: QueryCount,
    asked: str,
    count: int,
) -> None:
    a_paper(officer, tie, signed_on="2018")
    address = reverse("agreements:list") + asked
    with query_count(count):
        officer_client.get(address)
    for _ in range(2):
        a_paper(officer, tie, signed_on="2018", title="Another")
    with query_count(count):
        page = officer_client.get(address)
    assert page.content.decode().count('<th scope="row"') == 3


def test_the_list_shows_states_and_is_narrowed_by_them(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    old = a_paper(officer, tie, title="Old", signed_on="2015")
    a_paper(officer, tie, title="New", signed_on="2018", parent=old, relation="replaces")
    a_paper(officer, tie, title="Undated", kind="side_paper")

    def listed(asked: str) -> list[str]:
        lines = officer_client.get(reverse("agreements:list") + asked).context["lines"]
        return [f"{line.paper.entry.title['en']}: {line.life.word}" for line in lines]

    assert listed("") == ["New: in force", "Old: replaced", "Undated: unclear: being drafted or in force"]
    assert listed("?state=replaced") == ["Old: replaced"]
    assert listed("?state=in_force") == ["New: in force", "Undated: unclear: being drafted or in force"]
    assert listed("?state=in_force&kind=side_paper") == ["Undated: unclear: being drafted or in force"]
    assert len(listed("?state=nonsense&kind=napkin")) == 3
    page = officer_client.get(reverse("agreements:list") + "?state=withdrawn").content.decode()
    assert "No paper is so today" in page


def test_a_state_does_not_tell_of_papers_that_are_hidden(
    officer: User, reader_client: Client, tie: Tie
) -> None:
    paper = a_paper(officer, tie, signed_on="2015")
    a_paper(
        officer,
        tie,
        title="Secret end",
        signed_on="2018",
        parent=paper,
        relation="terminates",
        visibility="internal",
    )
    page = reader_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
    assert "Secret end" not in page
    assert "terminated" not in page


def test_a_page_of_a_paper_costs_the_same_for_a_short_chain_and_a_long_one(
    officer: User, officer_client: Client, tie: Tie, query_count: QueryCount
) -> None:
    paper = a_paper(officer, tie, signed_on="2015")
    address = reverse("agreements:detail", args=[paper.pk])

    def grown(number: int) -> None:
        below = a_paper(officer, tie, title=f"P{number}", signed_on="2018", parent=paper, relation="amends")
        clause = add_clause(instrument=paper, number=str(number), text=WORDING, by=officer, at=NOON)
        add_clause(
            instrument=below, text=WORDING, changed_clause=clause, change="adds_to", by=officer, at=NOON
        )
        signed = [NewSignature(a_person(officer, f"P{n}")) for n in range(number)]
        note_signing(instrument=paper, signatories=signed, by=officer, at=NOON)

    grown(1)
    with query_count(29):
        officer_client.get(address)
    grown(2)
    grown(3)
    with query_count(29):
        page = officer_client.get(address).content.decode()
    assert page.count("added to by") == 3


def test_the_form_offers_and_keeps_all_that_may_be_known_of_a_paper(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    base = a_paper(officer, tie)
    sent = a_form(
        kind="renewal",
        parent=str(base.pk),
        relation="renews",
        agreed_on="winter 2018",
        signed_on="March 2019",
        in_force_on="2019-04-01",
        notified_on="about 2021",
        ended_on="2022",
        term="automatic",
        term_months="24",
        renewal_months="12",
        notice_months="6",
        prevailing_language="ja",
        **rows(
            "effects",
            *(
                {"field": code, "effect": effect, "as_printed": code}
                for code, effect in (
                    ("energy", "adds"),
                    ("health", "extends"),
                    ("education", "narrows"),
                    ("sport", "ends"),
                )
            ),
        ),
    ) | {"authentic_languages": ["de", "ja"]}
    answer = officer_client.post(reverse("agreements:new", args=[tie.slug]), sent)
    assert answer.status_code == 302, answer.content.decode()
    paper = Instrument.objects.exclude(pk=base.pk).get()
    assert (paper.relation, paper.parent, paper.kind) == ("renews", base, "renewal")
    dates = (paper.agreed_on, paper.signed_on, paper.in_force_on, paper.notified_on, paper.ended_on)
    assert [str(one) for one in dates] == ["2018-24", "2019-03", "2019-04-01", "2021~", "2022"]
    terms = (paper.term, paper.term_months, paper.renewal_months, paper.notice_months)
    assert terms == ("automatic", 24, 12, 6)
    assert (paper.authentic_languages, paper.prevailing_language) == (["de", "ja"], "ja")
    assert [row.effect for row in paper.effects.all()] == ["adds", "extends", "narrows", "ends"]
    address = reverse("agreements:edit", args=[paper.pk])
    before = paper_as_seen(paper)
    assert officer_client.post(address, as_opened(officer_client, address)).status_code == 302
    assert paper_as_seen(Instrument.objects.get(pk=paper.pk)) == before


def test_a_paper_is_begun_from_the_one_it_hangs_on(officer: User, officer_client: Client, tie: Tie) -> None:
    base = a_paper(officer, tie)
    address = reverse("agreements:new", args=[tie.slug])
    page = officer_client.get(f"{address}?parent={base.pk}&relation=terminates&kind=termination")
    bound = page.context["form"]
    assert [bound[name].value() for name in ("parent", "relation", "kind")] == [
        str(base.pk),
        "terminates",
        "termination",
    ]
    assert len(bound["cities"].value().splitlines()) == 2


def test_an_officer_records_a_paper_with_dates_typed_freely(officer_client: Client, tie: Tie) -> None:
    city = tie.municipalities.all()[0]
    sent = a_form(signed_on="about 2017", cities=str(city)) | rows(
        "effects",
        {"field": "energy", "effect": "adds", "as_printed": "erneuerbare Energien"},
        {"effect": "adds"},
    )
    answer = officer_client.post(reverse("agreements:new", args=[tie.slug]), sent)
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
        ({"term": "fixed"}, "Please say how many months the term lasts"),
        ({"term_months": "0"}, "greater than or equal to 1"),
        ({"prevailing_language": "ja"}, "must be one of the authentic ones"),
        ({"text_de": "Nur.", "authentic_languages": "ja"}, "Missing: Japanese"),
    ],
)
def test_bad_input_is_told_kept_and_changes_nothing(
    officer_client: Client, tie: Tie, given: dict[str, str], said: str
) -> None:
    sent = a_form(name_as_printed="kept as typed", **rows("effects")) | given
    with nothing_written():
        page = officer_client.post(reverse("agreements:new", args=[tie.slug]), sent).content.decode()
    assert said in page
    assert "kept as typed" in page


def test_a_parent_that_cannot_be_is_told_at_its_place(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    memorandum, supplement = a_memorandum_and_its_supplement(officer, tie)
    stranger = a_paper(officer, a_tie(officer))
    address = reverse("agreements:edit", args=[memorandum.pk])
    opened = as_opened(officer_client, address)
    for parent, said in (
        (supplement, "the two would form a circle"),
        (memorandum, "belongs to another tie"),
        (stranger, "belongs to another tie"),
    ):
        wrong = {"parent": str(parent.pk), "relation": "supplements", "name_as_printed": "kept as typed"}
        with nothing_written():
            answer = officer_client.post(address, opened | wrong)
        assert said in str(answer.context["form"].errors["parent"])
        assert "kept as typed" in answer.content.decode()


def test_editing_keeps_what_is_there_and_changes_what_is_typed(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    memorandum, _supplement = a_memorandum_and_its_supplement(officer, tie)
    address = reverse("agreements:edit", args=[memorandum.pk])
    sent = as_opened(officer_client, address)
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
    sent = a_form(signed_on="2020", in_force_on="2019") | rows("effects")
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


def test_an_office_is_told_in_the_language_of_the_reader_where_the_register_knows_it(
    officer: User, officer_client: Client, tie: Tie
) -> None:
    mayor = a_person(officer)
    function = LocalText({"de": "Oberbürgermeisterin", "ja": "市長"})
    office = record_tenure(person=mayor, function=function, by=officer, at=NOON)
    printed = LocalText({"de": "OB"})
    signature = NewSignature(mayor, function_as_printed=printed, tenure=office)
    paper = a_paper(officer, tie, signed_on="2018", signatories=[signature])
    for language, word in (("de", "OB"), ("ja", "市長")):
        officer_client.cookies["kizuna_language"] = language
        page = officer_client.get(reverse("agreements:detail", args=[paper.pk])).content.decode()
        assert word in page[page.index('id="signing"') :]

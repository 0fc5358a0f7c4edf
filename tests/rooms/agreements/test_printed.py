"""What a printed paper says, in one language and in two side by side."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import AnonymousUser

from kizuna.accounts.models import User
from kizuna.agreements.actions import amend_instrument
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.printed import sheet_of
from kizuna.chronicle.models import Entry
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.printing.sheets import Sheet
from kizuna.printing.tongues import Tongues
from kizuna.printing.typesetting import typeset
from tests.conftest import QueryCount
from tests.factories.agreements import a_paper
from tests.factories.approvals import a_proposal, an_agreed_text
from tests.factories.papers_to_print import GERMAN, JAPANESE, a_chain_to_print, a_clause
from tests.factories.printing import pages_of, running_words_of, tags_of, words_of
from tests.factories.register import a_city, a_tie
from tests.factories.sources import NOON

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 11, 26, 10, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def chain(officer: User) -> tuple[Instrument, Instrument]:
    return a_chain_to_print(officer)


def sheet(paper: Instrument, user: Any, languages: str = "de", **more: Any) -> Sheet:
    return sheet_of(Instrument.objects.get(pk=paper.pk), user, Tongues.of(languages, "de"), DAY, **more)


def in_print(paper: Instrument, user: Any, languages: str = "de", **more: Any) -> str:
    return words_of(typeset(sheet(paper, user, languages, **more)))


def test_a_paper_says_everything_in_german(officer: User, chain: tuple[Instrument, Instrument]) -> None:
    words = in_print(chain[1], officer).replace("\n", " ")
    for said in (
        "Zusatzvereinbarung Äpfel",
        "ergänzt „Absichtserklärung Größe“",
        "Essen · Kōriyama",
        "Vom Rat gebilligt: Essen 28. August 2019 Ratsbeschluss 0815/2019",
        "2. September 2019, Kōriyama",
        "1. Oktober 2019",
        "befristet Laufzeit: 36 Monate",
        "Deutsch, Japanisch",
        "Maßgebliche Sprache Japanisch",
        "Klausel 1 · Bildung",
        GERMAN,
        "tritt an die Stelle von Klausel 2 von „Absichtserklärung Größe“",
        "fügt hinzu: Bildung (im Wortlaut „Schulbildung“)",
        "Aya Vorbild (手本亜矢)",
        "Bürgermeisterin, Kōriyama",
        "in Vertretung für Haupt Ober",
        "per Video",
        "Zeuginnen und Zeugen Ute Zeugin",
        "unterzeichnet: um 2017",
        "Stand: 26. November 2026",
    ):
        assert said in words, said


def test_a_paper_says_everything_in_japanese(officer: User, chain: tuple[Instrument, Instrument]) -> None:
    words = running_words_of(typeset(sheet(chain[1], officer, "ja")))
    for said in (
        "追加合意書",
        "「覚書」を補足する文書",
        "2019年9月2日、郡山市",
        "ドイツ語、日本語",
        "第1条·教育",
        JAPANESE,
        "「覚書」第2条に代わります",
        "追加：教育（原文は「Schulbildung」）",
        "手本亜矢",
        "市長、郡山市",
        "立会人",
        "2026年11月26日現在",
    ):
        assert said in words, said


def test_two_languages_stand_side_by_side_clause_by_clause(
    officer: User, chain: tuple[Instrument, Instrument]
) -> None:
    made = sheet(chain[1], officer, "de,ja")
    first = made.content["clauses"][0]
    assert [[cell["lines"] for cell in cells] for cells in first["rows"]] == [[[GERMAN], [JAPANESE]]]
    pdf = typeset(made)
    assert "Klausel 1 · Bildung 第1条 · 教育" in words_of(pdf)
    assert ["Essen · Kōriyama Essen · 郡山市" in page for page in pages_of(pdf)] == [True] * len(
        pages_of(pdf)
    )


def test_english_has_its_own_words(officer: User, chain: tuple[Instrument, Instrument]) -> None:
    words = in_print(chain[1], officer, "en")
    for said in ("supplements “Memorandum”", "Signed on 2 September 2019, Kōriyama", "page 1 of"):
        assert said in words


def test_what_lacks_a_language_says_so(officer: User, chain: tuple[Instrument, Instrument]) -> None:
    assert "nur auf Deutsch" not in in_print(chain[0], officer, "de")
    alone = running_words_of(typeset(sheet(chain[0], officer, "ja")))
    assert "NuraufDeutsch." in alone
    assert "ドイツ語の文面のみ" in alone
    pair = running_words_of(typeset(sheet(chain[0], officer, "de,ja")))
    assert "この言語の文面はありません" in pair
    assert pair.count("NuraufDeutsch.") == 1


def test_a_clause_tells_which_later_one_changed_it(
    officer: User, chain: tuple[Instrument, Instrument]
) -> None:
    words = in_print(chain[0], officer).replace("\n", " ")
    assert "ersetzt durch Klausel 1 von „Zusatzvereinbarung Äpfel“ (1. Oktober 2019)" in words
    assert "Laufende Vorhaben" in words


def test_a_reader_sees_nothing_of_papers_that_are_not_for_them(
    officer: User, reader: User, chain: tuple[Instrument, Instrument]
) -> None:
    Entry.objects.filter(pk=chain[1].entry_id).update(visibility="internal")
    assert "Äpfel" in in_print(chain[0], officer)
    assert "Äpfel" not in in_print(chain[0], reader)


def test_a_paper_alone_has_no_chain(officer: User, chain: tuple[Instrument, Instrument]) -> None:
    tie = chain[0].entry.tie
    assert tie is not None
    assert sheet(a_paper(officer, tie), officer).content["chain"] is None
    assert sheet(chain[0], officer).content["chain"] is not None


def test_headings_and_their_order_are_told_to_screen_readers(
    officer: User, chain: tuple[Instrument, Instrument]
) -> None:
    tags = [tag for tag in tags_of(typeset(sheet(chain[1], officer))) if tag.startswith("H")]
    assert tags[0] == "H1"
    assert tags.count("H1") == 1
    assert {*tags} == {"H1", "H2", "H3"}


def test_an_approved_wording_has_its_hash_and_for_officers_who_approved(officer: User, reader: User) -> None:
    paper = an_agreed_text(officer)
    made = sheet(paper, officer)
    sha256 = made.content["approval"]["sha256"]
    words = running_words_of(typeset(made)).replace("\u200b", "")
    assert len(sha256) == 64
    assert sha256 in words
    assert "AlleSeitenhabengenaudiesemWortlautzugestimmt(Fassung1" in words
    assert "Kōriyama:VorbildAya(" in words
    assert made.content["standing"] == []
    seen = running_words_of(typeset(sheet(paper, reader))).replace("\u200b", "")
    assert sha256 in seen
    assert "VorbildAya" not in seen


def test_a_proposed_wording_is_a_draft(officer: User) -> None:
    paper, version = a_proposal(officer)
    words = in_print(paper, officer)
    assert "Entwurf." in words
    assert "Vorgeschlagen als Fassung 1" in words
    assert version.agreed_at is None


def test_after_a_change_either_wording_can_be_printed(officer: User, reader: User) -> None:
    paper = an_agreed_text(officer)
    changed = LocalText({"de": "Ganz andere Worte.", "ja": "別の文言。"})
    amend_instrument(instrument=paper, text=changed, by=officer, at=NOON)
    now, approved = in_print(paper, officer), in_print(paper, officer, approved=True)
    assert "Ganz andere Worte." in now
    assert "Entwurf." in now
    assert "Fassung 1" in now
    assert "Die Städte tauschen jedes Jahr zwei Fachleute aus." in approved.replace("\n", " ")
    assert "Ganz andere Worte." not in approved
    assert "Entwurf." not in approved
    assert "Ganz andere Worte." in in_print(paper, reader, approved=True)


def test_words_that_differ_from_the_approved_ones_never_bear_their_hash(officer: User) -> None:
    paper = an_agreed_text(officer)
    Instrument.objects.filter(pk=paper.pk).update(text=LocalText({"de": "Ganz andere Worte."}))
    content = sheet(paper, officer).content
    assert content["approval"] is None
    assert content["standing"][0][0]["lines"] == [
        "Entwurf. Diesem Wortlaut haben noch nicht alle Seiten zugestimmt."
    ]


def test_a_withdrawn_paper_says_so(officer: User, chain: tuple[Instrument, Instrument]) -> None:
    Instrument.objects.filter(pk=chain[1].pk).update(withdrawn_on=PartialDate("2020-01"))
    assert "Zurückgezogen: Januar 2020" in in_print(chain[1], officer)


def test_a_paper_that_nobody_signed_has_lines_to_sign_on(
    officer: User, chain: tuple[Instrument, Instrument]
) -> None:
    signed = sheet(chain[1], officer).content["signing"][0]["people"]
    Instrument.objects.filter(pk=chain[1].pk).update(signed_on=None)
    open_ = sheet(chain[1], officer).content["signing"][0]["people"]
    assert [one["is_signed"] for one in signed] == [True, True]
    assert [one["is_signed"] for one in open_] == [False, False]


def test_the_same_record_on_the_same_day_is_the_same_file(
    officer: User, chain: tuple[Instrument, Instrument]
) -> None:
    assert typeset(sheet(chain[1], officer, "de,ja")) == typeset(sheet(chain[1], officer, "de,ja"))


def test_the_number_of_queries_does_not_grow(
    officer: User, chain: tuple[Instrument, Instrument], query_count: QueryCount
) -> None:
    memorandum, _supplement = chain
    paper = Instrument.objects.select_related("entry__tie").get(pk=memorandum.pk)
    with query_count(17):
        sheet_of(paper, officer, Tongues.of("de,ja", "de"), DAY)
    for number in range(3, 6):
        a_clause(officer, memorandum, str(number), {"de": "Mehr"}, {"de": "Mehr Worte."})
        a_paper(officer, paper.entry.tie, parent=memorandum, relation="supplements")  # type: ignore[arg-type]
    paper = Instrument.objects.select_related("entry__tie").get(pk=memorandum.pk)
    with query_count(17):
        sheet_of(paper, officer, Tongues.of("de,ja", "de"), DAY)


def test_hostile_words_are_printed_as_words(officer: User, chain: tuple[Instrument, Instrument]) -> None:
    hostile = '#read("/etc/passwd") $x$ @a \\ *b* <c>'
    a_clause(officer, chain[0], "9", {"de": hostile}, {"de": f"{hostile}\n{'x' * 3000}\n😀"})
    words = running_words_of(typeset(sheet(chain[0], officer))).replace("\u200b", "")
    assert words.count(hostile.replace(" ", "")) == 2
    assert words.count("x") > 3000
    assert "□" in words


@pytest.mark.parametrize("languages", ["de", "de,ja"])
def test_strange_titles_and_headings_are_no_error(
    officer: User, chain: tuple[Instrument, Instrument], languages: str
) -> None:
    for words in ("\x01", "x" * 3000, "😀", "\u20dd"):
        strange = LocalText({"de": words, "ja": words})
        Entry.objects.update(title=strange)
        Clause.objects.update(heading=strange, text=strange)
        assert "Stand:" in in_print(chain[0], officer, languages)


def test_a_tie_of_many_cities_names_the_first_ones(officer: User) -> None:
    cities = [a_city(officer, f"Stadt {number}") for number in range(6)]
    paper = a_paper(officer, a_tie(officer, *cities), parties=cities)
    assert sheet(paper, officer).head == "Stadt 0 · Stadt 1 · Stadt 2 · Stadt 3 · …"


def test_a_stranger_has_no_wording_approved_or_not(officer: User) -> None:
    paper = an_agreed_text(officer)
    approval = sheet(paper, AnonymousUser()).content["approval"]
    assert [len(row) for row in approval["rows"]] == [1]

"""Each component says what it has to say, in the reader's language, and never by colour alone."""

from datetime import UTC, datetime

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.names import PersonName
from kizuna.ui.templatetags.kizuna import web_link

pytestmark = pytest.mark.urls("kizuna.ui.urls")

LATIN = PersonName("Beispiel", "Hanako")
KANJI = PersonName("例", "花子", "Jpan", "れい", "はなこ", order="family-given")


def shown(source: str, language: str = "en", address: str = "/list", **values: object) -> str:
    context = Context({"request": RequestFactory().get(address), **values})
    with translation.override(language):
        return Template("{% load kizuna %}" + source).render(context)


@pytest.mark.parametrize(
    ("value", "language", "word"),
    [
        (Answer.YES, "en", "yes"),
        ("no", "de", "nein"),
        (Answer.UNCLEAR, "ja", "不明確"),
        (None, "de", "unklar"),
        (True, "de", "ja"),
    ],
)
def test_an_answer_is_a_word_beside_its_sign(value: object, language: str, word: str) -> None:
    html = shown("{% answer value %}", language, value=value)
    assert f'<span class="kz-answer__word">{word}</span>' in html
    assert 'class="kz-answer__sign" aria-hidden="true"' in html


def test_an_unclear_answer_says_why() -> None:
    html = shown('{% answer "unclear" "Only the year is known." %}')
    assert "Only the year is known." in html


def test_a_partial_date_gives_its_words_and_its_bounds() -> None:
    html = shown("{% when value %}", "de", value=PartialDate("2017~"))
    assert ">um 2017<" in html
    assert "kann bedeuten: 1. Januar – 31. Dezember 2017" in html
    assert html.startswith('<button class="kz-when" type="button">')


def test_an_exact_day_is_a_time_element_without_bounds() -> None:
    html = shown("{% when value %}", "ja", value=PartialDate("2019-09-02"))
    assert html == '<time class="kz-time" datetime="2019-09-02">2019年9月2日</time>'


def test_no_date_says_nothing() -> None:
    assert shown("{% when value %}", value=None) == ""


def test_a_date_can_end_a_sentence() -> None:
    assert shown("on {% when value %}.", value=PartialDate("2019-09-02")).endswith("</time>.")


def test_a_text_in_the_readers_language_stands_alone() -> None:
    assert (
        shown("{% local text %}", "de", text=LocalText({"de": "Gesundheit", "en": "Health"})) == "Gesundheit"
    )


def test_a_fallback_is_marked_and_carries_its_language() -> None:
    html = shown("{% local text %}", "ja", text=LocalText({"de": "Gesundheit"}))
    assert '<span lang="de">Gesundheit</span>' in html
    assert "未翻訳" in html


def test_a_missing_text_shows_what_stands_for_it() -> None:
    assert shown('{% local text "–" %}', text=LocalText()) == "–"
    assert shown("{% plain text %}", text=None) == ""


def test_what_people_typed_is_escaped() -> None:
    html = shown(
        "{% local text %}{% panel title=title %}{{ title }}{% endpanel %}",
        text=LocalText({"en": "<b>"}),
        title="<i>",
    )
    assert "<b>" not in html
    assert "<i>" not in html
    assert html.count("&lt;i&gt;") == 2


def test_a_name_shows_the_readers_script_first_and_the_original_beside_it() -> None:
    html = shown("{% name names office %}", "de", names=[KANJI, LATIN], office="Mayor")
    assert html.index("Hanako Beispiel") < html.index("例花子") < html.index("Mayor")
    assert '<span class="kz-original" lang="ja">例花子</span>' in html


def test_a_name_for_a_japanese_reader_carries_its_stored_reading() -> None:
    html = shown("{% name names %}", "ja", names=[LATIN, KANJI])
    assert "<ruby>例<rp>（</rp><rt>れい</rt>" in html
    assert "Hanako" not in html


def test_no_reading_is_made_up() -> None:
    bare = PersonName("例", "花子", "Jpan", order="family-given")
    assert "ruby" not in shown("{% name name %}", "ja", name=bare)


def test_a_person_known_in_one_script_is_shown_in_it_with_its_language() -> None:
    assert '<span lang="ja">例花子</span>' in shown("{% name name %}", "de", name=KANJI)


def test_a_western_name_in_japanese_letters_is_no_original() -> None:
    names = [PersonName("Muster", "Kim"), PersonName("ムスター", "キム", "Jpan")]
    assert "ムスター" not in shown("{% name names %}", "de", names=names)
    html = shown("{% name names %}", "ja", names=names)
    assert html.index("キム・ムスター") < html.index("Kim Muster")


@pytest.mark.parametrize("country", ["JP", ""])
def test_a_japanese_city_shows_its_own_name_beside_the_readers(country: str) -> None:
    city = LocalText({"de": "Kōriyama", "en": "Kōriyama", "ja": "郡山市"})
    source = "{% place city country=country %}"
    own = '<span class="kz-original" lang="ja">郡山市</span>'
    assert own in shown(source, "de", city=city, country=country)
    assert "kz-original" not in shown(source, "ja", city=city, country=country)


@pytest.mark.parametrize("country", ["DE", ""])
def test_a_german_city_shows_its_own_name_to_japanese_readers_alone(country: str) -> None:
    city = LocalText({"de": "Essen", "en": "Essen", "ja": "エッセン市"})
    source = "{% place city country=country %}"
    assert "kz-original" not in shown(source, "de", city=city, country=country)
    assert ">Essen</span>" in shown(source, "ja", city=city, country=country)


def test_a_japanese_town_in_katakana_is_known_by_its_country() -> None:
    town = LocalText({"en": "Niseko", "ja": "ニセコ町"})
    assert "ニセコ町" in shown('{% place town country="JP" %}', "en", town=town)


def test_marks_lead_to_the_source_and_say_so() -> None:
    html = shown('{% fact_mark "/source#1" "start" %}{% fork_mark "/accounts" 3 %}', "de")
    assert 'href="/source#1"' in html
    assert "Quelle für: start" in html
    assert "Die Quellen widersprechen sich: 3 Darstellungen" in html
    assert shown('{% fact_mark "" %}{% fork_mark None %}') == ""


def test_a_sorted_column_says_its_direction_and_turns_round() -> None:
    html = shown('{% sort_header "Name" "name" %}', address="/list?q=essen&sort=name&page=3")
    assert 'aria-sort="ascending"' in html
    assert 'href="?q=essen&amp;sort=-name"' in html
    assert "aria-sort" not in shown('{% sort_header "Name" "name" %}', address="/list")
    assert 'aria-sort="ascending"' in shown('{% sort_header "Name" "name" default="name" %}', address="/list")


def test_pages_keep_the_filter_and_mark_the_current_one() -> None:
    page = Paginator(range(100), 10).page(5)
    html = shown("{% pagination page %}", "de", "/list?q=essen&page=5", page=page)
    assert 'href="?q=essen&amp;page=4" rel="prev"' in html
    assert 'href="?q=essen&amp;page=5" aria-current="page"' in html
    assert shown("{% pagination page %}", page=Paginator(range(3), 10).page(1)) == ""


def test_filters_keep_the_order_of_the_list() -> None:
    html = shown("{% filters %}<input name=q>{% endfilters %}", address="/list?sort=-day&q=essen")
    assert '<input type="hidden" name="sort" value="-day">' in html


def test_the_last_step_of_the_path_is_the_page_itself() -> None:
    html = shown('{% breadcrumb "Ties" "/ties" "Essen" %}', "ja")
    assert '<a href="/ties">Ties</a>' in html
    assert '<span aria-current="page">Essen</span>' in html
    assert 'aria-label="現在の位置"' in html


def test_the_tab_of_this_page_is_marked() -> None:
    html = shown('{% tabs "Tie" "Overview" "/list" "People" "/people" %}')
    assert '<a href="/list" aria-current="page">Overview</a>' in html
    assert '<a href="/people">People</a>' in html


def test_two_clocks_show_two_days_when_there_are_two() -> None:
    now = datetime(2025, 1, 11, 16, 30, tzinfo=UTC)
    html = shown('{% two_clocks "Europe/Berlin" "Asia/Tokyo" now "Essen" "Kōriyama" %}', "en", now=now)
    assert html.index("17:30") < html.index("Sat") < html.index("01:30") < html.index("Sun")


@pytest.mark.parametrize(("language", "written"), [("de", "9.100"), ("en", "9,100"), ("ja", "9,100")])
def test_numbers_are_written_as_the_language_writes_them(language: str, written: str) -> None:
    assert shown("{{ value|number }}", language, value=9100) == written


def test_facts_notices_and_tables_hold_what_is_put_into_them() -> None:
    html = shown(
        '{% facts %}{% fact "Head" %}Someone{% endfact %}{% endfacts %}'
        '{% notice kind="warning" title="Not today" %}<p>Look</p>{% endnotice %}'
        '{% data_table caption="Fields" %}<tr><td>1</td></tr>{% enddata_table %}'
        '{% empty_state "Nothing yet" "" "/new" "Begin" %}{% badge "late" "warning" %}'
    )
    assert "<dt>Head</dt><dd>Someone</dd>" in html
    assert "kz-notice--warning" in html
    assert 'role="region" aria-label="Fields" tabindex="0"' in html
    assert 'href="/new"' in html
    assert "kern-icon--warning" in html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "//a", "", "x"]
)
def test_only_web_pages_become_links(address: str) -> None:
    assert web_link(address) == ""
    assert web_link("https://example.org/a") == "https://example.org/a"

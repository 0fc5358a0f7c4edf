"""Dates in words: the precision that is known, in three languages, and read back from them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import UnknownLanguage
from kizuna.kernel.typed_dates import read_typed
from kizuna.kernel.wording import bounds_in_words, in_quotation_marks, in_words
from tests.rules.kernel.some_dates import partial_dates


@pytest.mark.parametrize(
    ("text", "german", "english", "japanese", "by_era"),
    [
        ("2019-09-02", "2. September 2019", "2 September 2019", "2019年9月2日", "令和元年9月2日"),
        ("2018-11-13", "13. November 2018", "13 November 2018", "2018年11月13日", "平成30年11月13日"),
        ("2019-09", "September 2019", "September 2019", "2019年9月", "令和元年9月"),
        ("2020-22", "Sommer 2020", "summer 2020", "2020年夏", "令和2年夏"),
        ("2020-24", "Winter 2020/21", "winter 2020/21", "2020年〜2021年の冬", "令和2年〜令和3年の冬"),
        ("1999-24", "Winter 1999/00", "winter 1999/00", "1999年〜2000年の冬", "平成11年〜平成12年の冬"),
        ("2020-22/..", "ab Sommer 2020", "from summer 2020", "2020年夏から", "令和2年夏から"),
        ("2017~", "um 2017", "about 2017", "2017年頃", "平成29年頃"),
        (
            "2019-09-02~",
            "um den 2. September 2019",
            "about 2 September 2019",
            "2019年9月2日頃",
            "令和元年9月2日頃",
        ),
        ("2017~/..", "ab etwa 2017", "from about 2017", "2017年頃から", "平成29年頃から"),
        ("2017?", "2017 (unsicher)", "2017 (uncertain)", "2017年（不確か）", "平成29年（不確か）"),
        ("../2018", "bis 2018", "until 2018", "2018年まで", "平成30年まで"),
        (
            "1991/",
            "ab 1991, Ende unbekannt",
            "from 1991, end unknown",
            "1991年から（終わりは不明）",
            "平成3年から（終わりは不明）",
        ),
        (
            "2019-09-01/2019-09-07",
            "1.–7. September 2019",
            "1–7 September 2019",
            "2019年9月1日〜7日",
            "令和元年9月1日〜7日",
        ),
        (
            "2018-11-13/2018-11-18",
            "13.–18. November 2018",
            "13–18 November 2018",
            "2018年11月13日〜18日",
            "平成30年11月13日〜18日",
        ),
        (
            "2019-08-30/2019-09-02",
            "30. August – 2. September 2019",
            "30 August – 2 September 2019",
            "2019年8月30日〜9月2日",
            "令和元年8月30日〜9月2日",
        ),
        (
            "2019-04-30/2019-05-02",
            "30. April – 2. Mai 2019",
            "30 April – 2 May 2019",
            "2019年4月30日〜5月2日",
            "平成31年4月30日〜令和元年5月2日",
        ),
        (
            "2018-12-30/2019-01-02",
            "30. Dezember 2018 – 2. Januar 2019",
            "30 December 2018 – 2 January 2019",
            "2018年12月30日〜2019年1月2日",
            "平成30年12月30日〜平成31年1月2日",
        ),
        ("2017/2019", "2017–2019", "2017–2019", "2017年〜2019年", "平成29年〜平成31年／令和元年"),
        ("2019-09-02/2019-09-02", "2. September 2019", "2 September 2019", "2019年9月2日", "令和元年9月2日"),
        ("2019", "2019", "2019", "2019年", "平成31年／令和元年"),
        ("201X", "2010er-Jahre", "2010s", "2010年代", "2010年代"),
    ],
)
def test_dates_in_three_languages(text: str, german: str, english: str, japanese: str, by_era: str) -> None:
    value = PartialDate.parse(text)
    assert in_words(value, "de") == german
    assert in_words(value, "en") == english
    assert in_words(value, "ja") == japanese
    assert in_words(value, "ja", era=True) == by_era
    assert in_words(value, "de", era=True) == german


@pytest.mark.parametrize(
    ("text", "by_era"),
    [
        ("2019-04-30", "平成31年4月30日"),
        ("2019-05-01", "令和元年5月1日"),
        ("1989-01-07", "昭和64年1月7日"),
        ("1989-01-08", "平成元年1月8日"),
        ("1989-01", "昭和64年1月／平成元年1月"),
        ("1926-12-24", "大正15年12月24日"),
        ("1926-12-25", "昭和元年12月25日"),
        ("1912-07-29", "明治45年7月29日"),
        ("1912-07-30", "大正元年7月30日"),
        ("1873-01-01", "明治6年1月1日"),
        ("1872", "1872年"),
        ("2019-21", "平成31年春／令和元年春"),
    ],
)
def test_eras_change_on_their_exact_day(text: str, by_era: str) -> None:
    assert in_words(PartialDate.parse(text), "ja", era=True) == by_era


def test_whoever_knows_the_past_may_say_since() -> None:
    value = PartialDate.parse("1991/..")
    assert [in_words(value, language, open_word="since") for language in ("de", "en", "ja")] == [
        "seit 1991",
        "since 1991",
        "1991年以来",
    ]


def test_bounds_are_told_day_by_day() -> None:
    assert bounds_in_words(PartialDate.parse("2017~"), "de") == "1. Januar – 31. Dezember 2017"
    assert bounds_in_words(PartialDate.parse("2020-22/.."), "en") == "from 1 June 2020"
    assert bounds_in_words(PartialDate.parse("2019-09-02"), "ja") == "2019年9月2日"


def test_a_regional_tag_is_its_language_and_a_strange_one_is_refused() -> None:
    assert in_words(PartialDate.parse("2019-09"), "de-AT") == "September 2019"
    with pytest.raises(UnknownLanguage):
        in_words(PartialDate.parse("2019-09"), "fr")


@given(partial_dates, st.sampled_from(["de", "en", "ja"]), st.booleans(), st.sampled_from(["from", "since"]))
def test_words_are_read_back_to_the_same_date(
    value: PartialDate, language: str, era: bool, open_word: str
) -> None:
    words = in_words(value, language, era=era, open_word="since" if open_word == "since" else "from")
    if value.start == value.end and value.is_interval:
        value = value.start or value
    assert read_typed(words) == value


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("2.9.2019", "2019-09-02"),
        ("02.09.2019", "2019-09-02"),
        (" 2. 9. 2019 ", "2019-09-02"),
        ("Am 2. September 2019", "2019-09-02"),
        ("2 Sept. 2019", "2019-09-02"),
        ("September 2nd, 2019", "2019-09-02"),
        ("9/2019", "2019-09"),
        ("SEPTEMBER 2019", "2019-09"),
        ("im März 2019", "2019-03"),
        ("Frühling 2020", "2020-21"),
        ("fall 2020", "2020-23"),
        ("Winter 2020", "2020-24"),
        ("Winter 2020/2021", "2020-24"),
        ("ca. 2017", "2017~"),
        ("c. 2017", "2017~"),
        ("rund 2017", "2017~"),
        ("seit dem 2. September 2019", "2019-09-02/.."),
        ("bis zum 2. September 2019", "../2019-09-02"),
        ("1.-7.9.2019", "2019-09-01/2019-09-07"),
        ("vom 13. bis 18. November 2018", "2018-11-13/2018-11-18"),
        ("1 to 7 September 2019", "2019-09-01/2019-09-07"),
        ("zwischen 2017 und 2019", "2017/2019"),
        ("2017-2019", "2017/2019"),
        ("2019-09-02 - 2019-09-07", "2019-09-02/2019-09-07"),
        ("2010er Jahre", "201X"),
        ("2019年9月1日から7日まで", "2019-09-01/2019-09-07"),
        ("２０１９年９月２日", "2019-09-02"),
        ("約2017年", "2017~"),
        ("1991年より", "1991/.."),
        ("2019年8月30日～9月2日", "2019-08-30/2019-09-02"),
        ("2019/9/2", "2019-09-02"),
        ("平成30年度", "2018-04/2019-03"),
        ("2019年度", "2019-04/2020-03"),
        ("2017?", "2017?"),
    ],
)
def test_what_people_type_is_read(typed: str, text: str) -> None:
    assert read_typed(typed).edtf == text


REFUSED = (
    "2/9/2019",
    "2.9.19",
    "31.2.2019",
    "bald",
    "1.9.",
    "10-12",
    "2017-19",
    "2019年13月",
    "1–2.2019",
    "von",
    "ab",
    "um",
    "–",
    "元年",
    "平成30年／令和元年",
    "Anfang 2019",
    "",
    "  ",
    "Sommer 2019/20",
    "Winter 2019/21",
    "ab bis 2019",
    "2. September",
    "2019-09-02\x00",
)


@pytest.mark.parametrize("typed", REFUSED)
def test_what_would_need_a_guess_is_refused(typed: str) -> None:
    with pytest.raises(NotADate) as refused:
        read_typed(typed)
    assert refused.value.text == typed


@given(st.text(alphabet="0123456789.-–/~? 年月日頃から元平成令和abistzumSeptember", max_size=40) | st.text())
def test_any_typing_gives_a_date_or_is_refused(typed: str) -> None:
    with suppress(NotADate):
        value = read_typed(typed)
        assert PartialDate.parse(value.edtf) == value


def test_a_novel_is_refused_at_once() -> None:
    with pytest.raises(NotADate):
        read_typed("bis " * 100_000)


@pytest.mark.parametrize(
    ("language", "quoted"), [("de", "„a“"), ("en", "“a”"), ("ja", "「a」"), ("xx", "“a”")]
)
def test_words_of_others_stand_between_the_marks_of_the_language(language: str, quoted: str) -> None:
    assert in_quotation_marks("a", language) == quoted

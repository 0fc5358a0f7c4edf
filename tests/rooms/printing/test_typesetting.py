"""A PDF for the archive, out of a process that nothing can harm."""

import json
import re
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kizuna.kernel.languages import Language
from kizuna.printing import fonts, typesetting
from kizuna.printing.not_printed import SENTENCES, NotPrinted
from kizuna.printing.typesetting import typeset
from tests.architecture.house import SOURCE
from tests.factories.printing import (
    PLAIN,
    a_sheet,
    is_tagged,
    language_of,
    pages_of,
    running_words_of,
    tags_of,
    words_of,
    xmp_of,
)

HOSTILE = '#panic() #read("/etc/passwd") #import "@preview/x:1.0.0": * $x^2$ @label <tag> \\ *bold* `raw` // no comment'


def test_words_of_three_languages_can_be_read_again(tmp_path: Path) -> None:
    pdf = typeset(
        a_sheet(tmp_path, "Größe Straße Äpfel", "郡山市と髙橋・山﨑・𠮷野", "Kōriyama, “quoted” – naïve")
    )
    for line in ("Größe Straße Äpfel", "Kōriyama, “quoted” – naïve", "Essen · Kōriyama"):
        assert line in words_of(pdf)
    assert "郡山市と髙橋・山﨑・𠮷野" in running_words_of(pdf)


@pytest.mark.parametrize(
    ("language", "foot"),
    [
        (Language.DE, ("Internationales Büro · Stand: 3. September 2019", "Seite 1 von 1")),
        (Language.JA, ("国際交流課・2019年9月3日現在", "1／1ページ")),
        (Language.EN, ("International Office · as of 3 September 2019", "page 1 of 1")),
    ],
)
def test_the_foot_tells_day_and_page_in_the_language_of_the_paper(
    tmp_path: Path, language: Language, foot: tuple[str, str]
) -> None:
    words = words_of(typeset(a_sheet(tmp_path, "a", language=language)))
    assert [part for part in foot if part not in words] == []


def test_pages_are_counted(tmp_path: Path) -> None:
    pages = pages_of(typeset(a_sheet(tmp_path, *["Zeile"] * 100)))
    assert len(pages) == 3
    assert ["Seite 2 von 3" in page for page in pages] == [False, True, False]


def test_the_file_is_for_the_archive_and_for_screen_readers(tmp_path: Path) -> None:
    pdf = typeset(a_sheet(tmp_path, "a", title="Zusatz & 追加"))
    xmp = xmp_of(pdf)
    for said in (
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Zusatz &amp; 追加",
        "<xmp:CreateDate>2019-09-03T00:00:00Z</xmp:CreateDate>",
    ):
        assert said in xmp
    assert language_of(pdf) == "de"
    assert is_tagged(pdf)
    assert {"H1", "P"} <= {*tags_of(pdf)}


@pytest.mark.parametrize("title", ["", " ", "\0\x01", "😀", "a\nb", "x" * 3000])
def test_whatever_is_left_of_a_title_the_file_has_one(tmp_path: Path, title: str) -> None:
    assert re.search("<dc:title><rdf:Alt><rdf:li[^>]*>[^<]", xmp_of(typeset(a_sheet(tmp_path, title=title))))


def test_a_long_running_head_stays_in_the_head(tmp_path: Path) -> None:
    sheet = a_sheet(tmp_path, "a", head="Städte · " * 30, running="郡山市・" * 10)
    assert len(pages_of(typeset(sheet))) == 1


def test_the_same_sheet_is_the_same_file(tmp_path: Path) -> None:
    assert typeset(a_sheet(tmp_path, "郡山市", "b")) == typeset(a_sheet(tmp_path, "郡山市", "b"))
    assert typeset(a_sheet(tmp_path, "a")) != typeset(a_sheet(tmp_path, "b"))


def test_hostile_words_are_words(tmp_path: Path) -> None:
    pdf = typeset(a_sheet(tmp_path, HOSTILE, title=HOSTILE, head=HOSTILE[:40]))
    assert HOSTILE.replace(" ", "") in running_words_of(pdf)


def test_a_very_long_text_and_an_endless_word_are_printed_within_the_page(tmp_path: Path) -> None:
    pdf = typeset(a_sheet(tmp_path, "Wort " * 40_000, "x" * 2_000, "Ende"))
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) > 50
    assert "Wort Wort" in pages[0].extract_text()
    last = pages[-2].extract_text() + pages[-1].extract_text()
    assert last.count("x") == 2_000
    assert max(map(len, last.split("\n"))) < 120
    assert "Ende" in last


def test_signs_that_no_typeface_has_give_way_to_a_square(tmp_path: Path) -> None:
    words = words_of(typeset(a_sheet(tmp_path, "vor 😀 nach", "مرحبا", "x\u0302\u0308\u20dd")))
    assert "vor □ nach" in words
    assert "□□□□□" in words


def test_rare_signs_come_out_of_the_large_typeface(tmp_path: Path) -> None:
    assert "서울简体" in running_words_of(typeset(a_sheet(tmp_path, "서울 简体")))


@pytest.mark.parametrize(
    "reading", ['#read("secret.txt")', '#read("../secret.txt")', '#read("/etc/hostname")']
)
def test_not_even_a_template_can_read_a_file(tmp_path: Path, reading: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    with pytest.raises(NotPrinted, match="broken"):
        typeset(a_sheet(tmp_path, template=PLAIN + reading))


def test_the_process_sees_nothing_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Any] = {}

    def run(words: list[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
        seen.update(options, words=words)
        return subprocess.CompletedProcess(words, 0, b"%PDF-", b"")

    monkeypatch.setenv("KIZUNA_SECRET_KEY", "secret")
    monkeypatch.setattr(subprocess, "run", run)
    typeset(a_sheet(tmp_path, HOSTILE))
    assert {*seen["env"]} == {"RAYON_NUM_THREADS", "MALLOC_ARENA_MAX", "PYTHONUTF8"}
    assert "secret" not in json.dumps([seen["env"], seen["words"], seen["input"].decode()])
    assert HOSTILE not in "".join(seen["words"])


def test_what_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "SECONDS", 1)
    slow = PLAIN + "#for a in range(60000) { for b in range(60000) { calc.pow(a, 2) } }"
    with pytest.raises(NotPrinted, match="too_long"):
        typeset(a_sheet(tmp_path, template=slow))


def test_what_eats_memory_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(NotPrinted, match="too_large"):
        typeset(a_sheet(tmp_path, template=PLAIN + "#range(200000000)"))


@pytest.mark.parametrize(
    ("status", "code"),
    [(-9, "too_long"), (-24, "too_long"), (-6, "too_large"), (-11, "too_large"), (1, "broken")],
)
def test_a_process_that_died_has_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int, code: str
) -> None:
    done = subprocess.CompletedProcess(["x"], status, b"", b"")
    monkeypatch.setattr(subprocess, "run", lambda *words, **options: done)
    with pytest.raises(NotPrinted, match=code):
        typeset(a_sheet(tmp_path))


def test_half_a_file_is_not_handed_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.CompletedProcess(["x"], 0, b"no pdf", b"")
    monkeypatch.setattr(subprocess, "run", lambda *words, **options: done)
    with pytest.raises(NotPrinted, match="broken"):
        typeset(a_sheet(tmp_path))


def test_what_went_wrong_is_logged_without_anybody_s_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(NotPrinted, match="broken"):
        typeset(a_sheet(tmp_path, "canary", template=PLAIN + "#data.at(data.lines.first())"))
    assert "broken" in caplog.text
    assert "canary" not in caplog.text


def test_no_more_than_two_are_printed_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "SECONDS_IN_LINE", 0)
    for _place in range(typesetting.AT_ONCE):
        typesetting._places.acquire()
    try:
        with pytest.raises(NotPrinted, match="busy"):
            typeset(a_sheet(tmp_path))
    finally:
        for _place in range(typesetting.AT_ONCE):
            typesetting._places.release()
    assert typeset(a_sheet(tmp_path))


def test_missing_typefaces_are_named(tmp_path: Path, settings: Any) -> None:
    assert fonts.check_typefaces() == []
    settings.ASSETS_DIR = tmp_path
    with pytest.raises(NotPrinted, match="no_typeface"):
        typeset(a_sheet(tmp_path))
    assert [one.id for one in fonts.check_typefaces()] == ["printing.W001"]


@pytest.mark.parametrize("code", SENTENCES)
def test_every_reason_is_a_sentence(code: str) -> None:
    assert NotPrinted(code).sentence.endswith(".")


def test_no_template_runs_words_as_code_or_fetches_anything() -> None:
    templates = sorted(SOURCE.rglob("*.typ"))
    assert len(templates) >= 3
    for template in templates:
        text = template.read_text("utf-8")
        assert [
            word
            for word in ("eval", "read(", "plugin", "@preview", "image(", "panic", "sys.inputs")
            if word in text
        ] == []
        assert text.count("json(") == text.count('json("data.json")')

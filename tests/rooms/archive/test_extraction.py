"""Files in, text out: certain, asked, or refused by one sentence."""

import csv
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from kizuna.archive.extraction import EncodingUnclear, Unreadable, decode, extract, sentence_of
from kizuna.archive.extraction.unreadable import SENTENCES

GERMAN = "Städtepartnerschaft: Größe, Straße, Übergabe – 5 € für „Essen“."
JAPANESE = "姉妹都市提携の調印式は四月三十日に行われた。"


def code_of(data: bytes, name: str) -> str:
    with pytest.raises(Unreadable) as refused:
        extract(data, name)
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_valid_texts_are_read_as_they_are(encoding: str) -> None:
    assert extract(GERMAN.encode(encoding), "a.txt").text == GERMAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN.replace("–", "-").replace("„", "").replace("“", ""), "iso-8859-15"),
        (GERMAN, "mac_roman"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_other_encodings_are_asked_and_the_right_one_is_offered_first(text: str, encoding: str) -> None:
    with pytest.raises(EncodingUnclear) as unclear:
        decode(text.encode(encoding))
    offered = [one.encoding for one in unclear.value.candidates]
    first = unclear.value.candidates[0]
    assert text.encode(encoding).decode(first.encoding)[:20] == text[:20]
    assert decode(text.encode(encoding), encoding) == text
    assert encoding in offered


def test_japanese_mail_encoding_is_recognised() -> None:
    assert decode(JAPANESE.encode("iso2022_jp")) == JAPANESE


def test_text_of_two_encodings_is_refused() -> None:
    mixed = "Grüße aus Essen. ".encode() + "Schöne Städte, große Pläne.".encode("cp1252")
    with pytest.raises(Unreadable) as refused:
        decode(mixed)
    assert refused.value.code == "mixed"


def test_an_encoding_that_is_none_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        decode(GERMAN.encode("cp1252"), "utf-7")
    assert refused.value.code == "not_that_encoding"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t ", "a.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n", "a.pdf", "not_a_pdf"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "disguised"),
        (b"\x00\x01\x02\x03 text", "a.txt", "binary"),
        (b"<svg onload='x'/>", "a.svg", "binary"),
        (b"junk %PDF-1.4", "a.html", "disguised"),
        (b"%PDF-1.4 nothing more", "a.pdf", "damaged"),
        (b"<html><body></body></html>", "a.html", "no_html_text"),
        (b"x" * (10 * 1024 * 1024 + 1), "a.txt", "too_large"),
    ],
)
def test_what_holds_no_text_is_refused_by_name(data: bytes, name: str, code: str) -> None:
    assert code_of(data, name) == code


def test_a_pdf_without_text_and_one_with_a_password() -> None:
    blank = PdfWriter()
    blank.add_blank_page(200, 200)
    plain, locked = BytesIO(), BytesIO()
    blank.write(plain)
    blank.encrypt("geheim")
    blank.write(locked)
    assert code_of(plain.getvalue(), "scan.pdf") == "no_text"
    assert code_of(locked.getvalue(), "locked.pdf") == "encrypted"


def test_a_web_page_gives_its_main_part_and_no_script() -> None:
    page = f"<html><nav>Menü</nav><main><h1>Titel</h1><p>{GERMAN}</p><script>böse()</script></main></html>"
    assert extract(page.encode(), "a.html").text == f"Titel\n{GERMAN}"


def test_every_reason_has_a_sentence() -> None:
    for code in SENTENCES:
        assert sentence_of(Unreadable(code)).endswith(".")


def test_hostile_files_end_in_text_or_in_a_sentence(shared: Path | None) -> None:
    folder = shared / "data" / "nasty_own" if shared else None
    if folder is None or not folder.is_dir():
        return
    with (folder / "MANIFEST.csv").open(encoding="utf-8") as manifest:
        names = [row["file"] for row in csv.DictReader(manifest)]
    tried = 0
    for name in names:
        if name.endswith((".pdf", ".html", ".txt", ".svg", ".png", ".zip", ".xlsx", ".gif")):
            tried += 1
            try:
                text = extract((folder / name).read_bytes(), name).text
            except (Unreadable, EncodingUnclear):
                continue
            assert "\x00" not in text
            assert "<script>alert" not in text or name == "html_in_text_and_title.pdf"
    assert tried >= 45

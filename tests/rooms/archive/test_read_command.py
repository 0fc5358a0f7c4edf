import json
import unicodedata
from pathlib import Path

import pytest

from kizuna.archive.read_command import run

RELEASE = (
    "Lindau empfängt Gäste\n\nOberbürgermeister Ulf Brandner empfing am 3. Mai 2019 Gäste aus Kielce. "
    "„Wir freuen uns auf alle Gäste“, sagte Ulf Brandner. „Kommen Sie bald wieder zu uns“, so Brandner.\n"
)
KEYS = [
    "persons", "organisations", "places", "dates", "agreements", "visits", "exchanges", "encounters", "promises",
    "quotes", "events", "press_contact",
]  # fmt: skip


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def test_json_has_the_published_keys_and_quotes(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(release), "--json", "--city", "Lindau", "--date", "2019-05-04"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == KEYS
    assert found["press_contact"] is None
    for row in (row for key in KEYS[:-1] for row in found[key]):
        start, end = row["span"]
        assert RELEASE[start:end] == row["quote"]
    assert found["dates"][0]["value"] == "2019-05-03"


def test_each_speaker_is_told_once(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run([str(release), "--json"])
    assert [row["speaker"] for row in json.loads(capsys.readouterr().out)["quotes"]] == ["Ulf Brandner"]


def test_the_table_names_city_and_persons(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(release), "--city", "Lindau"]) == 0
    table = capsys.readouterr().out
    assert "City: Lindau" in table
    assert "Ulf Brandner | – | Oberbürgermeister | Lindau" in table


def test_spans_count_in_the_settled_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbf" + unicodedata.normalize("NFD", RELEASE).replace("\n", "\r\n").encode())
    assert run([str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    start, end = found["persons"][0]["span"]
    assert RELEASE[start:end] == found["persons"][0]["quote"] == "Ulf Brandner"


def test_a_web_page_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "release.html"
    paragraphs = "".join(f"<p>{line}</p>" for line in RELEASE.split("\n") if line)
    path.write_text(f"<html><body><script>var a = 'Eva Beispiel'</script>{paragraphs}</body></html>")
    assert run([str(path), "--json"]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out)["persons"]] == ["Ulf Brandner"]


def test_a_pdf_without_text_gets_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "release.pdf"
    path.write_bytes(b"%PDF-1.4\nnothing")
    assert run([str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_an_encoding_is_asked_for_and_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(RELEASE.replace("„", '"').replace("“", '"').encode("cp1252"))
    assert run([str(path), "--json"]) == 2
    asked = capsys.readouterr().err
    assert "--encoding" in asked
    assert "cp1252" in asked
    assert run([str(path), "--json", "--encoding", "cp1252"]) == 0
    assert "Gäste" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("signs.txt", "\u2003\u2003".encode(), "holds no text"),
        ("latin.txt", "Grüße".encode("latin-1"), "--encoding"),
        ("picture.png", b"\x89PNG\r\n", "not a text"),
        ("nul.txt", b"Essen empf\x00ngt seine G\x00ste aus Koriyama und freut sich sehr", "not a text"),
        ("huge.txt", b"Essen und Koriyama. " * 50_000, "1000000 characters"),
        ("vast.txt", b"a" * (10 * 1024**2 + 1), "larger than 10 MB"),
    ],
)
def test_bad_input_gets_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert run([str(tmp_path / name)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert sentence in captured.err
    assert captured.err.count("\n") == 1


def test_a_missing_file_gets_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(tmp_path / "nowhere.txt")]) == 2
    assert "cannot be opened" in capsys.readouterr().err


def test_a_folder_gets_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1

import json
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


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b"", "holds no text"),
        ("blank.txt", b" \n\t\n", "holds no text"),
        ("latin.txt", "Grüße".encode("latin-1"), "not UTF-8"),
    ],
)
def test_bad_input_gets_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert run([str(tmp_path / name)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert sentence in captured.err
    assert captured.err.count("\n") == 1


def test_a_missing_file_gets_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(tmp_path / "nowhere.txt")]) == 1
    assert "cannot be opened" in capsys.readouterr().err

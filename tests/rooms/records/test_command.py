"""`kizuna record` at the command line."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.records.command import run
from kizuna.records.example.demonstration import PASSWORD
from kizuna.records.management.commands import example
from kizuna.register.models import Tie
from tests.factories.records import a_record, as_file
from tests.factories.register import a_city, a_tie

pytestmark = pytest.mark.django_db


def test_export_writes_a_file_or_to_standard_output(
    officer: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_tie(officer, slug="aa-bb")
    assert run(["export", "aa-bb", "-o", str(tmp_path / "tie.json")]) == 0
    written = (tmp_path / "tie.json").read_bytes()
    assert json.loads(written)["tie"]["slug"] == "aa-bb"
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
    assert run(["export", "aa-bb"]) == 0
    assert out.getvalue() == written


def test_import_says_which_tie_it_made(
    officer: User, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = a_record(officer)
    file = tmp_path / "tie.json"
    file.write_bytes(as_file(record))
    assert run(["import", str(file), "--by", officer.username]) == 0
    assert capsys.readouterr().out == "essen-koriyama\n"
    assert Tie.objects.filter(slug="essen-koriyama").exists()


def test_every_refusal_is_one_sentence_and_status_2(
    officer: User, reader: User, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "kizuna-record/9", "tie": {}, "municipalities": []}')
    before = AuditRow.objects.count()
    told = ""
    for words in (
        ["export", "nowhere"],
        ["import", str(tmp_path / "none.json"), "--by", officer.username],
        ["import", str(tmp_path), "--by", officer.username],
        ["import", str(bad), "--by", "nobody"],
        ["import", str(bad), "--by", reader.username],
        ["import", str(bad), "--by", officer.username],
    ):
        assert run(words) == 2
        output, told = capsys.readouterr()
        assert output == ""
        assert told.startswith("kizuna record: ")
        assert told.count("\n") == 1
    assert "/format" in told
    assert AuditRow.objects.count() == before


def test_export_cannot_write_where_there_is_no_folder(
    officer: User, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_tie(officer, slug="aa-bb")
    assert run(["export", "aa-bb", "-o", str(tmp_path / "none" / "tie.json")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_wrong_words_show_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "usage" in capsys.readouterr().err
    assert run(["--help"]) == 0


def test_the_example_is_not_put_into_a_record_that_holds_something(
    officer: User, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(example, "build_example", lambda *, at: pytest.fail("built"))
    a_city(officer)
    call_command("example")
    assert capsys.readouterr().out == ""


def test_the_example_is_built_once_and_says_how_to_log_in(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def built(*, at: object) -> None:
        User.objects.create_user("officer", password=PASSWORD, role="officer")

    monkeypatch.setattr(example, "build_example", built)
    call_command("example")
    assert capsys.readouterr().out == f"Log in as officer with the password {PASSWORD}\n"


def test_no_example_where_none_is_wanted(
    db: None, settings: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EXAMPLE_RECORD = False
    monkeypatch.setattr(example, "build_example", lambda *, at: pytest.fail("built"))
    call_command("example")

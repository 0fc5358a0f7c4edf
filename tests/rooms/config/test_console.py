"""The kizuna command finds the room that knows what to do."""

import subprocess
import sys
import types
from collections.abc import Sequence
from importlib.metadata import version

import pytest

from kizuna.config import console


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """What each command's module was asked; every one answers with 7."""
    asked: list[tuple[str, list[str]]] = []

    def fake(name: str) -> types.SimpleNamespace:
        def run(words: Sequence[str]) -> int:
            asked.append((name, list(words)))
            return 7

        return types.SimpleNamespace(
            run=run,
            setup=lambda: asked.append((name, ["set up"])),
            execute_from_command_line=lambda words: asked.append((name, list(words))),
        )

    monkeypatch.setattr(console, "import_module", fake)
    return asked


def test_reading_asks_the_archive_without_setting_django_up(heard: list[tuple[str, list[str]]]) -> None:
    assert console.main(["read", "release.txt", "--json"]) == 7
    assert heard == [("kizuna.archive.read_command", ["release.txt", "--json"])]


@pytest.mark.parametrize(
    ("command", "module"),
    [("in-force", "kizuna.agreements.in_force_command"), ("record", "kizuna.records.command")],
)
def test_a_question_to_the_record_sets_django_up_first(
    heard: list[tuple[str, list[str]]], command: str, module: str
) -> None:
    assert console.main([command, "--json"]) == 7
    assert heard == [("django", ["set up"]), (module, ["--json"])]


def test_manage_is_djangos_own(heard: list[tuple[str, list[str]]]) -> None:
    assert console.main(["manage", "migrate", "--plan"]) == 0
    assert heard == [("django.core.management", ["kizuna manage", "migrate", "--plan"])]


@pytest.mark.parametrize("words", [[], ["dance"], ["Read"]])
def test_an_unknown_command_shows_how_and_ends_with_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert console.main(words) == 2
    assert capsys.readouterr().err.startswith("Usage: kizuna COMMAND")


def test_help_and_version_are_answered(capsys: pytest.CaptureFixture[str]) -> None:
    assert console.main(["--help"]) == 0
    assert "in-force" in capsys.readouterr().out
    assert console.main(["version"]) == 0
    assert capsys.readouterr().out == f"kizuna {version('kizuna')}\n"


def test_every_command_that_the_usage_names_is_known() -> None:
    named = {line.split()[0] for line in console.USAGE.splitlines() if line.startswith("  ")}
    assert named == {*console.WITHOUT_DJANGO, *console.WITH_DJANGO, "manage", "version"}


def test_the_console_itself_starts_without_django() -> None:
    program = "import sys, kizuna.config.console; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

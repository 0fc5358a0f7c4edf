"""Who may import whom; the law itself is in pyproject.toml."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, SOURCE

LINTER = Path(sys.executable).parent / "lint-imports"


def broken_laws(folder: Path) -> set[str]:
    """The laws of pyproject.toml that the package `kizuna` in the folder breaks."""
    answer = subprocess.run(
        [LINTER, "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    broken = {line.removesuffix(" BROKEN") for line in answer.stdout.splitlines() if line.endswith(" BROKEN")}
    assert answer.returncode == bool(broken), answer.stdout + answer.stderr
    return broken


def test_the_house_keeps_every_law() -> None:
    assert broken_laws(SOURCE.parent) == set()


def test_every_room_is_under_the_law_of_floors() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    floors = next(contract for contract in contracts if contract["id"] == "floors")
    rooms = {path.parent.name for path in SOURCE.glob("*/apps.py")} - {"columns", "config"}
    assert rooms == {container.removeprefix("kizuna.") for container in floors["containers"]}
    assert len(rooms) == 17


@pytest.mark.parametrize(
    ("planted_in", "line", "law"),
    [
        ("chronicle/models.py", "import kizuna.agreements.models", "Rooms import downwards only"),
        ("agreements/models.py", "import kizuna.delegations.models", "Rooms import downwards only"),
        ("kernel/dates.py", "import kizuna.columns", "Rooms import downwards only"),
        ("press/models.py", "import kizuna.press.queries", "Inside a room, floors import downwards only"),
        ("press/rules/quoting.py", "import django.db", "The kernel and every rules module"),
        (
            "kernel/dates.py",
            "from django.utils import timezone",
            "The kernel and every rules module",
        ),
        ("config/console.py", "import django", "Reading a text starts without Django"),
        ("basement/models.py", "", "Rooms import downwards only"),
    ],
)
def test_a_planted_import_breaks_a_law(tmp_path: Path, planted_in: str, line: str, law: str) -> None:
    empty_house(tmp_path)
    assert broken_laws(tmp_path) == set()
    planted = tmp_path / "kizuna" / planted_in
    planted.parent.mkdir(exist_ok=True, parents=True)
    (planted.parent / "__init__.py").touch()
    planted.write_text(line + "\n")
    assert [broken.startswith(law) for broken in broken_laws(tmp_path)] == [True]


def empty_house(folder: Path) -> None:
    rooms = [path.parent for path in SOURCE.glob("*/__init__.py")]
    for room in rooms:
        for floor in ("rules/__init__.py", "models.py", "queries.py", "__init__.py"):
            path = folder / "kizuna" / room.name / floor
            path.parent.mkdir(exist_ok=True, parents=True)
            path.touch()
    (folder / "kizuna" / "config" / "console.py").touch()
    (folder / "kizuna" / "__init__.py").touch()

"""Every setting has its line in docs/operations.md, and a wrong one is answered by one sentence."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, SOURCE

ENVIRONMENT = SOURCE / "config" / "environment.py"
OPERATIONS = ROOT / "docs" / "operations.md"


def settings_read(source: str) -> set[str]:
    """The names that a module reads with `env.<kind>("NAME", …)`."""
    return {
        str(node.args[0].value)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "env"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def settings_documented(page: str) -> set[str]:
    """The names that stand first in a row of a table."""
    return set(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE))


def test_every_setting_is_documented_and_every_documented_one_exists() -> None:
    read = settings_read(ENVIRONMENT.read_text(encoding="utf-8"))
    assert read == settings_documented(OPERATIONS.read_text(encoding="utf-8"))
    assert len(read) == 12


def test_a_planted_setting_is_found() -> None:
    assert settings_read('x = env.str("KIZUNA_SECRET", "")') == {"KIZUNA_SECRET"}
    assert settings_documented("| `KIZUNA_A` | a |\nKIZUNA_B is not in a table\n") == {"KIZUNA_A"}


def test_only_the_environment_module_reads_the_environment() -> None:
    readers = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"os\.(environ\[|environ\.get|getenv)", path.read_text(encoding="utf-8"))
    ]
    assert readers == []


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("KIZUNA_DEBUG", "perhaps", "Write yes or no"),
        ("KIZUNA_PROXIES", "yes", "how many proxies of yours stand in front"),
        ("KIZUNA_TIME_ZONE", "Essen", "write it like Europe/Berlin"),
        ("KIZUNA_SECRET_KEY", "short", "at least 50 random characters"),
        ("DATABASE_URL", "mysql://a@b/c", "must name PostgreSQL or SQLite"),
        ("DATABASE_URL", "nonsense", "DATABASE_URL"),
    ],
)
def test_a_wrong_setting_ends_the_start_with_one_sentence(
    tmp_path: Path, name: str, value: str, sentence: str
) -> None:
    surroundings = {
        key: text for key, text in os.environ.items() if not key.startswith(("KIZUNA_", "DATABASE"))
    }
    answer = subprocess.run(
        [sys.executable, "-c", "import kizuna.config.settings"],
        env={**surroundings, "KIZUNA_VAR": str(tmp_path), name: value},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 1
    assert sentence in answer.stderr
    assert len(answer.stderr.splitlines()) == 1

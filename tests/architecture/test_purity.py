"""The kernel and every rules module only think: no framework, clock, chance, files or phrases."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import SOURCE, code

IMPURE_MODULES = {
    "asyncio", "django", "environs", "gettext", "http", "io", "locale", "logging", "lxml", "os", "pathlib",
    "psycopg", "pypdf", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile",
    "threading", "time", "urllib",
}  # fmt: skip
IMPURE_CALLS = {"open", "print", "input", "exec", "eval", "__import__", "breakpoint"}
CLOCKS = {"now", "today", "utcnow"}


def pure_files(house: Path) -> Iterator[Path]:
    """The files that must be pure: all of `kernel`, and `rules` of every room."""
    for path in code(house):
        room, *rest = path.relative_to(house).parts
        if room == "kernel" or (rest and rest[0] in {"rules", "rules.py"}):
            yield path


def impurities(house: Path) -> Iterator[str]:
    """What in the pure files reaches for the world outside."""
    for path in pure_files(house):
        where = path.relative_to(house)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for what in _impure(node):
                yield f"{where}:{getattr(node, 'lineno', 0)}: {what}"


def _impure(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (f"import {name.name}" for name in names if name.name.split(".")[0] in IMPURE_MODULES)
        case ast.ImportFrom(module=str(module)) if module.split(".")[0] in IMPURE_MODULES:
            yield f"import {module}"
        case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
            yield f"{name}()"
        case ast.Attribute(value=ast.Name(id="date" | "datetime"), attr=attr) if attr in CLOCKS:
            yield f"the clock: {attr}"
        case ast.Attribute(value=ast.Attribute(attr="date" | "datetime"), attr=attr) if attr in CLOCKS:
            yield f"the clock: {attr}"


def test_kernel_and_rules_are_pure() -> None:
    assert list(impurities(SOURCE)) == []
    assert len(list(pure_files(SOURCE))) > 40


@pytest.mark.parametrize(
    ("planted_in", "line"),
    [
        ("kernel/dates.py", "from django.utils import timezone"),
        ("press/rules.py", "import os.path"),
        ("press/rules/quoting.py", "from random import choice"),
        ("press/rules/quoting.py", "import time"),
        ("kernel/words.py", "from gettext import gettext as _"),
        ("kernel/words.py", "x = open('a')"),
        ("kernel/words.py", "from datetime import date\nx = date.today()"),
        ("press/rules.py", "import datetime\nx = datetime.datetime.now()"),
        ("press/rules.py", "from datetime import date\nx = field(default_factory=date.today)"),
    ],
)
def test_a_planted_impurity_is_found(tmp_path: Path, planted_in: str, line: str) -> None:
    path = tmp_path / planted_in
    path.parent.mkdir(parents=True)
    path.write_text(line + "\n")
    assert len(list(impurities(tmp_path))) == 1


def test_other_floors_may_read_the_clock(tmp_path: Path) -> None:
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "views.py").write_text("import time\nfrom django.utils import timezone\n")
    assert list(impurities(tmp_path)) == []

"""Names that say nothing, and notes to oneself, stay outside."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, SOURCE, TESTS, code, files

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "misc", "services", "service",
               "manager", "managers", "data"}  # fmt: skip
EMPTY_BEGINNINGS = ("do_", "handle_", "process_")
NOTES = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|pytest\.(skip|xfail)|mark\.(skip|xfail)")


def empty_names(folder: Path) -> Iterator[str]:
    """Files, folders, functions and classes below the folder whose names say nothing."""
    for path in code(folder):
        where = path.relative_to(folder)
        for part in {*where.parent.parts, where.stem} & EMPTY_NAMES:
            yield f"{where}: {part}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                name = node.name.lstrip("_").lower()
                if name.startswith(EMPTY_BEGINNINGS) or name in EMPTY_NAMES:
                    yield f"{where}:{node.lineno}: {node.name}"


def notes_to_oneself(folder: Path) -> Iterator[str]:
    """Work put off, and tests that do not run."""
    for path in files(folder, ".py", ".html", ".js", ".css", ".md", ".toml"):
        if path == Path(__file__):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if NOTES.search(line):
                yield f"{path.relative_to(folder)}:{number}: {line.strip()}"


def test_every_name_says_something() -> None:
    assert list(empty_names(SOURCE)) == []
    assert list(empty_names(TESTS)) == []


def test_nothing_is_put_off() -> None:
    assert [*notes_to_oneself(SOURCE), *notes_to_oneself(TESTS), *notes_to_oneself(ROOT / "docs")] == []


@pytest.mark.parametrize(
    ("planted_in", "text"),
    [
        ("press/utils.py", ""),
        ("common/models.py", ""),
        ("press/views.py", "def handle_form(): ..."),
        ("press/views.py", "def _process_form(): ..."),
        ("press/models.py", "class Manager: ..."),
    ],
)
def test_a_planted_empty_name_is_found(tmp_path: Path, planted_in: str, text: str) -> None:
    path = tmp_path / planted_in
    path.parent.mkdir()
    path.write_text(text)
    assert len(list(empty_names(tmp_path))) == 1


@pytest.mark.parametrize("line", ["# TODO: later", "# FIXME", "@pytest.mark.skipif(True)", "pytest.xfail()"])
def test_a_planted_note_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.py").write_text(line + "\n")
    assert len(list(notes_to_oneself(tmp_path))) == 1

"""Files, functions, views and templates stay small enough to be read at once. There are no exemptions."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import SOURCE, TESTS, code, files

LONGEST_FILE = 400
LONGEST_TEST_FILE = 500
LONGEST_TEMPLATE = 150
LONGEST_FUNCTION = 40
LONGEST_VIEW = 25


def too_large(folder: Path) -> Iterator[str]:
    """What in a folder of product code is larger than it may be."""
    for path in code(folder):
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(folder)
        yield from _too_many_lines(path, folder, LONGEST_FILE)
        in_views = "views" in {*where.parts, where.stem}
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = lines_of(node)
                limit = LONGEST_VIEW if in_views else LONGEST_FUNCTION
                if length > limit:
                    yield f"{where}: {node.name} has {length} lines; {limit} are allowed"
    for path in files(folder, ".html", ".txt", ".svg", ".typ"):
        if "templates" in path.parts:
            yield from _too_many_lines(path, folder, LONGEST_TEMPLATE)


def too_large_tests(folder: Path) -> Iterator[str]:
    """Which test files are longer than they may be."""
    for path in code(folder):
        yield from _too_many_lines(path, folder, LONGEST_TEST_FILE)


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines from `def` to the end, without the docstring."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node) is not None:
        docstring = node.body[0]
        length -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return length


def _too_many_lines(path: Path, folder: Path, limit: int) -> Iterator[str]:
    length = len(path.read_text(encoding="utf-8").splitlines())
    if length > limit:
        yield f"{path.relative_to(folder)} has {length} lines; {limit} are allowed"


def test_the_house_is_small_enough_to_read() -> None:
    assert list(too_large(SOURCE)) == []
    assert list(too_large_tests(TESTS)) == []
    assert len(list(code(SOURCE))) > 100


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("models.py", "x = 1\n" * 401, "models.py has 401 lines; 400 are allowed"),
        ("rules.py", "def a():\n" + "    x = 1\n" * 40, "rules.py: a has 41 lines; 40 are allowed"),
        (
            "views.py",
            "class V:\n  def a(self):\n" + "    x = 1\n" * 25,
            "views.py: a has 26 lines; 25 are allowed",
        ),
        ("views/one.py", "def a():\n" + "    x = 1\n" * 25, "views/one.py: a has 26 lines; 25 are allowed"),
        ("templates/a.html", "<p>\n" * 151, "templates/a.html has 151 lines; 150 are allowed"),
    ],
)
def test_a_planted_giant_is_found(tmp_path: Path, name: str, text: str, found: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    assert list(too_large(tmp_path)) == [found]


def test_what_is_just_small_enough_passes(tmp_path: Path) -> None:
    (tmp_path / "rules.py").write_text('def a():\n    """Say\n    it."""\n' + "    x = 1\n" * 39)
    assert list(too_large(tmp_path)) == []


def test_a_planted_giant_of_a_test_is_found(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text("x = 1\n" * 501)
    assert list(too_large_tests(tmp_path)) == ["test_a.py has 501 lines; 500 are allowed"]

"""No file names a package registry, a path of somebody's machine, or a folder outside this repository."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, files

ANYWHERE = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|registry\.yarnpkg|npmmirror|proxy\.golang"
    r"|(?<![\w./~])/(work|root|home|Users)/|/opt/py"
)
OUTSIDE_TESTS = re.compile(r"\.\./shared|KIZUNA_SHARED")
WITH_TEXT = {
    "", ".css", ".csv", ".html", ".in", ".js", ".json", ".md", ".mjs", ".po", ".py", ".svg", ".toml",
    ".txt", ".typ", ".yml",
}  # fmt: skip
# The licence's text and what programs make of their sources are not ours to word.
UNREAD = {"LICENSE"}


def foreign_places(root: Path) -> Iterator[str]:
    """Every line that names a place it should not know."""
    for path in files(root, *sorted(WITH_TEXT)):
        where = path.relative_to(root)
        if where.name in UNREAD or path == Path(__file__):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if ANYWHERE.search(line) or (where.parts[0] != "tests" and OUTSIDE_TESTS.search(line)):
                yield f"{where}:{number}: {line.strip()[:100]}"


def test_no_file_knows_a_foreign_place() -> None:
    assert list(foreign_places(ROOT)) == []


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("package-lock.json", '"resolved": "https://registry.npm' + 'js.org/a.tgz"'),
        ("requirements/run.txt", "--index-url https://py" + "pi.org/simple"),
        ("src/kizuna/config/settings.py", 'FOLDER = "/root/kizuna"'),
        ("docs/testing.md", "see /home/anna/kizuna"),
        ("src/kizuna/archive/models.py", 'open("../shared/seed.txt")'),
        ("Makefile", "KIZUNA_SHARED=x make test"),
    ],
)
def test_a_planted_place_is_found(tmp_path: Path, name: str, line: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(line + "\n")
    assert len(list(foreign_places(tmp_path))) == 1


def test_tests_may_measure_against_a_folder_outside(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "conftest.py").write_text('folder = "../shared"\n')
    assert list(foreign_places(tmp_path)) == []

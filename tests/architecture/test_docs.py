"""The pages lead somewhere, and the picture of the house shows every room."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.house import ROOT, SOURCE, files

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def dead_links(root: Path) -> Iterator[str]:
    """Every relative link on a page that leads to no file."""
    for page in files(root, ".md"):
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                yield f"{page.relative_to(root)}: {target}"


def rooms_not_shown(page: str, rooms: set[str]) -> set[str]:
    """The rooms that the first picture on the page leaves out."""
    return rooms - set(re.findall(r"\w+", page.split("```")[1]))


def test_every_link_leads_somewhere() -> None:
    assert list(dead_links(ROOT)) == []


def test_the_picture_shows_every_room() -> None:
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert rooms_not_shown((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"), rooms) == set()
    assert len(rooms) == 20


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(page.name[:4]) for page in sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 10


def test_a_planted_dead_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("[b](b.md) [c](c.md#top) [web](https://example.org) [top](#top)")
    (tmp_path / "b.md").touch()
    assert list(dead_links(tmp_path)) == ["a.md: c.md"]


def test_a_planted_room_is_missed() -> None:
    assert rooms_not_shown("```\nconfig │ kernel\n```\nbasement", {"config", "basement"}) == {"basement"}

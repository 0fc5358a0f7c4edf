"""Every action of the house has its words in the audit trail."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kizuna.reports.queries.trail import ACTIONS
from tests.architecture.house import SOURCE, code

ROOMS = {path.parent.name for path in SOURCE.glob("*/apps.py")}


def codes_of_actions(folder: Path) -> Iterator[str]:
    """Every text of the form `room.verb` in the actions below the folder."""
    for path in code(folder):
        if not {"actions", "actions.py"} & {*path.relative_to(folder).parts}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                room, _, verb = node.value.partition(".")
                if room in ROOMS and verb.isidentifier() and room == path.relative_to(folder).parts[0]:
                    yield node.value


def test_every_action_has_its_words() -> None:
    found = {*codes_of_actions(SOURCE)}
    # Put together at run: one word for a proposal that was accepted as it was, one for a corrected one.
    built = {"archive.accept", "archive.correct"}
    assert (found | built) - ACTIONS.keys() == set()
    assert ACTIONS.keys() - (found | built) == set()
    assert len(found) > 60


@pytest.mark.parametrize("line", ['record_change(action="press.burn")', '_tell("press.burn", paper)'])
def test_a_planted_action_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "actions.py").write_text(line + "\n")
    assert [*codes_of_actions(tmp_path)] == ["press.burn"]

"""Where the house stands, for the checks that walk through it."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "kizuna"
TESTS = ROOT / "tests"
NOT_OURS = {".git", ".venv", "node_modules", "var", "__pycache__", "unpacked", ".hypothesis"}


def files(folder: Path, *endings: str) -> Iterator[Path]:
    """Every file below the folder that we wrote, of those endings (all when none is named), in order."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        ours = not any(part in NOT_OURS or part.endswith(("_cache", ".egg-info")) for part in inside)
        if ours and path.is_file() and (not endings or path.suffix in endings):
            yield path


def code(folder: Path) -> Iterator[Path]:
    """Every Python file below the folder except migrations, which Django writes."""
    return (path for path in files(folder, ".py") if "migrations" not in path.parts)

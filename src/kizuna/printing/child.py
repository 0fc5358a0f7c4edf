"""Runs in a process of its own and ends with it: templates and plain data in, a PDF or the code of a reason out.

The templates are ours; what is printed comes to them as JSON and is never read as code. The folder that a template
could read from is empty.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

MEMORY_BYTES = 1024 * 1024 * 1024
CPU_SECONDS = 20
# The status with which this process ends when it says why instead of printing.
NOT_PRINTED = 3
# Good for the archive for ever, and readable for those who do not see; typst keeps both at once.
STANDARDS = ["a-2a", "ua-1"]
NO_SIGN = "□"
_MARKS = ("Mn", "Me", "Cf")
_QUOTED = re.compile(r"`.*?`|\".*\"", re.DOTALL)

Job = dict[str, Any]
Change = Callable[[str], str]


class Refused(Exception):
    """Nothing could be printed; the argument is the code of the reason."""


def pdf_of(job: Job) -> bytes:
    """The PDF of a job: `files` by name, `data` for them, and the folders of the `typefaces` and `spare` ones.

    The standards let no sign pass that no typeface has. Such signs are looked for only when typst objects, and give
    way to a square; if even that fails, marks that belong to no letter are taken out.
    """
    if not all(any(Path(folder).glob("*.[to]tf")) for folder in job["typefaces"]):
        raise Refused("no_typeface")
    from typst import TypstError  # noqa: PLC0415 - the server learns from this file, but never sets type itself

    with TemporaryDirectory() as nothing:
        for folders, data in _attempts(job):
            try:
                return _compiled(job["files"], data, folders, nothing)
            except TypstError as error:
                # What stands between marks may be somebody's words and does not belong into a log.
                sys.stderr.write(_QUOTED.sub("…", str(error))[:500] + "\n")
    raise Refused("broken")


def _compiled(files: dict[str, str], data: Any, folders: list[str], root: str) -> bytes:
    import typst  # noqa: PLC0415 - as above

    sources = {name: text.encode() for name, text in files.items()}
    sources["data.json"] = json.dumps(data).encode()
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    # The stubs do not know yet that sources may come by name.
    pdf: bytes = typst.compile(  # type: ignore[call-overload]
        sources,
        root=root,
        font_paths=fonts,
        package_path=root,
        package_cache_path=root,
        pdf_standards=STANDARDS,
    )
    return pdf


def _attempts(job: Job) -> Iterator[tuple[list[str], Any]]:
    folders, every = job["typefaces"], [*job["typefaces"], *job["spare"]]
    yield folders, job["data"]
    yield every, changed(job["data"], lambda text: covered(text, signs_in(*every)))
    yield every, changed(job["data"], lambda text: covered(without_marks(text), signs_in(*every)))


def changed(data: Any, change: Change) -> Any:
    """The data with every text in it changed."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, dict):
        return {name: changed(one, change) for name, one in data.items()}
    return [changed(one, change) for one in data] if isinstance(data, list) else data


def covered(text: str, signs: frozenset[int]) -> str:
    """The text with a square for each sign that is not among these; of words something is always left."""
    left = "".join(sign if sign == "\n" or ord(sign) in signs else _in_place_of(sign) for sign in text)
    return NO_SIGN if text.strip() and not left.strip() else left


def without_marks(text: str) -> str:
    """The text without marks above, below and between letters that have not become one sign with theirs."""
    return "".join(sign for sign in text if unicodedata.category(sign) not in _MARKS)


def _in_place_of(sign: str) -> str:
    return "" if unicodedata.category(sign) in _MARKS else NO_SIGN


@cache
def signs_in(*folders: str) -> frozenset[int]:
    """All signs that the typefaces in the folders have."""
    from fontTools.ttLib import TTCollection, TTFont  # noqa: PLC0415 - needed for rare signs only

    found: set[int] = set()
    for path in (path for folder in folders for path in sorted(Path(folder).glob("*.[to]t[fc]"))):
        faces = TTCollection(path, lazy=True).fonts if path.suffix == ".ttc" else [TTFont(path, lazy=True)]
        for face in faces:
            found.update(face.getBestCmap())
    return frozenset(found)


def main() -> None:
    """Read the job from standard input within the limits and answer on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer, status = pdf_of(json.load(sys.stdin.buffer)), 0
    except Refused as refused:
        answer, status = str(refused).encode(), NOT_PRINTED
    except MemoryError:
        answer, status = b"too_large", NOT_PRINTED
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    sys.exit(status)


if __name__ == "__main__":
    main()

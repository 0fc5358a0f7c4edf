"""Papers to print, and what can be read out of the PDF."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from kizuna.kernel.languages import Language
from kizuna.printing.sheets import Sheet

PLAIN = """\
#import "family.typ": *
#let data = json("data.json")
#show: sheet.with(data.about)
#titled(((lang: "de", lines: ("Titel",), note: ""),), level: 1)
#for line in data.lines { par(line) }
"""


def a_sheet(folder: Path, *lines: str, template: str = PLAIN, **more: Any) -> Sheet:
    """A sheet of these lines, set by a template that is written into the folder."""
    path = folder / "sheet.typ"
    path.write_text(template, "utf-8")
    given: dict[str, Any] = {
        "title": "Titel",
        "language": Language.DE,
        "day": date(2019, 9, 3),
        "head": "Essen · Kōriyama",
    }
    return Sheet(template=path, name="sheet", content={"lines": list(lines)}, **(given | more))


def pages_of(pdf: bytes) -> list[str]:
    """The words of each page as a reader has them: divided words joined, each line with one space between words."""
    return [_as_read(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def words_of(pdf: bytes) -> str:
    """The words of all pages."""
    return "\n".join(pages_of(pdf))


def running_words_of(pdf: bytes) -> str:
    """The words without any space, for Japanese, which breaks its lines anywhere."""
    return re.sub(r"\s", "", words_of(pdf))


def xmp_of(pdf: bytes) -> str:
    """What the file says of itself for archives."""
    return str(_catalog(pdf)["/Metadata"].get_data().decode())  # type: ignore[attr-defined]


def language_of(pdf: bytes) -> str:
    """The language of the file, as screen readers are told."""
    return str(_catalog(pdf)["/Lang"])


def is_tagged(pdf: bytes) -> bool:
    """Whether its parts say what they are."""
    info = _catalog(pdf)["/MarkInfo"].get_object()
    return isinstance(info, DictionaryObject) and bool(getattr(info["/Marked"], "value", False))


def tags_of(pdf: bytes) -> list[str]:
    """What screen readers are told, in order: H1, P, Table, TH, …"""
    return list(_tags(_catalog(pdf)["/StructTreeRoot"]))


def _catalog(pdf: bytes) -> DictionaryObject:
    root = PdfReader(BytesIO(pdf)).trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    return root


def _tags(node: Any) -> Iterator[str]:
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield str(node["/S"]).removeprefix("/")
        if "/K" in node:
            yield from _tags(node["/K"])


def _as_read(text: str) -> str:
    joined = re.sub(r"\u00ad\n", "", text)
    return "\n".join(" ".join(line.split()) for line in joined.split("\n"))

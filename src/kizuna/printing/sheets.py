"""What a paper is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kizuna.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one paper is made of.

    `template` is a file of typst beside `family.typ`, which it imports; it reads `content` with `json("data.json")`,
    and what the family needs under `about`. `name` is that of the file, in ASCII and without ending; `head` is the
    running head, such as the two cities. The PDF is dated `day` and depends on nothing but these values and the
    typefaces.
    """

    template: Path
    name: str
    title: str
    language: Language
    day: date
    head: str
    content: Mapping[str, Any]
    running: str = ""

"""Where persons and brackets begin and end: what stands in front of a name, what is set behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.words import PARTIES


class Names:
    """The mentions of persons by where they begin and end, titles and a party in brackets included."""

    def __init__(self, draft: Draft, mentions: Sequence[Candidate]) -> None:
        self.starts: dict[int, Candidate] = {}
        self.ends: dict[int, Candidate] = {}
        for one in mentions:
            self.starts |= dict.fromkeys(range(self._outer(draft, one), one.first + 1), one)
            self.ends[past_bracket(draft, one.last)] = one
            self.ends[one.last] = one

    @staticmethod
    def _outer(draft: Draft, one: Candidate) -> int:
        first = one.first if one.title is None else one.title
        led = (
            {"Herr", "Herrn", "Frau"}
            if one.title is None
            else {"Herr", "Herrn", "Frau", "Seine", "Ihre", "Seiner", "Ihrer"}
        )
        return first - 1 if draft.word(first - 1) in led else first


def past_bracket(draft: Draft, last: int) -> int:
    """Past a party, an age or the place in a picture in brackets: "(SPD)", "(47)", "(2. v. l.)", "(Mitte)"."""
    if draft.word(last + 1) != "(":
        return last
    for at in range(last + 2, min(last + 13, len(draft.words))):
        word = draft.words[at]
        if word == ")":
            return at if at > last + 2 else last
        if not (word in PARTIES or word.isdigit() or is_position(word)):
            return last
    return last


_POSITION = re.compile(
    r"(?i)^(?:v|h|l|r|n|o|u|li|re|vl|vr|vlnr|vrnl|mi|m|bild|foto|mitte|links|rechts|vorne?|hinten|oben|unten|außen|ganz|und|von|nach|auf"
    r"|im|in|der|dem|am|vordergrund|hintergrund|bildmitte|sitzend|stehend|kniend|hintere|vordere|reihe|erste[rs]?|zweite[rs]?|dritte[rs]?"
    r"|vierte[rs]?|fünfte[rs]?|2te[rs]?|\.|,|/)$"
)


def is_position(word: str) -> bool:
    """Whether a word says where somebody stands in a picture: "v. l.", "Mitte"."""
    return bool(_POSITION.match(word))


_PAIRS = {"(": ")", "„": "“”", "»": "«", '"': '"', "“": "”"}


def enclosed(draft: Draft, names: Names, at: int) -> int | None:
    """The end of brackets, of quotation marks or of "a. D." that begin at a token."""
    if [draft.word(step) for step in range(at, at + 4)] in (["a", ".", "D", "."], ["i", ".", "R", "."]):
        return at + 3
    closing = _PAIRS.get(draft.word(at))
    if not closing or at + 1 in names.starts:
        return None
    for step in range(at + 1, min(at + 9, len(draft.tokens))):
        if draft.word(step) in closing:
            return step
        if step in names.starts:
            return None
    return None

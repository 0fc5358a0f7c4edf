"""Which words of a paper are printed, and how they stand between the sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.wording import content_of, sides_of
from kizuna.approvals.models import Approval, Version
from kizuna.approvals.queries import VersionLine, standing
from kizuna.approvals.rules.agreeing import Side
from kizuna.approvals.rules.canonical import NotCanonical, canonical_text, digest, read_canonical
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """A content, and the version that says exactly the same; `agreed` is the version all sides approved last."""

    content: Mapping[str, Any]
    line: VersionLine | None
    agreed: Version | None

    @property
    def version(self) -> Version | None:
        """The version whose words these are to the letter."""
        return self.line.version if self.line else None

    @property
    def is_agreed(self) -> bool:
        """Whether all sides approved exactly these words."""
        return self.version is not None and self.version.agreed_at is not None

    @property
    def approvals(self) -> list[tuple[Side, Approval]]:
        """Who approved these words, by side."""
        sides = self.line.sides if self.line else []
        return [(one.side, one.approval) for one in sides if one.approval is not None]

    @property
    def in_force_on(self) -> PartialDate | None:
        """The day of entry into force that belongs to the words."""
        day = self.content["in_force_on"]
        return PartialDate.parse(day["edtf"]) if isinstance(day, Mapping) else day


def words_to_print(instrument: Instrument, now: datetime, *, approved: bool = False) -> PrintedWords:
    """The words as they stand, or those that all sides approved last where they are asked for and there are any."""
    state = standing(key_of(instrument), now)
    if approved and state.agreed is not None:
        line = next(one for one in state.lines if one.version == state.agreed)
        return PrintedWords(read_canonical(state.agreed.canonical)["content"], line, state.agreed)
    content = content_of(instrument)
    found = _hash(instrument, content) if state.lines else ""
    same = (one for one in state.lines if one.version.sha256 == found and not one.version.withdrawn_at)
    return PrintedWords(content, next(same, None), state.agreed)


def _hash(instrument: Instrument, content: Mapping[str, Any]) -> str:
    try:
        return digest(canonical_text([side.names.plain() for side in sides_of(instrument)], content))
    except NotCanonical:
        return ""

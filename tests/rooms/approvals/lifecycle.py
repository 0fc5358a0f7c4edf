"""What the state machine of the lifecycle believes: the same life told a second time, without the house's code."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.months import months_later
from tests.factories.approvals import WORDING

CARRIES = {"adds", "extends"}


def edits(count: int) -> dict[str, dict[str, Any]]:
    """Changes of the paper, by the part that is changed; another one for each count."""
    days = (None, PartialDate("2025-01-01"), PartialDate("2027-01-01"))
    terms = ("", "open", "fixed")
    return {
        "text": {"text": WORDING.with_text("de", f"Fassung {count}.")},
        "language": {"text": WORDING.with_text("en", f"Wording {count}.")},
        "title": {"title": LocalText({"de": f"Zusatz {count}"})},
        "name": {"name_as_printed": f"Nr. {count}"},
        "day": {"in_force_on": days[count % 3]},
        "term": {"term": terms[count % 3], "term_months": 12, "notice_months": count},
        "authentic": {"authentic_languages": [["de"], ["de", "ja"]][count % 2]},
        "prevailing": {"prevailing_language": ("", "de")[count % 2]},
        "kind": {"kind": ("supplement", "cooperation")[count % 2]},
    }


@dataclass
class Believed:
    """One version as the model knows it: its words, its sides, who approved, and whether it stands."""

    canonical: str
    sides: tuple[str, ...]
    approved: dict[str, str] = field(default_factory=dict)

    @property
    def is_agreed(self) -> bool:
        return {*self.sides} == {*self.approved}

    @property
    def content(self) -> Mapping[str, Any]:
        content: Mapping[str, Any] = json.loads(self.canonical)["content"]
        return content


@dataclass
class Model:
    """Versions by number, and what happened to the paper."""

    versions: dict[int, Believed] = field(default_factory=dict)
    current: int | None = None
    signed_on: date | None = None
    terminated_on: date | None = None
    education_ended_on: date | None = None
    objections: dict[int, bool] = field(default_factory=dict)

    @property
    def stands(self) -> Believed | None:
        return self.versions[self.current] if self.current else None

    @property
    def agreed(self) -> Believed | None:
        numbers = [number for number, one in self.versions.items() if one.is_agreed]
        return self.versions[max(numbers)] if numbers else None

    def in_force(self, day: date) -> dict[str, str]:
        """The answer for each field the paper carries: in force iff approved by all and signed."""
        agreed = self.agreed
        if agreed is None:
            return {}
        content = agreed.content
        names = [one for part in (content, *content["clauses"]) for one in part["fields"]]
        carried = {one["field"] for one in names if one["effect"] in CARRIES}
        return {code: self._answer(code, content, day) for code in sorted(carried)}

    def _answer(self, code: str, content: Mapping[str, Any], day: date) -> str:
        begins = content["in_force_on"] and date.fromisoformat(content["in_force_on"]["edtf"])
        begins = begins or self.signed_on
        if begins is None:
            return "not yes"
        if begins > day:
            return "no"
        term = content["term"]
        if term["kind"] == "fixed" and day > months_later(begins, term["months"]) - timedelta(days=1):
            return "no"
        if self.terminated_on and day >= self.terminated_on:
            return "no"
        if code == "education" and self.education_ended_on and day >= self.education_ended_on:
            return "no"
        return "yes" if self.signed_on else "unclear"

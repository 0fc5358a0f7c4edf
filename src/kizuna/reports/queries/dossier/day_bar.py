"""The day a dossier is read as of: from the address, with the steps from paper to paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kizuna.kernel.dates import PartialDate
from kizuna.kernel.days import NotADay, read_day
from kizuna.kernel.wording import in_words
from kizuna.reports.rules.days import Step, step_after, step_before


@dataclass(frozen=True, slots=True)
class DayChoice:
    """What the address asks for; `problems` are sentences about what could not be read."""

    on: date
    today: date
    compare: date | None
    problems: tuple[str, ...] = ()
    # What else the address asks for, such as a language; every link keeps it.
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def is_today(self) -> bool:
        """Is the page the one of today?"""
        return self.on == self.today

    @property
    def on_words(self) -> PartialDate:
        """The day, ready to be said."""
        return PartialDate.of_day(self.on)

    @property
    def compare_words(self) -> PartialDate | None:
        """The day compared with, ready to be said."""
        return PartialDate.of_day(self.compare) if self.compare else None

    def address(self, on: date) -> str:
        """The same page on another day; what is compared with is kept."""
        asked = {} if on == self.today else {"on": on.isoformat()}
        if self.compare:
            asked["compare"] = self.compare.isoformat()
        return "?" + urlencode([*asked.items(), *self.kept])

    @property
    def days(self) -> tuple[PartialDate, ...]:
        """The day, or both in the order of time, ready to be said."""
        return tuple(PartialDate.of_day(day) for day in sorted(day for day in (self.on, self.compare) if day))

    @property
    def day_words(self) -> tuple[str, ...]:
        """The same in plain words, for labels."""
        return tuple(in_words(day, get_language() or "en") for day in self.days)

    @property
    def start_of_query(self) -> str:
        """The same, so that one more thing can be asked behind it."""
        return f"{self.query}&" if self.query else "?"

    @property
    def query(self) -> str:
        """The part of an address that asks for the same days; empty for today alone."""
        return self.address(self.on).removesuffix("?")


@dataclass(frozen=True, slots=True)
class Stop:
    """A paper to step to."""

    url: str
    title: str
    day: PartialDate


@dataclass(frozen=True, slots=True)
class DayBar:
    """The bar above the page: the choice, and the papers before and after it."""

    choice: DayChoice
    before: Stop | None
    after: Stop | None
    today_url: str


def read_choice(query: Mapping[str, str], today: date, kept: tuple[tuple[str, str], ...] = ()) -> DayChoice:
    """The days asked for. What is no day is answered with a sentence, and today is shown instead."""
    problems: list[str] = []
    on = _day(query.get("on", ""), problems) or today
    compare = _day(query.get("compare", ""), problems)
    return DayChoice(on, today, None if compare == on else compare, tuple(problems), kept)


def day_bar(steps: Sequence[Step], titles: Mapping[int, str], choice: DayChoice) -> DayBar:
    """The bar with the steps from paper to paper; `titles` names the papers."""
    return DayBar(
        choice,
        _stop(titles, choice, step_before(steps, choice.on)),
        _stop(titles, choice, step_after(steps, choice.on)),
        choice.address(choice.today),
    )


def _day(text: str, problems: list[str]) -> date | None:
    if not text.strip():
        return None
    try:
        return read_day(text)
    except NotADay:
        problems.append(
            _("“%(text)s” is not a day. Please give it as year-month-day, such as 2019-09-03.")
            % {"text": text[:40]}
        )
        return None


def _stop(titles: Mapping[int, str], choice: DayChoice, step: Step | None) -> Stop | None:
    if step is None:
        return None
    title = ", ".join(titles[key] for key in step.papers)
    return Stop(choice.address(step.day), title, PartialDate.of_day(step.day))

"""Japanese eras: which era a day belongs to, and dates written in eras."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Era:
    """An era by its name, its Latin initial and its first day (Gregorian calendar)."""

    name: str
    initial: str
    first_day: date

    def year_of(self, year: int) -> str:
        """A Gregorian year counted in this era: 元年, 2年, …"""
        count = year - self.first_day.year + 1
        return f"{self.name}{'元' if count == 1 else count}年"


# Meiji counts from the New Year its edict of 23 October 1868 reached back to; until 1872 Japan used the
# lunisolar calendar. Taishō and Shōwa began on the day of succession, Heisei the day after it (cabinet
# order of 7 January 1989), Reiwa on 1 May 2019 (cabinet order of 1 April 2019).
ERAS = (
    Era("令和", "R", date(2019, 5, 1)),
    Era("平成", "H", date(1989, 1, 8)),
    Era("昭和", "S", date(1926, 12, 25)),
    Era("大正", "T", date(1912, 7, 30)),
    Era("明治", "M", date(1868, 1, 25)),
)
GREGORIAN_FROM = date(1873, 1, 1)


def era_of(day: date) -> Era | None:
    """The era of a day; None before Japan took the Gregorian calendar in 1873."""
    if day < GREGORIAN_FROM:
        return None
    return next(era for era in ERAS if era.first_day <= day)

"""What of a date was written, before missing parts are filled in from the other end of a span."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kizuna.kernel.edtf_points import NotADate, Point, read_point

WRITTEN_PARTS = ("year", "month", "day")


@dataclass(frozen=True)
class DateParts:
    """Numbers as written; None where nothing was written. `decade` makes 2010 the years 2010 to 2019."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    decade: bool = False
    about: bool = False
    doubted: bool = False

    @property
    def qualifier(self) -> str:
        """The EDTF sign for what is approximate, uncertain or both."""
        if self.about:
            return "%" if self.doubted else "~"
        return "?" if self.doubted else ""

    def point(self) -> Point:
        """The EDTF point. Raises NotADate when the parts are too few or name no day that exists."""
        if self.year is None or (self.day and not self.month):
            raise NotADate(str(self))
        text = f"{self.year:04d}"
        if self.decade:
            text = text[:3] + "X"
        for part in (self.season or self.month, self.day):
            text += f"-{part:02d}" if part is not None else ""
        return read_point(text + self.qualifier)

    def filled_from_end(self, end: DateParts) -> DateParts:
        """The start of "1.–7. September 2019": what follows its last part is said once, at the end."""
        if self.day and self.month is None and end.day:
            return replace(self, month=end.month, year=end.year)
        if self.year is None and (self.month or self.season):
            return replace(self, year=end.year)
        return self

    def filled_from_start(self, start: DateParts) -> DateParts:
        """The end of 2019年9月1日〜7日: what precedes its first part is said once, at the start."""
        if self.day and self.month is None and start.day:
            return replace(self, month=start.month, year=start.year)
        if self.year is None and (self.month or self.season):
            return replace(self, year=start.year)
        return self

"""What is due as an iCalendar file (RFC 5545, 7986), which calendars fetch by a secret link.

Everything is a whole day, so no time zone is needed. A row that cannot be written is left out and named in the log;
the others are not held up by it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Component, Event

from kizuna.audit.queries import Changes
from kizuna.kernel.languages import LocalText
from kizuna.kernel.lines import one_line
from kizuna.kernel.wording import in_words
from kizuna.reports.queries.start.dues import Due
from kizuna.reports.rules.dues import DueKind

log = logging.getLogger(__name__)

ONE_DAY = timedelta(days=1)
REFRESH = timedelta(hours=6)
# At nine in the morning so many days before.
NINE = timedelta(hours=9)
ALARMS: Mapping[DueKind, tuple[int, ...]] = {
    DueKind.NOTICE: (90, 30, 7),
    DueKind.RENEWAL: (90, 30),
    DueKind.DUE_SOON: (30, 7),
    DueKind.DUE_LATER: (30, 7),
    DueKind.VISIT_DUE: (30,),
    DueKind.VISIT: (30, 7),
    DueKind.ANNIVERSARY: (180, 30),
}
# What is the same thing under another name as time goes by keeps its number.
SAME_THING = {
    DueKind.OVERDUE: "promise",
    DueKind.MAYBE_OVERDUE: "promise",
    DueKind.DUE_SOON: "promise",
    DueKind.DUE_LATER: "promise",
    DueKind.VISIT_DUE: "rhythm",
    DueKind.VISIT_OVERDUE: "rhythm",
    DueKind.RENEWAL: "term",
    DueKind.TERM_OVER: "term",
}
# These stand at the beginning of a time known only roughly, the others at the day by which something is to be done.
AT_THE_BEGINNING = frozenset({DueKind.VISIT, DueKind.VISIT_DUE, DueKind.VISIT_OVERDUE, DueKind.ANNIVERSARY})


def feed_of(
    dues: Iterable[Due], *, language: str, today: date, site: str, changes: Mapping[str, Changes]
) -> bytes:
    """The file. `language` is active; `site` is put before addresses; `changes` are by the key of the row.

    Two files of one day are the same to the letter when nothing was changed between.
    """
    frame: bytes = _frame(language).to_ical()
    end = b"END:VCALENDAR\r\n"
    lines = _lines_of(dues, language, today, site, changes)
    return frame.removesuffix(end) + b"".join(lines) + end


def _frame(language: str) -> Calendar:
    name = _("%(office)s: what is due") % {"office": settings.OFFICE_NAME}
    calendar = Calendar()
    calendar.add("prodid", "-//Kizuna//What is due//" + language.upper())
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for own in ("name", "x-wr-calname"):
        calendar.add(own, one_line(name))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    return calendar


def _lines_of(
    dues: Iterable[Due], language: str, today: date, site: str, changes: Mapping[str, Changes]
) -> Iterator[bytes]:
    for due in dues:
        try:
            lines: bytes = _event(due, language, today, site, changes.get(due.subject)).to_ical()
        except Exception:
            # Whatever is wrong with one row, a calendar must not lose all others by it.
            log.exception("Left out of a calendar: %s", due.subject)
        else:
            yield lines


def _event(due: Due, language: str, today: date, site: str, changed: Changes | None) -> Event:
    first, after = _days(due)
    event = Event()
    event.add("uid", _uid(due))
    event.add("dtstamp", _stamp(today, changed))
    event.add("dtstart", first)
    event.add("dtend", after)
    event.add("summary", _summary(due, language))
    event.add("description", "\n".join(_description(due, language, site)))
    event.add("categories", [one_line(str(due.word))])
    event.add("transp", "TRANSPARENT")
    event.add("sequence", max(0, changed.times - 1) if changed else 0)
    if changed:
        event.add("last-modified", changed.last.astimezone(UTC).replace(microsecond=0))
    if due.url:
        event.add("url", site + due.url)
    for alarm in _alarms(due, first, today):
        event.add_component(alarm)
    return event


def _days(due: Due) -> tuple[date, date]:
    """The first day, and the day after the last one. Only a visit with exact days takes several."""
    when = due.when
    if due.kind in AT_THE_BEGINNING and when is not None and when.earliest is not None:
        exact = when.first is not None and when.first.day and when.last is not None and when.last.day
        last = when.latest if exact and when.latest else when.earliest
        return when.earliest, last + ONE_DAY
    return due.day, due.day + ONE_DAY


def _uid(due: Due) -> str:
    """The same as long as it is the same thing, different in every office, and saying nothing."""
    thing = f"{SAME_THING.get(due.kind, due.kind.value)}/{due.subject}/{due.round}"
    return salted_hmac("kizuna.reports.feeds", thing, algorithm="sha256").hexdigest()[:32] + "@kizuna"


def _stamp(today: date, changed: Changes | None) -> datetime:
    """The beginning of the day, or the last change where that was later."""
    midnight = timezone.make_aware(datetime.combine(today, time())).astimezone(UTC)
    return max(midnight, changed.last.astimezone(UTC).replace(microsecond=0)) if changed else midnight


def _summary(due: Due, language: str) -> str:
    title = _said(due.title, language)
    tie = _said(due.tie, language) if due.tie else ""
    return f"{one_line(str(due.word))}: {title} ({tie})" if tie else f"{one_line(str(due.word))}: {title}"


def _description(due: Due, language: str, site: str) -> Iterator[str]:
    if due.when is not None and not due.when.is_exact:
        yield one_line(in_words(due.when, language))
    if due.note:
        yield one_line(due.note)
    if due.url:
        yield f"{one_line(str(due.reading))}: {site}{due.url}"


def _said(text: LocalText, language: str) -> str:
    return one_line(text.text(language))


def _alarms(due: Due, first: date, today: date) -> Iterator[Component]:
    if first < today:
        return
    for days in ALARMS.get(due.kind, ()):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one_line(str(due.word)))
        alarm.add("trigger", NINE - timedelta(days=days))
        yield alarm

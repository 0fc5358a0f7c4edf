"""A strict reader of iCalendar lines (RFC 5545), written apart from the library that writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 75
_NAME = re.compile(r"[A-Z0-9-]+")
_DATE = re.compile(r"[0-9]{8}")
_MOMENT = re.compile(r"[0-9]{8}T[0-9]{6}Z")
_DURATION = re.compile(r"-?P(?=.)(?:[0-9]+W|(?:[0-9]+D)?(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)")
# What may be said of an event once, and what must be.
ONCE = {
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "SEQUENCE",
    "LAST-MODIFIED",
    "URL",
    "TRANSP",
}
NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}
KNOWN = {
    "VCALENDAR": {
        *("VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"),
    },
    "VEVENT": {*ONCE, "CATEGORIES"},
    "VALARM": {"ACTION", "DESCRIPTION", "TRIGGER"},
}


class NotValid(AssertionError):
    """A line breaks the rules; the message says which and how."""


def events_in(content: bytes) -> list[dict[str, str]]:
    """The events as their properties with escapes undone, alarms counted under ALARMS. Raises NotValid."""
    reader = _Reader()
    for name, parameters, value in _properties(content):
        if name == "BEGIN":
            reader.begin(value)
        elif name == "END":
            reader.end(value)
        else:
            reader.read(name, parameters, value)
    if reader.open_parts:
        raise NotValid(f"{reader.open_parts} is not closed")
    return reader.events


class _Reader:
    """Keeps what is open and what was read."""

    def __init__(self) -> None:
        self.open_parts: list[str] = []
        self.events: list[dict[str, str]] = []
        self._seen: set[str] = set()

    def begin(self, part: str) -> None:
        """A calendar holds events, an event alarms."""
        self.open_parts.append(part)
        if part == "VEVENT":
            self.events.append({"ALARMS": "0"})
        elif part == "VALARM":
            self.events[-1]["ALARMS"] = str(int(self.events[-1]["ALARMS"]) + 1)

    def end(self, part: str) -> None:
        """An event is judged as a whole."""
        if not self.open_parts or self.open_parts.pop() != part:
            raise NotValid(f"END:{part} closes nothing")
        if part == "VEVENT":
            _check_event(self.events[-1], self._seen)

    def read(self, name: str, parameters: str, value: str) -> None:
        """One property of what is open."""
        _check(self.open_parts, name, parameters, value)
        if self.open_parts[-1] == "VEVENT":
            if name in ONCE and name in self.events[-1]:
                raise NotValid(f"{name} stands twice in an event")
            self.events[-1][name] = _unescaped(value)


def _lines(content: bytes) -> Iterator[bytes]:
    if not content.endswith(b"\r\n"):
        raise NotValid("the last line is not ended")
    unfolded: list[bytes] = []
    for line in content[:-2].split(b"\r\n"):
        if b"\n" in line or b"\r" in line:
            raise NotValid(f"a line ends without CRLF: {line!r}")
        if len(line) > LONGEST:
            raise NotValid(f"{len(line)} octets: {line!r}")
        line.decode()  # A fold within a character breaks here.
        if line[:1] in {b" ", b"\t"}:
            if not unfolded:
                raise NotValid("the first line goes on another one")
            unfolded[-1] += line[1:]
        elif line:
            unfolded.append(line)
        else:
            raise NotValid("an empty line")
    yield from unfolded


def _properties(content: bytes) -> Iterator[tuple[str, str, str]]:
    for line in _lines(content):
        text = line.decode()
        for sign in text:
            if (ord(sign) < 32 and sign != "\t") or ord(sign) == 127 or sign in "\x85\u2028\u2029":
                raise NotValid(f"a control character: {text!r}")
        head, colon, value = text.partition(":")
        name, _semicolon, parameters = head.partition(";")
        if not colon or not _NAME.fullmatch(name):
            raise NotValid(f"no property: {text!r}")
        yield name, parameters, value


def _check(open_parts: list[str], name: str, parameters: str, value: str) -> None:
    if not open_parts:
        raise NotValid(f"{name} stands outside of all")
    if name not in KNOWN.get(open_parts[-1], set()):
        raise NotValid(f"{name} does not belong into {open_parts[-1]}")
    if name in {"DTSTART", "DTEND"} and not (parameters == "VALUE=DATE" and _DATE.fullmatch(value)):
        raise NotValid(f"{name} is no date: {parameters} {value}")
    if name in {"DTSTAMP", "LAST-MODIFIED"} and not (not parameters and _MOMENT.fullmatch(value)):
        raise NotValid(f"{name} is no moment in UTC: {value}")
    if name == "TRIGGER" and not _DURATION.fullmatch(value):
        raise NotValid(f"no duration: {value}")
    if name == "REFRESH-INTERVAL" and not (parameters == "VALUE=DURATION" and _DURATION.fullmatch(value)):
        raise NotValid(f"no duration: {value}")
    if name == "SEQUENCE" and not value.isdecimal():
        raise NotValid(f"no number: {value}")


def _check_event(event: dict[str, str], seen: set[str]) -> None:
    if missing := NEEDED - event.keys():
        raise NotValid(f"an event without {missing}")
    if event.get("DTEND", "9") <= event["DTSTART"]:
        raise NotValid("an event ends before it begins")
    if event["UID"] in seen:
        raise NotValid(f"the same UID twice: {event['UID']}")
    seen.add(event["UID"])


def _unescaped(value: str) -> str:
    """Undo the escapes of TEXT; a bare comma or semicolon may stand in an address only."""
    if value.endswith("\\") and not value.endswith("\\\\"):
        raise NotValid(f"an escape of nothing: {value!r}")
    return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)

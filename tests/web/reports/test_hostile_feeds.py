"""Whatever stands in a title, a calendar stays a calendar: no line more, none too long, none lost."""

import json
import logging
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from kizuna.audit.queries import Changes
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.lines import one_line
from kizuna.reports.feeds import feed_of
from kizuna.reports.queries.start import Due
from kizuna.reports.rules.dues import DueKind
from tests.factories.sources import NOON
from tests.rules.kernel.some_dates import partial_dates
from tests.web.reports.ical_lines import NotValid, events_in

TODAY = date(2026, 11, 26)
SITE = "https://kizuna.example"
HOSTILE = [
    *("a\rb", "a\nb", "a\r\nb", "a\0b", "a\x0bb", "a\x0cb", "a\x85b", "a\u2028b", "a\u2029b", "a\x1bb"),
    *("\ud800", "a;b,c\\d", "\\", "\\n", "BEGIN:VEVENT", "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "郡山市" * 60),
    *("e\u0301" * 100, "👩‍👩‍👧‍👦" * 30, "\u202eevil", '"', ":", "", " ", "/etc/passwd", "x" * 20_000),
]


def a_due(title: str, **more: object) -> Due:
    given: dict[str, object] = {
        "kind": DueKind.NOTICE,
        "day": date(2027, 3, 1),
        "when": PartialDate("2027-03-01"),
        "title": LocalText({"de": title}),
        "url": "/agreements/7/",
        "tie": LocalText({"de": title}),
        "note": title,
        "subject": "agreements.instrument:7",
    }
    return Due(**{**given, **more})  # type: ignore[arg-type]


def made(*dues: Due) -> bytes:
    changes = {"agreements.instrument:7": Changes(3, NOON)}
    return feed_of(dues, language="de", today=TODAY, site=SITE, changes=changes)


def the_event(content: bytes) -> dict[str, str]:
    (event,) = events_in(content)
    (read,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(read["SUMMARY"]) == event["SUMMARY"]
    return event


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_one_value_of_one_event(title: str) -> None:
    event = the_event(made(a_due(title)))
    words = one_line(title)
    assert event["SUMMARY"].endswith(f"{words} ({words})" if words else ": ")
    assert len(made(a_due(title)).split(b"\r\nBEGIN:")) == len(made(a_due("plain")).split(b"\r\nBEGIN:"))


def test_every_naughty_string_passes(shared: Path | None) -> None:
    path = shared / "data" / "strings" / "blns.json" if shared else None
    strings = json.loads(path.read_text(encoding="utf-8")) if path and path.exists() else HOSTILE
    dues = [a_due(title, subject=f"agreements.instrument:{number}") for number, title in enumerate(strings)]
    assert len(events_in(made(*dues))) == len(strings)


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.characters(codec=None)),
    st.sampled_from(DueKind),
    partial_dates,
    st.dates(date(1900, 1, 1), date(2199, 12, 30)),
)
def test_any_title_and_any_date_make_a_valid_event(
    title: str, kind: DueKind, when: PartialDate, day: date
) -> None:
    event = the_event(made(a_due(title, kind=kind, when=when, day=day)))
    assert event["SEQUENCE"] == "2"
    assert event["URL"] == f"{SITE}/agreements/7/"


def test_one_bad_row_breaks_nothing_and_is_named(caplog: pytest.LogCaptureFixture) -> None:
    bad = a_due("bad", day=date.max, when=PartialDate.of_day(date.max), subject="promises.promise:9")
    worse = a_due("worse", url=7, subject="promises.promise:10")
    with caplog.at_level(logging.ERROR):
        content = made(a_due("one"), bad, worse, a_due("two", subject="agreements.instrument:8"))
    assert [event["SUMMARY"].split(": ")[1] for event in events_in(content)] == ["one (one)", "two (two)"]
    assert ["promises.promise:9" in caplog.text, "promises.promise:10" in caplog.text] == [True, True]


def test_the_same_dues_give_the_same_bytes_and_another_row_another_number() -> None:
    assert made(a_due("one")) == made(a_due("one"))
    numbers = {
        the_event(made(due))["UID"]
        for due in (
            a_due("a"),
            a_due("b"),
            a_due("a", round=1),
            a_due("a", subject="agreements.instrument:8"),
            a_due("a", kind=DueKind.RENEWAL),
            a_due("a", kind=DueKind.TERM_OVER),
        )
    }
    assert len(numbers) == 4


def test_reminders_ring_before_and_never_for_what_is_past() -> None:
    coming = made(a_due("coming"))
    assert b"TRIGGER:-P89DT15H\r\n" in coming
    assert b"TRIGGER:-P6DT15H\r\n" in coming
    assert the_event(coming)["ALARMS"] == "3"
    assert the_event(made(a_due("past", day=TODAY - timedelta(days=1))))["ALARMS"] == "0"


@pytest.mark.parametrize(
    ("kind", "when", "days"),
    [
        (DueKind.VISIT, "2027-05-01/2027-05-06", ("20270501", "20270507")),
        (DueKind.VISIT, "2027-05", ("20270501", "20270502")),
        (DueKind.VISIT, "2027-05-01/2027-06", ("20270501", "20270502")),
        (DueKind.VISIT_DUE, "2028", ("20280101", "20280102")),
        (DueKind.ANNIVERSARY, "2027~", ("20270101", "20270102")),
        (DueKind.DUE_SOON, "2027-22", ("20270301", "20270302")),
    ],
)
def test_only_exact_days_span_several(kind: DueKind, when: str, days: tuple[str, str]) -> None:
    event = the_event(made(a_due("x", kind=kind, when=PartialDate(when))))
    assert (event["DTSTART"], event["DTEND"]) == days


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda text: text.replace(b"\r\n", b"\n"), "ended"),
        (lambda text: text.replace(b"SUMMARY:", b"SUMMARY:" + b"x" * 80), "octets"),
        (lambda text: text.replace(b"VALUE=DATE:", b"VALUE=DATE:x"), "no date"),
        (lambda text: text.replace(b"UID:", b"UIN:"), "belong"),
        (lambda text: text.replace(b"SUMMARY:", b"SUMMARY:a\x0b"), "control"),
        (lambda text: text.replace(b"END:VALARM", b"END:VEVENT"), "closes"),
        (lambda text: text.replace(b"DTSTAMP:", b"X-WR-CALNAME:"), "belong"),
        (lambda text: text.replace(b"TRIGGER:-", b"TRIGGER:"), ""),
    ],
)
def test_the_reader_of_the_tests_finds_what_is_wrong(spoil: object, why: str) -> None:
    spoilt = spoil(made(a_due("x")))  # type: ignore[operator]
    if not why:
        assert events_in(spoilt)
        return
    with pytest.raises(NotValid, match=why):
        events_in(spoilt)

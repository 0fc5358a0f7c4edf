"""`kizuna read FILE`: what the reader finds in a press release, as a table or as JSON. Needs no database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from kizuna.archive.rules.reading.facts import Facts, QuoteFact
from kizuna.archive.rules.settling import settled
from kizuna.sources.rules import MAX_CHARACTERS, TextFault, fault_of

_LARGEST = 10 * 1024 * 1024
_KINDS = (
    "persons", "organisations", "places", "dates", "agreements", "visits", "exchanges", "encounters", "promises",
    "quotes", "events",
)  # fmt: skip
_ROW = {
    "persons": ("name", "title", "function", "organisation"),
    "organisations": ("name",),
    "places": ("name", "country"),
    "dates": ("value",),
    "agreements": (
        "kind", "date", "parties", "fields", "signatories", "place", "name_as_printed", "supplements", "remains_in_force",
        "date_approximate",
    ),
    "visits": ("direction", "from_city", "to_city", "start", "end", "head", "members"),
    "exchanges": (
        "kind", "host", "partner_city", "sender", "department", "start", "end", "duration", "places",
    ),
    "encounters": ("kind", "bodies", "event", "place", "date", "arose_from_event", "arose_from_date"),
    "promises": ("wording", "due", "by", "about"),
    "quotes": ("speaker",),
    "events": ("name", "year"),
    "press_contact": ("organisation", "email", "phone", "url"),
}  # fmt: skip


_FAULTS = {
    TextFault.EMPTY: "holds no text.",
    TextFault.TOO_LONG: f"has {{count}} characters; up to {MAX_CHARACTERS} are read.",
    TextFault.NUL: "holds the sign NUL, which no text has; save the release as plain text again.",
}


class Refused(Exception):
    """The file cannot be read; the message is one sentence for the person who asked."""


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _row(kind: str, fact: Any) -> dict[str, Any]:
    row = {name: _plain(getattr(fact, name)) for name in _ROW[kind]}
    return row | {"span": [fact.found.span.start, fact.found.span.end], "quote": fact.found.quote}


def _one_for_each_speaker(quotes: Sequence[QuoteFact]) -> list[QuoteFact]:
    """The published meaning of `quotes`: one entry a speaker, the first quotation."""
    return list({quote.speaker: quote for quote in reversed(quotes) if quote.speaker}.values())[::-1]


def as_json(facts: Facts) -> dict[str, Any]:
    """The facts with the published keys; every entry with `span` and `quote`."""
    document: dict[str, Any] = {}
    for kind in _KINDS:
        rows = _one_for_each_speaker(facts.quotes) if kind == "quotes" else getattr(facts, kind)
        document[kind] = [_row(kind, fact) for fact in rows]
    contact = facts.press_contact
    return document | {"press_contact": _row("press_contact", contact) if contact else None}


def text_of(path: Path, encoding: str | None = None) -> str:
    """The text of a .txt, .html or .pdf file as the archive would store it; raises Refused."""
    from kizuna.archive.extraction import EncodingUnclear, Unreadable, extract  # noqa: PLC0415  see run
    from kizuna.archive.extraction.unreadable import plain_sentence_of  # noqa: PLC0415

    try:
        text = settled(extract(_bytes_of(path), path.name, encoding=encoding).text)
    except EncodingUnclear as unclear:
        names = ", ".join(one.encoding for one in unclear.candidates)
        raise Refused(
            f"{path} does not say how its characters are written; add --encoding with one of {names}."
        ) from unclear
    except Unreadable as refused:
        raise Refused(f"{path}: {plain_sentence_of(refused)}") from refused
    if (fault := fault_of(text)) is not None:
        raise Refused(f"{path} {_FAULTS[fault].format(count=len(text))}")
    return text


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise Refused(f"{path} is larger than {_LARGEST // 1024**2} MB; no press release is.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise Refused(f"{path} cannot be opened: {reason}.") from error


def _cell(value: Any) -> str:
    if value is None or value in ("", []):
        return "–"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def as_table(facts: Facts) -> str:
    """The same for reading: one heading a kind, one line a fact."""
    lines = [f"City: {facts.city or '–'}   Anchor date: {facts.anchor or '–'}"]
    document = as_json(facts)
    for kind in (*_KINDS, "press_contact"):
        rows = document[kind] if kind != "press_contact" else [document[kind]] if document[kind] else []
        if not rows:
            continue
        lines.append(f"\n{kind.replace('_', ' ').capitalize()} ({len(rows)})")
        for row in rows:
            cells = [_cell(row[name]) for name in _ROW[kind]]
            start, end = row["span"]
            lines.append(f"  {' | '.join(cells)}   [{start}–{end}]")
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kizuna read", description="Print what a press release says.")
    parser.add_argument("file", type=Path, help="a .txt, .html or .pdf file")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--date", type=date.fromisoformat, help="the day the text speaks from, YYYY-MM-DD")
    parser.add_argument("--city", help="the publishing city")
    parser.add_argument("--encoding", metavar="NAME", help="how the file's characters are written")
    return parser


def run(argv: Sequence[str]) -> int:
    """Read one file; 0 when it could be read, 2 with one sentence on standard error when not."""
    arguments = _parser().parse_args(argv)
    try:
        text = text_of(arguments.file, arguments.encoding)
    except Refused as error:
        sys.stderr.write(f"{error}\n")
        return 2
    from kizuna.archive.gazetteer import world  # noqa: PLC0415  --help and refusals need no gazetteer
    from kizuna.archive.rules.reading.pipeline import read  # noqa: PLC0415
    from kizuna.archive.tagger import bundled_tagger  # noqa: PLC0415

    facts = read(text, gazetteer=world(), anchor=arguments.date, city=arguments.city, tagger=bundled_tagger())
    answer = json.dumps(as_json(facts), ensure_ascii=False, indent=1) if arguments.json else as_table(facts)
    sys.stdout.write(answer + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

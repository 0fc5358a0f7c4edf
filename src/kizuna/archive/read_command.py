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

_LARGEST = 20_000_000
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


class Unreadable(Exception):
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


def text_of(path: Path) -> str:
    """The text of a .txt, .html or .pdf file; raises Unreadable."""
    try:
        if path.stat().st_size > _LARGEST:
            raise Unreadable(f"{path} is larger than {_LARGEST // 1_000_000} MB; no press release is.")
        content = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path} cannot be opened: {error.strerror}.") from error
    if path.suffix.casefold() in {".txt", ".text", ""}:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise Unreadable(f"{path} is not UTF-8 text; save it as UTF-8 and try again.") from error
    else:
        text = _extracted(content, path)
    if not text.strip():
        raise Unreadable(f"{path} holds no text.")
    return text


def _extracted(content: bytes, path: Path) -> str:
    try:
        from kizuna.archive.extraction import extract  # noqa: PLC0415  only other formats need it
    except ImportError as error:
        raise Unreadable(f"{path} is neither .txt nor a format this installation can extract.") from error
    try:
        return str(extract(content, path.name))
    except Exception as error:
        raise Unreadable(f"{path} cannot be read: {error}") from error


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
    return parser


def run(argv: Sequence[str]) -> int:
    """Read one file; 0 when it could be read, 1 with one sentence on standard error when not."""
    arguments = _parser().parse_args(argv)
    try:
        text = text_of(arguments.file)
    except Unreadable as error:
        sys.stderr.write(f"{error}\n")
        return 1
    from kizuna.archive.gazetteer import world  # noqa: PLC0415  --help and refusals need no gazetteer
    from kizuna.archive.rules.reading.pipeline import read  # noqa: PLC0415
    from kizuna.archive.tagger import bundled_tagger  # noqa: PLC0415

    facts = read(text, gazetteer=world(), anchor=arguments.date, city=arguments.city, tagger=bundled_tagger())
    answer = json.dumps(as_json(facts), ensure_ascii=False, indent=1) if arguments.json else as_table(facts)
    sys.stdout.write(answer + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

"""The phrases of every room in German and Japanese: gathered, checked, compiled without system tools.

`python -m kizuna.config.messages extract|check|compile` works on each room's
`locale/<language>/LC_MESSAGES/django.po`. Nothing is ever guessed: a new phrase comes in empty, a phrase
that is gone leaves the file.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import cast

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOMS_DIR = Path(__file__).resolve().parents[1]
LANGUAGES = ("de", "ja")
CALLS = (
    "_",
    "gettext",
    "gettext_lazy",
    "gettext_noop",
    "ngettext",
    "ngettext_lazy",
    "pgettext",
    "pgettext_lazy",
    "npgettext",
    "npgettext_lazy",
)
TEMPLATE_ENDINGS = {".html", ".txt", ".svg", ".typ"}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")

HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""

PhraseId = str | tuple[str, str]
Key = tuple[str, PhraseId]


def rooms_with_phrases(rooms_dir: Path = ROOMS_DIR) -> dict[Path, Catalog]:
    """The rooms that say something to people, by folder in order of name, and what they say."""
    rooms = {room: phrases_of(room) for room in sorted(rooms_dir.iterdir()) if room.is_dir()}
    return {room: said for room, said in rooms.items() if len(said) or (room / "locale").is_dir()}


def phrases_of(room: Path) -> Catalog:
    """Every phrase in the room's code and templates, with the places it stands at."""
    found = Catalog(fuzzy=False)
    for path in sorted(room.rglob("*")):
        if "migrations" in path.parts or not path.is_file():
            continue
        if path.suffix == ".py":
            source = path.read_bytes()
        elif path.suffix in TEMPLATE_ENDINGS and "templates" in path.parts:
            source = _template_as_python(path)
        else:
            continue
        for call, texts, comments in _calls(source):
            _add(found, call, texts, comments, path.relative_to(room).as_posix())
    return found


def _calls(source: bytes) -> Iterator[tuple[str, object, list[str]]]:
    found = extract_python(BytesIO(source), dict.fromkeys(CALLS), ["Translators:"], {"encoding": "utf-8"})
    # Babel's own types describe what its other function makes of these.
    for _line, call, texts, comments in cast("Iterator[tuple[int, str, object, list[str]]]", found):
        yield call, texts, comments


def _template_as_python(path: Path) -> bytes:
    if not settings.configured:
        settings.configure()
    lines = templatize(path.read_text(encoding="utf-8"), origin=str(path)).splitlines()
    return "\n".join(line.lstrip() for line in lines).encode()


def _add(found: Catalog, call: str, texts: object, comments: list[str], place: str) -> None:
    parts = [*texts] if isinstance(texts, tuple) else [texts]
    context = parts.pop(0) if "pgettext" in call else None
    count = 2 if call.startswith(("ngettext", "npgettext")) else 1
    said = [part for part in parts[:count] if isinstance(part, str) and part]
    # What is put together at run cannot be translated; such a call is no phrase.
    if len(said) == count and (context is None or isinstance(context, str)):
        phrase = said[0] if count == 1 else (said[0], said[1])
        found.add(phrase, locations=[(place, 1)], auto_comments=comments, context=context)


def po_path(room: Path, language: str) -> Path:
    """Where the room's phrases stand in that language."""
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def read_catalog(path: Path, language: str) -> Catalog:
    """The phrases as translated; an empty catalog when there is no file yet."""
    if not path.exists():
        return Catalog(locale=language, fuzzy=False, project="Kizuna", version="", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def extract(rooms_dir: Path = ROOMS_DIR) -> None:
    """Bring every room's files up to what its code says; translations that still fit are kept."""
    for room, phrases in rooms_with_phrases(rooms_dir).items():
        for language in LANGUAGES:
            path = po_path(room, language)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_merged(phrases, read_catalog(path, language), language))


def _merged(phrases: Catalog, known: Catalog, language: str) -> bytes:
    merged = Catalog(locale=language, fuzzy=False, charset="utf-8", header_comment="")
    for message in _messages(phrases):
        old = known.get(message.id, message.context)
        merged.add(
            message.id,
            old.string if old and not old.fuzzy else None,
            locations=message.locations,
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old else (),
            context=message.context,
        )
    out = BytesIO()
    write_po(out, merged, width=110, sort_output=True, include_lineno=False, omit_header=True)
    return HEADER.format(language=language, plurals=merged.plural_forms).encode() + out.getvalue()


def check(rooms_dir: Path = ROOMS_DIR) -> list[str]:
    """What is wrong with the translations, one sentence each; empty when all is well."""
    problems: list[str] = []
    rooms = rooms_with_phrases(rooms_dir)
    for language in LANGUAGES:
        wordings: dict[Key, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for room, phrases in rooms.items():
            path = po_path(room, language)
            known = read_catalog(path, language)
            where = path.relative_to(rooms_dir).as_posix()
            problems += [f"{where}: {problem}" for problem in _problems(phrases, known)]
            for message in filter(_is_translated, _messages(known)):
                wordings[_key(message)][" | ".join(_strings(message))].append(room.name)
        for (_context, phrase), by_wording in wordings.items():
            if len(by_wording) > 1:
                said = "; ".join(f"{', '.join(where)}: {wording!r}" for wording, where in by_wording.items())
                problems.append(f"{language}: {phrase!r} is translated in more than one way ({said})")
    return problems


def _problems(phrases: Catalog, known: Catalog) -> Iterator[str]:
    wanted = {_key(message): message for message in _messages(phrases)}
    present = {_key(message): message for message in _messages(known)}
    for key, message in wanted.items():
        translated = present.get(key)
        if translated is None or not _is_translated(translated):
            yield f"{message.id!r} is not translated"
            continue
        if translated.fuzzy:
            yield f"{message.id!r} is marked fuzzy"
        if len(_strings(translated)) != (known.num_plurals if message.pluralizable else 1):
            yield f"{message.id!r} has the wrong number of plural forms"
        if not _same_placeholders(message.id, _strings(translated)):
            yield f"{message.id!r} and its translation name different placeholders"
    for _context, phrase in [*(present.keys() - wanted.keys()), *(("", old) for old in known.obsolete)]:
        yield f"{phrase!r} is said nowhere any more"


def _messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _key(message: Message) -> Key:
    phrase = message.id
    return (message.context or "", tuple(phrase) if not isinstance(phrase, str) else phrase)  # type: ignore[return-value]


def _strings(message: Message) -> list[str]:
    return (
        [message.string] if isinstance(message.string, str) else [text or "" for text in message.string or ()]
    )


def _is_translated(message: Message) -> bool:
    return all(_strings(message))


def _same_placeholders(phrase: object, translations: list[str]) -> bool:
    forms = [phrase] if isinstance(phrase, str) else [*phrase]  # type: ignore[misc]
    full = set(PLACEHOLDER.findall(str(forms[-1])))
    # A form for exactly one may say "one" in a word where the other forms name the number.
    least = full & set(PLACEHOLDER.findall(str(forms[0])))
    named = [set(PLACEHOLDER.findall(text)) for text in translations]
    return all(least <= names <= full for names in named) and (len(named) == 0 or named[-1] == full)


def compile_all(rooms_dir: Path = ROOMS_DIR) -> int:
    """Write each .mo that is older than its .po; returns how many were written."""
    written = 0
    for po in sorted(rooms_dir.glob("*/locale/*/LC_MESSAGES/django.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns:
            continue
        out = BytesIO()
        write_mo(out, read_catalog(po, po.parents[1].name))
        mo.write_bytes(out.getvalue())
        written += 1
    return written


def main(words: Sequence[str]) -> int:
    """Run one of the three; exit status 1 when a check finds something, 2 when asked for anything else."""
    match list(words):
        case ["extract"]:
            extract()
        case ["compile"]:
            compile_all()
        case ["check"]:
            problems = check()
            sys.stdout.writelines(f"{problem}\n" for problem in problems)
            return 1 if problems else 0
        case _:
            sys.stderr.write("Usage: python -m kizuna.config.messages extract|check|compile\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What the components show, worked out apart from the templates that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext_lazy

from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.names import PersonName

Text = str | Promise

ANSWER_WORDS: dict[Answer, Text] = {
    Answer.YES: pgettext_lazy("answer", "yes"),
    Answer.NO: pgettext_lazy("answer", "no"),
    Answer.UNCLEAR: pgettext_lazy("answer", "unclear"),
}
ICONS = {"info": "info", "success": "success", "warning": "warning", "danger": "danger"}
SCRIPT_OF = {Language.JA: "Jpan", Language.DE: "Latn", Language.EN: "Latn"}
TRANSCRIBED = re.compile(r"[ァ-ヺー・＝ ]+[市町村区都府県州]?")
TAG_OF = {"Jpan": "ja", "Latn": ""}


def active_language() -> Language:
    """The language of the page that is being made."""
    return Language.of(get_language() or Language.DE)


@dataclass(frozen=True, slots=True)
class NameShown:
    """A name as a list or text shows it: the reader's script first, the original beside it."""

    first: str
    first_lang: str
    family: str
    given: str
    family_reading: str
    given_reading: str
    original: str
    original_lang: str


def name_shown(names: PersonName | Iterable[PersonName], language: Language) -> NameShown:
    """Choose which of a person's names to print first for a reader of `language`. Nothing is derived."""
    known = [names] if isinstance(names, PersonName) else list(names)
    if not known:
        return NameShown("", "", "", "", "", "", "", "")
    script = SCRIPT_OF[language]
    own = next((name for name in known if name.script == script), known[0])
    # A western name in Japanese letters keeps its order and is a transcription, not the original.
    original = next((name for name in known if name.script == "Jpan" and name.order == "family-given"), None)
    original = original or next((name for name in known if name.script == "Latn"), None)
    other = original if original and original.script != own.script else None
    with_ruby = language is Language.JA and own.script == "Jpan" and own.order == "family-given"
    return NameShown(
        first=own.titled(),
        first_lang="" if own.script == script else TAG_OF[own.script],
        family=own.family if with_ruby and own.family_reading else "",
        given=own.given,
        family_reading=own.family_reading,
        given_reading=own.given_reading,
        original=other.titled() if other else "",
        original_lang=TAG_OF[other.script] if other else "",
    )


def original_place(names: LocalText, language: Language, country: str) -> tuple[str, str]:
    """A city's own name and its language where the reader's differs in script; else two empty texts.

    Without a country (ISO 3166) a Japanese name in katakana alone counts as a transcription.
    """
    japanese = names.get("ja", "")
    is_japanese = country == "JP" if country else not TRANSCRIBED.fullmatch(japanese)
    if language is Language.JA:
        latin = names.text(Language.DE if country in {"DE", "AT", "CH"} else Language.EN)
        return (
            ("", "")
            if is_japanese or latin == japanese
            else (latin, "en" if latin == names.get("en") else "de")
        )
    shown = names.text(language)
    return (japanese, "ja") if japanese and is_japanese and japanese != shown else ("", "")


@dataclass(frozen=True, slots=True)
class Clock:
    """The time at one place."""

    time: str
    weekday: str
    place: str
    machine: str


def clock_at(zone: str, now: datetime, place: Text, language: Language) -> Clock:
    """What the clock shows at a place of that IANA time zone, with the weekday in the reader's language."""
    there = now.astimezone(ZoneInfo(zone))
    return Clock(
        time=f"{there:%H:%M}",
        weekday=format_datetime(there, "EEE", locale=language.value),
        place=str(place),
        machine=there.isoformat(timespec="minutes"),
    )


@dataclass(frozen=True, slots=True)
class Link:
    """A label, and where it leads; an empty address is the page itself."""

    label: Text
    url: str
    is_current: bool = False


def links_of(parts: Sequence[Text | None], path: str = "") -> list[Link]:
    """Links from alternating labels and addresses; a last label without one is the current page."""
    pairs = [(parts[at], parts[at + 1] if at + 1 < len(parts) else "") for at in range(0, len(parts), 2)]
    return [
        Link(label=label or "", url=str(url or ""), is_current=str(url or "").partition("?")[0] == path)
        for label, url in pairs
    ]


def address_with(query: QueryDict, **changes: str | None) -> str:
    """The current query with some keys set, or taken out where the value is None."""
    kept: list[tuple[str, str]] = [
        (key, value) for key, values in query.lists() for value in values if key not in changes
    ]
    return "?" + urlencode([*kept, *((key, value) for key, value in changes.items() if value is not None)])


@dataclass(frozen=True, slots=True)
class SortHeader:
    """The head of a column that can be sorted."""

    label: Text
    url: str
    direction: str
    is_numeric: bool


def sort_header_of(label: Text, key: str, query: QueryDict, *, is_numeric: bool, default: str) -> SortHeader:
    """Where a click on the column leads: up first, then down. `direction` is what aria-sort says."""
    current = query.get("sort", default)
    direction = {key: "ascending", f"-{key}": "descending"}.get(current, "")
    wanted = f"-{key}" if direction == "ascending" else key
    return SortHeader(label, address_with(query, sort=wanted, page=None), direction, is_numeric)


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """An answer as word, sign and colour, with its reason."""

    value: str
    word: Text
    reason: Text


def answer_shown(value: object, reason: Text, label: Text) -> AnswerShown:
    """`value` may be an Answer, its code, a truth, or None for unclear."""
    if value is None:
        answer = Answer.UNCLEAR
    elif isinstance(value, bool):
        answer = Answer.YES if value else Answer.NO
    else:
        answer = Answer(str(value))
    return AnswerShown(answer.value, label or ANSWER_WORDS[answer], reason)


def kept_fields(query: Mapping[str, str], names: Iterable[str]) -> list[tuple[str, str]]:
    """What a filter form must carry along unseen, such as the order of a list."""
    return [(name, query[name]) for name in names if query.get(name)]

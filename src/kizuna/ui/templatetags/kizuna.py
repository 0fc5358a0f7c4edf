"""The components: `{% load kizuna %}`. Each shows one thing the same way on every page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from babel.numbers import format_decimal
from django import template
from django.core.paginator import Page
from django.http import HttpRequest, QueryDict
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString

from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.kernel.names import PersonName
from kizuna.kernel.wording import bounds_in_words, in_words
from kizuna.ui import components
from kizuna.ui.components import Text, active_language
from kizuna.ui.rules.lineage import Lineage
from kizuna.ui.rules.map import WorldMap
from kizuna.ui.rules.timeline import Timeline

register = template.Library()
NOTHING = SafeString("")


@register.simple_tag
def answer(value: object, reason: Text = "", label: Text = "") -> SafeString:
    """Yes, no or unclear by sign, word and colour; `reason` says why, `label` replaces the word."""
    return _render("answer", answer=components.answer_shown(value, reason, label))


@register.simple_tag
def when(value: PartialDate | None, *, era: bool = False, since: bool = False) -> SafeString:
    """A partial date in words; if it is not one exact day, its bounds open on click or focus."""
    if value is None:
        return NOTHING
    language = active_language().value
    words = in_words(value, language, era=era, open_word="since" if since else "from")
    bounds = "" if value.is_exact else bounds_in_words(value, language)
    if not value.is_exact and bounds == words:
        return escape(words)
    exact = value.edtf if value.is_exact else ""
    return _render("when", words=words, bounds=bounds, exact=exact)


@register.simple_tag
def local(text: LocalText | None, empty: Text = "") -> SafeString:
    """A text in the reader's language, else in the first fallback, which is marked and carries its `lang`."""
    reading = text.read(active_language()) if text else None
    # Nearly every text is there in the reader's language: a page of hundreds needs no template for it.
    if reading is None or not reading.text:
        return conditional_escape(str(empty))
    return _render("local", reading=reading) if reading.is_fallback else escape(reading.text)


@register.simple_tag
def plain(text: LocalText | None) -> str:
    """The bare words of a text for the reader, for attributes and titles."""
    return text.text(active_language()) if text else ""


@register.simple_tag
def name(names: PersonName | Iterable[PersonName], office: Text = "", url: str = "") -> SafeString:
    """A person: reader's script first, the original small beside it, then the office."""
    return _render("name", name=components.name_shown(names, active_language()), office=office, url=url)


@register.simple_tag
def place(text: LocalText, url: str = "", country: str = "") -> SafeString:
    """A city: its name in the reader's language, small beside it its own name where that is of another script."""
    language = active_language()
    original, original_lang = components.original_place(text, language, country)
    reading = text.read(language)
    return _render("place", reading=reading, original=original, original_lang=original_lang, url=url)


@register.simple_tag
def fact_mark(url: str | None, label: Text = "") -> SafeString:
    """The small quotation mark that leads to a fact's sentence in its source; nothing without an address."""
    return _render("fact_mark", url=url, label=label) if url else NOTHING


@register.simple_tag
def fork_mark(url: str | None, count: int = 0) -> SafeString:
    """The fork that leads to all accounts where sources disagree; `count` says how many there are."""
    return _render("fork_mark", url=url, count=count) if url else NOTHING


@register.simple_tag
def badge(text: Text, kind: str = "neutral", icon: str = "") -> SafeString:
    """A short state. `kind`: neutral, info, success, warning, danger; the last four carry a sign."""
    return _render("badge", text=text, kind=kind, icon=icon or components.ICONS.get(kind, ""))


@register.simple_tag
def empty_state(title: Text, text: Text = "", url: str = "", label: Text = "") -> SafeString:
    """What to show where nothing is yet: what to do next, with one button."""
    return _render("empty_state", title=title, text=text, url=url, label=label)


@register.simple_tag
def breadcrumb(*parts: Text) -> SafeString:
    """Labels and addresses in turn, from the top down; the last label stands alone: it is the page."""
    return _render("breadcrumb", links=components.links_of(parts, path="-"))


@register.simple_tag(takes_context=True)
def tabs(context: Context, label: Text, *parts: Text) -> SafeString:
    """Links that look like tabs: a name for the group, then labels and addresses in turn."""
    request: HttpRequest | None = context.get("request")
    return _render(
        "tabs", label=label, links=components.links_of(parts, path=request.path if request else "-")
    )


@register.simple_tag(takes_context=True)
def pagination(context: Context, page: Page[Any]) -> SafeString:
    """Steps through a long list; keeps filter and order in the address."""
    query = _query(context)
    steps = [
        (number, components.address_with(query, page=str(number)) if isinstance(number, int) else "")
        for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    ]
    around = {
        "previous": components.address_with(query, page=str(page.number - 1)) if page.has_previous() else "",
        "next": components.address_with(query, page=str(page.number + 1)) if page.has_next() else "",
    }
    return _render("pagination", page=page, steps=steps, **around)


@register.simple_tag(takes_context=True)
def sort_header(
    context: Context, label: Text, key: str, *, numeric: bool = False, default: str = ""
) -> SafeString:
    """A `<th>` whose link sorts by `key` by turns; `default` is the list's own order."""
    query = _query(context)
    return _render(
        "sort_header",
        header=components.sort_header_of(label, key, query, is_numeric=numeric, default=default),
    )


@register.simple_tag
def two_clocks(zone_a: str, zone_b: str, now: datetime, place_a: Text = "", place_b: Text = "") -> SafeString:
    """The time at two places: the first large, the second small, each with its weekday."""
    language = active_language()
    return _render(
        "two_clocks",
        first=components.clock_at(zone_a, now, place_a, language),
        second=components.clock_at(zone_b, now, place_b, language),
    )


@register.filter
def number(value: float | None) -> str:
    """A number as the reader's language writes it: 9.100, 9,100."""
    return "" if value is None else format_decimal(value, locale=active_language().value)


@register.filter
def web_link(address: str) -> str:
    """The address if a browser may follow it; empty for anything but a web page, such as a script."""
    return address if address.lower().startswith(("https://", "http://")) else ""


@register.filter
def px(value: float) -> str:
    """A place in a picture, with a point in every language."""
    return f"{value:.1f}".removesuffix(".0")


@register.simple_tag
def timeline(picture: Timeline, title: Text, prefix: str = "tl") -> SafeString:
    """A timeline with its list; `prefix` keeps ids apart where a page has two."""
    on = PartialDate.of_day(picture.day.on) if picture.day else None
    day_words = in_words(on, active_language().value) if on else ""
    return _picture("timeline", picture, title=title, prefix=prefix, day_words=day_words)


@register.simple_tag
def lineage(picture: Lineage, title: Text, prefix: str = "ln") -> SafeString:
    """A lineage with its list."""
    return _picture("lineage", picture, title=title, prefix=prefix)


@register.simple_tag
def world_map(picture: WorldMap, title: Text, *, small: bool = False, with_list: bool = True) -> SafeString:
    """A map; `small` for the one beside a heading."""
    return _picture("map", picture, title=title, is_small=small, with_list=with_list and not small)


@register.simple_block_tag
def panel(content: str, title: Text = "", anchor: str = "", level: int = 2) -> SafeString:
    """A framed section with a heading: `{% panel title="…" anchor="…" %} … {% endpanel %}`."""
    return _render("panel", content=content, title=title, anchor=anchor, level=level)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: Text = "") -> SafeString:
    """A message within a page; `kind` info, success, warning or danger."""
    return _render("notice", content=content, kind=kind, title=title)


@register.simple_block_tag
def facts(content: str, *, compact: bool = False) -> SafeString:
    """A list of facts; inside it one `{% fact "label" %} … {% endfact %}` each."""
    return _render("facts", content=content, compact=compact)


@register.simple_block_tag
def fact(content: str, label: Text = "") -> SafeString:
    """One labelled fact inside `{% facts %}`."""
    return _render("fact", content=content, label=label)


@register.simple_block_tag
def data_table(content: str, caption: Text = "", *, hide_caption: bool = False) -> SafeString:
    """A table that scrolls sideways by itself when it is wider than the page."""
    return _render("data_table", content=content, caption=caption, hide_caption=hide_caption)


@register.simple_block_tag(takes_context=True)
def filters(context: Context, content: str, submit: Text = "", reset: str = "") -> SafeString:
    """A GET form above a list; keeps the order. Put labelled inputs or `{{ form }}` inside."""
    return _render("filters", content=content, submit=submit, reset=reset, kept=_kept(context))


def _query(context: Context) -> QueryDict:
    request: HttpRequest | None = context.get("request")
    return request.GET if request is not None else QueryDict()


def _kept(context: Context) -> list[tuple[str, str]]:
    query = _query(context)
    return components.kept_fields({"sort": query.get("sort", "")}, ("sort",))


def _picture(kind: str, picture: object, **values: Any) -> SafeString:
    return SafeString(render_to_string(f"ui/svg/{kind}.html", {"picture": picture, **values}).strip())


def _render(component: str, /, **values: Any) -> SafeString:
    """The component without space around it, so that it can stand within a sentence."""
    return SafeString(render_to_string(f"ui/components/{component}.html", values).strip())

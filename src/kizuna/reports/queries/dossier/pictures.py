"""The pictures of a dossier: its timeline and its place on the globe."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.models import Instrument
from kizuna.agreements.rules.weighing import weigh
from kizuna.chronicle.models import Entry
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.wording import in_words
from kizuna.register.models import Municipality
from kizuna.reports.queries.addresses import address_of_entry
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.rules.distance import rounded_kilometres
from kizuna.reports.rules.folding import is_wide
from kizuna.ui.rules.map import Bond, Place, WorldMap, distance_km, lay_out_map
from kizuna.ui.rules.timeline import Happening, Lane, Timeline, lay_out_timeline

# Programme items are left out: their delegation stands for them.
LANES: dict[str, tuple[str, str | Promise]] = {
    EntryKind.AGREEMENT.value: ("papers", _("Agreements")),
    EntryKind.DELEGATION.value: ("visits", _("Delegations")),
    EntryKind.EXCHANGE.value: ("exchanges", _("Exchanges")),
    EntryKind.ENCOUNTER.value: ("contacts", _("Contacts")),
    EntryKind.MILESTONE.value: ("milestone", _("Milestones")),
    EntryKind.RELEASE.value: ("releases", _("Press releases")),
}


# More marks than these can neither be told apart nor be read; the nearest to the day are drawn.
MOST_MARKS = 120


@dataclass(frozen=True, slots=True)
class Drawn:
    """The timeline, and how many entries there are in all."""

    picture: Timeline
    shown: int
    total: int

    @property
    def hidden(self) -> int:
        """How many are not drawn."""
        return self.total - self.shown


def timeline_of(record: TieRecord, *, on: date, today: date, wide: Container[str] = ()) -> Drawn:
    """The entries in lanes by kind; a paper reaches from its beginning to its end."""
    lanes = [Lane(code, str(label)) for code, label in LANES.values()]
    entries = [entry for entry in record.entries if entry.kind in LANES]
    shown = entries
    if len(entries) > MOST_MARKS and not is_wide("timeline", wide):
        holding = _holding(record, on)
        nearest = sorted(entries, key=lambda one: (one.pk not in holding, _days_from(one, on), one.pk))
        kept = {entry.pk for entry in nearest[:MOST_MARKS]}
        shown = [entry for entry in entries if entry.pk in kept]
    picture = lay_out_timeline([_happening(record, one) for one in shown], lanes, today=today, on=on)
    return Drawn(picture, len(shown), len(entries))


def _holding(record: TieRecord, on: date) -> set[int]:
    """The entries of the papers that hold, or may hold, on the day, whenever they began."""
    holds = weigh(record.known.papers, on, record.known.held_back).holds
    pairs = zip(record.known.papers, holds, strict=True)
    return {record.entry_of_paper[paper.key].pk for paper, answer in pairs if answer}


def _days_from(entry: Entry, on: date) -> int:
    """How far the entry lies from the day; what has no date comes last."""
    days = [abs((day - on).days) for day in (entry.earliest, entry.latest) if day]
    return min(days, default=date.max.toordinal())


def map_of(cities: tuple[Municipality, ...], language: str) -> WorldMap:
    """The cities, and the shortest way from the first to each other one."""
    places = [place_of(city, language) for city in cities]
    bonds = [Bond(places[0].key, place.key) for place in places[1:]]
    return lay_out_map(places, bonds, close_up=True)


def kilometres_from_first(cities: tuple[Municipality, ...]) -> list[int]:
    """How far each further city lies from the first, rounded as people say it."""
    places = [place_of(city, "en") for city in cities]
    return [rounded_kilometres(distance_km(places[0], place)) for place in places[1:]]


def place_of(city: Municipality, language: str) -> Place:
    """A city as the map sees it."""
    return Place(
        key=str(city.pk),
        label=city.names.text(language),
        latitude=city.latitude,
        longitude=city.longitude,
        is_home=city.is_home,
    )


def _happening(record: TieRecord, entry: Entry) -> Happening:
    language = get_language() or "en"
    lane, label = LANES[entry.kind]
    title = entry.title.text(language)
    words = in_words(entry.when, language) if entry.when else gettext("date not known")
    return Happening(
        key=str(entry.pk),
        lane=lane,
        label=title,
        text=f"{label}: {title} ({words})",
        href=address_of_entry(entry),
        when=_span(entry),
        arose_from=tuple(str(origin) for origin in record.threads.get(entry.pk, ())),
    )


def _span(entry: Entry) -> PartialDate | None:
    paper: Instrument | None = getattr(entry, "instrument", None)
    begins = (_begins_on(paper) if paper else None) or entry.when
    if paper is None or begins is None:
        return begins
    start, end = begins.start, paper.ended_on.end if paper.ended_on else None
    try:
        return PartialDate.between(start, end)
    except NotADate:
        # The paper ended before it began, as some source has it: the beginning alone is shown.
        return begins


def _begins_on(paper: Instrument) -> PartialDate | None:
    """Entry into force; where none is stated, signature; where none is known, agreement on the text."""
    return paper.in_force_on or paper.signed_on or paper.agreed_on

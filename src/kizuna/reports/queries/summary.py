"""A tie on one page, as it stood on a day: for a council, a guest, a network of cities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override, pgettext

from kizuna.accounts.access import AnyUser
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language
from kizuna.kernel.wording import in_quotation_marks, in_words
from kizuna.printing.sheets import Sheet
from kizuna.register.access import organisations_visible_to
from kizuna.register.models import Municipality, Organisation
from kizuna.register.rules import OrganisationKind
from kizuna.reports.queries.dossier.fields import FieldLine
from kizuna.reports.queries.dossier.happenings import HappeningLine, PaperRow
from kizuna.reports.queries.dossier.page import Dossier, dossier_of
from kizuna.reports.queries.dossier.promises import PromiseLine
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.rules.fitting import LONGEST, shortened
from kizuna.reports.rules.folding import EVERYTHING
from kizuna.ui.components import ANSWER_WORDS, original_place

TEMPLATE = Path(__file__).parents[1] / "templates" / "reports" / "summary.typ"
# More rows of one kind fit no page; the template shows as many of them as there is room for.
MOST_ROWS = 14
MOST_CITIES = 4
LONGEST_NAME = 30


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their heads. How many are shown is settled on the page, so `more` says what each rest is called."""

    heading: str
    heads: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    def plain(self) -> dict[str, Any]:
        """The table for the template."""
        shown, total = self.rows[:MOST_ROWS], len(self.rows)
        return {
            "heading": self.heading,
            "heads": self.heads,
            "rows": [[shortened(words) for words in row] for row in shown],
            "more": {str(at): _rest(total - at) for at in range(len(shown) + 1) if at < total},
        }


def summary_of(record: TieRecord, user: AnyUser, language: Language, *, on: date, now: datetime) -> Sheet:
    """The page of the tie as of a day, in one language. One query beyond those of the record."""
    with override(language):
        dossier = dossier_of(record, on=on, compare=None, now=now, wide=(EVERYTHING,))
        title = dossier.title.text(language)
        cities = dossier.head.cities[:MOST_CITIES]
        return Sheet(
            template=TEMPLATE,
            name=f"{record.tie.slug}-{on}-{language}",
            title=title,
            language=language,
            day=on,
            head=" · ".join(shortened(city.names.text(language), LONGEST_NAME) for city in cities),
            running=_("At a glance"),
            content={
                "title": shortened(title),
                "type": _type(dossier, language),
                "cities": _cities(dossier, contact_offices(record.cities, user), language),
                **{name: table.plain() for name, table in _tables(dossier, language).items()},
            },
        )


def contact_offices(cities: Iterable[Municipality], user: AnyUser) -> list[Organisation]:
    """The administrations of the cities, those that can be reached first."""
    kind = OrganisationKind.ADMINISTRATION.value
    rows = organisations_visible_to(user).filter(municipality__in=cities, kind=kind)
    return sorted(rows, key=lambda one: (not one.email, not one.phone, one.pk))


def _tables(dossier: Dossier, language: Language) -> dict[str, Table]:
    happenings, standing = dossier.happenings, dossier.standing
    fields = [one for one in standing.fields if one.answer is not Answer.NO]
    promises = [one for one in dossier.ledger.lines if one.waits and not one.is_later]
    when, what = _("When"), _("What")
    return {
        "fields": Table(
            _("Fields in force on this day"),
            (_("Field"), _("Since"), _("Agreement")),
            [_field(one, language) for one in fields],
        ),
        "papers": Table(
            _("Agreements"),
            (_("Signed on"), _("Agreement"), _("In force")),
            [_paper(one, language) for one in _newest_first(happenings.papers.lines)],
        ),
        "visits": Table(_("Visits"), (when, what), _lines(happenings.delegations.lines, language)),
        "exchanges": Table(_("Exchanges"), (when, what), _lines(happenings.exchanges.lines, language)),
        "themes": Table(
            _("Practised without an agreement"),
            (_("Field"), _("Latest")),
            [
                (one.names.text(language), one.entries[0][0].title.text(language))
                for one in standing.uncovered
            ],
        ),
        "promises": Table(
            _("Open promises"), (_("Due"), what), [_promise(one, language) for one in promises]
        ),
    }


def _rest(number: int) -> str:
    return ngettext("and %(number)d more", "and %(number)d more", number) % {"number": number}


def _type(dossier: Dossier, language: Language) -> str:
    tier = dossier.head.tier
    if tier is None:
        return ""
    start = tier.span.start
    since = start and in_words(PartialDate.between(start.start, None), language, open_word="since")
    words = _("%(type)s, %(since)s") % {"type": tier.label, "since": since} if since else tier.label
    return words if tier.answer is Answer.YES else f"{words} ({_('on this day not certain')})"


def _cities(dossier: Dossier, offices: Sequence[Organisation], language: Language) -> dict[str, Any]:
    cities, countries = dossier.head.cities, Locale(language.value).territories
    far = {city.pk: kilometres for city, kilometres in dossier.head.kilometres}
    columns = [
        {
            "name": shortened(city.names.text(language), LONGEST_NAME),
            "original": shortened(original_place(city.names, language, city.country)[0], LONGEST_NAME),
            "values": [
                countries.get(city.country, city.country),
                _number(city.population, language),
                f"{_number(far[city.pk], language)} km" if city.pk in far else "",
                _office(city, offices, language),
            ],
        }
        for city in cities[:MOST_CITIES]
    ]
    rest = len(cities) - len(columns)
    labels = [_("Country"), _("Inhabitants"), _("Distance"), pgettext("office", "Contact")]
    return {"labels": labels, "columns": columns, "more": _rest(rest) if rest else "", "head": _("City")}


def _number(value: int | None, language: Language) -> str:
    return "–" if value is None else str(format_decimal(value, locale=language.value))


def _office(city: Municipality, offices: Sequence[Organisation], language: Language) -> str:
    found = next((one for one in offices if one.municipality_id == city.pk), None)
    if found is None:
        return "–"
    lines = (found.names.text(language), found.email, found.phone)
    return "\n".join(shortened(line) for line in lines if line)


def _newest_first(papers: Iterable[PaperRow]) -> list[PaperRow]:
    begun = [one for one in papers if not one.is_later]
    return sorted(begun, key=lambda one: (one.entry.latest or date.min, one.entry.pk), reverse=True)


def _field(line: FieldLine, language: Language) -> tuple[str, ...]:
    name = line.names.text(language)
    if line.answer is Answer.UNCLEAR:
        name = f"{name} ({ANSWER_WORDS[Answer.UNCLEAR]})"
    return name, _day(line.since, language), line.paper.title.text(language)


def _paper(row: PaperRow, language: Language) -> tuple[str, ...]:
    title = row.entry.title.text(language) or row.paper.name_as_printed
    return _day(row.paper.signed_on or row.entry.when, language), title, str(ANSWER_WORDS[row.holds])


def _lines(rows: Iterable[HappeningLine], language: Language) -> list[tuple[str, ...]]:
    begun = sorted((row for row in rows if not row.is_later), key=lambda row: row.entry.when is None)
    return [(_day(row.entry.when, language), row.entry.title.text(language)) for row in begun]


def _promise(line: PromiseLine, language: Language) -> tuple[str, ...]:
    promise = line.promise
    words = promise.gist.text(language)
    words = words or in_quotation_marks(shortened(promise.wording, LONGEST - 2), promise.wording_language)
    return _day(line.due, language), words


def _day(when: PartialDate | None, language: Language) -> str:
    return in_words(when, language) if when else pgettext("a date in a table", "not known")

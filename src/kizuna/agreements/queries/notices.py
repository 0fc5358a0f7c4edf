"""What follows from notice of a paper, in sentences, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Clause, Instrument
from kizuna.agreements.queries.approved import approval_columns, approved
from kizuna.agreements.queries.papers import known_papers
from kizuna.agreements.rules import NoticeCase, NoticeEnd, Relation, Terms, end_by_notice, ends_with
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.wording import bounds_in_words, in_words

# Each says what the last day, `%(last)s`, follows from.
SENTENCES: dict[NoticeCase, str | Promise] = {
    NoticeCase.AFTER_PERIOD: gettext_lazy("When the notice period is over. Last day in force: %(last)s."),
    NoticeCase.END_OF_TERM: gettext_lazy("With the end of the current term. Last day in force: %(last)s."),
    NoticeCase.END_OF_FURTHER_TERM: gettext_lazy(
        "With the end of a further term. Last day in force: %(last)s."
    ),
    NoticeCase.ALREADY_OVER: gettext_lazy("The term was over before that day, as far as the record knows."),
    NoticeCase.NO_PERIOD: gettext_lazy(
        "The record knows no notice period of this paper. Please take the last day from the paper itself."
    ),
    NoticeCase.NO_TERM: gettext_lazy(
        "The record does not know when the terms of this paper begin and end. Please take the last day from "
        "the paper itself."
    ),
}


@dataclass(frozen=True, slots=True)
class NoticeTold:
    """What notice on a day leads to: sentences, the last day if it is certain enough, what falls and what goes on.

    `renewal` is the paper by which the term runs, so that notice is given of that one.
    """

    sentences: list[str] = field(default_factory=list)
    proposed: PartialDate | None = None
    falling: list[Instrument] = field(default_factory=list)
    outliving: list[Clause] = field(default_factory=list)
    renewal: Instrument | None = None


def notice_for(paper: Instrument, day: PartialDate | None, user: AnyUser) -> NoticeTold:
    """What notice on that day leads to. Only an exact day leads to an end; what outlives it is told in any case."""
    outliving = list(paper.clauses.filter(outlives=True).order_by("position", "id"))
    renewal = renewal_of(paper, day.earliest if day else None)
    if day is None or not day.is_exact or day.earliest is None:
        return NoticeTold(outliving=outliving, renewal=renewal)
    terms = terms_of(paper)
    end = end_by_notice(terms, day.earliest)
    falling = _falling(paper, end.latest or day.earliest, user)
    return NoticeTold(_sentences(terms, end), end.proposed, falling, outliving, renewal)


def renewal_of(paper: Instrument, on: date | None) -> Instrument | None:
    """The last paper that has renewed this one by the day, so that the term runs by it; without a day by any."""
    renewals = paper.children.filter(relation=Relation.RENEWS.value, withdrawn_on=None).select_related(
        "entry"
    )
    begun = [
        one
        for one in renewals.order_by("entry__earliest", "pk")
        if (begins := _begins_on(one)) and (on is None or begins.reached_by(on) is Answer.YES)
    ]
    return begun[-1] if begun else None


def terms_of(paper: Instrument) -> Terms:
    """The terms of the paper; a renewal that states none runs by those of the paper it renews."""
    stating, seen = paper, {paper.pk}
    while (
        not stating.term
        and stating.relation == Relation.RENEWS
        and stating.parent
        and not seen & {stating.parent.pk}
    ):
        stating = stating.parent
        seen.add(stating.pk)
    begins = _begins_on(stating)
    return Terms(
        kind=stating.term,
        begins_on=begins.edtf if begins else "",
        months=stating.term_months,
        renewal_months=stating.renewal_months,
        notice_months=paper.notice_months or stating.notice_months,
    )


def _falling(paper: Instrument, last_day: date, user: AnyUser) -> list[Instrument]:
    """The papers the user may see that end with it."""
    family = visible_to(user).filter(entry__tie=paper.entry.tie_id).select_related("entry").order_by("pk")
    rows = {row.pk: row for row in family.annotate(**approval_columns())}
    known = known_papers([(row, approved(row, row)) for row in rows.values()], ())
    return [rows[key] for key in ends_with(known.papers, paper.pk, last_day, known.held_back)]


def _begins_on(paper: Instrument) -> PartialDate | None:
    return paper.in_force_on or paper.signed_on or paper.agreed_on


def _sentences(terms: Terms, end: NoticeEnd) -> list[str]:
    language = get_language() or "en"
    told = []
    if terms.notice_months:
        number = terms.notice_months
        months = ngettext("%(number)d month", "%(number)d months", number) % {"number": number}
        told.append(_("Notice period: %(months)s") % {"months": months})
    if end.missed:
        missed = in_words(PartialDate.of_day(end.missed), language)
        told.append(_("For the term that ends on %(day)s this notice comes too late.") % {"day": missed})
    told.append(str(SENTENCES[end.case]) % {"last": _last_day(end, language)})
    if end.earliest != end.latest:
        told.append(_("The exact day is not known, because the exact beginning of the paper is not known."))
    return told


def _last_day(end: NoticeEnd, language: str) -> str:
    if end.earliest is None or end.latest is None:
        return ""
    first, last = PartialDate.of_day(end.earliest), PartialDate.of_day(end.latest)
    if first == last:
        return in_words(first, language)
    return bounds_in_words(PartialDate.between(first, last), language)

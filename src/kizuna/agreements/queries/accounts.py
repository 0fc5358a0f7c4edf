"""What sources say of papers otherwise than the record holds true, as the rules weigh it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from kizuna.accounts.access import AnyUser
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.papers import CARRIES, KnownPapers
from kizuna.agreements.rules import Account
from kizuna.agreements.rules.accounts import DATES, FIELDS
from kizuna.columns.keys import split_key
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.register.rules.wording import field_codes_for_wording
from kizuna.sources.access import statements_visible_to
from kizuna.sources.models import Statement

LABEL = Instrument._meta.label_lower
ASPECTS = (*sorted(DATES), FIELDS)


def statements_on(instruments: Iterable[int], user: AnyUser | None = None) -> QuerySet[Statement]:
    """What sources say of the dates and fields of these papers; with a user only what they may see."""
    subjects = [f"{LABEL}:{pk}" for pk in instruments]
    seen = Statement.objects.all() if user is None else statements_visible_to(user)
    rows = seen.filter(subject__in=subjects, aspect__in=ASPECTS)
    return rows.select_related("citation__document").defer("citation__document__text").order_by("id")


def accounts_in(statements: Iterable[Statement], known: KnownPapers) -> list[Account]:
    """The accounts that say something else than the papers as they are known; what is no date is left out.

    Fields held true are the paper's own: somebody mapped their words when they were recorded.
    """
    rows = [one for one in statements if one.aspect in ASPECTS]
    held = {(one.subject, one.aspect): one.value for one in rows if one.is_held_true}
    accounts = []
    for one in rows:
        if one.aspect == FIELDS and one.value in ([], "", held.get((one.subject, FIELDS))):
            continue
        label, paper = split_key(one.subject)
        account = _account(one, paper, known) if label == LABEL else None
        if account:
            accounts.append(account)
    return accounts


def _account(statement: Statement, paper: int, known: KnownPapers) -> Account | None:
    if statement.aspect == FIELDS:
        wordings = [*_texts(statement.value)]
        codes = [_codes(wording, _as_mapped(known, paper)) for wording in wordings]
        fields = tuple(dict.fromkeys(code for named in codes for code in named))
        return Account(statement.pk, paper, FIELDS, fields=fields, is_understood=all(codes))
    try:
        return Account(statement.pk, paper, statement.aspect, PartialDate(str(statement.value)).edtf)
    except NotADate:
        return None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (str(one) for one in value)


def _as_mapped(known: KnownPapers, paper: int) -> Mapping[str, list[str]]:
    """The fields of the paper by the words as printed, as somebody mapped them."""
    mapped: dict[str, list[str]] = {}
    for touch in known.touches.get(paper, ()):
        if touch.effect in CARRIES and touch.as_printed:
            mapped.setdefault(touch.as_printed, []).append(touch.field)
    return mapped


def _codes(wording: str, mapped: Mapping[str, list[str]]) -> list[str]:
    return mapped.get(wording) or field_codes_for_wording(wording)

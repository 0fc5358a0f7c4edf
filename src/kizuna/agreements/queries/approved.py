"""What both sides approved counts: a paper whose text is being changed stands by the words last approved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, DateTimeField, Exists, F, OuterRef, Q, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from kizuna.agreements.models import Instrument, Party
from kizuna.agreements.rules import HeldBack, held_back
from kizuna.approvals.models import Version
from kizuna.approvals.rules.canonical import read_canonical

Content = Mapping[str, Any]
# A party that signs on its own day, or asks its council first: its paper does not begin with the agreed text.
ON_ITS_WAY = Q(needs_council=True) | Q(signed_on__isnull=False)
KEY = f"{Instrument._meta.label_lower}:"


@dataclass(frozen=True, slots=True)
class Approved:
    """How the text of one paper stands between the sides.

    `content` is what all of them approved last, where the paper's own row says something else by now.
    """

    held_back: HeldBack | None
    content: Content | None = None


def approval_columns(paper: str = "pk") -> dict[str, Combinable]:
    """Columns that tell `approved` how the text stands, without a query of their own.

    `paper` leads from the row to the number of the instrument.
    """
    key = Concat(Value(KEY), Cast(OuterRef(paper), CharField()))
    versions = Version.objects.filter(matter__subject=key)
    agreed = versions.exclude(agreed_at=None).order_by("-number")
    return {
        "first_proposed_at": Subquery(
            versions.order_by("number").values("proposed_at")[:1], output_field=DateTimeField()
        ),
        "agreed_words": Subquery(agreed.values("canonical")[:1], output_field=TextField()),
        "agreed_words_left_at": Subquery(agreed.values("superseded_at")[:1], output_field=DateTimeField()),
        "has_party_on_its_way": Exists(Party.objects.filter(ON_ITS_WAY, instrument=OuterRef(paper))),
    }


def approved(row: Any, instrument: Instrument) -> Approved:
    """How the text of the paper stands; `row` carries the columns of `approval_columns`."""
    proposed_at = row.first_proposed_at
    held = held_back(
        is_withdrawn=instrument.withdrawn_on is not None,
        signed_on=instrument.signed_on,
        proposed_on=timezone.localdate(proposed_at) if proposed_at else None,
        was_agreed=row.agreed_words is not None,
        is_being_signed=row.has_party_on_its_way and not (instrument.signed_on or instrument.in_force_on),
    )
    left = row.agreed_words is not None and row.agreed_words_left_at is not None
    return Approved(held, read_canonical(row.agreed_words)["content"] if left else None)


def approved_of_all() -> dict[int, Approved]:
    """Of the whole record the papers `in_question`: two queries."""
    rows = Instrument.objects.filter(in_question()).annotate(**approval_columns())
    return {row.pk: approved(row, row) for row in rows}


def in_question() -> Q:
    """The papers that may be held back, or may stand by other words than their own: one query.

    Their text was put up for approval, they were withdrawn, or a party of theirs is on its way to sign.
    """
    proposed = Q(pk__in=[int(key.removeprefix(KEY)) for key in _subjects()])
    on_their_way = Q(pk__in=Party.objects.filter(ON_ITS_WAY).values("instrument"))
    return proposed | Q(withdrawn_on__isnull=False) | Q(on_their_way, signed_on=None, in_force_on=None)


def _subjects() -> list[str]:
    versions = Version.objects.filter(matter__subject__startswith=KEY)
    return list(versions.order_by().values_list(F("matter__subject"), flat=True).distinct())

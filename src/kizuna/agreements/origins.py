"""What this room tells the ledger of promises: the clause an undertaking stands in, and whether its paper is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from kizuna.accounts.access import AnyUser
from kizuna.agreements.queries.obligations import obligations_of, outcomes, papers_around
from kizuna.promises.models import Promise
from kizuna.promises.origins import Origin


class ObligationOrigins:
    """The clauses behind promises."""

    def origins_of(self, user: AnyUser, promises: Iterable[Promise], on: date) -> dict[int, Origin]:
        """By the number of the promise: one query where none stands in a clause, three otherwise."""
        rows = list(promises)
        obligations = list(obligations_of(rows, user))
        if not obligations:
            return {}
        ends = outcomes(obligations, rows, papers_around(obligations, user), on)
        return {
            one.promise_id: Origin(
                title=one.clause.instrument.entry.title,
                url=reverse("agreements:detail", args=[one.clause.instrument_id]) + "#obligations",
                part=one.clause.number,
                is_over=ends[one.promise_id].is_over,
                goes_on=ends[one.promise_id].goes_on,
                asks=ends[one.promise_id].asks,
            )
            for one in obligations
        }

"""Papers and how they hang together."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import visible_to
from kizuna.agreements.models import Instrument
from kizuna.agreements.rules import PaperDates, order_warnings
from kizuna.agreements.rules.order import OrderWarning
from kizuna.register.models import Tie

WARNINGS: dict[OrderWarning, str | Promise] = {
    OrderWarning.SIGNED_BEFORE_AGREED: _("The paper was signed before its text was agreed. Is that right?"),
    OrderWarning.IN_FORCE_BEFORE_SIGNED: _("The paper came into force before it was signed. Is that right?"),
    OrderWarning.BEFORE_ITS_PARENT: _("The paper begins before the paper it hangs on. Is that right?"),
}


def papers_of(tie: Tie, user: AnyUser) -> QuerySet[Instrument]:
    """The papers of a tie that the user may see, in the order of the chronicle."""
    return (
        visible_to(user)
        .filter(entry__tie=tie)
        .select_related("entry", "place", "parent__entry")
        .prefetch_related("parties__municipality__successor", "parties__organisation", "effects__field")
        .order_by("entry__earliest", "id")
    )


def parents_in(tie: Tie) -> dict[int, int | None]:
    """For each paper of the tie the number of its parent."""
    return dict(Instrument.objects.filter(entry__tie=tie).values_list("id", "parent_id"))


def dates_of(instrument: Instrument) -> PaperDates:
    """The dates of a paper as the rules see them."""
    parent = instrument.parent
    return PaperDates(
        agreed_on=instrument.agreed_on,
        signed_on=instrument.signed_on,
        in_force_on=instrument.in_force_on,
        ended_on=instrument.ended_on,
        parent_begins_on=dates_of_alone(parent).begins_on if parent else None,
    )


def dates_of_alone(instrument: Instrument) -> PaperDates:
    """The paper's own dates."""
    return PaperDates(instrument.agreed_on, instrument.signed_on, instrument.in_force_on, instrument.ended_on)


def warnings_of(instrument: Instrument) -> list[str | Promise]:
    """What is unusual in the order of the dates: kept, but worth a second look."""
    return [WARNINGS[warning] for warning in order_warnings(dates_of(instrument))]

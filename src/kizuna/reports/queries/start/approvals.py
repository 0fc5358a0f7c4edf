"""Texts that wait for an approval or an answer, in the words of the start page."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise as LazyText
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kizuna.agreements.queries.waiting import WaitingText
from kizuna.approvals.rules.waiting import Waits
from kizuna.kernel.languages import Language
from kizuna.reports.rules.dues import DueKind

KINDS: dict[Waits, DueKind] = {
    Waits.ANSWER: DueKind.OBJECTION,
    Waits.NEW_LINK: DueKind.APPROVAL_VOID,
    Waits.OURS: DueKind.APPROVAL_OURS,
    Waits.ASKING: DueKind.APPROVAL_ASK,
    Waits.THEIRS: DueKind.APPROVAL_THEIRS,
}
# Word and kind of badge.
WORDS: dict[DueKind, tuple[str | LazyText, str]] = {
    DueKind.OBJECTION: (_("objection"), "danger"),
    DueKind.APPROVAL_VOID: (_("approval void"), "warning"),
    DueKind.APPROVAL_OURS: (_("our approval"), "warning"),
    DueKind.APPROVAL_ASK: (_("not asked"), "warning"),
    DueKind.APPROVAL_THEIRS: (_("with the partner"), "info"),
}
ACTIONS: dict[DueKind, str | LazyText] = {
    DueKind.OBJECTION: _("Read and answer"),
    DueKind.APPROVAL_VOID: _("Send a new link"),
    DueKind.APPROVAL_OURS: _("Read and approve"),
    DueKind.APPROVAL_ASK: _("Ask the other side"),
    DueKind.APPROVAL_THEIRS: _("See how it stands"),
}
# Before the day on the list: what begins or ends with it.
BEFORE_DAY: dict[DueKind, str | LazyText] = {
    DueKind.OBJECTION: pgettext_lazy("due", "since"),
    DueKind.APPROVAL_VOID: pgettext_lazy("due", "since"),
    DueKind.APPROVAL_OURS: pgettext_lazy("due", "since"),
    DueKind.APPROVAL_ASK: pgettext_lazy("due", "since"),
    DueKind.APPROVAL_THEIRS: pgettext_lazy("due", "until"),
}


def day_of(text: WaitingText) -> datetime:
    """The moment by which it is listed: the end of a link that is out, else since when it waits."""
    return text.until or text.since


def note_of(text: WaitingText) -> str:
    """On whom it hangs: the side, and the person where one is known."""
    side = text.side.text(get_language() or Language.EN)
    return " · ".join(part for part in (side, text.who) if part)


def address_of(text: WaitingText) -> str:
    """Where to see to it."""
    asking = text.waits in {Waits.ASKING, Waits.NEW_LINK}
    return reverse("agreements:invite" if asking else "agreements:versions", args=[text.paper.pk])

"""One thing that is due, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.reports.queries.start import approvals
from kizuna.reports.rules.dues import DueGroup, DueKind

# Word and kind of badge.
WORDS: dict[DueKind, tuple[str | LazyText, str]] = {
    DueKind.OVERDUE: (_("overdue"), "danger"),
    DueKind.MAYBE_OVERDUE: (_("may be overdue"), "warning"),
    DueKind.NOTICE: (_("notice period"), "warning"),
    DueKind.RENEWAL: (_("renewal"), "warning"),
    DueKind.TERM_OVER: (_("term is over"), "danger"),
    DueKind.UNDERTAKING: (_("paper has ended"), "warning"),
    DueKind.DUE_SOON: (_("due soon"), "warning"),
    DueKind.DUE_LATER: (_("due later"), "info"),
    DueKind.VISIT_OVERDUE: (_("visit overdue"), "warning"),
    DueKind.VISIT_DUE: (_("visit due"), "info"),
    DueKind.REVIEW: (_("to review"), "info"),
    DueKind.DISAGREEMENT: (_("sources disagree"), "warning"),
    DueKind.VISIT: (_("visit"), "info"),
    DueKind.ANNIVERSARY: (_("anniversary"), "info"),
    DueKind.DORMANT: (_("dormant"), "neutral"),
    **approvals.WORDS,
}
ACTIONS: dict[DueKind, str | LazyText] = {
    DueKind.OVERDUE: _("Say what became of it"),
    DueKind.MAYBE_OVERDUE: _("Say what became of it"),
    DueKind.NOTICE: _("Open the paper"),
    DueKind.RENEWAL: _("Open the paper"),
    DueKind.TERM_OVER: _("Say how it goes on"),
    DueKind.UNDERTAKING: _("Say what becomes of it"),
    DueKind.DUE_SOON: _("Look at the promise"),
    DueKind.DUE_LATER: _("Look at the promise"),
    DueKind.VISIT_OVERDUE: _("Plan the visit"),
    DueKind.VISIT_DUE: _("Plan the visit"),
    DueKind.REVIEW: _("Go on reviewing"),
    DueKind.DISAGREEMENT: _("Compare the accounts"),
    DueKind.VISIT: _("Open the visit"),
    DueKind.ANNIVERSARY: _("Open the dossier"),
    DueKind.DORMANT: _("Open the dossier"),
    **approvals.ACTIONS,
}
# What it is called for somebody who may only read.
READING: dict[DueKind, str | LazyText] = {
    DueKind.OVERDUE: _("Look at the promise"),
    DueKind.MAYBE_OVERDUE: _("Look at the promise"),
    DueKind.UNDERTAKING: _("Look at the promise"),
    DueKind.TERM_OVER: _("Open the paper"),
    DueKind.VISIT_OVERDUE: _("Open the dossier"),
    DueKind.VISIT_DUE: _("Open the dossier"),
}
# What begins or ends with the day; where nothing stands here the day speaks for itself.
BEFORE_DAY: dict[DueKind, str | LazyText] = {
    DueKind.NOTICE: pgettext_lazy("due", "until"),
    DueKind.RENEWAL: pgettext_lazy("due", "until"),
    DueKind.TERM_OVER: pgettext_lazy("end of a paper", "since"),
    DueKind.UNDERTAKING: pgettext_lazy("end of a paper", "since"),
    DueKind.REVIEW: _("read on"),
    DueKind.DORMANT: _("silent since"),
    **approvals.BEFORE_DAY,
}
GROUPS: dict[DueGroup, str | LazyText] = {
    DueGroup.NOW: _("Overdue or waiting"),
    DueGroup.SOON: _("In the next four weeks"),
    DueGroup.LATER: _("Later"),
    DueGroup.ROUND: _("Round years within twelve months"),
    DueGroup.QUIET: _("Where it has grown quiet"),
}


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do: when, what, for which tie, and where to do it.

    `subject` is the key of the row it is about and `round` the how manieth time it comes; both together with the
    kind of thing are the same as long as it is the same thing.
    """

    kind: DueKind
    day: date
    when: PartialDate | None
    title: LocalText
    url: str
    tie: LocalText | None = None
    fields: tuple[LocalText, ...] = ()
    left: int = 0
    note: str = ""
    subject: str = ""
    round: int = 0

    @property
    def word(self) -> str | LazyText:
        """Why it is on the list."""
        return WORDS[self.kind][0]

    @property
    def badge(self) -> str:
        """The kind of badge for the word."""
        return WORDS[self.kind][1]

    @property
    def action(self) -> str | LazyText:
        """What to do about it."""
        return ACTIONS[self.kind]

    @property
    def reading(self) -> str | LazyText:
        """What to do about it for somebody who may only read."""
        return READING.get(self.kind, self.action)

    @property
    def before_day(self) -> str | LazyText:
        """What begins or ends with the day."""
        return BEFORE_DAY.get(self.kind, "")

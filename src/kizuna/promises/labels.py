"""How a promise stands, and what it was made in, in words."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kizuna.chronicle.models import Entry
from kizuna.promises.rules import Standing

STANDINGS: Mapping[Standing, str | LazyText] = {
    Standing.OVERDUE: _("overdue"),
    Standing.UNCLEAR: _("unclear whether overdue"),
    Standing.DUE_SOON: _("due soon"),
    Standing.OPEN: pgettext_lazy("promise", "open"),
    Standing.CHANGED: _("changed"),
    Standing.LATE: _("kept late"),
    Standing.KEPT: _("kept"),
    Standing.DROPPED: _("dropped"),
}
# The origin of what was recorded by hand, without an entry it was made in.
BY_HAND = "by_hand"
ORIGINS: Mapping[str, str | LazyText] = {**dict(Entry.Kinds.choices), BY_HAND: _("recorded by hand")}

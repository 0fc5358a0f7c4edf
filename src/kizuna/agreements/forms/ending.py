"""The forms of a notice and of a withdrawal."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.chronicle.forms import RecordForm, when_field
from kizuna.columns.forms import PartialDateFormField
from kizuna.kernel.dates import PartialDate


class AskNoticeForm(forms.Form):
    """The day of a notice, to work out its end. Nothing is written."""

    on = PartialDateFormField(
        label=_("Notice given on"), required=False, help_text=_("Today, or the day on which it arrived.")
    )

    @property
    def day(self) -> PartialDate | None:
        """The day that was asked for; None for none or one that cannot be read."""
        return self.cleaned_data.get("on") if self.is_valid() else None


class NoticeForm(RecordForm):
    """The notice and the last day in force, which the papers may set otherwise than their terms let expect."""

    notified_on = when_field(_("Notice given on"))
    ended_on = when_field(_("Last day in force"))


class WithdrawalForm(RecordForm):
    """The day on which a draft was given up."""

    withdrawn_on = when_field(_("Withdrawn on"))

    def __init__(self, *args: Any, today: date, **more: Any) -> None:
        super().__init__(*args, initial={"withdrawn_on": PartialDate.of_day(today)}, **more)

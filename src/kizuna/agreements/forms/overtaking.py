"""Forms that notice when somebody else changed the row while it was open, and say what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Model
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kizuna.agreements.actions import Overtaken
from kizuna.audit.models import AuditRow
from kizuna.audit.refusals import Refused
from kizuna.chronicle.forms import RecordForm
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.languages import Language, LocalText

LONGEST_WORDS = 200


class OvertakingForm(RecordForm):
    """A form with a hidden stamp of what the row held when the form was opened.

    Subclasses say what the row holds now: its stamp, its values as the form shows them, and who changed it last.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def stamp(self) -> str:
        """The stamp of what the row holds now."""
        raise NotImplementedError

    def shown_now(self) -> Mapping[str, Any]:
        """What the row holds now, by the names of the form."""
        raise NotImplementedError

    def last_change(self) -> AuditRow | None:
        """Who changed the row last."""
        raise NotImplementedError

    def refuse(self, refused: Refused) -> None:
        """Say at each place that changed what it says now; what was typed stays, and saving again counts."""
        if not isinstance(refused, Overtaken):
            super().refuse(refused)
            return
        if (last := self.last_change()) is not None:
            told = _("%(name)s changed this on %(day)s.") % {
                "name": last.by_name,
                "day": date_format(localtime(last.at), "SHORT_DATETIME_FORMAT"),
            }
            self.add_error(None, told)
        self.add_error(None, refused.sentence)
        now = self.shown_now()
        for name in refused.names:
            if name in self.fields:
                told = _("Changed in the meantime. It now says: %(now)s")
                self.add_error(name, told % {"now": self._in_words(name, now.get(name))})
            else:
                self.add_error(None, self._rows_changed(name))
        # Whoever saves again has seen what is told here.
        self.send_along("seen", self.stamp())

    def send_along(self, name: str, value: str) -> None:
        """Put another value into a hidden field, for the next time the form is sent."""
        sent = QueryDict(mutable=True)
        sent.update(self.data)
        sent[self.add_prefix(name)] = value
        self.data = sent

    def _rows_changed(self, prefix: str) -> str:
        heading = next((str(heading) for heading, rows in self.rows if rows.prefix == prefix), prefix)
        return _("The rows under “%(heading)s” were changed too.") % {"heading": heading}

    def _in_words(self, name: str, value: Any) -> str:
        field = self.fields[name]
        choices = {str(code): str(label) for code, label in getattr(field, "choices", ())}
        if isinstance(value, LocalText):
            parts = [f"{LANGUAGE_LABELS[Language(one)]}: {text}" for one, text in value.items()]
        elif isinstance(value, bool):
            parts = [_("yes") if value else _("no")]
        elif choices:
            many = value if isinstance(value, list) else [value]
            parts = [choices.get(_code(one), str(one)) for one in many if one not in (None, "")]
        else:
            shown = field.prepare_value(value)
            parts = [line for line in str("" if shown is None else shown).splitlines() if line]
        words = ("、" if get_language() == Language.JA else ", ").join(part for part in parts if part)
        return (words if len(words) <= LONGEST_WORDS else words[:LONGEST_WORDS] + " …") or _("nothing")


def _code(value: Any) -> str:
    return str(value.pk) if isinstance(value, Model) else str(value)

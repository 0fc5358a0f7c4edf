"""What the partner says when approving or objecting; whom the office asks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kizuna.approvals.models import Version
from kizuna.kernel.languages import Language
from kizuna.ui.components import active_language

LONGEST_WAIT = 90
LONGEST_REASON = 4000


class PartnerForm(forms.Form):
    """Name, function, and the tick that says: exactly this text."""

    sha256 = forms.CharField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("Your name"), max_length=200)
    function = forms.CharField(label=_("Your function"), max_length=200, required=False)
    confirmed = forms.BooleanField(
        required=True,
        error_messages={"required": _("Please tick the box to say that you approve exactly this text.")},
    )

    def __init__(self, *args: Any, side: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["confirmed"].label = _("I approve exactly this text on behalf of: %(side)s") % {
            "side": side
        }


class ObjectionForm(forms.Form):
    """Name, function, and what should be different."""

    sha256 = forms.CharField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("Your name"), max_length=200)
    function = forms.CharField(label=_("Your function"), max_length=200, required=False)
    reason = forms.CharField(
        label=_("What should be different?"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Please write in your own language; the office reads it with the text."),
    )


class InvitationForm(forms.Form):
    """Who of the other side is asked to approve."""

    side = forms.ChoiceField(label=_("For which side"))
    name = forms.CharField(label=_("Full name"), max_length=200)
    function = forms.CharField(label=_("Function"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    language = forms.ChoiceField(
        label=_("Language of the page"),
        choices=[(Language.JA, "日本語"), (Language.EN, "English"), (Language.DE, "Deutsch")],
    )
    days = forms.IntegerField(
        label=_("Valid for how many days"), min_value=1, max_value=LONGEST_WAIT, initial=14
    )

    def __init__(self, *args: Any, version: Version, **more: Any) -> None:
        super().__init__(*args, **more)
        side = self.fields["side"]
        if isinstance(side, forms.ChoiceField):
            language = active_language()
            side.choices = [(one.key, one.names.text(language)) for one in version.parties if not one.is_ours]

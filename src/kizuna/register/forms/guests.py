"""The form about the guests of a tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.models import User

if TYPE_CHECKING:
    ChoiceOfUsers = forms.ModelChoiceField[User]
else:
    ChoiceOfUsers = forms.ModelChoiceField


class UserChoice(ChoiceOfUsers):
    """A user by their name, and by the name they log in with."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj} ({obj.username})"


class GuestForm(forms.Form):
    """Whom to show the tie."""

    user = UserChoice(label=_("Officer of a partner city"), queryset=User.objects.none())

    def __init__(self, *args: Any, guests: QuerySet[User], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["user"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = guests

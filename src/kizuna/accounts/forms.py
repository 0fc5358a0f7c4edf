"""Logging in, setting a password, and what is typed about an account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm, SetPasswordForm
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kizuna.accounts.attempts import Attempts
from kizuna.accounts.models import User
from kizuna.accounts.requests import address_of
from kizuna.accounts.rules import Role


class LoginForm(AuthenticationForm):
    """User name and password; after too many wrong ones a pause, said in one sentence."""

    was_wrong = False
    """Whether the password was looked at, and was not the right one."""

    def clean(self) -> dict[str, Any]:
        address = address_of(self.request) if self.request else ""
        if Attempts(self.cleaned_data.get("username") or "", address, timezone.now()).too_many:
            raise ValidationError(
                _(
                    "Too many attempts with this user name. Please wait 15 minutes and try again, "
                    "or ask an administrator for a new password."
                ),
                code="too_many_attempts",
            )
        try:
            cleaned: dict[str, Any] = super().clean()
        except ValidationError:
            self.was_wrong = True
            raise
        return cleaned


class PasswordForm(SetPasswordForm):  # type: ignore[type-arg]
    """A new password, typed twice, checked by the house's rules."""


class AccountForm(forms.Form):
    """What may be changed of an account; nobody changes their own role."""

    name = forms.CharField(
        label=pgettext_lazy("of a person", "Name"),
        max_length=150,
        help_text=_("As it is to be printed, such as Erika Beispiel or 見本 花子."),
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    role = forms.TypedChoiceField(label=_("Role"), choices=User.Roles.choices, coerce=Role)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    def __init__(
        self, *args: Any, account: User | None = None, is_oneself: bool = False, **more: Any
    ) -> None:
        if account is not None:
            columns = ("email", "role", "language")
            kept = {column: getattr(account, column) for column in columns}
            more["initial"] = {"name": account.get_full_name(), **kept}
        super().__init__(*args, **more)
        if is_oneself:
            del self.fields["role"]


class NewAccountForm(AccountForm):
    """A new account: as above, and the user name to log in with."""

    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        validators=[ASCIIUsernameValidator()],
        help_text=_("To log in with; Latin letters and digits, such as e.beispiel. It stays as it is."),
    )
    field_order = ("name", "username", "email", "role", "language")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.initial.setdefault("role", Role.OFFICER.value)

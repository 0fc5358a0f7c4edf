"""Logging in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.attempts import Attempts


class LoginForm(AuthenticationForm):
    """User name and password; after too many wrong ones a pause, said in one sentence."""

    def clean(self) -> dict[str, Any]:
        address = str(self.request.META.get("REMOTE_ADDR", "")) if self.request else ""
        attempts = Attempts(self.cleaned_data.get("username") or "", address)
        if attempts.too_many:
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
            attempts.failed()
            raise
        if self.user_cache is not None:
            attempts.forgotten()
        return cleaned

"""Logging in."""

from __future__ import annotations

from django.contrib.auth.views import LoginView
from django.http import HttpResponse
from django.utils import timezone

from kizuna.accounts.attempts import Attempts
from kizuna.accounts.forms import LoginForm
from kizuna.accounts.requests import address_of


class Door(LoginView):
    """The login page. After too many wrong passwords there is a pause."""

    authentication_form = LoginForm
    redirect_authenticated_user = True

    def form_valid(self, form: LoginForm) -> HttpResponse:  # type: ignore[override]
        self._attempts(form).forgotten()
        return super().form_valid(form)

    def form_invalid(self, form: LoginForm) -> HttpResponse:  # type: ignore[override]
        if form.was_wrong:
            self._attempts(form).failed()
        return super().form_invalid(form)

    def _attempts(self, form: LoginForm) -> Attempts:
        return Attempts(form.cleaned_data.get("username", ""), address_of(self.request), timezone.now())

"""Accounts, for those who look after them: open, change, close, open again, a link for a new password."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kizuna.accounts.access import require, users_visible_to
from kizuna.accounts.actions import (
    GivenLink,
    amend_account,
    close_account,
    give_password_link,
    open_account_with_link,
    reopen_account,
)
from kizuna.accounts.forms import AccountForm, NewAccountForm
from kizuna.accounts.models import User
from kizuna.accounts.queries import account_lines, accounts_listed
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.audit.refusals import Refused

PAGE = 100
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def accounts(request: HttpRequest) -> HttpResponse:
    """Every account, who it is for, what they may do, and how it stands."""
    user = _keeper_of(request)
    page = Paginator(accounts_listed(user, timezone.now()), PAGE).get_page(request.GET.get("page"))
    return render(request, "accounts/accounts.html", {"page": page, "lines": account_lines(page)})


@form_methods
def account_new(request: HttpRequest) -> HttpResponse:
    """A new account; the link to its first password is shown this once."""
    user = _keeper_of(request)
    form = NewAccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            given = open_account_with_link(by=user, at=timezone.now(), **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            return _shown_once(request, given)
    return render(request, "accounts/account_new.html", {"form": form})


@form_methods
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: what is kept of it, and what can be done about it."""
    user, row = _row(request, pk)
    form = AccountForm(request.POST or None, account=row, is_oneself=row.pk == user.pk)
    if request.method == "POST" and form.is_valid():
        try:
            amend_account(user=row, by=user, at=timezone.now(), **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, _("The account is changed."))
            return redirect("accounts:list")
    line = next(account_lines(accounts_listed(user, timezone.now()).filter(pk=row.pk)))
    return render(request, "accounts/account.html", {"form": form, "line": line, "is_oneself": row == user})


@require_POST
def account_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close one."""
    user, row = _row(request, pk)
    try:
        close_account(user=row, by=user, at=timezone.now())
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("The account is closed."))
    return redirect("accounts:account", row.pk)


@require_POST
def account_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a closed one again; the link to its new password is shown this once."""
    user, row = _row(request, pk)
    return _linked(request, row, lambda: reopen_account(user=row, by=user, at=timezone.now()))


@require_POST
def account_link(request: HttpRequest, pk: int) -> HttpResponse:
    """A link to a new password, shown this once."""
    user, row = _row(request, pk)
    return _linked(request, row, lambda: give_password_link(user=row, by=user, at=timezone.now()))


def _keeper_of(request: HttpRequest) -> User:
    user = user_of(request)
    require(user, Right.MANAGE_ACCOUNTS)
    return user


def _row(request: HttpRequest, pk: int) -> tuple[User, User]:
    """Who asks, and the account they ask about."""
    user = _keeper_of(request)
    return user, get_object_or_404(users_visible_to(user), pk=pk)


def _linked(request: HttpRequest, row: User, step: Callable[[], GivenLink]) -> HttpResponse:
    try:
        given = step()
    except Refused as refused:
        messages.error(request, refused.sentence)
        return redirect("accounts:account", row.pk)
    return _shown_once(request, given)


def _shown_once(request: HttpRequest, given: GivenLink) -> HttpResponse:
    address = request.build_absolute_uri(reverse("accounts:password", args=[given.token]))
    return render(request, "accounts/link_given.html", {"given": given, "address": address})

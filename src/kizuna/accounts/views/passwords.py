"""The page behind a password link: the person it is for sets their own password."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kizuna.accounts.actions import AccountRefused, LinkRefused, set_password_by_link
from kizuna.accounts.forms import PasswordForm
from kizuna.accounts.models import SecretLink, User
from kizuna.accounts.queries import link_of, owner_of
from kizuna.accounts.rules import LinkPurpose, LinkState
from kizuna.accounts.secret_pages import LANGUAGES_OFFERED, kept_to_oneself, language_for


@login_not_required
@kept_to_oneself
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest, token: str) -> HttpResponse:
    """Set a password, by POST alone. Looking at the page changes nothing, however often."""
    link = link_of(token, LinkPurpose.PASSWORD)
    owner = owner_of(link) if link else None
    with translation.override(language_for(request, owner.language if owner else None)):
        if link is None or owner is None:
            answer = _closed(request, "unknown", 404)
        elif link.state(timezone.now()) is not LinkState.OPEN:
            answer = _closed(request, link.state(timezone.now()).value, 410)
        elif isinstance(request.user, User) and request.user != owner:
            answer = _closed(request, "somebody_else", 403 if request.method == "POST" else 200, owner)
        else:
            answer = _asked(request, link, owner)
        answer["Content-Language"] = get_language() or owner_language(owner)
        return answer


def owner_language(owner: User | None) -> str:
    """The language of the person, or of the house."""
    return owner.language if owner else settings.LANGUAGE_CODE


def _asked(request: HttpRequest, link: SecretLink, owner: User) -> HttpResponse:
    form = PasswordForm(owner, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            set_password_by_link(link=link, password=form.cleaned_data["new_password1"], at=timezone.now())
        except LinkRefused as refused:
            return _closed(request, refused.code, 410)
        except AccountRefused as refused:
            form.add_error(None, refused.sentence)
        else:
            return _done(request, owner)
    context = {"form": form, "owner": owner, "link": link, "languages": LANGUAGES_OFFERED}
    return render(request, "accounts/password.html", context, status=400 if form.errors else 200)


def _done(request: HttpRequest, owner: User) -> HttpResponse:
    """To the door, which speaks the person's language from now on."""
    messages.success(request, _("Your password is set. Please log in with it."))
    answer = redirect("login")
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        get_language() or owner.language,
        samesite="Lax",
    )
    return answer


def _closed(request: HttpRequest, reason: str, status: int, owner: User | None = None) -> HttpResponse:
    context = {"reason": reason, "owner": owner, "languages": LANGUAGES_OFFERED}
    return render(request, "accounts/password_closed.html", context, status=status)

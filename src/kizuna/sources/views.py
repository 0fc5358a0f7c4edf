"""All accounts of one fact, and which of them is held true."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kizuna.accounts.access import require
from kizuna.accounts.requests import user_of
from kizuna.accounts.rules import Right
from kizuna.audit.refusals import Refused
from kizuna.sources import vault
from kizuna.sources.access import may_hold_true
from kizuna.sources.actions import hold_true
from kizuna.sources.forms import HoldTrueForm
from kizuna.sources.models import Statement, StoredFile
from kizuna.sources.queries import accounts_of, row_of
from kizuna.sources.showing import aspect_in_words, labels_of, row_in_words, value_in_words


@require_http_methods(["GET", "HEAD", "POST"])
def accounts(request: HttpRequest, key: str, aspect: str) -> HttpResponse:
    """What the sources say of one fact; officers say which account is held true."""
    user, language = user_of(request), get_language() or "en"
    statements = accounts_of(user, key, aspect)
    if not statements:
        raise Http404
    row = row_of(key)
    labels = labels_of(row, aspect)
    said = {one.pk: value_in_words(one.value, language, labels) for one in statements}
    held = next((one.pk for one in statements if one.is_held_true), None)
    form = HoldTrueForm(request.POST or None, accounts=list(said.items()), initial={"statement": held})
    if request.method == "POST":
        require(user, Right.EDIT_RECORD)
        if form.is_valid() and _held(request, form, statements):
            messages.success(request, _("The account is held true. The others are kept."))
            return redirect(request.path)
    context = {
        "rows": [(one, said[one.pk], _address(one)) for one in statements],
        "subject": row_in_words(row, language),
        "aspect": aspect_in_words(aspect),
        "form": form if may_hold_true(user) and len(statements) > 1 else None,
    }
    return render(request, "sources/accounts.html", context)


def _held(request: HttpRequest, form: HoldTrueForm, statements: list[Statement]) -> bool:
    chosen = next(one for one in statements if one.pk == form.cleaned_data["statement"])
    reason = form.cleaned_data["reason"]
    try:
        hold_true(statement=chosen, reason=reason, by=user_of(request), at=timezone.now())
    except Refused as refusal:
        form.add_error(None, refusal.sentence)
        return False
    return True


def _address(statement: Statement) -> str:
    """Where the quoted words stand in their document; that page lies in a room above."""
    try:
        return reverse("archive:citation", args=[statement.citation_id]) if statement.citation_id else ""
    except NoReverseMatch:
        return ""


def as_download(file: StoredFile) -> HttpResponse:
    """The file to take away, never to be shown by the browser; whoever calls has asked whether the user may.

    That nobody guesses its kind or keeps a copy on the way is said of every answer of the house. Raises
    FileNotSound when the bytes are no longer those that were handed in.
    """
    answer = HttpResponse(vault.read(file.sha256), content_type=file.media_type)
    answer["Content-Disposition"] = content_disposition_header(True, file.name) or "attachment"
    return answer

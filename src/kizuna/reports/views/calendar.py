"""The calendar of what is due: one's own links to it, and the file they lead to."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kizuna.accounts.actions import LinkRefused, close_feed, note_use_of_feed, open_feed, renew_feed
from kizuna.accounts.models import SecretLink
from kizuna.accounts.queries import feed_link_of, feeds_of
from kizuna.accounts.requests import user_of
from kizuna.audit.queries import changes_of
from kizuna.reports.feeds import feed_of
from kizuna.reports.forms import FeedForm
from kizuna.reports.queries.start import dated_dues

# As far ahead as a calendar is told: council and translation of a paper take their time.
AHEAD = timedelta(days=730)


@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: HttpRequest) -> HttpResponse:
    """One's own links, and making another one; its address is shown this once."""
    user, now = user_of(request), timezone.now()
    form = FeedForm(request.POST or None, initial={"language": user.language})
    if request.method == "POST" and form.is_valid():
        try:
            link, token = open_feed(by=user, at=now, **form.cleaned_data)
        except LinkRefused as refused:
            form.add_error(None, refused.sentence)
        else:
            return _shown_once(request, link, token)
    feeds = [(link, link.state(now).value) for link in feeds_of(user)]
    status = 422 if form.errors else 200
    return render(request, "reports/calendar.html", {"form": form, "feeds": feeds}, status=status)


@require_POST
def calendar_renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Another secret for a link of one's own; the old address leads nowhere from then on."""
    user = user_of(request)
    link = get_object_or_404(feeds_of(user), pk=pk)
    try:
        new, token = renew_feed(link=link, by=user, at=timezone.now())
    except LinkRefused as refused:
        messages.error(request, refused.sentence)
        return redirect("reports:calendar")
    return _shown_once(request, new, token)


@require_POST
def calendar_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a link of one's own back."""
    user = user_of(request)
    link = get_object_or_404(feeds_of(user), pk=pk)
    try:
        close_feed(link=link, by=user, at=timezone.now())
    except LinkRefused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("The link was taken back. Calendars no longer get anything by it."))
    return redirect("reports:calendar")


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """What is due for the owner of the link, as a calendar reads it; wrong and old links are all alike."""
    now = timezone.now()
    link = feed_link_of(token, now)
    if link is None:
        return _kept_to_oneself(HttpResponse("Not found\n", content_type="text/plain", status=404))
    note_use_of_feed(link=link, at=now)
    with translation.override(link.language):
        content = _file_for(request, link)
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="kizuna.ics"'
    answer["ETag"] = f'"{sha256(content).hexdigest()[:32]}"'
    answer["Content-Language"] = link.language
    answer = get_conditional_response(request, etag=answer["ETag"], response=answer) or answer
    # The calendar itself may keep it, so that it can ask whether anything is new.
    answer["Cache-Control"] = "private, no-cache"
    return _kept_to_oneself(answer)


def _file_for(request: HttpRequest, link: SecretLink) -> bytes:
    today = timezone.localdate()
    dues = dated_dues(link.made_by, today, AHEAD)
    return feed_of(
        dues,
        language=link.language,
        today=today,
        site=request.build_absolute_uri("/").rstrip("/"),
        changes=changes_of(due.subject for due in dues),
    )


def _kept_to_oneself(answer: HttpResponse) -> HttpResponse:
    """No search engine lists it, no proxy keeps it, and no page learns the address."""
    answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    answer["Referrer-Policy"] = "no-referrer"
    return answer


def _shown_once(request: HttpRequest, link: SecretLink, token: str) -> HttpResponse:
    address = request.build_absolute_uri(reverse("reports:feed", args=[token]))
    context = {"link": link, "address": address, "subscribe": f"webcal{address[address.index(':') :]}"}
    answer = render(request, "reports/calendar_made.html", context)
    return _kept_to_oneself(answer)

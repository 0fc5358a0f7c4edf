"""Pages that belong to no room: is the house up, the door, and a new password."""

from typing import Any

from django.conf import settings
from django.contrib.auth import views as auth_views
from django.contrib.auth.decorators import login_not_required
from django.contrib.messages.views import SuccessMessageMixin
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from kizuna.accounts.views.door import Door
from kizuna.records.example.demonstration import demonstration_logins


@login_not_required
@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, 503 when it does not; for whoever watches the server."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("no database\n", content_type="text/plain", status=503)
    return HttpResponse("ok\n", content_type="text/plain")


class Login(Door):
    """The login page; for as long as this is an example record, it says who can log in to look around."""

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        shown = demonstration_logins() if settings.EXAMPLE_RECORD else None
        return {**super().get_context_data(**more), "demonstration": shown}


class PasswordChange(SuccessMessageMixin, auth_views.PasswordChangeView):  # type: ignore[type-arg]
    """A new password for whoever is logged in; back to the start page."""

    success_url = reverse_lazy("start")
    success_message = _("Your new password is set.")

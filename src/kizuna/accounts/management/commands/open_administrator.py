"""`kizuna manage open_administrator`: the first account of a new record, or a way back in."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone, translation

from kizuna.accounts.actions import GivenLink, give_administrator_link, open_first_administrator
from kizuna.audit.refusals import Refused


class Command(BaseCommand):
    """Opens the first administrator, or makes a new password link for one who is locked out."""

    help = (
        "Open the account of the first administrator and print a link behind which they set their password. "
        "With --again: print a new link for an administrator who is locked out."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The words after the command."""
        parser.add_argument("username", metavar="NAME", help="the user name to log in with, such as a.muster")
        parser.add_argument("--full-name", default="", help="the name to be printed, such as 'Ada Muster'")
        parser.add_argument("--email", default="", help="their e-mail address")
        languages = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("--language", default="de", choices=languages, help="their language (de)")
        parser.add_argument("--again", action="store_true", help="a new link for an administrator there is")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the link and tell it, or say in one sentence why not."""
        with translation.override("en"):
            try:
                self._tell(self._given(options))
            except Refused as refused:
                hint = " For a new password link add --again." if refused.code == "not_the_first" else ""
                raise CommandError(f"{refused.sentence}{hint}") from refused

    def _given(self, options: dict[str, Any]) -> GivenLink:
        at, username = timezone.now(), options["username"]
        if options["again"]:
            return give_administrator_link(username=username, at=at)
        return open_first_administrator(
            username=username,
            name=options["full_name"],
            email=options["email"],
            language=options["language"],
            at=at,
        )

    def _tell(self, given: GivenLink) -> None:
        path = reverse("accounts:password", args=[given.token])
        origin = next(iter(settings.CSRF_TRUSTED_ORIGINS), "")
        where = "Open this address" if origin else "Open this path at the server's address"
        self.stdout.write(f"{where} and set the password of {given.user.username}:")
        self.stdout.write(f"{origin.rstrip('/')}{path}")
        until = timezone.localtime(given.link.expires_at)
        self.stdout.write(f"It serves once, until {until:%Y-%m-%d %H:%M}, and is shown only now.")

"""`kizuna manage example`: put the example into an empty record."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from kizuna.records.example import build_example
from kizuna.records.example.demonstration import demonstration_logins
from kizuna.register.models import Municipality, Tie


class Command(BaseCommand):
    """Builds the example once; says nothing of a record that already holds something."""

    help = "Put the example of Essen and Kōriyama into an empty record and say how to log in."

    def handle(self, *args: Any, **options: Any) -> None:
        """Build the example where that is wanted, and tell the demonstration's log-in while it is valid."""
        if not settings.EXAMPLE_RECORD:
            return
        if not (Tie.objects.exists() or Municipality.objects.exists()):
            build_example(at=timezone.now())
        shown = demonstration_logins()
        if shown is not None:
            self.stdout.write(f"Log in as {shown.users[0].username} with the password {shown.password}")

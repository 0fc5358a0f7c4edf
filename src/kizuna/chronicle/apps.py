"""The spine: what happened, when, between whom, out of what."""

from django.apps import AppConfig


class ChronicleConfig(AppConfig):
    """The spine: what happened, when, between whom, out of what."""

    name = "kizuna.chronicle"
    label = "chronicle"

"""A whole tie as one JSON document, out and in."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """A whole tie as one JSON document, out and in."""

    name = "kizuna.records"
    label = "records"

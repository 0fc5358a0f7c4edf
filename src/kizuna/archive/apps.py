"""Old texts in, proposed facts, a person confirms."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """Old texts in, proposed facts, a person confirms."""

    name = "kizuna.archive"
    label = "archive"

"""Plain data set in type and handed out as PDF."""

from django.apps import AppConfig
from django.core.checks import register


class PrintingConfig(AppConfig):
    """Plain data set in type and handed out as PDF."""

    name = "kizuna.printing"
    label = "printing"

    def ready(self) -> None:
        """Let `kizuna manage check` say whether the typefaces are there."""
        from kizuna.printing.fonts import check_typefaces  # noqa: PLC0415 - settings are there only now

        register(check_typefaces)

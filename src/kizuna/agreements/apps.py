"""Papers between the partners, and what is in force on a day."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Papers between the partners, and what is in force on a day."""

    name = "kizuna.agreements"
    label = "agreements"

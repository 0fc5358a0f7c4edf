"""Places abroad for students, pupils and specialists."""

from django.apps import AppConfig


class ExchangesConfig(AppConfig):
    """Places abroad for students, pupils and specialists."""

    name = "kizuna.exchanges"
    label = "exchanges"

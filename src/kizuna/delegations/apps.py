"""Who travels where, with whom, for what."""

from django.apps import AppConfig


class DelegationsConfig(AppConfig):
    """Who travels where, with whom, for what."""

    name = "kizuna.delegations"
    label = "delegations"

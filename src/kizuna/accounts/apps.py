"""Users, roles and rights."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, roles and rights."""

    name = "kizuna.accounts"
    label = "accounts"

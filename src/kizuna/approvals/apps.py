"""Someone agrees to exact words."""

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    """Someone agrees to exact words."""

    name = "kizuna.approvals"
    label = "approvals"

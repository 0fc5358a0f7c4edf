"""Templates, components and pictures."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, components and pictures."""

    name = "kizuna.ui"
    label = "ui"

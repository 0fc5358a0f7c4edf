"""The roof: knows every room."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Holds the phrases of the frame and the commands."""

    name = "kizuna.config"
    label = "config"

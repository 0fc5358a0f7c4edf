"""What was announced, and what became of it."""

from django.apps import AppConfig


class PromisesConfig(AppConfig):
    """What was announced, and what became of it."""

    name = "kizuna.promises"
    label = "promises"

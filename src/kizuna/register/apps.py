"""Municipalities, organisations, people and their offices, ties."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Municipalities, organisations, people and their offices, ties."""

    name = "kizuna.register"
    label = "register"

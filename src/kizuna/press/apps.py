"""Releases: what the press office told."""

from django.apps import AppConfig


class PressConfig(AppConfig):
    """Releases: what the press office told."""

    name = "kizuna.press"
    label = "press"

"""Lets Django find the translations of this room."""

from django.apps import AppConfig


class ColumnsConfig(AppConfig):
    """The room of columns; it has no models."""

    name = "kizuna.columns"
    label = "columns"

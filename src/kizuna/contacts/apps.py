"""Whom we met where, and what came of it."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """Whom we met where, and what came of it."""

    name = "kizuna.contacts"
    label = "contacts"

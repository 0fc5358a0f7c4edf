"""A record that a journey may fill: the audit trail and what was approved are gone after it."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from kizuna.approvals.models import Approval, Invitation, Objection, Version
from kizuna.audit.models import AuditRow

trail = import_module("kizuna.audit.migrations.0002_append_only")
words = import_module("kizuna.approvals.migrations.0003_words_stay")


@pytest.fixture
def fresh_record(transactional_db: None) -> Iterator[None]:
    """The tables are emptied after a journey, and the triggers of what is kept for good would refuse that."""
    yield
    with connection.schema_editor() as editor:
        for kept in (trail, words):
            kept.allow_changes(apps, editor)
        for model in (AuditRow, Objection, Approval, Invitation, Version):
            model.objects.all().delete()
        for kept in (trail, words):
            kept.refuse_changes(apps, editor)

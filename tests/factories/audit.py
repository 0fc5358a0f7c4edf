"""What a refused action must leave behind: nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest
from django.apps import apps

from kizuna.audit.models import AuditRow

Refusal = TypeVar("Refusal", bound=Exception)


def _counts() -> dict[str, int]:
    rooms = [config for config in apps.get_app_configs() if config.name.startswith("kizuna.")]
    return {
        model._meta.label: model._default_manager.count() for room in rooms for model in room.get_models()
    }


@contextmanager
def nothing_written() -> Iterator[None]:
    """No table of the house has a row more or less at the end, the audit trail included."""
    before = _counts()
    yield
    assert _counts() == before


@contextmanager
def refused(by: type[Refusal], code: str = "") -> Iterator[pytest.ExceptionInfo[Refusal]]:
    """The action raises that refusal, with that code, and nothing is written."""
    with nothing_written(), pytest.raises(by) as caught:
        yield caught
    if code:
        assert getattr(caught.value, "code", None) == code
        assert str(caught.value)


def last_row() -> AuditRow:
    """The newest row of the audit trail."""
    row = AuditRow.objects.order_by("-id").first()
    assert row is not None
    return row

"""That a file is refused whole."""

import pytest
from django.apps import apps

from kizuna.accounts.models import User
from kizuna.records.actions import RecordRefused, import_record
from tests.factories.sources import NOON


def rows_of_the_house() -> dict[str, int]:
    """How many rows each table has."""
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model.__module__.startswith("kizuna.")
    }


def refused(content: bytes, by: User) -> RecordRefused:
    """The refusal of this file, after which not a row is more than before."""
    before = rows_of_the_house()
    with pytest.raises(RecordRefused) as caught:
        import_record(content=content, by=by, at=NOON)
    assert rows_of_the_house() == before
    assert "%(" not in caught.value.sentence
    return caught.value

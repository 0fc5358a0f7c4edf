"""A foreign key, like an import, points down only."""

import tomllib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest
from django.apps import apps
from django.db.models import Model

from tests.architecture.house import ROOT


class Key(NamedTuple):
    """One key from a table to a table, each named `room.Model`."""

    source: str
    field: str
    target: str


def storeys() -> dict[str, int]:
    """How high each room lies, from the law of imports; siblings lie equally high."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract["id"] == "rooms")["layers"]
    return {
        room.strip(" ()"): height
        for height, layer in enumerate(reversed(layers))
        for room in layer.split("|")
    }


def keys_of(models: Iterable[type[Model]]) -> Iterator[Key]:
    """Every key between the rooms' tables, also those of many-to-many fields."""
    for model in models:
        for field in model._meta.get_fields():
            target = field.related_model
            if field.concrete and isinstance(target, type):
                yield Key(model._meta.label, field.name, target._meta.label)


def upward_keys(keys: Iterable[Key], heights: dict[str, int]) -> Iterator[Key]:
    """The keys that point to a room above, or to a sibling."""
    for key in keys:
        source, target = key.source.split(".")[0], key.target.split(".")[0]
        if source != target and target in heights and heights[source] <= heights[target]:
            yield key


def models_of_the_house() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("kizuna.")]


def test_foreign_keys_point_down() -> None:
    keys = list(keys_of(models_of_the_house()))
    assert list(upward_keys(keys, storeys())) == []
    assert len(keys) >= 60


@pytest.mark.parametrize(
    "planted",
    [
        Key("chronicle.Entry", "agreement", "agreements.Instrument"),
        Key("agreements.Instrument", "delegation", "delegations.Delegation"),
        Key("accounts.User", "tie", "register.Tie"),
    ],
)
def test_a_planted_key_upwards_is_found(planted: Key) -> None:
    assert list(upward_keys([planted], storeys())) == [planted]


def test_keys_downwards_and_to_django_are_allowed() -> None:
    allowed = [
        Key("agreements.Instrument", "entry", "chronicle.Entry"),
        Key("chronicle.Entry", "arose_from", "chronicle.Entry"),
        Key("accounts.User", "groups", "auth.Group"),
    ]
    assert list(upward_keys(allowed, storeys())) == []

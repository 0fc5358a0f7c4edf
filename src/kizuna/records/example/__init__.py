"""The example record: Essen and Kōriyama, from one release and what public sources tell of the years after."""

from kizuna.records.example.building import ExampleRefused, build_example

__all__ = ["ExampleRefused", "build_example"]

"""The statistical tagger that comes with the package, as the reader asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pycrfsuite

from kizuna.archive.rules.reading.features import Features
from kizuna.archive.rules.reading.gazetteer import Gazetteer

MODEL = Path(__file__).parent / "models_" / "names-de.crfsuite"


class CrfTagger:
    """A conditional random field over the features of `rules.reading.features`."""

    def __init__(self, model: Path, gazetteer: Gazetteer) -> None:
        self._features = Features(gazetteer)
        self._crf = pycrfsuite.Tagger()
        self._crf.open(str(model))

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, float]]:
        """For each word of one sentence a label and, of a name, its marginal probability."""
        if not words:
            return []
        labels = self._crf.tag(self._features.rows(words))
        return [
            (label, 0.0 if label == "O" else self._crf.marginal(label, at)) for at, label in enumerate(labels)
        ]


@lru_cache(maxsize=4)
def bundled_tagger(gazetteer_id: int = 0) -> CrfTagger | None:
    """The bundled tagger over the world's gazetteer; None where its model file is missing."""
    from kizuna.archive.gazetteer import world  # noqa: PLC0415  the towns load only where a tagger is wanted

    return CrfTagger(MODEL, world()) if MODEL.exists() else None

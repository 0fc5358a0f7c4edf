"""Training the tagger: `python -m kizuna.archive.training FILE OUT [--nouns NOUNS]`.

FILE holds sentences one token a line, in columns "number, token, outer label, inner label" with an empty line
between sentences, as GermEval 2014 (Benikova, Biemann, Reznicek; CC BY 4.0) has them. OUT is the model file.
With `--check` every tenth sentence is held back and precision, recall and F1 over it are printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from kizuna.archive.gazetteer import world
from kizuna.archive.rules.reading.features import features
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.given_names import ALL

Sentence = list[tuple[str, str]]
_KEPT = ("PER", "ORG", "LOC", "OTH")


def _label(outer: str) -> str:
    """The four plain classes; words derived from a name ("Essener") are no names here."""
    return outer if outer.partition("-")[2] in _KEPT else "O"


def sentences(path: Path) -> list[Sentence]:
    """The labelled sentences of a file."""
    found: list[Sentence] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) >= 3 and cells[0].isdigit():
            found[-1].append((cells[1], _label(cells[2])))
        elif found[-1]:
            found.append([])
    return [one for one in found if one]


def train(labelled: Sequence[Sentence], out: Path) -> None:
    """Fit a model to the sentences and write it; about a minute for five thousand."""
    gazetteer = world()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": 0.6,
            "c2": 0.02,
            "max_iterations": 90,
            "feature.minfreq": 2,
            "feature.possible_transitions": True,
        }
    )
    for sentence in labelled:
        trainer.append(features([word for word, _ in sentence], gazetteer), [label for _, label in sentence])
    trainer.train(str(out))


def common_nouns(labelled: Sequence[Sentence]) -> list[str]:
    """Capitalised words inside sentences that are never part of a name: what is no person and no place."""
    plain: set[str] = set()
    named: set[str] = set()
    for sentence in labelled:
        for at, (word, label) in enumerate(sentence):
            if label != "O":
                named.add(word.casefold())
            elif at > 0 and word[:1].isupper() and word[1:].islower() and word.isalpha() and len(word) > 3:
                plain.add(word.casefold())
    towns = world().towns
    famous = {word for word in plain if (town := towns.get(place_key(word))) and town.population > 50_000}
    return sorted(plain - named - famous - {name.casefold() for name in ALL})


def _spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    found: set[tuple[int, int, str]] = set()
    start = 0
    for at, label in enumerate([*labels, "O"]):
        previous = labels[at - 1] if at else "O"
        if previous != "O" and not label.startswith("I-"):
            found.add((start, at, previous[2:]))
        if label.startswith("B-") or (label.startswith("I-") and previous == "O"):
            start = at
    return found


def check(labelled: Sequence[Sentence], model: Path) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of exact spans, for each class."""
    crf = pycrfsuite.Tagger()
    crf.open(str(model))
    hits = dict.fromkeys(_KEPT, 0)
    told, gold = dict(hits), dict(hits)
    for sentence in labelled:
        labels = crf.tag(features([word for word, _ in sentence], world()))
        seen, true = _spans(labels), _spans([label for _, label in sentence])
        for kind in _KEPT:
            told[kind] += sum(one[2] == kind for one in seen)
            gold[kind] += sum(one[2] == kind for one in true)
            hits[kind] += sum(one[2] == kind for one in seen & true)
    scores = {}
    for kind in _KEPT:
        precision, recall = hits[kind] / max(told[kind], 1), hits[kind] / max(gold[kind], 1)
        scores[kind] = (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))
    return scores


def main(argv: Sequence[str]) -> int:
    """Train, and check where asked."""
    parser = argparse.ArgumentParser(
        prog="python -m kizuna.archive.training", description="Train the name tagger."
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--check", action="store_true", help="hold back every tenth sentence and score on it")
    parser.add_argument(
        "--nouns", type=Path, help="also write the common nouns of the sentences to this file"
    )
    arguments = parser.parse_args(argv)
    labelled = sentences(arguments.file)
    held_back = labelled[::10] if arguments.check else []
    train([one for at, one in enumerate(labelled) if not arguments.check or at % 10], arguments.out)
    if arguments.nouns:
        arguments.nouns.write_text("\n".join(common_nouns(labelled)) + "\n", encoding="utf-8")
    for kind, (precision, recall, f1) in (check(held_back, arguments.out) if held_back else {}).items():
        sys.stdout.write(f"{kind}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

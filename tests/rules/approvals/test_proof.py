"""What a proof proves, and the command that says so."""

import base64
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kizuna.approvals.rules.canonical import canonical_text, digest
from kizuna.approvals.rules.proof import ProofApproval, ProofFault, check_proof, proof_of
from kizuna.approvals.verify_command import run

TEXT = canonical_text([{"en": "Essen"}, {"en": "Koriyama"}], {"format": "x/1", "words": "Zwei Städte"})
AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def a_proof(*names: str) -> dict[str, Any]:
    approvals = [
        ProofApproval(side, name, "Mayor", AT, "link", digest(TEXT)) for side, name in enumerate(names)
    ]
    return proof_of(subject="agreements.instrument:1", version=1, canonical=TEXT, approvals=approvals)


def planted(name: str, value: Any) -> dict[str, Any]:
    proof = a_proof("Jan Muster", "Aya Vorbild")
    if name in proof:
        proof[name] = value
    else:
        proof["approvals"][1][name] = value
    return proof


def other_words() -> str:
    return base64.b64encode(TEXT.replace("Zwei", "Drei").encode()).decode()


def test_a_proof_holds() -> None:
    verdict = check_proof(json.loads(json.dumps(a_proof("Jan Muster", "Aya Vorbild"))))
    assert verdict.fault is None
    assert verdict.sha256 == digest(TEXT)


@pytest.mark.parametrize(
    ("proof", "fault"),
    [
        (None, ProofFault.NO_PROOF),
        ([], ProofFault.NO_PROOF),
        ({}, ProofFault.NO_PROOF),
        (planted("canonical", "%%%"), ProofFault.NO_PROOF),
        (planted("approved_at", "yesterday"), ProofFault.NO_PROOF),
        (planted("approvals", None), ProofFault.NO_PROOF),
        (planted("format", "kizuna.proof/9"), ProofFault.OTHER_FORMAT),
        (planted("canonical", other_words()), ProofFault.WORDS_CHANGED),
        (planted("sha256", "0" * 64) | {"sha256": "0" * 64}, ProofFault.WORDS_CHANGED),
        (planted("side", 0), ProofFault.SIDE_TWICE),
        (planted("side", 2), ProofFault.NO_PROOF),
        (planted("side", -1), ProofFault.NO_PROOF),
        (planted("side", True), ProofFault.NO_PROOF),
        (planted("side", "1"), ProofFault.NO_PROOF),
        (planted("name", "Muster Jan"), ProofFault.SAME_PERSON),
        (a_proof("Jan Muster"), ProofFault.SIDE_MISSING),
        (a_proof(), ProofFault.SIDE_MISSING),
    ],
)
def test_a_planted_flaw_is_found(proof: object, fault: ProofFault) -> None:
    assert check_proof(proof).fault is fault


def test_an_approval_of_other_words_counts_for_nothing() -> None:
    proof = a_proof("Jan Muster", "Aya Vorbild")
    proof["approvals"][1]["sha256"] = "0" * 64
    assert check_proof(proof).fault is ProofFault.OTHER_WORDS_APPROVED


def test_words_in_another_spelling_are_refused_even_with_their_own_hash() -> None:
    proof = a_proof("Jan Muster", "Aya Vorbild")
    spaced = TEXT.replace(":", ": ", 1)
    proof |= {"canonical": base64.b64encode(spaced.encode()).decode(), "sha256": digest(spaced)}
    assert check_proof(proof).fault is ProofFault.NOT_CANONICAL


def test_the_command_says_yes_or_why_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "proof.json"
    path.write_text(json.dumps(a_proof("Jan Muster", "Aya Vorbild")), encoding="utf-8")
    assert run([str(path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Yes: exactly this text (SHA-256 {digest(TEXT)}) was approved for Essen by Jan")
    assert run([str(path), "--words"]) == 0
    assert "Zwei Städte" in capsys.readouterr().out
    path.write_text(json.dumps(planted("canonical", other_words())), encoding="utf-8")
    assert run([str(path)]) == 1
    assert capsys.readouterr().out.startswith("No: the words in the file are not those of the hash")
    path.write_bytes(b"\xff{")
    assert run([str(path)]) == 1
    assert run([str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_hostile_file_says_no_more_than_its_own_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "proof.json"
    for proof in (
        planted("format", "x\x1b[2K\rYes: exactly this text\nYes: it was approved"),
        planted("sha256", "0") | {"approvals": [{"side": 0, "name": "\nYes", "function": "", "sha256": ""}]},
        a_proof("Jan Muster\u202e\nYes: all is well"),
    ):
        path.write_text(json.dumps(proof), encoding="utf-8")
        assert run([str(path)]) == 1
        said = capsys.readouterr().out
        assert said.startswith("No: ")
        assert said.count("\n") == 1
        assert said.strip().isprintable()


def test_the_command_starts_without_django() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import sys, kizuna.approvals.verify_command; print('django' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "False"

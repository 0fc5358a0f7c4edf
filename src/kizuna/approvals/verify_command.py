"""`kizuna verify FILE`: whether a proof of approval holds. Needs neither a database nor a network."""

from __future__ import annotations

import argparse
import json
import sys
from base64 import b64decode
from collections.abc import Sequence
from pathlib import Path

from kizuna.approvals.rules.proof import ProofFault, Verdict, check_proof
from kizuna.approvals.rules.visible import one_line, visible

# A paper of cities has some pages; this is a thousand of them.
LARGEST = 10 * 1024 * 1024

REASONS = {
    ProofFault.NO_PROOF: "this file is no proof of an approval.",
    ProofFault.OTHER_FORMAT: "the file is of the form “{about}”, which this version does not know.",
    ProofFault.WORDS_CHANGED: "the words in the file are not those of the hash; something was changed.",
    ProofFault.NOT_CANONICAL: "the words in the file are not in canonical form.",
    ProofFault.OTHER_WORDS_APPROVED: "{about} approved other words than those in the file.",
    ProofFault.SIDE_MISSING: "not every side has approved; missing: {about}.",
    ProofFault.SIDE_TWICE: "two approvals stand for {about}.",
    ProofFault.SAME_PERSON: "{about} approves for more than one side.",
}


def run(words: Sequence[str]) -> int:
    """Say yes or why not in one sentence; 0 for yes, 1 for no, 2 when the file cannot be read."""
    parser = argparse.ArgumentParser(
        prog="kizuna verify",
        description="Whether a proof of approval holds: all sides approved exactly the words in it.",
    )
    parser.add_argument("file", type=Path, help="the proof, as downloaded")
    parser.add_argument("--words", action="store_true", help="also write out the approved content")
    given = parser.parse_args(words)
    try:
        if given.file.stat().st_size > LARGEST:
            sys.stderr.write(f"kizuna verify: {given.file} is larger than any proof.\n")
            return 2
        content = given.file.read_bytes()
    except OSError as error:
        sys.stderr.write(f"kizuna verify: {given.file}: {error.strerror}.\n")
        return 2
    proof = _parsed(content)
    verdict = check_proof(proof)
    # A file of unknown origin speaks here: what it says stays on one line and moves no cursor.
    sys.stdout.write(one_line(visible(sentence(verdict))) + "\n")
    if given.words and verdict.fault is None:
        shown = json.dumps(_content(proof), ensure_ascii=False, indent=2, sort_keys=True)
        sys.stdout.write(visible(shown) + "\n")
    return 0 if verdict.fault is None else 1


def sentence(verdict: Verdict) -> str:
    """The verdict for a person."""
    if verdict.fault is None:
        return f"Yes: exactly this text (SHA-256 {verdict.sha256}) was approved for {'; for '.join(verdict.approvals)}."
    return "No: " + REASONS[verdict.fault].format(about=verdict.about)


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _content(proof: object) -> object:
    return json.loads(b64decode(proof["canonical"]))["content"] if isinstance(proof, dict) else None

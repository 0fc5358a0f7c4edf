"""The proof of an approval as a file, and what it proves by itself."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from kizuna.approvals.rules.agreeing import Approver
from kizuna.approvals.rules.canonical import NotCanonical, digest, read_canonical

PROOF_FORMAT = "kizuna.proof/1"


class ProofFault(StrEnum):
    """Why a file proves nothing."""

    NO_PROOF = "no_proof"
    OTHER_FORMAT = "other_format"
    WORDS_CHANGED = "words_changed"
    NOT_CANONICAL = "not_canonical"
    OTHER_WORDS_APPROVED = "other_words_approved"
    SIDE_MISSING = "side_missing"
    SIDE_TWICE = "side_twice"
    SAME_PERSON = "same_person"


@dataclass(frozen=True, slots=True)
class ProofApproval:
    """One approval: which side by its place in the content (from 0), who, in which function, when, of what."""

    side: int
    name: str
    function: str
    approved_at: datetime
    way: str
    sha256: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a proof proves: no fault, or the first one and whom it concerns."""

    fault: ProofFault | None
    sha256: str = ""
    about: str = ""
    approvals: tuple[str, ...] = ()


def proof_of(
    *, subject: str, version: int, canonical: str, approvals: Sequence[ProofApproval]
) -> dict[str, Any]:
    """The proof as plain values, ready for JSON. Addresses of people are left out of it."""
    return {
        "format": PROOF_FORMAT,
        "subject": subject,
        "version": version,
        "sha256": digest(canonical),
        "canonical": base64.b64encode(canonical.encode("utf-8")).decode("ascii"),
        "approvals": [
            {
                "side": one.side,
                "name": one.name,
                "function": one.function,
                "approved_at": one.approved_at.isoformat(),
                "way": one.way,
                "sha256": one.sha256,
            }
            for one in approvals
        ],
    }


def check_proof(proof: object) -> Verdict:
    """Whether a file shows that all sides approved exactly the words in it."""
    try:
        return _checked(proof)
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error):
        return Verdict(ProofFault.NO_PROOF)


def _checked(proof: Any) -> Verdict:
    if not isinstance(proof, Mapping) or "format" not in proof:
        return Verdict(ProofFault.NO_PROOF)
    if proof["format"] != PROOF_FORMAT:
        return Verdict(ProofFault.OTHER_FORMAT, about=str(proof["format"]))
    text = base64.b64decode(proof["canonical"], validate=True).decode("utf-8")
    found = digest(text)
    if found != proof["sha256"]:
        return Verdict(ProofFault.WORDS_CHANGED, sha256=found)
    try:
        sides = [_name_of(names) for names in read_canonical(text)["sides"]]
    except NotCanonical:
        return Verdict(ProofFault.NOT_CANONICAL, sha256=found)
    return _weighed(found, sides, proof["approvals"])


def _weighed(found: str, sides: list[str], approvals: list[Mapping[str, Any]]) -> Verdict:
    people: dict[int, Approver] = {}
    told = []
    for one in approvals:
        side, name, function = _place(one["side"], sides), str(one["name"]), str(one["function"])
        at = datetime.fromisoformat(one["approved_at"])
        who = Approver(name)
        if one["sha256"] != found:
            return Verdict(ProofFault.OTHER_WORDS_APPROVED, found, name)
        if side in people:
            return Verdict(ProofFault.SIDE_TWICE, found, sides[side])
        if any(who.may_be(other) for other in people.values()):
            return Verdict(ProofFault.SAME_PERSON, found, name)
        people[side] = who
        function = f", {function}" if function else ""
        told.append(f"{sides[side]} by {name}{function} on {at:%Y-%m-%d %H:%M %Z}".rstrip())
    missing = [name for place, name in enumerate(sides) if place not in people]
    if missing or len(sides) < 2:
        return Verdict(ProofFault.SIDE_MISSING, found, ", ".join(missing))
    return Verdict(None, found, approvals=tuple(told))


def _place(side: object, sides: list[str]) -> int:
    if type(side) is not int or not 0 <= side < len(sides):
        raise ValueError("no place of a side")
    return side


def _name_of(names: Mapping[str, str]) -> str:
    return names.get("en") or names.get("de") or next(iter(names.values()), "?")

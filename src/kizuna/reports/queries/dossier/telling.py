"""The accounts of papers that would give another answer on a day, each told once for all fields it touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kizuna.agreements.queries.findings import Finding
from kizuna.agreements.queries.sentences import told_by
from kizuna.agreements.rules import OtherAnswer
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import LocalText
from kizuna.register.queries import vocabulary
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.facts import address_of_accounts


@dataclass(frozen=True, slots=True)
class AccountLine:
    """What a source says, where all accounts stand, and which fields would be answered how by it."""

    sentence: str
    source: str
    language: str
    url: str
    answers: tuple[tuple[Answer, tuple[LocalText, ...]], ...]


def accounts_told(
    record: TieRecord, found: Mapping[str, Finding], names: Mapping[str, LocalText]
) -> tuple[AccountLine, ...]:
    """The accounts in the order in which they were noted."""
    by_account: dict[int, list[tuple[str, OtherAnswer]]] = {}
    for code, one in found.items():
        for other in one.others:
            by_account.setdefault(other.account.key, []).append((code, other))
    # A field that no paper names is called by the vocabulary, which is read once per process.
    unnamed = any(code not in names for told in by_account.values() for code, _other in told)
    known = {**(dict(vocabulary()) if unnamed else {}), **names}
    lines = (_line(record, key, by_account[key], known) for key in sorted(by_account))
    return tuple(line for line in lines if line)


def _line(
    record: TieRecord, key: int, told: list[tuple[str, OtherAnswer]], names: Mapping[str, LocalText]
) -> AccountLine | None:
    statement = record.facts.statement(key)
    if statement is None:
        return None
    account = told[0][1].account
    answers: dict[Answer, tuple[LocalText, ...]] = {}
    for code, other in told:
        answers[other.answer] = (*answers.get(other.answer, ()), names[code])
    document = statement.citation.document if statement.citation else None
    return AccountLine(
        sentence=told_by(account, statement, record.titles[account.paper]),
        source=document.title if document else "",
        language=document.language if document else "",
        url=address_of_accounts(statement.subject, statement.aspect),
        answers=tuple(answers.items()),
    )

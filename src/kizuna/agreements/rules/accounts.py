"""Would another account of a paper give another answer?

Sources disagree on dates and fields of a paper; one account is held true. The others are put in its place one at a
time, everything else being as it is: an answer that changes is one that rests on the decision between accounts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kizuna.agreements.rules.force import answers_in_force
from kizuna.agreements.rules.papers import Paper
from kizuna.agreements.rules.readiness import NOTHING_HELD_BACK, HeldBack
from kizuna.agreements.rules.unions import roots_of
from kizuna.agreements.rules.weighing import weigh
from kizuna.kernel.answers import Answer

FIELDS = "fields"
DATES = frozenset({"agreed_on", "signed_on", "in_force_on", "ended_on"})
RANK = {Answer.NO: 0, Answer.UNCLEAR: 1, Answer.YES: 2}


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says of a paper: a date in EDTF, or all the fields it names, by code.

    `is_understood`: each field the source names is a word of the vocabulary.
    """

    key: int
    paper: int
    aspect: str
    edtf: str = ""
    fields: tuple[str, ...] = ()
    is_understood: bool = True


@dataclass(frozen=True, slots=True)
class OtherAnswer:
    """What the answer for a field would be by one account of one paper."""

    account: Account
    answer: Answer


def other_answers(
    papers: Sequence[Paper],
    accounts: Sequence[Account],
    day: date,
    held_back: Mapping[int, HeldBack] = NOTHING_HELD_BACK,
) -> dict[str, tuple[OtherAnswer, ...]]:
    """By field the accounts that would give another answer on the day, in their order.

    Raises NotADate for a date that is no EDTF.
    """
    if not accounts:
        return {}
    known, chains = _chains(papers, day, held_back)
    differing = [one for one in accounts if one.paper in known and _differs(one, known[one.paper][0])]
    if not differing:
        return {}
    by_chain = {chain: _plain(members, day, held_back) for chain, members in chains.items()}
    found: dict[str, list[OtherAnswer]] = {}
    for account in differing:
        chain = known[account.paper][1]
        others = [answers for other, answers in by_chain.items() if other != chain]
        told = _plain([_as_told(one, account) for one in chains[chain]], day, held_back)
        for field, before, by_account in _differing(by_chain[chain], told, account, others):
            if before is not by_account:
                found.setdefault(field, []).append(OtherAnswer(account, by_account))
    return {field: tuple(answers) for field, answers in found.items()}


def _chains(
    papers: Sequence[Paper], day: date, held_back: Mapping[int, HeldBack]
) -> tuple[dict[int, tuple[Paper, int]], dict[int, list[Paper]]]:
    """By number each paper and its chain, and the papers of each chain: those of other chains do not touch it."""
    chains = roots_of(weigh(papers, day, held_back))
    members: dict[int, list[Paper]] = {}
    for paper, chain in zip(papers, chains, strict=True):
        members.setdefault(chain, []).append(paper)
    return {paper.key: (paper, chain) for paper, chain in zip(papers, chains, strict=True)}, members


def _differs(account: Account, paper: Paper) -> bool:
    if account.aspect == FIELDS:
        return {*account.fields} != {*paper.adds}
    return account.aspect in DATES and account.edtf != getattr(paper, account.aspect)


def _as_told(paper: Paper, account: Account) -> Paper:
    if paper.key != account.paper:
        return paper
    if account.aspect == FIELDS:
        ends = tuple(code for code in paper.ends if code not in account.fields)
        return paper._replace(adds=account.fields, ends=ends)
    dates: dict[str, Any] = {account.aspect: account.edtf}
    return paper._replace(**dates)


def _differing(
    own: Mapping[str, Answer],
    told: Mapping[str, Answer],
    account: Account,
    others: Sequence[Mapping[str, Answer]],
) -> Iterator[tuple[str, Answer, Answer]]:
    """The fields on which the chain itself answers otherwise, with the answers of all chains together.

    A field that a source does not name is only then left out by it when each word of it was understood.
    """
    for field in dict.fromkeys([*own, *told]):
        before, by_account = own.get(field, Answer.NO), told.get(field, Answer.NO)
        if not account.is_understood and RANK[before] > RANK[by_account]:
            by_account = Answer.UNCLEAR
        if before is not by_account:
            elsewhere = [answers.get(field, Answer.NO) for answers in others]
            yield field, _best([before, *elsewhere]), _best([by_account, *elsewhere])


def _plain(papers: Sequence[Paper], day: date, held_back: Mapping[int, HeldBack]) -> dict[str, Answer]:
    return {field: answer for field, (answer, _paper) in answers_in_force(papers, day, held_back).items()}


def _best(answers: Sequence[Answer]) -> Answer:
    return max(answers, key=RANK.__getitem__)

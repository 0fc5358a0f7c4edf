"""A paper in its chain, ready for the printer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy, override

from kizuna.accounts.access import AnyUser
from kizuna.agreements.access import may_edit
from kizuna.agreements.models import Instrument, Signature
from kizuna.agreements.queries.chains import papers_of, tree_of
from kizuna.agreements.queries.printed import phrases, statements
from kizuna.agreements.queries.printed.clauses import changes_to, clauses_of, field_rows, fields_by_code
from kizuna.agreements.queries.printed.wording import PrintedWords, words_to_print
from kizuna.kernel.languages import Language, LocalText
from kizuna.printing.sheets import Sheet
from kizuna.printing.tongues import Cell, Tongues, only_filled
from kizuna.register.models import Tie

# More do not stand in the head of a page.
MOST_CITIES = 4
TEMPLATE = Path(__file__).parents[2] / "templates" / "agreements" / "paper.typ"


def sheet_of(
    instrument: Instrument, user: AnyUser, tongues: Tongues, now: datetime, *, approved: bool = False
) -> Sheet:
    """The paper as the user may see it, in one language or two; `approved`: the words all sides approved last.

    The number of queries depends neither on the length of the paper nor on that of its chain.
    """
    tie = instrument.entry.tie
    family = {paper.pk: paper for paper in (papers_of(tie, user) if tie else ())}
    paper = family.get(instrument.pk, instrument)
    words = words_to_print(paper, now, approved=approved and may_edit(user))
    first = tongues.first
    with override(first):
        kind = _kind(words, first)
    heads = _cities(tie, words, tongues)
    return Sheet(
        template=TEMPLATE,
        name="-".join((paper.kind, str(paper.pk), *tongues.languages)),
        title=LocalText(words.content["title"]).text(first) or paper.name_as_printed or kind,
        language=first,
        day=now.date(),
        head=heads[0],
        running=heads[1] if len(heads) > 1 else kind,
        content=_content(paper, list(tree_of(paper, family)), words, user, tongues),
    )


def _content(
    paper: Instrument,
    chain: Sequence[tuple[Instrument, int]],
    words: PrintedWords,
    user: AnyUser,
    tongues: Tongues,
) -> dict[str, Any]:
    content, fields = words.content, fields_by_code()
    parties = list(paper.parties.all())
    rows = field_rows(content["fields"], tongues, fields)
    return {
        "languages": [language.value for language in tongues.languages],
        "kind": tongues.each(lambda language: _kind(words, language)),
        "title": _title(words, tongues),
        "lead": tongues.each(lambda language: _relation(words, language)) if content["relation"] else [],
        "standing": statements.standing_notes(paper, words, tongues),
        "facts": statements.facts_of(paper, parties, words, tongues),
        "chain": statements.chain_of(paper, chain, tongues),
        "wording": tongues.phrase(gettext_lazy("Wording")),
        "text": only_filled(tongues.rows(LocalText(content["text"]))),
        "clauses": clauses_of(content, tongues, fields, changes_to(paper, user)),
        "lists": [{"heading": tongues.phrase(gettext_lazy("Fields of cooperation")), "rows": rows}]
        if rows
        else [],
        "signing": statements.signing_of(_signatures(paper), tongues),
        "approval": statements.approval_of(words, tongues, with_names=may_edit(user)),
    }


def _signatures(paper: Instrument) -> list[Signature]:
    rows = paper.signatures.select_related(
        "instrument",
        "person",
        "tenure",
        "on_behalf_of",
        "place",
        "party__municipality",
        "party__organisation",
    )
    return list(rows.prefetch_related("person__names", "on_behalf_of__names"))


def _cities(tie: Tie | None, words: PrintedWords, tongues: Tongues) -> list[str]:
    """For the running head: the cities of the tie, without one the parties, in each language."""
    names = (
        [part.municipality.names for part in tie.parts.select_related("municipality")]
        if tie
        else [LocalText(one["names"]) for one in words.content["parties"]]
    )
    rest = ["…"] if len(names) > MOST_CITIES else []
    return [
        " · ".join([one.text(language) for one in names[:MOST_CITIES]] + rest)
        for language in tongues.languages
    ]


def _title(words: PrintedWords, tongues: Tongues) -> list[Cell]:
    """The title; the name as printed or the kind where there is none, since a paper for screen readers needs one."""
    content = words.content
    kept = tongues.text(LocalText(content["title"]))
    named = tongues.each(lambda language: content["name_as_printed"])
    kind = tongues.each(lambda language: _kind(words, language))
    return next(cells for cells in (kept, named, kind) if only_filled([cells]))


def _kind(words: PrintedWords, language: Language) -> str:
    kind = words.content["kind"]
    return str(dict(Instrument.Kinds.choices).get(kind, kind))


def _relation(words: PrintedWords, language: Language) -> str:
    relation = words.content["relation"]
    title = LocalText(relation["title"]).text(language) or relation["name_as_printed"]
    return phrases.relation(relation["does"], title, language)

"""How far the name of a body reaches over whom it is named after, and over words of another language."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.names import is_title
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_words import is_foreign_head
from kizuna.archive.rules.reading.words import PARTICLES, is_capitalised, is_function_word

_NAMED_AFTER = re.compile(
    r"(?i)(?:collège|lycée|école|liceo|istituto|instituto|colegio|colégio|scuola|escola|gimnazjum|liceum|brauerei|bäckerei|metzgerei"
    r"|gärtnerei|druckerei|spedition|kellerei|autohaus|klinikum|krankenhaus|schule|gymnasium|kolleg|stiftung|lyzeum|institut|akademie|hochschule|universität)s?$"
)


def patron_end(draft: Draft, head: int) -> int:
    """The last token of the name a school or hospital bears: "Klinikum Ernst von Bergmann"; else the head."""
    if not _NAMED_AFTER.search(draft.word(head)):
        return head
    if not is_foreign_head(draft.word(head)) and any(
        is_function(draft.word(at)) for at in range(max(head - 4, 0), head) if draft.same_sentence(at, head)
    ):
        return head
    last, position = head, head + 1
    while position < head + 6 and (draft.adjacent(position - 1) or draft.word(position) == "."):
        word = draft.word(position)
        if is_capitalised(word) and not is_function_word(word) and not is_function(word):
            last = position
        elif word not in PARTICLES and (word != "." or draft.word(position - 1) != "St"):
            break
        position += 1
    return last if last > head + 1 else head


ABROAD_LINKS = frozenset(
    "of for de en du des d di del della dell do da dos das no na y et la and im".split()
) - {"im"}
FOREIGN_ADJECTIVE = re.compile(
    r"^(?!\w*(?:en|er|em|es|sch)$)[a-zé]+(?:çais|çaise|phone|ale?|ique|aise?|onale?)$"
)


_NO_GERMAN = frozenset(
    "Jumelage Village Villages Échanges Échange Amitié Langues Garage Partage Héritage".split()
)


# What French writes small: "Comité de jumelage".
_FOREIGN_NOUNS = frozenset("jumelage amitié échanges fêtes quartier village villages parents".split())


def over_foreign(draft: Draft, last: int) -> int:
    """Over the rest of a name in another language: "de la Borde Basse", "of the Arts", "français"."""
    position, start = last + 1, last
    while draft.adjacent(position - 1) and position < start + 9:
        word = draft.word(position)
        ordinary = looks_like_noun(word) and word not in _NO_GERMAN
        ordinary = ordinary and draft.word(position - 1) not in {"of", "for", "de", "di"}
        foreign = is_capitalised(word) and not ordinary and not is_title(draft, position)
        if foreign or word in _FOREIGN_NOUNS or FOREIGN_ADJECTIVE.match(word):
            last = position
        elif word not in ABROAD_LINKS and word not in {"and", "the"}:
            break
        position += 1
    return last

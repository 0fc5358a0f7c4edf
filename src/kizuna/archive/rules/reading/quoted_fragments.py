"""Words of somebody inside another's sentence, and names below a quotation: who said them."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Analysis
from kizuna.archive.rules.reading.facts import PersonFact, Span

# Reported speech: "Er habe als Kind „zum ersten Mal das flache Land gesehen“".
_REPORTED = re.compile(
    r"\b(?:habe|sei|seien|werde|könne|müsse|wolle|solle|dürfe|gebe|gehe|bleibe|wisse|komme|mache|stehe|liege|wünsche|freue)\b"
)
_WIE = re.compile(r"\bwie\b[^,„“\"]{3,60},\s*$")
_MAN = re.compile(r"^(?!.*(?:in|frau|kraft|Vorsitzende)$).+")
_WOMAN = re.compile(r"(?:in|frau)$")
_NAME_BELOW = 60
_FEWEST = 4
_SENTENCES_BACK = 3


def is_fragment_of_speech(analysis: Analysis, quotation: Span, words: str) -> bool:
    """Whether words that begin in small letters are somebody's own inside a sentence that reports."""
    if not words[:1].islower() or len(words.split()) < _FEWEST:
        return False
    sentence = analysis.sentence_at(quotation.start)
    before = analysis.text[sentence.start : quotation.start]
    after = analysis.text[quotation.end : max(sentence.end, quotation.end)]
    return bool(_WIE.search(before) or _REPORTED.search(before) or _REPORTED.search(after[:40]))


def named_below(analysis: Analysis, quotation: Span) -> PersonFact | None:
    """The name that alone stands behind a quotation: "„…“ Olha Kowalenko"."""
    end = analysis.text.find("\n", quotation.end + 2)
    end = len(analysis.text) if end < 0 else end
    persons = analysis.persons.within(Span(quotation.end, min(end, quotation.end + 2 * _NAME_BELOW)))
    if not persons:
        return None
    between = analysis.text[quotation.end : persons[0][0].start]
    rest = analysis.text[persons[0][0].end : end]
    alone = re.fullmatch(r"\s*[–—-]?\s*", between) and re.fullmatch(r"\s*(?:,[^.!?\n]{0,60})?\s*", rest)
    return persons[0][1] if alone else None


def fits_pronoun(person: PersonFact, pronoun: str) -> bool:
    """Whether the office does not tell that "er" or "sie" is somebody else."""
    function = person.function or ""
    return not (_MAN.match(function) if pronoun == "sie" else _WOMAN.search(function))


def meant_by_pronoun(analysis: Analysis, offset: int, pronoun: str) -> PersonFact | None:
    """The person a pronoun points back to, of the sentences before, as far as offices tell men from women."""
    pair = analysis.persons.last_before(offset)
    start = analysis.sentence_at(offset).start
    while pair is not None and start - pair[0].end < 300 * _SENTENCES_BACK:
        if fits_pronoun(pair[1], pronoun) and not analysis.in_quotation(pair[0].start):
            return pair[1]
        pair = analysis.persons.last_before(pair[0].start)
    return None

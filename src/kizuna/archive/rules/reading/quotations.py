"""Who says what: direct quotations and their speakers."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.analysis import Analysis, Quotation
from kizuna.archive.rules.reading.facts import PersonFact, QuoteFact, Span
from kizuna.archive.rules.reading.functions import office

_VERB = (
    r"(?:sag(?:t|te|ten)|erklär(?:t|te|ten)|beton(?:t|te)|ergänz(?:t|te)|mein(?:t|te)|so|unterstr(?:eicht|ich)|lob(?:t|te)|dank(?:t|te)"
    r"|bericht(?:et|ete)|erläuter(?:t|te)|erinner(?:t|te)|freu(?:t|te)|würdig(?:t|te)|hob|hebt|resümier(?:t|te)|versicher(?:t|te)"
    r"|äußer(?:t|te)|kündig(?:t|te)|bekräftig(?:t|te)|erzähl(?:t|te)|schilder(?:t|te)|wünsch(?:t|te)|bedank(?:t|te)|verwies|verweist"
    r"|hoff(?:t|te)|bilanzier(?:t|te)|bestätig(?:t|te)|sprach|spricht|zog|zieht|führt(?:e)?|fasst(?:e)?|mach(?:t|te)|wies|weist"
    r"|stell(?:t|te)|find(?:et)|fand|begrüß(?:t|te)|lautet(?:e)?|zeig(?:t|te)|richtet(?:e)?|fügt(?:e)?|appellier(?:t|te)|ruft|rief"
    r"|konstatier(?:t|te)|schwärm(?:t|te)|zitier\w+|schrieb|schreibt|nannte|nennt|kommentier(?:t|te)|forder(?:t|te)|gab|gibt|warb|wirbt"
    r"|blick(?:t|te)|unterstreichen|kennzeichnet|verr(?:ät|iet)|wandte|beschrieb|beschreibt|formulier(?:t|te)|gratulier(?:t|te)|laut|bemerkt(?:e)?|merkt(?:e)?|räumt(?:e)?|teilt(?:e)?|begründet(?:e)?|widersprach|widerspricht|scherzt(?:e)?|staunt(?:e)?"
    r"|jubelt(?:e)?|bat|bittet|stimmt(?:e)?|antwortet(?:e)?|entgegnet(?:e)?|urteilt(?:e)?|drückt(?:e)?|versprach|verspricht|mahnt(?:e)?"
    r"|plädiert(?:e)?|hält|hielt|fragt(?:e)?|strich|brachte|ließ|setzt(?:e)?|unterstützt(?:e)?|regt(?:e)?|prophezeit(?:e)?|weiß|wusste"
    r"|ermuntert(?:e)?|verkündet(?:e)?|gesteht|gestand|sinniert(?:e)?|empfindet|empfand|spürt(?:e)?|hieß)"
)
_AFTER = re.compile(rf"^\s*[,.;–-]?\s*{_VERB}\b", re.IGNORECASE)
_SAYING = re.compile(rf"\b{_VERB}\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:er|sie)\b")
_SENTENCE_LIKE = re.compile(r"[.!?…]$|,$")
# A relative clause behind the name: the verb of saying at its end is the first name's.
_SUBJECT_ASIDE = re.compile(r",\s(?:der|die|dessen|deren)\s")
# "Der Erste Bürgermeister Dr. …": so many words may stand before the subject's name.
_BEFORE_SUBJECT = 5
_WORDS = re.compile(r"\w+")


def _word_count(text: str) -> int:
    return len(_WORDS.findall(text))


def _holder(analysis: Analysis, span: Span) -> PersonFact | None:
    """The person an office without a name stands for: "sagte der Oberbürgermeister"."""
    for token in analysis.tokens_in(span):
        function = office(token.text) if token.text[:1].isupper() else None
        if function is None and token.text not in {
            "Stadtoberhaupt",
            "Stadtchef",
            "Rathauschef",
            "Rathauschefin",
        }:
            continue
        wanted = "bürgermeister" if function is None or function == "OB" else function.casefold()
        wanted = wanted.rpartition("-")[2]
        for person in analysis.persons.facts:
            held = (person.function or "").casefold()
            if held and (wanted in held or held.endswith(wanted)):
                return person
        for person in analysis.persons.facts:
            if wanted.endswith("bürgermeister") and "bürgermeister" in (person.function or "").casefold():
                return person
    return None


def _some_office(analysis: Analysis, span: Span) -> bool:
    """Whether somebody is meant by office only: "sagte die Dezernentin"."""
    return any(token.text[:1].isupper() and office(token.text) for token in analysis.tokens_in(span)[:8])


def _clause_after(analysis: Analysis, quotation: Quotation) -> Span:
    """From the closing mark to the end of the sentence, or to the next quotation."""
    end = analysis.text.find("\n", quotation.span.end)
    end = len(analysis.text) if end < 0 else end
    for other in analysis.zones.quotations:
        if other.span.start >= quotation.span.end:
            end = min(end, other.span.start)
            break
    sentence = re.search(
        r"[.!?](?:\s|$)", analysis.text[quotation.span.end : min(end, quotation.span.end + 400)]
    )
    begins = re.match(r"\s*[.!?]", analysis.text[quotation.span.end : quotation.span.end + 3])
    if begins:
        return Span(quotation.span.end, quotation.span.end)
    stop = end
    for match in re.finditer(
        r"[.!?](?=\s|$)", analysis.text[quotation.span.end : min(end, quotation.span.end + 400)]
    ):
        before = analysis.text[: quotation.span.end + match.start()][-6:]
        if not re.search(r"\b(?:Dr|Prof|St|\w|\d{1,2}|med|Dipl|Ing)$", before):
            stop = quotation.span.end + match.end()
            break
    return Span(quotation.span.end, stop if sentence else min(end, quotation.span.end + 400))


def _clause_before(analysis: Analysis, quotation: Quotation) -> Span:
    """The words of the same line that lead to the opening mark, back to the last quotation."""
    start = max(analysis.text.rfind("\n", 0, quotation.span.start) + 1, quotation.span.start - 600)
    for other in analysis.zones.quotations:
        if other.span.end <= quotation.span.start:
            start = max(start, other.span.end)
    return Span(start, quotation.span.start)


def _named_after(analysis: Analysis, quotation: Quotation) -> PersonFact | None:
    clause = _clause_after(analysis, quotation)
    words = analysis.quote(clause)
    verb = _AFTER.match(words) or re.match(r"^\s*,", words)
    if not verb and not re.match(r"^\s*\(", words):
        return None
    persons = analysis.persons.within(clause)
    holder = _holder(analysis, clause)
    if persons and persons[0][0].start - clause.start < 140:
        return persons[0][1]
    if holder is not None:
        return holder
    if _PRONOUN.search(words[:60]) or _some_office(analysis, clause):
        return _last_named(analysis, quotation.span.start)
    return None


def _named_before(analysis: Analysis, quotation: Quotation) -> PersonFact | None:
    clause = _clause_before(analysis, quotation)
    words = analysis.quote(clause)
    if not re.search(r"[:,–-]\s*$", words):
        return None
    first = max(
        (sentence.start for sentence in analysis.sentences if sentence.start < quotation.span.start),
        default=clause.start,
    )
    near = Span(max(clause.start, first), clause.end)
    for span in (near, clause):
        persons = analysis.persons.within(span)
        if persons and _SUBJECT_ASIDE.match(analysis.text, persons[0][0].end):
            return persons[0][1]
        if persons:
            saying = [
                pair
                for pair in persons
                if _SAYING.search(analysis.text[max(span.start, pair[0].start - 40) : pair[0].end + 40])
            ]
            return (saying or list(persons))[0][1]
        if (holder := _holder(analysis, span)) is not None:
            return holder
        if span is near and _PRONOUN.search(words.casefold()):
            return _last_named(analysis, near.start)
    return _last_named(analysis, clause.start)


def _last_named(analysis: Analysis, offset: int) -> PersonFact | None:
    """The subject of the last sentence before the offset that names persons outside quotations."""
    pair = analysis.persons.last_before(offset)
    while pair is not None and analysis.in_quotation(pair[0].start):
        pair = analysis.persons.last_before(pair[0].start)
    if pair is None or offset - pair[0].end >= 1500:
        return None
    sentence = analysis.sentence_at(pair[0].start)
    first = analysis.persons.first_from(sentence.start) or pair
    leads = len(analysis.tokens_in(Span(sentence.start, first[0].start))) <= _BEFORE_SUBJECT
    return first[1] if leads and not analysis.in_quotation(first[0].start) else pair[1]


def _sentence_before(analysis: Analysis, quotation: Quotation) -> PersonFact | None:
    """A quotation that stands on its own goes on with the speaker of the one before it."""
    before = analysis.text[max(0, quotation.span.start - 3) : quotation.span.start]
    if not re.search(r"[.!?:“”\"«]\s*$|\n\s*$|^$", before):
        return None
    return _last_named(analysis, quotation.span.start)


def _going_on(analysis: Analysis, found: list[QuoteFact], quotation: Quotation) -> PersonFact | None:
    """The speaker of the quotation before, where nobody else is named in between."""
    if not found or analysis.persons.within(Span(found[-1].found.span.end, quotation.span.start)):
        return None
    return next((person for person in analysis.persons.facts if person.name == found[-1].speaker), None)


def quotes(analysis: Analysis) -> tuple[QuoteFact, ...]:
    """Every direct quotation of at least four words that is speech, with its speaker where the text names one."""
    found: list[QuoteFact] = []
    for quotation in analysis.zones.quotations:
        words = analysis.quote(quotation.words)
        if _word_count(words) < 4:
            continue
        after = analysis.text[quotation.span.end : quotation.span.end + 12]
        speech = (
            bool(_SENTENCE_LIKE.search(words.strip()))
            or bool(_AFTER.match(after))
            or after.lstrip().startswith(",")
        )
        leads = re.search(r":\s*$", analysis.text[max(0, quotation.span.start - 3) : quotation.span.start])
        if not speech and not leads:
            continue
        speaker = _named_after(analysis, quotation) or _named_before(analysis, quotation)
        certain = speaker is not None
        if speaker is None and _SENTENCE_LIKE.search(words.strip()):
            speaker = _going_on(analysis, found, quotation) or _sentence_before(analysis, quotation)
        if speaker is None and not (leads or _SENTENCE_LIKE.search(words.strip())):
            continue
        fact = QuoteFact(
            speaker=speaker.name if speaker else None,
            words=words,
            found=analysis.found(
                quotation.span,
                "quotation.attributed" if certain else "quotation.near",
                0.9 if certain else 0.5,
            ),
        )
        found.append(fact)
    return tuple(found)

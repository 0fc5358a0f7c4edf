"""Who says what: direct quotations and their speakers."""

from __future__ import annotations

import re
from itertools import pairwise

from kizuna.archive.rules.reading.analysis import Analysis, Quotation
from kizuna.archive.rules.reading.facts import PersonFact, QuoteFact, Span
from kizuna.archive.rules.reading.functions import office
from kizuna.archive.rules.reading.words import FAMILY_FIRST

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
# "so der 22-Jährige", "erzählte die Schülerin": somebody named just before.
_SOMEBODY = re.compile(
    rf"^\s*[,–-]?\s*{_VERB}\s+(?:der|die)\s+(?:[a-zäöü]\w+\s+)?(?:\d+-[Jj]ährige|[A-ZÄÖÜ]\w+)\b",
    re.IGNORECASE,
)
_BEFORE_SIGNATURE = re.compile(r"\s{0,3}[–—(-]?\s*(?:(?:[A-ZÄÖÜ][\w-]+|Dr\.|Prof\.)\s+){0,3}")
_BEHIND_SIGNATURE = re.compile(r"\s*(?:,[^.!?]{0,90}|\([^)\n]{0,60}\))?\)?\.?\s*")
# "nannte die Erklärung ein „Versprechen …“": what somebody calls a thing.
_CALLS = re.compile(
    r"\b(?:nannte|nennt|bezeichnet(?:e)?|beschrieb|beschreibt|sprach|spricht|rühmt(?:e)?)\b[^.!?:;„“\"»«]{0,80}"
    r"\b(?:als|von|vom|ein|eine[mnrs]?|de[mnrs]|die|das|ihr\w*|sein\w*)\s*$"
)
# "Sie habe „…": told in the words of somebody who was named before; the subject is whom they speak of.
_RETOLD = re.compile(
    r"\b(?:habe|sei|seien|werde|wolle|könne|müsse|solle|dürfe|gebe|bleibe|gehe|komme|wisse|brauche)\b[^.!?:;]{0,60}$"
)
# A quotation that begins small is part of a sentence of speech, never a title.
_PARTIAL = re.compile(r"^[\s(]*[a-zäöüß]")
_OF_A_TITLE = re.compile(
    r"\b\w*(?:[Aa]usstellung|[Mm]otto|[Tt]itel|[Pp]rojekt|[Tt]hema|[Ss]tück|[Ff]ilm|[Bb]uch|[Ll]ied|[Rr]eihe|[Vv]ortrag|[Nn]amen?|"
    r"[Ss]tichwort)s?\s*$"
)
_OF_A_TEXT = re.compile(r"\b(?:darin|worin|heißt es|lautet|[Bb]eide)\b")
_SENTENCE_LIKE = re.compile(r"[.!?…]$|,$")
# A relative clause behind the name: the verb of saying at its end is the first name's.
_SUBJECT_ASIDE = re.compile(r",\s(?:der|die|dessen|deren)\s")
# "Der Erste Bürgermeister Dr. …": so many words may stand before the subject's name.
_BEFORE_SUBJECT = 5
_JOINED = 60
_FAR_BACK = 900
_MEN = (
    "meister",
    "rat",
    "präsident",
    "leiter",
    "konsul",
    "botschafter",
    "minister",
    "direktor",
    "dezernent",
    "mann",
)
_WORDS = re.compile(r"\w+")


def _word_count(text: str) -> int:
    return len(_WORDS.findall(text))


_TOWN_HEAD = re.compile(
    r"(?:Stadt|Gemeinde)(?:oberhaupt|chef(?:in)?)|Rathaus(?:chef(?:in)?|spitze)|Gemeindeoberhaupt"
)


def _holder(analysis: Analysis, span: Span) -> PersonFact | None:
    """The person an office without a name stands for: "sagte der Oberbürgermeister"."""
    for token in analysis.tokens_in(span):
        town_head = bool(_TOWN_HEAD.fullmatch(token.text))
        function = office(token.text) if token.text[:1].isupper() and not town_head else None
        if function is None and not town_head:
            continue
        wanted = "bürgermeister" if function is None else function.casefold()
        wanted = "oberbürgermeister" if wanted == "ob" else wanted
        wanted = wanted.rpartition("-")[2]
        holders = [
            person
            for person in analysis.persons.facts
            if (held := (person.function or "").casefold()) and (wanted in held or held.endswith(wanted))
        ]
        if not holders and wanted.endswith("bürgermeister"):
            holders = [
                one for one in analysis.persons.facts if "bürgermeister" in (one.function or "").casefold()
            ]
        if holders:
            ours = [one for one in holders if one.organisation == analysis.city]
            return ours[0] if town_head and ours else _nearest(analysis, holders, span.start)
    return None


def _nearest(analysis: Analysis, holders: list[PersonFact], offset: int) -> PersonFact:
    """Of several who hold such an office the one named last before; the first of the text where none is."""
    before = [
        (where.end, index)
        for index, one in enumerate(holders)
        for where in (one.mentions or (one.found.span,))
        if where.end <= offset
    ]
    return holders[max(before)[1]] if before else holders[0]


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
    verb = _AFTER.match(words) or re.match(r"^\s*[,(]|^\s*:\s*(?:Mit|So)\b", words)
    if not verb:
        return _signed(analysis, quotation)
    persons = analysis.persons.within(clause)
    holder = _holder(analysis, clause)
    if persons and persons[0][0].start - clause.start < 140:
        return persons[0][1]
    if holder is not None:
        return holder
    if (surnamed := _by_surname(analysis, clause)) is not None:
        return surnamed
    pronoun = _PRONOUN.search(words[:60])
    if pronoun or _some_office(analysis, clause) or _SOMEBODY.match(words):
        return _last_meant(analysis, quotation.span.start, pronoun.group() if pronoun else "")
    return None


def _by_surname(analysis: Analysis, clause: Span) -> PersonFact | None:
    """Somebody whose family name alone stands in the clause, though it reads like the name of a town.

    In Chinese, Korean and Vietnamese names it comes first: "Xu" is Xu Weiguo.
    """
    words = {token.text for token in analysis.tokens_in(clause)[:8]}
    for one in analysis.persons.facts:
        first, *others = one.name.split()
        if others and (others[-1] in words or (first in words and first in FAMILY_FIRST)):
            return one
    return None


def _signed(analysis: Analysis, quotation: Quotation) -> PersonFact | None:
    """A quotation set apart with the name of its speaker behind: "„…“ – Olha Kowalenko"."""
    first = analysis.persons.first_from(quotation.span.end)
    if first is None or analysis.in_quotation(first[0].start):
        return None
    end = analysis.text.find("\n", first[0].end)
    behind = analysis.text[first[0].end : end if end >= 0 else len(analysis.text)]
    lead = analysis.text[quotation.span.end : first[0].start]
    return first[1] if _BEFORE_SIGNATURE.fullmatch(lead) and _BEHIND_SIGNATURE.fullmatch(behind) else None


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


def _lead(analysis: Analysis, quotation: Quotation) -> Span:
    """The words of its own sentence that lead to the opening mark."""
    start = analysis.sentence_at(quotation.span.start).start
    return Span(max(start, _clause_before(analysis, quotation).start), quotation.span.start)


def _within_its_sentence(analysis: Analysis, quotation: Quotation) -> PersonFact | None:
    """Who speaks where only a part is quoted: "Er habe „das Brot nicht vergessen können“, so der Gast"."""
    after = _clause_after(analysis, quotation)
    if _AFTER.match(analysis.quote(after)) and (named := _named_after(analysis, quotation)):
        return named
    before = _lead(analysis, quotation)
    told = analysis.quote(before)
    if _OF_A_TEXT.search(told) or _OF_A_TITLE.search(told):
        return None
    persons = analysis.persons.within(before)
    if persons and _RETOLD.search(told) and not _SAYING.search(told):
        return _last_meant(analysis, before.start)
    if persons:
        saying = [pair for pair in persons if _SAYING.search(analysis.text[pair[0].end : pair[0].end + 40])]
        return (saying or list(persons))[0][1]
    named = _by_surname(analysis, before)
    return named or _holder(analysis, before) or _last_meant(analysis, before.start)


def _last_meant(analysis: Analysis, offset: int, pronoun: str = "") -> PersonFact | None:
    """The person last spoken of: by an office alone in the sentence right before, else by name.

    Of several the one whom "er" or "sie" fits, as far as their offices tell.
    """
    index = analysis.sentence_index(max(offset - 1, 0))
    sentence = analysis.sentences[index] if analysis.sentences else None
    if (
        sentence is not None
        and not analysis.persons.within(sentence)
        and not analysis.in_quotation(sentence.start)
    ):
        holder = _holder(analysis, Span(sentence.start, min(sentence.end, offset)))
        if holder is not None and _fits(holder, pronoun):
            return holder
    named = _last_named(analysis, offset)
    if named is None or _fits(named, pronoun):
        return named
    pair = analysis.persons.last_before(offset)
    while pair is not None and offset - pair[0].end < _FAR_BACK:
        if _fits(pair[1], pronoun) and not analysis.in_quotation(pair[0].start):
            return pair[1]
        pair = analysis.persons.last_before(pair[0].start)
    return named


def _fits(person: PersonFact, pronoun: str) -> bool:
    """Whether the office does not tell that "er" or "sie" is somebody else."""
    function = person.function or ""
    is_woman = function.endswith(("in", "frau", "e Vorsitzende"))
    return not (is_woman if pronoun == "er" else pronoun == "sie" and function.endswith(_MEN))


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
            or bool(re.match(r"\s*:\s*(?:Mit|So)\b", after))
        )
        partial = bool(_PARTIAL.match(words)) or bool(
            _CALLS.search(analysis.quote(_lead(analysis, quotation)))
        )
        leads = re.search(r":\s*$", analysis.text[max(0, quotation.span.start - 3) : quotation.span.start])
        if partial and not leads and (speaker := _within_its_sentence(analysis, quotation)):
            found.append(_said(analysis, quotation, speaker, certain=False))
            continue
        if not speech and not leads and _signed(analysis, quotation) is None:
            continue
        speaker = _named_after(analysis, quotation) or _named_before(analysis, quotation)
        certain = speaker is not None
        if speaker is None and _SENTENCE_LIKE.search(words.strip()):
            speaker = _going_on(analysis, found, quotation) or _sentence_before(analysis, quotation)
        if speaker is None and not (leads or _SENTENCE_LIKE.search(words.strip())):
            continue
        found.append(_said(analysis, quotation, speaker, certain=certain))
        if speaker is not None and (other := _spoken_with(analysis, quotation, speaker)):
            found.append(_said(analysis, quotation, other, certain=certain))
    return tuple(found)


_PLURAL = re.compile(
    r"\b(?:sagen|sagten|erklären|erklärten|betonen|betonten|so|sind sich|freuen|freuten|danken|dankten|schreiben)\b"
)


def _spoken_with(analysis: Analysis, quotation: Quotation, speaker: PersonFact) -> PersonFact | None:
    """The second of two who say it together: "A und B sagen: „…“"."""
    for span in (_clause_before(analysis, quotation), _clause_after(analysis, quotation)):
        pairs = analysis.persons.within(span)
        for (where, one), (behind, other) in pairwise(pairs):
            between = analysis.text[where.end : behind.start]
            joined = len(between) < _JOINED and re.fullmatch(r"\s+und\s+[^,.;:]*", between)
            if one is speaker and joined and _PLURAL.search(analysis.quote(span)) and other is not speaker:
                return other
    return None


def _said(
    analysis: Analysis, quotation: Quotation, speaker: PersonFact | None, *, certain: bool
) -> QuoteFact:
    rule, score = ("quotation.attributed", 0.9) if certain else ("quotation.near", 0.5)
    return QuoteFact(
        speaker=speaker.name if speaker else None,
        words=analysis.quote(quotation.words),
        found=analysis.found(quotation.span, rule, score),
    )

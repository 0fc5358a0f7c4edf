"""How much speaks for a run of capitalised words being a person."""

from __future__ import annotations

from dataclasses import dataclass

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function, is_plural
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.words import (
    PARTICLES,
    PARTIES,
    is_capitalised,
)

_SPEECH = frozenset(
    """sagte sagt erklärte erklärt betonte betont ergänzte ergänzt so meinte meint unterstrich lobte dankte begrüßte
    begrüßt empfing berichtete berichtet erläuterte erinnerte freut freute würdigte hob fasste resümierte versicherte äußerte
    zeigte überreichte eröffnete besuchte reiste kündigte bekräftigte erzählte schilderte wünschte bedankte leitete führte
    verwies überbrachte hieß unterzeichneten unterzeichnete organisierte gratulierte hofft hoffte bilanziert bilanzierte
    erzählt bestätigt bestätigte spricht sprach zog freuten wies machte nannte schloss""".split()
)


@dataclass(slots=True)
class Candidate:
    """Tokens first to last; what stands directly before: titles from `title`, a function at `function`."""

    first: int
    last: int
    score: float
    title: int | None = None
    function: int | None = None
    words: int = 1

    @property
    def outer(self) -> int:
        """Where the whole address begins."""
        return min(one for one in (self.first, self.title, self.function) if one is not None)


def score_of(draft: Draft, one: Candidate) -> float:
    """The sum of what speaks for and against a person; sets the number of words too."""
    first, last = one.first, one.last
    words = [
        draft.word(at)
        for at in range(first, last + 1)
        if draft.word(at) != "." and draft.word(at).casefold() not in PARTICLES
    ]
    one.words = len(words)
    score = {1: -1.2, 2: 1.0, 3: 0.6, 4: 0.0}.get(len(words), -1.0)
    score += 2.2 if is_given_name(words[0]) and len(words) > 1 else 0.0
    score += 3.0 if one.title is not None else 2.2 if one.function is not None else 0.0
    score += 2.0 * sum(draft.probability(at, "PER") for at in range(first, last + 1)) / (last + 1 - first)
    score -= 1.0 * max(draft.probability(first, "LOC"), draft.probability(last, "LOC"))
    score -= 0.6 * max(draft.probability(first, "ORG"), draft.probability(last, "OTH"))
    nouns = sum(looks_like_noun(word) or word.casefold() in draft.gazetteer.nouns for word in words[1:])
    score -= 1.6 * nouns if not is_given_name(words[0]) else 0.5 * nouns
    if (looks_like_noun(words[0]) or words[0].casefold() in draft.gazetteer.nouns) and not is_given_name(
        words[0]
    ):
        score -= 1.8
    if draft.gazetteer.is_place(" ".join(words)):
        score -= 3.0 if one.function is None and one.title is None else 1.2
    elif len(words) > 1 and draft.gazetteer.country(words[0]):
        score -= 1.5
    if draft.stated_places and place_key(" ".join(words)) in draft.stated_places:
        score -= 4.0
    before, after = draft.word(one.outer - 1), draft.word(last + 1)
    if (
        before.casefold()
        in {"der", "die", "das", "dem", "den", "des", "ein", "eine", "im", "am", "zum", "zur", "vom", "beim"}
        and one.function is None
    ):
        score -= 1.5
    if before.casefold() in {"in", "nach", "aus"}:
        score -= 1.2
    if before in _SPEECH or after in _SPEECH:
        score += 1.2
    if after == "," and _apposition(draft, last + 2):
        score += 2.0
    if after == "(" and draft.word(last + 3) == ")" and draft.word(last + 2) in PARTIES:
        score += 2.5
    if before == "," and _function_before_comma(draft, one.outer - 2):
        score += 1.4
    if before in {"„", "“", '"', "»"} and after in {"“", "”", '"', "«"}:
        score -= 1.5
    return score


def _apposition(draft: Draft, at: int) -> bool:
    """Whether a function follows: ", Leiter des …", ", der erste Vorsitzende", ", den japanischen Botschafter"."""
    for position in range(at, min(at + 5, len(draft.tokens))):
        word = draft.word(position)
        if is_function(word) and not is_plural(word):
            return True
        if (
            is_capitalised(word)
            and position > at
            and not word[:1].isdigit()
            and word not in {"Lord", "Erste", "Erster"}
        ):
            return False
        if word in {",", ".", "und", "wurde", "hat", "ist"}:
            return False
    return False


def _function_before_comma(draft: Draft, at: int) -> bool:
    return any(
        is_function(draft.word(one)) for one in range(max(0, at - 7), at + 1) if draft.same_sentence(one, at)
    )

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


# Behind these no thing can follow: whoever says something is somebody.
_SAYS = frozenset(
    "sagte sagt erklärte erklärt betonte betont meinte meint ergänzte ergänzt berichtete erzählte bilanzierte".split()
)
_DETERMINERS = frozenset("der die das dem den des ein eine im am zum zur vom beim".split())
_OPENING = frozenset({"„", "“", '"', "»"})
_CLOSING = frozenset({"“", "”", '"', "«"})


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
    words = [
        draft.word(at)
        for at in range(one.first, one.last + 1)
        if draft.word(at) != "." and draft.word(at).casefold() not in PARTICLES
    ]
    one.words = len(words)
    score = {1: -1.2, 2: 1.0, 3: 0.6, 4: 0.0}.get(len(words), -1.0)
    held = 2.6 if len(words) > 1 else 2.2
    score += 3.0 if one.title is not None else held if one.function is not None else 0.0
    return score + _of_words(draft, one, words) + _of_tagger(draft, one) + _of_neighbours(draft, one)


def _of_words(draft: Draft, one: Candidate, words: list[str]) -> float:
    """What the words themselves say: a given name, a common noun, a place."""
    given, whole = is_given_name(words[0]), " ".join(words)
    ordinary = [looks_like_noun(word) or word.casefold() in draft.gazetteer.nouns for word in words]
    score = 2.2 if given and len(words) > 1 else 0.0
    score -= sum(ordinary[1:]) * (0.5 if given else 1.6)
    score -= 1.8 if ordinary[0] and not given else 0.0
    if draft.gazetteer.is_place(whole):
        score -= 3.0 if one.function is None and one.title is None else 1.2
    elif len(words) > 1 and draft.gazetteer.country(words[0]) and not given:
        score -= 1.5
    return score - (4.0 if draft.stated_places and place_key(whole) in draft.stated_places else 0.0)


def _of_tagger(draft: Draft, one: Candidate) -> float:
    first, last = one.first, one.last
    score = 2.0 * sum(draft.probability(at, "PER") for at in range(first, last + 1)) / (last + 1 - first)
    named = (
        last > first and is_given_name(draft.word(first)) and not draft.gazetteer.is_place(draft.word(last))
    )
    score -= (0.4 if named else 1.0) * max(draft.probability(first, "LOC"), draft.probability(last, "LOC"))
    return score - 0.6 * max(draft.probability(first, "ORG"), draft.probability(last, "OTH"))


def _of_neighbours(draft: Draft, one: Candidate) -> float:
    """What stands before and after: an article, a verb of speech, an apposition, a party in brackets."""
    before, after, last = draft.word(one.outer - 1), draft.word(one.last + 1), one.last
    says = (
        (before.casefold() in _DETERMINERS and one.function is None, -1.5),
        (before.casefold() in {"in", "nach", "aus"}, -1.2),
        (before in _SPEECH or after in _SPEECH, 1.2),
        (before in _SAYS and one.words > 1, 0.8),
        (after == "," and _apposition(draft, last + 2), 2.6),
        (after in {"vom", "von", "aus"} and _body_follows(draft, last + 2), 1.5),
        (after == "(" and draft.word(last + 3) == ")" and draft.word(last + 2) in PARTIES, 2.5),
        (after in {"für", "von"} and _fraction_follows(draft, last + 2), 2.0),
        (before == "," and _function_before_comma(draft, one.outer - 2), 1.4),
        (before == "," and _office_of_town_ends(draft, one.outer - 2), 1.3),
        (before in _OPENING and after in _CLOSING, -1.5),
    )
    return sum(weight for holds, weight in says if holds)


def _fraction_follows(draft: Draft, at: int) -> bool:
    """Whether a party or its group stands after an article: "für die CDU-Fraktion"."""
    words = [draft.word(step) for step in range(at, min(at + 3, len(draft.tokens)))]
    return any(word.endswith(("-Fraktion", "fraktion", "Fraktion")) or word in PARTIES for word in words)


def _body_follows(draft: Draft, at: int) -> bool:
    """Whether a named body stands here or after an article: "vom Büro X", "von der Universität Y"."""
    return any(draft.taken[step].startswith("ORG") for step in range(at, min(at + 2, len(draft.tokens))))


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


def _office_of_town_ends(draft: Draft, at: int) -> bool:
    """Whether an office and its town end here: "dem Bürgermeister der Kolpingstadt Kerpen, …"."""
    near = range(max(at - 4, 0), at)
    return draft.gazetteer.is_place(draft.word(at)) and any(is_function(draft.word(step)) for step in near)


def _function_before_comma(draft: Draft, at: int) -> bool:
    return any(
        is_function(draft.word(one)) for one in range(max(0, at - 7), at + 1) if draft.same_sentence(one, at)
    )

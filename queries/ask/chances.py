"""How likely each canned question is meant, as learned from labelled ones.

What speaks for a question is what the net (net.py) makes of the tokens of the text, and what is measured of its
candidate, each measure with a weight: how like a phrasing the text is, and what is left over. Refusing stands among
them as one more choice.
"""

import math
from collections.abc import Container, Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ontology.model import Ontology
from queries.ask.choose import Candidate, candidates
from queries.ask.features import tokens, word_feature
from queries.ask.meanings import language_of
from queries.ask.net import net
from queries.ask.spans import Span
from queries.ask.words import WHICH, Word

NONE = "none"  # no canned question: to be refused
GREAT = 0.7  # from this likeness on a phrasing says nearly the same
OF_CANDIDATE = (
    "likeness",
    "great likeness",
    "lead",
    "shared name",
    "names left",
    "days left",
    "words left",
    "numbers left",
)
OF_REFUSAL = ("refusing", "unknown names", "unknown words", "words without meaning", "greatest likeness")
_ALIKE = (  # two questions of which, where both fit, either will do: "what did China promise at the 2017 meeting"
    {"commitments", "commitments_by_modality"},
    {"participations", "participants_of"},
    {"budgets_and_gaps", "needs_with_amounts"},
    {"flows", "funding_by_partner"},
    {"mapping_matrix", "survey_answers"},
    *({"funding_by_partner", f"partners_for_{matter}"} for matter in ("step", "branch", "target_group", "theme")),
    *({"funding_in_country", f"partners_for_{matter}"} for matter in ("country", "step_in_country", "all_of")),
)
_BESIDE_SURE = 1e-6  # what the others keep beside a question that is sure: their order
MOSTLY = 0.95  # of what is left beside so much, nothing can be told
_SHORT = 6  # letters: a word that is no longer may be another
_MOST = 3  # more of a kind left over say no more


def ranked(words: Sequence[Word], spans: Sequence[Span], ontology: Ontology) -> list[tuple[Candidate, float]]:
    """The candidates, the likeliest first, each with the chance that it is meant.

    One that takes who gives for who gets is not meant, however like it is: what chance it had, the others have.
    """
    found = candidates(spans, ontology)
    chance = chances(words, spans, found)
    turned = sum(chance[c.query.name] for c in found if c.turned)
    left = 1.0 - turned if turned < MOSTLY else 1.0
    upright = ((c, chance[c.query.name] / left) for c in found if not c.turned)
    return sorted(upright, key=lambda pair: -pair[1])


def chance_of_the_first(found: Sequence[tuple[Candidate, float]]) -> float:
    """The chance that the likeliest is meant, with that of the one beside which either will do; 0 when there is none.

    A name that means several things has to be told first, whichever question it is.
    """
    if not found:
        return 0.0
    best = found[0][0]
    if best.unclear:
        return sum(each for candidate, each in found if candidate.unclear)
    alike = {best.query.name}.union(*(pair for pair in _ALIKE if best.query.name in pair))
    return sum(each for candidate, each in found if candidate.query.name in alike or _is_preset(candidate, best))


def _is_preset(one: Candidate, other: Candidate) -> bool:
    """One of them is the other with some of its parameters set: they give the same answer."""
    return one.query.name == other.query.extends or one.query.extends == other.query.name


def chances(words: Sequence[Word], spans: Sequence[Span], found: Sequence[Candidate]) -> Mapping[str, float]:
    """Of each candidate's question, and of NONE; together 1."""
    learned = net()
    of_text = learned.speaks(tokens(words, spans))
    measured = measures(words, spans, found, learned.tokens.keys())
    speaks = {
        question: of_text[question] + sum(learned.measures[name] * value for name, value in told.items())
        for question, told in measured.items()
    }
    most = max(speaks.values())
    shares = {question: math.exp(value - most) for question, value in speaks.items()}
    total = sum(shares.values())
    chance = {question: share / total for question, share in shares.items()}
    said = {c.query.name for c in found if _says_a_phrasing(c, words, spans)}
    said |= {c.query.name for c in found if c.query.extends in said}  # or a preset of that question
    sure = max(sorted(said), key=chance.__getitem__, default=None)
    if sure is None:
        return chance
    return {question: 1.0 if question == sure else each * _BESIDE_SURE for question, each in chance.items()}


def _says_a_phrasing(candidate: Candidate, words: Sequence[Word], spans: Sequence[Span]) -> bool:
    """Word for word: "which agreements are there"; or one name and nothing else, "Myanmar"."""
    named = {i for at in candidate.used for i in range(spans[at].start, spans[at].end)}
    rest = tuple(w.folded for i, w in enumerate(words) if i not in named)
    return rest == candidate.phrasing.words and (bool(candidate.phrasing.content) or len(spans) == 1)


def measures(
    words: Sequence[Word], spans: Sequence[Span], found: Sequence[Candidate], known: Container[str]
) -> Mapping[str, Mapping[str, float]]:
    """What is measured of each candidate and of refusing, by question."""
    likeness = sorted((c.likeness for c in found), reverse=True)
    return {
        **{c.query.name: _of_candidate(c, spans, likeness) for c in found},
        NONE: _of_refusal(words, spans, known, max(likeness, default=0.0)),
    }


def _of_candidate(candidate: Candidate, spans: Sequence[Span], likeness: Sequence[float]) -> Mapping[str, float]:
    left = [s for i, s in enumerate(spans) if i not in candidate.used and i not in candidate.matched]
    others = likeness[1:] if candidate.likeness == likeness[0] else likeness
    values = (
        candidate.likeness,
        max(0.0, candidate.likeness - GREAT),
        max(-0.5, min(0.5, candidate.likeness - (others[0] if others else 0.0))),
        float(bool(candidate.unclear)),
        _few(s for s in left if s.things),
        _few(s for s in left if s.day),
        _few(s for s in left if s.meanings),
        _few(s for s in left if s.number is not None),
    )
    return dict(zip(OF_CANDIDATE, values, strict=True))


def _of_refusal(
    words: Sequence[Word], spans: Sequence[Span], known: Container[str], likeness: float
) -> Mapping[str, float]:
    language = language_of(words)
    unknown = _unknown(spans)
    seen = {i for i in unknown if word_feature(words[i], language) in known}
    names = {i for i in unknown - seen if _looks_like_a_name(words, i)}
    values = (1.0, *(_few(some) for some in (names, unknown - seen - names, seen)), likeness)
    return dict(zip(OF_REFUSAL, values, strict=True))


def unheard(words: Sequence[Word], spans: Sequence[Span]) -> list[str]:
    """Words that look like a name, but name nothing; and what is asked for, when it is unheard of: "which gangs"."""
    return [words[i].written for i in sorted(_unknown(spans)) if _looks_like_a_name(words, i) or _is_new(words, i)]


def _is_new(words: Sequence[Word], i: int) -> bool:
    """Whether it is asked for by a word that no text was taught with."""
    asked_for = i > 0 and (words[i - 1].folded in WHICH or words[i - 1].written.lower() == "qué")
    return asked_for and word_feature(words[i], language_of(words)) not in net().tokens and not _is_slip(words[i])


def _is_slip(word: Word) -> bool:
    """A long word, spelled almost like one that texts were taught with."""
    like = f'"{word.folded}"'
    return len(word.folded) > _SHORT and bool(
        process.extractOne(like, net().tokens.keys(), scorer=OSA.distance, score_cutoff=1)
    )


def _unknown(spans: Sequence[Span]) -> set[int]:
    return {i for s in spans if s.is_unknown for i in range(s.start, s.end)}


def _looks_like_a_name(words: Sequence[Word], i: int) -> bool:
    """Written with a capital that does not come from its place."""
    return words[i].token > 0 and words[i].written[:1].isupper() and not all(w.written.isupper() for w in words)


def _few(some: Iterable[object]) -> float:
    return float(min(sum(1 for _ in some), _MOST))

"""Words of plain text, and those that say how a question is meant rather than what it is about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from graph.search import fold


@dataclass(frozen=True)
class Word:
    """A word of the question as written and folded; a token whose folding has parts ("Lao-PDR") is several words."""

    written: str
    folded: str
    token: int


def words_of(text: str) -> list[Word]:
    """The words of a text, punctuation left out."""
    tokens = [t.strip("'’.,/-") for t in re.findall(r"[\w'’.,/+-]+", text)]
    return [Word(token, part, i) for i, token in enumerate(tokens) for part in fold(token).split()]


def _folded(*lines: str) -> frozenset[str]:
    return frozenset(fold(" ".join(lines)).split())


# Without weight when phrasings are compared, and no names unless written in capitals: US, but not us.
LITTLE: Mapping[str, frozenset[str]] = {
    "en": _folded(
        "a an the of in on at to for from by with and or is are was were be been being do does did done has have",
        "had can may there any some other please me i we us our you your it its re ve ll d but",
        "this that these those as into onto what which how they them their he she his her him if than then so",
        "such per within through during upon towards toward where between among amongst under s t m also too",
        "since bad bit wich whcih",
    ),
    "fr": _folded(
        "le la les l un une des du de d en au aux dans sur pour par avec et ou est sont etait etaient etre ont a",
        "peut peuvent quel quelle quels quelles ce cette ces cet il elle ils elles on nous",
        "vous y se s que qu quoi comment où c j je me m t te tu notre nos votre vos son sa ses leur leurs lui eux",
        "moi toi si entre depuis tant lors chez dont lequel laquelle lesquels auquel auxquels auxquelles ai as",
        "avez avons ete soit fut eu suis serait seraient grace mais afin ici avait avaient ceux celles celui celle",
        "tres",
    ),
    "es": _folded(
        "el los las lo un una unos unas del al y e o u es son fue fueron era ser estar esta estan ha han he hay",
        "puede pueden con por para se su sus cual cuales que este estos estas eso esa nos donde",
        "como tu tus desde hacia segun cuyo cuya ti soy somos sea sido estamos esto pero tiene tienen tuvo",
        "tuvieron tener habia les en de a la le si me te",
    ),
}
STOP = frozenset().union(*LITTLE.values())
WHO_WORDS = _folded("who whose whom qui quien quienes")  # the World Health Organization in capitals only
WHICH = _folded("which quel quelle quels quelles cual cuales")
EMPHASIZED = _folded("and or not all any both only et ou pas tous y o no todos no")  # capitals are no name here

# A question with one of these means the opposite; unless its phrasing has one too, it does not fit.
NEGATION = _folded(
    "not no never without none neither nor isn aren doesn don didn hasn haven wasn weren won cannot nothing",
    "excluding exclude unwilling absent refuse refuses refused reject rejects rejected lack lacks lacking avoid",
    "decline declines declined",
    "n ne pas sans aucun aucune jamais ni rien sauf absent absente absents absentes refuse refusent refuser",
    "rejete rejetee rejetes rejetees decline declinent",
    "sin ningun ninguna ninguno nunca jamas tampoco nada salvo excepto ausente ausentes rechaza rechazan niega niegan",
    "rechazo rechazado rechazada rechazados rechazadas",
)

# A country after one of these is where something is, not who does it; after the others, who it is done with.
INSIDE = _folded("in within across inside throughout into au aux en dans")
BEFORE = _folded("before avant antes")
EITHER = _folded("or ou o u either soit")
FOR = _folded("for to towards toward about on concerning regarding pour vers sur propos para hacia sobre acerca")
WITH = _folded("with by from through avec par grace con por via gracias thanks together")
MORE_THAN = (("more", "than"), ("plus", "de"), ("plus", "d"), ("mas", "de"))
THANKS = _folded("thanks grace gracias due owing")
JOINING = _folded("and et y e or ou o plus")
AS_WELL_AS = (("as", "well", "as"), ("ainsi", "que"), ("asi", "como"), ("aussi", "bien", "que"))
_SKIPPED = _folded("the la le les l el los las un una une a")

BOUNDS: Mapping[str, str] = {
    word: bound
    for bound, line in {
        "before": " ".join(BEFORE),
        "until": "by until till to jusqu jusque ici hasta para through al and et y",
        "since": "since from depuis desde partir starting between entre du",
        "after": "after apres despues following",
    }.items()
    for word in line.split()
}
DATE_WORDS = _folded("the of de del du le la l end fin fines finales late early year annee ano au el d here s")


def place_of(words: Sequence[Word], start: int) -> str:
    """ "in", "for", "with", "before" or "" for what stands at `start`, by the word before it (articles apart)."""
    for i in range(start - 1, max(-1, start - 4), -1):
        if i and words[i].folded in ("to", "a", "au", "aux") and words[i - 1].folded in THANKS:
            return "with"
        if words[i].folded in INSIDE:
            return "in"
        if words[i].folded in BEFORE:
            return "before"
        if words[i].folded in FOR:
            return "for"
        if words[i].folded in WITH:
            return "with"
        if words[i].folded not in _SKIPPED:
            break
    return ""


def word_before(words: Sequence[Word], start: int) -> str:
    """The word before what stands at `start`, articles apart."""
    return next((w.folded for w in reversed(words[:start]) if w.folded not in _SKIPPED or w.folded == "a"), "")


MONTHS: Mapping[str, int] = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "jan feb mar apr may jun jul aug sept oct nov dec",
    )
    for number, name in enumerate(names.split(), start=1)
}


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer({"en": "english", "fr": "french", "es": "spanish"}[language])


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The word without its ending, as words of this language have it (Snowball)."""
    if language == "fr" and word.endswith("ent") and not word.endswith("ment") and len(word) > 5:
        word = word.removesuffix("ent") + "er"  # aident: Snowball leaves this ending
    return str(_stemmer(language).stemWord(word))

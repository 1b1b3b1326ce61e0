"""Words that say how a question is meant rather than what it is about, in the three languages."""

from collections.abc import Mapping

from graph.search import fold


def _folded(*lines: str) -> frozenset[str]:
    return frozenset(fold(" ".join(lines)).split())


# Without weight when phrasings are compared, and no names unless written in capitals: WHO, but not who.
STOP = _folded(
    "a an the of in on at to for from by with and or is are was were be been do does did has have had can could would",
    "will shall should may might there any some all other please tell me show list give i we us our you your it its",
    "this that these those about as into who what which where when why how whom whose they them their he she",
    "le la les l un une des du de d en au aux dans sur pour par avec et ou est sont etait ont a ont peut peuvent",
    "pourrait quel quelle quels quelles ce cette ces il elle ils elles on nous vous y se s que qu qui quoi comment",
    "quand pourquoi où",
    "el los las lo un una unos unas del al y o es son fue fueron ha han hay puede pueden podria con por para se su sus",
    "cual cuales que este esta estos estas nos quien quienes donde cuando como",
)

# A question with one of these means the opposite; unless its phrasing has one too, it does not fit.
NEGATION = _folded(
    "not no never without nobody none neither nor isn aren doesn don didn nothing",
    "ne pas sans aucun aucune jamais personne ni rien",
    "sin nadie ningun ninguna ninguno nunca tampoco nada",
)

MONTHS: Mapping[str, int] = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for number, name in enumerate(names.split(), start=1)
}

_ENDINGS = (
    *("ements", "ement", "aciones", "acion", "ations", "ation", "ing", "ies", "ent", "es", "ed"),
    *("er", "ar", "ir", "en", "an", "s", "e", "a", "o", "t"),
)


def stem(word: str) -> str:
    """A crude stem, alike for the three languages: endings of number, gender and person go."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word

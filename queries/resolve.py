"""From what a person or program wrote (a URI, a code, a name) to the thing meant."""

from collections.abc import Sequence

from graph.search import Named, NameIndex
from ontology.names import THINGS, split
from queries.errors import Ambiguous, NothingNamed

LONGEST = 500  # characters that a name can have


def resolve(index: NameIndex, parameter: str, text: str, classes: Sequence[str]) -> Named:
    """The one thing of these classes that the text means. Raises NothingNamed or Ambiguous."""
    expected = f"a {' or '.join(classes) or 'thing'}: its URI, code or name"
    if "\x00" in text or len(text) > LONGEST:
        raise NothingNamed(parameter, text, expected)
    named = index.get(text) or index.get(THINGS + text)
    if named is not None:
        if classes and named.class_name not in classes:
            raise NothingNamed(parameter, text, f"{expected}; this is a {named.class_name}")
        return named
    if split(text):
        raise NothingNamed(parameter, text, expected)
    found = index.exact(text, classes)
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(parameter, text, [told_apart(t) for t in found])
    raise NothingNamed(parameter, text, expected, [h.thing.label() for h in index.near(text, classes)])


def told_apart(thing: Named, language: str = "en") -> str:
    """What it is called and by what it is told from others of the name: Togo (country/TGO)."""
    return f"{thing.label(language)} ({'/'.join(split(thing.uri) or (thing.uri,))})"

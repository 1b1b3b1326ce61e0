"""Checks the account of facts: each is in a row or left out for a reason of the list, and not many are left out."""

from collections import Counter
from collections.abc import Iterator

from loaders.input import Place
from loaders.register.finding import Finding, doubtful, wrong
from loaders.register.folder import Folder
from loaders.register.tables import NOT_MODELLED
from ontology.model import Ontology

# What a graph of facts has no place for; all else that is left out counts against the source.
NO_FACTS = frozenset({"quotation", "definition", "opinion", "story", "structure"})
SHARE = 10  # at most one fact in so many may be left out for another reason


def fact_findings(folder: Folder, ontology: Ontology) -> Iterator[Finding]:
    """Reasons that are not of the vocabulary, facts on both sides or left out twice, and too many left out."""
    reasons = ontology.vocabularies["exclusion-reason"].concepts
    modelled = folder.modelled()
    seen: Counter[str] = Counter()
    for row in folder.left_out:
        seen[row.fact] += 1
        if row.reason not in reasons:
            expected = f"a code of the vocabulary exclusion-reason: {', '.join(reasons)}"
            yield wrong("fact", folder.name, row.place, "reason", row.reason, expected)
        if row.fact in modelled:
            yield wrong("fact", folder.name, row.place, "fact", row.fact, "a fact that no row was made from")
        if not row.fact or seen[row.fact] > 1:
            yield wrong("fact", folder.name, row.place, "fact", row.fact, "the id of a fact, each once")
    yield from _too_many(folder, len(modelled | set(seen)))


def _too_many(folder: Folder, facts: int) -> Iterator[Finding]:
    lost = sum(1 for row in folder.left_out if row.reason not in NO_FACTS)
    if lost * SHARE > facts:
        expected = f"at most one in {SHARE} for another reason than {', '.join(sorted(NO_FACTS))}"
        yield doubtful(
            "fact", folder.name, Place(NOT_MODELLED), "reason", f"{lost} of {facts} facts left out", expected
        )

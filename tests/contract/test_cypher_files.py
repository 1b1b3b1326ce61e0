"""Every .cypher file: Neo4j's own checker and the project's rules, against the ontology's names."""

from pathlib import Path

import pytest

from ontology.model import ontology
from queries.catalogue import PARTS, catalogue
from tests.contract.cypher_lint.linter import Linter, Names

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "queries").rglob("*.cypher"), *(ROOT / "graph").rglob("*.cypher")])
OF_THE_STORE = ("Resource", "Staged", "Retired")  # labels that say how a node stands, not what it is
OF_A_ROW = ("assertion", "target", "from", "to")  # keys of the rows that UNWIND hands to the writer's patterns
FILLED_IN = ("LABELS", "LINK")  # stand for the ontology's names in the writer's statements


def _names() -> Names:
    words = ontology()
    return Names(
        labels=[*words.classes, *OF_THE_STORE, *FILLED_IN],
        relationship_types=[*(p.relationship_type for p in words.links()), *FILLED_IN],
        property_keys=["uri", *words.properties, *OF_A_ROW, "PROPERTIES"],
    )


def test_no_file_is_found_wrong(cypher_linter: Linter) -> None:
    assert len(FILES) > 30
    texts = {str(p.relative_to(ROOT)): p.read_text(encoding="utf-8") for p in FILES if not _is_question(p)}
    texts |= {f"{q.theme}/{q.name}": q.body for q in catalogue().values() if q.extends is None}  # parts included
    found = cypher_linter.check(texts, _names())
    assert [str(finding) for finding in found] == []


def _is_question(path: Path) -> bool:
    return path.stem in catalogue() or path.parent.name == PARTS


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_statement_is_used(path: Path) -> None:
    if path.parent.name == PARTS:
        assert any(f"// include {path.stem}\n" in p.read_text() for p in FILES), "delete it"
        return
    if path.stem in catalogue():
        return
    named = [p for folder in ("graph", "queries", "loaders", "api", "cli") for p in (ROOT / folder).rglob("*.py")]
    assert any(f'"{path.stem}"' in p.read_text() or f'"{path.name}"' in p.read_text() for p in named), "delete it"

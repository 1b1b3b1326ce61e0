"""The export of the whole register: it conforms to the shapes, and the order of loads does not show in it."""

import io
from pathlib import Path

import pyshacl
from rdflib import Graph

from graph.export import export
from graph.opening import open_store
from loaders.everything import read_everything
from loaders.input import Batch
from loaders.runner import Options, load
from ontology.model import ontology
from ontology.reading import graph


def _exported(path: Path, batches: list[Batch], form: str) -> bytes:
    store = open_store({"SPFGRAPH_STORE": f"embedded:{path}"})
    for batch in batches:
        load(store, ontology(), batch, Options())
    out = io.BytesIO()
    export(store, ontology(), form, out)
    store.close()
    return out.getvalue()


def _batches() -> list[Batch]:
    return read_everything(ontology())


def test_it_conforms_to_the_shapes(tmp_path: Path) -> None:
    data = Graph().parse(data=_exported(tmp_path / "graph.kgl", _batches(), "turtle"), format="turtle")
    assert len(data) > 50_000
    words = graph()
    conforms, _, told = pyshacl.validate(data, shacl_graph=words, ont_graph=words)
    assert conforms, told[:3000]


def test_the_order_of_loads_does_not_show(tmp_path: Path) -> None:
    forth = _exported(tmp_path / "forth.kgl", _batches(), "nquads")
    back = _exported(tmp_path / "back.kgl", _batches()[::-1], "nquads")
    assert forth == back

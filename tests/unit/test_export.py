"""The export: the same bytes for the same content, the same triples in every format, and what the shapes ask for."""

import io
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, Dataset, Graph, URIRef

from graph.export import export
from graph.opening import open_store
from graph.rdf_files import FORMATS
from graph.store import Store
from graph.version import GRAPH
from loaders.register.transform import read_folder
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import ontology
from ontology.names import thing
from ontology.reading import graph as ontology_graph
from tests.full_batch import full_batch
from tests.unit.cli_tools import Cli, commitment, commitments, write_register

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # it warns of its own parsers
SPF = "https://w3id.org/spfgraph/ontology#"


def filled(url: str) -> Store:
    """A store with the vocabularies and a source that uses every property."""
    store = open_store({"SPFGRAPH_STORE": url})
    for batch in (read_vocabularies(ontology()), full_batch(ontology())):
        load(store, ontology(), batch, Options())
    return store


def exported(store: Store, form: str, *sources: str) -> bytes:
    out = io.BytesIO()
    export(store, ontology(), form, out, [thing("source", name) for name in sources])
    return out.getvalue()


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    store = filled(f"embedded:{tmp_path_factory.mktemp('export') / 'graph.kgl'}")
    found = {form: exported(store, form) for form in FORMATS}
    store.close()
    return found


def test_all_formats_say_the_same(texts: dict[str, bytes]) -> None:
    turtle = set(Graph().parse(data=texts["turtle"], format="turtle"))
    assert set(Graph().parse(data=texts["jsonld"], format="json-ld")) == turtle
    quads = Dataset()
    quads.parse(data=texts["nquads"], format="nquads")
    assert {(s, p, o) for s, p, o, _ in quads.quads()} == turtle


def test_each_source_has_a_graph_of_its_own(texts: dict[str, bytes]) -> None:
    quads = Dataset()
    quads.parse(data=texts["nquads"], format="nquads")
    sources = {thing("source", name) for name in ("vocabularies", "everything")}
    assert {str(g) for _, _, _, g in quads.quads()} == {*sources, GRAPH}
    for subject, _, source, graph in quads.quads((None, URIRef(SPF + "source"), None, None)):
        assert str(graph) == str(source), subject


def test_nothing_of_loads_is_told(texts: dict[str, bytes]) -> None:
    for word in (b"publishedBy", b"retiredBy", b"LoadRun", b"Staged", b"Retired", b"#version"):
        assert word not in texts["nquads"]


def test_what_is_said_of_links_is_a_statement(texts: dict[str, bytes]) -> None:
    graph = Graph().parse(data=texts["turtle"], format="turtle")
    statements = list(graph.subjects(RDF.type, RDF.Statement))
    assert statements
    for node in statements:
        subject, predicate, target = (graph.value(node, p) for p in (RDF.subject, RDF.predicate, RDF.object))
        assert (subject, predicate, target) in graph
        assert any(str(p).startswith(SPF) for p in graph.predicates(node))


def test_it_conforms_to_the_shapes(tmp_path: Path) -> None:
    store = open_store({"SPFGRAPH_STORE": f"embedded:{tmp_path / 'graph.kgl'}"})
    source = write_register(tmp_path / "small", commitments(5))
    for batch in (read_vocabularies(ontology()), read_folder(source, ontology())):
        load(store, ontology(), batch, Options())
    data = Graph().parse(data=exported(store, "turtle", "small"), format="turtle")
    store.close()
    words = ontology_graph()
    conforms, _, told = pyshacl.validate(data, shacl_graph=words, ont_graph=words)
    assert conforms, told


def test_the_order_of_loads_and_what_was_retired_meanwhile_do_not_show(tmp_path: Path) -> None:
    one, other = Cli(tmp_path / "one.kgl"), Cli(tmp_path / "other.kgl")
    first, second = write_register(tmp_path / "a", commitments(4)), write_register(tmp_path / "b", commitments(6))
    one.run("load", "vocabularies", first, second)
    write_register(first, [commitment(9, note="Another."), *commitments(4)])
    other.run("load", second, first)
    write_register(first, commitments(4))
    other.run("load", "vocabularies", first, "--allow-removals")
    for form in FORMATS:
        assert one.export(form) == other.export(form)
    assert one.version() == other.version()


def test_one_source_with_the_things_it_speaks_of(tmp_path: Path) -> None:
    cli = Cli(tmp_path / "graph.kgl")
    cli.run("load", "vocabularies", write_register(tmp_path / "small", commitments(1)))
    graph = Graph().parse(data=cli.export("turtle", "--source", "small"), format="turtle")
    countries = {str(s) for s in graph.subjects(RDF.type, URIRef(SPF + "Country"))}
    assert countries == {thing("country", "MWI"), thing("country", "TGO")}
    assert "is loaded" in cli.run("export", "--format", "turtle", "--source", "none", code=2).stderr


def test_a_file_is_replaced_only_by_a_whole_export(tmp_path: Path) -> None:
    cli, file = Cli(tmp_path / "graph.kgl"), tmp_path / "out.nq"
    cli.run("load", "vocabularies")
    cli.run("export", "--format", "nquads", "-o", file)
    assert file.read_bytes() == cli.export("nquads")
    cli.run("export", "--format", "nquads", "--source", "none", "-o", file, code=2)
    assert file.read_bytes() == cli.export("nquads")
    assert [f.name for f in tmp_path.glob(".*.part")] == []
    assert "cannot write" in cli.run("export", "--format", "nquads", "-o", tmp_path / "no" / "x", code=1).stderr


def test_both_stores_give_the_same_bytes(empty_neo4j_uri: str, texts: dict[str, bytes]) -> None:
    store = filled(empty_neo4j_uri)
    for form, text in texts.items():
        assert exported(store, form) == text
    store.close()

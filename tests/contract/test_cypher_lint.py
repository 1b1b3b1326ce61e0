"""The Cypher linter finds what it is there to find, and nothing in good Cypher."""

import pytest

from tests.contract.cypher_lint.linter import Finding, Linter, Names

GOOD = """\
// ---
// title: Anything
// ---
UNWIND $criteria AS criterion
MATCH (wanted:Resource {uri: criterion})<-[:BROADER*0..3]-(concept:Resource)<-[link:FOR_STEP|ABOUT]-(a:Commitment)
WHERE a.assertedOn <= $known_by AND EXISTS { (a)-[:MADE_BY]->(:Actor) WHERE NOT (a:Staged OR a:Retired) }
CALL (a) {
  MATCH (a)-[role:MADE_BY]->(p:Actor)
  RETURN p, collect(DISTINCT type(role)) AS roles
}
WITH a, p, roles, coalesce(link.certainty, 'stated') AS certainty
ORDER BY certainty, roles
WITH p, collect(a {.uri, .note}) AS evidence, count(a) AS pieces,
  duration.inDays(date('2020-01-01'), date('2021-01-01')).days AS days
MATCH path = shortestPath((p)-[:MADE_BY|WITH_ACTOR*..6]-(:Resource {uri: $other}))
RETURN p.uri AS partner, evidence, [n IN nodes(path) | n.uri] AS path,
  CASE WHEN pieces > 0 THEN days / pieces END AS pace
ORDER BY pace, partner
"""
GOOD_WRITE = """\
UNWIND $rows AS row
MERGE (n:Resource {uri: row.uri})
ON CREATE SET n:Staged, n += row.properties
WITH n, row
MATCH (t:Resource {uri: row.target})
MERGE (n)-[r:MADE_BY]->(t)
SET r += row.link, n.source = row.type
"""

# rule, what is wrong with it -> Cypher
BAD = {
    (0, "syntax"): "MATCH (n:Resource RETURN n.uri AS uri",
    (0, "unknown variable"): "MATCH (n:Resource) RETURN m.uri AS uri",
    (0, "unknown function"): "MATCH (n:Resource) RETURN sice(n.altLabel) AS n",
    (0, "cartesian product"): "MATCH (a:Resource {uri: $a}), (b:Resource {uri: $b}) RETURN a.uri AS a, b.uri AS b",
    (1, "class first"): "CREATE (n:Actor:Resource {uri: $uri})",
    (1, "class instead"): "MATCH (n:Actor {uri: $uri}) RETURN n.kind AS kind",
    (1, "no label"): "MATCH (n {uri: $uri}) RETURN n.kind AS kind",
    (2, "read"): "MATCH (n:Resource) RETURN n.title AS title",
    (2, "read from a link"): "MATCH (:Resource)-[r:MADE_BY]->(:Resource) RETURN r.type AS kind",
    (2, "projected"): "MATCH (n:Resource) RETURN n {.uri, .name} AS row",
    (2, "set"): "MATCH (n:Resource {uri: $uri}) SET n.label = $text",
    (2, "set in a map"): "MATCH (n:Resource {uri: $uri}) SET n += {node_type: $text}",
    (2, "through a list"): "MATCH (n:Resource) WITH collect(n) AS all UNWIND all AS one RETURN one.id AS key",
    (3, "filter"): "MATCH (n:Resource {kind: $kind}) RETURN n.uri AS uri",
    (3, "beside uri"): "MERGE (n:Resource {uri: $uri, kind: $kind})",
    (3, "parameter"): "CREATE (n:Resource $properties)",
    (4, "star"): "MATCH (n:Resource) WITH n.uri AS uri RETURN *",
    (4, "node"): "MATCH (n:Resource) RETURN n",
    (4, "relationship"): "MATCH (:Resource)-[r:MADE_BY]->(:Resource) RETURN r AS link",
    (4, "path"): "MATCH p = (:Resource)-[:MADE_BY]->(:Resource) RETURN p",
    (4, "nodes in a list"): "MATCH (n:Resource) RETURN collect(n) AS everything",
    (4, "node in a map"): "MATCH (n:Resource) RETURN {node: n} AS row",
    (4, "all properties"): "MATCH (n:Resource) RETURN n {.*} AS row",
    (4, "properties()"): "MATCH (n:Resource) RETURN properties(n) AS row",
    (4, "keys()"): "MATCH (n:Resource) RETURN keys(n) AS keys",
    (4, "id()"): "MATCH (n:Resource) RETURN id(n) AS number",
    (4, "elementId()"): "MATCH (n:Resource) RETURN elementId(n) AS number",
    (5, "unbounded"): "MATCH (:Resource)-[:BROADER*]->(n:Resource) RETURN n.uri AS uri",
    (5, "open end"): "MATCH (:Resource)-[:BROADER*2..]->(n:Resource) RETURN n.uri AS uri",
    (5, "no type"): "MATCH (:Resource)-[*1..2]->(n:Resource) RETURN n.uri AS uri",
    (5, "other type"): "MATCH (:Resource)-[:BROADER|MADE_BY*1..2]->(n:Resource) RETURN n.uri AS uri",
    (5, "long shortest path"): "MATCH p = shortestPath((:Actor)-[:MADE_BY*..9]-(:Step)) RETURN length(p) AS length",
    (5, "shortest path over anything"): "MATCH p = shortestPath((:Actor)-[*..3]-(:Step)) RETURN length(p) AS length",
    (5, "quantified relationship"): "MATCH (:Resource)-[:BROADER]->{1,3}(n:Resource) RETURN n.uri AS uri",
    (5, "quantified path"): "MATCH (:Resource) ((:Step)-[:BROADER]->(:Step)){1,2} (n:Resource) RETURN n.uri AS uri",
    (5, "SHORTEST"): "MATCH p = SHORTEST 1 (:Actor)-[:BROADER]->(:Step) RETURN length(p) AS length",
    (5, "WHERE inside"): "MATCH (n:Resource WHERE n.kind = 'x') RETURN n.uri AS uri",
    (5, "label expression"): "MATCH (n:Resource&!Staged) RETURN n.uri AS uri",
    (5, "IS"): "MATCH (n IS Resource) RETURN n.uri AS uri",
    (5, "COLLECT"): "RETURN COLLECT { MATCH (n:Resource) RETURN n.uri } AS uris",
    (6, "backquotes"): "MATCH (n:`Resource`) RETURN n.uri AS uri",
    (6, "name with an accent"): "MATCH (n:Resource) RETURN n.métier AS kind",
    (6, "label from input"): "MATCH (n:Resource {uri: $uri}) SET n:$($label)",
    (6, "key from input"): "MATCH (n:Resource) RETURN n[$key] AS value",
    (7, "date"): "MATCH (n:Resource) WHERE date(n.validTo) < date($as_of) RETURN n.uri AS uri",
    (7, "today"): "RETURN toString(datetime()) AS now",
    (7, "duration"): "RETURN duration.between(date('2020-01-01'), date('2021-01-01')).years AS years",
    (8, "round"): "MATCH (n:Observation) RETURN round(n.value) AS value",
    (8, "percentile"): "MATCH (n:Observation) RETURN percentileCont(n.value, 0.5) AS value",
    (8, "||"): "MATCH (n:Resource) RETURN n.notation || n.kind AS value",
    (8, "division"): "MATCH (n:Observation) RETURN n.value / n.outOf AS share",
    (10, "whole node"): "MATCH (n:Resource {uri: $uri}) SET n = $properties",
    (10, "undirected"): "MATCH (a:Resource {uri: $a}) MATCH (b:Resource {uri: $b}) MERGE (a)-[:MADE_BY]-(b)",
    (10, "unbound"): "MATCH (a:Resource {uri: $a}) MERGE (a)-[:MADE_BY]->(b:Resource {uri: $b})",
    (10, "without uri"): "MERGE (n:Resource)",
    (10, "same SET"): "MATCH (n:Resource {uri: $uri}) SET n.kind = 'a', n.notation = n.kind",
    (11, "RETURN"): "MATCH (n:Resource) WHERE EXISTS { MATCH (n)-[:MADE_BY]->(m) RETURN m } RETURN n.uri AS uri",
    (11, "apart"): "MATCH (n:Resource) WHERE EXISTS { MATCH (n)-[:MADE_BY]->(m) MATCH (x:Step) } RETURN n.uri AS uri",
    (11, "COUNT first"): "MATCH (n:Resource) WHERE (COUNT { (n)-[:MADE_BY]->() } > 1) RETURN n.uri AS uri",
    (12, "no scope"): "MATCH (n:Resource) CALL { MATCH (m:Step) RETURN count(m) AS c } RETURN n.uri AS uri, c",
    (12, "writes"): "MATCH (n:Resource) CALL (n) { SET n.kind = 'x' } RETURN n.uri AS uri",
    (12, "in transactions"): "MATCH (n:Resource) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5 ROWS",
    (12, "LOAD CSV"): "LOAD CSV FROM 'file:///x.csv' AS row RETURN row[0] AS first",
    (12, "APOC function"): "RETURN apoc.text.join(['a'], ',') AS text",
    (12, "APOC procedure"): "CALL apoc.help('x') YIELD text RETURN text",
    (12, "block comment"): "/* everything */ MATCH (n:Resource) RETURN n.uri AS uri",
    (13, "not projected"): "MATCH (n:Resource) RETURN n.uri AS uri ORDER BY n.kind",
    (16, "full text"): "CALL db.index.fulltext.queryNodes('i', $text) YIELD node RETURN node.uri AS uri",
}  # fmt: skip


@pytest.fixture(scope="module")
def findings(cypher_linter: Linter) -> dict[str, list[Finding]]:
    """What is found in each text above: one start of Node.js for all."""
    texts = {"good": GOOD, "good write": GOOD_WRITE} | {f"{rule} {what}": body for (rule, what), body in BAD.items()}
    found: dict[str, list[Finding]] = {path: [] for path in texts}
    for finding in cypher_linter.check(texts):
        found[finding.path].append(finding)
    return found


@pytest.mark.parametrize("name", ["good", "good write"])
def test_good_cypher_is_clean(findings: dict[str, list[Finding]], name: str) -> None:
    assert [str(finding) for finding in findings[name]] == []


@pytest.mark.parametrize(("rule", "what"), BAD)
def test_bad_cypher_is_found(findings: dict[str, list[Finding]], rule: int, what: str) -> None:
    found = findings[f"{rule} {what}"]
    assert rule in {finding.rule for finding in found}, found
    assert all(finding.line == 1 for finding in found)
    assert all(finding.message.startswith(f"rule {finding.rule}: " if finding.rule else "Neo4j: ") for finding in found)


def test_unknown_names_are_found(cypher_linter: Linter) -> None:
    text = "MATCH (n:Actr)\nMATCH (n)-[:MADE_BYE]->(m:Actor)\nRETURN n.prefLable AS label,\n  $countrie AS country"
    names = Names(labels=["Actor"], relationship_types=["MADE_BY"], property_keys=["prefLabel"])
    found = cypher_linter.check({"q": text}, names, {"q": ["country"]})
    assert [(finding.line, finding.message.split(" is not ")[0]) for finding in found] == [
        (1, "Neo4j: Label Actr"),
        (2, "Neo4j: Relationship type MADE_BYE"),
        (3, "Neo4j: prefLable"),
        (4, "Neo4j: Parameter $countrie"),
    ]

import random, time
import pytest
from graph.embedded import EmbeddedStore
from graph.opening import open_store
from graph.schema import prepare
from loaders.register import folders
from loaders.register.transform import read_folder
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import ontology
from queries.answer import Answering
from queries.catalogue import catalogue
from queries.parameters import bind
from tests.contract.world import random_world, write, ACTORS, COUNTRIES, STEPS
from queries.freshness import thresholds

pytestmark = [pytest.mark.neo4j, pytest.mark.filterwarnings("error")]
MINE = ["opportunities_for_partner","partners_together","actors_supporting_all_of","peers_with_practice","requests","requests_without_partner","gap_matrix","overlaps","needs_with_amounts","mapping_matrix","unreadable_answers"]

def test_register(wiped_neo4j_uri, tmp_path):
    e = EmbeddedStore(tmp_path / "g.kgl", strict=True); prepare(e)
    n = open_store({"SPFGRAPH_STORE": wiped_neo4j_uri})
    words = ontology()
    for s in (e, n):
        for batch in (read_vocabularies(words), *(read_folder(f, words) for f in folders().values())):
            load(s, words, batch, Options())
    A, B = Answering(e), Answering(n)
    asks = [("opportunities_for_partner", {"partner": p, "limit": 1000}) for p in ("irish-aid","ilo","eu","world-bank","government-of-portugal","giz","unicef","government-of-malawi")]
    asks += [("partners_together", {"partner": p, "limit": 1000}) for p in ("irish-aid","ilo","eu","unicef","loreal")]
    asks += [("partners_together", {"partner": "unicef", "step": ["step-2-schemes"], "country": ["MOZ"]})]
    asks += [("actors_supporting_all_of", {"partners": p, "limit": 1000}) for p in (["irish-aid","ilo"],["unicef","wfp","ilo"],["eu","oecd"])]
    asks += [("peers_with_practice", {"country": c, "limit": 1000}) for c in ("TGO","MWI","IDN","CPV","SWZ")]
    asks += [("requests", {}), ("requests", {"steps": ["step-3-operations"], "not_steps": ["step-1-strategies"]}), ("requests", {"group": ["flagship-target-countries"], "limit": 3, "offset": 2})]
    asks += [("requests_without_partner", {"level": l, "min_grade": g, "limit": 1000}) for l in ("country","cell") for g in ("direct","combined","regional","partial","unreadable","declined")]
    asks += [("gap_matrix", {"limit": 1000}), ("gap_matrix", {"asked_only": True, "limit": 1000, "group": ["flagship-target-countries"]}), ("gap_matrix", {"step": ["step-2-schemes"], "as_of": "2018-01-01", "known_by": "2018-01-01", "limit": 1000})]
    asks += [("overlaps", {"limit": 1000}), ("overlaps", {"min_partners": 2, "branch": ["health-care"]}), ("needs_with_amounts", {}), ("mapping_matrix", {"limit": 1000}), ("unreadable_answers", {"limit": 1000})]
    for name, given in asks:
        t = time.time(); a = A.answer(name, given); t1 = time.time(); b = B.answer(name, given); t2 = time.time()
        print(name, given, len(a.rows), round(t1 - t, 3), round(t2 - t1, 3))
        assert a.rows == b.rows, (name, given)
    e.close(); n.close()

def test_random(wiped_neo4j_uri, tmp_path):
    e = EmbeddedStore(tmp_path / "g.kgl"); prepare(e)
    n = open_store({"SPFGRAPH_STORE": wiped_neo4j_uri}); prepare(n)
    found = {}
    for seed in range(40):
        rng = random.Random(seed); w = random_world(rng)
        write(e, w); write(n, w)
        for name in MINE:
            q = catalogue()[name]
            body = {k: (p.default if p.default != "today" else "2020-01-01") for k, p in q.parameters.items()}
            if "convenor" in body: body["convenor"] = "ilo"
            if name in ("opportunities_for_partner", "partners_together"): body["partner"] = rng.choice(ACTORS)
            if name == "actors_supporting_all_of": body["partners"] = rng.sample(ACTORS, 2)
            if name == "peers_with_practice": body["country"] = rng.choice(COUNTRIES)
            if name == "requests_without_partner": body["level"] = rng.choice(["country", "cell"]); body["min_grade"] = rng.choice(["direct", "combined", "regional", "partial"])
            if name == "overlaps": body["min_partners"] = 2
            if name == "requests" and rng.random() < .5: body["steps"] = [rng.choice(STEPS)]; body["not_steps"] = [rng.choice(STEPS)]
            if "asked_as" in body: body["asked_as"] = [None, "request"]
            body |= thresholds("2020-01-01")
            text = q.body.replace("d.demandKind IN $asked_as", "$asked_as IS NOT NULL")
            a = e.read(lambda tx: tx.rows(text, body)); b = n.read(lambda tx: tx.rows(text, body))
            assert a == b, (seed, name, body)
            found[name] = found.get(name, 0) + sum(1 for r in a if r.get("total") != 0)
    print(found)
    e.close(); n.close()

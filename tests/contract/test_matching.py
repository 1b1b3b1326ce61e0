"""The matching query against brute force, on random graphs and on both stores."""

import random
from collections import Counter
from typing import Any

import pytest

from graph.store import Row, Store
from ontology.model import ontology
from queries.catalogue import catalogue
from queries.freshness import thresholds
from queries.parameters import with_narrower
from tests.contract.oracle import GRADES, Asked, expected, pieces_of
from tests.contract.reading import chain, sometimes
from tests.contract.world import ACTORS, CONVENOR, COUNTRIES, GROUPS, OTHERS, STEPS, World, random_world, write

OTHER_THINGS = [thing for things in OTHERS.values() for thing in things]
GRAPHS, QUESTIONS = 30, 8  # 240 comparisons on each store
QUERY = "partners_for_all_of"
KINDS = ["un-agency", "fund", "ifi", "public-body"]
WHOLE_PAGE = {"limit": 1000, "offset": 0}


def _asked(rng: random.Random) -> Asked:
    return Asked(
        criteria=rng.sample(COUNTRIES + GROUPS + STEPS + OTHER_THINGS, rng.randint(1, 3)),
        as_of=rng.choice(["2016-01-01", "2018-12-31", "2026-11-20"]),  # the first two are boundaries of the world
        known_by=rng.choice(["2018-01-01", "2026-11-20", "2026-12-31"]),
        source=rng.choice([None, None, ["src1"]]),
        actor_kind=sometimes(rng, KINDS),
        home_country=sometimes(rng, COUNTRIES),
    )


def _rows(store: Store, asked: Asked, limit: int, evidence_limit: int = 1000) -> list[Row]:
    given = {**vars(asked), "convenor": CONVENOR, "limit": limit, "evidence_limit": evidence_limit}
    parameters = {**with_narrower(catalogue()[QUERY], given, ontology()), **thresholds(asked.as_of)}
    return store.read(lambda tx: tx.rows(catalogue()[QUERY].body, parameters))


def _comparable(row: Row) -> dict[str, Any]:
    """A row as the brute-force answer has it: evidence by its URIs, roles without their order."""
    plain = {name: value for name, value in row.items() if name != "evidence"}
    return {
        **plain,
        "roles": sorted(plain["roles"]),
        "pieces": [(p["assertion"], p["certainty"]) for p in row["evidence"]],
    }


def test_rows_equal_brute_force_on_random_graphs(empty_store: Store) -> None:
    grades: Counter[str] = Counter()
    compared = 0
    for seed in range(GRAPHS):
        rng = random.Random(seed)
        world = random_world(rng)
        write(empty_store, world)
        for _ in range(QUESTIONS):
            asked, limit = _asked(rng), rng.choice([100, 100, 3])
            told = expected(world, asked)[:limit]
            assert [_comparable(r) for r in _rows(empty_store, asked, limit)] == told, (seed, asked)
            grades.update(row["grade"] for row in told)
            grades.update(row["party"] for row in told)
            grades.update(name for name in ("actor_kind", "home_country") if told and vars(asked)[name])
            grades.update("a group" for row in told if not set(GROUPS).isdisjoint(row["covered"]))
            compared += 1
    assert compared >= 200
    assert all(
        grades[name] > 0 for name in (*GRADES, "partner", "ilo", "domestic", "a group", "actor_kind", "home_country")
    ), grades


def test_evidence_of_lists_every_piece_that_the_answer_counts(empty_store: Store) -> None:
    body = catalogue()["evidence_of"].body
    compared = of_parts = 0
    for seed in range(16):
        rng = random.Random(seed)
        world = random_world(rng)
        write(empty_store, world)
        for actor in ACTORS:
            asked = _asked(rng)
            parts = rng.random() < 0.5
            bound = {"partner": actor, "parts": parts, **vars(asked), **thresholds(asked.as_of), **WHOLE_PAGE}
            rows = empty_store.read(lambda tx, bound=bound: tx.rows(body, bound))  # type: ignore[misc]
            shown = [(row["assertion"], row["standing"], row["light"], row["actors"]) for row in rows if row["total"]]
            counted = [a for a in ACTORS if actor in chain(world.parent, a)] if parts else [actor]
            assert shown == pieces_of(world, asked, counted)
            compared += len(rows)
            of_parts += sum(row[3] != [actor] for row in shown)
    assert compared > 50
    assert of_parts > 10


@pytest.mark.neo4j
def test_both_stores_give_the_same_rows_with_their_evidence(both_stores: tuple[Store, Store]) -> None:
    for seed in range(5):
        rng = random.Random(1000 + seed)
        world = random_world(rng)
        for store in both_stores:
            write(store, world)
        for _ in range(QUESTIONS):
            asked = _asked(rng)
            embedded, bolt = (_rows(store, asked, 100, evidence_limit=3) for store in both_stores)
            assert embedded == bolt, (seed, asked)


def test_a_regional_row_names_the_membership_it_rests_on(empty_store: Store) -> None:
    seen = 0
    for seed in range(GRAPHS):
        world = random_world(random.Random(seed))
        write(empty_store, world)
        asked = Asked([COUNTRIES[seed % 4]], "2018-01-01", "2026-12-31", None)
        for row in _rows(empty_store, asked, 100):
            if row["grade"] == "regional":
                memberships = [m for piece in row["evidence"] for m in piece["memberships"]]
                assert memberships, row
                assert all(_is_said(world, m) and m["member"] in asked.criteria for m in memberships)
                seen += 1
    assert seen > 0


def _is_said(world: World, membership: dict[str, str]) -> bool:
    return any(
        (m.uri, m.group, m.country) == (membership["assertion"], membership["group"], membership["member"])
        for m in world.memberships
    )


@pytest.mark.parametrize("withheld", ["src1", "src2"])
def test_withholding_a_source_never_turns_an_answer_into_a_no(empty_store: Store, withheld: str) -> None:
    """Declined needs an explicit no among what is left: fewer sources mean less knowledge, not a refusal."""
    for seed in range(10):
        rng = random.Random(seed)
        world = random_world(rng)
        write(empty_store, world)
        asked = _asked(rng)
        left = Asked(asked.criteria, asked.as_of, asked.known_by, [s for s in ("src1", "src2") if s != withheld])
        for row in _rows(empty_store, left, 100):
            if row["grade"] == "declined":
                assert all(p["answer"] == "no" or p["modality"] == "declined" for p in row["evidence"] if p["roles"]), (
                    row
                )

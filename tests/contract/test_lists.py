"""The lists against brute force: filters, total, pages and what stands in a row."""

import random

from graph.store import Row, Store
from tests.contract.comparing import Comparing, descending
from tests.contract.full_world import ASSERTED, FIRST_DAYS, KINDS, LAST_DAYS, full_world
from tests.contract.oracle_lists import (
    LISTS,
    NAMES,
    Filters,
    agreement_rows,
    assertion_rows,
    filters,
    list_rows,
    own_filters,
)
from tests.contract.reading import STANDINGS, seen, sometimes, world_of
from tests.contract.world import ACTORS, THINGS, World

GRAPHS, QUESTIONS = 8, 8
DAYS = [*ASSERTED, *FIRST_DAYS, *LAST_DAYS]


def _newest_first(row: Row) -> tuple[str, str]:
    return descending(row["asserted_on"]), row["assertion"]


def test_lists_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, full_world):
        for name, (kind, own) in comparing.asks(LISTS.items()):
            for asked in comparing.asks((Filters(), *(filters(rng) for _ in range(QUESTIONS)))):
                at, wanted = seen(rng), own_filters(rng, world, own)
                by_property = {own[n]: values for n, values in wanted.items()}
                told = list_rows(world, at, asked, kind, by_property)
                comparing.agree(name, at, {**vars(asked), **wanted}, told, _newest_first)
                comparing.note(name, told, "standing", "certainty")
                comparing.met.update(
                    f"filter.{n}" for n in NAMES if told and getattr(asked, n) not in (None, "include")
                )
            comparing.pages(rng, name, at, vars(filters(rng)))
    standings = [f"commitments.standing={standing}" for standing in STANDINGS]
    comparing.had(dict.fromkeys(LISTS, GRAPHS * QUESTIONS // 6), [*(f"filter.{n}" for n in NAMES), *standings])


def test_all_assertions_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, full_world, 100):
        asking = (Filters(), Filters(event=THINGS["Event"]), *(filters(rng) for _ in range(QUESTIONS)))
        for asked in comparing.asks(asking):
            at, kinds = seen(rng), sometimes(rng, ["Commitment", "Description", "Participation", "Practice"])
            told = assertion_rows(world, at, asked, kinds)
            comparing.agree("assertions", at, {**vars(asked), "kind": kinds}, told, _newest_first)
            comparing.note("assertions", told, "kind")
        comparing.pages(rng, "assertions", at, {})
    comparing.had({"assertions": GRAPHS * QUESTIONS // 2}, [f"assertions.kind={kind}" for kind in KINDS])


def _parties_of_one(rng: random.Random, world: World) -> list[str]:
    """Two actors drawn at random are seldom parties of the same agreement."""
    told = [a for a in world.assertions if a.to("UNDER_AGREEMENT") and len(a.to("MADE_BY", "WITH_ACTOR")) > 1]
    return [p for p in rng.choice(told).to("MADE_BY", "WITH_ACTOR") if p in ACTORS] if told else list(ACTORS)


def test_agreements_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, lambda rng: world_of(rng, "Commitment"), 200):
        for asked in comparing.asks((Filters(), *(rng.choice([Filters(), filters(rng)]) for _ in range(QUESTIONS)))):
            at, kinds = seen(rng), sometimes(rng, ["mou", "framework-agreement"])
            modality = sometimes(rng, ["agreed", "declined", "underWay"])
            since, until = rng.choice([None, None, *DAYS]), rng.choice([None, None, *DAYS])
            parties = sometimes(rng, _parties_of_one(rng, world))
            told = agreement_rows(world, at, asked, modality, kinds, (since, until), parties)
            given = {**vars(asked), "modality": modality, "agreement_kind": kinds, "since": since, "until": until}
            given["parties"] = parties
            comparing.met["agreements.of several"] += bool(told and parties and len(parties) > 1)
            comparing.agree("agreements", at, given, told, lambda r: (descending(r["last_confirmed"]), r["agreement"]))
            comparing.note("agreements", told, "standing", "kind")
            whenever = agreement_rows(world, at, asked, modality, kinds)
            comparing.met["agreements.in the period"] += bool(told and (since or until))
            comparing.met["agreements.outside the period"] += len(told) < len(whenever)
        comparing.pages(rng, "agreements", at, {})
    facts = [f"agreements.{fact}" for fact in ("kind=None", "kind=mou", "standing=current", "standing=ended")]
    facts += ["agreements.in the period", "agreements.outside the period", "agreements.of several"]
    comparing.had({"agreements": GRAPHS * QUESTIONS // 5}, facts)

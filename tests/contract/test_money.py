"""Money against brute force: sums, what they are told for, flows, budgets and prices."""

import random
from dataclasses import replace

from graph.store import Row, Store
from tests.contract.comparing import Comparing, descending
from tests.contract.oracle_figures import budget_rows, price_rows
from tests.contract.oracle_lists import Filters, filters
from tests.contract.oracle_money import by_partner, flow_rows, in_country
from tests.contract.reading import Told, crowded, seen, sometimes, world_of
from tests.contract.world import COUNTRIES, STEPS, THINGS, Assertion, World

GRAPHS, QUESTIONS = 10, 5
NARROWED = {
    "actor_kind": ["fund", "public-body", "un-agency"],
    "home_country": COUNTRIES,
    "step": STEPS,
    "branch": THINGS["Branch"],
    "target_group": THINGS["TargetGroup"],
    "theme": THINGS["Theme"],
}
GIVERS = ["ilo", "p0", "p1", "p3", "n0"]
WORDS = ["modality=pledged", "modality=agreed", "modality=underWay", "currency=USD", "currency=EUR"]
WORDS += ["told_for=country", "told_for=programme", "standing=current", "standing=ended", "light=stale", "amount=None"]


def _commitments(rng: random.Random) -> World:
    """A world in which much money is of the same kind, so that some of it can be added."""
    world = crowded(world_of(rng, "Commitment", worlds=4))
    return replace(world, assertions=[_alike(rng, a) if a.kind == "Commitment" else a for a in world.assertions])


def _alike(rng: random.Random, a: Assertion) -> Assertion:
    few = {
        "source": rng.choice(["src1", "src1", "src2"]),
        "modality": rng.choice(["pledged", "agreed", "underWay", "underWay", "declined"]),
        "contribution": rng.choice([["financing"], ["financing", "coreFunding"], ["coreFunding", "financing"]]),
        "currency": None if a.get("amount") is None else rng.choice(["USD", "USD", "EUR"]),
    }
    told = {n: v for n, v in {**a.properties, **few}.items() if v is not None and n != "per"}
    year = {"per": "year"} if a.get("amount") is not None and rng.random() < 0.1 else {}
    under = {("UNDER_PROGRAMME", rng.choice(["r0", "r1"])): None} if rng.random() < 0.4 else {}
    about = {k: c for k, c in a.about.items() if not under or k[0] != "UNDER_PROGRAMME"}
    if rng.random() < 0.2:  # a country that is only spoken of, and no other place
        about = {k: c for k, c in about.items() if not k[0].startswith("IN_")}
        about["ABOUT", rng.choice(COUNTRIES)] = None
    makers = {("MADE_BY", rng.choice(["p0", "p1"])): None} if rng.random() < 0.6 else {}
    roles = {k: c for k, c in a.roles.items() if not makers or k[0] not in ("MADE_BY", "FUNDED_BY")}
    return replace(a, properties={**told, **year}, about={**about, **under}, roles={**roles, **makers})


def _note(comparing: Comparing, name: str, told: list[Told]) -> None:
    comparing.note(name, told, "modality", "currency", "told_for", "standing", "light", "amount")
    for row in told:
        comparing.met.update(f"{name}.{party}" for party in row["parties"])
        comparing.met[f"{name}.summed"] += len(row["amounts"]) - row["not_counted"] > 1
        comparing.met[f"{name}.not counted"] += row["not_counted"]
        comparing.met[f"{name}.elsewhere"] += row["amount"] is None and row["not_counted"] > 0


def test_funding_equals_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _commitments):
        for _ in comparing.asks(range(QUESTIONS)):
            at, partner, country = seen(rng), sometimes(rng, GIVERS, 3), sometimes(rng, COUNTRIES, 3)
            given = _of_givers_or_content(rng)
            told = by_partner(world, at, partner, country, Filters.of(given))
            comparing.agree("funding_by_partner", at, {"partner": partner, "country": country, **given}, told)
            comparing.met.update(f"by_partner.{name}" for name in given if told)
            _note(comparing, "by_partner", told)
            there = rng.sample(COUNTRIES, rng.choice([1, 1, 2]))
            party = rng.choice([None, None, ["domestic"], ["partner", "ilo"]])
            given = _of_givers_or_content(rng)
            told = in_country(world, at, there, party, Filters.of(given))
            comparing.agree("funding_in_country", at, {"country": there, "party": party, **given}, told)
            comparing.met.update(f"in_country.{name}" for name in given if told)
            _note(comparing, "in_country", told)
        comparing.pages(rng, "funding_by_partner", at, {})
    facts = [*WORDS, "partner", "ilo", "domestic", "summed", "not counted", *NARROWED]
    both = [f"{name}.{fact}" for name in ("by_partner", "in_country") for fact in facts]
    least = {"funding_by_partner": GRAPHS * QUESTIONS * 2 // 3, "funding_in_country": GRAPHS * QUESTIONS // 2}
    comparing.had(least, [*both, "by_partner.told_for=overall", "in_country.told_for=wider"])


def _of_givers_or_content(rng: random.Random) -> dict[str, list[str] | None]:
    """Mostly none, else one of these filters."""
    name = rng.choice([*[None] * 6, *NARROWED])
    return {name: rng.sample(NARROWED[name], 2)} if name else {}


def test_flows_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _commitments, 100):
        for _ in comparing.asks(range(QUESTIONS)):
            at, country = seen(rng), sometimes(rng, COUNTRIES, 3)
            asked = {name: sometimes(rng, GIVERS) for name in ("funder", "channel", "implementer")}
            told = flow_rows(world, at, country, asked)
            comparing.agree("flows", at, {"country": country, **asked}, told)
            _note(comparing, "flows", told)
            comparing.met["flows.channel"] += any(row["channels"] for row in told)
            comparing.met["flows.receiver"] += any(row["receivers"] for row in told)
        comparing.pages(rng, "flows", at, {})
    facts = [
        *WORDS,
        "partner",
        "ilo",
        "domestic",
        "not counted",
        "elsewhere",
        "channel",
        "receiver",
        "told_for=overall",
    ]
    comparing.had({"flows": GRAPHS * QUESTIONS // 2}, [f"flows.{fact}" for fact in facts])


def test_budgets_and_gaps_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, lambda rng: world_of(rng, "Observation", "Demand"), 200):
        for _ in comparing.asks(range(QUESTIONS)):
            at, asked = seen(rng), rng.choice([Filters(), filters(rng)])
            measure = sometimes(rng, ["budget", "resource-need", "resource-gap", "money"])
            told = budget_rows(world, at, asked, measure)
            comparing.agree("budgets_and_gaps", at, {**vars(asked), "measure": measure}, told, _by_thing)
            comparing.note("budgets", told, "measure", "currency", "light", "amount")
            comparing.met["budgets.asked"] += any(row["asked_by"] for row in told)
            comparing.met["budgets.share"] += any(row["share"] is not None for row in told)
        comparing.pages(rng, "budgets_and_gaps", at, {})
    facts = ("measure=resource-gap", "currency=EUR", "currency=None", "amount=0", "light=stale", "asked", "share")
    comparing.had({"budgets_and_gaps": GRAPHS * QUESTIONS // 2}, [f"budgets.{fact}" for fact in facts])


def _by_thing(row: Row) -> tuple[list[str], str]:
    return row["thing"], descending(row["asserted_on"])


def test_prices_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, lambda rng: world_of(rng, "Observation"), 300):
        for _ in comparing.asks(range(QUESTIONS)):
            at, amount, currency = (
                seen(rng),
                rng.choice([None, 1, 2, 19, 20, 1250000]),
                rng.choice(["USD", "USD", "EUR"]),
            )
            asked = {"step": sometimes(rng, STEPS, 3), "programme": sometimes(rng, THINGS["Programme"], 3)}
            told = price_rows(world, at, amount, currency, asked)
            comparing.agree("price_list", at, {"amount": amount, "currency": currency, **asked}, told, _cheapest_first)
            comparing.note("price", told, "currency", "times", "light")
        comparing.pages(rng, "price_list", at, {})
    facts = ("currency=USD", "currency=EUR", "currency=None", "times=1", "times=2", "times=None", "light=stale")
    comparing.had({"price_list": GRAPHS * QUESTIONS // 2}, [f"price.{fact}" for fact in facts])


def _cheapest_first(row: Row) -> tuple[bool, int]:
    """What names no currency is not compared with what does."""
    return row["currency"] is None, row["price"]

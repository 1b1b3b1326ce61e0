"""Budgets, gaps and prices by brute force: figures as told, nothing computed."""

from decimal import Decimal

from tests.contract.oracle_lists import WHOLES, Filters, listed
from tests.contract.reading import Seen, Told, among, below, kinds_of, of_class
from tests.contract.world import Assertion, World

ON_MONEY = (
    *("allocation", "budget", "cost", "disbursement", "expenditure", "money", "resource-gap", "resource-need"),
    *("resources-mobilized", "revenue", "savings"),
)


def hundredths(value: float) -> int:
    return int((Decimal(str(value)) * 100).to_integral_value())


def budget_rows(world: World, seen: Seen, asked: Filters, measure: list[str] | None) -> list[Told]:
    """A row per figure on money and per demand with an amount."""
    told = [a for a in seen.heard(world, "Observation", "Demand") if asked.passes(world, a, seen)]
    money = [a for a in told if a.get("measure") in ON_MONEY or (a.kind == "Demand" and a.get("amount") is not None)]
    return [_budget(seen, a) for a in money if among(kinds_of("measure", a.get("measure") or "resource-need"), measure)]


def _budget(seen: Seen, a: Assertion) -> Told:
    is_sum = a.get("unit") == "currency-amount"
    figure = a.kind == "Observation"
    return {
        **listed(seen, a),
        "thing": set(a.to("ABOUT", *WHOLES)),
        "measure": a.get("measure") or "resource-need",
        "amount": a.get("amount") if not figure else hundredths(a.get("value")) if is_sum else None,
        "currency": a.get("currency"),
        "share": a.get("value") if figure and not is_sum else None,
        **{name: a.get(name) for name in ("unit", "basis", "per", "component", "status", "precision")},
        "asked_by": set(a.to("MADE_BY")),
    }


def price_rows(
    world: World, seen: Seen, amount: int | None, currency: str, asked: dict[str, list[str] | None]
) -> list[Told]:
    """A row per price in the currency or in none: all of them, or those that the amount pays for."""
    prices = [a for a in seen.heard(world, "Observation") if a.get("measure") == "price"]
    kept = [a for a in prices if a.get("currency") in (None, currency) and _pays(amount, a)]
    return [_price(seen, a, amount) for a in kept if _asked(world, a, asked)]


def _pays(amount: int | None, a: Assertion) -> bool:
    return amount is None or a.get("currency") is None or a.get("value") <= amount


def _asked(world: World, a: Assertion, asked: dict[str, list[str] | None]) -> bool:
    steps = of_class(a, "SPFStep", "FOR_STEP", "ABOUT")
    programmes = of_class(a, "Programme", "UNDER_PROGRAMME", "ABOUT")
    return below(world.broader, steps, asked["step"]) and below(world.part_of, programmes, asked["programme"])


def _price(seen: Seen, a: Assertion, amount: int | None) -> Told:
    price = hundredths(a.get("value"))
    counts = amount is not None and price > 0 and a.get("currency") is not None
    return {
        **listed(seen, a),
        "price": price,
        **{name: a.get(name) for name in ("component", "currency", "per", "precision")},
        "times": (amount or 0) * 100 // price if counts else None,
    }

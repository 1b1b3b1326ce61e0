"""`spfgraph search`."""

import json

import click
from rich.table import Table

from cli.failures import BAD, Failure
from cli.setting import Setting, console
from graph.search import Hit, Names
from ontology.model import LANGUAGES, ontology
from ontology.names import THINGS
from queries.parameters import classes_below
from queries.texts import text

EXACT = 100.0


@click.command("search")
@click.argument("name")
@click.option("--class", "classes", multiple=True, metavar="CLASS", help="Only things of this class, such as Country.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the labels.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def command(setting: Setting, name: str, classes: tuple[str, ...], limit: int, lang: str, form: str) -> None:
    """Find things by name, code or URI, best first; spelling need not be exact.

    \b
    Examples:
      spfgraph search "irish aid"
      spfgraph search malwai --class Country
    """
    words = ontology()
    if unknown := [c for c in classes if c not in words.classes]:
        known = ", ".join(c.name for c in words.entity_classes())
        raise click.BadParameter(f"{unknown[0]!r} is no class; classes are: {known}", param_hint="--class")
    with setting.store() as store:
        index = Names(words).index(store)
    wanted = classes_below(words, classes) if classes else ()
    found = [Hit(thing, thing.label(lang), EXACT) for thing in index.exact(name, wanted)]
    exact = {hit.thing.uri for hit in found}
    hits = [*found, *(hit for hit in index.near(name, wanted, limit) if hit.thing.uri not in exact)][:limit]
    if form == "json":
        click.echo(json.dumps([_described(hit, lang) for hit in hits], ensure_ascii=False, indent=2))
    elif hits:
        console().print(_table(hits, lang))
    else:
        raise Failure(text("found", "nothing", lang, name=repr(name)), BAD)


def _table(hits: list[Hit], lang: str) -> Table:
    table = Table(*(text("found", name, lang) for name in ("name", "class", "found_as", "key", "fit")))
    for hit in hits:
        thing = hit.thing
        of_class = ontology().classes[thing.class_name].words.label(lang)
        table.add_row(thing.label(lang), of_class, hit.name, thing.uri.removeprefix(THINGS), f"{hit.score:.0f}")
    return table


def _described(hit: Hit, lang: str) -> dict[str, object]:
    thing = hit.thing
    return {
        "uri": thing.uri,
        "label": thing.label(lang),
        "class": thing.class_name,
        "found_as": hit.name,
        "score": hit.score,
    }

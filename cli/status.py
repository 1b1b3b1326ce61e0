"""`spfgraph status`."""

import json
from collections.abc import Mapping

import click

from cli.setting import Setting, console
from cli.sources import described, sources_table
from graph.status import Status, read_status
from graph.store import StoreInfo
from ontology.model import ontology


@click.command("status")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def command(setting: Setting, form: str) -> None:
    """Tell what is in the store: which it is, the graph's version, how much of what, and the last load of each source.

    Staged are assertions of a load that was broken off (load again to go on), retired those that a source no longer
    says (`spfgraph prune` deletes old ones). No question sees either.

    \b
    Examples:
      spfgraph status
      spfgraph status --format json
      spfgraph --store neo4j://neo4j@localhost:7687/neo4j status
    """
    with setting.store() as store:
        status, info = read_status(store, ontology()), store.info
    if form == "json":
        click.echo(json.dumps(_as_json(status, info), ensure_ascii=False, indent=2))
        return
    click.echo(f"Store     {info.kind}, {info.address} ({info.engine})")
    click.echo(f"Version   {status.version or '(empty)'}")
    click.echo(f"Things    {_counted(status.things)}")
    click.echo(f"Said      {_counted(status.assertions)}")
    click.echo(f"Unseen    {status.staged:,} staged, {status.retired:,} retired; {status.loads:,} loads")
    if status.sources:
        console().print(sources_table(status.sources))


def _counted(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in numbers.items() if number) or "none"


def _as_json(status: Status, info: StoreInfo) -> dict[str, object]:
    return {
        "store": {"kind": info.kind, "address": info.address, "engine": info.engine},
        "graph_version": status.version,
        "things": dict(status.things),
        "assertions": dict(status.assertions),
        "staged": status.staged,
        "retired": status.retired,
        "loads": status.loads,
        "sources": [described(row) for row in status.sources],
    }

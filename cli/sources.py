"""`spfgraph sources`, and the table that `status` shows too."""

import json
from collections.abc import Sequence
from typing import Any

import click
from rich.table import Table

from cli.setting import Setting, console
from graph.status import read_sources
from graph.store import Row
from ontology.names import split


@click.command("sources")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def command(setting: Setting, form: str) -> None:
    """List the loaded sources in their order: where they disagree on what a thing is called, the first is followed.

    \b
    Examples:
      spfgraph sources
      spfgraph sources --format json
    """
    with setting.store() as store:
        rows = read_sources(store)
    if form == "json":
        click.echo(json.dumps([described(row) for row in rows], ensure_ascii=False, indent=2))
    elif rows:
        console().print(sources_table(rows))
    else:
        click.echo("Nothing is loaded yet: run `spfgraph load`.")


def sources_table(rows: Sequence[Row]) -> Table:
    table = Table("Source", "Title", "Publisher", "Issued", "Newest", "Assertions", "Last load (UTC)")
    table.columns[5].justify = "right"
    for column in (0, 3, 4, 6):
        table.columns[column].no_wrap = True
    for row in rows:
        loaded = (row["loaded_at"] or "")[:16].replace("T", " ")
        cells = (key(row), row["label"], row["publisher"], row["issued"] or "", row["newest"] or "")
        table.add_row(*cells, f"{row['assertions']:,}", loaded)
    return table


def described(row: Row) -> dict[str, Any]:
    """The row with its columns in one order on both engines."""
    return {"source": key(row), **{name: row[name] for name in sorted(row)}}


def key(row: Row) -> str:
    return (split(row["uri"]) or ("", str(row["uri"])))[1]

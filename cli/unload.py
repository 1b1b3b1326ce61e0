"""`spfgraph unload`."""

import click

from cli.failures import USAGE, Failure
from cli.setting import Setting
from graph.status import read_sources
from loaders.runner import unload
from ontology.model import ontology
from ontology.names import split


@click.command("unload")
@click.argument("source")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(setting: Setting, source: str, yes: bool) -> None:
    """Take a source out of the graph: all that it says is retired, and the source with it.

    What is retired stays in the store for comparisons until `spfgraph prune`; no question, search or export sees it.
    Loading the source again brings it back as it was.

    \b
    Examples:
      spfgraph unload meeting-2017
      spfgraph unload meeting-2017 --yes
    """
    with setting.store() as store:
        loaded = {(split(row["uri"]) or ("", ""))[1]: row for row in read_sources(store)}
        if source not in loaded:
            raise Failure(f"no source {source!r} is loaded; loaded are: {', '.join(loaded) or 'none'}", USAGE)
        row = loaded[source]
        if not yes:
            click.confirm(f"Take out {row['label']!r} with its {row['assertions']:,} assertions?", abort=True)
        summary = unload(store, ontology(), source)
    gone = ", ".join(f"{number:,} {kind}" for kind, number in summary.retired.items()) or "no assertion"
    click.echo(f"{source}: retired {gone}. Graph version {summary.version}.")

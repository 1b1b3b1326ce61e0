"""`spfgraph serve`."""

import os

import click

from api.serving import HOST, PORT, ServingRefused, serve
from cli.failures import BAD, Failure
from cli.setting import Setting


@click.command("serve")
@click.option("--host", default=HOST, show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True)
@click.option(
    "--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes; several need Neo4j."
)
@click.option("--public-read", is_flag=True, help="Let everyone read who can reach the address.")
@click.pass_obj
def command(setting: Setting, host: str, port: int, workers: int, public_read: bool) -> None:
    """Serve the API and the web app until stopped (Ctrl-C).

    Only this machine can reach the default address. On any other address anyone who reaches it can read everything:
    that is refused unless --public-read says so. While it serves, the embedded store belongs to it; ask it over HTTP.

    \b
    Examples:
      spfgraph serve
      spfgraph serve --host 0.0.0.0 --port 80 --public-read
      spfgraph --store neo4j://neo4j@db:7687/neo4j serve --workers 4
    """
    os.environ["SPFGRAPH_STORE"] = setting.store_url  # worker processes read it too
    try:
        serve(host, port, workers, public_read)
    except ServingRefused as error:
        raise Failure(str(error), BAD) from error

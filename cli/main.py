"""`spfgraph`: the commands, each in a module of its own that is imported only when it is asked for."""

import difflib
from importlib import import_module

import click

from cli.failures import failure_of
from cli.setting import Setting

# name -> (module, line in the list of commands)
COMMANDS: dict[str, tuple[str, str]] = {
    "load": ("load", "Bring sources into the graph, or up to date there."),
    "ask": ("ask", "Ask in plain words."),
    "query": ("query", "Ask one of the canned questions."),
    "queries": ("queries", "List the questions that can be asked."),
    "search": ("search", "Find things by name, code or URI."),
    "diff": ("diff", "Tell what changed between two loads of a source, two days or two events."),
    "sources": ("sources", "List the loaded sources."),
    "status": ("status", "Tell what is in the store."),
    "register": ("register", "Proof-read the register: check it, count it, find a row."),
    "export": ("export", "Write the graph as RDF."),
    "serve": ("serve", "Serve the API and the web app."),
    "unload": ("unload", "Take a source out of the graph."),
    "prune": ("prune", "Delete what was retired long ago."),
    "doctor": ("doctor", "Check the installation, the register and the store."),
}


class Commands(click.Group):
    """Lists its commands without importing them, and turns what went wrong into one message and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            if near := difflib.get_close_matches(cmd_name, COMMANDS, n=1):
                ctx.fail(f"no such command {cmd_name!r}; did you mean {near[0]!r}?")
            return None
        command: click.Command = import_module(f"cli.{COMMANDS[cmd_name][0]}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's signature
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Exception as error:
            failure = failure_of(error)
            if failure is None:
                raise
            raise failure from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="spfgraph", message="spfgraph %(version)s")
@click.option(
    "--store",
    metavar="URL",
    envvar="SPFGRAPH_STORE",
    show_envvar=True,
    default="embedded:.spfgraph/graph.kgl",
    show_default=True,
    help="Where the graph is: embedded:PATH, or neo4j|bolt[+s|+ssc]://USER@HOST:PORT/DATABASE with the password in "
    "SPFGRAPH_STORE_PASSWORD or in the file that SPFGRAPH_STORE_PASSWORD_FILE names.",
)
@click.pass_context
def main(ctx: click.Context, store: str) -> None:
    """Who supports social protection floors, where, how, and which source says so.

    Every answer comes with its evidence and with what the loaded sources could have said: what no source says is
    unknown, and never a no.

    \b
    Examples:
      spfgraph load                             load the vocabularies and the register
      spfgraph queries                          see what can be asked
      spfgraph query partners_for_step_in_country --step legal-drafting --country MWI
      spfgraph query demands --country MWI --format csv > demands.csv
      spfgraph export --format turtle -o graph.ttl
      spfgraph serve                            API and web app on http://127.0.0.1:8000

    \b
    Exit codes: 0 fine; 1 the input is bad, or a change was refused; 2 asked wrongly;
    3 the store cannot be used (not reachable, damaged, or held by another process).
    """
    ctx.obj = Setting(store)

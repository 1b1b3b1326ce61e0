"""`spfgraph export`."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from cli.failures import BAD, USAGE, Failure
from cli.setting import Setting
from graph.export import export
from graph.rdf_files import FORMATS
from ontology.model import ontology
from ontology.names import split, thing


@click.command("export")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True)
@click.option("--source", "sources", multiple=True, metavar="SOURCE", help="Only this source; may be repeated.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write.  [default: stdout]"
)
@click.pass_obj
def command(setting: Setting, form: str, sources: tuple[str, ...], output: Path | None) -> None:
    """Write all that the graph says now as RDF, in the ontology's terms.

    Two graphs with the same content give the same bytes, in whatever order they were loaded. What is said of a link
    is an rdf:Statement. N-Quads keep each source in a graph of its own (and what is computed from all sources, such
    as names, in one more), so that they can restore a store. Retired and staged assertions are left out.

    \b
    Examples:
      spfgraph export --format nquads -o backup.nq
      spfgraph export --format turtle --source meeting-2017 | less
    """
    wanted = [name if split(name) else thing("source", name) for name in sources]
    with _opened(output) as file, setting.store() as store:
        try:
            export(store, ontology(), form, file, wanted)
        except KeyError as error:
            raise Failure(f"no source {error.args[0]} is loaded; `spfgraph sources` lists them", USAGE) from error


@contextmanager
def _opened(output: Path | None) -> Iterator[IO[bytes]]:
    """A file that becomes the output when all went well: a broken export leaves an older file alone."""
    if output is None:
        with tempfile.TemporaryFile() as file:
            yield file
            file.seek(0)
            shutil.copyfileobj(file, sys.stdout.buffer)
        return
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("w+b") as file:
            yield file
        part.replace(output)
    except OSError as error:
        raise Failure(f"cannot write {output}: {error.strerror}", BAD) from error
    finally:
        part.unlink(missing_ok=True)

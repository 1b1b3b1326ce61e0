"""`spfgraph register`: proof-reading of the curated tables. No store is opened."""

import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from cli.failures import BAD, USAGE, Failure
from cli.inputs import chosen_folders
from cli.register_tables import finding_values, print_tallies
from cli.setting import console
from loaders.register.checks import check
from loaders.register.finding import Grade
from loaders.register.folder import open_folder
from loaders.register.locate import Located, find
from loaders.register.places import Documents, locators_of, read_documents
from loaders.register.report import tally
from loaders.register.tables import TABLES, columns
from loaders.register.things import short
from ontology.model import ontology
from ontology.names import thing

_FORMAT = click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
_SOURCES = click.argument("sources", nargs=-1, metavar="[SOURCE]...")


@click.group("register")
def command() -> None:
    """Proof-read the register, the tables of facts that come with the program, or a folder like its own.

    SOURCE is the name of a folder of the register, or the path of a folder with a source.yml and the tables
    beside it; without any, the whole register is meant. Only files are read: no store is opened.

    \b
    Examples:
      spfgraph register check --documents ./texts
      spfgraph register report meeting-2017
      spfgraph register where https://w3id.org/spfgraph/id/assertion/0123…
    """


@command.command("columns")
@click.argument("kind", type=click.Choice(list(TABLES)))
def columns_command(kind: str) -> None:
    """List the columns of the table of a kind of assertion, and what they take.

    \b
    Example:
      spfgraph register columns Commitment
    """
    words = ontology()
    table = Table("Column", "Values", "Takes", "Means", title=TABLES[kind])
    for name in columns(words, kind):
        slot = words.classes[kind].slots.get(name)
        if slot is None:
            table.add_row(name, "any number", "ids", "The notes the row was made from; not loaded.")
            continue
        codes = words.codes(slot.prop, kind)
        takes = " or ".join(slot.prop.ranges) or (f"a code of {codes.name}" if codes else str(slot.prop.datatype))
        many = "one" if slot.most == 1 else "several, with ;"
        table.add_row(name, many if slot.least else f"{many}, or none", takes, slot.prop.words.definition)
    console().print(table)


@command.command("check")
@_SOURCES
@click.option(
    "--documents",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The texts, named by three digits (003.txt, 003_report.txt), to compare the places in the rows with.",
)
@_FORMAT
def check_command(sources: tuple[str, ...], documents: Path | None, form: str) -> None:
    """Look for slips: in what loading refuses, and in what only a reader would notice.

    Errors: cells that cannot be loaded, places that are malformed or name no line of the text, things that nothing
    describes, facts left out without a reason of the list. Warnings: words that do not stand where the row says,
    names so alike that they may be of one thing, things of two kinds, many facts left out.

    With an error the exit code is 1; warnings leave it 0.

    \b
    Examples:
      spfgraph register check
      spfgraph register check meeting-2017 --documents ./texts
      spfgraph register check ./my-source --format json | jq .findings
    """
    texts = _texts(documents)
    checked = check(chosen_folders(sources), ontology(), texts)
    errors, warnings = checked.of(Grade.ERROR), checked.of(Grade.WARNING)
    if form == "json":
        _print_json(
            {
                "sources": list(checked.sources),
                "rows": checked.rows,
                "documents": sorted(texts) if texts is not None else None,
                "findings": [finding_values(finding) for finding in checked.findings],
            }
        )
    else:
        for finding in (*errors, *warnings):
            click.echo(finding)
        compared = f"with the texts {', '.join(texts)}" if texts is not None else "with no text (--documents DIR)"
        click.echo(f"{checked.rows:,} rows of {', '.join(checked.sources)}; places were compared {compared}.")
        click.echo(f"{len(errors)} error(s), {len(warnings)} warning(s).")
    if errors:
        raise Failure(f"{len(errors)} error(s) in the register", BAD)


@command.command("report")
@_SOURCES
@_FORMAT
def report_command(sources: tuple[str, ...], form: str) -> None:
    """Count: rows by kind and certainty, facts, facts left out by reason, things described, places by text.

    \b
    Examples:
      spfgraph register report
      spfgraph register report meeting-2017 --format json
    """
    words = ontology()
    opened = [open_folder(path, words) for path in chosen_folders(sources).values()]
    tallies = [tally(folder.name, [folder], words) for folder in opened]
    total = tally("All", opened, words)
    if form == "json":
        _print_json({"sources": [vars(t) for t in tallies], "all": vars(total)})
    else:
        print_tallies(tallies, total)


@command.command("where")
@click.argument("assertion")
@_SOURCES
@_FORMAT
def where_command(assertion: str, sources: tuple[str, ...], form: str) -> None:
    """Tell which row makes an assertion, from which facts, and where in the document that stands.

    ASSERTION is its URI or the last part of it, as answers and exports give it. Name the SOURCE too when it is a
    folder of your own.

    \b
    Examples:
      spfgraph register where https://w3id.org/spfgraph/id/assertion/0123…
      spfgraph register where 0123… ./my-source
    """
    uri = thing("assertion", assertion.rstrip("/").rpartition("/")[2])
    found = find(uri, chosen_folders(sources).values(), ontology())
    if found is None:
        raise Failure(
            f"no row makes the assertion {uri}: it is another loader's, or its row has changed since it was loaded",
            USAGE,
        )
    values = _where(found)
    if form == "json":
        _print_json({"assertion": uri, **values})
        return
    for name, value in values.items():
        click.echo(f"{name:<9} {'; '.join(value) if isinstance(value, list) else value}")


def _texts(folder: Path | None) -> Documents | None:
    if folder is None:
        return None
    texts = read_documents(folder)
    if not texts:
        raise click.UsageError(f"{folder} holds no text named by three digits, as 003.txt or 003_report.txt")
    return texts


def _where(found: Located) -> dict[str, Any]:
    documents = [short(link.target) for link in found.record.links if link.prop == "hadPrimarySource"]
    return {
        "source": found.folder.name,
        "file": str(found.file),
        "row": found.row,
        "key": found.record.key,
        "kind": found.record.kind,
        "facts": list(found.entry.facts),
        "document": documents,
        "places": list(locators_of(found.record)),
    }


def _print_json(content: dict[str, Any]) -> None:
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))

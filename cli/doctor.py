"""`spfgraph doctor`."""

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

import click

from cli.failures import BAD, Failure
from cli.inputs import Input, known_inputs
from cli.setting import Setting
from graph.errors import StoreError
from graph.status import read_status
from graph.store import Store
from loaders.input import BadInput
from loaders.runner import Options, load
from ontology.model import Ontology, ontology
from queries.catalogue import catalogue

FINE, LOOK, WRONG = "fine", "look", "WRONG"


@dataclass(frozen=True)
class Finding:
    """One line: how it stands, with what, and what to do."""

    state: str
    text: str


@click.command("doctor")
@click.pass_obj
def command(setting: Setting) -> None:
    """Check the installation, the register and the store; changes nothing.

    A line a check: fine, look (nothing is broken, but you may want to know) or WRONG (exit code 1).

    \b
    Example:
      spfgraph doctor
    """
    wrong = 0
    for finding in _findings(setting):
        click.echo(f"{finding.state:<5}  {finding.text}")
        wrong += finding.state == WRONG
    if wrong:
        raise Failure(f"{wrong} check(s) failed", BAD)


def _findings(setting: Setting) -> Iterator[Finding]:
    words = ontology()
    yield Finding(FINE, f"spfgraph {version('spfgraph')} on Python {platform.python_version()}, {platform.system()}")
    yield Finding(FINE, f"ontology {words.version}; {len(catalogue())} questions agree with their files")
    try:
        with setting.store() as store:
            yield from _store(store, words)
            for source in known_inputs().values():
                yield _source(store, words, source)
    except StoreError as error:
        yield Finding(WRONG, str(error))


def _store(store: Store, words: Ontology) -> Iterator[Finding]:
    status = read_status(store, words)
    yield Finding(FINE, f"store {store.info.kind}, {store.info.address} ({store.info.engine})")
    if not status.version:
        yield Finding(LOOK, "the graph is empty: run `spfgraph load`")
    if status.staged:
        yield Finding(LOOK, f"{status.staged:,} nodes of a load that was broken off: run that load again")
    if status.retired:
        yield Finding(LOOK, f"{status.retired:,} retired nodes: `spfgraph prune` deletes old ones")


def _source(store: Store, words: Ontology, source: Input) -> Finding:
    try:
        batch = source.read(words)
        summary = load(store, words, batch, Options(dry_run=True, allow_removals=True))
    except BadInput as bad:
        return Finding(WRONG, f"{source.name}: {len(bad.errors)} errors, the first: {bad.errors[0]}")
    if summary.changes is None or summary.changes.empty:
        return Finding(FINE, f"{source.name}: the graph says what its files say ({summary.unchanged:,} assertions)")
    added, retired = sum(summary.added.values()), sum(summary.retired.values())
    return Finding(LOOK, f"{source.name}: `spfgraph load` would add {added:,} assertions and retire {retired:,}")

"""`spfgraph load`: all sources are read and checked before the first is published."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from cli.failures import BAD, STOPPED, Failure
from cli.inputs import Input, chosen, in_order
from cli.load_report import Report, print_problems, print_report
from cli.setting import Setting, console
from graph.store import Store
from graph.version import graph_version
from loaders.input import BadInput, Batch
from loaders.runner import Options, RemovalsRefused, Summary, load, too_large
from ontology.model import Ontology, ontology


@dataclass(frozen=True)
class _Plan:
    batch: Batch
    summary: Summary  # of a dry run: what loading would change


@click.command("load")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--keep-going", is_flag=True, help="Leave bad rows out and load the others; then nothing is retired.")
@click.option("--allow-removals", is_flag=True, help="Let a source lose more than a fifth of what it says.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def command(
    setting: Setting, sources: tuple[str, ...], dry_run: bool, keep_going: bool, allow_removals: bool, form: str
) -> None:
    """Bring sources into the graph, or up to date there.

    SOURCE is the name of a folder of the register, `vocabularies`, or the path of a folder with a source.yml and
    the tables beside it. Without any, the vocabularies and the whole register are loaded.

    All sources are read and checked before the first is published: a bad row leaves everything as it was. Each
    source is published as a whole, so that readers see it before or after, never between. Loading the same again
    changes nothing; what a source no longer says is retired.

    \b
    Examples:
      spfgraph load                          everything that comes with the program
      spfgraph load meeting-2017 --dry-run   what would change
      spfgraph load ./my-source              a folder of your own
      spfgraph load ./my-source --format json | jq .errors
    """
    options = Options(dry_run=dry_run, keep_going=keep_going, allow_removals=allow_removals)
    started = time.monotonic()
    words = ontology()
    inputs = chosen(sources)
    try:
        with setting.store() as store:
            plans = _checked(store, words, inputs, options, form)
            plans = plans if sources else _ordered(plans)
            summaries = [p.summary for p in plans] if dry_run else _published(store, words, plans, options)
            report = Report(summaries, graph_version(store), time.monotonic() - started, dry_run)
            print_report(report, store, form)
    except KeyboardInterrupt as error:
        raise Failure(
            "stopped. What was published stays; running the same command again goes on from there.", STOPPED
        ) from error


def _checked(store: Store, words: Ontology, inputs: Sequence[Input], options: Options, form: str) -> list[_Plan]:
    """Every source read and compared, nothing written. Tells all that is wrong in any, not only in the first."""
    trial = replace(options, dry_run=True, allow_removals=options.allow_removals or options.dry_run)
    plans: list[_Plan] = []
    problems: list[BadInput | RemovalsRefused] = []
    for source in inputs:
        try:
            batch = source.read(words)
            plans.append(_Plan(batch, load(store, words, batch, trial)))
        except (BadInput, RemovalsRefused) as problem:
            problems.append(problem)
    if problems:
        print_problems(problems, form)
        raise Failure("nothing was written.", BAD)
    return plans


def _ordered(plans: Sequence[_Plan]) -> list[_Plan]:
    by_name = {p.batch.name: p for p in plans}
    return [by_name[b.name] for b in in_order([p.batch for p in plans])]


def _published(store: Store, words: Ontology, plans: Sequence[_Plan], options: Options) -> list[Summary]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    done: list[Summary] = []
    with Progress(*columns, console=console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        for plan in plans:
            changes = plan.summary.changes
            if changes and (warning := too_large(changes)):
                click.echo(f"{plan.batch.name}: {warning}", err=True)
            total = sum(plan.summary.added.values())
            task = progress.add_task(plan.batch.name, total=total or 1)
            done.append(load(store, words, plan.batch, options, lambda n, task=task: progress.advance(task, n)))  # type: ignore[misc]
            progress.update(task, completed=total or 1)
    return done

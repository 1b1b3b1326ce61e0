"""`spfgraph diff`: what changed between two loads of a source, or between two days or events."""

import json
from collections.abc import Mapping
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from cli.answer_table import print_answer
from cli.failures import BAD, USAGE, Failure
from cli.setting import Setting, console
from graph.history import Change, Load
from graph.version import graph_version
from ontology.model import LANGUAGES
from queries.answer import Answering
from queries.diff import (
    CHANGED,
    LIMIT,
    MOST,
    SPANS,
    Asked,
    Diff,
    diff,
    differences,
    kind_of,
    load_as_json,
    loads,
    spoken,
    to_csv,
    to_json,
)
from queries.render import to_csv as answer_to_csv
from queries.render import to_json as answer_to_json

SIGNS = {"added": "+", "changed": "~", "retired": "-"}
STYLES = {"added": "green", "changed": "yellow", "retired": "red"}


@click.command("diff")
@click.argument("source", required=False)
@click.option("--from-load", metavar="LOAD", help="The earlier load.  [default: the one before --to-load]")
@click.option("--to-load", metavar="LOAD", help="The later load.  [default: the latest]")
@click.option("--list", "listed", is_flag=True, help="List the loads, of SOURCE or of all, and compare nothing.")
@click.option("--first-day", metavar="YYYY-MM-DD", help="What was said by this day is from before.")
@click.option("--last-day", metavar="YYYY-MM-DD", help="The last day looked at.  [default: today]")
@click.option("--first-event", metavar="EVENT", help="Instead of --first-day: what was said by and at this event.")
@click.option("--last-event", metavar="EVENT", help="Instead of --last-day, in the same way.")
@click.option(
    "--change",
    multiple=True,
    metavar="CHANGE",
    help="Only these changes; may be repeated. Of loads: added, changed, retired. Of days and events: new, changed, "
    "ended, noLongerMentioned.",
)
@click.option("--limit", type=click.IntRange(1, MOST), default=LIMIT, show_default=True, help="Most rows.")
@click.option("--offset", type=click.IntRange(0), default=0, show_default=True, help="Rows to leave out first.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the labels.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@click.pass_obj
def command(setting: Setting, /, source: str | None, listed: bool, form: str, lang: str, **options: Any) -> None:
    """Tell what changed: between two loads of a source, or between two days or events.

    Two loads: which rows of SOURCE were added, which changed (the same key says something else) and which were
    retired, with what they said before and after. Retired rows stay readable until `spfgraph prune` deletes them. A
    LOAD is its key as --list shows it, a day (the last load that ended by then), latest, previous, or none (before
    the first load).

    Two days or events: what sources said in between that they had not said before, what they said otherwise, what
    came to its end, and what was said before and not again although a source could have. That is the question
    changes_between, whenever the sources were loaded; SOURCE then limits it to what one source says. No longer
    mentioned is silence, not a no.

    \b
    Examples:
      spfgraph diff meeting-2017                          the latest load and the one before
      spfgraph diff meeting-2017 --list                   its loads with their keys
      spfgraph diff rmt --from-load 2026-06-30 --format csv > changes.csv
      spfgraph diff rmt --from-load none --change retired
      spfgraph diff --first-event partners-meeting-2017 --last-event partners-meeting-2021
      spfgraph diff --first-day 2021-12-31 --change new --format json
    """
    spans = {n: options.pop(n) for n in SPANS}
    asked = {name: value for name, value in spans.items() if value is not None}
    named = [name for name in ("from_load", "to_load") if options[name]]
    if asked and (named or listed):
        raise Failure("days and events go together with neither --from-load, --to-load nor --list", USAGE)
    if not (asked or source or listed):
        raise Failure("say a SOURCE, or two days or events; `spfgraph diff --help` has examples", USAGE)
    with setting.store() as store:
        if not graph_version(store):
            raise Failure("nothing is loaded yet: run `spfgraph load` first", BAD)
        answering = Answering(store)
        if listed:
            _print_loads(loads(answering, source)[0], form)
        elif asked:
            _answer(answering, {**asked, **({"source": source} if source else {})}, options, form, lang)
        else:
            told = Asked(str(source), **{**options, "change": tuple(options["change"])})
            _print_diff(diff(answering, told, lang), form)


def _answer(
    answering: Answering, asked: Mapping[str, Any], options: Mapping[str, Any], form: str, language: str
) -> None:
    paged = {"limit": options["limit"], "offset": options["offset"], "change": list(options["change"])}
    answer = answering.answer(CHANGED, {**asked, **paged}, language)
    if form == "json":
        click.echo(json.dumps(answer_to_json(answer), ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(answer_to_csv(answer), nl=False)
    else:
        print_answer(answer, console())


def _print_loads(found: list[Load], form: str) -> None:
    if form == "json":
        click.echo(json.dumps([load_as_json(load) for load in found], ensure_ascii=False, indent=2))
        return
    if form == "csv":
        raise Failure("the list of loads comes as table or json", USAGE)
    table = Table("Load", "Ended (UTC)", "Outcome", "Added", "Retired", "Unchanged")
    table.columns[0].no_wrap = True
    for load in found:
        numbers = (f"{number:,}" for number in (load.added, load.retired, load.unchanged))
        table.add_row(load.key, _time(load), load.outcome, *numbers)
    console().print(table)


def _time(load: Load) -> str:
    return load.ended_at[:19].replace("T", " ")


def _print_diff(found: Diff, form: str) -> None:
    if form == "json":
        click.echo(json.dumps(to_json(found), ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(to_csv(found), nl=False)
    else:
        _print_table(found)


def _print_table(found: Diff) -> None:
    out = console()
    first = f"{found.first.key} ({_time(found.first)})" if found.first else "before the first load"
    out.print(Text(found.source_label, style="bold"))
    out.print(Text(f"From {first} to {found.last.key} ({_time(found.last)}), UTC.", style="dim"))
    out.print()
    for change in found.changes:
        title = " ".join(part for part in (SIGNS[change.kind], kind_of(found, change), change.key) if part)
        out.print(Text(title, style=STYLES[change.kind]))
        for line in _lines(found, change):
            out.print(Text(f"    {line}"))
    out.print(Text(_counted(found)))
    for where, missing in zip(("earlier", "later"), found.comparison.missing, strict=True):
        if missing:
            out.print(
                Text(f"{missing:,} assertions of the {where} state are not kept any more: pruned, or said again later.")
            )


def _lines(found: Diff, change: Change) -> list[str]:
    both = change.kind == "changed"
    return [
        f"{name}: {spoken(before) or '(nothing)'} -> {spoken(after) or '(nothing)'}"
        if both
        else f"{name}: {spoken(before if after is None else after)}"
        for name, before, after in differences(found, change)
    ]


def _counted(found: Diff) -> str:
    counts = ", ".join(f"{number:,} {name}" for name, number in found.comparison.counts().items())
    told = f"{counts}, {found.comparison.unchanged:,} unchanged."
    if found.truncated:
        shown = found.offset + len(found.changes)
        return f"{told} Rows {found.offset + 1} to {shown} of {found.total}: --offset {shown} shows the next."
    return told

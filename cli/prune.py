"""`spfgraph prune`."""

from datetime import UTC, datetime, timedelta

import click

from cli.setting import Setting
from graph.pruning import prunable, prune

DAYS = 90


@click.command("prune")
@click.option(
    "--before",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help=f"Delete what loads retired before this day (UTC).  [default: {DAYS} days ago]",
)
@click.option("--dry-run", is_flag=True, help="Count, and delete nothing.")
@click.pass_obj
def command(setting: Setting, before: datetime | None, dry_run: bool) -> None:
    """Delete what was retired long ago, 5,000 nodes at a time.

    Retired assertions are what sources said once and no longer say. They are kept for history and comparisons;
    questions do not see them, so that no answer and no version changes. Stopped half-way, it goes on when run again.

    \b
    Examples:
      spfgraph prune --dry-run
      spfgraph prune --before 2026-01-01
    """
    day = f"{before or datetime.now(UTC) - timedelta(days=DAYS):%Y-%m-%d}"
    with setting.store() as store:
        if dry_run:
            click.echo(f"{prunable(store, day):,} assertions were retired before {day}. Dry run: nothing was deleted.")
            return
        gone = prune(store, day)
    click.echo(
        f"Deleted {gone.assertions:,} assertions retired before {day}, and {gone.things:,} things nothing links to."
    )

"""`spfgraph queries`."""

import json
import textwrap

import click

from cli.setting import console
from cli.uncovered import print_terms, terms_as_json
from ontology.model import LANGUAGES
from queries.catalogue import Query
from queries.listing import listing, themes


@click.command("queries")
@click.option("--uncovered", is_flag=True, help="List the terms of the ontology that no question covers, and why.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the texts.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(uncovered: bool, lang: str, form: str) -> None:
    """List the questions that can be asked, by theme; or what of the ontology none of them speaks of.

    `spfgraph query NAME --help` tells what a question takes and gives. With --uncovered, JSON has every term with
    the questions that cover it.

    \b
    Examples:
      spfgraph queries
      spfgraph queries --lang fr
      spfgraph queries --uncovered
    """
    if uncovered and form == "json":
        click.echo(json.dumps(terms_as_json(lang), ensure_ascii=False, indent=2))
    elif uncovered:
        print_terms(console().width, lang)
    elif form == "json":
        click.echo(json.dumps({"themes": listing(lang)}, ensure_ascii=False, indent=2))
    else:
        _print(console().width, lang)


def _print(width: int, lang: str) -> None:
    for theme in themes().values():
        click.secho(theme.title.get(lang), bold=True)
        click.echo(textwrap.indent(textwrap.fill(theme.description.get(lang), width - 2), "  "))
        for query in theme.questions:
            click.echo(f"  {query.name}")
            click.echo(textwrap.indent(textwrap.fill(_sentence(query, lang), max(20, width - 6)), " " * 6))
        click.echo()


def _sentence(query: Query, lang: str) -> str:
    return f"{query.title.get(lang)}{' :' if lang == 'fr' else ':'} {query.question.get(lang)}"

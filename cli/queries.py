"""`spfgraph queries`."""

import json
import textwrap

import click

from cli.setting import console
from ontology.model import LANGUAGES
from queries.catalogue import Query, catalogue


@click.command("queries")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the texts.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(lang: str, form: str) -> None:
    """List the questions that can be asked, by theme.

    `spfgraph query NAME --help` tells what a question takes and gives.

    \b
    Examples:
      spfgraph queries
      spfgraph queries --lang fr
    """
    questions = catalogue().values()
    if form == "json":
        click.echo(json.dumps([_described(query, lang) for query in questions], ensure_ascii=False, indent=2))
        return
    width = console().width
    for theme in dict.fromkeys(query.theme for query in questions):
        click.secho(theme.capitalize(), bold=True)
        for query in (q for q in questions if q.theme == theme):
            click.echo(f"  {query.name}")
            click.echo(textwrap.indent(textwrap.fill(_sentence(query, lang), max(20, width - 6)), " " * 6))
        click.echo()


def _sentence(query: Query, lang: str) -> str:
    return f"{query.title.get(lang)}: {query.question.get(lang)}"


def _described(query: Query, lang: str) -> dict[str, object]:
    return {
        "name": query.name,
        "theme": query.theme,
        "title": query.title.get(lang),
        "question": query.question.get(lang),
        "description": query.description.get(lang),
        "parameters": list(query.parameters),
        "required": [name for name, p in query.parameters.items() if p.required],
        "columns": list(query.columns),
    }

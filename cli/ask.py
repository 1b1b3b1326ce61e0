"""`spfgraph ask`: a question in plain words."""

import json

import click
from rich.console import Console
from rich.text import Text

from cli.answer_table import print_answer
from cli.failures import BAD, Failure
from cli.setting import Setting, console
from graph.version import graph_version
from ontology.model import LANGUAGES
from queries.answer import Answering
from queries.ask.asking import Asked, ask
from queries.ask.render import asked_json
from queries.catalogue import catalogue


@click.command("ask")
@click.argument("words", nargs=-1, required=True)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the answer.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def command(setting: Setting, words: tuple[str, ...], lang: str, form: str) -> None:
    """Ask in plain English, French or Spanish; no internet and no language model is used.

    The answer says which canned question was chosen and what each name was taken for. When no question fits, or a
    name means several things, it says so and shows the nearest questions.

    \b
    Examples:
      spfgraph ask "Which partners support legal drafting in Malawi?"
      spfgraph ask "Qui soutient les réfugiés ?" --lang fr
    """
    with setting.store() as store:
        if not graph_version(store):
            raise Failure("nothing is loaded yet: run `spfgraph load` first", BAD)
        asked = ask(Answering(store), " ".join(words), lang)
    if form == "json":
        click.echo(json.dumps(asked_json(asked, lang), ensure_ascii=False, indent=2))
    else:
        _print(asked, console(), lang)
    if asked.answer is None:
        raise Failure(asked.refusal or "no question fits", BAD)


def _print(asked: Asked, out: Console, lang: str) -> None:
    for understood in asked.understood:
        use = f"as {understood.parameter}" if understood.parameter else "not used"
        spelled = ", taken for a slip" if understood.misspelt else ""
        out.print(Text(f"  {understood.words}: {understood.meaning} ({use}{spelled})", style="dim"))
    for words, choices in asked.choices.items():
        out.print(Text(f"{words} can be {', or '.join(choices)}: say which."))
    if asked.query:
        out.print(Text(f"  question: {asked.query}", style="dim"))
    if asked.runners_up:
        near = "; ".join(catalogue()[name].question.get(lang) for name in asked.runners_up)
        out.print(Text(f"  {'other' if asked.answer else 'nearest'} questions: {near}", style="dim"))
    if asked.answer:
        out.print()
        print_answer(asked.answer, out)

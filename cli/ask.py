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
from queries.ask.asking import Asked, Understood, ask
from queries.ask.meanings import language_of
from queries.ask.render import asked_json
from queries.ask.words import words_of
from queries.catalogue import catalogue
from queries.texts import head, text


@click.command("ask")
@click.argument("words", nargs=-1, required=True)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the answer.  [default: that of the question]")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Most rows.")
@click.option("--offset", type=click.IntRange(0), default=0, show_default=True, help="Rows to leave out, of a list.")
@click.option("--evidence-limit", type=click.IntRange(1, 100), default=2, show_default=True, help="Most pieces a row.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def command(setting: Setting, /, words: tuple[str, ...], lang: str | None, form: str, **showing: int) -> None:
    """Ask in plain English, French or Spanish; no internet and no language model is used.

    The answer says which canned question was chosen and what each name was taken for. When no question fits, or a
    name means several things, it says so and shows the nearest questions.

    \b
    Examples:
      spfgraph ask "Which partners support legal drafting in Malawi?"
      spfgraph ask "Qui soutient les réfugiés ?" --limit 5
    """
    question = " ".join(words)
    lang = lang or language_of(words_of(question))
    with setting.store() as store:
        if not graph_version(store):
            raise Failure("nothing is loaded yet: run `spfgraph load` first", BAD)
        asked = ask(Answering(store), question, lang, showing)
    if form == "json":
        click.echo(json.dumps(asked_json(asked, lang), ensure_ascii=False, indent=2))
    else:
        _print(asked, console(), lang)
    if asked.answer is None:
        raise Failure(asked.refusal or "", BAD)


def _print(asked: Asked, out: Console, lang: str) -> None:
    def told(name: str, /, **values: str) -> str:
        return text("asked", name, lang, **values)

    for understood in asked.understood:
        out.print(Text(f"  {_taken(understood, lang)}", style="dim"))
    if asked.answer and asked.unknown:
        missed = text("refused", "unknown", lang, words=", ".join(asked.unknown))
        out.print(Text(f"  {missed}", style="dim"))
    for words, choices in asked.choices.items():
        out.print(Text(told("choices", words=words, choices=told("or").join(choices))))
    if asked.query:
        out.print(Text(f"  {told('question', name=asked.query)}", style="dim"))
    if asked.runners_up:
        near = "; ".join(catalogue()[name].title.get(lang) for name in asked.runners_up)
        out.print(Text(f"  {told('others' if asked.answer else 'nearest', named=near)}", style="dim"))
    if asked.answer:
        out.print()
        print_answer(asked.answer, out)


def _taken(understood: Understood, lang: str) -> str:
    """What a name was taken for, and for which parameter."""
    parameter = understood.parameter
    use = text("asked", "used", lang, parameter=_small(parameter, lang)) if parameter else text("asked", "unused", lang)
    slip = f", {text('asked', 'slip', lang)}" if understood.misspelt else ""
    return text("table", "colon", lang, head=understood.words, cell=f"{understood.meaning} ({use}{slip})")


def _small(parameter: str, lang: str) -> str:
    told = head(parameter, lang)
    return told[:1].lower() + told[1:]

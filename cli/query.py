"""`spfgraph query`: every question of the catalogue is a command, every parameter an option."""

import json
from collections.abc import Callable, Iterable
from typing import Any

import click

from cli.answer_table import print_answer
from cli.failures import BAD, Failure
from cli.setting import Setting, console
from graph.version import graph_version
from ontology.model import LANGUAGES, ontology
from queries.answer import Answer, Answering, find_query
from queries.catalogue import Query, catalogue
from queries.header import Parameter
from queries.render import to_csv, to_json

_METAVARS = {"integer": "NUMBER", "date": "YYYY-MM-DD", "boolean": "true|false", "string": "TEXT"}


class Questions(click.Group):
    """The catalogue as commands; `-` and `_` are the same in names."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return list(catalogue())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002 -- click's signature
        return _command(find_query(cmd_name.replace("-", "_")))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's signature
        for theme in dict.fromkeys(query.theme for query in catalogue().values()):
            with formatter.section(f"Questions: {theme}"):
                formatter.write_dl([(q.name, q.title.en) for q in catalogue().values() if q.theme == theme])


@click.group("query", cls=Questions, subcommand_metavar="NAME [--PARAMETER VALUE]...")
def command() -> None:
    """Ask one of the canned questions.

    Things are given by code, name or URI (MWI, Malawi); an option that takes several is given several times. A
    table shows the evidence under each row; no row means that no loaded source says so, never a no.

    \b
    Examples:
      spfgraph query partners_for_step_in_country --step legal-drafting --country MWI
      spfgraph query partners_for_all_of --criteria TGO --criteria legal-drafting --lang fr
      spfgraph query commitments --country MWI --format csv --evidence rows
      spfgraph query partners_for_step_in_country --help    what a question takes and gives
    """


def _command(query: Query) -> click.Command:
    return click.Command(
        query.name,
        callback=_callback(query),
        params=[*_parameters(query), *_options()],
        help=_help(query),
        short_help=query.title.en,
        context_settings={"token_normalize_func": lambda text: text.replace("_", "-")},
    )


def _parameters(query: Query) -> Iterable[click.Option]:
    for name, parameter in query.parameters.items():
        yield click.Option(
            [f"--{name.replace('_', '-')}", name],
            multiple=parameter.many,
            required=parameter.required,
            metavar=_metavar(parameter),
            help=_parameter_help(parameter),
        )


def _metavar(parameter: Parameter) -> str:
    if parameter.type == "anyURI":
        return "|".join(name.upper() for name in parameter.classes) or "THING"
    return "CODE" if parameter.codes else _METAVARS[parameter.type]


def _parameter_help(parameter: Parameter) -> str:
    parts = [parameter.description.en]
    if parameter.many:
        parts.append(f"Up to {parameter.max}, each with the option before it.")
    if parameter.minimum is not None and parameter.maximum is not None:
        parts.append(f"From {parameter.minimum} to {parameter.maximum}.")
    if parameter.codes:
        parts.append(f"One of: {', '.join(ontology().vocabularies[parameter.codes].concepts)}.")
    if parameter.example is not None:
        parts.append(f"Example: {_one(parameter.example)}.")
    default = f"  [default: {_told(parameter.default)}]" if parameter.default is not None else ""
    return " ".join(parts) + default


def _options() -> list[click.Option]:
    formats, evidence = click.Choice(["table", "json", "csv"]), click.Choice(["flat", "rows"])
    return [
        click.Option(["--format", "form"], type=formats, default="table", show_default=True),
        click.Option(
            ["--evidence"],
            type=evidence,
            default="flat",
            show_default=True,
            help="In CSV: rows gives each piece a line.",
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            default="en",
            show_default=True,
            help="Language of labels and texts.",
        ),
    ]


def _help(query: Query) -> str:
    given = [f"--{name.replace('_', '-')} {_one(p.example)}" for name, p in query.parameters.items() if p.required]
    columns = ", ".join(query.columns)
    example = " ".join(["spfgraph query", query.name, *given])
    return f"{query.title.en}.\n\n{query.description.en}\n\nColumns: {columns}.\n\n\b\nExample:\n  {example}"


def _one(example: Any) -> str:
    text = _told(example[0] if isinstance(example, list) else example)
    return f'"{text}"' if " " in text else text


def _told(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_told(one) for one in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _callback(query: Query) -> Callable[..., None]:
    @click.pass_obj
    def run(setting: Setting, /, form: str, evidence: str, lang: str, **values: Any) -> None:
        given = {name: list(v) if isinstance(v, tuple) else v for name, v in values.items() if v not in (None, ())}
        with setting.store() as store:
            if not graph_version(store):
                raise Failure("nothing is loaded yet: run `spfgraph load` first", BAD)
            answer = Answering(store).answer(query.name, given, lang)
        _print(answer, form, evidence)

    return run


def _print(answer: Answer, form: str, evidence: str) -> None:
    if form == "json":
        click.echo(json.dumps(to_json(answer), ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(to_csv(answer, evidence), nl=False)
        click.echo(answer.statement, err=True)  # a file of rows cannot say what silence means
    else:
        print_answer(answer, console())

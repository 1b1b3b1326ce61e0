"""`spfgraph queries --uncovered`: terms of the ontology that no question covers."""

import textwrap
from collections.abc import Sequence
from typing import Any

import click

from queries.terms_covered import Term, terms

_SORTS = {"class": "Classes", "link": "Links", "value": "Values", "vocabulary": "Vocabularies"}


def terms_as_json(language: str) -> dict[str, Any]:
    """Every term with the questions that cover it, and how many there are."""
    found = terms()
    return {"counts": _counts(found), "terms": [_described(term, language) for term in found]}


def _described(term: Term, language: str) -> dict[str, Any]:
    told = {"name": term.name, "sort": term.sort, "label": term.words.label(language)}
    return {**told, "questions": list(term.questions), "reason": term.reason}


def _counts(found: Sequence[Term]) -> dict[str, int]:
    covered = sum(1 for term in found if term.questions)
    explained = sum(1 for term in found if not term.questions and term.reason)
    return {"terms": len(found), "covered": covered, "by_design": explained, "open": len(found) - covered - explained}


def print_terms(width: int, language: str) -> None:
    """The terms without a question under the reason they share; those without a reason come first."""
    found = terms()
    bare = [term for term in found if not term.questions]
    for reason in dict.fromkeys(sorted((term.reason for term in bare), key=lambda r: r is not None)):
        click.secho(textwrap.fill(reason or "No question, and no reason is given", width), bold=True)
        for sort, title in _SORTS.items():
            named = [f"{t.name} ({t.words.label(language)})" for t in bare if (t.reason, t.sort) == (reason, sort)]
            if named:
                lines = textwrap.fill(f"{title}: {', '.join(named)}", max(20, width - 2))
                click.echo(textwrap.indent(lines, "  "))
        click.echo()
    click.echo(
        "{terms} terms: {covered} covered, {by_design} uncovered by design, {open} open.".format(**_counts(found))
    )

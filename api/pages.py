"""Templates. Everything put into them is escaped, and a name they do not find is an error."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("api"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def render(name: str, values: Mapping[str, Any]) -> str:
    """The template with these values."""
    return _environment().get_template(name).render(values)

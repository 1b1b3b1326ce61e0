"""From what stands on the command line to the sources to load."""

import difflib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from loaders.input import Batch
from loaders.register import folders
from loaders.register.transform import read_folder
from loaders.vocabularies import NAME as VOCABULARIES
from loaders.vocabularies import read_vocabularies
from ontology.model import Ontology


@dataclass(frozen=True)
class Input:
    """A source that can be read. `read` raises BadInput."""

    name: str
    read: Callable[[Ontology], Batch]


def chosen(texts: Sequence[str]) -> list[Input]:
    """The sources that these names and paths mean; all that come with the program when there are none."""
    known = known_inputs()
    inputs = [_one(text, known) for text in texts] or list(known.values())
    names = [i.name for i in inputs]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise click.UsageError(f"the source {twice[0]!r} is given twice")
    return inputs


def chosen_folders(texts: Sequence[str]) -> dict[str, Path]:
    """The folders of tables that these names and paths mean, by name; the whole register when there are none."""
    found = [_path(text) for text in texts]
    return {path.name: path for path in found} or folders()


def known_inputs() -> dict[str, Input]:
    """The vocabularies and the folders of the register, by name."""
    found = {VOCABULARIES: Input(VOCABULARIES, read_vocabularies)}
    return found | {name: _folder(path) for name, path in folders().items()}


def in_order(batches: Sequence[Batch]) -> list[Batch]:
    """The batches in the order of sources."""
    return sorted(batches, key=lambda b: (b.source.values.get("sourceOrder", 0), b.name))


def _one(text: str, known: dict[str, Input]) -> Input:
    return known[text] if text in known else _folder(_own_folder(text, known))


def _path(text: str) -> Path:
    known = folders()
    return known[text] if text in known else _own_folder(text, known)


def _own_folder(text: str, known: Collection[str]) -> Path:
    folder = Path(text).expanduser().resolve()
    if (folder / "source.yml").is_file():
        return folder
    near = difflib.get_close_matches(text, known, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise click.UsageError(f"{text!r} is no folder with a source.yml, and none of: {', '.join(known)}.{hint}")


def _folder(path: Path) -> Input:
    return Input(path.name, lambda ontology: read_folder(path, ontology))

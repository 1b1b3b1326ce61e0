"""The command line run in this process on a store of the test's own, and small register folders to load."""

import csv
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from cli.main import main
from loaders.register import folders

HEADER = """\
title: A small report
publisher: spfgraph tests
licence: none
rank: 7
coversKinds: [Commitment, Demand, Description]
covers: [country/MWI, country/TGO, step/legal-drafting]
expected: {least: 1, most: 100}
defaults: {hadPrimarySource: small-report, assertedOn: 2020-06-30, certainty: stated}
"""

Row = Mapping[str, str]

DESCRIPTIONS: Sequence[Row] = (
    {"key": "d-1", "locators": "page 1", "describes": "actor/irish-aid", "prefLabel": "Irish Aid"},
    {"key": "d-2", "locators": "page 1", "describes": "document/small-report", "prefLabel": "A small report"},
)


def commitment(number: int, **cells: str) -> Row:
    """A row that is right, apart from what is given."""
    told = {
        "key": f"c-{number}",
        "locators": f"page {number}",
        "madeBy": "irish-aid = Irish Aid",
        "inCountry": "MWI",
        "forStep": "legal-drafting?",
        "modality": "underWay",
        "contribution": "financing; expertise",
        "amount": "3070000050",
        "currency": "USD",
        "note": f"The commitment of row {number}.",
    }
    return {**told, **cells}


def commitments(count: int) -> list[Row]:
    return [commitment(number) for number in range(1, count + 1)]


def write_register(folder: Path, rows: Sequence[Row], header: str = HEADER) -> Path:
    """A folder of the register with these commitments, an actor and a document."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "source.yml").write_text(header, encoding="utf-8")
    _write_table(folder / "commitments.csv", rows)
    _write_table(folder / "descriptions.csv", DESCRIPTIONS)
    return folder


def _write_table(path: Path, rows: Sequence[Row]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)


def copy_of_the_register(folder: Path) -> list[Path]:
    """The real register as it is at this moment, so that nobody edits it during a test."""
    return [Path(shutil.copytree(path, folder / name)) for name, path in folders().items()]


@dataclass(frozen=True)
class Cli:
    """`spfgraph` on one embedded store."""

    path: Path

    @property
    def store(self) -> str:
        return f"embedded:{self.path}"

    def start(self, *arguments: str | Path) -> "subprocess.Popen[str]":
        """Run it in a process of its own, which the caller waits for."""
        program = [sys.executable, "-c", "from cli.main import main; main()", "--store", self.store]
        pipe = subprocess.PIPE
        return subprocess.Popen([*program, *map(str, arguments)], stdout=pipe, stderr=pipe, text=True)

    def run(self, *arguments: str | Path, code: int = 0) -> Result:
        """Run it and see that it ends with this code; a traceback is never right."""
        result = CliRunner().invoke(main, ["--store", self.store, *map(str, arguments)])
        told = f"{result.output}\n{result.exception!r}"
        assert result.exception is None or isinstance(result.exception, SystemExit), told
        assert result.exit_code == code, told
        return result

    def version(self) -> str:
        return str(self.run("status").stdout.split("Version")[1].split()[0])

    def export(self, form: str = "nquads", *arguments: str) -> bytes:
        return self.run("export", "--format", form, *arguments).stdout_bytes

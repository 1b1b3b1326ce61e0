"""What the command line tells of itself."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import COMMANDS, main
from graph.opening import DEFAULT
from queries.catalogue import catalogue
from tests.unit.cli_tools import Cli


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str, option: str) -> None:
    result = CliRunner().invoke(main, [command, option])
    assert result.exit_code == 0, result.output
    assert "Example" in result.output
    assert f"spfgraph {command}" in result.output or f" {command}" in result.output.partition("Example")[2]


def test_the_list_of_commands_names_all() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert all(f"  {name} " in result.output for name in COMMANDS)
    assert DEFAULT in result.output


@pytest.mark.parametrize("name", catalogue())
def test_every_question_explains_its_parameters(name: str) -> None:
    result = CliRunner().invoke(main, ["query", name, "--help"])
    assert result.exit_code == 0, result.output
    query = catalogue()[name]
    assert all(f"--{parameter.replace('_', '-')}" in result.output for parameter in query.parameters)
    assert not set(query.parameters) & {"format", "form", "evidence", "lang"}, "would hide an option of ours"


def test_version() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert result.exit_code == 0
    assert result.output.startswith("spfgraph ")


def test_a_slip_in_a_command_is_told_with_the_nearest(tmp_path: Path) -> None:
    assert "did you mean 'query'" in Cli(tmp_path / "g.kgl").run("quer", code=2).stderr


def test_starting_imports_nothing_heavy() -> None:
    script = (
        "import sys, cli.main; print([m for m in ('rdflib', 'kglite', 'neo4j', 'rich', 'fastapi') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""Checks .cypher text with Neo4j's own parser and the project's rules; needs Node.js and npm."""

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.fetched import fetched, run

HERE = Path(__file__).parent
INSTALLED_FROM = ("package.json", "package-lock.json", ".npmrc")


class NoLinterError(Exception):
    """The linter cannot run here; the text says why."""


@dataclass(frozen=True)
class Finding:
    """`rule` is the number in the rules for .cypher files; 0 is what Neo4j itself says."""

    path: str
    line: int
    column: int
    rule: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


@dataclass(frozen=True)
class Names:
    """What the graph may hold; None leaves a kind unchecked. Labels are checked only beside relationship types."""

    labels: Iterable[str] | None = None
    relationship_types: Iterable[str] | None = None
    property_keys: Iterable[str] | None = None


@dataclass(frozen=True)
class Linter:
    """Use it through the fixture `cypher_linter`."""

    node: str
    folder: Path
    names: Names = field(default_factory=Names)

    def check(
        self,
        texts: Mapping[str, str],
        names: Names | None = None,
        parameters: Mapping[str, Iterable[str]] | None = None,
    ) -> list[Finding]:
        """All findings in `texts` (path -> whole text). Where `parameters` has a path, others than those are errors."""
        names, declared = names or self.names, parameters or {}
        files = [
            {"path": path, "body": body} | ({"parameters": list(declared[path])} if path in declared else {})
            for path, body in texts.items()
        ]
        asked = {
            "files": files,
            "labels": names.labels and list(names.labels),
            "relationshipTypes": names.relationship_types and list(names.relationship_types),
            "propertyKeys": names.property_keys and list(names.property_keys),
        }
        given = {key: value for key, value in asked.items() if value is not None}
        quiet = {"NODE_NO_WARNINGS": "1"}
        done = run(
            self.node, str(HERE / "lint.mjs"), seconds=300, stdin=json.dumps(given), cwd=self.folder, extra=quiet
        )
        if done.returncode:
            raise RuntimeError(f"the Cypher linter failed:\n{done.stdout}")
        return [Finding(**each) for each in json.loads(done.stdout)["errors"]]


def installed_linter() -> Linter:
    """The linter with its npm packages at the locked versions. Raises NoLinterError."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise NoLinterError("Node.js with npm is not installed")

    def install(folder: Path) -> None:
        for name in INSTALLED_FROM:
            shutil.copy(HERE / name, folder)
        done = run(npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", seconds=600, cwd=folder)
        if done.returncode:
            raise NoLinterError(f"npm could not install the Cypher linter: {' '.join(done.stdout.split())[:600]}")

    locked = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    return Linter(node, fetched(f"cypher-lint-{locked[:12]}", install))

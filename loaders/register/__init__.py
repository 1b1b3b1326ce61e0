"""The curated register: facts kept in the repository as CSV tables, a folder a source."""

from importlib.resources import files
from pathlib import Path

ROOT = Path(str(files("loaders.register")))


def folders() -> dict[str, Path]:
    """The register's folders by source name."""
    return {f.parent.name: f.parent for f in sorted(ROOT.glob("*/source.yml"))}

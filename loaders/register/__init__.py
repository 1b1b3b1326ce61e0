"""The curated register: facts kept in the repository as CSV tables, a folder a source."""

from importlib.resources import files
from pathlib import Path


def folders() -> dict[str, Path]:
    """The register's folders by source name."""
    root = Path(str(files("loaders.register")))
    return {f.parent.name: f.parent for f in sorted(root.glob("*/source.yml"))}

"""Things that tests fetch once and keep in the user's cache folder, never in the checkout."""

import fcntl
import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path


def fetched(name: str, fetch: Callable[[Path], None]) -> Path:
    """The folder `name` of the cache; `fetch` fills it when it is not there yet.

    It is whole or not there at all: an interrupted fetch leaves nothing behind, and of two processes one waits.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "spfgraph"
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (cache / name).exists():
            with tempfile.TemporaryDirectory(dir=cache, prefix="fetching-", ignore_cleanup_errors=True) as folder:
                whole = Path(folder) / name
                whole.mkdir()
                fetch(whole)
                whole.rename(cache / name)
    return cache / name


def run(
    *command: str, seconds: float, stdin: str = "", cwd: Path | None = None, extra: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run to the end; stdout holds all it printed. Too slow is failed, with exit status 124 as `timeout` has it."""
    place = os.environ | (extra or {})
    try:
        return subprocess.run(
            command,
            cwd=cwd,
            env=place,
            input=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, f"{command[0]} took more than {seconds:.0f} s")

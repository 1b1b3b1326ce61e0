"""Kill loads with SIGKILL, in staging and in publishing, and look at what queries see afterwards.

    python -m bench.kill_during_load --kills 20                        # embedded, in a temporary folder
    python -m bench.kill_during_load --kills 20 --store bolt://…       # a Neo4j that may be emptied

After every kill the export must be that of the state before or that of the state after, nothing between;
the next load must complete it, and its export must equal that of an uninterrupted load.
"""

import argparse
import hashlib
import io
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph.export import export
from graph.opening import open_store
from graph.records import Link, Record, SourceRecord, Value
from graph.store import Store
from loaders.input import Batch, Place, Row
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import Ontology, ontology
from ontology.names import thing

SIZE = 12_000  # assertions: several batches of staging, and a publication long enough to be hit
STATES = ("before", "after")
PUBLISHING = "publishing"


def batch(words: Ontology, state: str) -> Batch:
    """Two versions of one source: `after` drops a tenth of `before`, keeps the rest and adds as much again."""
    first, last = (0, SIZE // 2) if state == "before" else (SIZE // 20, SIZE)
    countries = [c.uri for c in words.concepts_of("Country")]
    rows = tuple(Row(Place("made", n), _commitment(n, countries)) for n in range(first, last))
    values: dict[str, Value] = {
        "prefLabel": f"Made up, {state}",
        "publisher": "spfgraph bench",
        "licence": "none",
        "sourceOrder": 9,
        "coversKinds": ("Commitment",),
    }
    source = SourceRecord(thing("source", "made-up"), values, (countries[0 if state == "before" else 1],))
    return Batch("made-up", source, 1, SIZE, rows)


def _commitment(number: int, countries: list[str]) -> Record:
    values: dict[str, Value] = {
        "assertedOn": "2020-01-01",
        "certainty": "stated",
        "locators": (f"row {number}",),
        "modality": "pledged",
    }
    links = (
        Link("hadPrimarySource", thing("document", "made-up")),
        Link("madeBy", thing("actor", f"maker-{number % 500}"), None, f"Maker {number % 500}"),
        Link("inCountry", countries[number % len(countries)]),
    )
    return Record("Commitment", thing("source", "made-up"), f"row-{number}", values, links)


def child(address: str, state: str) -> None:
    """Load one state, telling on standard output how far it is; this is the process that gets killed."""
    words = ontology()
    store = open_store({"SPFGRAPH_STORE": address})
    made = batch(words, state)
    left = SIZE // 2 if state == "after" else 0

    def progress(done: int) -> None:
        nonlocal left
        left -= done
        sys.stdout.write(f"{PUBLISHING if left <= 0 else 'staging'}\n")
        sys.stdout.flush()

    load(store, words, made, Options(allow_removals=True), progress)
    sys.stdout.write("done\n")
    sys.stdout.flush()
    store.close()


def digest(store: Store) -> str:
    """Of all that queries can see."""
    out = io.BytesIO()
    export(store, ontology(), "nquads", out)
    return hashlib.sha256(out.getvalue()).hexdigest()


def digest_after_loading(address: str, state: str | None) -> str:
    """Load a state uninterrupted (none: only look), and digest what is there."""
    store = open_store({"SPFGRAPH_STORE": address})
    try:
        if state:
            load(store, ontology(), batch(ontology(), state), Options(allow_removals=True))
        return digest(store)
    finally:
        store.close()


def kill_one(address: str, rng: random.Random, phase: str, publishing_seconds: float) -> bool:
    """Start the load of `after` and kill it in the phase; False when it was done before the signal came."""
    with _start(address) as process:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        if phase == "staging":
            for _ in range(rng.randint(1, 2)):
                next(lines)
            time.sleep(rng.uniform(0, 0.02))
        else:
            next(line for line in lines if line.startswith(PUBLISHING))
            time.sleep(rng.uniform(0, publishing_seconds))
        process.send_signal(signal.SIGKILL)
        return "done" not in process.stdout.read()


def publishing_time(address: str) -> float:
    """Seconds that one publication takes here, for aiming."""
    with _start(address) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(PUBLISHING):
                begun = time.monotonic()
    return time.monotonic() - begun


def _start(address: str) -> "subprocess.Popen[str]":
    program = [sys.executable, "-m", "bench.kill_during_load", "--child", "after", "--store", address]
    root = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=root, env=environment)


def run(address: str, kills: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Kill so many loads; yields the phase and the state found for each. Raises AssertionError on a torn state."""
    rng = random.Random(seed)
    store = open_store({"SPFGRAPH_STORE": address})
    load(store, ontology(), read_vocabularies(ontology()), Options())
    store.close()
    expected = {state: digest_after_loading(address, state) for state in STATES}
    digest_after_loading(address, "before")
    seconds = publishing_time(address)
    done = 0
    while done < kills:
        assert digest_after_loading(address, "before") == expected["before"], "going back differs from the first time"
        phase = ("staging", PUBLISHING)[done % 2]
        if not kill_one(address, rng, phase, seconds):
            continue
        found = digest_after_loading(address, None)
        states = [state for state, wanted in expected.items() if wanted == found]
        assert states, f"after a kill in {phase} the graph is neither as before nor as after"
        assert digest_after_loading(address, "after") == expected["after"], "the next load does not complete it"
        done += 1
        yield phase, states[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", help="SPFGRAPH_STORE form; without it an embedded store in a temporary folder")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", choices=STATES, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child(given.store, given.child)
        return
    with tempfile.TemporaryDirectory() as folder:
        address = given.store or f"embedded:{folder}/graph.kgl"
        found = Counter(run(address, given.kills, given.seed))
    for (phase, state), count in sorted(found.items()):
        sys.stdout.write(f"killed in {phase}: {count} × found as {state}\n")
    sys.stdout.write(f"{sum(found.values())} kills, no torn state, every next load completed and equal\n")


if __name__ == "__main__":
    main()

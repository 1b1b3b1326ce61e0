"""Serving: which addresses are allowed, how many workers, and uvicorn."""

import ipaddress
from typing import Any

import uvicorn

from api.app import create_app
from api.settings import Settings

HOST, PORT = "127.0.0.1", 8000


class ServingRefused(Exception):
    """It would be served in a way that is not safe or cannot work; the message says what to do."""


def serve(
    host: str = HOST, port: int = PORT, workers: int = 1, public_read: bool = False, settings: Settings | None = None
) -> None:
    """Serve until stopped. Raises ServingRefused before anything is opened, StoreError when the store cannot be."""
    found = settings or Settings()
    check(found, host, workers, public_read)
    options: dict[str, Any] = {
        "host": host,
        "port": port,
        "access_log": False,  # api.envelope writes a line a request
        "server_header": False,
        "log_config": LOGGING,
        "timeout_graceful_shutdown": 5,
    }
    if workers == 1:
        uvicorn.run(create_app(found), **options)
    else:  # each worker process makes its own application, from the environment
        uvicorn.run("api.app:create_app", factory=True, workers=workers, **options)


def check(settings: Settings, host: str, workers: int, public_read: bool) -> None:
    """Raise ServingRefused when these go against each other."""
    if not (public_read or settings.public_read or is_loopback(host)):
        raise ServingRefused(
            f"{host} can be reached from other machines, and there are no keys yet: whoever reaches it could read "
            f"everything. If everyone may, say --public-read (or SPFGRAPH_PUBLIC_READ=true); otherwise serve on {HOST}."
        )
    if workers < 1:
        raise ServingRefused(f"{workers} workers cannot serve; the least is 1.")
    if workers > 1 and settings.embedded:
        raise ServingRefused(
            f"{workers} workers need Neo4j: only one process can use the embedded store. Set SPFGRAPH_STORE=bolt://…, "
            f"or serve with one worker, which answers many requests at once."
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach it there. A name counts as elsewhere, whatever it resolves to."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "neo4j": {"level": "ERROR"},  # it warns of each retry; what becomes of it is told by api.handling
        "spfgraph": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "uvicorn": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}

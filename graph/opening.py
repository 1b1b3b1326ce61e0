"""From SPFGRAPH_STORE to an open store."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from graph.bolt import LOADING, BoltStore, Patience
from graph.embedded import EmbeddedStore
from graph.errors import StoreUnavailable
from graph.schema import prepare
from graph.store import Store

DEFAULT = "embedded:.spfgraph/graph.kgl"
SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
FORMS = "embedded:PATH or neo4j|bolt[+s|+ssc]://USER@HOST:PORT/DATABASE"


def open_store(environment: Mapping[str, str], patience: Patience = LOADING, wait: bool = True) -> Store:
    """Open the store that SPFGRAPH_STORE names and make its constraint and indexes.

    The password is SPFGRAPH_STORE_PASSWORD, else the content of SPFGRAPH_STORE_PASSWORD_FILE, else the
    one in the URL. With `wait=False` a Neo4j that does not answer yet is no error: the first read is.
    """
    address = environment.get("SPFGRAPH_STORE") or DEFAULT
    scheme, colon, rest = address.partition(":")
    if scheme == "embedded" and rest:
        embedded = EmbeddedStore(Path(rest).expanduser())
        prepare(embedded)
        return embedded
    if not colon or scheme not in SCHEMES:
        raise StoreUnavailable(f"SPFGRAPH_STORE is {_without_password(address)!r}; expected {FORMS}")
    store = _bolt(address, environment, patience)
    try:
        store.ping()
        prepare(store)
    except StoreUnavailable:
        if wait:
            store.close()
            raise
    return store


def _bolt(address: str, environment: Mapping[str, str], patience: Patience) -> BoltStore:
    parts = urlsplit(address)
    if not parts.hostname:
        raise StoreUnavailable(f"SPFGRAPH_STORE is {_without_password(address)!r}; expected {FORMS}")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    place = f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")
    password = _password(environment) or unquote(parts.password or "")
    return BoltStore(place, unquote(parts.username or ""), password, parts.path.strip("/") or None, patience)


def _password(environment: Mapping[str, str]) -> str:
    if password := environment.get("SPFGRAPH_STORE_PASSWORD"):
        return password
    file = environment.get("SPFGRAPH_STORE_PASSWORD_FILE")
    if not file:
        return ""
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise StoreUnavailable(f"SPFGRAPH_STORE_PASSWORD_FILE cannot be read: {error}") from error


def _without_password(address: str) -> str:
    before, at, after = address.rpartition("@")
    return f"{before.rpartition(':')[0]}:***@{after}" if at and before.count(":") > 1 else address

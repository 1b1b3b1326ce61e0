"""A Neo4j server for the tests: the one that is given, else one in a container, else one made of Maven Central's jars.

`find_server` and `empty` are all that conftest.py needs. What is started here listens on loopback only, has a password
of its own, and is the only thing that is ever stopped.
"""

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit
from xml.etree import ElementTree

import neo4j
from neo4j.exceptions import Neo4jError

from tests.fetched import fetched, run

POM = Path(__file__).parent / "neo4j" / "pom.xml"
IMAGE = "neo4j:5.26-community"
READY_SECONDS = 180
FETCH_SECONDS = 900
OPENED_PACKAGES = ("java.nio", "java.io", "sun.nio.ch", "java.lang")


class NoServerError(Exception):
    """No Neo4j is to be had here; the text says why, for each way that was tried."""


class Neo4jServer(Protocol):
    """A running server. `uri` holds user, password and database and stays the same over a restart."""

    uri: str
    restartable: bool  # if not, the tests did not start it and must not stop it

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def pause(self) -> None: ...  # it keeps its connections and says nothing until `resume`
    def resume(self) -> None: ...
    def close(self) -> None: ...


def find_server(folder: Path) -> Neo4jServer:
    """The first server to be had, started; `folder` may hold its data. Raises NoServerError."""
    given = os.environ.get("SPFGRAPH_TEST_NEO4J")
    if given:
        return _started(GivenServer(given))
    reasons = ["SPFGRAPH_TEST_NEO4J is not set"]
    for kind in (ContainerServer, JarServer):
        try:
            return _started(kind(folder))
        except NoServerError as error:
            reasons.append(str(error))
    raise NoServerError("; ".join(reasons))


def empty(uri: str) -> None:
    """Take every node, constraint and index out of the database at `uri`."""
    with _driver(uri) as driver, driver.session(database=_database(uri)) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()
        for name in session.run("SHOW CONSTRAINTS YIELD name").value():
            session.run(f"DROP CONSTRAINT `{name}`").consume()
        for name in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").value():
            session.run(f"DROP INDEX `{name}`").consume()


class GivenServer:
    """A server that runs anyway, named in SPFGRAPH_TEST_NEO4J. Tests empty it, so one with content is refused."""

    restartable = False

    def __init__(self, uri: str) -> None:
        self.uri = uri

    def start(self) -> None:
        _wait_until_ready(self.uri)
        with _driver(self.uri) as driver:
            [record] = driver.execute_query("MATCH (n) RETURN count(n) AS n", database_=_database(self.uri)).records
        found = record["n"]
        if found and os.environ.get("SPFGRAPH_TEST_NEO4J_WIPE") != "1":
            raise RuntimeError(
                f"the database in SPFGRAPH_TEST_NEO4J holds {found} nodes and tests would delete them: "
                "empty it, or set SPFGRAPH_TEST_NEO4J_WIPE=1"
            )

    def stop(self) -> None:
        raise RuntimeError("a server that the tests did not start is not theirs to stop")

    pause = resume = stop

    def close(self) -> None:
        """Leave it running."""


class ContainerServer:
    """Neo4j Community in a container of the local Docker engine."""

    restartable = True

    def __init__(self, folder: Path) -> None:
        if not shutil.which("docker"):
            raise NoServerError("Docker is not installed")
        if run("docker", "info", seconds=20).returncode:
            raise NoServerError("no Docker engine answers")
        port, password = _free_ports(1)[0], secrets.token_hex(12)
        self.uri = f"bolt://neo4j:{password}@127.0.0.1:{port}/neo4j"
        options = [f"--publish=127.0.0.1:{port}:7687", f"--env=NEO4J_AUTH=neo4j/{password}"]
        quiet = "--env=NEO4J_dbms_usage__report_enabled=false"
        made = run("docker", "create", "--quiet", *options, quiet, IMAGE, seconds=FETCH_SECONDS)
        if made.returncode:
            raise NoServerError(f"Docker makes no container of {IMAGE}: {made.stdout.strip()}")
        self._container = made.stdout.split()[-1]

    def start(self) -> None:
        started = run("docker", "start", self._container, seconds=60)
        if started.returncode:
            raise RuntimeError(f"Docker cannot start {IMAGE}: {started.stdout.strip()}")
        _wait_until_ready(self.uri)

    def stop(self) -> None:
        run("docker", "stop", "--time=60", self._container, seconds=90)

    def pause(self) -> None:
        run("docker", "pause", self._container, seconds=30)

    def resume(self) -> None:
        run("docker", "unpause", self._container, seconds=30)

    def close(self) -> None:
        run("docker", "rm", "--force", "--volumes", self._container, seconds=90)


class JarServer:
    """Neo4j Community from its jars on the Java of this machine; its home is `folder`/neo4j."""

    restartable = True

    def __init__(self, folder: Path) -> None:
        self._java = _java()
        self._class_path = f"{_jars()}/*"
        self._home = folder / "neo4j"
        self._log = self._home / "console.log"
        self._process: subprocess.Popen[bytes] | None = None
        (self._home / "conf").mkdir(parents=True)
        bolt, http = _free_ports(2)
        (self._home / "conf" / "neo4j.conf").write_text(_settings(bolt, http), encoding="utf-8")
        password = secrets.token_hex(12)
        self.uri = f"bolt://neo4j:{password}@127.0.0.1:{bolt}/neo4j"
        self._set_password(password)

    def start(self) -> None:
        if self._process is not None:
            return
        options = ["-Xmx1g", *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED_PACKAGES)]
        program = ["-cp", self._class_path, "org.neo4j.server.CommunityEntryPoint"]
        places = [f"--home-dir={self._home}", f"--config-dir={self._home / 'conf'}"]
        command = [self._java, *options, *program, *places]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_until_ready(self.uri, self._process)
        except TimeoutError as error:
            self.stop()
            tail = "\n".join(self._log.read_text(errors="replace").splitlines()[-30:])
            raise RuntimeError(f"Neo4j does not start: {error}; the end of its log:\n{tail}") from error

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def pause(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self._home, ignore_errors=True)

    def _set_password(self, password: str) -> None:
        program = [self._java, "-cp", self._class_path, "org.neo4j.cli.AdminTool"]
        places = {"NEO4J_HOME": str(self._home), "NEO4J_CONF": str(self._home / "conf")}
        done = run(*program, "dbms", "set-initial-password", password, seconds=120, extra=places)
        if done.returncode:
            raise RuntimeError(f"Neo4j's AdminTool does not set the password:\n{done.stdout}")


def _started(server: Neo4jServer) -> Neo4jServer:
    try:
        server.start()
    except BaseException:
        server.close()
        raise
    return server


def _settings(bolt: int, http: int) -> str:
    return "\n".join(
        [
            "server.default_listen_address=127.0.0.1",
            f"server.bolt.listen_address=127.0.0.1:{bolt}",
            f"server.bolt.advertised_address=127.0.0.1:{bolt}",
            f"server.http.listen_address=127.0.0.1:{http}",
            f"server.http.advertised_address=127.0.0.1:{http}",
            "server.https.enabled=false",
            "server.memory.pagecache.size=256m",
            "dbms.usage_report.enabled=false",
            "",
        ]
    )


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    for java in filter(None, (home and f"{home}/bin/java", shutil.which("java"))):
        with suppress(OSError):
            version = re.search(r'version "(\d+)', run(java, "-version", seconds=60).stdout)
            if version and int(version[1]) >= 17:
                return java
    raise NoServerError("Java 17 or newer is not installed")


def _jars() -> Path:
    """The folder of Neo4j's jars, 123 MB, fetched once."""
    version = ElementTree.parse(POM).findtext(".//{*}neo4j.version")
    return fetched(f"neo4j-{version}", _fetch)


def _fetch(folder: Path) -> None:
    maven = shutil.which("mvn")
    if not maven:
        raise NoServerError("Maven, which would fetch Neo4j, is not installed")
    options = ["-q", "-B", "-f", str(POM), "-DincludeScope=runtime", f"-DoutputDirectory={folder}"]
    done = run(maven, *options, "dependency:copy-dependencies", seconds=FETCH_SECONDS)
    if done.returncode or not any(folder.glob("neo4j-server-*.jar")):
        raise NoServerError(f"Maven could not fetch Neo4j: {' '.join(done.stdout.split())[:600]}")


def _free_ports(count: int) -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports: list[int] = [listener.getsockname()[1] for listener in held]
    for listener in held:
        listener.close()
    return ports


def _wait_until_ready(uri: str, process: subprocess.Popen[bytes] | None = None) -> None:
    """Return once a query is answered. Raises TimeoutError, at once when `process` has ended."""
    end = time.monotonic() + READY_SECONDS
    while True:
        try:
            _ask(uri)
        except (neo4j.exceptions.DriverError, Neo4jError, OSError) as error:
            if process is not None and process.poll() is not None:
                raise TimeoutError(f"the process ended with exit status {process.returncode}") from error
            if time.monotonic() > end:
                raise TimeoutError(f"no answer within {READY_SECONDS} s: {error}") from error
            time.sleep(0.3)
        else:
            return


def _ask(uri: str) -> None:
    parts = urlsplit(uri)
    if parts.scheme == "bolt":  # quicker and quieter than the driver while nothing listens
        socket.create_connection((parts.hostname or "", parts.port or 7687), timeout=5).close()
    with _driver(uri) as driver, driver.session(database=_database(uri)) as session:
        session.run("RETURN 1").consume()


def _driver(uri: str) -> neo4j.Driver:
    parts = urlsplit(uri)
    place = f"{parts.scheme}://{parts.hostname}:{parts.port or 7687}"
    return neo4j.GraphDatabase.driver(place, auth=(parts.username or "neo4j", parts.password or ""))


def _database(uri: str) -> str:
    return urlsplit(uri).path.lstrip("/") or "neo4j"

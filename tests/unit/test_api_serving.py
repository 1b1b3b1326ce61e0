"""Where and how it may be served."""

import pytest

from api.serving import ServingRefused, check, is_loopback
from api.settings import Settings


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STORE", "STORE_PASSWORD", "STORE_PASSWORD_FILE", "PUBLIC_READ"):
        monkeypatch.delenv(f"SPFGRAPH_{name}", raising=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_loopback(host: str) -> None:
    assert is_loopback(host)
    check(Settings(), host, 1, public_read=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "example.org", ""])
def test_elsewhere_only_for_everyone(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ServingRefused, match=r"no keys yet.*--public-read"):
        check(Settings(), host, 1, public_read=False)
    check(Settings(), host, 1, public_read=True)
    monkeypatch.setenv("SPFGRAPH_PUBLIC_READ", "true")
    check(Settings(), host, 1, public_read=False)


def test_several_workers_need_neo4j(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ServingRefused, match="need Neo4j"):
        check(Settings(), "127.0.0.1", 2, public_read=False)
    monkeypatch.setenv("SPFGRAPH_STORE", "bolt://neo4j@127.0.0.1/neo4j")
    check(Settings(), "127.0.0.1", 2, public_read=False)


def test_settings_show_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPFGRAPH_STORE", "bolt://neo4j:hidden@127.0.0.1/neo4j")
    monkeypatch.setenv("SPFGRAPH_STORE_PASSWORD", "hidden")
    settings = Settings()
    assert "hidden" not in repr(settings) + str(settings)
    assert settings.environment()["SPFGRAPH_STORE_PASSWORD"] == "hidden"

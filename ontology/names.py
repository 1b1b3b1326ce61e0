"""The two namespaces and how a thing's URI is made and read. Nothing else puts URIs together."""

import re
from urllib.parse import quote

ONTOLOGY = "https://w3id.org/spfgraph/ontology#"
THINGS = "https://w3id.org/spfgraph/id/"

_SAFE = "-._~"  # the unreserved characters of RFC 3986; all else in a key is percent-encoded


def thing(segment: str, key: str) -> str:
    """URI of the thing with this key (a published code or a slug, case kept): thing("actor", "ilo")."""
    return f"{THINGS}{segment}/{quote(key, safe=_SAFE)}"


def split(uri: str) -> tuple[str, str] | None:
    """(segment, key as it stands in the URI), or None when the URI is not one of ours."""
    if not uri.startswith(THINGS):
        return None
    segment, slash, key = uri.removeprefix(THINGS).partition("/")
    return (segment, key) if slash and segment and key else None


def upper_snake(name: str) -> str:
    """madeBy -> MADE_BY, subOrganizationOf -> SUB_ORGANIZATION_OF."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()

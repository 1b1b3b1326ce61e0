"""What goes around every response: security headers, HEAD, one log line, and a 500 that tells nothing."""

import logging
from time import perf_counter

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.handling import unexpected

log = logging.getLogger("spfgraph.api")

SECURITY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_LONGEST = 200  # characters of a path in the log


class Envelope:
    """The outermost middleware. Starlette's own error page would bypass all of this."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await _Exchange(self._app, scope, send).run(receive)
        else:
            await self._app(scope, receive, send)


class _Exchange:
    """One request and its response."""

    def __init__(self, app: ASGIApp, scope: Scope, send: Send) -> None:
        self._app, self._scope, self._send = app, scope, send
        self._head = scope["method"] == "HEAD"
        self._status = 0

    async def run(self, receive: Receive) -> None:
        started = perf_counter()
        scope = {**self._scope, "method": "GET"} if self._head else self._scope
        try:
            await self._app(scope, receive, self._passed_on)
        except Exception:
            log.exception("unexpected error at %s", _target(self._scope))
            if self._status:  # too late for another response
                raise
            await unexpected()(scope, receive, self._passed_on)
        milliseconds = (perf_counter() - started) * 1000
        log.info("%s %s %d %.0f ms", self._scope["method"], _target(self._scope), self._status, milliseconds)

    async def _passed_on(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "no-cache")
        elif message["type"] == "http.response.body" and self._head:
            message = {**message, "body": b""}
        await self._send(message)


def _target(scope: Scope) -> str:
    """The path as it was sent, without what follows the question mark."""
    raw = (scope.get("raw_path") or scope["path"].encode()).partition(b"?")[0].decode("latin-1")
    return "".join(c if " " < c < "\x7f" else "?" for c in raw[:_LONGEST])

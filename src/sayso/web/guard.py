"""Who may ask, and what a page may do.

The server listens on this machine alone, but every web page that is open in a browser on it can send requests there, too. So:

* The Host header must be an address in digits, `localhost`, or a name that the user gave. A web page that makes its own name point to
  127.0.0.1 (DNS rebinding) sends its own name there and is refused.
* Nothing may embed, read or frame the pages: `Cross-Origin-Resource-Policy`, `frame-ancestors`, no CORS headers at all.
* Pages run only their own style and script, known by digest, and speak only to this server (Content-Security-Policy). The words of outlets
  are hostile until shown otherwise, here as in `index.html`.
* What changes something (a correction) must be a POST with a secret that only our own pages know, from our own pages
  (`Origin`, `Sec-Fetch-Site`), and is off unless the user asks for it.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Collection, Iterable, Mapping

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.report.html import digest


def headers(styles: Iterable[str], scripts: Iterable[str]) -> dict[str, str]:
    """The headers of every answer, for pages with these styles and scripts in them."""
    policy = (
        f"default-src 'none'; style-src {' '.join(map(digest, styles))}; script-src {' '.join(map(digest, scripts))}; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "same-origin",  # with no-referrer a browser would not say where a form comes from
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }


def is_known_host(host: str, names: Collection[str]) -> bool:
    """Whether a Host header names this server by an address or by one of some names.

    >>> [is_known_host(host, {"localhost"}) for host in ("127.0.0.1:8765", "[::1]:8765", "LOCALHOST", "evil.example:8765", "")]
    [True, True, True, False, False]
    """
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
    name = name.removeprefix("[").removesuffix("]").casefold()
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in names
    return True


class Guard:
    """Refuses requests to other hosts and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, *, names: Collection[str], headers: Mapping[str, str]) -> None:
        self._app = app
        self._names = names
        self._headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        asked = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if len(asked) == 1 and is_known_host(asked[0], self._names):
            await self._app(scope, receive, with_headers)
        else:
            refused = PlainTextResponse("This server does not go by that name.\n", status_code=421)
            await refused(scope, receive, with_headers)


def is_ours(request_headers: Mapping[str, str], given: str, token: str) -> bool:
    """Whether what changes something comes from a page of ours."""
    own = f"http://{request_headers.get('host', '')}"
    return (
        request_headers.get("origin") == own
        and request_headers.get("sec-fetch-site", "same-origin") == "same-origin"
        and hmac.compare_digest(given.encode(), token.encode())
    )

"""From an application to a listening server: the port, the names that it goes by, the end."""

from __future__ import annotations

import ipaddress
import socket

import uvicorn

from sayso.errors import UsageError
from sayso.web.app import make_app
from sayso.web.editions import Pile

GRACE = 2
"""Seconds that open requests get when the server is stopped."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one.

    Raises:
        UsageError: the port is taken, or the address is not this machine's.
    """
    try:
        (family, kind, proto, _, address), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise UsageError(f"--host {host}: there is no such address ({error.strerror or error})") from None
    sock = socket.socket(family, kind, proto)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen()
    except OSError as error:
        sock.close()
        told = "is another server running? Stop it, or choose another port with --port, or --port 0 for a free one"
        raise UsageError(f"cannot listen on {host} port {port} ({error.strerror}); {told}") from None
    return sock


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a host.

    >>> is_loopback("localhost"), is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0"), is_loopback("a.example")
    (True, True, True, False, False)
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def names_of(host: str) -> frozenset[str]:
    """The names that a request may use: localhost and what the user said; from other machines this one's own name, too."""
    own = socket.gethostname().casefold()
    others = () if is_loopback(host) else (own, f"{own.split('.')[0]}.local")
    return frozenset(("localhost", host.casefold(), *others))


def address_of(sock: socket.socket) -> str:
    """The address to open in a browser."""
    host, port = sock.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  compared, not bound
    return f"http://[{shown}]:{port}/" if ":" in shown else f"http://{shown}:{port}/"


def run(pile: Pile, sock: socket.socket, host: str) -> None:
    """Serve until the process is told to stop (Ctrl-C, SIGTERM)."""
    app = make_app(pile, names_of(host))
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        timeout_graceful_shutdown=GRACE,
    )
    uvicorn.Server(config).run(sockets=[sock])

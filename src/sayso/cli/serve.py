"""`sayso serve`: the dossier in a browser, live."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from sayso.errors import UsageError
from sayso.text.terminal import harmless


def serve(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="A folder that `sayso build` wrote, or is writing.", show_default=False),
    ],
    *,
    port: Annotated[int, typer.Option(metavar="N", help="The port; 0 takes a free one.", min=0, max=65535)] = 8765,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; the default is this machine alone.")
    ] = "127.0.0.1",
    edit: Annotated[bool, typer.Option("--edit", help="Take corrections (`sayso fix`) from the browser, too.")] = False,
) -> None:
    """Show a dossier in a browser, live: search, a page for each text, actor and event, and a sign when a build has added to it.

    Nothing is changed by looking, and nothing leaves this machine. Builds may run at the same time. Stop it with Ctrl-C.

    Example: `sayso serve dossier` and open http://127.0.0.1:8765/
    """
    from sayso.store import open_view  # noqa: PLC0415  half a second that help need not pay

    open_view(folder).close()
    from sayso.run.live import LivePile  # noqa: PLC0415  another half
    from sayso.web import server  # noqa: PLC0415

    if not server.is_loopback(host):
        if edit:
            raise UsageError("--edit is for this machine alone; leave --host out")
        print(f"sayso: everyone who can reach {host} can read this dossier", file=sys.stderr)
    sock = server.listen(host, port)
    print(harmless(f"{folder} is at {server.address_of(sock)} (stop with Ctrl-C)"), flush=True)
    with suppress(KeyboardInterrupt):
        server.run(LivePile(folder=folder, editable=edit), sock, host)

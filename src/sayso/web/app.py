"""The server's addresses, and what each answers.

    /                                  the report, with sections and texts fetched when a reader gets there
    /all                               the same with all sections, for who reads without scripts
    /document/ID?start=3&end=9         a whole text with words marked
    /actor/ID   /event/ID              all of one actor, one event
    /search?q=WORDS                    texts with all the words, and actors of that name
    /section/NAME   /words/ID          for the script: a section, a text (HTML)
    /where/ID   /state                 for the script: where on the report something stands; what the last finished build left and what is
                                       there now (JSON)
    POST /fix                          a correction, if the user allows them

Work is done in threads (Starlette's, for functions that are not `async`), each request with its own view of the store.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from sayso.errors import SaysoError
from sayso.report.html import report_script, report_style, text_html
from sayso.report.sections import document_row
from sayso.web.editions import Edition, Editions, Pile
from sayso.web.guard import Guard, headers, is_ours
from sayso.web.pages import actor_page, actors_named, document_page, event_page, hits
from sayso.web.render import asset, page, serve

MOST = 100
"""Texts that a search lists."""
LONGEST_QUERY = 300
LONGEST_FORM = 10_000
"""Bytes of a correction."""
VERDICTS = frozenset({"same", "different", "name"})


def make_app(pile: Pile, names: Collection[str]) -> ASGIApp:
    """The server's application.

    Args:
        pile: the dossier's folder.
        names: the names that the server goes by, besides addresses in digits.
    """
    desk = _Desk(pile)
    desk.prepare()
    routes = [
        Route("/", desk.report),
        Route("/state", desk.state),
        Route("/search", desk.search),
        Route("/document/{ident}", desk.document),
        Route("/actor/{ident}", desk.actor),
        Route("/event/{ident}", desk.event),
        Route("/all", desk.whole),
        Route("/section/{name}", desk.section),
        Route("/where/{ident}", desk.where),
        Route("/words/{ident}", desk.words),
    ]
    if pile.editable:
        routes.append(Route("/fix", desk.fix, methods=["POST"]))
    own = headers((report_style(), asset("web.css")), (report_script(), asset("live.js")))
    return Guard(
        Starlette(routes=routes, exception_handlers={404: desk.unknown, SaysoError: desk.unread}),
        names=names,
        headers=own,
    )


class _Desk:
    """Answers requests from the current edition."""

    def __init__(self, pile: Pile) -> None:
        self._pile = pile
        self._editions = Editions(pile, serve)
        self._token = secrets.token_urlsafe(32) if pile.editable else ""

    def prepare(self) -> None:
        """Begin to read the dossier, so that who comes first need not wait for it."""
        with suppress(SaysoError):  # whoever asks is told
            self._editions.prepare()

    def report(self, _request: Request) -> Response:
        return self._with_edition(lambda edition: HTMLResponse(edition.parts[""]))

    def whole(self, _request: Request) -> Response:
        return self._with_edition(lambda edition: HTMLResponse(b"".join(edition.whole())))

    def section(self, request: Request) -> Response:
        return self._with_edition(lambda edition: _fragment(edition.parts.get(request.path_params["name"])))

    def where(self, request: Request) -> Response:
        return self._with_edition(lambda edition: _where(edition, request.path_params["ident"]))

    def state(self, _request: Request) -> Response:
        """Cheap: asked every few seconds by every open page."""
        return JSONResponse({"stamp": self._editions.prepare(), "pages": self._pile.pages()})

    def search(self, request: Request) -> Response:
        words = request.query_params.get("q", "")[:LONGEST_QUERY].replace("\0", " ").strip()
        found = self._pile.search(words, MOST) if words else ()
        return self._with_edition(
            lambda edition: _html(
                edition,
                "search",
                words=words,
                hits=hits(edition, found, words),
                actors=actors_named(edition, words),
                most=MOST,
            )
        )

    def document(self, request: Request) -> Response:
        start, end = (_number(request.query_params.get(name)) for name in ("start", "end"))
        ident = request.path_params["ident"]
        return self._with_edition(lambda e: _found(e, "document", document_page(e, ident, start, end)))

    def actor(self, request: Request) -> Response:
        ident = request.path_params["ident"]
        return self._with_edition(lambda e: _found(e, "actor", actor_page(e, ident), token=self._token))

    def event(self, request: Request) -> Response:
        ident = request.path_params["ident"]
        return self._with_edition(lambda e: _found(e, "event", event_page(e, ident)))

    def words(self, request: Request) -> Response:
        return self._with_edition(lambda edition: _words(edition, request.path_params["ident"]))

    def unknown(self, _request: Request, _error: Exception) -> Response:
        told = "It may be called otherwise since the dossier was brought up to date: search for its name."
        return self._note("There is no such page", told, 404)

    def unread(self, _request: Request, error: Exception) -> Response:
        """The folder was moved, or what lies there is no dossier any more."""
        return self._note("The dossier cannot be read now", f"{error}. When it is back, load this page again.", 503)

    async def fix(self, request: Request) -> Response:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > LONGEST_FORM:
                return self._note("This is too long", "A correction is a name or two.", 413)
        form = {name: values[-1] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}
        if not is_ours(request.headers, form.get("token", ""), self._token):
            return self._note(
                "Not from here", "A correction is only taken from a page of this server. Open the actor again.", 403
            )
        if form.get("verdict") not in VERDICTS:
            return self._note("This is no correction", "It begins with same, different or name.", 400)
        return await run_in_threadpool(self._correct, [form["verdict"], form.get("a", ""), form.get("b", "")])

    def _correct(self, words: list[str]) -> Response:
        try:
            change = self._pile.correct(words)
        except SaysoError as error:
            return self._note("This could not be corrected", str(error), 400)
        self._editions.current()  # read now: where the note leads shall know of it
        return self._note("Corrected", change, 200)

    def _note(self, heading: str, text: str, status: int, *, making: bool = False) -> Response:
        served = self._editions.served()
        return HTMLResponse(page("note", served, making=making, heading=heading, text=text), status_code=status)

    def _with_edition(self, answer: Callable[[Edition], Response]) -> Response:
        edition = self._editions.current()
        if edition is None:
            told = f"{self._pile.pages()} pages so far. This page shows the dossier when the build has ended."
            return self._note("The dossier is being made", told, 503, making=True)
        return answer(edition)


def _words(edition: Edition, ident: str) -> Response:
    doc = edition.joins.documents.get(ident)
    return _fragment(None if doc is None else text_html(document_row(doc, edition.joins), edition.served))


def _fragment(html: bytes | None) -> Response:
    return JSONResponse({"error": "no such part"}, status_code=404) if html is None else HTMLResponse(html)


def _where(edition: Edition, ident: str) -> Response:
    """The section of the report that shows something, else the page that does."""
    pages = (("actor", edition.joins.entities), ("event", edition.joins.events), ("document", edition.joins.documents))
    section = edition.section_of(ident)
    page = next((f"/{name}/{ident}" for name, known in pages if ident in known), None)
    if section is None and page is None:
        return JSONResponse({"error": "nothing of that name"}, status_code=404)
    return JSONResponse({"section": section, "page": page})


def _found(edition: Edition, name: str, shown: Any, **values: Any) -> Response:
    if shown is None:
        raise HTTPException(404)
    return _html(edition, name, page=shown, **values)


def _html(edition: Edition, name: str, **values: Any) -> Response:
    return HTMLResponse(page(name, edition.served, **values))


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) < 10 else 0

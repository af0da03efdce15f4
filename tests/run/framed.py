"""Pages of a test pile without the head, menu and foot that all pages of an outlet repeat: those are written around them here.

A page is a text: its title, a line `outlet | address | day and time | author`, and its paragraphs, each on a line. What stands around them is in
`FRAMES`, by the language of the page.
"""

import json
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from sayso.run.dossier import build
from sayso.run.settings import Settings


class Frame(NamedTuple):
    """What the pages of a language have in common."""

    menu: tuple[str, ...]
    foot: tuple[str, ...]


FRAMES = {
    "en": Frame(("Home", "News", "Sport"), ("Most read", "Sign up to our newsletter", "© 2031 All rights reserved")),
    "es": Frame(("Inicio", "Sucesos", "Economía", "Deportes"), ("Noticias relacionadas", "Lo más leído", "Suscríbete a nuestro boletín", "© 2031 Todos los derechos reservados", "Aviso legal | Política de cookies")),
    "it": Frame(("Home", "Cronaca", "Economia", "Sport"), ("Leggi anche", "I più letti", "Iscriviti alla newsletter", "© 2031 Riproduzione riservata", "Informativa sulla privacy | Cookie policy")),
    "pt": Frame(("Início", "País", "Economia", "Desporto"), ("Leia também", "Mais lidas", "Subscreva a nossa newsletter", "© 2031 Todos os direitos reservados", "Política de privacidade | Termos de utilização")),
}  # fmt: skip


class Pile(NamedTuple):
    """A dossier of such pages, and what its ids stand for."""

    dossier: dict[str, Any]
    page_of: dict[str, str]
    text_of: dict[str, str]
    name_of: dict[str | None, str | None]

    def words(self, record: dict[str, Any], start: int, end: int) -> str:
        """What stands at a place of a record's text."""
        return self.text_of[record["document"]][start:end]

    def said(self) -> set[tuple[Any, ...]]:
        """Page, kind, words and speaker of each quotation."""
        return {
            (
                self.page_of[q["document"]],
                q["kind"],
                self.words(q, *q["content"][0]),
                self.name_of[q["attribution"]["speaker"]],
            )
            for q in self.dossier["quotations"]
        }

    def counted(self) -> set[tuple[Any, ...]]:
        """Page, measure, value, qualifier and the words for its source of each figure."""
        return {
            (self.page_of[f["document"]], f["measure"], f["value"], f["qualifier"],
             tuple(self.words(f, *span) for span in (f["attribution"] or {"source": []})["source"]))
            for f in self.dossier["figures"]
        }  # fmt: skip

    def times(self) -> set[tuple[str, str, str]]:
        """Page, words and value of each time expression."""
        return {
            (self.page_of[t["document"]], self.words(t, t["start"], t["end"]), t["value"])
            for t in self.dossier["timexes"]
        }

    def derived(self) -> set[tuple[str, str, str]]:
        """Which page was made from which, and how."""
        return {
            (self.page_of[tie["document"]], self.page_of[tie["derived_from"]], tie["kind"])
            for tie in self.dossier["lineage"]
            if tie["derived_from"]
        }


def build_pile(source: Path, out: Path) -> Pile:
    """Build the dossier of a folder of such pages; none may fail."""
    assert build([str(write_pages(source, out / "pages"))], out, settings=Settings(jobs=1)).failures == 0
    dossier = json.loads((out / "dossier.json").read_text(encoding="utf-8"))
    pages = {page["id"]: Path(page["path"]).stem for page in dossier["pages"]}
    return Pile(
        dossier,
        {document["id"]: pages[document["page"]] for document in dossier["documents"]},
        {document["id"]: document["text"] for document in dossier["documents"]},
        {entity["id"]: entity["name"] for entity in dossier["entities"]} | {None: None},
    )


def write_pages(source: Path, target: Path) -> Path:
    """Write the pages of a folder, `name.language.txt`, as HTML into another, and return that."""
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        name, language, _ = path.name.split(".")
        (target / f"{name}.html").write_text(_page(path.read_text(encoding="utf-8"), language), encoding="utf-8")
    return target


def _page(text: str, language: str) -> str:
    title, about, *paragraphs = (line for line in escape(text, quote=False).splitlines() if line)
    outlet, address, written, author = about.split(" | ")
    frame = FRAMES[language]
    menu = "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in frame.menu)
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    foot = "".join(f"<p>{line}</p>" for line in frame.foot)
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title} | {outlet}</title>
<link rel="canonical" href="https://{outlet.lower().replace(" ", "-")}.example/{address}">
<meta property="og:site_name" content="{outlet}">
<meta property="og:title" content="{title}">
<meta property="article:published_time" content="{written}">
<meta name="author" content="{author}">
</head>
<body>
<nav><ul>{menu}</ul></nav>
<main><article>
<h1>{title}</h1>
<p class="byline">{author}</p>
{body}
</article></main>
<footer>{foot}</footer>
</body>
</html>
"""

"""An invented outlet's pages, as its content system would write them, for the tests of the HTML reader."""

from sayso.model import Page

TITLE = "Ferry service to Ostrel resumes after nine days"
LEAD = "The harbour office of Marrow Bay lifted its ban on Tuesday, but only two of five ships may sail."
PARAGRAPHS = (
    (
        "Ferries between Marrow Bay and the island of Ostrel sailed again on Tuesday morning, nine days after a storm had "
        "torn two pontoons from their moorings, the harbour office said."
    ),
    (
        "“We checked every bolt twice,” harbour master Ilse Brandhoek told reporters on the quay. She added that three of the "
        "five ships would stay in the dock until the end of the month."
    ),
    (
        "About 140 islanders had waited for the first crossing, among them the teacher Tomas Weyrich, who had spent the "
        "nine days in a sports hall."
    ),
    (
        "The shipping line Nordsund did not say who would pay for the damage. A spokesman for the island council put it at "
        "“more than two million crowns”."
    ),
    "The council will meet on Friday to decide whether the old pier can be used again before the winter.",
)
HEADING = "Two ships for the whole island"
CAPTION = "The ferry Alkenstern leaves Marrow Bay on Tuesday. Photo: Hedda Quist"
MENU = ("Home", "Islands", "Harbours", "Weather", "Letters")
TEASERS = (
    "Lighthouse keeper retires after forty years at the northern cape",
    "Council of Ostrel wants a second school by next summer",
    "Why the herring stays away: five questions, five answers",
)
COMMENT = (
    "I have been saying for years that those pontoons were a bad idea, but nobody in the council would listen to me."
)
JSON_LD = (
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"' + TITLE + '","datePublished":'
    '"2031-03-04T09:30:00+01:00","dateModified":"2031-03-04T15:00:00+01:00","author":[{"@type":"Person",'
    '"name":"Hedda Quist"},{"@type":"Person","name":"Jarl Ostby"}],"publisher":{"@type":"Organization",'
    '"name":"Marrow Bay Courier"},"description":"' + LEAD + '"}'
)
HEAD = f"""<meta charset="utf-8"><title>{TITLE} | Marrow Bay Courier</title>
<link rel="canonical" href="https://courier.example/2031/03/04/ferry-resumes">
<meta property="og:site_name" content="Marrow Bay Courier"><meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2031-03-04T08:30:00Z">
<script type="application/ld+json">{JSON_LD}</script><style>p {{ color: black }}</style>"""


def article_page(*, head: str = HEAD, extra: str = "", lang: str = "en") -> str:
    """A whole page: menu, article with all its parts, teasers, comments, foot. `extra` goes into the article."""
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in MENU)
    teasers = "".join(f'<li><h3><a href="/t{n}">{text}</a></h3></li>' for n, text in enumerate(TEASERS))
    first, second, *rest = (f"<p>{text}</p>" for text in PARAGRAPHS)
    return f"""<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>
<header><nav><ul>{menu}</ul></nav></header><main><article>
<h1>{TITLE}</h1><p class="article-lead">{LEAD}</p>
<div class="byline">By Hedda Quist and Jarl Ostby <time datetime="2031-03-04T09:30:00+01:00">4 March 2031</time></div>
<figure><img src="a.jpg" alt="A ferry"><figcaption>{CAPTION}</figcaption></figure>
<div class="article-body">{first}{second}<h2>{HEADING}</h2>{"".join(rest)}{extra}</div></article>
<aside class="related"><h2>Also of interest</h2><ul>{teasers}</ul></aside>
<section id="comments"><h2>Comments</h2><div><p>{COMMENT}</p></div></section></main>
<footer><p>© 2031 Marrow Bay Courier</p></footer></body></html>"""


def page(**changes: object) -> Page:
    """A page record for the reader."""
    fields = {
        "id": "p-1", "path": "ferry.html", "url": None, "media_type": "text/html", "sha256": "0", "fetched": None,
        "outlet": None, "title": None, "declared": (), "charset": None, "twin": 0,
    }  # fmt: skip
    return Page(**(fields | changes))  # type: ignore[arg-type]

"""The parts of the page that stand on it by the thousand, as markup: links to words, tellings, lines of actors.

The page is made by templates. A template escapes each value by itself and calls a macro through several layers, 1 to 8 microseconds a time: 1.9 milliseconds
a page of the pile, half of it for the table of actors. The few parts that make up most of the page are written here by hand, 0.7 milliseconds with the same result to
the byte. What pages and outlets say is hostile: in these functions every value that is not a number goes through `text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from sayso.model import Entity, NameForm
from sayso.report.actors import Actor
from sayso.report.events import EventRow
from sayso.report.relations import RelationRow
from sayso.report.sections import Place
from sayso.report.tellings import Telling

ALSO_SHOWN = 8
"""Other pages of one origin behind a telling; also roles, and spellings of one language, of an actor."""
PLACES_SHOWN = 12
"""Places of an actor that are linked, for each way of mentioning."""
LINKS_SHOWN = 5
_TITLE = 160
"""Characters of an event's words that a link to it shows when pointed at."""
_LEEWAY = 5
"""Characters by which words may be longer before they are cut: an ellipsis must save something."""


def text(words: str) -> str:
    """Words as they can stand in markup, between tags and in quoted attributes: what `markupsafe.escape` makes, as a plain string.

    >>> text('<b title="x">')
    '&lt;b title=&#34;x&#34;&gt;'
    """
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace('"', "&#34;").replace("'", "&#39;")


def _made(markup: str) -> Markup:
    """Markup of this module, which templates put onto the page as it is."""
    return Markup(markup)  # noqa: S704  made here, and all words in it went through `text`


def shortened(words: str, most: int = 255) -> str:
    """Words cut behind the last whole one that fits.

    >>> shortened("the bridge was closed", 14)
    'the bridge...'
    """
    return words if len(words) <= most + _LEEWAY else words[: most - 3].rsplit(" ", 1)[0] + "..."


def go(place: Place, label: str | int | None = None) -> Markup:
    """A link that opens words on their page."""
    return _made(_go(place, text(place.words if label is None else str(label))))


def _go(place: Place, inner: str) -> str:
    return f'<a class="go" {_target(place)}{_lang(place.language)} dir="auto">{inner}</a>'


def _target(place: Place) -> str:
    return f'href="#{text(place.document)}" data-start="{place.start}" data-end="{place.end}"'


def _lang(language: str | None) -> str:
    return f' lang="{text(language)}"' if language else ""


def words(told: Telling) -> Markup:
    """The words of a telling, with what it hangs on in bold."""
    before, trigger, after = map(text, told.cut)
    return _made(_go(told.place, f"{before}<b>{trigger}</b>{after}" if trigger else before + after))


def telling(told: Telling) -> Markup:
    """Who tells, when, on whose word and through whom, and where else it stands."""
    when = f", {text(told.when)}" if told.when else ""
    who = f" · on the word of <bdi>{text(told.who)}</bdi>" if told.who else ""
    through = f" · <bdi>{text(told.told_by)}</bdi>" if told.told_by else ""
    return _made(
        f'<span class="meta"><bdi>{text(told.place.outlet)}</bdi>{when}{who}{through}{_also(told.also)}</span>'
    )


def _also(places: Sequence[Place]) -> str:
    if not places:
        return ""
    shown = ", ".join(_go(place, text(place.outlet)) for place in places[:ALSO_SHOWN])
    rest = f" and {len(places) - ALSO_SHOWN} more" if len(places) > ALSO_SHOWN else ""
    origin = f"""<span title="pages that share this text's origin">({len(places) + 1} pages of one origin)</span>"""
    return f" · also in {shown}{rest} {origin}"


def actor_line(
    actor: Actor, told: Sequence[EventRow], ties: Sequence[tuple[Entity, RelationRow]], said: int | None
) -> Markup:
    """An actor's lines in their table.

    Args:
        actor: with spellings, roles and mentions.
        told: the events on the page in which it has a role.
        ties: its relations on the page, each with the other actor.
        said: how many quotations of it are on the page; None: it is no speaker there.
    """
    entity = actor.entity
    ident = text(entity.id)
    spellings = "<br>".join(_spelling(language, names) for language, names in actor.spellings)
    roles = "; ".join(_go(role, text(role.words)) for role in actor.roles[:ALSO_SHOWN])
    return _made(
        f'<tbody class="line" id="{ident}"><tr>\n'
        f'<td dir="auto"><b>{text(entity.name)}</b>{_item(actor.wikidata)}<br><code class="meta">{ident}</code></td>\n'
        f"<td>{spellings}</td>\n"
        f"<td>{roles}{_more(actor.roles, ALSO_SHOWN)}</td>\n"
        f"<td><b>{_number(actor.pages, 'page')}, {_number(actor.origins, 'origin')}</b>{''.join(_mentions(actor))}"
        f"{_events(told)}{_ties(ties)}{_said(ident, said)}</td>\n"
        f"</tr>{_reasons(actor)}</tbody>"
    )


def _item(wikidata: str | None) -> str:
    if not wikidata:
        return ""
    item = text(wikidata)
    address = f'href="https://www.wikidata.org/wiki/{item}" rel="noreferrer noopener" title="opens wikidata.org"'
    return f' <a class="meta" {address}>{item}</a>'


def _spelling(language: str | None, names: Sequence[NameForm]) -> str:
    lang = _lang(language)
    shown = ", ".join(
        f'<span class="name" dir="auto"{lang}>{text(name.text)}</span> <span class="meta">{name.count}</span>'
        for name in names[:ALSO_SHOWN]
    )
    return f'<span class="meta">{text(language or "unknown language")}:</span> {shown}{_more(names, ALSO_SHOWN)}'


def _mentions(actor: Actor) -> Iterator[str]:
    for form, mentions in actor.mentions:
        links = "".join(
            f'<a class="go" href="#{text(one.document)}" data-start="{one.start}" data-end="{one.end}">{number}</a> '
            for number, one in enumerate(mentions[:PLACES_SHOWN], 1)
        )
        of_all = f'<span class="meta">of {len(mentions)}</span>' if len(mentions) > PLACES_SHOWN else ""
        yield f'<br><span class="meta">{text(form)}:</span> {links}{of_all}'


def _events(told: Sequence[EventRow]) -> str:
    if not told:
        return ""
    links = " · ".join(
        f'<a href="#{text(row.event.id)}" title="{text(shortened(row.best.place.words, _TITLE))}">{text(row.brief)}</a>'
        for row in told[:LINKS_SHOWN]
    )
    return f'<br><span class="meta">events:</span> {links}{_more(told, LINKS_SHOWN)}'


def _ties(ties: Sequence[tuple[Entity, RelationRow]]) -> str:
    if not ties:
        return ""
    links = " · ".join(
        f'<a href="#{text(row.relation.id)}"><bdi>{text(other.name)}</bdi>: {text(row.brief)}</a>'
        for other, row in ties[:LINKS_SHOWN]
    )
    return f'<br><span class="meta">relations:</span> {links}{_more(ties, LINKS_SHOWN)}'


def _said(ident: str, said: int | None) -> str:
    return "" if said is None else f'<br><a href="#said-{ident}">said: {_number(said, "quotation")}</a>'


def _reasons(actor: Actor) -> str:
    """Why it is one actor, and what to do if it is two; folded."""
    reasons, commands = actor.entity.why, actor.particular
    if not reasons and not commands:
        return ""
    title = ", and ".join(part for part, there in (("why one actor", reasons), ("if it is two", commands)) if there)
    items = "".join(f'<li dir="auto">{text(why)}</li>' for why in reasons)
    terms = "".join(f"<dt>{text(what)}</dt><dd><code>{text(command)}</code></dd>" for what, command in commands)
    lists = (f"<ul>{items}</ul>" if items else "") + (f"<dl>{terms}</dl>" if terms else "")
    return f'<tr><td colspan="4"><details><summary>{title}</summary>\n{lists}</details></td></tr>'


def _more(items: Sequence[object], kept: int) -> str:
    return f' <span class="meta">and {len(items) - kept} more</span>' if len(items) > kept else ""


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

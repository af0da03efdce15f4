"""The words of a language that tell furniture from text: table `[furniture]` of `lang/data/*.toml`.

Phrases are compared with a whole line, without regard to case, bullets and closing punctuation. "…" at an end
of a phrase says that the line may go on there: "read more…" opens a line, "…all rights reserved…" stands
anywhere in one. "#" stands for any number: "# min read".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureWords:
    """What each key of `[furniture]` means. A page is read with the words of all languages at once."""

    menu: tuple[str, ...]
    """Navigation and accounts: "skip to content", "log in"."""
    share: tuple[str, ...]
    """Buttons that pass the page on, print or keep it: "copy link"."""
    related: tuple[str, ...]
    """Heads of lists of other articles: "most read". What follows is not the text until its paragraphs go on."""
    pointer: tuple[str, ...]
    """Lines that send the reader to another article: "read also…"."""
    newsletter: tuple[str, ...]
    """Offers of newsletters, apps, alerts, subscriptions, and calls for gifts."""
    audio: tuple[str, ...]
    """Notices of players: "listen to this article"."""
    caption: tuple[str, ...]
    """Words that show a caption or a photo credit: "photo:…"."""
    legal: tuple[str, ...]
    """Cookies, consent, copyright, terms."""
    advert: tuple[str, ...]
    """Labels of advertising."""
    comments: tuple[str, ...]
    """Heads and notices of readers' comments. What follows is not the text."""
    counter: tuple[str, ...]
    """Reading time, views, ages of a post: "# min read"."""
    photo: tuple[str, ...]
    """Names of picture agencies and words that end a photo credit; as written. `agencies` count, too."""
    author: tuple[str, ...]
    """Heads of a box about the author: "about the author"."""
    published: tuple[str, ...]
    """Labels before the date of publication, without colon."""
    updated: tuple[str, ...]
    """Labels before the date of a change."""
    byline: tuple[str, ...]
    """Words before the author's name in a byline: "by", "text by"."""
    joint: tuple[str, ...]
    """Words between the names of a byline: "and"."""
    office: tuple[str, ...]
    """What stands after a name in a byline: "correspondent"."""
    contributors: tuple[str, ...]
    """What a contributor line says after (or, with a closing "…", before) the names."""
    credit: tuple[str, ...]
    """Labels before an agency's name: "source", "with material from"."""
    agencies: tuple[str, ...]
    """News agencies as credited; in capitals as written."""
    months: tuple[tuple[str, ...], ...]
    """Twelve lists: the names and abbreviations of each month; `und` has those of the languages without a file."""

"""When a mention of a happening is told to be: the days of its own time, and those on which its page was written.

A time that stands near a trigger may be that of something else: of a count ("as of Friday 17 had died") or a
comparison ("the worst since 2013"), of what the sentence tells before ("on
Monday after the fire"), or, for what has happened, a day after the page was written. Such times say nothing of the happening.
"""

from __future__ import annotations

from sayso.lang import profile
from sayso.lang.happenings import happenings
from sayso.model import Dating, EventMention
from sayso.stages.events.around import Around
from sayso.stages.events.days import Days, less
from sayso.text.calendar import ordinal
from sayso.text.words import keys

REACH = 40
"""Characters before a time that hold the two words before it."""
NEARLY = 4
"""Words before a trigger among which "after" speaks of it."""


def when_told(mention: EventMention, pile: Around) -> Days | None:
    """The days that a mention's own time gives; None where it has none, or where that is the time of something else."""
    reading = None if mention.timex is None else pile.readings.get(mention.timex)
    if reading is None or (reading.earliest is None and reading.latest is None):
        return None
    days = Days(ordinal(reading.earliest), ordinal(reading.latest))
    if _is_of_another(mention, pile):
        return None
    return None if _cannot_be(days, mention, written(pile.datings.get(mention.document))) else days


def _is_of_another(mention: EventMention, pile: Around) -> bool:
    """Whether the time is that of a count ("as of Friday"), or of what was told before it ("on Monday after the fire")."""
    timex = pile.timexes.get(mention.timex or "")
    document = pile.documents[mention.document]
    if timex is None:
        return False
    known = happenings(document.language)
    before = keys(document.text[max(timex.start - REACH, 0) : timex.start])
    if not known.as_of.isdisjoint({"_".join(before[-2:]), *before[-1:]}):
        return True
    if profile(document.language).names.nouns_are_capitalised and not document.text[mention.trigger.start].isupper():
        return False  # "am Montag nach Orlo": only before nouns it parts the times of two
    return not known.behind.isdisjoint(keys(document.text[timex.end : mention.trigger.start])[-NEARLY:])


def _cannot_be(days: Days, mention: EventMention, page: Days) -> bool:
    """Whether what had happened is dated after its page, or what is to come before it: the time is that of something else."""
    if mention.context in ("actual", "historical"):
        return days.first is not None and page.last is not None and days.first > page.last + 1
    return mention.context == "future" and None not in (days.last, page.first) and less(page.first, days.last) > 1


def written(dating: Dating | None) -> Days:
    """The days on which a page may have been written."""
    return Days(None, None) if dating is None else Days(ordinal(dating.earliest), ordinal(dating.latest))

"""Records around figures, made short: pages by letter, one story unless told otherwise."""

from datetime import date

from sayso.model import (
    Attribution,
    Dating,
    Document,
    Entity,
    Figure,
    Link,
    NameForm,
    Origin,
    Reading,
    Span,
    Story,
    Teller,
)
from sayso.stages.figure_series import Records
from sayso.stages.figure_series.claims import Claim, When
from sayso.stages.figure_series.compatible import amount


def figure(
    number=14,
    *,
    page="d-a",
    at=0,
    qualifier="exact",
    low=None,
    high=None,
    measure="killed",
    voice=None,
    place=None,
    as_of=None,
    near_day=None,
    counted=None,
    stance="stated",
):
    """A figure whose words are at `at`; `voice`, `place` and `as_of` become mentions and a timex of that name."""
    teller = Teller(name=voice or "", start=0, end=1, mention=f"m-{voice}")
    return Figure(
        id=f"f-{page}-{at}",
        document=page,
        start=at,
        end=at + 2,
        measure=measure,
        value=number,
        low=low,
        high=high,
        qualifier=qualifier,
        counted=counted,
        place=None if place is None else f"m-{place}",
        as_of=as_of,
        near_place=None,
        near_day=near_day,
        stance=stance,
        hedge=None,
        attribution=None
        if voice is None
        else Attribution(source=(Span(0, 1),), cue=(), speaker=f"m-{voice}", chain=(teller,), score=1, why=""),
        score=1,
        why="",
    )


def claim(number=14, *, first=None, basis=None, group="person", period=None, page_of="d-a", **told):
    """A claim of one figure on one page; `first` is the ordinal of its day."""
    made = figure(number, page=page_of, **told)
    when = When(first=first, last=first, basis=basis or ("page" if first else None))
    return Claim(
        figures=(made,),
        amount=amount(made),
        group=group,
        place=told.get("place"),
        period=period,
        denied=made.stance == "denied",
        when=when,
        page=when,
        voice=told.get("voice"),
        speaker=told.get("voice"),
        documents=frozenset({made.document}),
        origins=frozenset({made.document}),
    )


def document(key, text="14 people were counted.", language="en"):
    return Document(
        id=key, page=f"p-{key}", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(), furniture=(),
    )  # fmt: skip


def dating(key, day):
    return Dating(
        id=f"a-{key}", document=key, declared=day, earliest=day, latest=day, best=day, conflict=False, score=1, why=""
    )


def story(key, *documents, entities=()):
    return Story(id=key, title="", documents=documents, earliest=None, latest=None, entities=entities, score=1, why="")


def entity(key, name):
    names = (NameForm(text=name, language="en", count=1),)
    return Entity(id=key, schema="Other", name=name, names=names, wikidata=None, why=())


def reading(timex, day):
    return Reading(id=f"r-{timex}", timex=timex, document="", value=day, earliest=day, latest=day, why="")


def records(figures, days, *, origins=(), stories=None, texts=(), readings=(), counts=()):
    """What is around some figures: `days` are the pages' days by document, `origins` groups of documents with one text."""
    pages = sorted(days)
    told = [f.attribution.chain[0].name for f in figures if f.attribution] + [f.place[2:] for f in figures if f.place]
    alone = [(page,) for page in pages if not any(page in group for group in origins)]
    texts = dict(texts)
    return Records(
        documents=[document(page, **({"text": texts[page]} if page in texts else {})) for page in pages],
        readings=readings,
        datings=[dating(page, day) for page, day in sorted(days.items())],
        stories=[story("s-1", *pages)] if stories is None else stories,
        origins=[
            Origin(id=f"g-{group[0]}", documents=tuple(group), credit=None, why="") for group in [*origins, *alone]
        ],
        links=[Link(mention=f"m-{name}", entity=f"e-{name}", score=1, why="") for name in sorted(set(told))],
        entities=[entity(f"e-{name}", name) for name in sorted(set(told))],
        counts=counts,
    )


def ordinal(day):
    return date.fromisoformat(day).toordinal()

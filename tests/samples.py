"""A small dossier made by hand, with hostile words in every place that a page can fill."""

from sayso.model import (
    About,
    Aligned,
    Attribution,
    Dating,
    Derivation,
    Discrepancy,
    Document,
    Dossier,
    Entity,
    Failure,
    Figure,
    FigureSeries,
    Furniture,
    Link,
    Mention,
    Moment,
    NameForm,
    Origin,
    Page,
    Paragraph,
    Quotation,
    Reading,
    ReferenceCount,
    Role,
    SameWords,
    SeriesPoint,
    SeriesValue,
    Span,
    Story,
    Teller,
    Timex,
)

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;"
TEXT = f"🙂 Mayor Ada Venn of Orlo said on Monday: “At least 3 fell.” {EVIL}"


def _at(words):
    start = TEXT.index(words)
    return start, start + len(words)


def _page(number):
    return Page(
        id=f"p-{number}",
        path=f"pile/{number}{EVIL}.txt",
        url=f"https://orlo.example/{EVIL}",
        media_type="text/plain",
        sha256=str(number),
        fetched=None,
        outlet=None,
        title=None,
        declared=(),
        charset=None,
        twin=0,
    )


def _document(number):
    return Document(
        id=f"d-{number}",
        page=f"p-{number}",
        title=f"Three fell {EVIL}",
        language="en",
        text=TEXT,
        url=None,
        outlet=f"=Orlo Post {EVIL}",
        byline=(EVIL,),
        credit=("OPA",),
        dateline_place=None,
        contributors=(),
        declared=(),
        paragraphs=(Paragraph(start=0, end=len(TEXT), role="body", page=Span(5, 5 + len(TEXT)), anchor=None),),
        furniture=(Furniture(exact=EVIL, why="menu"),),
    )


def dossier():
    """Two documents, one copied from the other, with one of everything."""
    name, quote, figure, when = _at("Ada Venn"), _at("At least 3 fell."), _at("At least 3"), _at("Monday")
    said = Attribution(
        source=(Span(*_at("Mayor Ada Venn of Orlo")),),
        cue=(Span(*_at("said")),),
        speaker="m-1",
        chain=(Teller(name="Ada Venn", start=name[0], end=name[1], mention="m-1"),),
        score=0.9,
        why="“said” follows the name",
    )
    return Dossier(
        about=About(version="0", created="2031-01-01T00:00:00Z", settings=()),
        pages=(_page(1), _page(2)),
        documents=(_document(1), _document(2)),
        datings=(
            Dating(
                id="a-1",
                document="d-1",
                declared="2035-01-01",
                earliest="2031-02-03",
                latest="2031-02-05",
                best="2031-02-03",
                conflict=True,
                score=0.8,
                why=f"the text says Monday {EVIL}",
            ),
        ),
        mentions=(
            Mention(
                id="m-1",
                document="d-1",
                start=name[0],
                end=name[1],
                name="Ada Venn",
                form="name",
                schema="Person",
                language="en",
                score=0.9,
                why="a title stands before it",
            ),
        ),
        roles=(
            Role(id="o-1", mention="m-1", document="d-1", start=_at("Mayor")[0], end=_at("Mayor")[1], text="Mayor"),
        ),
        entities=(
            Entity(
                id="e-1",
                schema="Person",
                name=f"Ada Venn {EVIL}",
                names=(NameForm(text="Ada Venn", language="en", count=1),),
                wikidata="Q71",
                why=(f"one name {EVIL}",),
            ),
        ),
        links=(Link(mention="m-1", entity="e-1", score=1.0, why="its own name"),),
        timexes=(
            Timex(
                id="t-1",
                document="d-1",
                start=when[0],
                end=when[1],
                sentence_start=0,
                sentence_end=len(TEXT),
                type="DATE",
                expr="x",
                mod=None,
                why="a weekday",
            ),
        ),
        readings=(
            Reading(
                id="r-1",
                timex="t-1",
                document="d-1",
                value="2031-02-03",
                earliest="2031-02-03",
                latest="2031-02-03",
                why="w",
            ),
        ),
        quotations=(
            Quotation(
                id="q-1",
                document="d-1",
                start=quote[0],
                end=quote[1],
                kind="direct",
                content=(Span(*quote),),
                language=None,
                attribution=said,
            ),
            Quotation(
                id="q-2",
                document="d-2",
                start=quote[0],
                end=quote[1],
                kind="direct",
                content=(Span(*quote),),
                language=None,
                attribution=None,
            ),
        ),
        same_words=(
            SameWords(id="w-1", a="q-1", b="q-2", kind="verbatim", speaker=None, score=0.9, why=f"same {EVIL}"),
        ),
        figures=(
            Figure(
                id="f-1",
                document="d-1",
                start=figure[0],
                end=figure[1],
                measure="injured",
                value=3,
                low=3,
                high=None,
                qualifier="at least",
                counted=None,
                place=None,
                as_of="t-1",
                attribution=said,
                stance="stated",
                hedge=None,
                score=0.7,
                why="w",
            ),
        ),
        figure_series=(
            FigureSeries(
                id="u-1",
                count="l-1",
                measure="injured",
                counted=f"people {EVIL}",
                place=None,
                figures=("f-1",),
                values=(
                    SeriesValue(
                        value=3, low=3, high=None, figures=("f-1",), pages=1, origins=1, speakers=(f"Ada Venn {EVIL}",)
                    ),
                ),
                points=(
                    SeriesPoint(figure="f-1", earliest="2031-02-03", latest="2031-02-03", basis="text", bracket=None),
                ),
                verdict="conflict",
                score=0.9,
                why=f"they stand against each other {EVIL}",
            ),
        ),
        reference_counts=(
            ReferenceCount(
                id="n-1",
                date="2031-02-03",
                measure="injured",
                place="",
                value=4,
                source=f"Office {EVIL}",
                file=f"own {EVIL}.csv",
            ),
        ),
        moments=(
            Moment(
                id="k-1",
                document="d-1",
                start=0,
                end=len(TEXT),
                timex="t-1",
                earliest="2031-02-03",
                latest="2031-02-03",
            ),
        ),
        derivations=(
            Derivation(
                id="v-1",
                document="d-2",
                derived_from="d-1",
                outlet=None,
                kind="copy",
                score=1.0,
                why=f"same {EVIL}",
                evidence=(Aligned(here=Span(*quote), there=Span(*quote)),),
            ),
        ),
        origins=(Origin(id="g-1", documents=("d-1", "d-2"), credit="OPA", why="one text"),),
        stories=(
            Story(
                id="s-1",
                title=f"Three fell {EVIL}",
                documents=("d-1", "d-2"),
                earliest="2031-02-03",
                latest=None,
                entities=("e-1",),
                score=0.9,
                why=f"same words {EVIL}",
            ),
        ),
        discrepancies=(Discrepancy(id="c-1", kind="page-date", refs=("d-1",), why=f"it cannot be {EVIL}"),),
        failures=(Failure(id="z-1", page="x", path=f"x{EVIL}", stage="read", error=f"broken {EVIL}"),),
    )

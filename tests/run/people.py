"""A store with people in it, made by hand: who is named how in which document."""

from dataclasses import replace

from sayso.ids import make_id
from sayso.model import Entity, Link, Mention, NameForm
from sayso.store import open_store
from tests.samples import dossier

ANNA, BEN, JAN, OTHER_JAN, ORLO = (make_id("e", name) for name in ("Anna", "Ben", "Jan", "other Jan", "Orlo"))
ONE, TWO, THREE = (make_id("d", number) for number in (1, 2, 3))
NAMED = {
    ONE: [("Anna Kerr", ANNA), ("Kerr", ANNA), ("Orlo", ORLO)],
    TWO: [("Ben Kerr", BEN), ("Kerr", BEN), ("Orlo", ORLO), ("Jan Weiß", JAN)],
    THREE: [("Anna Kerr", ANNA), ("A. Kerr", ANNA), ("Jan Weiß", OTHER_JAN)],
}
SHOWN = {ANNA: "Anna Kerr", BEN: "Ben Kerr", JAN: "Jan Weiß", OTHER_JAN: "Jan Weiß", ORLO: "Town of Orlo"}


def people(folder):
    """Open a store with these people."""
    page, doc = dossier().pages[0], dossier().documents[0]
    store = open_store(folder)
    mentions = [
        (_mention(document, place, name, entity), entity)
        for document, names in NAMED.items()
        for place, (name, entity) in enumerate(names)
    ]
    with store.writing():
        for document in NAMED:
            store.write([replace(page, id=f"p-{document}", path=f"pile/{document[-1]}.txt")])
            store.write([replace(doc, id=document, page=f"p-{document}")])
        store.write([_entity(entity) for entity in SHOWN])
        store.write([mention for mention, _ in mentions])
        store.write([Link(mention=mention.id, entity=entity, score=1.0, why="w") for mention, entity in mentions])
    return store


def _entity(identity):
    schema = "Place" if identity == ORLO else "Person"
    names = (NameForm(text=SHOWN[identity], language="en", count=1),)
    return Entity(id=identity, schema=schema, name=SHOWN[identity], names=names, wikidata=None, why=())


def _mention(document, place, name, entity):
    return Mention(
        id=make_id("m", document, place), document=document, start=place, end=place + 1, name=name, form="name",
        schema="Place" if entity == ORLO else "Person", language="en", score=0.9, why="w",
    )  # fmt: skip

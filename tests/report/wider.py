"""The small dossier with more of what exports must carry: a meeting, an uncertain day, a place, an agency, a denied event."""

from dataclasses import replace

from sayso.model import Derivation, Entity, Event, Filler, Holder, NameForm
from tests.samples import dossier


def entity(ident, schema, name, wikidata=None):
    names = (NameForm(text=name, language="en", count=1),)
    return Entity(id=ident, schema=schema, name=name, names=names, wikidata=wikidata, why=())


ENTITIES = (
    entity("e-2", "Person", "Bo Lind"),
    entity("e-3", "Place", "Orlo"),
    entity("e-4", "Country", "Lebanon", "Q822"),
    entity("e-5", "Group", "the ferrymen"),
    entity("e-6", "Other", "Blue Tide"),
    entity("e-7", "Event", "Orlo Fair"),
    entity("e-8", "Organization", "Port Office"),
)


def wider():
    made = dossier()
    first = made.event_mentions[0]
    filler = replace(first.fillers[0], role="participant")
    met = replace(first, id="h-3", type="CONSULT", mode="meet", fillers=(filler,))
    meeting = Event(
        id="j-2",
        type="CONSULT",
        mode="meet",
        context="denied",
        earliest="2031-02-03",
        latest="2031-02-09",
        place="e-3",
        roles=(
            Holder(role="participant", entity="e-1", mentions=("h-3",)),
            Holder(role="participant", entity="e-2", mentions=("h-3",)),
            Holder(role="place", entity="e-3", mentions=("h-3",)),
        ),
        mentions=("h-3",),
        differences=(),
        score=0.5,
        why="they met",
    )
    blow = replace(
        made.events[0],
        id="j-3",
        type="OTHER",
        earliest="2031-02-03",
        latest=None,
        place="e-4",
        roles=(
            Holder(role="actor", entity="e-2", mentions=("h-1",)),
            Holder(role="actor", entity="e-5", mentions=("h-1",)),
            Holder(role="recipient", entity="e-1", mentions=("h-1",)),
            Holder(role="recipient", entity="e-4", mentions=("h-1",)),
        ),
        differences=(),
    )
    agency = Derivation(
        id="v-2",
        document="d-1",
        derived_from=None,
        outlet="OPA",
        kind="syndicated",
        score=0.9,
        why="credit",
        evidence=(),
    )
    relations = (
        *made.relations,
        replace(made.relations[0], id="y-2", b="e-2", type="backing", sign=1, latest="2031-12-31", events=("j-2",)),
        replace(made.relations[0], id="y-3", b="e-6", events=()),
    )
    labels = (*made.labels, replace(made.labels[0], id="b-2", mention=None, attribution=made.quotations[0].attribution))
    return replace(
        made,
        entities=(*made.entities, *ENTITIES),
        event_mentions=(*made.event_mentions, met),
        events=(*made.events, meeting, blow),
        derivations=(*made.derivations, agency),
        relations=relations,
        labels=labels,
    )


def unplaced():
    """The same with a filler that names nobody."""
    made = wider()
    nobody = Filler(role="actor", start=0, end=3, mention=None)
    told = tuple(replace(mention, fillers=(nobody,)) for mention in made.event_mentions)
    return replace(made, event_mentions=told)

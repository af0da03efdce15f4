from sayso.model import Link, Mention, Moment
from sayso.stages.stories.told import Named, actors, general_entities, told


def _mention(start, name, schema, form="name"):
    return Mention(
        id=f"m-{start}",
        document="d-1",
        start=start,
        end=start + len(name),
        name=name,
        form=form,
        schema=schema,
        language="en",
        score=1.0,
        why="",
    )


MENTIONS = [
    _mention(0, "Ilse Tomkin", "Person"),
    _mention(20, "Norway", "Country"),
    _mention(40, "Vesterby", "Place"),
    _mention(60, "she", "Person", form="pronoun"),
    _mention(70, "Unlinked", "Person"),
    _mention(90, "Brussels", "Place"),
]
LINKS = [Link(mention=one.id, entity=f"e-{one.name}", score=1.0, why="") for one in MENTIONS if one.name != "Unlinked"]


def test_names_stand_for_their_entities_and_countries_for_nothing():
    (known,) = told(MENTIONS, LINKS, ()).values()
    assert known.names == (
        Named(0, 11, "e-Ilse Tomkin"),
        Named(20, 26, None),
        Named(40, 48, "e-Vesterby"),
        Named(90, 98, "e-Brussels"),
    )
    assert actors(known) == {"e-Ilse Tomkin", "e-Vesterby", "e-Brussels"}


def test_a_day_is_told_a_month_is_not():
    day = Moment(id="k-1", document="d-1", start=5, end=9, timex="t-1", earliest="2031-05-02", latest="2031-05-02")
    month = Moment(id="k-2", document="d-1", start=7, end=9, timex="t-2", earliest="2031-05-01", latest="2031-05-31")
    assert told((), (), [month, day])["d-1"].days == ((5, "2031-05-02"),)


def test_an_entity_by_a_name_that_all_the_world_knows_is_general():
    assert general_entities(MENTIONS, LINKS) == {"e-Brussels", "e-Norway"}

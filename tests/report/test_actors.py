from dataclasses import replace

import pytest

from sayso.model import Entity, Link, Mention, NameForm, Sighting
from sayso.report.actors import actor_text, actors, actors_text
from sayso.report.joins import join
from tests.samples import TEXT, dossier


def mention(number, name, document="d-1", form="name", cls=Mention, **more):
    start = TEXT.index("Ada Venn")
    return cls(
        id=f"m-{number}", document=document, start=start, end=start + 8, name=name, form=form, schema="Person",
        language="en", score=0.9, why="it stands there", **more,
    )  # fmt: skip


def entity(identity, *names):
    forms = tuple(NameForm(text=text, language=language, count=count) for text, language, count in names)
    return Entity(id=identity, schema="Person", name=names[0][0], names=forms, wikidata=None, why=("Kept apart.",))


def pile(entities, *mentions):
    """A dossier with these entities; mentions come as (entity, mention)."""
    found = [each for _, each in mentions]
    links = [Link(mention=each.id, entity=whose, score=1.0, why="w") for whose, each in mentions if whose]
    return replace(dossier(), entities=tuple(entities), mentions=tuple(found), links=tuple(links))


ADA = entity("e-1", ("Ada Venn", "en", 3), ("Ada Wenn", "de", 4), ("A. Venn", "en", 2))


def only(made):
    ((_, (one,)),) = actors(made, join(made))
    return one


def test_spellings_by_language_and_mentions_by_form():
    made = pile(
        [ADA],
        ("e-1", mention(1, "Ada Venn")),
        ("e-1", mention(2, "the mayor", form="title")),
        ("e-1", mention(3, "she", form="pronoun", document="d-2")),
        ("e-1", mention(4, "Ada Wenn", document="d-2")),
    )
    one = only(made)
    told = [(language, [name.text for name in names]) for language, names in one.spellings]
    assert told == [("en", ["Ada Venn", "A. Venn"]), ("de", ["Ada Wenn"])]
    assert [(form, len(places)) for form, places in one.mentions] == [
        ("by name", 2),
        ("by title", 1),
        ("by pronoun", 1),
    ]
    assert (one.pages, one.origins, one.places) == (2, 1, 4)


def test_a_name_that_the_pile_knows_is_a_mention_like_others():
    one = only(pile([ADA], ("", mention(1, "Ada Venn", cls=Sighting, entity="e-1"))))
    assert one.places == 1


def commands(one):
    return [command for _, command in one.corrections]


def test_commands_are_filled_in_and_what_a_page_says_stays_a_word():
    made = pile([ADA], ("e-1", mention(1, "Ada Venn")), ("e-1", mention(2, '$(halt) "Venn')))
    assert commands(only(made)) == [
        "sayso fix . same e-1 OTHER_NAME_OR_ID",
        'sayso fix . name e-1 "Name to Show"',
        """sayso fix . different '$(halt) "Venn' "Ada Venn\"""",
    ]


def test_a_name_that_others_bear_is_tied_to_a_document():
    other = entity("e-2", ("Ben Venn", "en", 1))
    made = pile(
        [ADA, other],
        ("e-1", mention(1, "Venn")),
        ("e-1", mention(2, "Ada Venn")),
        ("e-2", mention(3, "Venn", document="d-2")),
    )
    ada = next(one for _, group in actors(made, join(made)) for one in group if one.entity.id == "e-1")
    assert commands(ada)[-1] == 'sayso fix . different "Ada Venn" Venn@d-1'


def test_one_spelling_on_two_pages_may_be_two_people():
    made = pile([ADA], ("e-1", mention(1, "Ada Venn")), ("e-1", mention(2, "Ada Venn", document="d-2")))
    assert commands(only(made))[-1] == 'sayso fix . different "Ada Venn@d-1" "Ada Venn@d-2"'


def test_without_a_name_there_is_nothing_for_a_correction_to_hold_on_to():
    assert commands(only(pile([ADA], ("e-1", mention(1, "the mayor", form="title"))))) == []


@pytest.mark.parametrize(("item", "shown"), [("Q71", "Q71"), ("Q7/../x", None), ("javascript:1", None), (None, None)])
def test_only_a_wikidata_item_becomes_an_address(item, shown):
    one = only(pile([replace(ADA, wikidata=item)], ("e-1", mention(1, "Ada Venn"))))
    assert one.wikidata == shown


def test_in_words_for_the_terminal():
    made = pile([replace(ADA, wikidata="Q71")], ("e-1", mention(1, "Ada Venn")))
    assert actors_text(made, join(made)).splitlines() == [
        "e-1  Ada Venn (Person, Wikidata Q71): 1 mention, 1 page, 1 origin",
        "  spelt in en: Ada Venn 3, A. Venn 2",
        "  spelt in de: Ada Wenn 4",
        "  called: Mayor",
        "  why: Kept apart.",
    ]
    told = actor_text(ADA, join(made))
    assert "…🙂 Mayor [Ada Venn] of Orlo said on Monday" in told
    assert "by name: w" in told

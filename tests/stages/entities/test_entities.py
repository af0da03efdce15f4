import random

import pytest

from sayso.model import Coreference, Judgement, Listed, Mention, Role
from sayso.stages.entities import entities


class Pile:
    """Mentions of invented documents, one after another."""

    def __init__(self):
        self.mentions, self.roles, self.references, self.listed, self.judgements = [], [], [], [], []

    def add(self, name, schema="Person", *, document="d-1", language="en", gap=40, score=0.8, form="name", role=None):
        last = max((m.end for m in self.mentions if m.document == document), default=0)
        start = last + gap
        self.mentions.append(
            Mention(
                id=f"m-{len(self.mentions)}",
                document=document,
                start=start,
                end=start + len(name),
                name=name,
                form=form,
                schema=schema,
                language=language,
                score=score,
                why="Test.",
            )
        )
        made = self.mentions[-1]
        if role:
            self.roles.append(
                Role(
                    id=f"o-{len(self.roles)}", mention=made.id, document=document, start=start, end=start + 1, text=role
                )
            )
        return made.id

    def refer(self, mention, antecedent, score=0.8):
        self.references.append(
            Coreference(
                id=f"x-{mention}", document="d-1", mention=mention, antecedent=antecedent, score=score, why="He."
            )
        )

    def list(self, name, *names, schema="Organization", wikidata=None, source="names.txt"):
        self.listed.append(
            Listed(id=f"l-{name}", schema=schema, name=name, names=(name, *names), wikidata=wikidata, source=source)
        )

    def say(self, verdict, a, b, a_document=None, b_document=None):
        identity = f"j-{len(self.judgements)}"
        self.judgements.append(
            Judgement(id=identity, verdict=verdict, a=a, b=b, a_document=a_document, b_document=b_document)
        )

    def resolve(self):
        found, links = entities(self.mentions, self.roles, self.references, self.listed, self.judgements)
        return found, tuple(links)

    def groups(self):
        found, links = self.resolve()
        assert len(links) == len(self.mentions)
        by_id = {e.id: e for e in found}
        assert len(by_id) == len(found)
        return {link.mention: by_id[link.entity] for link in links}


def together(*names, schema="Person"):
    pile = Pile()
    ids = [pile.add(name, schema, document=f"d-{i}") for i, name in enumerate(names)]
    groups = pile.groups()
    return len({groups[i].id for i in ids}) == 1


def test_the_same_name_is_one_entity_across_documents():
    assert together("Mara Voss", "Mara Voss", "MARA VOSS")


@pytest.mark.parametrize(
    "names",
    [
        ("Saleh al-Marouni", "Salih al-Maruni"),
        ("Ziad Khaldoun", "Siad Chaldun"),
        ("Moussa Abu Darzouk", "Mousa Abu Darzouq"),
        ("Jamal Shafik", "Dschamal Schafik"),
        ("Mara Voss", "Mara K. Voss"),
        ("Yusuf Dahhan", "Jussuf Dahan"),
        ("Petar Rolov", "Petar Roloff"),
        ("Khaled Mansour", "Chalid Mansur"),
    ],
)
def test_spellings_of_one_person_are_joined(names):
    assert together(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("Ali Kamenai", "Ruhollah Komeini"),
        ("Mara Voss", "Maria Voss-Kern"),
        ("Mara Voss", "Lena Voss"),
        ("Ali Hamad", "Ali Hamas"),
        ("Jon Aster", "Jan Oster"),
        ("Karim Dahhan", "Karim Dahlan"),
        ("Mara Anna Voss", "Mara Berta Voss"),
        ("Selma Kordashi", "Selim Kordash"),
        ("Amira Haddadi", "Amir Haddad"),
        ("Karim Said", "Karima Saidi"),
    ],
)
def test_alike_names_of_two_persons_are_not_joined(names):
    assert not together(*names)


def test_organisations_merge_by_words_and_not_by_part():
    assert together("Aerovolt Inc", "Aerovolt", schema="Organization")
    assert together("The Penmarsh Courier", "Penmarsh Courier", schema="Organization")
    assert not together("Norway Radio", "Norway", schema="Organization")
    assert not together("Bank of Sterna", "Bank of Zhelova", schema="Organization")
    assert not together("Xemas", "Xemad", schema="Organization")


def test_two_spellings_of_one_word_need_two_languages_or_company():
    pile = Pile()
    english, german = (
        pile.add("Hezbaran", "Organization"),
        pile.add("Hisbaran", "Organization", document="d-2", language="de"),
    )
    groups = pile.groups()
    assert groups[english].id == groups[german].id
    assert not together("Hisbaran", "Hezbaran", schema="Organization")
    assert not together("Missouri", "Mysore", schema="Place")


def test_words_that_sound_alike_and_mean_two_things_are_not_joined():
    pile = Pile()
    east = pile.add("Varna Este", "Place", language="es")
    west = pile.add("Varna Oeste", "Place", document="d-2", language="es")
    assert pile.groups()[east].id != pile.groups()[west].id


@pytest.mark.parametrize(
    ("one", "other", "schema"),
    [
        ("Varnair C330", "Varnair C380", "Organization"),
        ("D-N", "N.D.", "Place"),
        ("X Ravel", "X Snow Ravel", "Person"),
        ("Right", "Rights", "Organization"),
        ("Norway North", "Norwegian North", "Place"),
    ],
)
def test_what_looks_like_a_spelling_but_is_none(one, other, schema):
    assert not together(one, other, schema=schema)


def test_a_name_that_fits_two_persons_is_neither():
    pile = Pile()
    short, one, other = (
        pile.add(name, document=f"d-{i}") for i, name in enumerate(["Jon Ravel", "Jon W. Ravel", "Jon H. W. Ravel"])
    )
    assert len({entity.id for entity in pile.groups().values()}) == 3
    for i in range(5):
        pile.add("Jon W. Ravel", document=f"d-{10 + i}")
    groups = pile.groups()
    assert groups[short].id == groups[one].id != groups[other].id


def test_german_cases_of_one_name_are_joined():
    assert together("Sternauischer Bund", "Sternauischen Bund", schema="Organization")


def test_a_country_is_one_under_all_its_names_and_in_all_languages():
    assert together("United States", "US", "Vereinigte Staaten", "U.S.", schema="Country")
    assert not together("Niger", "Nigeria", schema="Country")
    assert together("Norwegian", "Norwegians", "Norweger", schema="Group")


def test_a_country_and_its_people_are_two():
    pile = Pile()
    a, b = pile.add("Norway", "Country"), pile.add("Norwegian", "Group")
    groups = pile.groups()
    assert groups[a].id != groups[b].id


def test_a_family_name_is_tied_to_the_person_of_the_same_text():
    pile = Pile()
    full, short = pile.add("Mara Voss"), pile.add("Voss")
    pile.add("Lena Voss", document="d-2")
    groups = pile.groups()
    assert groups[full].id == groups[short].id
    assert groups[full].name == "Mara Voss"
    assert any("Mara Voss" in why for why in groups[full].why)


def test_a_family_name_is_tied_to_the_only_person_of_the_pile():
    pile = Pile()
    full, short = pile.add("Mara Voss"), pile.add("Voss", document="d-2")
    assert pile.groups()[full].id == pile.groups()[short].id


def test_a_family_name_of_two_persons_stays_alone():
    pile = Pile()
    pile.add("Mara Voss"), pile.add("Lena Voss", document="d-2")
    short = pile.add("Voss", document="d-3")
    assert pile.groups()[short].name == "Voss"


def test_an_abbreviation_in_brackets_is_tied_everywhere():
    pile = Pile()
    long = pile.add("Zhelova Dam Authority", "Organization")
    short = pile.add("ZDA", "Organization", gap=2)
    later = pile.add("ZDA", "Organization", document="d-2")
    groups = pile.groups()
    assert groups[long].id == groups[short].id == groups[later].id
    assert groups[long].name == "Zhelova Dam Authority"


def test_an_abbreviation_of_two_names_is_tied_to_none():
    pile = Pile()
    pile.add("Zhelova Dam Authority", "Organization"), pile.add("ZDA", "Organization", gap=2)
    pile.add("Zonal Defence Army", "Organization", document="d-2")
    pile.add("ZDA", "Organization", document="d-2", gap=2)
    later = pile.add("ZDA", "Organization", document="d-3")
    assert pile.groups()[later].name == "ZDA"


def test_a_rare_kind_of_a_name_is_taken_for_a_slip():
    pile = Pile()
    ids = [pile.add("Xembra", "Organization", document=f"d-{i}") for i in range(5)]
    ids.append(pile.add("Xembra", "Other", document="d-9", score=0.1))
    assert {pile.groups()[i].schema for i in ids} == {"Organization"}


def test_a_town_and_a_person_of_one_name_are_two_where_a_text_names_the_person_in_full():
    pile = Pile()
    pile.add("Sterna", "Place", document="d-0")
    town, full = pile.add("Sterna", "Place"), pile.add("Ada Sterna", document="d-2")
    person, vague = pile.add("Sterna", document="d-2"), pile.add("Sterna", document="d-3")
    groups = pile.groups()
    assert groups[person].id == groups[full].id != groups[town].id == groups[vague].id


def test_a_second_kind_needs_several_documents_of_its_own():
    pile = Pile()
    ids = [pile.add("Sterna", "Place", document=f"d-{i}") for i in range(3)]
    ids += [pile.add("Sterna", "Organization", document=f"d-{i}") for i in (4, 5)]
    assert len({pile.groups()[i].id for i in ids}) == 1
    ids.append(pile.add("Sterna", "Organization", document="d-6"))
    assert len({pile.groups()[i].id for i in ids}) == 2


def test_a_full_name_is_never_a_person_and_an_organisation():
    pile = Pile()
    for document in ("d-1", "d-2", "d-3"):
        pile.add("Drona Hydro", "Organization", document=document)
    for document in ("d-4", "d-5", "d-6"):
        pile.add("Drona Hydro", "Person", document=document)
    assert [(e.name, e.schema) for e in pile.resolve()[0]] == [("Drona Hydro", "Organization")]


def test_a_party_in_brackets_is_no_abbreviation_of_a_person():
    pile = Pile()
    person, party = pile.add("Peter Dahl"), pile.add("SPD", "Organization", gap=2)
    groups = pile.groups()
    assert groups[person].id != groups[party].id


def a_large_pile():
    pile = Pile()
    for i, name in enumerate(
        ["Mara Voss", "Voss", "Mara K. Voss", "Lena Voss", "Ziad Khaldoun", "Siad Chaldun", "Voss"]
    ):
        pile.add(name, document=f"d-{i % 3}", role=("mayor", "poet")[i % 2])
    pile.add("Hisbaran", "Organization"), pile.add("Hezbaran", "Organization", document="d-2", language="de")
    pile.add("Ministry of Tides", "Organization"), pile.add("MT", "Organization", gap=2)
    he = pile.add("he", document="d-1", form="pronoun")
    pile.refer(he, "m-0"), pile.refer("m-1", "m-3")
    pile.list("Hezbaran", "The Bar"), pile.say("different", "Mara Voss", "Mara K. Voss")
    return pile


def test_neither_order_nor_repetition_of_the_pile_matters():
    pile = a_large_pile()
    expected = pile.resolve()
    for seed in range(5):
        dice = random.Random(seed)
        for records in (pile.mentions, pile.roles, pile.references, pile.listed, pile.judgements):
            dice.shuffle(records)
        assert pile.resolve() == expected


def test_records_are_read_once_from_iterators():
    pile = a_large_pile()
    kinds = (pile.mentions, pile.roles, pile.references, pile.listed, pile.judgements)
    found, links = entities(*(iter(kind) for kind in kinds))
    assert (found, tuple(links)) == pile.resolve()


def test_nothing_gives_nothing():
    assert Pile().resolve() == ((), ())


# ------------------------------------------------------------------------------------------- languages and scripts
@pytest.mark.parametrize(
    ("names", "languages", "schema"),
    [
        (("Ministry of Tides and Water", "Ministry for Water and Tides"), ("en", "en"), "Organization"),
        (("Orlo Strip", "Orlostreifen"), ("en", "de"), "Place"),
        (("University of Orlo", "Universität Orlo"), ("en", "de"), "Organization"),
        (("Technical University of Orlo", "Université technique d’Orlo"), ("en", "fr"), "Organization"),
        (("Norwegian Army", "norwegische Armee", "armée norvégienne"), ("en", "de", "de"), "Organization"),
        (("Islamic Front of Orlo", "Islamische Front von Orlo"), ("en", "de"), "Organization"),
        (("Orlovenia", "Orlowenien", "Orlovénie"), ("en", "de", "fr"), "Place"),
        (("Free Varn Movement", "Bewegung Freies Varn"), ("en", "de"), "Organization"),
        (("Марат Волков", "Marat Volkov", "Marat Wolkow"), ("ru", "en", "de"), "Person"),
        (("Томаша Дренгарда", "Tomash J. Drengard"), ("ru", "en"), "Person"),
        (("سليم كرداش", "Salim Kurdash"), ("ar", "en"), "Person"),
        (("מרקוס דלגדו", "Markus Delgado"), ("he", "es"), "Person"),
    ],
)
def test_names_that_mean_the_same_in_two_languages_are_joined(names, languages, schema):
    pile = Pile()
    for number, (name, language) in enumerate(zip(names[:2], languages[:2], strict=True)):
        pile.add(name, schema, document=f"d-{number}", language=language)
    assert len({entity.id for entity in pile.groups().values()}) == 1


@pytest.mark.parametrize(
    ("one", "other", "schema"),
    [
        ("Orlo Strip", "Orlo", "Place"),
        ("Free Varn", "Oberes Varn", "Organization"),
        ("Orlo Radio", "Orlo", "Organization"),
        ("University of Orlo", "Universität Varn", "Organization"),
        ("Norwegian Army", "schwedische Armee", "Organization"),
        ("Front for the Liberation of Orlo", "Front for the Liberation of Orlo-General Command", "Organization"),
    ],
)
def test_names_that_mean_something_else_stay_apart(one, other, schema):
    pile = Pile()
    pile.add(one, schema), pile.add(other, schema, document="d-2", language="de")
    assert len({entity.id for entity in pile.groups().values()}) == 2


def test_a_name_without_a_name_in_it_is_joined_across_languages_only_in_the_same_company():
    pile = Pile()
    for number in range(8):
        pile.add(f"Filler {'abcdefgh'[number]}orn", "Organization", document=f"d-{number}")
    one = pile.add("Ministry of Health", "Organization", document="d-0")
    other = pile.add("Gesundheitsministerium", "Organization", document="d-1", language="de")
    groups = pile.groups()
    assert groups[one].id != groups[other].id
    assert any("kept apart" in why for why in groups[one].why)
    for document in ("d-0", "d-1"):
        for name in ("Varn Delga", "Orlo Thessin", "Mirta Quoll"):
            pile.add(name, document=document)
    groups = pile.groups()
    assert groups[one].id == groups[other].id


# ------------------------------------------------------------------------------------------------ evidence and chains
def test_one_consonant_and_another_role_make_two_persons():
    pile = Pile()
    one = pile.add("Karim Dahhanin", role="mayor of Orlo")
    other = pile.add("Karim Dahlanin", document="d-2", role="striker")
    groups = pile.groups()
    assert groups[one].id != groups[other].id
    assert any("one letter apart" in why and "striker" in why for why in groups[one].why)


def test_alike_names_do_not_chain():
    pile = Pile()
    for number, name in enumerate(["Anna Maria Voss", "Anna Voss", "Anna Berta Voss"]):
        pile.add(name, document=f"d-{number}")
    by_name = {mention.name: entity.id for mention, entity in zip(pile.mentions, pile.groups().values(), strict=False)}
    assert by_name["Anna Maria Voss"] != by_name["Anna Berta Voss"]


def test_whole_names_of_rarely_two_kinds_have_the_kind_of_most():
    pile = Pile()
    ids = [pile.add("Freie Varn", "Organization", document=f"d-{i}") for i in range(3)]
    ids += [pile.add("Freie Varn", "Person", document=f"d-{i}") for i in (4, 5)]
    groups = pile.groups()
    assert {groups[i].schema for i in ids} == {"Organization"}
    assert len({groups[i].id for i in ids}) == 1


def test_an_initial_is_tied_to_the_person_of_the_same_text():
    pile = Pile()
    full, short, other = pile.add("Mara Voss"), pile.add("M. Voss"), pile.add("L. Voss", document="d-2")
    groups = pile.groups()
    assert groups[full].id == groups[short].id != groups[other].id


def test_initials_without_brackets_are_tied_where_one_text_has_both():
    pile = Pile()
    long, short = pile.add("Zhelova Dam Authority", "Organization"), pile.add("ZDA", "Organization")
    groups = pile.groups()
    assert groups[long].id == groups[short].id
    assert any("initials" in why for why in groups[long].why)


# ------------------------------------------------------------------------------------------------------- references
def test_a_pronoun_hangs_on_what_it_refers_to_with_a_lower_score():
    pile = Pile()
    full = pile.add("Mara Voss")
    title, he = pile.add("the mayor", form="title"), pile.add("she", form="pronoun")
    pile.refer(title, full, 0.9), pile.refer(he, title, 0.8)
    found, links = pile.resolve()
    score = {link.mention: link.score for link in links}
    assert len(found) == 1
    assert score[he] < score[title] < score[full]
    assert [name.text for name in found[0].names] == ["Mara Voss"]


def test_a_pronoun_without_a_name_behind_it_has_no_link():
    pile = Pile()
    pile.add("she", form="pronoun")
    assert pile.resolve() == ((), ())


# ---------------------------------------------------------------------------------------------- lists and judgements
def test_a_listed_entity_joins_its_names_and_gives_its_id_and_name():
    pile = Pile()
    ids = [pile.add(name, "Organization", document=f"d-{i}") for i, name in enumerate(["Varn League", "Ligue du Varn"])]
    pile.list("League of Varn", "Varn League", "Ligue du Varn", wikidata="Q0")
    groups = pile.groups()
    assert len({groups[i].id for i in ids}) == 1
    assert (groups[ids[0]].name, groups[ids[0]].wikidata) == ("League of Varn", "Q0")


def test_a_name_of_two_listed_entities_anchors_neither():
    pile = Pile()
    one = pile.add("Varn League", "Organization")
    pile.list("League of Varn", "Varn League", wikidata="Q1"), pile.list("Football Varn", "Varn League", wikidata="Q2")
    assert pile.groups()[one].wikidata is None


def test_two_listed_entities_are_never_one():
    pile = Pile()
    a, b = pile.add("Hisbaran", "Organization"), pile.add("Hezbaran", "Organization", document="d-2", language="de")
    pile.list("Hisbaran"), pile.list("Hezbaran")
    groups = pile.groups()
    assert groups[a].id != groups[b].id


def test_same_joins_whatever_the_kinds():
    pile = Pile()
    a, b = pile.add("Varn Delga", "Person"), pile.add("The Baker", "Organization", document="d-2")
    pile.say("same", "Varn Delga", "the baker")
    groups = pile.groups()
    assert groups[a].id == groups[b].id
    assert any("somebody has said so" in why for why in groups[a].why)


def test_different_parts_spellings():
    pile = Pile()
    a, b = pile.add("Ziad Khaldoun"), pile.add("Siad Chaldun", document="d-2")
    pile.say("different", "Siad Chaldun", "Ziad Khaldoun")
    groups = pile.groups()
    assert groups[a].id != groups[b].id


def test_different_parts_two_bearers_of_one_name_with_their_family_names():
    pile = Pile()
    a, b, c = (pile.add("Mara Voss", document=f"d-{i}") for i in (1, 2, 3))
    short = pile.add("Voss", document="d-2")
    pile.say("different", "Mara Voss", "Mara Voss", "d-1", "d-2")
    groups = pile.groups()
    assert groups[a].id == groups[c].id != groups[b].id == groups[short].id


def test_different_is_stronger_than_same_and_says_so():
    pile = Pile()
    a, b = pile.add("Ada Venn"), pile.add("Uta Brehm", document="d-2")
    pile.say("same", "Ada Venn", "Uta Brehm"), pile.say("different", "Ada Venn", "Uta Brehm")
    groups = pile.groups()
    assert groups[a].id != groups[b].id
    assert any("comes first" in why for why in groups[a].why)


def test_a_name_given_by_hand_is_shown():
    pile = Pile()
    a = pile.add("Mara Voss")
    pile.say("name", "mara voss", "Mara Voss (poet)"), pile.say("name", "Nobody Here", "Somebody")
    assert pile.groups()[a].name == "Mara Voss (poet)"


# ---------------------------------------------------------------------------------------------------------- ids
def test_an_id_stays_when_pages_are_added():
    pile = Pile()
    pile.add("Siad Chaldun")
    before = pile.groups()["m-0"].id
    pile.add("Ziad Khaldoun", document="d-2"), pile.add("Chaldun", document="d-3"), pile.add("Mara Voss")
    assert pile.groups()["m-0"].id == before


def test_the_id_of_a_listed_entity_does_not_depend_on_the_pile():
    ids = set()
    for name in ("Varn League", "Ligue du Varn"):
        pile = Pile()
        pile.add(name, "Organization"), pile.list("League of Varn", "Varn League", "Ligue du Varn")
        ids.add(pile.groups()["m-0"].id)
    assert len(ids) == 1

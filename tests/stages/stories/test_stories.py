import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.model import Dating, Link, Mention, Moment, Origin, Sighting
from sayso.stages.stories import link_of, stories
from tests.stages.copies.pages import GERMAN, OTHER, REPORT, document

RETOLD = (
    "Nine people were rescued on Tuesday when the ferry Halcyon ran onto a sandbank near the island of Brevik, according to the "
    "Norrland coast guard. The engines had failed shortly after the ship left Port Selka. Captain Ruben Aasgard was questioned; "
    "harbour master Ilse Tomkin recalled two warnings about water in the fuel of the Meridian Line."
)
BATHS = (
    "For two years nobody will swim on Linden Square: the council of Vesterby decided on Friday to close the public baths. The "
    "roof is rotten and its repair costs 3.4 million crowns. Councillor Anton Reus wants to sell the old fire station."
)


def _dating(name, day):
    return Dating(
        id=f"a-{name}",
        document=f"d-{name}",
        declared=None,
        earliest=day,
        latest=day,
        best=day,
        conflict=False,
        score=0.9,
        why="",
    )


def _mention(name, start, words, schema="Person"):
    return Mention(
        id=f"m-{name}-{start}",
        document=f"d-{name}",
        start=start,
        end=start + len(words),
        name=words,
        form="name",
        schema=schema,
        language="en",
        score=1.0,
        why="",
    )


def _groups(found):
    return sorted(story.documents for story in found)


PILE = [
    document("a"),
    document("b", RETOLD),
    document("c", OTHER),
    document("d", BATHS),
    document("e", GERMAN, language="de"),
]


def test_reports_of_one_happening_are_joined_in_all_languages():
    assert _groups(stories(PILE, (), (), ())) == [("d-a", "d-b", "d-e"), ("d-c", "d-d")]


def test_the_reason_names_what_they_share():
    found = {story.documents: story for story in stories(PILE, (), (), ())}
    why = found["d-a", "d-b", "d-e"].why
    assert "3 different texts in 2 languages" in why
    assert "Halcyon" in why
    assert found["d-c", "d-d"].title.startswith(("The council of Vesterby", "For two years"))


def test_the_title_is_one_of_its_documents():
    named = [document("a", title="Nine saved from ferry"), document("b", RETOLD)]
    (story,) = stories(named, (), (), ())
    assert story.title == "Nine saved from ferry"


def test_alike_reports_of_different_years_are_two_stories():
    datings = (_dating("a", "2021-06-20"), _dating("b", "2023-06-20"))
    pile = [document("a"), document("b", RETOLD)]
    assert len(stories(pile, (), (), datings)) == 2
    (story,) = stories(pile, (), (), (_dating("a", "2023-06-19"), _dating("b", "2023-06-20")))
    assert (story.earliest, story.latest) == ("2023-06-19", "2023-06-20")


def test_copies_count_once_and_follow_their_text():
    pile = [document("a"), document("b"), document("c", OTHER)]
    origin = Origin(id="g-1", documents=("d-a", "d-b"), credit=None, why="")
    assert _groups(stories(pile, (), (), (), [origin])) == [("d-a", "d-b"), ("d-c",)]
    assert stories(pile, (), (), (), [origin])[0].score == 1.0


def test_entities_that_most_of_the_documents_mention_come_first():
    mentions = [
        _mention("a", 10, "Ruben Aasgard"),
        _mention("b", 20, "Ruben Aasgard"),
        _mention("b", 90, "Ilse Tomkin"),
    ]
    entities = ("e-2", "e-2", "e-1")
    links = [
        Link(mention=one.id, entity=entity, score=1.0, why="") for one, entity in zip(mentions, entities, strict=True)
    ]
    (story,) = stories([document("a"), document("b", RETOLD)], mentions, links, ())
    assert story.entities == ("e-2",)


def test_a_sighting_counts_like_a_mention():
    docs = [document("a"), document("b", RETOLD)]
    seen = [
        Sighting(id=f"g-{key}", document=f"d-{key}", start=3, end=9, name="Орло", form="name", schema="Place", language="ru", score=0.9,
                 why="Test.", entity="e-orlo")
        for key in ("a", "b")
    ]  # fmt: skip
    (found,) = stories(docs, seen, [link_of(one) for one in seen], ())
    assert found.entities == ("e-orlo",)


def test_no_documents_no_stories():
    assert stories([], (), (), ()) == ()


def _linked(*mentions):
    """Mentions with their links: every name is an entity of its own."""
    return list(mentions), [Link(mention=one.id, entity=f"e-{one.name}", score=1.0, why="") for one in mentions]


QUARRY = (
    "Gunnar Sveen of the Workers' League spoke at the quarry of Tolmark on Friday. He promised Halvar Brune and the miners a new lift, "
    "safer lamps and paid leave, and thanked the band of Sigrid Oppland for its music. A cold buffet followed."
)
SCHOOL = (
    "The school board of Vesterby has a new chair. Gunnar Sveen of the Workers' League beat Ilse Tomkin by nine votes to four after an "
    "evening of speeches about timetables, chalk and the price of lunch; Anton Reus asked for heating in vain."
)
ON_THEME = ("Gunnar Sveen", "Workers' League")
NAMES = (*ON_THEME, "Tolmark", "Halvar Brune", "Sigrid Oppland", "Vesterby", "Ilse Tomkin", "Anton Reus")


def _named(texts):
    return [
        _mention(key, text.index(name), name, "Organization" if name == "Workers' League" else "Person")
        for key, text in texts.items()
        for name in NAMES
        if name in text
    ]


def test_what_a_whole_theme_names_joins_nothing_but_relates():
    texts = {"a": QUARRY, "b": SCHOOL, "c": QUARRY.replace("Friday", "Friday evening")}
    found = stories([document(key, text) for key, text in texts.items()], *_linked(*_named(texts)), ())
    assert _groups(found) == [("d-a", "d-c"), ("d-b",)]
    one, other = found
    assert [near.story for near in one.related] == [other.id]
    assert [near.story for near in other.related] == [one.id]
    assert one.related[0].why


def test_a_day_that_two_texts_tell_of_brings_them_nearer():
    texts = {"a": QUARRY, "b": SCHOOL}
    docs, known = [document(key, text) for key, text in texts.items()], _linked(*_named(texts))
    told = [
        Moment(
            id=f"k-{key}", document=f"d-{key}", start=0, end=20, timex="t", earliest="2031-05-02", latest="2031-05-02"
        )
        for key in ("a", "b")
    ]
    apart, near = stories(docs, *known, ()), stories(docs, *known, (), (), told)
    assert len(apart) == 2
    assert len(near) == 1 or near[0].related[0].score > apart[0].related[0].score


def test_a_story_that_grows_by_a_later_page_keeps_its_id():
    first = stories([document("a")], (), (), (_dating("a", "2031-05-02"),))
    datings = (_dating("a", "2031-05-02"), _dating("b", "2031-05-04"))
    (grown,) = stories([document("a"), document("b", RETOLD)], (), (), datings)
    assert grown.id == first[0].id


FLOOD_EN = (
    "Heavy rain has flooded the valley. Soldiers in boats rescued hundreds of people from the roofs of their houses, and the government sent "
    "blankets and food. Two farmers are missing since a bridge collapsed in the night. Schools stay closed, trains do not run."
)
FLOOD_DE = (
    "Das Wasser kam in der Nacht. Hunderte Menschen mussten von den Dächern ihrer Häuser gerettet werden, nachdem heftiger Regen das Tal "
    "überflutet hatte. Die Regierung schickte Soldaten, Decken und Lebensmittel. Zwei Bauern werden vermisst, seit eine Brücke einstürzte."
)
TRIAL_DE = (
    "Vor dem Gericht begann der Prozess gegen eine Bankerin. Die Anklage wirft ihr Betrug vor; der Richter ließ Zeugen hören. Ihr Anwalt "
    "verlangt einen Freispruch, das Urteil wird im Herbst erwartet. Anleger haben viel Geld verloren und fordern eine Strafe."
)


def test_reports_in_two_languages_meet_by_what_their_words_mean():
    pile = [document("a", FLOOD_EN), document("b", FLOOD_DE, language="de"), document("c", TRIAL_DE, language="de")]
    assert _groups(stories(pile, (), (), ())) == [("d-a", "d-b"), ("d-c",)]


def test_the_reason_across_languages_names_words_that_mean_the_same():
    found = stories([document("a", FLOOD_EN), document("b", FLOOD_DE, language="de")], (), (), ())
    assert "in 2 languages" in found[0].why
    assert any(word in found[0].why for word in ("Soldiers", "bridge", "collapsed", "Soldaten", "Brücke"))


def test_two_robberies_with_ten_reports_are_two_stories():
    shared = "Robbers took jewels from a shop in the old town of Karvenna; detectives of the city are looking for witnesses. "
    spring = "Maren Holt saw a green van near the Silver Gate; rings worth 40,000 vanished through a broken skylight. "
    autumn = "Two men on bicycles threatened the goldsmith Ilja Prosk with an axe at Harbour Lane, and a necklace of 1899 is gone. "
    other = [
        "Police asked for help.",
        "The insurer paid.",
        "Neighbours were shocked.",
        "A reward is offered.",
        "Shops fear for trade.",
    ]
    pile = [document(f"s{n}", shared + spring + more) for n, more in enumerate(other)]
    pile += [document(f"t{n}", shared + autumn + more) for n, more in enumerate(other)]
    assert [len(group) for group in _groups(stories(pile, (), (), ()))] == [5, 5]


TEXTS = st.sampled_from([REPORT, RETOLD, OTHER, BATHS, GERMAN, "", "大坝 決壊", "\ud800 ١٤٠٠", "Aa Bb"])
PILES = st.lists(st.tuples(TEXTS, st.sampled_from([None, "en", "de-AT"])), max_size=7)


@given(PILES, st.randoms())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)
def test_order_changes_nothing_and_every_document_is_in_one_story(pieces, rng):
    pile = [document(str(number), text, language=language) for number, (text, language) in enumerate(pieces)]
    shuffled = random.Random(rng.random()).sample(pile, len(pile))
    found = stories(pile, (), (), ())
    assert found == stories(shuffled, (), (), ())
    assert sorted(name for story in found for name in story.documents) == sorted(one.id for one in pile)
    for story in found:
        assert 0.0 <= story.score <= 1.0

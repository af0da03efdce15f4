from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.report.joins import join
from sayso.report.sources import of_figure, of_quotation, of_story, shared_claims, voices
from tests.report.pile import MADE, documents, entity, origin, pile, quote, same, story


def _known(dossier):
    joins = join(dossier)
    return voices(dossier, joins), joins


def _told(sources):
    return [(source.name, source.pages, source.origins, source.statements) for source in sources]


def test_two_texts_with_one_communique_are_two_origins_and_one_source():
    mention, mill, link = entity("Orlo Mill", "a")
    said = (quote("a", "Orlo Post", "Orlo Mill", mention=mention.id), quote("b", "a communique of the mill"))
    made = pile(
        quotations=said,
        same_words=(same("a", "b", "translated"),),
        mentions=(mention,),
        entities=(mill,),
        links=(link,),
    )
    known, joins = _known(made)
    for one in said:
        spread = of_quotation(one, known, joins)
        assert (spread.pages, spread.origins, _told(spread.sources)) == (2, 2, [("Orlo Mill", 2, 2, 2)])
    (claim,) = shared_claims(made.stories[0], known, joins)
    assert claim.statements == ("q-a", "q-b")
    assert claim.sources[0].entity == "e-Orlo Mill"


def test_the_last_link_of_the_chain_is_the_source_and_not_the_nearest_teller():
    made = pile(quotations=(quote("a", "Radio Orlo", "the harbour master"),))
    known, joins = _known(made)
    assert _told(of_story(made.stories[0], known, joins)) == [("the harbour master", 1, 1, 1)]


def test_descriptions_are_compared_without_their_article_and_pronouns_are_nobody():
    made = pile(quotations=(quote("a", "the fire brigade"), quote("b", "Fire brigade"), quote("c", "He"), quote("d")))
    known, joins = _known(made)
    assert _told(of_story(made.stories[0], known, joins)) == [("Fire brigade", 2, 2, 2)]
    nobody = of_quotation(made.quotations[2], known, joins)
    assert (nobody.pages, nobody.origins, nobody.sources) == (1, 1, ())


def test_descriptions_in_two_languages_are_one_source_if_they_mean_the_same():
    german = documents("b", "de")
    said = (quote("a", "a police spokesman"), quote("b", "ein Polizeisprecher"), quote("c", "the union"))
    made = pile(documents=(*documents("ac"), *german), quotations=said)
    known, joins = _known(made)
    assert sorted(_told(of_story(made.stories[0], known, joins))) == [
        ("a police spokesman", 2, 2, 2),
        ("the union", 1, 1, 1),
    ]


def test_pronouns_and_articles_are_those_of_the_pages_language():
    made = pile("ab", documents=documents("ab", "de"), quotations=(quote("a", "sie"), quote("b", "die Feuerwehr")))
    known, joins = _known(made)
    assert _told(of_story(made.stories[0], known, joins)) == [("die Feuerwehr", 1, 1, 1)]


def test_two_named_ones_with_the_same_words_stay_two():
    things = [entity("Orlo Mill", "a"), entity("Harbour Office", "b")]
    mentions, entities, links = zip(*things, strict=True)
    said = (
        quote("a", "Orlo Mill", mention=mentions[0].id),
        quote("b", "Harbour Office", mention=mentions[1].id),
        quote("c", "a spokesman"),
    )
    made = pile(
        quotations=said, same_words=(same("a", "b"), same("a", "c")), mentions=mentions, entities=entities, links=links
    )
    known, joins = _known(made)
    names = {source.name for source in of_quotation(said[0], known, joins).sources}
    assert names == {"Orlo Mill", "Harbour Office", "a spokesman"}


def test_nobody_named_with_the_same_words_is_one_described():
    said = (quote("a", "a witness"), quote("b", "a bus driver"))
    made = pile(quotations=said, same_words=(same("a", "b"),))
    known, joins = _known(made)
    assert len(of_quotation(said[0], known, joins).sources) == 1
    assert len(of_story(made.stories[0], known, joins)) == 1


def test_copies_add_pages_and_no_origin():
    said = tuple(quote(name, "the harbour master") for name in "abc")
    made = pile(quotations=said, same_words=(same("a", "b"), same("b", "c")), origins=(origin("a", "b"), origin("c")))
    known, joins = _known(made)
    spread = of_quotation(said[0], known, joins)
    assert (spread.pages, spread.origins, _told(spread.sources)) == (3, 2, [("the harbour master", 3, 2, 3)])


def test_what_only_copies_share_is_no_shared_claim():
    said = tuple(quote(name, "the harbour master") for name in "ab")
    made = pile("ab", quotations=said, same_words=(same("a", "b"),), origins=(origin("a", "b"),))
    known, joins = _known(made)
    assert shared_claims(made.stories[0], known, joins) == ()


def test_one_number_in_one_story_is_counted_by_pages():
    figures = tuple(
        replace(MADE.figures[0], id=f"f-{name}", document=f"d-{name}", value=value, low=None, high=None)
        for name, value in (("a", 40.0), ("b", 40.0), ("c", 41.0))
    )
    made = pile("abcd", figures=figures, stories=(story("abc"),))
    known, joins = _known(made)
    assert [of_figure(figure, known, joins).pages for figure in figures] == [2, 2, 1]
    apart = replace(made, stories=(story("ac"), replace(story("b"), id="s-2")))
    known, joins = _known(apart)
    assert [of_figure(figure, known, joins).pages for figure in figures] == [1, 1, 1]


@given(st.permutations("abcd"), st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=5))
def test_counts_do_not_depend_on_the_order_and_sources_never_exceed_pages_said(order, pairs):
    said = {name: quote(name, teller) for name, teller in zip("abcd", ("a witness", "he", "X", "x"), strict=True)}
    alike = tuple(same(a, b) for a, b in pairs if a < b)
    told = []
    for names in ("abcd", order):
        made = pile(quotations=tuple(said[name] for name in names), same_words=alike, origins=(origin("a", "c"),))
        known, joins = _known(made)
        spreads = [of_quotation(said[name], known, joins) for name in "abcd"]
        assert all(len(spread.sources) <= spread.pages >= spread.origins >= 1 for spread in spreads)
        told.append((spreads, of_story(made.stories[0], known, joins), shared_claims(made.stories[0], known, joins)))
    assert told[0] == told[1]


def test_words_that_say_of_nobody_who_it_was_are_no_source():
    made = pile(quotations=(quote("a", "Reports"), quote("b", "all of"), quote("c", "the harbour master")))
    known, joins = _known(made)
    assert _told(of_story(made.stories[0], known, joins)) == [("the harbour master", 1, 1, 1)]

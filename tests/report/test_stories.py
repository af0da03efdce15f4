from sayso.report.html import dossier_html
from sayso.report.joins import join
from sayso.report.sources import Source, voices
from sayso.report.stories import lineage_text, on_whose_word, stories_text, story_rows
from tests.report.pile import derived, origin, pile, quote, same


def _known(dossier):
    joins = join(dossier)
    return dossier, joins, voices(dossier, joins)


def _source(name, pages, statements):
    return Source(name=name, entity=None, pages=pages, origins=1, statements=statements)


def test_whoever_is_behind_most_of_it_is_named_alone():
    assert on_whose_word([_source("the mill", 9, 20), _source("police", 4, 6)], 12) == (
        "most of it on the word of the mill (9 pages)"
    )


def test_else_the_first_few_are_named_and_the_rest_counted():
    several = [_source(name, pages, 3) for name, pages in (("the mill", 5), ("police", 4), ("a farmer", 1), ("Eva", 1))]
    assert (
        on_whose_word(several, 12)
        == "on the word of the mill (5 pages), police (4 pages), a farmer (1 page) and 1 more"
    )
    assert on_whose_word([_source("the mill", 1, 3)], 1) == "on the word of the mill"
    assert on_whose_word([], 3) == ""


def test_a_story_tells_its_counts_and_the_words_that_its_origins_share():
    made = pile(
        quotations=tuple(quote(name, "the harbour master") for name in "abc"),
        same_words=(same("a", "b"), same("b", "c")),
        origins=(origin("a", "b"), origin("c"), origin("d")),
        derivations=(derived("b", "a"),),
    )
    (row,) = story_rows(*_known(made))
    assert row.counts == "4 pages, 3 origins"
    assert row.word == "most of it on the word of the harbour master (3 pages)"
    (claim,) = row.claims
    assert claim.counts == "3 pages, 2 origins, 1 source: the harbour master"
    assert len(claim.places) == 3
    told = stories_text(*_known(made))
    assert "└─ copy: Paper b" in told
    assert "same words on 3 pages, 2 origins, 1 source" in told


def test_the_terminal_shows_the_lineage_with_its_reasons_or_says_that_there_is_none():
    assert "why Paper b: b was printed later" in lineage_text(*_known(pile(derivations=(derived("b", "a"),))))
    assert lineage_text(*_known(pile())) == "No page is known to come from another."


def test_the_tree_is_well_formed_on_the_page():
    made = pile(derivations=(derived("b", "a"), derived("c", "b", kind="translation"), derived("d", outlet="OPA")))
    page = b"".join(dossier_html(made, text_bytes=1000)).decode()
    tree = page[page.index('<ul class="tree"') : page.index("</article>")]
    assert tree.count("<li>") == tree.count("</li>") == 5
    assert tree.count("<ul") == tree.count("</ul>") == 4
    assert "translation of <bdi>Paper b</bdi>" in tree
    assert "its own page is not in the pile" in tree

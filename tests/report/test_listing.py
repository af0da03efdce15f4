from dataclasses import replace

from sayso.report.joins import join
from sayso.report.listing import documents_text, search_text
from tests.samples import dossier

SAMPLE = dossier()


def test_documents_are_told_with_what_the_page_claims_and_why_it_is_doubted():
    lines = documents_text(SAMPLE, join(SAMPLE)).splitlines()
    assert lines[0].startswith("Three fell")
    assert "2031-02-03 to 2031-02-05, the page says 2035-01-01 · en · pile/1" in lines[1]
    assert lines[2].startswith("    why: the text says Monday")
    empty = replace(SAMPLE, documents=())
    assert documents_text(empty, join(empty)) == "No documents."


def test_a_search_shows_the_words_found():
    told = search_text(SAMPLE, join(SAMPLE), ["d-1"], "orlo said")
    assert told.count("(d-") == 1
    assert "Mayor Ada Venn of Orlo said" in told


def test_a_search_without_a_find_says_so():
    assert search_text(SAMPLE, join(SAMPLE), [], "zebra") == "No text has all of these words: zebra"

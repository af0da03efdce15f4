from dataclasses import replace

from sayso.model import Span
from sayso.report.joins import join
from sayso.report.tellings import line_of, tellings
from tests.report.pile import dated, documents, origin, pile, quote, telling

TEXT = documents("a")[0].text


def shown(*told, **records):
    made = pile("ab", event_mentions=told, **records)
    return tellings(told, join(made))


def test_what_it_hangs_on_stands_out():
    (one,) = shown(replace(telling("a"), trigger=Span(2, 7)))
    assert one.cut == (TEXT[:2], TEXT[2:7], TEXT[7:20])
    assert "".join(one.cut) == one.place.words


def test_where_the_words_are_shortened_nothing_stands_out():
    long = replace(documents("a")[0], text="x" * 900)
    told = replace(telling("a", words=(0, 800)), trigger=Span(700, 705))
    (one,) = shown(told, documents=(long,))
    assert one.cut == ("x" * 600 + "…", "", "")


def test_one_line_names_page_day_source_and_copies():
    said = quote("a", "Radio Venn", "Boro").attribution
    told = (telling("a", said=said), telling("b", said=said))
    (one,) = shown(*told, origins=(origin("a", "b"),), datings=(dated("a", "2031-02-03"),))
    assert line_of(one) == (
        f"“{TEXT[:20].strip()}” · Paper a, 2031-02-03, on the word of Boro "
        "(second hand: Radio Venn, from Boro), also in Paper b"
    )

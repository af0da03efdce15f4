from dataclasses import replace

from sayso.web.render import serve
from sayso.web.shelf import Shelf
from tests.report.wider import wider
from tests.web.piles import FakePile, broken


def test_a_dossier_is_read_once_until_a_build_has_finished():
    pile = FakePile()
    shelf = Shelf(pile, serve)
    first = shelf.current()
    assert shelf.current() is first
    assert pile.reads == 1
    pile.now = "second"
    second = shelf.current()
    assert (second.stamp, pile.reads) == ("second", 2)


def test_in_the_midst_of_a_first_build_there_is_none():
    assert Shelf(FakePile(dossier=broken()), serve).current() is None
    assert Shelf(FakePile(dossier=replace(wider(), documents=(), event_mentions=())), serve).current() is None


def test_what_was_whole_is_shown_until_something_whole_follows():
    pile = FakePile()
    shelf = Shelf(pile, serve)
    first = shelf.current()
    pile.now, pile.dossier = "second", broken()
    assert shelf.current() is first
    pile.dossier = wider()
    assert shelf.current().stamp == "second"


def test_an_edition_knows_what_a_page_must_compare():
    html = Shelf(FakePile(now="a<b"), serve).current().html.decode()
    assert 'data-stamp="a&lt;b" data-pages="2"' in html

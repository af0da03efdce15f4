from dataclasses import replace
from threading import Event
from time import monotonic, sleep

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


def test_before_the_first_build_has_ended_nothing_is_read():
    pile = FakePile(now="")
    assert Shelf(pile, serve).current() is None
    assert pile.reads == 0


def test_a_half_done_state_is_no_edition():
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


def test_while_one_reads_the_others_go_on_with_what_was_there():
    pile = FakePile()
    shelf = Shelf(pile, serve)
    first = shelf.current()
    asked, go_on = Event(), Event()

    def slow():
        asked.set()
        go_on.wait(30)
        return wider()

    pile.now, pile.read = "second", slow
    assert shelf.prepare() == "first"
    assert asked.wait(30)
    assert shelf.current() is first
    assert shelf.prepare() == "first"
    go_on.set()
    wait_for(lambda: shelf.prepare() == "second")
    assert shelf.current().stamp == "second"


def wait_for(true):
    end = monotonic() + 30
    while not true():
        assert monotonic() < end
        sleep(0.01)

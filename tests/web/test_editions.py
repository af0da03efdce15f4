from dataclasses import replace
from threading import Event
from time import monotonic, sleep

from sayso.web.editions import Editions
from sayso.web.render import serve
from tests.report.wider import wider
from tests.web.piles import FakePile, broken


def test_a_dossier_is_read_once_until_a_build_has_finished():
    pile = FakePile()
    editions = Editions(pile, serve)
    first = editions.current()
    assert editions.current() is first
    assert pile.reads == 1
    pile.now = "second"
    second = editions.current()
    assert (second.stamp, pile.reads) == ("second", 2)


def test_before_the_first_build_has_ended_nothing_is_read():
    pile = FakePile(now="")
    assert Editions(pile, serve).current() is None
    assert pile.reads == 0


def test_a_half_done_state_is_no_edition():
    assert Editions(FakePile(dossier=broken()), serve).current() is None
    assert Editions(FakePile(dossier=replace(wider(), documents=(), event_mentions=())), serve).current() is None


def test_what_was_whole_is_shown_until_something_whole_follows():
    pile = FakePile()
    editions = Editions(pile, serve)
    first = editions.current()
    pile.now, pile.dossier = "second", broken()
    assert editions.current() is first
    pile.dossier = wider()
    assert editions.current().stamp == "second"


def test_an_edition_knows_what_a_page_must_compare():
    html = Editions(FakePile(now="a<b"), serve).current().parts[""].decode()
    assert 'data-stamp="a&lt;b" data-pages="2"' in html


def test_while_one_reads_the_others_go_on_with_what_was_there():
    pile = FakePile()
    editions = Editions(pile, serve)
    first = editions.current()
    asked, go_on = Event(), Event()

    def slow():
        asked.set()
        go_on.wait(30)
        return wider()

    pile.now, pile.read = "second", slow
    assert editions.prepare() == "first"
    assert asked.wait(30)
    assert editions.current() is first
    assert editions.prepare() == "first"
    go_on.set()
    wait_for(lambda: editions.prepare() == "second")
    assert editions.current().stamp == "second"


def wait_for(true):
    end = monotonic() + 30
    while not true():
        assert monotonic() < end
        sleep(0.01)

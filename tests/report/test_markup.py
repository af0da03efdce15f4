from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from sayso.model import NameForm
from sayso.report.actors import actors
from sayso.report.joins import join
from sayso.report.markup import actor_line, go, shortened, telling, text, words
from sayso.report.relations import by_actor, relation_rows
from sayso.report.timeline import timeline
from tests.samples import EVIL, dossier

SIGNS = st.text(alphabet="<>&\"'; abcé🙂\x00\n-") | st.text()


@given(SIGNS)
def test_words_are_escaped_as_templates_escape_them(words):
    assert text(words) == str(escape(words))


@given(SIGNS, st.integers(min_value=4, max_value=40))
def test_words_are_cut_as_templates_cut_them(words, most):
    template = Environment(autoescape=False).from_string("{{ words | truncate(most) }}")  # noqa: S701  plain words
    assert shortened(words, most) == template.render(words=words, most=most)


class Shape(HTMLParser):
    """Tags and names of attributes, without any value."""

    def __init__(self, markup):
        super().__init__()
        self.tags = []
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, [name for name, _ in attrs]))

    def handle_endtag(self, tag):
        self.tags.append((tag, None))


def in_every_place(record, words):
    """The record with all words in it, however deep, replaced; numbers, marks of a kind and the rest stay."""
    if isinstance(record, str):
        return words
    if isinstance(record, (list, tuple)):
        return type(record)(in_every_place(item, words) for item in record)
    if is_dataclass(record):
        kept = ("form", "schema", "type", "context", "mode", "kind", "sign")
        held = {field.name: getattr(record, field.name) for field in fields(record) if field.name not in kept}
        return replace(record, **{name: in_every_place(value, words) for name, value in held.items()})
    return record


@pytest.fixture(scope="module")
def shown():
    """An actor with all that its lines can have, the events, the relations."""
    made = dossier()
    joins = join(made)
    events = timeline(made, joins, 10)
    ((_, (actor, *_)), *_) = actors(made, joins)
    many = replace(
        actor,
        spellings=[("en", [NameForm(text=f"Ada {number}", language="en", count=1) for number in range(9)]), (None, [])],
        roles=list(actor.roles) * 9,
        mentions=[(form, list(mentions) * 13) for form, mentions in actor.mentions],
        particular=[("two", "sayso fix")],
    )
    ties = next(iter(by_actor(relation_rows(made, joins, events.shown, 10)).values()))
    return many, list(events.rows) * 6, list(ties) * 6


def test_hostile_words_are_words_in_every_field_of_an_actor(shown):
    actor, told, ties = shown

    def made(words):
        line = actor_line(in_every_place(actor, words), in_every_place(told, words), in_every_place(ties, words), 2)
        assert isinstance(line, Markup)
        return str(line)

    assert EVIL not in made(EVIL)
    assert made(EVIL).count(str(escape(EVIL))) > 20
    assert Shape(made(EVIL)).tags == Shape(made("words")).tags


def test_hostile_words_are_words_in_every_field_of_a_telling(shown):
    _, (row, *_), _ = shown
    best = replace(row.best, also=[row.best.place] * 10, who="Ada", told_by="Boro", when="2031")

    def made(said):
        one = in_every_place(best, said)
        return str(telling(one) + words(one) + go(one.place) + go(one.place, said))

    assert EVIL not in made(EVIL)
    assert Shape(made(EVIL)).tags == Shape(made("words")).tags


def test_an_actors_lines_say_what_is_left_out(shown):
    line = actor_line(*shown, 1)
    assert "and 1 more" in line
    assert f"of {len(shown[0].mentions[0][1])}</span>" in line
    assert "said: 1 quotation</a>" in line
    assert "why one actor, and if it is two" in line


def test_an_actor_of_whom_nothing_is_told_has_no_empty_parts(shown):
    actor, _, _ = shown
    bare = replace(actor, entity=replace(actor.entity, why=(), wikidata=None), roles=[], mentions=[], particular=[])
    line = actor_line(bare, (), (), None)
    assert "events:" not in line
    assert "relations:" not in line
    assert "<details>" not in line
    assert "wikidata" not in line


def test_a_number_is_a_label_like_words(shown):
    place = shown[1][0].best.place
    assert go(place, 2).endswith(">2</a>")
    assert go(place).endswith(f">{escape(place.words)}</a>")

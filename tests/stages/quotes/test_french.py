"""Who said what in French: participles behind their helper, verbs before their subject, pronouns hooked on."""

import pytest

from tests.stages.quotes.test_stage import found, read


@pytest.mark.parametrize(
    ("text", "kind", "content", "source", "cue"),
    [
        ("« Nous resterons », a déclaré Mara Voss.", "direct", ["Nous resterons"], "Mara Voss", ["déclaré"]),
        ("« Nous resterons », affirme Lucie Orval, la présidente du club.", "direct", ["Nous resterons"], "Lucie Orval, la présidente du club", ["affirme"]),
        ("« Le pont tiendra », a-t-elle ajouté.", "direct", ["Le pont tiendra"], "elle", ["ajouté"]),
        ("« Le pont tiendra », dit-il.", "direct", ["Le pont tiendra"], "il", ["dit"]),
        ("Le maire a également affirmé que le pont était sûr.", "indirect", ["que le pont était sûr"], "Le maire", ["affirmé"]),
        ("Le pont sera fermé lundi, a annoncé la préfecture.", "indirect", ["Le pont sera fermé lundi"], "la préfecture", ["annoncé"]),
        ("Selon la capitainerie, le bac a coulé en quelques minutes.", "indirect", ["le bac a coulé en quelques minutes"], "la capitainerie", ["Selon"]),
        ("Le bac a coulé en quelques minutes, d’après la capitainerie.", "indirect", ["Le bac a coulé en quelques minutes"], "la capitainerie", ["d’après"]),
        ("Le ministre a démenti toute négligence.", "indirect", ["toute négligence"], "Le ministre", ["démenti"]),
    ],
)  # fmt: skip
def test_who_said_what(text, kind, content, source, cue):
    assert read(text, "fr") == [(kind, content, [source], cue)]


@pytest.mark.parametrize(
    "text",
    [
        "Le plan annoncé lundi par la radio coûte cher.",
        "L’annonce du ministre inquiète le port.",
        "Hier, « Les Oiseaux du lac noir », un vieux film, est passé.",
        "Il a pris la parole pour annoncer que le pont fermerait.",
    ],
)
def test_what_is_nobodys_words(text):
    assert [quote for quote in found(text, "fr") if quote.attribution and quote.attribution.source] == []


def test_a_hooked_pronoun_is_shown_without_its_hyphen():
    text = "« Non », a-t-il dit."
    (quote,) = found(text, "fr")
    (source,) = quote.attribution.source
    assert (source.of(text), text[source.start - 1]) == ("il", "-")

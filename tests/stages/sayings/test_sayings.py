from dataclasses import replace
from itertools import permutations

from sayso.model import Attribution, Dating, Derivation, Document, Entity, Link, Quotation, Span
from sayso.stages.discrepancies import discrepancies
from sayso.stages.sayings import sayings

ENTITIES = [
    Entity(id=f"e-{name}", schema="Person", name=name, names=(), wikidata=None, why=())
    for name in ("Ilse Varn", "Bo Tamm")
]
FULL = "The bridge at Orlo was never safe and the council always knew it"


def _document(identity: str, text: str) -> Document:
    return Document(
        id=identity, page=f"p-{identity}", title=None, language="en", text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(), furniture=(),
    )  # fmt: skip


def _quotation(document: str, parts: list[Span], speaker: str | None, kind: str) -> Quotation:
    said = Attribution(source=(), cue=(), speaker=f"m-{speaker}", chain=(), score=1.0, why="so it says")
    return Quotation(
        id=f"q-{document}", document=document, start=parts[0].start, end=parts[-1].end, kind=kind, content=tuple(parts),
        language=None, attribution=said if speaker else None,
    )  # fmt: skip


def _pile(*told):
    """Documents of one quotation each: its words in parts ("|" between them), its speaker, its kind."""
    docs, quotes = [], []
    for number, (words, speaker, *kind) in enumerate(told):
        text = "“" + words.replace("|", ",” she said, “") + "”"
        spans, start = [], 0
        for part in words.split("|"):
            start = text.index(part, start)
            spans.append(Span(start, start + len(part)))
            start += len(part)
        docs.append(_document(str(number), text))
        quotes.append(_quotation(str(number), spans, speaker, *kind or ["direct"]))
    return quotes, docs


def _find(*told):
    quotes, docs = _pile(*told)
    links = [Link(mention=f"m-{e.name}", entity=e.id, score=1.0, why="its name") for e in ENTITIES]
    return sayings(quotes, docs, links, ENTITIES, ())


def _kinds(*told):
    return [same.kind for same in _find(*told)]


def test_the_same_words_are_found_whatever_their_marks_and_breaks() -> None:
    (same,) = _find(
        (FULL, "Ilse Varn"), ("The bridge at ORLO was never safe|and the council always knew it.", "Ilse Varn")
    )
    assert (same.kind, same.a, same.b, same.speaker, same.score) == ("verbatim", "q-0", "q-1", "e-Ilse Varn", 1.0)
    assert "Ilse Varn" in same.why
    assert "never safe" in same.why


def test_a_part_is_shortened_and_stands_first() -> None:
    (same,) = _find((FULL, "Ilse Varn"), ("the council always knew it", None))
    assert (same.kind, same.a, same.speaker) == ("shortened", "q-1", None)
    assert _kinds((FULL, "Ilse Varn"), ("never safe and", "Ilse Varn")) == ["shortened"]
    assert _kinds((FULL, "Ilse Varn"), ("never safe and", None)) == []


def test_an_elision_is_no_alteration() -> None:
    assert _kinds(
        (FULL, "Ilse Varn"), ("The bridge at Orlo was never safe … the council always knew it", "Ilse Varn")
    ) == ["shortened"]
    assert (
        _kinds((FULL, "Ilse Varn"), ("the council always knew it … the bridge at Orlo was never safe", "Bo Tamm")) == []
    )


def test_changed_words_of_one_speaker_are_altered_and_a_discrepancy() -> None:
    found = _find((FULL, "Ilse Varn"), ("The bridge at Orlo was safe and the council never knew it", "Ilse Varn"))
    assert [same.kind for same in found] == ["altered"]
    (told,) = discrepancies((), found)
    assert (told.kind, told.refs) == ("quotation", ("q-0", "q-1"))
    assert "always knew it" in told.why
    assert "never knew it" in told.why


def test_without_a_common_speaker_nearly_all_words_must_be_the_same() -> None:
    near, far = FULL.replace("always", "surely"), "The bridge at Orlo was built well and nobody ever doubted it"
    assert _kinds((FULL, None), (near, "Bo Tamm")) == ["altered"]
    assert _kinds((FULL, None), (far, None)) == []
    assert _kinds((FULL, "Ilse Varn"), (near, "Bo Tamm")) == []
    assert list(discrepancies((), _find((FULL, None), (near, "Bo Tamm")))) == []


def test_common_phrases_of_different_people_stay_apart() -> None:
    phrase = "We are doing everything possible"
    assert _kinds((phrase, "Ilse Varn"), (phrase, "Bo Tamm")) == []
    assert _kinds(("No comment today", None), ("No comment today", None)) == []
    assert _kinds((FULL, "Ilse Varn"), (FULL, "Bo Tamm")) == ["verbatim"]


def test_another_number_is_another_statement_and_another_spelling_none() -> None:
    assert (
        _kinds(
            ("By now we count 12 boats under the pier", "Bo Tamm"),
            ("By now we count 19 boats under the pier", "Bo Tamm"),
        )
        == []
    )
    here, there = "The colour of this harbour is ours to choose", "The color of this harbor is ours to choose"
    (same,) = _find((here, "Bo Tamm"), (there, "Bo Tamm"))
    assert (same.kind, same.score) == ("verbatim", 0.95)
    assert _kinds((FULL.replace("safe", "possible"), "Bo Tamm"), (FULL.replace("safe", "impossible"), "Bo Tamm")) == [
        "altered"
    ]


def test_indirect_speech_counts_only_word_for_word() -> None:
    altered = FULL.replace("always", "surely")
    assert _kinds((FULL, "Bo Tamm", "indirect"), (FULL, "Bo Tamm", "indirect")) == ["verbatim"]
    assert _kinds((FULL, "Bo Tamm", "indirect"), (altered, "Bo Tamm", "direct")) == []
    assert (
        _kinds(("a request for comment", "Bo Tamm", "indirect"), ("a request for comment", "Bo Tamm", "indirect")) == []
    )


def test_of_a_mixed_quotation_only_what_stands_in_marks_counts() -> None:
    text = "Varn called the plan “a lantern for a blind horse” and left."
    mixed = _quotation("9", [Span(12, len(text) - 10)], "Ilse Varn", "mixed")
    quotes, docs = _pile(("A lantern for a blind horse", "Ilse Varn"))
    links = [Link(mention="m-Ilse Varn", entity="e-Ilse Varn", score=1.0, why="its name")]
    (same,) = sayings([*quotes, mixed], [*docs, _document("9", text)], links, ENTITIES, ())
    assert same.kind == "verbatim"


def test_quotations_of_one_document_are_never_paired() -> None:
    quotes, docs = _pile((FULL, "Ilse Varn"), (FULL, "Ilse Varn"))
    twice = [replace(quote, document="0") for quote in quotes]
    assert sayings(twice, docs, (), (), ()) == ()
    pairs = [(same.a, same.b) for same in sayings([*twice, replace(quotes[1], id="q-2")], docs, (), (), ())]
    assert sorted(pairs) == [("q-0", "q-2"), ("q-1", "q-2")]


def test_many_copies_are_each_paired_once_and_no_order_changes_that() -> None:
    told = [(FULL, "Ilse Varn"), (FULL, None), (FULL, "Ilse Varn"), (FULL.replace("always", "surely"), "Ilse Varn")]
    quotes, docs = _pile(*told)
    links = [Link(mention=f"m-{e.name}", entity=e.id, score=1.0, why="its name") for e in ENTITIES]
    whole = sayings(quotes, docs, links, ENTITIES, ())
    assert sorted(same.kind for same in whole) == ["altered", "verbatim", "verbatim"]
    for order in permutations(range(4)):
        assert sayings([quotes[i] for i in order], [docs[i] for i in order], links[::-1], ENTITIES[::-1], ()) == whole


def test_nothing_said_gives_nothing() -> None:
    assert sayings((), (), (), (), ()) == ()
    assert _kinds(("—", None), ("…", None)) == []


def test_a_page_date_conflict_stays_a_discrepancy() -> None:
    dating = Dating(
        id="a",
        document="d",
        declared="2031-01-01",
        earliest=None,
        latest=None,
        best=None,
        conflict=True,
        score=0.0,
        why="no",
    )
    assert [told.kind for told in discrepancies([dating], ())] == ["page-date"]


GERMAN = "Die Brücke von Orlo war nie sicher und der Rat wusste es immer"


def _translations(*told, kind="translation"):
    quotes, docs = _pile(*told)
    made = Derivation(
        id="v",
        document="1",
        derived_from="0",
        outlet=None,
        kind=kind,
        score=1.0,
        why="names in their places",
        evidence=(),
    )
    links = [Link(mention=f"m-{e.name}", entity=e.id, score=1.0, why="its name") for e in ENTITIES]
    return [(same.kind, same.a, same.b) for same in sayings(quotes, docs, links, ENTITIES, [made])]


def test_a_translation_gives_the_same_words_at_the_same_point() -> None:
    assert _translations((FULL, "Ilse Varn"), (GERMAN, None)) == [("translated", "q-0", "q-1")]
    assert _translations((FULL, "Ilse Varn"), (GERMAN, None), kind="rewrite") == []


def test_another_speaker_length_or_break_is_no_translation() -> None:
    assert _translations((FULL, "Ilse Varn"), (GERMAN, "Bo Tamm")) == []
    assert _translations((FULL, "Ilse Varn"), ("Die Brücke war nie sicher", "Ilse Varn")) == []
    assert _translations((FULL, "Ilse Varn"), (GERMAN.replace("sicher ", "sicher|"), "Ilse Varn")) == []
    assert _translations((FULL, "Ilse Varn"), (GERMAN, "Ilse Varn", "indirect")) == []


def _foreign(*told, mentions=(), derivations=()):
    quotes, docs = _pile(*(line[1:] for line in told))
    docs = [replace(doc, language=line[0]) for doc, line in zip(docs, told, strict=True)]
    links = [Link(mention=f"m-{e.name}", entity=e.id, score=1.0, why="its name") for e in ENTITIES]
    return sayings(quotes, docs, links, ENTITIES, derivations, mentions)


ENGLISH = "Nobody wanted to pay for the new bridge, and now the river has taken the old one"
ABROAD = "Niemand wollte für die neue Brücke bezahlen, und jetzt hat der Fluss die alte genommen"


def test_words_in_two_languages_are_the_same_in_any_two_documents() -> None:
    (same,) = _foreign(("en", ENGLISH, "Ilse Varn"), ("de", ABROAD, "Ilse Varn"))
    assert (same.kind, same.speaker) == ("translated", "e-Ilse Varn")
    assert "“bridge” – “Brücke”" in same.why or "“Brücke” – “bridge”" in same.why
    (less,) = _foreign(("en", ENGLISH, "Ilse Varn"), ("de", ABROAD, None))
    assert less.score < same.score
    assert less.speaker is None


def test_each_document_gives_its_best_and_copies_are_one() -> None:
    near = "Niemand wollte für die alte Brücke bezahlen"
    made = _foreign(("en", ENGLISH, None), ("en", ENGLISH, None), ("de", ABROAD, None), ("de", near, None))
    assert [same.kind for same in made].count("verbatim") == 1
    assert {frozenset((same.a, same.b)) for same in made if same.kind == "translated"} >= {frozenset(("q-0", "q-2"))}


def test_reported_clauses_count_only_beside_marks_and_the_same_speaker() -> None:
    told = ("en", ENGLISH, "Ilse Varn"), ("de", ABROAD, "Ilse Varn", "indirect")
    assert [same.kind for same in _foreign(*told)] == ["translated"]
    assert _foreign(told[0], ("de", ABROAD, None, "indirect")) == ()
    assert _foreign(("en", ENGLISH, "Ilse Varn", "indirect"), told[1]) == ()


def test_a_denied_translation_is_a_discrepancy_with_both_texts() -> None:
    made = _foreign(
        ("en", "We want the bridge money now", "Bo Tamm"), ("de", "Wir wollen das Brücken Geld jetzt nicht", "Bo Tamm")
    )
    assert [same.kind for same in made] == ["altered"]
    (told,) = discrepancies((), made)
    assert "bridge money" in told.why
    assert "Brücken Geld" in told.why


def test_the_order_of_documents_changes_nothing_across_languages() -> None:
    told = [("en", ENGLISH, "Ilse Varn"), ("de", ABROAD, None), ("de", ABROAD.replace("jetzt", "nun"), "Ilse Varn")]
    quotes, docs = _pile(*(line[1:] for line in told))
    docs = [replace(doc, language=line[0]) for doc, line in zip(docs, told, strict=True)]
    links = [Link(mention=f"m-{e.name}", entity=e.id, score=1.0, why="its name") for e in ENTITIES]
    made = {sayings(order, docs[::-1], links, ENTITIES, ()) for order in permutations(quotes)}
    assert len(made) == 1
    assert any(same.kind == "translated" for same in next(iter(made)))

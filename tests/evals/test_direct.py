from direct import Seen, half_of, lines, seen

TEXT = "„Der Damm hält bestimmt“, sagte Voss. Ek nannte ihn „morsch“."
SPEECH = {"kind": "direct", "content": [[0, 24]], "source": [[32, 36]]}
FRAGMENT = {"kind": "direct", "content": [[52, 60]], "source": []}


def test_a_quotation_is_found_by_its_words_and_right_by_its_source():
    other = {"kind": "direct", "content": [[1, 23]], "source": [[38, 40]]}
    assert list(seen(TEXT, [SPEECH], [SPEECH])) == [Seen(4, stated=True, found=True, right=True)]
    assert list(seen(TEXT, [SPEECH], [other])) == [Seen(4, stated=True, found=True, right=False)]
    assert list(seen(TEXT, [SPEECH], [other, SPEECH])) == [Seen(4, stated=True, found=True, right=True)]
    assert list(seen(TEXT, [SPEECH], [])) == [Seen(4, stated=True, found=False, right=False)]


def test_a_source_that_is_not_labelled_is_told_apart():
    given = FRAGMENT | {"source": [[38, 40]]}
    assert list(seen(TEXT, [FRAGMENT], [given])) == [Seen(1, stated=False, found=True, right=False)]
    assert list(seen(TEXT, [FRAGMENT], [FRAGMENT])) == [Seen(1, stated=False, found=True, right=True)]


def test_only_direct_quotations_count():
    assert list(seen(TEXT, [SPEECH | {"kind": "indirect"}], [SPEECH])) == []


def test_the_table_has_sentences_and_fragments_apart():
    table = list(lines([*seen(TEXT, [SPEECH, FRAGMENT], [SPEECH])]))
    assert [line.split()[:2] for line in table] == [["all", "2"], ["sentences", "1"], ["fragments", "1"]]
    assert "found 0.500" in table[0]


def test_halves_depend_on_the_id_alone():
    assert {half_of(f"text/{number}") for number in range(20)} == {"A", "B"}

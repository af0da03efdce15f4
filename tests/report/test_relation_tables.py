from sayso.report.joins import join
from sayso.report.relation_tables import label_rows, relation_rows
from tests.report.wider import wider
from tests.samples import EVIL


def test_a_relation_has_both_names_its_interval_and_its_words():
    made = wider()
    row = list(relation_rows(made, join(made)))[1]
    assert (row["b"], row["type"], row["sign"]) == ("Bo Lind", "backing", 1)
    assert (row["earliest"], row["latest"]) == ("2031-02-03", "2031-12-31")
    assert made.documents[0].text[row["start"] : row["end"]] == row["words"]


def test_a_label_says_whose_word_it_is():
    made = wider()
    own, told = label_rows(made, join(made))
    assert (own["own_voice"], own["said_by"], own["actor"]) == (True, None, f"Ada Venn {EVIL}")
    assert (told["own_voice"], told["said_by"], told["actor"]) == (False, "Mayor Ada Venn of Orlo", None)
    assert {row["label"] for row in (own, told)} == {"Mayor"}

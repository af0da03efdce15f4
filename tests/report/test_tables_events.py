from sayso.report.joins import join
from sayso.report.tables_events import event_mentions, events, labels, relations
from tests.samples import EVIL, dossier

SAMPLE = dossier()
KNOWN = join(SAMPLE)


def test_an_event_is_one_row_with_its_words_and_counts():
    (row,) = events(SAMPLE, KNOWN)
    assert (row["event"], row["tellings"], row["pages"], row["origins"]) == ("j-1", 2, 2, 1)
    assert (row["words"], row["recipients"], row["actors"]) == ("At least 3 fell.", f"Ada Venn {EVIL}", None)


def test_a_telling_has_its_event_its_place_its_day_and_who_says_so():
    first, second = event_mentions(SAMPLE, KNOWN)
    assert (first["event"], first["trigger"], first["recipients"]) == ("j-1", "fell", "Ada Venn")
    assert (first["earliest"], first["said_by"]) == ("2031-02-03", "Mayor Ada Venn of Orlo")
    assert (second["earliest"], second["said_by"]) == (None, None)
    assert SAMPLE.documents[0].text[first["start"] : first["end"]] == first["words"]


def test_a_relation_has_all_words_that_say_so():
    (row,) = relations(SAMPLE, KNOWN)
    assert (row["sign"], row["events"]) == (-1, "j-1")
    assert row["words"].endswith("| At least 3 fell.")


def test_a_label_says_who_is_called_so_and_by_whom():
    (row,) = labels(SAMPLE, KNOWN)
    assert (row["label"], row["actor"], row["called_by"]) == ("Mayor", f"Ada Venn {EVIL}", f"=Orlo Post {EVIL}")

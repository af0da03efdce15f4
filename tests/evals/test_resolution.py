from resolution import MERGED, REFUSED, reasons


def test_reasons_are_sorted_by_what_they_say():
    merge, refusal = "A and B are one: the same words.", "A and C are kept apart: one letter apart."
    dossier = {
        "entities": [{"why": [merge, refusal]}, {"why": [refusal, "The same text names A, and nobody else so."]}]
    }
    assert reasons(dossier, MERGED) == [merge]
    assert reasons(dossier, REFUSED) == [refusal]

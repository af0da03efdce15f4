import pytest
from examples import checks, measure, shares
from found import Found
from of_pile import merged_wrongly

from tests.evals.small import COPY, TEXT, dossier, expected, nothing, pair


def test_a_perfect_dossier_has_everything():
    counts = measure(dossier(), expected())
    assert {kind: count for kind, count in counts.items() if count[0] != count[1]} == {}


def test_an_empty_dossier_has_nothing_but_restraint():
    counts = measure(nothing(), expected())
    assert {kind for kind, (found, _) in counts.items() if found} == {"not_quotations"}


def test_kinds_that_are_not_asked_for_have_no_share():
    assert shares({"a": (1, 2), "b": (0, 0)}) == {"a": 0.5}


@pytest.mark.parametrize(
    "piece", ["We saw no lights,” said Dorrit Vale, a pilot. “Nobody rang us.”\n\nThe so-called “night plan”", "We saw"]
)
def test_a_quotation_that_covers_too_much_or_too_little_is_not_the_expected_one(piece):
    said = dossier()
    said["quotations"][0]["content"] = [pair(piece)]
    assert measure(said, expected())["quotations.content"] == (0, 1)


def test_a_speaker_may_be_found_under_another_spelling_but_not_under_another_name():
    said = dossier()
    said["quotations"][0]["attribution"]["speaker"] = "e-office"
    assert measure(said, expected())["quotations.speaker"] == (0, 1)


def test_words_in_marks_that_nobody_says_must_not_get_a_speaker():
    said = dossier()
    said["quotations"].append({**said["quotations"][0], "id": "q-2", "content": [pair("night plan")], "end": len(TEXT)})
    assert measure(said, expected())["not_quotations"] == (0, 1)


def test_two_bearers_in_one_entity_are_found():
    said = dossier()
    said["entities"][0]["names"].append({"text": "The Harbour Office"})
    assert measure(said, expected())["distinct"] == (0, 1)
    assert merged_wrongly(Found(said), expected()) == [("Dorrit Vale", "Harbour Office")]


def test_furniture_and_inventions_are_errors():
    said = dossier()
    said["documents"][1] |= {"text": COPY + " Subscribe now", "outlet": "The Quenby Mail"}
    counts = measure(said, expected())
    assert counts["body_lacks"] == (1, 2)
    assert counts["outlet"] == (1, 2)


def test_a_day_outside_what_the_words_allow_is_wrong():
    said = dossier()
    said["documents"][0]["published"]["best"] = "2024-05-05"
    assert measure(said, expected())["published"] == (1, 2)


def test_a_story_may_hold_only_what_may_be_joined():
    wanted = expected() | {"stories": [["mail.html"], ["copy.txt"]]}
    assert measure(dossier(), wanted)["stories"] == (0, 2)
    assert measure(dossier(), wanted | {"stories_may_join": [[0, 1]]})["stories"] == (2, 2)


def test_verdicts_and_events_are_measured_once_they_are_there():
    said, wanted = dossier(), expected()
    wanted["figure_verdicts"] = [
        {"measure": "killed", "values": [7], "verdict": "single", "pages": ["copy.txt"], "why": "alone"}
    ]
    said["figure_series"] = [{"measure": "killed", "figures": ["f-1"], "verdict": "single"}]
    wanted["events"] = [
        {"type": "OTHER", "context": "actual", "date": None, "place": None, "pages": ["mail.html"], "what": "It sank"}
    ]
    said["events"] = [
        {"type": "OTHER", "context": "actual", "date": None, "place": None, "mentions": [{"document": "d-1"}]}
    ]
    counts = measure(said, wanted)
    assert (counts["figure_verdicts"], counts["events"]) == ((1, 1), (1, 1))


def test_what_is_missing_is_named():
    wrong = [what for what, right in checks(nothing(), expected())["figures.found"] if not right]
    assert wrong == ["mail.html: at least 7 people"]

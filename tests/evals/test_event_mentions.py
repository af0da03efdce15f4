import event_mentions
import pytest
from event_mentions import LANGUAGES, complaints, paired, place_of, rows_of, scores

from sayso.model import Attribution, EventMention, Filler, Span
from sayso.model.event import EventType

TEXT = "Rebels freed two nurses in Orne, and the mayor of Orne praised them, an aide said."
FREED = {
    "trigger": ["freed"],
    "type": "RETREAT",
    "mode": "release",
    "context": "actual",
    "roles": [["actor", "Rebels"], ["recipient", "two nurses"]],
    "source": "an aide",
}
ROW = {"id": "en-open-001", "language": "en", "half": "open", "text": TEXT, "events": [FREED]}


def mention(word: str = "freed", *, kind: EventType = "RETREAT", roles=(), source: str | None = None, context="actual"):
    start = TEXT.index(word)
    given = Span(TEXT.index(source), TEXT.index(source) + len(source)) if source else None
    return EventMention(
        id=f"{word}{kind}",
        document="d",
        start=0,
        end=len(TEXT),
        trigger=Span(start, start + len(word)),
        head=word,
        type=kind,
        mode="release",
        context=context,
        fillers=tuple(
            Filler(role=role, start=TEXT.index(words), end=TEXT.index(words) + len(words), mention=None)
            for role, words in roles
        ),
        timex=None,
        attribution=Attribution(source=(given,), cue=(), speaker=None, chain=(), score=1, why="") if given else None,
        score=1,
        why="",
    )


WHOLE = mention(roles=[("actor", "Rebels"), ("recipient", "nurses")], source="aide")


def test_all_right():
    judged = paired(ROW, [WHOLE])
    assert {name: figure for name, figure in scores([judged]).items() if not name.startswith("shut_")} == dict.fromkeys(
        ("found_f1", "found_p", "type_f1", "mode", "context", "role_f1", "source"), 1.0
    )
    assert list(complaints(judged)) == []


def test_what_is_wrong_lowers_its_own_figure_alone():
    got = scores([paired(ROW, [mention(roles=[("recipient", "Rebels")], context="denied")])])
    assert (got["found_f1"], got["type_f1"], got["mode"], got["context"]) == (1, 1, 1, 0)
    assert (got["role_f1"], got["source"]) == (0, 0)
    assert scores([paired(ROW, [mention(kind="AID")])])["type_f1"] == 0


def test_another_of_the_same_event_is_let_pass_but_not_one_elsewhere():
    twice = paired(ROW | {"events": [FREED | {"trigger": ["freed", "nurses"]}]}, [WHOLE, mention("nurses")])
    assert (len(twice.pairs), twice.extra) == (1, ())
    other = paired(ROW, [WHOLE, mention("praised", kind="SUPPORT")])
    assert [one.head for one in other.extra] == ["praised"]
    assert scores([other])["found_p"] == 0.5
    assert any("extra" in line for line in complaints(other))


def test_other_counts_neither_way():
    assert paired(ROW, [mention(kind="OTHER")]).missed == (FREED,)
    assert paired(ROW | {"events": []}, [mention(kind="OTHER")]).extra == ()


def test_the_right_type_is_preferred():
    judged = paired(ROW, [mention(kind="AID"), WHOLE])
    assert [one for _, one in judged.pairs] == [WHOLE]


def test_shut_sentences_are_counted_apart():
    got = scores([paired(ROW, []), paired(ROW | {"half": "shut"}, [WHOLE])])
    assert got["found_f1"] == pytest.approx(2 / 3)
    assert got["shut_found_f1"] == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gold_stands_in_its_texts(language):
    rows = rows_of(language)
    assert {row["half"] for row in rows} == set(event_mentions.HALVES)
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        for event in row["events"]:
            words = [*event["trigger"], *(held for _, held in event["roles"]), *filter(None, [event["source"]])]
            assert all(row["text"][slice(*place_of(row["text"], word))] == word for word in words)
            assert event["context"] in {"actual", "historical", "future", "hypothetical", "denied"}
            assert event["type"] in EventType.__args__

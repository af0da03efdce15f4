"""A pile of damaged pages through all steps: documents or failures that name a reason, never a fault of ours."""

import json
import random
from pathlib import Path

from sayso.run.dossier import build
from sayso.run.settings import Settings

PILE = Path(__file__).parents[2] / "examples" / "pile"
PAGES = 80
JUNK = [
    b"\x00", b"\xff\xfe", b"<", b'"', "“".encode(), "„".encode(), b"\n\n", b"(", b"&#x0;", "🙂".encode(), b"9" * 50, b"...",
    "ال".encode(), b"1,000,000,000,000,000", b" 31. Februar 0000 ", b" since Feb. 29, for 999999999 days, ", "\u202e".encode(),
]  # fmt: skip


def damaged(page: bytes, chance: random.Random) -> bytes:
    made = bytearray(page)
    for _ in range(chance.choice([1, 5, 30, 200])):
        at, kind = chance.randrange(len(made)), chance.random()
        if kind < 0.3:
            made[at] = chance.randrange(256)
        elif kind < 0.7:
            made[at:at] = chance.choice(JUNK)
        elif kind < 0.9:
            del made[at : min(at + chance.choice([1, 10, 200]), len(made) - 1)]
        else:
            other = chance.randrange(len(made))
            made[at:at] = made[other : other + chance.choice([20, 300])]
    return bytes(made)


def test_damaged_pages_end_in_documents_or_failures_with_a_reason(tmp_path):
    chance = random.Random(3)
    sources = sorted(PILE.iterdir())
    (tmp_path / "in").mkdir()
    for number in range(PAGES):
        source = chance.choice(sources)
        (tmp_path / "in" / f"{number:03}{source.suffix}").write_bytes(damaged(source.read_bytes(), chance))
    build([str(tmp_path / "in")], tmp_path / "out", settings=Settings(jobs=1))
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_bytes())
    assert [failure for failure in dossier["failures"] if "fault in sayso" in failure["error"]] == []
    pages = {page["id"] for page in dossier["pages"]}
    kept = {doc["page"] for doc in dossier["documents"]} | {failure["page"] for failure in dossier["failures"]}
    assert pages <= kept
    assert len(dossier["documents"]) > PAGES / 2

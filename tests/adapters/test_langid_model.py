from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from sayso.adapters.langid import LANGUAGES
from sayso.adapters.langid_model import identifier

OURS = identifier()
THEIRS = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
THEIRS.set_languages(LANGUAGES)


def test_the_file_has_the_columns_of_the_library_that_is_installed() -> None:
    assert OURS.nb_classes == THEIRS.nb_classes
    assert np.array_equal(OURS.nb_pc, THEIRS.nb_pc)
    assert np.array_equal(OURS.nb_ptc, THEIRS.nb_ptc)
    assert OURS.nb_ptc.strides == THEIRS.nb_ptc.strides  # sums round by how a matrix lies in memory


def test_the_automaton_finds_the_same_features_from_every_state() -> None:
    begun = [(0, 0)]
    met = {(0, 0)}
    tables = [np.frombuffer(one.tk_nextmove, np.uint32).reshape(-1, 256) for one in (OURS, THEIRS)]
    for ours, theirs in begun:
        assert OURS.tk_output[ours] == THEIRS.tk_output[theirs]
        rows = tables[0][OURS.tk_row[ours]], tables[1][THEIRS.tk_row[theirs]]
        fresh = set(zip(*(row.tolist() for row in rows), strict=True)) - met
        met |= fresh
        begun.extend(fresh)
    assert len({ours for ours, _ in met}) == len({theirs for _, theirs in met}) == len(met)


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1, max_size=80))
def test_any_text_gets_the_same_answer(text: str) -> None:
    assert OURS.classify(text) == THEIRS.classify(text)

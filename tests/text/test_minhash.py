import numpy as np
import pytest

from sayso.text.minhash import BANDS, PLACES, bands, signature
from sayso.text.shingle import shingles


def _hashes(first, last):
    return np.unique(shingles([f"w{number}" for number in range(first, last)], 1))


@pytest.mark.parametrize("overlap", [0.1, 0.5, 0.9])
def test_agreement_of_signatures_is_the_jaccard_similarity(overlap):
    shift = int(1000 * (1 - overlap) / (1 + overlap))
    a, b = _hashes(0, 1000), _hashes(shift, 1000 + shift)
    jaccard = (1000 - shift) / (1000 + shift)
    found = np.count_nonzero(signature(a) == signature(b)) / PLACES
    assert abs(found - jaccard) < 4 * (jaccard * (1 - jaccard) / PLACES) ** 0.5


def test_equal_sets_share_all_bands_and_different_ones_none():
    a, b = bands(signature(_hashes(0, 50))), bands(signature(_hashes(50, 100)))
    assert (a == bands(signature(_hashes(0, 50)))).all()
    assert not set(a.tolist()) & set(b.tolist())
    assert len(set(a.tolist())) == BANDS

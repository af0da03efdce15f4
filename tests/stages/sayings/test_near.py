from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.sayings.near import COMMON, RAREST, WIDTH, near

WORDINGS = st.lists(st.lists(st.sampled_from("abcd"), max_size=7).map(tuple), max_size=12)


def _runs(keys):
    return {keys[at : at + WIDTH] for at in range(len(keys) - WIDTH + 1)} if len(keys) >= WIDTH else {keys} - {()}


@given(WORDINGS)
def test_pairs_share_a_run_and_few_runs_are_all_looked_up(found):
    runs = [_runs(keys) for keys in found]
    sharing = {(a, b) for b in range(len(found)) for a in range(b) if runs[a] & runs[b]}
    assert all(len(own) <= RAREST for own in runs)
    assert near(found) == sorted(sharing)


def test_runs_do_not_reach_into_the_next_wording():
    assert near([("they", "heard"), ("no", "siren"), ("they", "heard", "no", "siren")]) == []


def test_a_turn_of_phrase_is_not_looked_up():
    assert near([("as", "far", "as", str(place)) for place in range(COMMON + 1)]) == []


def test_of_many_runs_the_rarest_are_looked_up():
    long = tuple(f"w{place}" for place in range(RAREST + WIDTH + 1))
    others = [(*long[at : at + WIDTH], f"x{at}") for at in range(RAREST + 2)]
    common = [(*long[:WIDTH], "y")] * 3
    pairs = near([long, *others, *common])
    found = Counter(b for a, b in pairs if a == 0)
    assert set(found) >= set(range(2, RAREST + 2))

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import DeclaredDate
from sayso.stages.dating.claims import main_claim


def test_claims_that_disagree_are_worth_less() -> None:
    alone = main_claim([DeclaredDate(kind="published", value="2021-03-08", exact="x")])
    doubted = main_claim(
        [
            DeclaredDate(kind="url", value="2019-01-01", exact="x"),
            DeclaredDate(kind="published", value="2021-03-08", exact="x"),
        ]
    )
    assert alone is not None
    assert doubted is not None
    assert doubted.day == alone.day == date(2021, 3, 8)
    assert doubted.score < alone.score


@given(
    st.lists(
        st.builds(
            DeclaredDate, kind=st.sampled_from(["published", "url"]), value=st.text(max_size=12), exact=st.just("")
        )
    )
)
def test_any_value_is_a_claim_or_none(declared: list[DeclaredDate]) -> None:
    claim = main_claim(declared)
    assert claim is None or claim.days.start <= claim.days.end

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.web.guard import headers, is_known_host, is_ours

GOOD = {"host": "127.0.0.1:8765", "origin": "http://127.0.0.1:8765", "sec-fetch-site": "same-origin"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:80", "[::1]:8765", "[::1]", "localhost:1", "LocalHost", "192.168.0.7:8765"]
)
def test_addresses_and_own_names_are_known(host):
    assert is_known_host(host, {"localhost"})


@pytest.mark.parametrize(
    "host",
    [
        "",
        ":80",
        "evil.example",
        "evil.example:8765",
        "127.0.0.1.evil.example",
        "localhost.evil.example:80",
        "[::1",
        "a@127.0.0.1",
    ],
)
def test_other_names_are_not(host):
    assert not is_known_host(host, {"localhost"})


@given(st.text(max_size=30))
def test_any_host_is_answered(host):
    assert is_known_host(host, {"localhost"}) in (True, False)


def test_a_change_needs_the_secret_from_an_own_page():
    assert is_ours(GOOD, "t", "t")
    assert not is_ours(GOOD, "x", "t")
    assert not is_ours(GOOD, "é", "t")
    assert not is_ours({**GOOD, "origin": "http://evil.example"}, "t", "t")
    assert not is_ours({**GOOD, "origin": "null"}, "t", "t")
    assert not is_ours({**GOOD, "sec-fetch-site": "cross-site"}, "t", "t")
    assert not is_ours({"host": GOOD["host"]}, "t", "t")


def test_the_policy_lets_nothing_in_but_what_is_named():
    policy = headers(("body{}",), ("x()",))["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy

"""The base of a language tag."""

from __future__ import annotations

import pytest

from sayso.text.language import base_language


@pytest.mark.parametrize(
    ("tag", "base"), [("de", "de"), ("de-AT", "de"), ("EN-gb", "en"), ("zh-Hant-TW", "zh"), ("", ""), (None, "")]
)
def test_base(tag, base):
    assert base_language(tag) == base

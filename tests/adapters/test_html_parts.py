import pytest

from sayso.adapters.html_blocks import parse
from sayso.adapters.html_parts import calls_lead, is_other


def element(html: str) -> object:
    return parse(f"<html><body>{html}</body></html>").find("body")[0]


@pytest.mark.parametrize(
    "html",
    ["<aside>x</aside>", "<figcaption>x</figcaption>", '<div class="article__newsletter">x</div>',
     '<div id="comments">x</div>', '<div class="box authorBio">x</div>', '<div class="c-related-links">x</div>',
     '<section class="Social-Sharing">x</section>', '<div class="tweet">x</div>'],
)  # fmt: skip
def test_other_parts(html):
    assert is_other(element(html))


@pytest.mark.parametrize(
    "html",
    ["<p>x</p>", '<div class="article-body">x</div>', '<p class="paywall">x</p>', '<div class="shareholders">x</div>',
     '<div class="with-sidebar">x</div>', '<div class="unrelated">x</div>', '<div class="advertised-not">x</div>'],
)  # fmt: skip
def test_words_are_whole_and_ambiguous_ones_no_evidence(html):
    assert not is_other(element(html))


@pytest.mark.parametrize(
    "html", ['<p class="article-lead">x</p>', '<div class="introText">x</div>', '<h2 class="sub-title">x</h2>']
)
def test_leads(html):
    assert calls_lead(element(html))


def test_a_leads_child_is_called_so_too():
    assert calls_lead(element('<div class="standfirst"><p>x</p></div>')[0])
    assert not calls_lead(element('<div class="leading-loose"><p class="misleading">x</p></div>')[0])
    assert not calls_lead(None)

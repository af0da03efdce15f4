from dataclasses import replace

import pytest

from sayso.adapters.html_blocks import blocks, parse
from sayso.adapters.html_main import main_text, still_main, untold
from sayso.adapters.html_meta import declared
from tests.adapters.invented import CAPTION, COMMENT, HEADING, LEAD, PARAGRAPHS, TEASERS, TITLE, article_page


def main(html: str) -> list[str]:
    root = parse(html)
    found = blocks(root)
    chosen = main_text(html, root, found, declared(root, None))
    return [block.text for i, block in enumerate(found) if i in chosen]


TEXT = [LEAD, *PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:]]


@pytest.mark.parametrize(
    "extra",
    [
        f"<figure><figcaption>{CAPTION}</figcaption></figure>",
        f'<p><a href="/t">{TEASERS[0]}</a></p>',
        '<ul><li>See also: <a href="/t">' + TEASERS[1] + "</a></li></ul>",
        f'<div class="newsletter-box"><p>{TEASERS[2]}, and more of it each morning in your box.</p></div>',
        f'<blockquote class="tweet"><p>{COMMENT}</p></blockquote>',
        f'<div class="author-bio"><p>{COMMENT}</p></div>',
        f"<aside><p>{COMMENT}</p></aside>",
        f"<h2>{TITLE}</h2>",
    ],
)
def test_what_is_not_the_text_is_left_out(extra):
    assert main(article_page(extra=extra)) == TEXT


@pytest.mark.parametrize("kind", ["paywall", "subscriber-only", "print", "has-sidebar", "newsletter comments share"])
def test_a_class_on_most_of_the_text_is_no_evidence(kind):
    assert main(article_page().replace('class="article-body"', f'class="article-body {kind}"')) == TEXT


@pytest.mark.parametrize(
    "lead",
    [
        f"<div>{LEAD}</div>",
        f'<h2 class="x1">{LEAD}</h2>',
        f'<div class="c3"><span>{LEAD}</span></div>',
        f'<p class="standfirst">{LEAD.replace("lifted", "has lifted")}</p>',
    ],
)
def test_the_standfirst_is_found_by_description_class_or_place(lead):
    html = article_page().replace(f'<p class="article-lead">{LEAD}</p>', lead)
    assert len(main(html)) == len(TEXT)
    assert main(html)[0].startswith("The harbour office of Marrow Bay")


def test_passed_over_paragraphs_come_in():
    extra = "<p>" + COMMENT + "</p>"
    assert main(article_page(extra=extra))[-1] == COMMENT


def test_a_second_article_with_a_title_is_not_ours():
    second = "".join(f"<p>{text[::-1]}.</p>" for text in PARAGRAPHS)
    html = article_page().replace("<aside", f"<article><h1>Another matter</h1>{second}</article><aside")
    assert main(html) == TEXT


def test_entries_of_a_live_page_are():
    entries = "".join(
        f"<article><h3>At {n} o'clock</h3><p>{text}</p></article>" for n, text in enumerate(PARAGRAPHS, 1)
    )
    found = main(article_page().replace("</article>", entries + "</article>", 1))
    assert set(PARAGRAPHS) <= set(found)


def test_a_page_that_the_extractor_cannot_take_falls_back_on_its_sentences():
    html = (
        "<html><body>" + "<i></i>" * 31_000 + "".join(f"<div>{text}</div>" for text in PARAGRAPHS) + "<div>Menu</div>"
    )
    assert main(html) == list(PARAGRAPHS)


BODY = "\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "body", [BODY, "".join(f"<p>{text}</p>" for text in PARAGRAPHS), BODY.replace("\n", "\n\n \u200b")]
)
def test_text_that_only_json_ld_tells(body):
    found = blocks(parse(f"<p>{LEAD}</p><p>{PARAGRAPHS[0][:60]}</p><p>Subscribe to read on.</p>"))
    stated = replace(declared(parse("<p>x</p>"), None), body=body, summary=LEAD)
    further = untold(found, {0, 1, 2}, stated)
    assert [block.text for block in further] == list(PARAGRAPHS)
    assert still_main(found, {0, 1, 2}, stated, further) == {0}


def test_what_the_page_shows_is_not_told_again():
    found = blocks(parse("".join(f"<p>{text}</p>" for text in PARAGRAPHS)))
    stated = declared(parse("<p>x</p>"), None)
    assert untold(found, set(range(5)), replace(stated, body=BODY)) == []
    assert untold(found, set(), replace(stated, body="A short one.")) == []
    assert untold(found, set(), stated) == []
    assert still_main(found, {0, 1}, stated, []) == {0, 1}

import pytest

from sayso.adapters.html_blocks import TooDeepError, blocks, ends_sentence, exceeds, parse, without_unseen


def texts(html: str) -> list[str]:
    return [block.text for block in blocks(parse(html))]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<div>Before <p>inside</p> after</div>", ["Before", "inside", "after"]),
        ("<p>One  \n two&nbsp;three</p>", ["One two three"]),
        ("<p>A <b>bold</b>ly <i>set</i> word</p>", ["A boldly set word"]),
        ("<p>First sentence.<br>Second sentence.</p>", ["First sentence.", "Second sentence."]),
        ("<h1>A headline<br>in two lines</h1>", ["A headline in two lines"]),
        ("<p>A verse<br><br>and another</p>", ["A verse", "and another"]),
        ("<pre>one.\ntwo.</pre>", ["one.", "two."]),
        ("<p><span>Hedda Quist</span><span>4 March</span></p>", ["Hedda Quist 4 March"]),
        ('<p><span class="dropcap">T</span><span>he council</span></p>', ["The council"]),
        ("<p>It rained.<span></span>Nobody came.</p>", ["It rained.", "Nobody came."]),
        ("<p>so\u00adft and ze\u200bro</p>", ["soft and zero"]),
        ("<p>a\u0001b &#2;c</p>", ["a\ufffdb c"]),
        ("<p>نمی\u200cشود</p>", ["نمی\u200cشود"]),
        ("<script>x()</script><style>p{}</style><template>t</template><noscript>n</noscript>y", ["y"]),
        ("<select><option>January</option></select><textarea>t</textarea>y", ["y"]),
        ('<span class="sr-only">to the top</span><p>y</p>', ["y"]),
        ("<!-- c --><?pi?><p>y</p>", ["y"]),
        ("no element at all", ["no element at all"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
    ],
)
def test_blocks(html, wanted):
    assert texts(html) == wanted


def test_links_are_counted():
    found = blocks(parse('<ul><li><a href="/">All of it</a></li><li>Half <a href="/">half</a></li><li>none</li></ul>'))
    assert [(block.linked, block.link) for block in found] == [(7, True), (4, False), (0, False)]


@pytest.mark.parametrize("attribute", ["hidden", 'style="display:none"', 'style="color: red; visibility : hidden"'])
def test_hidden_blocks_are_marked(attribute):
    found = blocks(parse(f"<p>a</p><div {attribute}><p>b</p></div><p>c</p>"))
    assert [(block.text, block.hidden) for block in found] == [("a", False), ("b", True), ("c", False)]


@pytest.mark.parametrize("html", ["", " \n", "<!-- only a comment -->"])
def test_nothing_to_parse(html):
    assert parse(html) is None


def test_single_surrogates_are_replaced():
    assert texts("<p>a\ud800b</p>") == ["a\ufffdb"]


def test_too_deep():
    with pytest.raises(TooDeepError):
        parse("<div>" * 3000)
    assert texts("<div>" * 1900 + "deep") == ["deep"]


def test_without_unseen_keeps_what_follows():
    assert without_unseen(parse("<p>a<script>s</script>b<svg></svg>c</p>")).text_content() == "abc"


def test_exceeds():
    root = parse("<html><body><div><p>a</p><p>b</p></div></body></html>")
    assert not exceeds(root, elements=5, depth=4)
    assert exceeds(root, elements=4, depth=9)
    assert exceeds(root, elements=9, depth=3)


@pytest.mark.parametrize("text", ["It rained.", "Did it?”", "Nein!«", "雨が降った。", "هل أمطرت؟", "So he said:"])
def test_ends_of_sentences(text):
    assert ends_sentence(text)
    assert not ends_sentence("A headline about " + text[:-1].rstrip(".?!。؟:"))

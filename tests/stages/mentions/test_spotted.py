import pytest

from sayso.adapters.sentences import sentence_spans
from sayso.lang import profile
from sayso.model import Document, Paragraph, Parse, Sentence
from sayso.stages.mentions import mentions


def read(text, language):
    document = Document(
        id="d-1", page="p-1", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(), dateline_place=None,
        contributors=(), declared=(), paragraphs=(Paragraph(start=0, end=len(text), role="body", page=None, anchor=None),), furniture=(),
    )  # fmt: skip
    spans = sentence_spans(text, language)
    sentences = tuple(Sentence(start=a, end=b, first=0, last=0, paragraph=0) for a, b in spans)
    parse = Parse(document=document, sentences=sentences, tokens=(), names=())
    found, _ = mentions(parse, profile=profile(language))
    assert all(text[m.start : m.end] and m.language == language and m.why.endswith(".") for m in found)
    return [(text[m.start : m.end], m.schema) for m in found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ar", "وصل الوفد إلى مصر ولبنان أمس.", [("مصر", "Country"), ("لبنان", "Country")]),
        ("ar", "دعت الأمم المتحدة إلى الهدوء.", [("الأمم المتحدة", "Organization")]),
        ("ar", "رفض المصريون الاتفاق.", [("مصريون", "Group")]),
        ("ar", "قال وزير النقل سمير الحداد إن الجسر مغلق.", [("سمير الحداد", "Person")]),
        ("ar", "وقال سمير الحداد ذلك.", [("سمير الحداد", "Person")]),
        ("he", "המשלחת יצאה מצרפת ולגרמניה.", [("צרפת", "Country"), ("גרמניה", "Country")]),
        ("he", 'באו"ם אמרו כך, והאיחוד האירופי שתק.', [('או"ם', "Organization"), ("האיחוד האירופי", "Organization")]),
        ("he", "הנשיא רוברט כהן דיבר.", [("רוברט כהן", "Person")]),
        ("fa", "هیئت به مصر و سازمان ملل متحد رفت.", [("مصر", "Country"), ("سازمان ملل متحد", "Organization")]),
    ],
)  # fmt: skip
def test_known_names_and_persons(language, text, found):
    assert read(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "كان على كل واحد أن يعمل في هذا اليوم."), ("he", "הוא קנה חלב בעיר אחרי יום קשה."), ("fa", "روز دوشنبه مردم به خانه رفتند."), ("ar", "قال وزير النقل إن الطريق مغلق.")],
)  # fmt: skip
def test_common_words_are_no_names(language, text):
    assert read(text, language) == []


def test_names_in_latin_letters_are_found_beside():
    assert ("Xembra", "Other") in [(text, "Other") for text, _ in read("اشترت شركة Xembra المصنع في مصر.", "ar")]


@pytest.mark.parametrize(
    ("language", "text", "name"), [("ru", "Делегация вернулась из Египта вчера.", "Египта"), ("uk", "Вони жили в Єгипті.", "Єгипті"), ("el", "Ήρθαν από την Αίγυπτο χθες.", "Αίγυπτο")]
)  # fmt: skip
def test_cases_of_countries_in_scripts_with_capitals(language, text, name):
    assert (name, "Country") in read(text, language)

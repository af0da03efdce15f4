import pytest

from sayso.adapters.langid import detect, detect_passage


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The dam above the valley burst on Monday night, officials said."),
        ("de", "Der Damm über dem Tal ist in der Nacht zum Montag gebrochen."),
        ("fr", "Le barrage a cédé dans la nuit de dimanche à lundi, selon les autorités."),
        ("es", "La presa se rompió en la noche del lunes, dijeron las autoridades."),
        ("no", "Demningen over dalen brast natt til mandag, opplyser myndighetene."),
        ("ar", "انهار السد فوق الوادي ليلة الاثنين، بحسب ما قال مسؤولون."),
        ("ru", "Плотина над долиной прорвалась в ночь на понедельник, сообщили власти."),
        ("ja", "月曜日の夜、谷の上のダムが決壊したと当局者が述べた。"),
    ],
)
def test_a_sentence_tells_its_language(language, text):
    assert detect(text) == language
    assert detect_passage(text) == language


@pytest.mark.parametrize(
    "text", ["", "   ", "12:30 15.04.2025 3-2", "* * * * *", "https://a.example/?d=12&f=77", "AB 3.2% CD 1.1% EF 0.4%"]
)
def test_numbers_and_marks_tell_nothing(text):
    assert detect(text) is None


@pytest.mark.parametrize("text", ["No.", "Mara Voss", "Zhelova"])
def test_a_passage_that_could_be_anything_tells_nothing(text):
    assert detect_passage(text) is None


def test_upper_case_and_line_breaks_do_not_matter():
    assert detect("THE DAM ABOVE THE VALLEY\nBURST ON MONDAY NIGHT") == "en"


def test_a_long_text_is_judged_by_its_beginning():
    assert detect("The dam above the valley burst on Monday night. " * 2000) == "en"

import languages


def test_none_is_wrong_but_no_wrong_answer():
    gold = [{"id": str(number), "language": code} for number, code in enumerate(["de", "en", "nb", "fr"])]
    scores = languages.score(gold, {"0": "de-AT", "1": None, "2": "no", "3": "es"})
    assert scores == {"rows": 4, "accuracy": 0.5, "accuracy_of_answered": 2 / 3, "answered": 0.75}

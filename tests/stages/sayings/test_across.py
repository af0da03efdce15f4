from sayso.stages.sayings.across import Worded, meet, rates, verdict
from sayso.stages.sayings.terms import terms


def judged(here, there, *, languages=("en", "de"), prior=0.0, same_speaker=False):
    one, other = (Worded(code, terms(text, code)) for code, text in zip(languages, (here, there), strict=True))
    met = meet(one, other, rates([one, other]))
    match = None if met is None else verdict(met, prior, same_speaker=same_speaker)
    return match and match.kind


def test_a_translation_is_one_in_any_of_the_languages() -> None:
    english = "The ferry sank because the crew had ignored every warning"
    assert judged(english, "Die Fähre sank, weil die Besatzung jede Warnung ignoriert hatte") == "whole"
    french = "Le ferry a coulé parce que l’équipage avait ignoré toutes les alertes"
    assert judged(english, french, languages=("en", "fr")) == "whole"


def test_two_statements_on_one_theme_are_none() -> None:
    english = "The ferry sank because the crew had ignored every warning"
    assert judged(english, "Die Besatzung hat die Fähre nach dem Sturm in den Hafen gebracht") is None
    assert judged(english, "Wir trauern um die Toten und danken allen Helfern") is None


def test_a_part_is_one_only_with_words_of_its_own() -> None:
    german = "Die Fähre war alt, der Motor brannte, und niemand hat die Reparatur bezahlt, obwohl der Bürgermeister sie versprochen hatte"
    assert judged("nobody paid for the repair that the mayor promised", german) in ("part", "whole")
    assert judged("the mayor", german) is None


def test_another_number_is_another_statement() -> None:
    assert judged("We buried 12 sailors this morning", "Wir haben heute Morgen 12 Matrosen begraben") == "whole"
    assert judged("We buried 12 sailors this morning", "Wir haben heute Morgen 15 Matrosen begraben") is None


def test_a_denial_of_one_speaker_is_altered_and_of_others_nothing() -> None:
    english, german = (
        "We will sell the harbour to foreign investors",
        "Wir werden den Hafen nicht an ausländische Investoren verkaufen",
    )
    assert judged(english, german, prior=1.5, same_speaker=True) == "altered"
    assert judged(english, german) is None
    assert judged(english.replace("will", "will not"), german) == "whole"


def test_words_of_different_speakers_take_more_evidence() -> None:
    english, german = "The harbour is safe and open", "Der Hafen ist sicher und offen"
    assert judged(english, german) == "whole"
    assert judged(english, german, prior=-30.0) is None


def test_more_is_asked_for_in_a_large_pile() -> None:
    one = [Worded("en", terms("The harbour is safe", "en"))]
    assert rates(one * 1000).least(("en", "de")) > rates(one).least(("en", "de"))

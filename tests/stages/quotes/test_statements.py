def test_the_preposition_may_stand_behind_its_noun(german):
    (quote,) = german("Der Damm hält ihrer Meinung nach nicht.")
    assert (quote.content, quote.source) == (("Der Damm hält", "nicht"), ("ihrer Meinung",))


def test_thereby_goes_on_with_who_spoke_before(german):
    first, second = german("Die Werft sei pleite, sagte Mara Voss. Demnach soll das Dock schließen.")
    assert first.speaker == second.speaker == "Mara Voss"
    assert (second.content, second.source) == (("soll das Dock schließen",), ("Demnach",))

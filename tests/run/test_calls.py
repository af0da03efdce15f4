from sayso.model import Coreference, KnownDate, Mention, Role
from sayso.run import calls
from tests.texts import parsed


def test_mentions_come_with_roles_and_what_refers_to_them():
    made = calls.find_mentions(parsed("Mayor Mara Voss spoke in Zhelova. The mayor said that she was glad."))
    assert {type(one) for one in made} == {Mention, Role, Coreference}
    names = {one.id: one.name for one in made if isinstance(one, Mention)}
    assert {names[one.antecedent] for one in made if isinstance(one, Coreference)} == {"Mara Voss"}


def test_happenings_known_beforehand_and_the_users_own_both_date_a_text():
    known = KnownDate(
        id="k-1", name="the Zhelova fire", earliest="2031-05-03", latest="2031-05-03", names=("Zhelova fire",), about=(), source="own"
    )  # fmt: skip
    text = parsed("The Zhelova fire broke out on 3 May, the brigade said.")
    times = calls.find_timexes(text)
    given = ((text.document,), times, (), (), (), ())
    as_own = calls.date_documents((), *given, (known,))
    built_in = calls.date_documents((known,), *given, ())
    assert as_own == built_in
    assert as_own != calls.date_documents((), *given, ())

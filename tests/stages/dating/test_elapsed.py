from datetime import date

import pytest

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.dating.elapsed import elapsed_in
from sayso.stages.dating.happenings import Told
from sayso.stages.timexes import find


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Vor fünf Jahren, im September 2020, zog die Mühle um.", [date(2025, 9, 1)]),
        ("de", "Zehn Jahre nach dem Brand vom 3. Mai 2011 trauert Orlo.", [date(2021, 5, 3)]),
        ("en", "Ten years after the fire of 3 May 2011, Orlo mourns.", [date(2021, 5, 3)]),
        ("en", "Saturday marks the tenth anniversary of the fire of 3 May 2011.", [date(2021, 5, 3)]),
        ("en", "It has been 18 days since the flood of 9 August 2031.", [date(2031, 8, 27)]),
        ("en", "100 days after the attack of 3 May 2031 the mill is still closed.", [date(2031, 8, 11)]),
        ("en", "On the 18th day of the siege, which began on 7 October 2031, rockets fell.", [date(2031, 10, 24)]),
        ("de", "Am Montag jährt sich der Brand vom 3. Mai 2011 zum zehnten Mal.", [date(2021, 5, 3)]),
        ("de", "Der Brand vom 3. Mai 2011 jährte sich zum 10. Mal.", [date(2021, 5, 3)]),
        ("de", "100 Tage nach dem Anschlag vom 3. Mai 2031 ist die Mühle noch zu.", [date(2031, 8, 11)]),
        ("de", "In der dritten Woche des Streiks, der am 3. Mai 2031 begann, fuhr kein Bus.", [date(2031, 5, 20)]),
        ("en", "On the 18th day of her hunger strike in 1981 she died.", []),
        ("en", "On the tenth anniversary of the fire of 29 February 2012 people met.", [date(2022, 2, 28)]),
        ("en", "It is the 10th anniversary of the Orlo flood.", [date(2041, 8, 9)]),
        ("en", "Three days after 3 May 2011 he was found.", []),
        ("en", "Ten years after. On 3 May 2011 it burned.", []),
        ("en", "The anniversary of 3 May 2011 is near.", []),
    ],
)
def test_full_years_lead_from_a_known_day_to_that_of_writing(language, text, expected):
    words = profile(language)
    told = [Told("Orlo flood", (date(2031, 8, 9),), foreseen=False)]
    timexes = find("d", text, Span(0, len(text)), words)
    found = elapsed_in(text, timexes, told, words)
    assert [item.day for item in found] == expected
    assert all(item.words in " ".join(text.split()) for item in found)

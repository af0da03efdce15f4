"""The class of a snippet."""

import pytest

from sayso.adapters import load_tools
from sayso.run.tasks import types


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Warplanes bombed the village of Karvash, killing six people.", "AIR_STRIKE"),
        ("A suicide bomber blew himself up at the market of Orlo.", "SUIC_BOMB"),
        ("Gunmen threw a grenade at a police post in Orlo.", "GRENADE"),
        ("Rebels attacked an army base near Orlo.", "ARMED_CLASH"),
        ("Rebels attacked villagers near Orlo.", "ATTACK"),
        ("Rebels captured the town of Karvash.", "NON_STATE_ACTOR_OVERTAKES_TER"),
        ("The army recaptured the town of Karvash from the rebels.", "GOV_REGAINS_TERIT"),
        ("Thousands of protesters marched through Orlo.", "PEACE_PROTEST"),
        ("Police dispersed protesters who rallied in Orlo.", "PROTEST_WITH_INTER"),
        ("Protesters clashed with police in Orlo.", "VIOL_DEMONSTR"),
        ("The foreign ministers met in Orlo.", "DIPLO"),
        ("The two sides agreed a ceasefire.", "AGREEMENT"),
        ("An earthquake killed two people on the island.", "NATURAL_DISASTER"),
        ("The library opens at nine.", "OTHER"),
    ],
)
def test_classes(text, name):
    (answer,) = types(load_tools({}), [{"id": "1", "language": "en", "text": text, "type": "never read"}])
    assert answer == {"id": "1", "type": name}

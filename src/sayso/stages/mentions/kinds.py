"""What a name stands for: evidence from its own words (`inside`) and from the words around it (`around`).

Each rule gives votes; the schema with the highest sum wins (`document.decide`). The weights say how often a rule is right
compared with the others. They were set by hand and looked at on training texts (UD English GUM, wikigold's training
part); a rule that is nearly always right outweighs two that are mostly right.
"""

from __future__ import annotations

from sayso.stages.mentions import around, inside
from sayso.stages.mentions.candidate import Candidate, Vote
from sayso.stages.mentions.known import Known

RULES = (
    inside.listed,
    inside.by_head,
    inside.by_first,
    inside.by_last,
    inside.as_person,
    around.by_title,
    around.by_role,
    around.by_noun,
    around.by_role_behind,
    around.by_saying,
    around.by_place_word,
    around.by_place_behind,
    inside.by_place_tail,
    inside.by_hyphens,
    around.by_office,
    around.by_outlet,
    around.by_people,
    inside.by_tagger,
    inside.by_letters,
)


def votes(candidate: Candidate, known: Known) -> tuple[Vote, ...]:
    """Collect the evidence for one name in its sentence."""
    return tuple(vote for rule in RULES for vote in rule(candidate, known))

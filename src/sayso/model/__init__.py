"""The records: frozen, keyword-only, standard library only, no behaviour beyond their invariants.

Every record that speaks of a text holds the place of its words in it: no span, no record. Unknown is None,
never a plausible stand-in. Ids come from content (`sayso.ids`).
"""

from sayso.model.document import Dating, Document, Furniture, Paragraph, ParagraphRole
from sayso.model.dossier import About, Discrepancy, DiscrepancyKind, Dossier
from sayso.model.event import (
    Difference,
    DifferenceKind,
    Event,
    EventContext,
    EventMention,
    EventRole,
    EventType,
    Filler,
    Holder,
)
from sayso.model.failure import Failure
from sayso.model.figure import Figure, Measure, Qualifier, Stance
from sayso.model.judgement import Judgement, Listed, Verdict
from sayso.model.known_date import Alone, KnownDate
from sayso.model.known_term import KnownTerm
from sayso.model.label import Label
from sayso.model.lineage import Aligned, Derivation, DerivationKind, Origin
from sayso.model.mention import (
    Coreference,
    Entity,
    Link,
    Mention,
    MentionForm,
    NameForm,
    Role,
    Schema,
    Sighting,
)
from sayso.model.page import Capture, DeclaredDate, DeclaredKind, Layout, Line, Page, Repetition
from sayso.model.parse import Parse, ParsedText, Sentence, TaggedName, Token
from sayso.model.quotation import Attribution, Quotation, QuotationKind, SameWords, SameWordsKind, Teller
from sayso.model.relation import Relation, RelationMention, RelationType, Sign
from sayso.model.series import (
    AsOfBasis,
    Bracket,
    FigureSeries,
    ReferenceCount,
    SeriesPoint,
    SeriesValue,
    SeriesVerdict,
)
from sayso.model.span import Anchor, Span
from sayso.model.story import RelatedStory, Story
from sayso.model.timex import Moment, Reading, Timex, TimexType

__all__ = [
    "About",
    "Aligned",
    "Alone",
    "Anchor",
    "AsOfBasis",
    "Attribution",
    "Bracket",
    "Capture",
    "Coreference",
    "Dating",
    "DeclaredDate",
    "DeclaredKind",
    "Derivation",
    "DerivationKind",
    "Difference",
    "DifferenceKind",
    "Discrepancy",
    "DiscrepancyKind",
    "Document",
    "Dossier",
    "Entity",
    "Event",
    "EventContext",
    "EventMention",
    "EventRole",
    "EventType",
    "Failure",
    "Figure",
    "FigureSeries",
    "Filler",
    "Furniture",
    "Holder",
    "Judgement",
    "KnownDate",
    "KnownTerm",
    "Label",
    "Layout",
    "Line",
    "Link",
    "Listed",
    "Measure",
    "Mention",
    "MentionForm",
    "Moment",
    "NameForm",
    "Origin",
    "Page",
    "Paragraph",
    "ParagraphRole",
    "Parse",
    "ParsedText",
    "Qualifier",
    "Quotation",
    "QuotationKind",
    "Reading",
    "ReferenceCount",
    "RelatedStory",
    "Relation",
    "RelationMention",
    "RelationType",
    "Repetition",
    "Role",
    "SameWords",
    "SameWordsKind",
    "Schema",
    "Sentence",
    "SeriesPoint",
    "SeriesValue",
    "SeriesVerdict",
    "Sighting",
    "Sign",
    "Span",
    "Stance",
    "Story",
    "TaggedName",
    "Teller",
    "Timex",
    "TimexType",
    "Token",
    "Verdict",
]

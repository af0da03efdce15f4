"""What is known around a number: the document's mentions, times and quotations, and the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Figure, Mention, Parse, Quotation, Sentence, Span, Timex
from sayso.stages.figures.lexicon import Lexicon
from sayso.text.near import Near


class Context:
    """What is known around a number, by place."""

    def __init__(
        self,
        parse: Parse,
        mentions: Sequence[Mention],
        timexes: Sequence[Timex],
        quotations: Sequence[Quotation],
        lex: Lexicon,
    ) -> None:
        self.parse = parse
        self.text = parse.document.text
        self.lex = lex
        self.places = Near((m.start, m.end, m) for m in mentions if m.schema in {"Place", "Country"})
        self.mentions = Near((m.start, m.end, m) for m in mentions)
        self.timexes = Near((t.start, t.end, t) for t in timexes)
        low = self.text.lower()
        self.diseased = any(word in low for word in lex.words.diseases)
        self.direct = Near((s.start, s.end, s) for q in quotations if q.kind == "direct" for s in q.content)
        self.said = Near(
            (span.start, span.end, (span, quotation.attribution))
            for quotation in quotations
            if quotation.attribution is not None and quotation.attribution.source
            for span in quotation.content
        )


class Words:
    """The tokens of one sentence, also in lower case."""

    def __init__(self, sent: Sentence, context: Context) -> None:
        self.sent = sent
        self.tokens = context.parse.tokens_of(sent)
        self.lows = [token.text.lower() for token in self.tokens]

    def after(self, figure: Figure) -> int:
        """The first word behind a figure."""
        return next((at for at, token in enumerate(self.tokens) if token.start >= figure.end), len(self.tokens))

    def span(self, first: int, last: int) -> Span:
        """The place of the words `[first, last)`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

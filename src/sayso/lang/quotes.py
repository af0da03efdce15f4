"""The words of a language that the quotes stage needs: table `[quotes]` of `lang/data/*.toml`.

A verb is written as its forms, separated by blanks: "says said saying say". A part that follows apart from the verb comes
after a bar: "points pointed point|out", "teilte teilen|mit"; forms written in one word ("mitteilte") are entries of their own.
A form of two words is tied with a low line: "bekannt_gab".
All words are in lower case.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class QuoteWords:
    """What each key of `[quotes]` means."""

    trees: bool
    """Whether reading reported speech gains from the shipped pipeline's trees, where a sentence has a cue."""
    report: tuple[str, ...]
    """Verbs of saying: they bring a clause ("said that ...") or words in marks."""
    tell: tuple[str, ...]
    """Verbs of saying that name the hearer before the clause: "told reporters that ..."."""
    think: tuple[str, ...]
    """Verbs of thinking and knowing, and others that speak of words only if they bring a clause: "believes that"."""
    show: tuple[str, ...]
    """Verbs whose subject is a document or a study: "the report shows that ..."."""
    urge: tuple[str, ...]
    """Verbs that name the hearer and an action: "urged the council to ..."."""
    intend: tuple[str, ...]
    """Verbs that bring an action of the speaker: "promised to ..."."""
    react: tuple[str, ...]
    """Verbs of saying whose object is a thing: "condemned the raid"."""
    before: tuple[str, ...]
    """Words before the source: "according to"."""
    after: tuple[str, ...]
    """Words behind the source: "zufolge"."""
    claims: tuple[str, ...]
    """Nouns of saying: "Angaben"; with a word of `claim_before` they are a cue, also as the end of a compound."""
    claim_before: tuple[str, ...]
    """Prepositions for `claims`: "nach (Angaben der Polizei)"."""
    so: tuple[str, ...]
    """Words that bring the source behind words already given: "so (der Sprecher)"."""
    as_words: tuple[str, ...]
    """Words of a clause that only names the source: "as (the police said)", "wie"."""
    relays: tuple[str, ...]
    """Words before the one who passes on another's words: "cited by", "broadcast by", "posted on"."""
    citing: tuple[str, ...]
    """Words before the one whom a teller cites: "citing", "unter berufung auf"; what must follow that one, after a bar: "sich auf|beruft"."""
    quoted: tuple[str, ...]
    """Forms of verbs of citing: "quoted (A as saying)", "(which B) cited", "zitierte"."""
    media: tuple[str, ...]
    """Nouns of outlets, which pass on what they are told: "newspaper", "television", "zeitung", also as the end of a compound."""
    informants: tuple[str, ...]
    """Nouns of those whom news cites, besides names, media and `reports`: "officials", "sources", "polizei"."""
    not_tellers: tuple[str, ...]
    """Last words of names of bodies that are told something without passing it on: "parliament", "court"."""
    hearers: tuple[str, ...]
    """Words before the one who is told: "gegenüber"; empty where the verb tells."""
    objects: tuple[str, ...]
    """Relative pronouns that can only be objects: "whom", "den"."""
    days: tuple[str, ...]
    """Days of the week: words with a capital that are no part of a name beside them."""
    reports: tuple[str, ...]
    """Nouns of which the source is what follows: "a report (from the ministry)", "einem Bericht (von ...)"."""
    that: tuple[str, ...]
    """Words that open a reported clause: "that", "whether", "dass", "ob"."""
    to: tuple[str, ...]
    """Words that open a reported action: "to", "zu"."""
    clause: tuple[str, ...]
    """Other words that open a clause: "because", "weil"."""
    relative: tuple[str, ...]
    """Words that open a relative clause: "who", "which"."""
    join: tuple[str, ...]
    """Conjunctions between words of one rank: "and", "und"."""
    contrast: tuple[str, ...]
    """Conjunctions that end a reported clause: "but"."""
    auxiliaries: tuple[str, ...]
    """Finite helpers that may stand between subject and verb: "has", "would", "hat"."""
    finite: tuple[str, ...]
    """Further frequent finite verbs, which end a noun phrase: "is", "was"."""
    perfect: tuple[str, ...]
    """Helpers with which a participle is active: "has (confirmed)", "hat (bestätigt)"."""
    passive: tuple[str, ...]
    """Helpers that make a verb passive, so that its subject is not the speaker: "was", "wurde"."""
    adverbs: tuple[str, ...]
    """Words that may stand between subject and verb or open a sentence: "also", "later", "gestern"."""
    adverb_endings: tuple[str, ...]
    """Endings of such words: "ly"."""
    determiners: tuple[str, ...]
    """Words that open a noun phrase: "the", "der"."""
    no_object: tuple[str, ...]
    """Forms of verbs of saying whose mere object is no statement: "praised (the plan)", "lobte (den Plan)"."""
    naming: tuple[str, ...]
    """Verbs that give a thing a name, of which only words in marks are said: "called (it "a farce")", "nannte (es „eine Farce“)"."""
    documents_in: tuple[str, ...]
    """Prepositions before a document or whoever speaks with an impersonal verb: "(heißt es) in (einer Mitteilung)"."""
    hearsay: tuple[str, ...]
    """Helpers that, with an infinitive of the perfect, tell what others say: "soll (dort gewesen sein)"."""
    perfect_infinitives: tuple[str, ...]
    """What ends such an infinitive: "(gewesen) sein"."""
    doubtful: tuple[str, ...]
    """Those of `subjunctive` that state a condition as often: "hätte", "würde"."""
    from_documents: tuple[str, ...]
    """Cues whose source is what a preposition brings, a part that stands apart behind a blank: "geht hervor (aus dem Bericht)"."""
    thereby: tuple[str, ...]
    """Words that give the sentence to what was told before: "demnach"."""
    claim_after: tuple[str, ...]
    """Prepositions that may stand behind one of `claims`: "(ihrer Meinung) nach"."""
    oblique: tuple[str, ...]
    """Determiners that cannot open a subject: "den", "einem"; empty where they have no case."""
    nominative: tuple[str, ...]
    """Pronouns that can be nothing but a subject: "er", "wir"; empty where word order tells the subject."""
    prepositions: tuple[str, ...]
    """Words that open an adverbial: "in", "on", "am"."""
    counts: tuple[str, ...]
    """Words that open a number of things, not an adverbial: "at least", "about (ten)"; empty where the verb stands second."""
    inner: tuple[str, ...]
    """Prepositions inside a noun phrase: "of", "for", "von"."""
    genitives: tuple[str, ...]
    """Words that open a genitive behind a noun: "der", "eines"."""
    impersonal: tuple[str, ...]
    """Cue verbs whose subject is "it", the source following a preposition: "heißt (es in einer Mitteilung)"."""
    person_pronouns: tuple[str, ...]
    """Pronouns for one person spoken of: "he", "she"."""
    other_pronouns: tuple[str, ...]
    """All other pronouns that can be a subject: "they", "it", "ich"."""
    subjunctive: tuple[str, ...]
    """Verb forms that mark a sentence as someone else's words: "sei", "habe"; empty where there are none."""
    subjunctive_endings: tuple[str, ...]
    """Endings of other verbs in such forms, where a tagger says that the word is a verb: "(angehör)e"."""
    plurals: tuple[str, ...]
    """Subjects of a verb in its first form that do not look like plurals: "people", "who"."""
    plural_endings: tuple[str, ...]
    """Endings of nouns in the plural: "s"."""
    participle_endings: tuple[str, ...]
    """Endings of a verb form that goes on for the last speaker: "(, add)ing"."""
    past_endings: tuple[str, ...]
    """Endings of a simple past, which is no participle: "te"."""
    helped_endings: tuple[str, ...]
    """Endings of a past participle that says who speaks only behind a helper of `perfect`: "(a) déclaré"; empty where a simple past looks the same."""
    not_speakers: tuple[str, ...]
    """Subjects with which the verbs above do not say who spoke: "nothing", "there"."""
    agents: tuple[str, ...]
    """Prepositions before the one who acts in the passive: "(was announced) by", "von"."""
    nouns: tuple[str, ...]
    """Nouns that bring a clause as a verb of saying does: "claim (that ...)", "call (to ...)", "Forderung (, ... zu)"."""
    owners: tuple[str, ...]
    """Words before such a noun that stand for the source: "her", "seine"."""
    genitive_marks: tuple[str, ...]
    """What ends an owner's name before such a noun: "'s"."""
    before_said: tuple[str, ...]
    """Words that stand for the sentence before, if a verb of saying follows: "Dies (teilte die Polizei mit)"."""
    things: tuple[str, ...]
    """Pronouns for an organisation spoken of: "it", "they"; they go on with the last speaker."""
    comma_clause: bool
    """Whether a reported clause is set off by a comma (German)."""
    verb_second: bool
    """Whether the subject follows the verb when something else opens the sentence (German)."""
    free_subject: bool
    """Whether the subject may also follow its verb, or be left out: "dijo (la alcaldesa)", "añadió (que ...)" (Spanish)."""
    participles: tuple[str, ...]
    """Endings of participles, which without a helper are passive where the subject is free: "(public)ado"."""

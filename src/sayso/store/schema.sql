-- One table for each kind of record (src/sayso/model), one row for each record; columns are the record's fields.
-- Places are code points of document.text, half-open. Lists and nested records are JSON. Unknown is NULL.

CREATE TABLE page (            -- what came in
    id TEXT PRIMARY KEY,       -- of sha256, url and twin
    path TEXT NOT NULL,        -- where it was read
    url TEXT,                  -- its address, where known
    media_type TEXT NOT NULL,  -- text/plain or text/html
    sha256 TEXT NOT NULL,      -- of its bytes
    fetched TEXT,              -- when, where the carrier says so
    outlet TEXT,               -- who published it, where the carrier says so
    title TEXT,                -- as the carrier gives it
    declared TEXT NOT NULL,    -- JSON: dates that the carrier gives
    charset TEXT,              -- as the carrier states
    twin INTEGER NOT NULL      -- counts files that are the same to the byte and have no address
) STRICT;
CREATE INDEX page_sha256 ON page (sha256);

CREATE TABLE layout (          -- the page as visible lines
    id TEXT PRIMARY KEY,
    page TEXT NOT NULL UNIQUE REFERENCES page ON DELETE CASCADE,
    text TEXT NOT NULL,        -- visible text, frozen
    lines TEXT NOT NULL,       -- JSON: places and marks of its lines
    anchored INTEGER NOT NULL, -- 1: HTML, places are given by their words
    title TEXT,
    outlet TEXT,
    byline TEXT NOT NULL,      -- JSON
    url TEXT,                  -- canonical address
    language TEXT,             -- as declared
    declared TEXT NOT NULL     -- JSON: dates that the page declares
) STRICT;

CREATE TABLE repetition (      -- which lines of a page stand on other pages, too
    id TEXT PRIMARY KEY,
    page TEXT NOT NULL UNIQUE REFERENCES page ON DELETE CASCADE,
    lines TEXT NOT NULL,       -- JSON: indices into layout.lines
    pages TEXT NOT NULL        -- JSON: on how many pages each stands
) STRICT;

CREATE TABLE document (        -- the main text of a page, frozen
    id TEXT PRIMARY KEY,       -- of the page's id and the text
    page TEXT NOT NULL UNIQUE REFERENCES page ON DELETE CASCADE,
    title TEXT,
    language TEXT,             -- BCP 47
    text TEXT NOT NULL,        -- every place in the tables below is a slice of it
    url TEXT,
    outlet TEXT,
    byline TEXT NOT NULL,      -- JSON: names
    credit TEXT NOT NULL,      -- JSON: agencies, as written
    dateline_place TEXT,       -- as written
    contributors TEXT NOT NULL, -- JSON: names
    declared TEXT NOT NULL,    -- JSON: dates, each with where it was read
    paragraphs TEXT NOT NULL,  -- JSON: places in the text and on the page
    furniture TEXT NOT NULL    -- JSON: what was left out, and why
) STRICT;

CREATE TABLE dating (          -- when a document was written
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL UNIQUE REFERENCES document ON DELETE CASCADE,
    declared TEXT,             -- the page's main claim
    earliest TEXT,
    latest TEXT,
    best TEXT,
    conflict INTEGER NOT NULL, -- 1: the text contradicts the declared date
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE mention (         -- a name in a text
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    name TEXT NOT NULL,        -- as it would stand alone
    form TEXT NOT NULL,        -- name, title, pronoun
    schema TEXT NOT NULL,      -- Person, Organization, Country, Place, Event, Group, Other
    language TEXT,
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX mention_document ON mention (document);

CREATE TABLE role (            -- what a text calls the holder of a name
    id TEXT PRIMARY KEY,
    mention TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX role_document ON role (document);

CREATE TABLE entity (          -- who or what names stand for, across documents
    id TEXT PRIMARY KEY,
    schema TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,       -- JSON: spellings with language and count
    wikidata TEXT,
    why TEXT NOT NULL          -- JSON: a sentence for each joining
) STRICT;

CREATE TABLE link (            -- mention to entity
    mention TEXT PRIMARY KEY,
    entity TEXT NOT NULL,
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX link_entity ON link (entity);

CREATE TABLE timex (           -- a time expression (TimeML TIMEX3)
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    type TEXT NOT NULL,        -- DATE, TIME, DURATION, SET
    expr TEXT NOT NULL,        -- what the words mean before their anchor is known
    mod TEXT,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX timex_document ON timex (document);

CREATE TABLE reading (         -- what a time expression comes to
    id TEXT PRIMARY KEY,
    timex TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    value TEXT NOT NULL,       -- TIMEX3
    earliest TEXT,
    latest TEXT,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX reading_document ON reading (document);

CREATE TABLE moment (          -- a dated sentence: a line of the timeline
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    timex TEXT NOT NULL,
    earliest TEXT NOT NULL,
    latest TEXT NOT NULL
) STRICT;
CREATE INDEX moment_document ON moment (document);

CREATE TABLE quotation (       -- words given as someone's
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,        -- direct, indirect, mixed
    content TEXT NOT NULL,     -- JSON: places
    language TEXT,             -- of the words, where it is not the document's
    attribution TEXT           -- JSON: source, cue, speaker, chain
) STRICT;
CREATE INDEX quotation_document ON quotation (document);

CREATE TABLE figure (          -- a number of people or attacks, as stated
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    measure TEXT NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    qualifier TEXT NOT NULL,
    counted TEXT,              -- JSON: place of the words that say what is counted
    place TEXT,                -- mention
    as_of TEXT,                -- timex
    attribution TEXT,          -- JSON, as in quotation
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX figure_document ON figure (document);

CREATE TABLE derivation (      -- document made from document
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    derived_from TEXT,         -- document, where it is in the pile
    outlet TEXT,               -- agency or outlet, where that is all that is known
    kind TEXT NOT NULL,        -- copy, revision, translation, rewrite, syndicated
    score REAL NOT NULL,
    why TEXT NOT NULL,
    evidence TEXT NOT NULL     -- JSON: aligned passages
) STRICT;

CREATE TABLE origin (          -- an independent source of text
    id TEXT PRIMARY KEY,
    documents TEXT NOT NULL,   -- JSON
    credit TEXT,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE story (           -- documents about the same happening
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    documents TEXT NOT NULL,   -- JSON
    earliest TEXT,
    latest TEXT,
    entities TEXT NOT NULL,    -- JSON
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE discrepancy (     -- where reports, or a report and its page, disagree
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,        -- page-date, figure, quotation, name, lineage
    refs TEXT NOT NULL,        -- JSON: ids of the records concerned
    why TEXT NOT NULL
) STRICT;

CREATE TABLE failure (         -- what could not be done, and why
    id TEXT PRIMARY KEY,
    page TEXT NOT NULL,        -- page id, or the path where no page came of it
    path TEXT NOT NULL,
    stage TEXT NOT NULL,
    error TEXT NOT NULL
) STRICT;
CREATE INDEX failure_page ON failure (page);

CREATE TABLE activity (        -- provenance and resume: which pass has been done for which unit, from which input
    pass TEXT NOT NULL,        -- names of its steps
    unit TEXT NOT NULL,        -- page or document id; '' for a pass over the whole pile
    input TEXT NOT NULL,       -- digest of the input's ids, the steps' versions and the settings
    ended TEXT NOT NULL,       -- UTC
    PRIMARY KEY (pass, unit)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE document_search USING fts5 (  -- full text; SELECT ... WHERE document_search MATCH 'word'
    title, text, content = 'document', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
    INSERT INTO document_search (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
CREATE TRIGGER document_changed AFTER UPDATE ON document BEGIN
    INSERT INTO document_search (document_search, rowid, title, text)
    VALUES ('delete', old.rowid, old.title, old.text);
    INSERT INTO document_search (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    INSERT INTO document_search (document_search, rowid, title, text)
    VALUES ('delete', old.rowid, old.title, old.text);
END;

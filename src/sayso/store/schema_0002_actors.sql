-- Who is meant: references inside a text, names known from elsewhere, corrections by hand.

CREATE TABLE coreference (     -- a mention that refers to what another one of its document names
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    mention TEXT NOT NULL REFERENCES mention ON DELETE CASCADE,
    antecedent TEXT NOT NULL REFERENCES mention ON DELETE CASCADE,
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX coreference_document ON coreference (document);

CREATE TABLE judgement (       -- corrections by hand
    id TEXT PRIMARY KEY,
    verdict TEXT NOT NULL,     -- same, different, name
    a TEXT NOT NULL,           -- a name as written
    b TEXT NOT NULL,           -- another name; with verdict name: the one to show
    a_document TEXT,           -- where a is meant, if not everywhere
    b_document TEXT
) STRICT;

CREATE TABLE listed (          -- entities of the user's list
    id TEXT PRIMARY KEY,
    schema TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,       -- JSON: all spellings
    wikidata TEXT,
    source TEXT NOT NULL       -- which list
) STRICT;

CREATE TABLE sighting (        -- mentions found because the name is known from elsewhere
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    name TEXT NOT NULL,
    form TEXT NOT NULL,
    schema TEXT NOT NULL,
    language TEXT,
    score REAL NOT NULL,
    why TEXT NOT NULL,
    entity TEXT NOT NULL REFERENCES entity ON DELETE CASCADE
) STRICT;
CREATE INDEX sighting_document ON sighting (document);

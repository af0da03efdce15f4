-- What happened, how actors stood to each other, and what outlets call them.

CREATE TABLE eventmention (    -- one telling of a happening
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,   -- JSON: the span that it hangs on
    head TEXT NOT NULL,        -- the trigger's dictionary form
    type TEXT NOT NULL,        -- PLOVER, or OTHER
    mode TEXT,
    context TEXT NOT NULL,     -- actual, historical, future, hypothetical, denied
    fillers TEXT NOT NULL,     -- JSON: roles with their words and mentions
    timex TEXT,                -- says when
    attribution TEXT,          -- JSON
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX eventmention_document ON eventmention (document);

CREATE TABLE event (           -- a happening, once
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    mode TEXT,
    context TEXT NOT NULL,
    earliest TEXT,             -- ISO day
    latest TEXT,
    place TEXT,                -- entity
    roles TEXT NOT NULL,       -- JSON: entities by role
    mentions TEXT NOT NULL,    -- JSON: ids of tellings
    differences TEXT NOT NULL, -- JSON: what they tell differently
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE relationmention ( -- words on how two actors stand to each other
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,   -- JSON: span
    a TEXT NOT NULL,           -- mention
    b TEXT NOT NULL,           -- mention
    type TEXT NOT NULL,
    sign INTEGER NOT NULL,     -- -1, 0, 1
    timex TEXT,
    attribution TEXT,          -- JSON
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX relationmention_document ON relationmention (document);

CREATE TABLE relation (        -- how two entities stood to each other in an interval
    id TEXT PRIMARY KEY,
    a TEXT NOT NULL,           -- entity
    b TEXT NOT NULL,           -- entity
    type TEXT NOT NULL,
    sign INTEGER NOT NULL,
    earliest TEXT,
    latest TEXT,
    mentions TEXT NOT NULL,    -- JSON: ids of relation mentions
    events TEXT NOT NULL,      -- JSON
    quotations TEXT NOT NULL,  -- JSON
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE label (           -- what a text calls an actor
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label TEXT NOT NULL,
    mention TEXT,              -- of who is called so
    attribution TEXT,          -- JSON
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX label_document ON label (document);

-- Figures held against each other, and counts of the user's list beside them.

CREATE TABLE figureseries (    -- statements of one number and what they are to each other
    id TEXT PRIMARY KEY,
    count TEXT NOT NULL,       -- what is counted, once: series of one happening and measure share it
    measure TEXT NOT NULL,
    counted TEXT,              -- the group counted, in words
    place TEXT,                -- entity counted in
    figures TEXT NOT NULL,     -- JSON: ids of figures
    "values" TEXT NOT NULL,    -- JSON: each value with its figures, pages, origins, speakers
    points TEXT NOT NULL,      -- JSON: each figure in time
    verdict TEXT NOT NULL,     -- agree, update, scope, conflict, single
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE referencecount (  -- counts of the user's list
    id TEXT PRIMARY KEY,
    date TEXT NOT NULL,        -- ISO day up to and with which was counted
    measure TEXT NOT NULL,
    place TEXT NOT NULL,       -- as written; empty where the list names none
    value REAL NOT NULL,
    source TEXT NOT NULL,      -- who counted, as the list says
    file TEXT NOT NULL         -- which list
) STRICT;

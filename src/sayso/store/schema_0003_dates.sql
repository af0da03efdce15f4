-- Days that lists know, and all answers that a document's dating leaves.

CREATE TABLE knowndate (       -- dated happenings of the user's list
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    earliest TEXT NOT NULL,    -- ISO days, both included
    latest TEXT NOT NULL,
    names TEXT NOT NULL,       -- JSON: what texts call it
    about TEXT NOT NULL,       -- JSON: whom and what it was about
    source TEXT NOT NULL       -- which list
) STRICT;

ALTER TABLE dating ADD COLUMN possible TEXT NOT NULL DEFAULT '[]';  -- JSON: stretches of days, first and last
ALTER TABLE dating ADD COLUMN named TEXT NOT NULL DEFAULT '[]';     -- JSON: days without a year in the text that a list has

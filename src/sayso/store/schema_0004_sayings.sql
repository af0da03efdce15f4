-- The same words on other pages.

CREATE TABLE samewords (       -- two quotations of different documents that give the same words
    id TEXT PRIMARY KEY,
    a TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE,  -- the shorter one, where one is shortened
    b TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE,
    kind TEXT NOT NULL,        -- verbatim, shortened, altered, translated
    speaker TEXT,              -- the entity whose words both are said to be
    score REAL NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX samewords_a ON samewords (a);
CREATE INDEX samewords_b ON samewords (b);

-- Whether a figure is stated, unconfirmed or denied.

ALTER TABLE figure ADD COLUMN stance TEXT NOT NULL DEFAULT 'stated';  -- stated, unconfirmed, denied
ALTER TABLE figure ADD COLUMN hedge TEXT;                             -- JSON: place of the words that say so

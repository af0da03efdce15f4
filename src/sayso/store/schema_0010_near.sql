-- Day and place of a figure that the sentences before it tell of.

ALTER TABLE figure ADD COLUMN near_place TEXT;  -- mention
ALTER TABLE figure ADD COLUMN near_day TEXT;    -- timex

-- Parts of one long story.

ALTER TABLE story ADD COLUMN related TEXT NOT NULL DEFAULT '[]';  -- JSON: the stories near this one, each with score and why

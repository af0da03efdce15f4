-- What a happening's name says without its day, and the stretch in which an undated document probably was written.

ALTER TABLE knowndate ADD COLUMN alone TEXT NOT NULL DEFAULT '';  -- nothing, after, or foreseen
ALTER TABLE dating ADD COLUMN likely TEXT;                        -- JSON: first and last day, or NULL

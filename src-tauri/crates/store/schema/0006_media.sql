-- Pictures, videos and recordings that claims are about.

CREATE TABLE media (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('image', 'video', 'audio')),
  title TEXT,
  category TEXT CHECK (category IN ('decontextualized', 'edited-or-cropped', 'original', 'satire-or-parody', 'staged', 'transformed')),
  original_context TEXT, original_link TEXT, seen_at TEXT NOT NULL,
  snapshot BLOB REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX media_claim ON media (claim);
CREATE INDEX media_snapshot ON media (snapshot) WHERE snapshot IS NOT NULL;

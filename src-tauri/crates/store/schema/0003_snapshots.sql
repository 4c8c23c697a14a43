-- Evidence as it was when it was read: snapshots, their bytes (in `blobs/`, by SHA-256), and later looks at them.

CREATE TABLE snapshot (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  url TEXT, final_url TEXT, redirects TEXT NOT NULL, status INTEGER,
  captured TEXT NOT NULL CHECK (captured IN ('fetched', 'file', 'pasted', 'archive')),
  file TEXT, media_type TEXT NOT NULL,
  title TEXT, byline TEXT, site TEXT, published TEXT, lang TEXT,
  text TEXT REFERENCES text (sha256) DEFERRABLE INITIALLY DEFERRED,
  extractor TEXT, absent TEXT NOT NULL, disturbing INTEGER NOT NULL, note TEXT,
  captured_at TEXT NOT NULL,
  captured_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  tool TEXT NOT NULL
) STRICT;
CREATE INDEX snapshot_url ON snapshot (url) WHERE url IS NOT NULL;
CREATE INDEX snapshot_text ON snapshot (text) WHERE text IS NOT NULL;
CREATE INDEX snapshot_captured_by ON snapshot (captured_by) WHERE captured_by IS NOT NULL;

CREATE TABLE resource (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  snapshot BLOB NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('page', 'requisite', 'container')),
  url TEXT, status INTEGER, headers TEXT NOT NULL,
  media_type TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), size INTEGER NOT NULL,
  fetched_at TEXT NOT NULL
) STRICT;
CREATE INDEX resource_snapshot ON resource (snapshot);
CREATE INDEX resource_sha256 ON resource (sha256);

CREATE TABLE recheck (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  snapshot BLOB NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  checked_at TEXT NOT NULL, outcome TEXT NOT NULL, status INTEGER, final_url TEXT, why TEXT,
  found BLOB REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX recheck_snapshot ON recheck (snapshot);
CREATE INDEX recheck_found ON recheck (found) WHERE found IS NOT NULL;

ALTER TABLE evidence ADD COLUMN snapshot BLOB REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE evidence ADD COLUMN drift TEXT CHECK (drift IN ('changed', 'vanished', 'ambiguous', 'page-gone'));
CREATE INDEX evidence_snapshot ON evidence (snapshot) WHERE snapshot IS NOT NULL;
CREATE INDEX evidence_passage ON evidence (passage) WHERE passage IS NOT NULL;

ALTER TABLE source ADD COLUMN same_as TEXT NOT NULL DEFAULT '[]';
ALTER TABLE source ADD COLUMN origin BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX source_origin ON source (origin) WHERE origin IS NOT NULL;

-- Lists: how many pieces of a claim's evidence no longer stand where they stood.
ALTER TABLE claim_row ADD COLUMN drifted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX claim_row_drifted ON claim_row (drifted) WHERE drifted > 0;

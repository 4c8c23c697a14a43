-- What is not for publication; what the checks of others come to on our scales.

CREATE TABLE redaction (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  party BLOB REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  evidence BLOB REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  note_only INTEGER NOT NULL,
  snapshot BLOB REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  words TEXT, reason TEXT, marked_at TEXT NOT NULL,
  marked_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((party IS NOT NULL) + (evidence IS NOT NULL) + (snapshot IS NOT NULL) + (words IS NOT NULL) = 1)
) STRICT;
CREATE INDEX redaction_party ON redaction (party) WHERE party IS NOT NULL;
CREATE INDEX redaction_evidence ON redaction (evidence) WHERE evidence IS NOT NULL;
CREATE INDEX redaction_snapshot ON redaction (snapshot) WHERE snapshot IS NOT NULL;
CREATE INDEX redaction_marked_by ON redaction (marked_by) WHERE marked_by IS NOT NULL;
CREATE INDEX export_sha256 ON export (sha256);

ALTER TABLE external_check ADD COLUMN rating TEXT REFERENCES rating (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE external_check ADD COLUMN rating_why TEXT;
ALTER TABLE external_check ADD COLUMN published TEXT;
CREATE INDEX external_check_rating ON external_check (rating) WHERE rating IS NOT NULL;

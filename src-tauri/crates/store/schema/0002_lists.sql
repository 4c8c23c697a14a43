-- What lists and searches stand on. All of it is made again from the record at any time.

-- A claim as the list shows, filters and sorts it; `n` is the claim's.
CREATE TABLE claim_row (
  n            INTEGER PRIMARY KEY,
  claimants    TEXT NOT NULL,
  topics       TEXT NOT NULL,
  wording_key  TEXT NOT NULL,
  same_key     TEXT NOT NULL,
  stage_order  INTEGER NOT NULL,
  said_first   TEXT, said_last TEXT,
  priority     INTEGER, due TEXT, added_at TEXT NOT NULL,
  evidence     INTEGER NOT NULL, origins INTEGER NOT NULL,
  verdict      INTEGER, rating TEXT, rating_order INTEGER
) STRICT;
CREATE INDEX claim_row_wording  ON claim_row (wording_key);
CREATE INDEX claim_row_same     ON claim_row (same_key);
CREATE INDEX claim_row_claimant ON claim_row (claimants);
CREATE INDEX claim_row_stage    ON claim_row (stage_order);
CREATE INDEX claim_row_said     ON claim_row (said_first);
CREATE INDEX claim_row_added    ON claim_row (added_at);
CREATE INDEX claim_row_priority ON claim_row (priority) WHERE priority IS NOT NULL;
CREATE INDEX claim_row_due      ON claim_row (due) WHERE due IS NOT NULL;
CREATE INDEX claim_row_evidence ON claim_row (evidence);
CREATE INDEX claim_row_rating   ON claim_row (rating_order, rating);

CREATE VIRTUAL TABLE claim_fts USING fts5 (
  wording, title, claimants, venue, place, topics, notes,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Statements found in a text, by the finder of that version.
CREATE TABLE found (
  text    TEXT NOT NULL,
  version INTEGER NOT NULL,
  body    TEXT NOT NULL,
  PRIMARY KEY (text, version)
) STRICT, WITHOUT ROWID;

-- The first schema of a book. Ids are UUIDv7 as 16-byte blobs, but for scales, ratings and settings, which go by name.
-- Tables of the record are written by `transact` alone, field by field as the history says.

-- The book itself ---------------------------------------------------------------------------------------------------

CREATE TABLE book (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  id         BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- The history ---------------------------------------------------------------------------------------------------------

CREATE TABLE device (
  id        BLOB PRIMARY KEY,
  head_seq  INTEGER NOT NULL,
  head_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE act (
  n      INTEGER PRIMARY KEY,
  id     BLOB NOT NULL UNIQUE,
  device BLOB NOT NULL REFERENCES device (id),
  person BLOB,
  at     TEXT NOT NULL,
  kind   TEXT NOT NULL,
  undoes BLOB,
  redoes BLOB
) STRICT;
CREATE INDEX act_undoes ON act (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX act_redoes ON act (redoes) WHERE redoes IS NOT NULL;

CREATE TABLE change (
  n         INTEGER PRIMARY KEY,
  device    BLOB NOT NULL REFERENCES device (id),
  seq       INTEGER NOT NULL,
  hash      BLOB NOT NULL,
  act       INTEGER NOT NULL REFERENCES act (n),
  entity    TEXT NOT NULL,
  entity_id ANY NOT NULL,
  owner     BLOB,
  op        TEXT NOT NULL CHECK (op IN ('create', 'update', 'delete', 'erase')),
  digest    BLOB NOT NULL,
  salt      BLOB,
  payload   TEXT
) STRICT;
CREATE UNIQUE INDEX change_chain ON change (device, seq);
CREATE INDEX change_act ON change (act);
CREATE INDEX change_entity ON change (entity_id);
CREATE INDEX change_owner ON change (owner) WHERE owner IS NOT NULL;

-- Texts: immutable, shared by hash --------------------------------------------------------------------------------------

CREATE TABLE text (
  sha256 TEXT PRIMARY KEY,
  body   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The record --------------------------------------------------------------------------------------------------------------

CREATE TABLE person (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL, initials TEXT NOT NULL
) STRICT;

CREATE TABLE party (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL, same_as TEXT NOT NULL
) STRICT;
CREATE INDEX party_name ON party (name);

CREATE TABLE topic (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL
) STRICT;

CREATE TABLE scale (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
) STRICT;

CREATE TABLE rating (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  scale TEXT NOT NULL REFERENCES scale (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL, ordinal INTEGER NOT NULL, number INTEGER, mark TEXT NOT NULL,
  definition TEXT, retired INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, value TEXT NOT NULL
) STRICT;

CREATE TABLE saved_search (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, query TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  title TEXT NOT NULL, url TEXT,
  publisher BLOB REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  author BLOB REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  published TEXT, lang TEXT,
  text TEXT NOT NULL REFERENCES text (sha256) DEFERRABLE INITIALLY DEFERRED,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_text ON document (text);

CREATE TABLE dismissal (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  document BLOB NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  spans TEXT NOT NULL
) STRICT;
CREATE INDEX dismissal_document ON dismissal (document);

CREATE TABLE passage (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  text TEXT NOT NULL REFERENCES text (sha256) DEFERRABLE INITIALLY DEFERRED,
  spans TEXT NOT NULL
) STRICT;
CREATE INDEX passage_text ON passage (text);

CREATE TABLE claim (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  wording TEXT NOT NULL, title TEXT,
  venue BLOB REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  said_on TEXT, said_zone TEXT, place TEXT, about TEXT,
  priority INTEGER CHECK (priority BETWEEN 1 AND 5),
  stage TEXT NOT NULL,
  assignee BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT, notes TEXT, lang TEXT, added_at TEXT NOT NULL
) STRICT;

CREATE TABLE claim_party (
  claim BLOB NOT NULL REFERENCES claim (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role  TEXT NOT NULL CHECK (role IN ('claimant', 'reported-by')),
  i     INTEGER NOT NULL,
  party BLOB NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (claim, role, i)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_party_party ON claim_party (party);

CREATE TABLE claim_topic (
  claim BLOB NOT NULL REFERENCES claim (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  i     INTEGER NOT NULL,
  topic BLOB NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (claim, i)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_topic_topic ON claim_topic (topic);

CREATE TABLE claim_link (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  from_claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  to_claim   BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL
) STRICT;
CREATE INDEX claim_link_from ON claim_link (from_claim);
CREATE INDEX claim_link_to ON claim_link (to_claim);

CREATE TABLE appearance (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  document BLOB REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  passage BLOB REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
  url TEXT, first INTEGER NOT NULL
) STRICT;
CREATE INDEX appearance_claim ON appearance (claim);
CREATE INDEX appearance_document ON appearance (document) WHERE document IS NOT NULL;
CREATE INDEX appearance_passage ON appearance (passage) WHERE passage IS NOT NULL;

CREATE TABLE source (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL, kind TEXT NOT NULL,
  party BLOB REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  url TEXT, note TEXT
) STRICT;
CREATE INDEX source_name ON source (name);

CREATE TABLE source_rating (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  source BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  reason TEXT, rated_at TEXT NOT NULL
) STRICT;
CREATE INDEX source_rating_source ON source_rating (source);

CREATE TABLE evidence (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  source BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  origin BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  stance TEXT CHECK (stance IN ('supports', 'contradicts', 'context')),
  title TEXT, quote TEXT, url TEXT,
  passage BLOB REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
  published TEXT,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  note TEXT, added_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_claim ON evidence (claim);
CREATE INDEX evidence_source ON evidence (source) WHERE source IS NOT NULL;
CREATE INDEX evidence_origin ON evidence (origin) WHERE origin IS NOT NULL;

CREATE TABLE verdict (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  rating TEXT NOT NULL REFERENCES rating (id) DEFERRABLE INITIALLY DEFERRED,
  summary TEXT, rationale TEXT NOT NULL, confidence TEXT, not_known TEXT,
  supersedes BLOB REFERENCES verdict (id) DEFERRABLE INITIALLY DEFERRED,
  decided_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_claim ON verdict (claim);
CREATE INDEX verdict_supersedes ON verdict (supersedes) WHERE supersedes IS NOT NULL;

CREATE TABLE citation (
  verdict  BLOB NOT NULL REFERENCES verdict (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  i        INTEGER NOT NULL,
  evidence BLOB NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (verdict, i)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_evidence ON citation (evidence);

CREATE TABLE external_check (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  namespace TEXT NOT NULL, external_id TEXT NOT NULL,
  title TEXT, url TEXT, publisher TEXT, rating_found TEXT, date_found TEXT, raw TEXT
) STRICT;
CREATE INDEX external_check_claim ON external_check (claim);
CREATE INDEX external_check_id ON external_check (namespace, external_id);

CREATE TABLE publication (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  verdict BLOB REFERENCES verdict (id) DEFERRABLE INITIALLY DEFERRED,
  url TEXT, published_on TEXT NOT NULL
) STRICT;
CREATE INDEX publication_claim ON publication (claim);

CREATE TABLE correction (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  claim BLOB NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  corrected_on TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX correction_claim ON correction (claim);

CREATE TABLE export (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
  exported_at TEXT NOT NULL, format TEXT NOT NULL, sha256 TEXT NOT NULL, selection TEXT NOT NULL, claims INTEGER NOT NULL
) STRICT;

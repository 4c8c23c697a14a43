-- How a newsroom's reports look.

CREATE TABLE template (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;

-- What refers to what is looked up from either side: taking a row away asks for every column that may refer to it.
CREATE INDEX act_device ON act (device);
CREATE INDEX rating_scale ON rating (scale);
CREATE INDEX document_author ON document (author) WHERE author IS NOT NULL;
CREATE INDEX document_publisher ON document (publisher) WHERE publisher IS NOT NULL;
CREATE INDEX claim_assignee ON claim (assignee) WHERE assignee IS NOT NULL;
CREATE INDEX claim_venue ON claim (venue) WHERE venue IS NOT NULL;
CREATE INDEX source_party ON source (party) WHERE party IS NOT NULL;
CREATE INDEX verdict_decided_by ON verdict (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX verdict_rating ON verdict (rating);
CREATE INDEX publication_verdict ON publication (verdict) WHERE verdict IS NOT NULL;

-- Names and aliases, letter case aside, by which parties, topics and sources are found. Made again from the record at any time.
CREATE TABLE name_key (
  entity TEXT NOT NULL, key TEXT NOT NULL, id BLOB NOT NULL, PRIMARY KEY (entity, key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_key_id ON name_key (id);

-- Words are gathered in so many bytes of memory before they are written: one large part of the index instead of many to merge.
INSERT INTO claim_fts (claim_fts, rank) VALUES ('hashsize', 33554432);

-- The history of acts of many changes, such as an import and its undo. Their first changes are rows like all others; the
-- rest lie together, so many to a pack, compressed. The changes of a pack follow each other in one act on one device.

CREATE TABLE change_pack (
  n           INTEGER PRIMARY KEY, -- of its first change; the others follow
  changes     INTEGER NOT NULL,    -- how many
  device      BLOB NOT NULL REFERENCES device (id),
  seq         INTEGER NOT NULL,    -- of its first change
  act         INTEGER NOT NULL REFERENCES act (n),
  entity_from BLOB NOT NULL,       -- the ids of the rows that were changed lie from here
  entity_to   BLOB NOT NULL,       -- to here,
  owner_from  BLOB,                -- and those of the rows that their history belongs to from here
  owner_to    BLOB,                -- to here
  size        INTEGER NOT NULL,    -- bytes of the body, unpacked
  body        BLOB NOT NULL        -- deflated: `pack.rs` says how it is made up
) STRICT;
CREATE UNIQUE INDEX change_pack_chain ON change_pack (device, seq);
CREATE INDEX change_pack_act ON change_pack (act);
CREATE INDEX change_pack_entity ON change_pack (entity_to, entity_from);
CREATE INDEX change_pack_owner ON change_pack (owner_to, owner_from) WHERE owner_to IS NOT NULL;

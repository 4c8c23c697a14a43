INSERT INTO claim_fts (rowid, wording, title, claimants, venue, place, topics, notes)
SELECT c.n, c.wording, c.title, r.claimants,
       (SELECT p.name || ' ' || p.aliases FROM party p WHERE p.id = c.venue),
       coalesce(c.place, '') || ' ' || coalesce(c.about, ''), r.topics, c.notes
FROM claim c JOIN claim_row r ON r.n = c.n
/* WHICH */;

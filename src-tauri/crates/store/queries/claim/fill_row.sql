-- The current verdict is the latest that no other supersedes.
INSERT INTO claim_row (n, claimants, topics, wording_key, same_key, stage_order, said_first, said_last, priority, due,
                       added_at, evidence, origins, drifted, verdict, rating, rating_order)
SELECT c.n,
       coalesce((SELECT group_concat(name, ', ') FROM (
         SELECT p.name FROM claim_party cp JOIN party p ON p.id = cp.party
         WHERE cp.claim = c.id AND cp.role = 'claimant' ORDER BY cp.i)), ''),
       coalesce((SELECT group_concat(name, ', ') FROM (
         SELECT t.name FROM claim_topic ct JOIN topic t ON t.id = ct.topic WHERE ct.claim = c.id ORDER BY ct.i)), ''),
       sort_key(c.wording), same_key(c.wording),
       CASE c.stage WHEN 'inbox' THEN 0 WHEN 'assigned' THEN 1 WHEN 'researching' THEN 2
                    WHEN 'in-review' THEN 3 WHEN 'published' THEN 4 ELSE 5 END,
       day_first(c.said_on), day_last(c.said_on), c.priority, c.due, c.added_at,
       (SELECT count(*) FROM evidence e WHERE e.claim = c.id),
       (SELECT count(DISTINCT coalesce(e.origin, s.origin, e.source, e.id))
          FROM evidence e LEFT JOIN source s ON s.id = e.source WHERE e.claim = c.id),
       (SELECT count(*) FROM evidence e WHERE e.claim = c.id AND e.drift IS NOT NULL),
       v.n, v.rating, r.ordinal
FROM claim c
LEFT JOIN verdict v ON v.n = (
  SELECT max(x.n) FROM verdict x WHERE x.claim = c.id AND NOT EXISTS (SELECT 1 FROM verdict y WHERE y.supersedes = x.id))
LEFT JOIN rating r ON r.id = v.rating
/* WHICH */;

SELECT c.id, c.wording, r.claimants, c.said_on, c.stage, c.priority, c.due, c.assignee, r.topics, r.evidence, r.origins, r.drifted,
       r.rating, g.name AS rating_name, g.mark AS rating_mark, c.added_at
FROM claim c JOIN claim_row r ON r.n = c.n LEFT JOIN rating g ON g.id = r.rating
WHERE c.n = ?1

SELECT (SELECT count(*) FROM document),
       (SELECT count(*) FROM claim_row),
       (SELECT count(*) FROM source),
       (SELECT count(*) FROM claim_row WHERE rating IS NOT NULL),
       (SELECT count(*) FROM claim_row WHERE rating_order IS NULL AND rating IS NULL AND stage_order < 5),
       (SELECT count(*) FROM claim_row WHERE stage_order = 3),
       (SELECT count(*) FROM claim WHERE assignee = ?1 AND stage NOT IN ('published', 'parked')),
       (SELECT count(*) FROM claim_row WHERE due IS NOT NULL AND due <= ?2 AND stage_order < 4)

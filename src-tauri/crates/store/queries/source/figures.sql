SELECT (SELECT count(*) FROM evidence WHERE source = ?1),
       (SELECT count(DISTINCT claim) FROM evidence WHERE source = ?1 OR origin = ?1),
       (SELECT count(*) FROM evidence WHERE origin = ?1 AND source IS NOT ?1)

SELECT s.id, coalesce(s.title, s.file, s.url, '') AS title, s.url, s.media_type, s.captured_at, s.status,
       (SELECT coalesce(sum(r.size), 0) FROM resource r WHERE r.snapshot = s.id) AS size,
       (SELECT length(t.body) FROM text t WHERE t.sha256 = s.text) AS words,
       (SELECT count(*) FROM evidence e WHERE e.snapshot = s.id) AS evidence,
       (SELECT count(*) FROM media m WHERE m.snapshot = s.id) AS media,
       (SELECT count(*) FROM snapshot o WHERE o.url = s.url) AS of_url,
       k.outcome, k.checked_at,
       (SELECT count(*) FROM evidence e WHERE e.snapshot = s.id AND e.drift IS NOT NULL) AS drifted,
       s.disturbing
FROM snapshot s LEFT JOIN recheck k ON k.n = (SELECT max(x.n) FROM recheck x WHERE x.snapshot = s.id)

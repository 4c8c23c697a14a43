SELECT id FROM party
WHERE fold(name) = ?1 OR EXISTS (SELECT 1 FROM json_each(party.aliases) a WHERE fold(a.value) = ?1)
ORDER BY n LIMIT 1

SELECT name FROM party p
WHERE fold(name) LIKE ?1 ESCAPE '\' OR fold(name || ' ' || aliases) LIKE ?2 ESCAPE '\'
ORDER BY (SELECT count(*) FROM claim_party cp WHERE cp.party = p.id) DESC, name LIMIT ?3

SELECT name FROM source s WHERE fold(name) LIKE ?1 ESCAPE '\' OR fold(name) LIKE ?2 ESCAPE '\'
ORDER BY (SELECT count(*) FROM evidence e WHERE e.source = s.id) DESC, name LIMIT ?3

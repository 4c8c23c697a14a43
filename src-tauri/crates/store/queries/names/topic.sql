SELECT name FROM topic t WHERE fold(name) LIKE ?1 ESCAPE '\' OR fold(name) LIKE ?2 ESCAPE '\'
ORDER BY (SELECT count(*) FROM claim_topic ct WHERE ct.topic = t.id) DESC, name LIMIT ?3

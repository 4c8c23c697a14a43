SELECT name FROM (SELECT place AS name FROM claim WHERE place IS NOT NULL UNION ALL SELECT about FROM claim WHERE about IS NOT NULL)
WHERE fold(name) LIKE ?1 ESCAPE '\' OR fold(name) LIKE ?2 ESCAPE '\'
GROUP BY name ORDER BY count(*) DESC, name LIMIT ?3

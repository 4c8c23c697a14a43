SELECT kind, id, title FROM (
  SELECT 'document' AS kind, id, title, n FROM document WHERE fold(title) LIKE ?1 ESCAPE '\'
  UNION ALL
  SELECT 'source', id, name, n FROM source WHERE fold(name) LIKE ?1 ESCAPE '\'
) ORDER BY kind, n DESC LIMIT ?2

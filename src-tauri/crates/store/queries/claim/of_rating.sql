SELECT c.n FROM claim c JOIN verdict v ON v.claim = c.id WHERE v.rating = ?1

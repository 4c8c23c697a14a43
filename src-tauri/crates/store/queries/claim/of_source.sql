SELECT c.n FROM claim c JOIN evidence e ON e.claim = c.id WHERE e.source = ?1

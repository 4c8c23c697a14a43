SELECT c.n FROM claim c JOIN claim_topic ct ON ct.claim = c.id WHERE ct.topic = ?1

SELECT c.n FROM claim c JOIN claim_party cp ON cp.claim = c.id WHERE cp.party = ?1
UNION SELECT n FROM claim WHERE venue = ?1

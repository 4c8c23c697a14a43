-- How a newsroom's reports look.

CREATE TABLE template (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;

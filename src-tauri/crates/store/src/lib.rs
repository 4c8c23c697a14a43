//! The book on disk: schema, queries, the history and its chain, undo, search, backup.

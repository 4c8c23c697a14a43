//! The command line as a process: the first day's story, and what it does when things go wrong.

mod desk;
mod story;
mod trouble;

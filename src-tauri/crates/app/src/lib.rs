//! The use cases: the one surface that the window, the command line and the tests call.

pub mod api;
mod bindings;
mod calls;
mod captured;
mod circumstances;
mod desk;
mod drafts;
mod error;
mod example;
pub mod files;
mod findings;
mod names;
mod passage;
mod prefill;
mod previews;
mod reading;
mod served;
pub mod use_cases;
mod views;

pub use calls::{NAMES, typescript};
pub use circumstances::SystemCircumstances;
pub use claimbook_store::{Follow, UNFOLLOWED, no_room};
pub use desk::Desk;
pub use error::*;

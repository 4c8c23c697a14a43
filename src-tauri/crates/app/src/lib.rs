//! The use cases: the one surface that the window, the command line and the tests call.

pub mod api;
mod bindings;
mod calls;
mod circumstances;
mod desk;
mod drafts;
mod error;
mod example;
pub mod files;
mod names;
pub mod use_cases;
mod views;

pub use calls::{NAMES, typescript};
pub use circumstances::SystemCircumstances;
pub use desk::Desk;
pub use error::*;

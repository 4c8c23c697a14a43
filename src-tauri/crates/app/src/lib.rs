//! The use cases: the one surface that the window, the command line and the tests call.

pub mod api;
mod bindings;
mod calls;
mod error;
mod use_cases;

pub use error::*;
pub struct Desk {}

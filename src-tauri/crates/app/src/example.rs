//! The example book.
use crate::{Desk, Result};
/// Fills.
pub fn fill(_desk: &Desk) -> Result<()> {
    Ok(())
}

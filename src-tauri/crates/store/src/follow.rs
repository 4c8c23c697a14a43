//! Long work, followed: it says how far it is, and stops when it is told to.

use crate::{Result, StoreError};
use std::cell::Cell;

/// Hears how much is done, of how much (0: not known); false stops the work.
pub type Follow<'a> = &'a dyn Fn(u64, u64) -> bool;

/// Follows nothing and stops nothing.
pub const UNFOLLOWED: Follow<'static> = &|_, _| true;

/// Steps of a work between which it is asked once.
const EVERY: u64 = 256;

/// Counts steps towards a total.
pub struct Steps<'a> {
    follow: Follow<'a>,
    done: Cell<u64>,
    total: u64,
}

impl<'a> Steps<'a> {
    /// Begins at nothing of `total`.
    pub fn of(total: u64, follow: Follow<'a>) -> Self {
        Self {
            follow,
            done: Cell::new(0),
            total,
        }
    }

    /// One more is done; fails with [`StoreError::Stopped`] where the work shall stop.
    pub fn step(&self) -> Result<()> {
        let done = self.done.get() + 1;
        self.done.set(done);
        if done.is_multiple_of(EVERY) || done == self.total {
            return self.told();
        }
        Ok(())
    }

    /// Says how far it is now.
    pub fn told(&self) -> Result<()> {
        if (self.follow)(self.done.get().min(self.total), self.total) {
            Ok(())
        } else {
            Err(StoreError::Stopped)
        }
    }
}

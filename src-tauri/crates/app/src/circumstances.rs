//! The clock and chance of this machine, for the store to be handed.

use chrono::{SecondsFormat, Utc};
use claimbook_store::Circumstances;
use uuid::Uuid;

/// Time and chance as this machine has them.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemCircumstances;

impl Circumstances for SystemCircumstances {
    fn now(&self) -> String {
        Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn salt(&self) -> [u8; 16] {
        *Uuid::new_v4().as_bytes()
    }
}

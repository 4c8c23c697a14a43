//! Dates with the precision in which they are known: EDTF (ISO 8601-2:2019, levels 0 and 1).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A date as it is known, in EDTF: `2022-09-07`, `2022-07`, `2022-07~`, `2022-07/2022-09`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Edtf(String);

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Edtf {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Edtf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Edtf {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Ok(Edtf(s.to_owned()))
    }
}

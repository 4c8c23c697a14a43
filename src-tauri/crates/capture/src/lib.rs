//! The one way to the network: fetching what a person asked for, within limits, at addresses that may be reached.
//!
//! Nothing here runs by itself: each connection is one call of [`fetch`]. What comes back is judged against what was seen
//! before by [`judge`]. What a person pastes becomes addresses with [`url_of`] and [`urls_in`].

mod address;
mod coding;
mod door;
mod error;
mod fetch;
mod hop;
mod judge;
mod limits;
mod line;
mod pasted;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod tls;

pub use address::{AddressKind, refused};
pub use error::{BadUrl, FetchError, TimedOut, TlsProblem, TooLarge};
pub use fetch::{Fetched, Header, Progress, Redirect, Stage, fetch};
pub use judge::{Outcome, Seen, judge};
pub use limits::{Limits, Network, Proxy, ProxyKind, default_user_agent};
pub use pasted::{NotAUrl, Pasted, shown, url_of, urls_in};

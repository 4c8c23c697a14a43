//! What goes wrong with a fetch, each with a stable code, what happened and what can be done. The values are plain, so that
//! a failed check can be kept and shown like any other outcome.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::address::AddressKind;

/// Which time ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimedOut {
    /// The name was not looked up in time.
    Lookup,
    /// No connection in time.
    Connect,
    /// No byte came for too long.
    Idle,
    /// All of it took too long.
    Total,
}

/// What is wrong with an encrypted connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TlsProblem {
    /// The certificate is past its date.
    Expired,
    /// The certificate is for a time to come; the clock here may be wrong.
    NotYetValid,
    /// Nobody known vouches for the certificate.
    UnknownIssuer,
    /// The certificate is another site's.
    NameMismatch,
    /// The certificate was taken back.
    Revoked,
    /// Anything else: no common version, a broken message, no TLS at all.
    Other,
}

/// Which limit of size was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TooLarge {
    /// Bytes on the wire.
    Wire,
    /// Bytes after decompression.
    Decoded,
    /// Decompression makes it grow beyond reason.
    Expansion,
    /// Bytes of the response's head.
    HeaderBytes,
    /// Lines of the response's head.
    HeaderLines,
}

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BadUrl {
    /// Nothing there.
    Empty,
    /// Can't be read as one.
    Unreadable,
    /// Names no host.
    NoHost,
    /// Carries a user name or password, which would be kept with the evidence.
    Credentials,
    /// Longer than any server takes.
    TooLong,
}

/// Why nothing was fetched. Each has a stable [`code`](FetchError::code), its message says what happened, and
/// [`advice`](FetchError::advice) what can be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum FetchError {
    /// The text is no address that can be fetched.
    #[error("“{text}” can't be fetched: {}", match .problem {
        BadUrl::Empty => "it is empty",
        BadUrl::Unreadable => "it is no address",
        BadUrl::NoHost => "it names no site",
        BadUrl::Credentials => "it carries a user name or a password",
        BadUrl::TooLong => "it is too long",
    })]
    BadUrl {
        /// What was given.
        text: String,
        /// What is wrong with it.
        problem: BadUrl,
    },
    /// Neither http nor https.
    #[error("{url} is a “{scheme}” address")]
    Scheme {
        /// The address.
        url: String,
        /// What it begins with.
        scheme: String,
    },
    /// The address is not one of the public internet.
    #[error("{host} leads to {address}, which is {}", .kind.named())]
    RefusedAddress {
        /// The host as the URL names it.
        host: String,
        /// Where it leads.
        address: IpAddr,
        /// What that is.
        kind: AddressKind,
    },
    /// The name has no address.
    #[error("The name {host} could not be found: {message}")]
    Dns {
        /// The host as the URL names it.
        host: String,
        /// What the resolver said.
        message: String,
    },
    /// A time ran out.
    #[error("{host} did not answer in time ({})", match .which {
        TimedOut::Lookup => "its name was not found in time",
        TimedOut::Connect => "no connection",
        TimedOut::Idle => "it fell silent",
        TimedOut::Total => "the whole took too long",
    })]
    Timeout {
        /// The host last asked.
        host: String,
        /// Which time.
        which: TimedOut,
    },
    /// No trustworthy encrypted connection.
    #[error("The connection to {host} can't be trusted: {message}")]
    Tls {
        /// The host.
        host: String,
        /// Of what kind.
        problem: TlsProblem,
        /// In the words of the library.
        message: String,
    },
    /// A limit of size was passed.
    #[error("The answer is too large: {} over {limit}", match .which {
        TooLarge::Wire => "bytes sent",
        TooLarge::Decoded => "bytes unpacked",
        TooLarge::Expansion => "times it grows when unpacked",
        TooLarge::HeaderBytes => "bytes of headers",
        TooLarge::HeaderLines => "lines of headers",
    })]
    TooLarge {
        /// Which.
        which: TooLarge,
        /// Its value.
        limit: u64,
    },
    /// More redirects than may be followed.
    #[error("More than {limit} redirects; the last one to {url}")]
    TooManyRedirects {
        /// How many may be.
        limit: u64,
        /// Where the next one leads.
        url: String,
    },
    /// A redirect to where it has already been.
    #[error("The redirects go round in a circle, back to {url}")]
    RedirectLoop {
        /// Where the circle closes.
        url: String,
    },
    /// The person stopped it.
    #[error("Stopped")]
    Cancelled,
    /// Less came than was announced.
    #[error("The answer broke off after {got} bytes{}", .expected.map_or(String::new(), |n| format!(" of {n}")))]
    Truncated {
        /// Bytes announced, if it was said.
        expected: Option<u64>,
        /// Bytes that came.
        got: u64,
    },
    /// The connection failed or broke, or what came is no HTTP.
    #[error("No connection with {host}: {message}")]
    Connection {
        /// The host.
        host: String,
        /// What happened.
        message: String,
    },
    /// The body's compression is broken.
    #[error("The answer can't be unpacked ({coding}): {message}")]
    Decode {
        /// The coding, as the header names it.
        coding: String,
        /// What happened.
        message: String,
    },
    /// The proxy can't be used.
    #[error("The proxy can't be used: {message}")]
    Proxy {
        /// What happened.
        message: String,
    },
    /// What was fetched could not be put away.
    #[error("What was fetched could not be written: {message}")]
    Sink {
        /// What the sink said.
        message: String,
    },
}

impl FetchError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            FetchError::BadUrl { .. } => "bad-url",
            FetchError::Scheme { .. } => "scheme",
            FetchError::RefusedAddress { .. } => "refused-address",
            FetchError::Dns { .. } => "dns",
            FetchError::Timeout { .. } => "timeout",
            FetchError::Tls { .. } => "tls",
            FetchError::TooLarge { .. } => "too-large",
            FetchError::TooManyRedirects { .. } => "too-many-redirects",
            FetchError::RedirectLoop { .. } => "redirect-loop",
            FetchError::Cancelled => "cancelled",
            FetchError::Truncated { .. } => "truncated",
            FetchError::Connection { .. } => "connection",
            FetchError::Decode { .. } => "decode",
            FetchError::Proxy { .. } => "proxy",
            FetchError::Sink { .. } => "sink",
        }
    }

    /// What can be done, in English.
    pub fn advice(&self) -> &'static str {
        match self {
            FetchError::BadUrl {
                problem: BadUrl::Credentials,
                ..
            } => "Take the part before the @ away: it would be kept with the evidence.",
            FetchError::BadUrl { .. } => "Copy the address again from the browser's address line.",
            FetchError::Scheme { .. } => {
                "Only http and https pages can be captured. Save it as a file and add that."
            }
            FetchError::RefusedAddress { .. } => {
                "If you know that this is the page you mean, allow private addresses for this capture."
            }
            FetchError::Dns { .. } => {
                "Check the address for a slip, and whether you are online. The site may be gone."
            }
            FetchError::Timeout { .. } => "Try again later, or allow more time.",
            FetchError::Tls {
                problem: TlsProblem::NotYetValid,
                ..
            } => "Check this computer's clock, then try again.",
            FetchError::Tls { .. } => {
                "Don't trust what such a page says. Capture it with a browser and add the file if you must."
            }
            FetchError::TooLarge { .. } => "Raise that limit for this capture if you expected so much.",
            FetchError::TooManyRedirects { .. } => "Open the address in a browser and capture where it ends.",
            FetchError::RedirectLoop { .. } => {
                "The site probably wants cookies, which are not kept here. Save the page in a browser and add the file."
            }
            FetchError::Cancelled => "Nothing was kept. Start again when you like.",
            FetchError::Truncated { .. } => "Nothing was kept. Try again.",
            FetchError::Connection { .. } => "Try again later; check whether the page opens in a browser.",
            FetchError::Decode { .. } => {
                "Try again; if it stays so, save the page in a browser and add the file."
            }
            FetchError::Proxy { .. } => "Check the proxy in the settings, and whether it runs.",
            FetchError::Sink { .. } => "Check that the disk has room and may be written to.",
        }
    }

    /// Whether the same fetch may well succeed later, so that trying again makes sense.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            FetchError::Dns { .. }
                | FetchError::Timeout { .. }
                | FetchError::Truncated { .. }
                | FetchError::Connection { .. }
                | FetchError::Proxy { .. }
        )
    }

    /// As an error of reading or writing, to cross a library that knows no others; [`FetchError::out_of`] takes it out.
    pub(crate) fn into_io(self) -> std::io::Error {
        std::io::Error::other(self)
    }

    /// The error of ours inside one of reading or writing.
    pub(crate) fn out_of(error: &std::io::Error) -> Option<FetchError> {
        let mut inner: &(dyn std::error::Error + 'static) = error.get_ref()?;
        for _ in 0..8 {
            if let Some(ours) = inner.downcast_ref::<FetchError>() {
                return Some(ours.clone());
            }
            inner = match inner.downcast_ref::<std::io::Error>() {
                Some(wrapped) => wrapped.get_ref()?,
                None => match inner.downcast_ref::<ureq::Error>() {
                    Some(ureq::Error::Io(wrapped)) => wrapped.get_ref()?,
                    Some(ureq::Error::Other(other)) => &**other,
                    _ => inner.source()?,
                },
            };
        }
        None
    }
}

//! What goes into a bundle, and what is said of it.

use chrono::{DateTime, Utc};
use std::borrow::Cow;
use std::io::Read;

/// A file of the bundle.
pub struct Member<'a> {
    /// Its name: relative, `/` between the steps, the same file on every system.
    pub path: String,
    /// Its title; its name is used where there is none.
    pub title: Option<String>,
    /// What it is, for people.
    pub description: String,
    /// Its media type.
    pub media_type: String,
    /// The address of the specification that it follows.
    pub conforms_to: Option<String>,
    /// The address that it was captured from.
    pub source: Option<String>,
    /// When it was made or captured, ISO 8601.
    pub created: Option<String>,
    /// Its bytes.
    pub content: Content<'a>,
}

impl<'a> Member<'a> {
    /// A file of which no more is said.
    pub fn new(
        path: impl Into<String>,
        media_type: impl Into<String>,
        description: impl Into<String>,
        content: Content<'a>,
    ) -> Member<'a> {
        Member {
            path: path.into(),
            title: None,
            description: description.into(),
            media_type: media_type.into(),
            conforms_to: None,
            source: None,
            created: None,
            content,
        }
    }
}

/// The bytes of a file.
pub enum Content<'a> {
    /// In memory.
    Bytes(Cow<'a, [u8]>),
    /// Read as they pass, and held to their number.
    Stream {
        /// How many there are. It decides on Zip64 before the first is read.
        size: u64,
        /// Where they come from.
        reader: Box<dyn Read + 'a>,
    },
}

impl Content<'_> {
    /// How many bytes there are, or are said to be.
    pub fn size(&self) -> u64 {
        match self {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Stream { size, .. } => *size,
        }
    }
}

impl From<Vec<u8>> for Content<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Content::Bytes(Cow::Owned(bytes))
    }
}

impl<'a> From<&'a [u8]> for Content<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Content::Bytes(Cow::Borrowed(bytes))
    }
}

/// What an agent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentKind {
    /// A human being.
    Person,
    /// A desk, a publisher.
    Organisation,
}

/// Who made or publishes a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// The name.
    pub name: String,
    /// An address that identifies it.
    pub url: Option<String>,
    /// What it is.
    pub kind: AgentKind,
}

/// What the bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its title.
    pub title: String,
    /// What it is, and what was chosen.
    pub description: String,
    /// When it was made: handed in, so that the same bundle can be made again.
    pub created: DateTime<Utc>,
    /// Who made it.
    pub authors: Vec<Agent>,
    /// Who publishes it.
    pub publisher: Option<Agent>,
    /// Under what licence: the address of one, or words.
    pub licence: Option<String>,
    /// BCP 47 language of its report.
    pub lang: Option<String>,
    /// The program, with its version.
    pub software: String,
}

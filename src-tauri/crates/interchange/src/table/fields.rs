//! The fields of a claim that a column can be, and what each can hold.

use serde::{Deserialize, Serialize};

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The number or name of the claim there, by which importing again updates it.
    Id,
    /// The wording. A file needs it.
    Claim,
    /// A title, of the claim's check.
    Title,
    /// Who makes it.
    Claimant,
    /// By whom it was reported.
    ReportedBy,
    /// Where it was made public.
    Venue,
    /// When it was made.
    SaidOn,
    /// Where it was made.
    Place,
    /// What place it is about.
    About,
    /// The page of the check.
    Url,
    /// The rating in its own words.
    Rating,
    /// Who published the check.
    Publisher,
    /// The language of the wording.
    Lang,
    /// Topics.
    Topics,
    /// 1 to 5.
    Priority,
    /// Notes; several columns go one below the other.
    Notes,
    /// The words in which it was made.
    Quote,
    /// None of these: kept with the claim as it stands.
    Keep,
    /// Left out.
    Ignore,
}

impl Field {
    /// All, in the order in which they are offered.
    pub const ALL: [Field; 19] = [
        Field::Id,
        Field::Claim,
        Field::Title,
        Field::Claimant,
        Field::ReportedBy,
        Field::Venue,
        Field::SaidOn,
        Field::Place,
        Field::About,
        Field::Url,
        Field::Rating,
        Field::Publisher,
        Field::Lang,
        Field::Topics,
        Field::Priority,
        Field::Notes,
        Field::Quote,
        Field::Keep,
        Field::Ignore,
    ];

    /// Its name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Claim => "claim",
            Field::Title => "title",
            Field::Claimant => "claimant",
            Field::ReportedBy => "reported-by",
            Field::Venue => "venue",
            Field::SaidOn => "said-on",
            Field::Place => "place",
            Field::About => "about",
            Field::Url => "url",
            Field::Rating => "rating",
            Field::Publisher => "publisher",
            Field::Lang => "lang",
            Field::Topics => "topics",
            Field::Priority => "priority",
            Field::Notes => "notes",
            Field::Quote => "quote",
            Field::Keep => "keep",
            Field::Ignore => "ignore",
        }
    }

    /// Whether several columns can be it.
    pub const fn takes_several(self) -> bool {
        matches!(
            self,
            Field::Claimant | Field::ReportedBy | Field::Topics | Field::Notes | Field::Keep | Field::Ignore
        )
    }

    /// Whether a cell of it can hold several values.
    pub const fn is_list(self) -> bool {
        matches!(self, Field::Claimant | Field::ReportedBy | Field::Topics)
    }
}

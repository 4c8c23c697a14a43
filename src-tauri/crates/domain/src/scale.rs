//! Rating scales: the vocabulary of verdicts, and the ones that ship.

use crate::record::record;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A verdict vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Scale {
    /// Its id, as in `scale/rating`.
    pub id: String,
    /// Its name.
    pub name: String,
}
record!(Scale, Scale);

/// How far a claim holds, as a mark: the same in lists, panels, reports and in one colour when printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Mark {
    /// A full disc.
    Full,
    /// A disc filled to three quarters.
    ThreeQuarters,
    /// A disc filled by half.
    Half,
    /// A disc filled by a quarter.
    Quarter,
    /// A struck ring.
    Struck,
    /// A dashed ring: open.
    Open,
}

/// One word of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Rating {
    /// `scale/rating`.
    pub id: String,
    /// Of which scale.
    pub scale: String,
    /// The verdict in words.
    pub name: String,
    /// Its place in the scale, from 1.
    #[serde(rename = "ordinal")]
    pub order: u32,
    /// Its number where it has one: higher is truer.
    pub number: Option<u32>,
    /// Its mark.
    pub mark: Mark,
    /// Its meaning.
    pub definition: Option<String>,
    /// Out of use: shown where it was given, offered no more.
    pub retired: bool,
}
record!(Rating, Rating);

/// The scales that ship, with their ratings.
pub fn shipped() -> Vec<(Scale, Vec<Rating>)> {
    use Mark::*;
    type Row = (&'static str, &'static str, Option<u32>, Mark, &'static str);
    let claimbook: &[Row] = &[
        (
            "true",
            "True",
            Some(5),
            Full,
            "What is said holds, and nothing that matters is left out.",
        ),
        (
            "mostly-true",
            "Mostly true",
            Some(4),
            ThreeQuarters,
            "The core holds; a detail is wrong, missing or not shown.",
        ),
        (
            "half-true",
            "Half true",
            Some(3),
            Half,
            "A part holds, a part of the same weight does not.",
        ),
        (
            "mostly-false",
            "Mostly false",
            Some(2),
            Quarter,
            "The core does not hold; a detail does.",
        ),
        ("false", "False", Some(1), Struck, "What is said does not hold."),
        (
            "unproven",
            "Unproven",
            None,
            Open,
            "The evidence that can be had decides neither way.",
        ),
        (
            "outdated",
            "Outdated",
            None,
            Open,
            "It held once, and no longer does.",
        ),
        (
            "missing-context",
            "Missing context",
            None,
            Half,
            "What is said holds and misleads without what it leaves out.",
        ),
    ];
    let politifact: &[Row] = &[
        ("true", "True", Some(6), Full, ""),
        ("mostly-true", "Mostly True", Some(5), ThreeQuarters, ""),
        ("half-true", "Half True", Some(4), Half, ""),
        ("mostly-false", "Mostly False", Some(3), Quarter, ""),
        ("false", "False", Some(2), Struck, ""),
        ("pants-on-fire", "Pants on Fire", Some(1), Struck, ""),
    ];
    let snopes: &[Row] = &[
        ("true", "True", Some(5), Full, ""),
        ("mostly-true", "Mostly True", Some(4), ThreeQuarters, ""),
        ("mixture", "Mixture", Some(3), Half, ""),
        ("mostly-false", "Mostly False", Some(2), Quarter, ""),
        ("false", "False", Some(1), Struck, ""),
        ("unproven", "Unproven", None, Open, ""),
        ("outdated", "Outdated", None, Open, ""),
        ("miscaptioned", "Miscaptioned", None, Struck, ""),
        ("correct-attribution", "Correct Attribution", None, Full, ""),
        ("misattributed", "Misattributed", None, Struck, ""),
        ("satire", "Satire", None, Open, ""),
        ("scam", "Scam", None, Struck, ""),
        ("legend", "Legend", None, Open, ""),
        ("lost-legend", "Lost Legend", None, Open, ""),
        ("unfounded", "Unfounded", None, Open, ""),
    ];
    let averitec: &[Row] = &[
        ("supported", "Supported", None, Full, ""),
        ("refuted", "Refuted", None, Struck, ""),
        ("not-enough-evidence", "Not Enough Evidence", None, Open, ""),
        (
            "conflicting",
            "Conflicting Evidence/Cherrypicking",
            None,
            Half,
            "",
        ),
    ];
    let numbers: &[Row] = &[
        ("5", "True", Some(5), Full, ""),
        ("4", "Mostly true", Some(4), ThreeQuarters, ""),
        ("3", "Half true", Some(3), Half, ""),
        ("2", "Mostly false", Some(2), Quarter, ""),
        ("1", "False", Some(1), Struck, ""),
    ];
    [
        ("claimbook", "Claimbook", claimbook),
        ("politifact", "PolitiFact", politifact),
        ("snopes", "Snopes", snopes),
        ("averitec", "AVeriTeC", averitec),
        ("1-5", "1 to 5", numbers),
    ]
    .into_iter()
    .map(|(id, name, rows)| {
        let ratings = rows
            .iter()
            .zip(1..)
            .map(|(&(slug, name, number, mark, definition), order)| Rating {
                id: format!("{id}/{slug}"),
                scale: id.into(),
                name: name.into(),
                order,
                number,
                mark,
                definition: (!definition.is_empty()).then(|| definition.into()),
                retired: false,
            })
            .collect();
        (
            Scale {
                id: id.into(),
                name: name.into(),
            },
            ratings,
        )
    })
    .collect()
}

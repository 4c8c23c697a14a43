//! A mapping suggested by what columns are called and what is in them, each with how sure it is and why.

use super::cell::{Cell, Kind};
use super::fields::Field;
use super::mapping::{Column, Mapping, signature};
use super::names;
use super::survey::{Seen, Survey};
use crate::date;
use crate::{Because, Why};

/// A suggestion below this is not made; the column is kept as found.
const LEAST: f32 = 0.5;
/// Signs that part several values in a cell, likeliest first.
const SPLITS: [&str; 4] = [";", "|", "\n", " / "];

/// How sure a suggestion is, 0 to 1, and by what.
pub(super) type Reason = (f32, Why);

/// What a column may be, how sure that is, and why.
struct Maybe {
    column: usize,
    field: Field,
    sure: f32,
    why: Why,
}

/// The mapping, and for each column how sure it is and why.
pub(super) fn mapping(survey: &Survey, named: bool) -> (Mapping, Vec<Reason>) {
    let mut maybe: Vec<Maybe> = Vec::new();
    for (column, (name, seen)) in survey.names.iter().zip(&survey.seen).enumerate() {
        let name = if named || !name.starts_with("Column ") {
            name.as_str()
        } else {
            ""
        };
        for (field, sure, why) in by_name(name, seen).into_iter().chain(by_cells(seen)) {
            maybe.push(Maybe {
                column,
                field,
                sure,
                why,
            });
        }
    }
    maybe.sort_by(|a, b| b.sure.total_cmp(&a.sure).then(a.column.cmp(&b.column)));
    let mut fields: Vec<Option<(Field, Reason)>> = vec![None; survey.names.len()];
    let settle = |fields: &mut Vec<Option<(Field, Reason)>>, least: f32| {
        for m in &maybe {
            let taken = !m.field.takes_several() && fields.iter().flatten().any(|(f, _)| *f == m.field);
            if let Some(place @ None) = fields.get_mut(m.column)
                && !taken
                && m.sure >= least
            {
                *place = Some((m.field, (m.sure, m.why.clone())));
            }
        }
    };
    settle(&mut fields, LEAST);
    // A file of claims has one column of claims: the likeliest, however unsure; a title or quote where it has no other.
    if !fields.iter().flatten().any(|(f, _)| *f == Field::Claim) {
        let longest = maybe
            .iter()
            .find(|m| m.field == Field::Claim && fields.get(m.column).is_some_and(Option::is_none))
            .map(|m| (m.column, m.sure, m.why.clone()));
        let instead = || {
            let at = [Field::Quote, Field::Title, Field::Notes]
                .iter()
                .find_map(|wanted| {
                    fields
                        .iter()
                        .position(|f| f.as_ref().is_some_and(|(f, _)| f == wanted))
                })?;
            Some((at, 0.3, Because::NoOtherWording.into()))
        };
        if let Some((at, sure, why)) = longest.or_else(instead)
            && let Some(place) = fields.get_mut(at)
        {
            *place = Some((Field::Claim, (sure.min(0.45), why)));
        }
    }
    let mut columns = Vec::new();
    let mut reasons = Vec::new();
    for ((name, seen), field) in survey.names.iter().zip(&survey.seen).zip(fields) {
        let (field, reason) = field.unwrap_or_else(|| {
            let why = if seen.filled == 0 {
                Because::Empty
            } else {
                Because::TellsNothing
            };
            (Field::Keep, (1.0, why.into()))
        });
        columns.push(Column {
            name: name.clone(),
            field,
            split: field.is_list().then(|| split_of(seen, field)).flatten(),
            dates: None,
        });
        reasons.push(reason);
    }
    let signature = signature(&survey.names);
    (Mapping { signature, columns }, reasons)
}

/// By its name, as far as its cells don't speak against it.
fn by_name(name: &str, seen: &Seen) -> Option<(Field, f32, Why)> {
    let (field, exact) = names::known(name)?;
    let mut sure: f32 = if exact { 0.95 } else { 0.7 };
    let usual = if exact {
        Because::UsualName
    } else {
        Because::UsualNameAmong
    };
    let mut why = Why::of(usual, [("name", name.to_owned())]);
    let share = |n: u64| n as f32 / seen.filled.max(1) as f32;
    let against = match field {
        _ if seen.filled == 0 => None,
        Field::Url if share(seen.addresses) < 0.3 => Some(Because::ButFewAddresses),
        Field::SaidOn if dates(seen) < 0.3 => Some(Because::ButFewDates),
        Field::Priority if share(seen.numbers) < 0.5 => Some(Because::ButNoNumbers),
        Field::Claim | Field::Title | Field::Claimant | Field::Publisher | Field::Rating
            if share(seen.addresses) > 0.6 =>
        {
            Some(Because::ButAddresses)
        }
        Field::Claim | Field::Title if share(seen.numbers) > 0.6 => Some(Because::ButNumbers),
        _ => None,
    };
    if let Some(against) = against {
        sure -= 0.5;
        why = why.and(against);
    }
    // Of two columns with the same name for it, the longer texts are the claim.
    if field == Field::Claim && seen.filled > 0 {
        sure += (seen.chars as f32 / seen.filled as f32).min(200.0) / 10_000.0;
    }
    Some((field, sure, why))
}

/// By its cells alone.
fn by_cells(seen: &Seen) -> Vec<(Field, f32, Why)> {
    let mut out = Vec::new();
    if seen.filled == 0 {
        return out;
    }
    let share = |n: u64| n as f32 / seen.filled as f32;
    let mean = seen.chars as f32 / seen.filled as f32;
    if share(seen.addresses) > 0.7 {
        out.push((Field::Url, 0.6, Because::AreAddresses.into()));
    } else if share(seen.dates) > 0.5 || share(seen.numbers) < 0.5 && dates(seen) > 0.6 {
        out.push((Field::SaidOn, 0.6, Because::AreDates.into()));
    } else if mean > 25.0 && share(seen.numbers) < 0.2 && share(seen.addresses) < 0.2 {
        let sure = if mean > 50.0 { 0.55 } else { 0.4 };
        // Very long texts are explanations; those of claims are a sentence or two.
        let sure = if mean > 700.0 { 0.35 } else { sure } + mean.min(300.0) / 10_000.0;
        out.push((
            Field::Claim,
            sure,
            Why::of(Because::AreTexts, [("n", format!("{mean:.0}"))]),
        ));
    }
    out
}

/// What share of the sampled cells are dates.
pub(super) fn dates(seen: &Seen) -> f32 {
    let orders = seen.witness.orders();
    let is_date = |c: &&Cell| {
        c.kind == Kind::Date
            || c.text.bytes().any(|b| b.is_ascii_digit())
                && (date::read_as(&c.text, &orders).edtf().is_some() || date::in_numbers(&c.text))
    };
    seen.samples.iter().filter(is_date).count() as f32 / seen.samples.len().max(1) as f32
}

/// What parts several values in its cells; commas only where topics are parted, for names have them.
fn split_of(seen: &Seen, field: Field) -> Option<String> {
    let texts = || seen.samples.iter().filter(|c| c.kind == Kind::Text);
    let has = |split: &str| texts().filter(|c| c.text.contains(split)).count();
    let all = texts().count();
    SPLITS
        .iter()
        .find(|s| has(s) * 20 > all && has(s) > 0)
        .copied()
        .or_else(|| (field == Field::Topics && has(",") * 5 > all).then_some(","))
        .map(str::to_owned)
}

//! Whether a file names its columns, and in which row: above it there may be a title, a date of export, blank rows.

use super::cell::{Cell, Kind};
use super::names;
use crate::date;
use crate::{Because, Why};

/// How many rows are looked at.
pub(super) const ROWS: usize = 60;

/// The row that names the columns, an index of `rows`, and by what it was known.
pub(super) fn find(rows: &[(u64, Vec<Cell>)]) -> (Option<usize>, Why) {
    let width = usual_width(rows);
    let Some((at, (_, cells))) = rows
        .iter()
        .enumerate()
        .find(|(_, (_, cells))| filled(cells) >= needed(width))
    else {
        return (None, Because::NoHeader.into());
    };
    let known = cells.iter().filter(|c| names::known(&c.text).is_some()).count();
    if known > 0 && cells.iter().all(is_name) {
        let which = if at == 0 {
            Because::KnownNames
        } else {
            Because::KnownNamesBelow
        };
        let counted = [("known", known.to_string()), ("n", filled(cells).to_string())];
        return (Some(at), Why::of(which, counted));
    }
    let below = rows.get(at + 1..).unwrap_or_default();
    if below.is_empty() || !cells.iter().all(is_name) || twice(cells) {
        return (None, Because::LikeThoseBelow.into());
    }
    let differs = cells.iter().enumerate().any(|(n, name)| {
        let column: Vec<&Cell> = below
            .iter()
            .filter_map(|(_, c)| c.get(n))
            .filter(|c| !c.is_blank())
            .collect();
        if column.is_empty() || name.is_blank() {
            return false;
        }
        let values = column.iter().filter(|c| is_value(c)).count();
        let long: usize = column.iter().map(|c| c.text.len()).sum::<usize>() / column.len();
        values * 2 > column.len() || long > name.text.len() * 3 + 20
    });
    if differs {
        (Some(at), Because::ShortTexts.into())
    } else if width == 1 {
        (None, Because::LikeThoseBelow.into())
    } else {
        (Some(at), Because::DifferentTexts.into())
    }
}

fn filled(cells: &[Cell]) -> usize {
    cells.iter().filter(|c| !c.is_blank()).count()
}

fn needed(width: usize) -> usize {
    if width < 2 {
        1
    } else {
        (width * 3).div_ceil(5).max(2)
    }
}

fn usual_width(rows: &[(u64, Vec<Cell>)]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(|(_, cells)| filled(cells)).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or(1)
}

/// Whether a text can be a column's name.
fn is_name(cell: &Cell) -> bool {
    cell.is_blank() || cell.kind == Kind::Text && cell.text.chars().count() <= 80 && !is_value(cell)
}

/// Whether a text is what only cells have: a number, an address, a date.
fn is_value(cell: &Cell) -> bool {
    let text = cell.text.trim();
    !matches!(cell.kind, Kind::Text)
        || text.parse::<f64>().is_ok()
        || text.starts_with("http://")
        || text.starts_with("https://")
        || text.len() < 40
            && text.bytes().any(|b| b.is_ascii_digit())
            && matches!(date::read(text), date::Date::Plain(_) | date::Date::Written(_))
}

fn twice(cells: &[Cell]) -> bool {
    let mut seen: Vec<&str> = cells
        .iter()
        .map(|c| c.text.trim())
        .filter(|t| !t.is_empty())
        .collect();
    let all = seen.len();
    seen.sort_unstable();
    seen.dedup();
    seen.len() < all
}

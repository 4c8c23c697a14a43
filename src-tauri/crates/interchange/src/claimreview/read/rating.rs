//! The verdict, as found.

use super::FoundRating;
use super::notes::{Notes, short, told};
use super::properties::Properties;
use super::review::Base;
use crate::{Because, Why};
use serde_json::Value;

/// The field of the verdict in words.
const WORDS: &str = "reviewRating.alternateName";

pub(super) fn rating(own: &Properties<'_>, base: &Base, notes: &mut Notes) -> FoundRating {
    let all = own.all("reviewRating");
    let mut out = FoundRating::default();
    let Some(first) = all.first() else {
        if own.get("mediaAuthenticityCategory").is_none() {
            notes.kept(Why::from(Because::NoVerdict).about("reviewRating"));
        }
        return out;
    };
    if all.len() > 1 {
        let n = all.len().to_string();
        notes.kept(Why::of(Because::FirstOfVerdicts, [("n", n)]).about("reviewRating"));
    }
    let Some(object) = first.as_object() else {
        notes.mended(Why::from(Because::ValueAsVerdict).about("reviewRating"));
        match number(first) {
            Some((value, best)) => (out.value, out.best) = (Some(value), best),
            None => out.words = notes.text("reviewRating", first),
        }
        return out;
    };
    let rating = own.follow(object);
    words(&rating, &mut out, notes);
    for (name, place) in [("bestRating", &mut out.best), ("worstRating", &mut out.worst)] {
        let Some(found) = rating.one(name) else { continue };
        match number(found) {
            Some((value, None)) => *place = Some(value),
            _ => notes.kept(told(
                Because::NotNumber,
                &format!("reviewRating.{name}"),
                &shown(found),
            )),
        }
    }
    if let Some(found) = rating.one("ratingValue") {
        match number(found) {
            Some((value, None)) => out.value = Some(value),
            Some((value, Some(best))) => {
                let values = [
                    ("found", short(&shown(found))),
                    ("value", value.to_string()),
                    ("best", best.to_string()),
                ];
                notes.mended(Why::of(Because::ReadAsOf, values).about("reviewRating.ratingValue"));
                out.value = Some(value);
                out.best = out.best.or(Some(best));
            }
            None => {
                let said = notes.text("reviewRating.ratingValue", found);
                match said {
                    Some(said) if out.words.is_none() => {
                        notes.mended(told(Because::VerdictInNumber, "reviewRating.ratingValue", &said));
                        out.words = Some(said);
                    }
                    Some(said) => notes.kept(told(Because::NotNumber, "reviewRating.ratingValue", &said)),
                    None => {}
                }
            }
        }
    }
    let explanation = ["ratingExplanation", "description"]
        .iter()
        .find_map(|n| Some((*n, rating.one(n)?)));
    if let Some((name, found)) = explanation {
        let field = format!("reviewRating.{name}");
        if number(found).is_some() {
            notes.kept(told(Because::ExplainsNothing, &field, &shown(found)));
        } else {
            out.explanation = notes.text(&field, found);
        }
    }
    out.image = rating
        .one("image")
        .and_then(|v| base.address(notes, "reviewRating.image", v));
    if out.words.is_none() && out.value.is_some() {
        notes.remark(Why::from(Because::OnlyNumber).about(WORDS));
    } else if out.words.is_none() {
        notes.kept(Why::from(Because::NoVerdictInWords).about(WORDS));
    }
    out
}

fn words(rating: &Properties<'_>, out: &mut FoundRating, notes: &mut Notes) {
    let mut all: Vec<String> = Vec::new();
    for name in ["alternateName", "name"] {
        let field = format!("reviewRating.{name}");
        for value in rating.all(name) {
            all.extend(notes.text(&field, value));
        }
        if !all.is_empty() {
            if name != "alternateName" {
                notes.mended(Why::of(Because::OtherTaken, [("other", name.to_owned())]).about(WORDS));
            }
            break;
        }
    }
    if all.len() > 1 {
        notes.kept(Why::of(Because::FirstOfSeveral, [("all", all.join("; "))]).about(WORDS));
    }
    out.words = all.into_iter().next();
}

/// A number, as such or as text; of "4/5" the second too.
fn number(value: &Value) -> Option<(f64, Option<f64>)> {
    if let Some(number) = value.as_f64() {
        return Some((number, None));
    }
    let text = value.as_str()?.trim();
    let plain = |t: &str| {
        let t = t.trim();
        let fits = t.len() < 20
            && t.bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'+'));
        fits.then(|| t.replace(',', ".").parse::<f64>().ok()).flatten()
    };
    if let Some((value, best)) = text.split_once('/') {
        return Some((plain(value)?, Some(plain(best)?)));
    }
    plain(text).map(|n| (n, None))
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

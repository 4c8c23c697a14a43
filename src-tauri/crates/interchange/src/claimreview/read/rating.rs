//! The verdict, as found.

use super::FoundRating;
use super::notes::{Notes, quoted};
use super::properties::Properties;
use super::review::Base;
use serde_json::Value;

pub(super) fn rating(own: &Properties<'_>, base: &Base, notes: &mut Notes) -> FoundRating {
    let all = own.all("reviewRating");
    let mut out = FoundRating::default();
    let Some(first) = all.first() else {
        if own.get("mediaAuthenticityCategory").is_none() {
            notes.kept("reviewRating: There is no verdict.".into());
        }
        return out;
    };
    if all.len() > 1 {
        notes.kept(format!(
            "reviewRating: Of {} verdicts, the first was taken.",
            all.len()
        ));
    }
    let Some(object) = first.as_object() else {
        notes.mended(
            "reviewRating: A value stands where an object belongs; it was taken as the verdict.".into(),
        );
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
            _ => notes.kept(format!(
                "reviewRating.{name}: {} is no number.",
                quoted(&shown(found))
            )),
        }
    }
    if let Some(found) = rating.one("ratingValue") {
        match number(found) {
            Some((value, None)) => out.value = Some(value),
            Some((value, Some(best))) => {
                notes.mended(format!(
                    "reviewRating.ratingValue: {} was read as {value} of {best}.",
                    quoted(&shown(found))
                ));
                out.value = Some(value);
                out.best = out.best.or(Some(best));
            }
            None => {
                let said = notes.text("reviewRating.ratingValue", found);
                match said {
                    Some(said) if out.words.is_none() => {
                        notes.mended(format!("reviewRating.ratingValue: {} is no number; it was taken as the verdict in words.", quoted(&said)));
                        out.words = Some(said);
                    }
                    Some(said) => notes.kept(format!(
                        "reviewRating.ratingValue: {} is no number.",
                        quoted(&said)
                    )),
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
            notes.kept(format!(
                "{field}: {} is a number, and explains nothing.",
                shown(found)
            ));
        } else {
            out.explanation = notes.text(&field, found);
        }
    }
    out.image = rating
        .one("image")
        .and_then(|v| base.address(notes, "reviewRating.image", v));
    if out.words.is_none() && out.value.is_some() {
        notes.remark("reviewRating.alternateName: There is no verdict in words, only a number.".into());
    } else if out.words.is_none() {
        notes.kept("reviewRating.alternateName: There is no verdict in words.".into());
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
                notes.mended("reviewRating.alternateName: There is none; name was taken.".into());
            }
            break;
        }
    }
    if all.len() > 1 {
        notes.kept(format!(
            "reviewRating.alternateName: Of several, the first was taken: {}.",
            all.join("; ")
        ));
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

//! ДСТУ 8302:2015, Ukraine's standard of references: parts end in full stops without a dash, no italics are asked for,
//! the notice «[Електронний ресурс]» is left out as the standard allows (4.10). Words of the reference itself are
//! Ukrainian whatever the language of the source, which stays as it is.

use super::super::name::initials;
use super::super::text::Text;
use super::super::{Cited, Medium, Name};
use super::{authors, dates, houses};

pub(super) fn write(cited: &Cited, text: &mut Text) {
    let (site, publisher) = houses(cited);
    let mut site = site;
    // One to three authors stand in front; of more, the first stands behind the title.
    let (front, behind) = match authors(cited) {
        Some(few) if few.len() <= 3 || cited.title.is_none() => (Some(few), None),
        Some([first, ..]) => (None, Some(first)),
        _ => (None, None),
    };
    if let Some(few) = front {
        let names: Vec<String> = few.iter().take(3).map(|a| a.initialled(" ", " ")).collect();
        text.push(&names.join(", "));
        if few.len() > 3 {
            text.push(" та ін.");
        }
        text.stop();
    } else if cited.title.is_none() {
        text.push(site.take().or(publisher).unwrap_or("Без назви")).stop();
    }
    if let Some(title) = &cited.title {
        text.space().push(title);
        if let Some(form) = form(cited.medium) {
            text.push(&format!(" : {form}"));
        }
        if let Some(first) = behind {
            text.push(&format!(" / {} та ін.", reversed(first)));
        }
        text.stop();
    }
    if let Some(site) = site {
        text.space().push(site);
        if cited.medium == Medium::WebPage {
            text.push(" : вебсайт");
        }
        text.stop();
    }
    if let Some(publisher) = publisher.filter(|_| cited.title.is_some() || front.is_some()) {
        text.space().push(publisher).stop();
    }
    if let Some(date) = &cited.published {
        text.space().push(&dates::ukrainian(date)).stop();
    }
    if let Some(url) = &cited.url {
        text.space().push("URL: ").address(url);
        if let Some(read) = &cited.accessed {
            text.push(&format!(" (дата звернення: {})", dates::dotted(read)));
        }
        text.push(".");
    }
}

/// What it is, where the title does not tell.
fn form(medium: Medium) -> Option<&'static str> {
    Some(match medium {
        Medium::SocialPost => "допис",
        Medium::Video => "відео",
        Medium::Audio => "аудіозапис",
        Medium::Broadcast => "передача",
        Medium::Report => "звіт",
        Medium::Dataset => "набір даних",
        Medium::Speech => "виступ",
        Medium::Interview => "інтерв’ю",
        Medium::Letter => "лист",
        Medium::Image => "зображення",
        _ => return None,
    })
}

/// `О. В. Коваль`, as names stand behind a title.
fn reversed(name: &Name) -> String {
    match name {
        Name::Person {
            family,
            given: Some(given),
        } => format!("{} {family}", initials(given, " ")),
        other => other.display(),
    }
}

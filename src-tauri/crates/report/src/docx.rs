//! A document for word processors: WordprocessingML (ISO/IEC 29500), with styles that an editor can restyle.
//!
//! It is written part by part, by us, for no library at hand writes footnotes with marks of their own, a language a run
//! and the direction of each, without holding the whole document as a tree. The body goes into the archive check by
//! check, so that a dossier needs no more memory than the model it is made of. All times in it are fixed.

mod body;
mod chart;
mod evidence;
mod flow;
mod look;
mod notes;
mod package;
mod reasons;
mod sections;
mod turns;
mod xml;

use crate::{Report, ReportError, newest::newest, view, words::Words};
use body::Body;
use look::Sign;
use notes::Notes;
use package::Package;

pub(crate) fn render(report: &Report) -> Result<Vec<u8>, ReportError> {
    let words = Words::of_report(report);
    let page = view::page(report, &words);
    let charts = chart::all(&page).count();
    let sign = Sign::of(&report.style);
    let mut package = Package::new(&chart::content_types(charts))?;
    package.preliminaries(&page, &report.style, newest(report).as_deref())?;
    if let Some(sign) = &sign {
        package.picture(&format!("sign.{}", sign.ending), &sign.bytes)?;
    }
    let mut body = Body::new(report, &page, &words);
    package.start("word/document.xml")?;
    body.begin(sign.as_ref());
    for n in 0..report.checks.len() {
        body.check(n);
        package.write(&body.taken())?;
    }
    body.end();
    package.write(&body.taken())?;
    let sign = sign.as_ref().map(Sign::relationship).unwrap_or_default();
    let shots = body.shots();
    let parts = format!("{}{sign}{shots}{}", package::PARTS, chart::relationships(charts));
    package.part(
        "word/_rels/document.xml.rels",
        &body.links().relationships(&parts),
    )?;
    for (name, bytes) in &body.shots {
        package.picture(name, bytes)?;
    }
    for (n, chart) in (1..).zip(chart::all(&page)) {
        let part = chart::part(chart, &page, &look::accent(&report.style));
        package.part(&format!("word/charts/chart{n}.xml"), &part)?;
    }
    package.part("word/numbering.xml", &body.numbering())?;
    package.start("word/footnotes.xml")?;
    let mut notes = Notes::new(&page, &mut body);
    while let Some(part) = notes.next_part() {
        package.write(&part)?;
    }
    package.part("word/_rels/footnotes.xml.rels", &notes.links().relationships(""))?;
    Ok(package.finish()?)
}

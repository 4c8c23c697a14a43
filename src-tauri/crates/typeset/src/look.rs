//! How a newsroom wants its reports to look: its colour, its letters, its sign. What is not sound is left out and told.

use crate::data::option;
use crate::signs::Signs;
use crate::{Remark, Watch, picture};
use claimbook_report::{Family, Report};
use typst::foundations::{Bytes, Dict, IntoValue, Value, dict};

/// The look of a report for the template, and what was met on the way.
pub(crate) fn look(report: &Report, signs: &mut Signs, watch: Watch<'_>) -> (Dict, Option<Remark>) {
    let style = &report.style;
    let face = |family: Option<Family>| {
        option(family.map(|family| {
            match family {
                Family::Serif => "serif",
                Family::Sans => "sans",
                Family::Mono => "mono",
                // There is no reader's system on paper.
                Family::System => "sans",
            }
            .into_value()
        }))
    };
    let (mut logo, mut remark) = (Value::None, None);
    if let Some(given) = &style.logo {
        let bytes = given.bytes().ok_or("not-a-picture");
        match bytes.and_then(|bytes| picture::fitted(&bytes, watch)) {
            Ok(bytes) => {
                logo = dict! { "bytes" => Bytes::new(bytes), "alt" => signs.clean(&given.alt) }.into_value();
            }
            Err(reason) => remark = Some(Remark::LogoLeftOut { reason }),
        }
    }
    let sound = style.check().is_ok();
    let accent = style.accent.as_ref().filter(|_| sound);
    let dict = dict! {
        "accent" => option(accent.map(|a| a.as_str().into_value())),
        "heading" => face(style.heading),
        "body" => face(style.body),
        "logo" => logo,
    };
    (dict, remark)
}

//! A chart as the word processor draws it (DrawingML charts, ISO/IEC 29500, part 1, 21.2), with its numbers inside.
//!
//! The numbers are literal: there is no workbook behind them that could say something else than the table beside it.

use super::{package::DECLARATION, xml::Xml};
use crate::view::{ChartView, Page};

/// The name of everything in charts.
pub(super) const NAME: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// The relationships that lead to the charts of the page, numbered from 1.
pub(super) fn relationships(charts: usize) -> String {
    let mut xml = Xml::default();
    for n in 1..=charts {
        xml.empty(
            "Relationship",
            &[
                ("Id", &format!("chart-{n}")),
                (
                    "Type",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart",
                ),
                ("Target", &format!("charts/chart{n}.xml")),
            ],
        );
    }
    xml.taken()
}

/// What the package says of those parts.
pub(super) fn content_types(charts: usize) -> String {
    let mut xml = Xml::default();
    for n in 1..=charts {
        xml.empty(
            "Override",
            &[
                ("PartName", &format!("/word/charts/chart{n}.xml")),
                (
                    "ContentType",
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                ),
            ],
        );
    }
    xml.taken()
}

/// The charts of the page, in order.
pub(super) fn all(page: &Page) -> impl Iterator<Item = &ChartView> {
    page.sections.iter().flat_map(|s| &s.charts)
}

/// The part of a chart; `accent`, six digits, is the colour of what has no rating.
pub(super) fn part(chart: &ChartView, page: &Page, accent: &str) -> String {
    let bars = chart.kind == "bars";
    let left = page.dir == "rtl";
    let mut xml = Xml::default();
    xml.raw(DECLARATION);
    xml.start("c:chartSpace", &[("xmlns:c", NAME), ("xmlns:a", MAIN)]);
    xml.raw(
        "<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/><c:barChart>",
    );
    xml.empty("c:barDir", &[("val", if bars { "bar" } else { "col" })]);
    xml.raw("<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    series(&mut xml, chart, accent);
    xml.raw("<c:gapWidth val=\"55\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
    // Names from the top, time the way of the page.
    let names = if bars || left { "maxMin" } else { "minMax" };
    xml.raw("<c:catAx><c:axId val=\"1\"/><c:scaling>");
    xml.empty("c:orientation", &[("val", names)]);
    xml.raw("</c:scaling><c:delete val=\"0\"/>");
    xml.empty(
        "c:axPos",
        &[("val", if bars { if left { "r" } else { "l" } } else { "b" })],
    );
    xml.raw(
        "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln w=\"9525\"><a:solidFill>\
         <a:srgbClr val=\"57534C\"/></a:solidFill></a:ln></c:spPr>",
    );
    letters(&mut xml, 900, false);
    xml.raw(
        "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>\
         <c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>",
    );
    xml.raw("<c:valAx><c:axId val=\"2\"/><c:scaling>");
    xml.empty(
        "c:orientation",
        &[("val", if bars && left { "maxMin" } else { "minMax" })],
    );
    if !bars {
        xml.empty("c:max", &[("val", &chart.most.to_string())]);
    }
    xml.raw("<c:min val=\"0\"/></c:scaling>");
    // The numbers of bars stand at the bars.
    xml.empty("c:delete", &[("val", if bars { "1" } else { "0" })]);
    xml.empty(
        "c:axPos",
        &[(
            "val",
            if bars {
                "b"
            } else if left {
                "r"
            } else {
                "l"
            },
        )],
    );
    if !bars {
        xml.raw(
            "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"DCD8D0\"/></a:solidFill></a:ln>\
             </c:spPr></c:majorGridlines>",
        );
    }
    xml.raw(
        "<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark \
         val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>",
    );
    letters(&mut xml, 900, false);
    xml.raw("<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/>");
    let lines = u64::try_from(chart.ticks.len().saturating_sub(1)).unwrap_or(0);
    if let Some(step) = chart.most.checked_div(lines).filter(|step| !bars && *step > 0) {
        xml.empty("c:majorUnit", &[("val", &step.to_string())]);
    }
    xml.raw(
        "</c:valAx><c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/>\
         </c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    );
    letters(&mut xml, 900, false);
    xml.end("c:chartSpace");
    xml.taken()
}

/// The bars: their colours, the numbers at them, their names.
fn series(xml: &mut Xml, chart: &ChartView, accent: &str) {
    xml.raw("<c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx>");
    xml.element("c:v", &[], &chart.title);
    xml.raw("</c:tx>");
    filled(xml, None, accent);
    xml.raw("<c:invertIfNegative val=\"0\"/>");
    for (n, point) in chart.points.iter().enumerate() {
        if point.mark.is_some() {
            xml.start("c:dPt", &[]);
            xml.empty("c:idx", &[("val", &n.to_string())]);
            xml.raw("<c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/>");
            filled(xml, point.mark, accent);
            xml.end("c:dPt");
        }
    }
    xml.start("c:dLbls", &[]);
    for (n, _) in chart.points.iter().enumerate().filter(|(_, p)| !p.told) {
        xml.start("c:dLbl", &[]);
        xml.empty("c:idx", &[("val", &n.to_string())]);
        xml.raw("<c:delete val=\"1\"/>");
        xml.end("c:dLbl");
    }
    xml.raw("<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    letters(xml, 900, true);
    xml.raw(
        "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>\
         <c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>",
    );
    let count = chart.points.len().to_string();
    xml.raw("<c:cat><c:strLit>");
    xml.empty("c:ptCount", &[("val", &count)]);
    for (n, point) in chart.points.iter().enumerate() {
        let name = match (chart.kind, &point.tick, &point.under) {
            ("bars", _, _) => point.name.clone(),
            (_, Some(tick), Some(under)) => format!("{tick}\n{under}"),
            (_, Some(tick), None) => tick.clone(),
            (_, None, _) => " ".to_owned(),
        };
        xml.start("c:pt", &[("idx", &n.to_string())]);
        xml.element("c:v", &[], &super::turns::kept(&name));
        xml.end("c:pt");
    }
    xml.raw("</c:strLit></c:cat><c:val><c:numLit><c:formatCode>#,##0</c:formatCode>");
    xml.empty("c:ptCount", &[("val", &count)]);
    for (n, point) in chart.points.iter().enumerate() {
        xml.start("c:pt", &[("idx", &n.to_string())]);
        xml.element("c:v", &[], &point.n.to_string());
        xml.end("c:pt");
    }
    xml.raw("</c:numLit></c:val></c:ser>");
}

/// The letters of numbers and names.
fn letters(xml: &mut Xml, size: u32, bold: bool) {
    xml.raw("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr rtl=\"0\">");
    xml.start(
        "a:defRPr",
        &[("sz", &size.to_string()), ("b", if bold { "1" } else { "0" })],
    );
    xml.raw(
        "<a:solidFill><a:srgbClr val=\"1C1B19\"/></a:solidFill><a:latin typeface=\"Calibri\"/><a:cs \
         typeface=\"Arial\"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>",
    );
}

fn filled(xml: &mut Xml, mark: Option<&str>, accent: &str) {
    let colour = match mark {
        Some("full") => "1E6B45",
        Some("three-quarters") => "3C6F2A",
        Some("half") => "806000",
        Some("quarter") => "A04A0C",
        Some("struck") => "A8262A",
        Some(_) => "5F5A86",
        None => accent,
    };
    xml.raw("<c:spPr><a:solidFill>");
    xml.empty("a:srgbClr", &[("val", colour)]);
    xml.raw("</a:solidFill></c:spPr>");
}

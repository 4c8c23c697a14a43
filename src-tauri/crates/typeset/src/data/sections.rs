//! Sections as data for the template: words, measured charts, tables.

use super::{Reader, language, option};
use claimbook_report::view::{CellView, ChartView, SectionView, TableView};
use typst::foundations::{Array, Dict, IntoValue, Value, dict};

impl Reader<'_> {
    /// What the report says before its checks.
    pub(super) fn sections(&mut self) -> Array {
        let page = self.page;
        page.sections
            .iter()
            .map(|s| self.section(s).into_value())
            .collect()
    }

    fn section(&mut self, section: &SectionView) -> Dict {
        let mut paragraphs = Array::new();
        for text in &section.paragraphs {
            for paragraph in self.paragraphs(text) {
                paragraphs.push(paragraph);
            }
        }
        let charts: Array = section
            .charts
            .iter()
            .map(|c| self.chart(c).into_value())
            .collect();
        dict! {
            "heading" => self.heading(&section.heading),
            "paragraphs" => paragraphs,
            "charts" => charts,
            "table" => option(section.table.as_ref().map(|t| self.table(t).into_value())),
        }
    }

    fn chart(&mut self, chart: &ChartView) -> Dict {
        let points: Array = chart
            .points
            .iter()
            .map(|p| {
                dict! {
                    "name" => self.bdi(&p.name),
                    "lang" => option(p.lang.as_deref().map(|l| language(l).into_value())),
                    "tick" => option(p.tick.as_ref().map(|t| self.bdi(t).into_value())),
                    "under" => option(p.under.as_ref().map(|t| self.bdi(t).into_value())),
                    "value" => p.value.as_str(),
                    "told" => p.told,
                    "size" => small(p.size),
                    "mark" => option(p.mark.map(IntoValue::into_value)),
                }
                .into_value()
            })
            .collect();
        let ticks: Array = chart
            .ticks
            .iter()
            .map(|t| dict! { "value" => t.value.as_str(), "at" => small(t.at) }.into_value())
            .collect();
        dict! {
            "kind" => chart.kind,
            "title" => self.block(&chart.title),
            // An alternative in words says something (PDF/UA-1, 7.3).
            "alt" => super::headed(self.signs.clean(&chart.description)),
            "note" => option(chart.note.as_ref().map(|n| self.block(n))),
            "points" => points,
            "ticks" => ticks,
        }
    }

    fn table(&mut self, table: &TableView) -> Dict {
        let columns: Array = table
            .columns
            .iter()
            .map(|c| {
                dict! { "name" => self.bdi(&c.name), "end" => c.end, "width" => i64::from(c.width) }
                    .into_value()
            })
            .collect();
        let rows: Array = table
            .rows
            .iter()
            .map(|r| {
                let cells: Array = r.cells.iter().map(|c| self.cell(c).into_value()).collect();
                dict! { "kind" => r.kind, "cells" => cells }.into_value()
            })
            .collect();
        dict! {
            "caption" => option(table.caption.as_ref().map(|c| self.block(c))),
            "columns" => columns,
            "rows" => rows,
        }
    }

    fn cell(&mut self, cell: &CellView) -> Dict {
        let to = cell.anchor.as_deref().and_then(|a| self.places.get(a)).copied();
        let url = cell.url.as_ref().filter(|u| u.len() <= super::LINK);
        // A link has words (PDF/UA-1, 7.18.5).
        let linked = to.is_some() || url.is_some();
        let text = self.bdi(&cell.text);
        dict! {
            "text" => if linked { super::headed(text) } else { text },
            "lang" => option(cell.lang.as_deref().map(|l| language(l).into_value())),
            "ours" => !cell.typed,
            "mark" => option(cell.mark.map(IntoValue::into_value)),
            "to" => option(to.map(IntoValue::into_value)),
            "url" => option(url.map(|u| u.as_str().into_value())),
            "address" => self.address(cell.address.as_ref()),
        }
    }
}

/// Ten-thousandths of an axis.
fn small(n: u64) -> Value {
    i64::try_from(n).unwrap_or(i64::MAX).into_value()
}

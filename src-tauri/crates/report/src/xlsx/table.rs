//! A sheet as a table: columns with heads, rows of typed cells, and what a spreadsheet wants around them.

use crate::{ReportError, address::target, newest, words::Words};
use claimbook_domain::Edtf;
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// What a cell has room for, counted as the most used spreadsheet counts: in units of UTF-16.
const CELL: usize = 32_767;
/// How many links a sheet may hold.
const LINKS: usize = 65_530;
/// How wide a printed page is at a size that can be read, in digits.
const PAGE: f64 = 190.0;
/// How high the row of the heads is, in points: two lines.
const HEAD: f64 = 32.0;
/// How high a line of a cell is, in points. Not every spreadsheet makes room for wrapped texts when it opens a file.
const LINE: f64 = 15.0;
/// How many rows a sheet has.
const ROWS: usize = 1_048_576;

/// A cell.
pub(super) enum Cell {
    Text(String),
    Number(f64),
    /// `YYYY-MM-DD`.
    Day(String),
    Link(String),
    /// Words that lead to an address.
    Named(String, String),
    /// Words that lead to a cell of the workbook, as `internal:'Sheet'!A1`.
    Jump(String, String),
    /// A share, 1 for all.
    Share(f64),
    /// A number to one decimal.
    Tenths(f64),
    /// The first day of a month, `YYYY-MM-DD`.
    Month(String),
    /// A verdict: the name of its mark, and its rating in words.
    Rating(&'static str, String),
    None,
}

impl Cell {
    pub fn of(text: impl AsRef<str>) -> Cell {
        let text = text.as_ref();
        if text.trim().is_empty() {
            Cell::None
        } else {
            Cell::Text(text.to_owned())
        }
    }

    pub fn maybe(text: &Option<String>) -> Cell {
        Cell::of(text.as_deref().unwrap_or_default())
    }

    pub fn count(n: usize) -> Cell {
        u32::try_from(n).map_or(Cell::None, |n| Cell::Number(n.into()))
    }

    pub fn number(n: Option<u32>) -> Cell {
        n.map_or(Cell::None, |n| Cell::Number(n.into()))
    }

    /// A date where the whole day is known, else as the record has it.
    pub fn date(date: Option<&Edtf>) -> Cell {
        match date.map(|d| (newest::day(d), d)) {
            Some((Some(day), _)) => Cell::Day(day),
            Some((None, date)) => Cell::Text(date.to_string()),
            None => Cell::None,
        }
    }

    /// About how many lines it takes in a column of that width; more than a row shows count no further.
    pub fn lines(&self, width: f64) -> u16 {
        let (Cell::Text(text)
        | Cell::Link(text)
        | Cell::Rating(_, text)
        | Cell::Named(text, _)
        | Cell::Jump(text, _)) = self
        else {
            return 1;
        };
        let mut lines: u16 = 0;
        for line in text.lines().take(30) {
            // A sign of Chinese or Japanese is as wide as two digits.
            let digits = |c: char| if c >= '\u{1100}' { 2.0 } else { 1.05 };
            let signs: f64 = line.chars().take(4_000).map(digits).sum();
            lines += 1 + (signs / width).min(30.0) as u16;
        }
        lines.max(1)
    }

    pub fn link(address: Option<&String>) -> Cell {
        address.map_or(Cell::None, |a| Cell::Link(a.trim().to_owned()))
    }
}

/// A sheet before it is written.
pub(super) struct Sheet {
    pub name: String,
    /// The heads of the columns, and how wide they are, in digits.
    pub columns: Vec<(String, f64)>,
    pub rows: Vec<Vec<Cell>>,
    /// How many columns stay where they are when one goes to the right.
    pub frozen: u16,
    /// How many lines of its texts a row shows at most; what is longer is read where it is edited.
    pub lines: u16,
}

/// How cells look.
pub(super) struct Looks {
    pub head: Format,
    pub text: Format,
    /// Words about a table.
    pub aside: Format,
    share: Format,
    tenths: Format,
    month: Format,
    /// Texts that look like formulas: the sign that they are none stays when somebody edits them.
    quoted: Format,
    number: Format,
    day: Format,
    link: Format,
    ratings: BTreeMap<&'static str, Format>,
}

impl Looks {
    /// In the newsroom's colour, six digits.
    pub fn new(accent: Option<&str>) -> Looks {
        let accent = accent
            .and_then(|a| u32::from_str_radix(a, 16).ok())
            .map(Color::RGB);
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let number = Format::new()
            .set_align(FormatAlign::Top)
            .set_align(FormatAlign::Center);
        let ratings = [
            ("full", 0x1e6b45),
            ("three-quarters", 0x3c6f2a),
            ("half", 0x806000),
            ("quarter", 0xa04a0c),
            ("struck", 0xa8262a),
            ("open", 0x5f5a86),
        ];
        let ratings = ratings.map(|(mark, colour)| {
            let look = text.clone().set_bold().set_font_color(Color::RGB(colour));
            (mark, look)
        });
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0xf1eee8))
            .set_border_bottom(FormatBorder::Medium);
        Looks {
            head: match accent {
                Some(accent) => head.set_border_bottom_color(accent).set_font_color(accent),
                None => head,
            },
            quoted: text.clone().set_quote_prefix(),
            aside: text.clone().set_font_color(Color::RGB(0x57534c)),
            share: number.clone().set_num_format("0.0%"),
            tenths: number.clone().set_num_format("0.0"),
            month: number
                .clone()
                .set_num_format("mmm yyyy")
                .set_align(FormatAlign::Left),
            day: number
                .clone()
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Left),
            link: text
                .clone()
                .set_font_color(Color::RGB(0x1f4f7a))
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            ratings: ratings.into(),
            text,
            number,
        }
    }

    /// The same for sums: in bold, with a line over them.
    pub fn of_sums() -> Looks {
        let looks = Looks::new(None);
        let sum = |look: Format| look.set_bold().set_border_top(FormatBorder::Thin);
        Looks {
            head: looks.head,
            aside: looks.aside,
            share: sum(looks.share),
            tenths: sum(looks.tenths),
            month: sum(looks.month),
            text: sum(looks.text),
            quoted: sum(looks.quoted),
            number: sum(looks.number),
            day: sum(looks.day),
            link: sum(looks.link),
            ratings: looks
                .ratings
                .into_iter()
                .map(|(mark, look)| (mark, sum(look)))
                .collect(),
        }
    }
}

impl Sheet {
    pub fn write(
        mut self,
        workbook: &mut Workbook,
        looks: &Looks,
        words: &Words,
        left: bool,
    ) -> Result<(), ReportError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name)?;
        sheet.set_right_to_left(left);
        for (n, (head, width)) in (0..).zip(&self.columns) {
            sheet.write_string_with_format(0, n, head, &looks.head)?;
            sheet.set_column_width(n, *width)?;
        }
        sheet.set_row_height(0, HEAD)?;
        // A row for the heads, and one to say what is missing.
        let rest = self.rows.len().saturating_sub(ROWS - 2);
        self.rows.truncate(ROWS - 2);
        let mut links = 0;
        let mut last = 0;
        for (n, row) in (1..).zip(&self.rows) {
            let lines = row
                .iter()
                .zip(&self.columns)
                .map(|(cell, (_, width))| cell.lines(*width));
            let lines = lines.max().unwrap_or(1).clamp(1, self.lines);
            if lines > 1 {
                sheet.set_row_height(n, f64::from(lines) * LINE)?;
            }
            for (column, cell) in (0..).zip(row) {
                self::write(sheet, (n, column), cell, looks, words, &mut links)?;
            }
            last = n;
        }
        if let Some(columns) = u16::try_from(self.columns.len()).ok().filter(|n| *n > 0) {
            sheet.autofilter(0, 0, last, columns - 1)?;
        }
        if rest > 0 {
            sheet.write_string_with_format(last + 1, 0, words.count("rows-cut", rest), &looks.number)?;
        }
        sheet.set_freeze_panes(1, self.frozen)?;
        sheet.set_landscape();
        sheet.set_paper_size(9); // A4
        // As many pages side by side as keep the letters readable.
        let width: f64 = self.columns.iter().map(|(_, width)| width).sum();
        sheet.set_print_fit_to_pages(1 + (width / PAGE) as u16, 0);
        sheet.set_repeat_rows(0, 0)?;
        Ok(())
    }
}

/// Writes a cell.
pub(super) fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    looks: &Looks,
    words: &Words,
    links: &mut usize,
) -> Result<(), XlsxError> {
    let text = |sheet: &mut Worksheet, text: &str, look: &Format| {
        let text = fitted(text, words);
        sheet
            .write_string_with_format(row, column, &text, look)
            .map(|_| ())
    };
    match cell {
        Cell::None => Ok(()),
        Cell::Number(n) => sheet
            .write_number_with_format(row, column, *n, &looks.number)
            .map(|_| ()),
        Cell::Day(day) => {
            let day = ExcelDateTime::parse_from_str(day)?;
            sheet
                .write_datetime_with_format(row, column, &day, &looks.day)
                .map(|_| ())
        }
        Cell::Rating(mark, rating) => text(sheet, rating, looks.ratings.get(mark).unwrap_or(&looks.text)),
        Cell::Share(n) => sheet
            .write_number_with_format(row, column, *n, &looks.share)
            .map(|_| ()),
        Cell::Tenths(n) => sheet
            .write_number_with_format(row, column, *n, &looks.tenths)
            .map(|_| ()),
        Cell::Month(day) => {
            let day = ExcelDateTime::parse_from_str(day)?;
            sheet
                .write_datetime_with_format(row, column, &day, &looks.month)
                .map(|_| ())
        }
        Cell::Link(it) | Cell::Named(it, _) | Cell::Jump(it, _) => {
            let target = match cell {
                Cell::Jump(_, place) => Some(place.clone()),
                Cell::Named(_, address) => target(address),
                _ => target(it),
            };
            if let Some(target) = target.filter(|_| *links < LINKS) {
                let url = Url::new(target).set_text(fitted(it, words));
                if sheet.write_url_with_format(row, column, url, &looks.link).is_ok() {
                    *links += 1;
                    return Ok(());
                }
            }
            text(sheet, it, look_of(it, looks))
        }
        Cell::Text(words) => text(sheet, words, look_of(words, looks)),
    }
}

fn look_of<'a>(text: &str, looks: &'a Looks) -> &'a Format {
    let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'];
    if text.trim_start().starts_with(formula) {
        &looks.quoted
    } else {
        &looks.text
    }
}

/// A text without signs of control; ends of lines stay.
pub(super) fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// A text that fits into a cell; what does not says how much is missing.
fn fitted(text: &str, words: &Words) -> String {
    let text = plain(text);
    if text.len() <= CELL || text.encode_utf16().count() <= CELL {
        return text;
    }
    // Room for the note, whatever its number.
    let room = CELL - words.count("cell-cut", text.len()).encode_utf16().count() - 1;
    let mut used = 0;
    let end = text
        .char_indices()
        .find(|(_, c)| {
            used += c.len_utf16();
            used > room
        })
        .map_or(text.len(), |(at, _)| at);
    let (kept, cut) = text.split_at_checked(end).unwrap_or((&text, ""));
    format!("{kept}{}", words.count("cell-cut", cut.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_with_more_links_than_it_may_hold_keeps_them_as_text() {
        let address = |n: usize| Cell::Link(format!("https://example.org/{n}"));
        let sheet = Sheet {
            name: "Links".into(),
            columns: vec![("Address".into(), 30.0)],
            rows: (0..LINKS + 5).map(|n| vec![address(n)]).collect(),
            frozen: 0,
            lines: 1,
        };
        let mut workbook = Workbook::new();
        sheet
            .write(&mut workbook, &Looks::new(None), &Words::of("en"), false)
            .unwrap();
        let file = workbook.save_to_buffer().unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
        let mut read = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
        assert_eq!(
            read("xl/worksheets/sheet1.xml").matches("<hyperlink ").count(),
            LINKS
        );
        assert!(read("xl/sharedStrings.xml").contains(&format!("https://example.org/{}<", LINKS + 4)));
    }

    #[test]
    fn a_text_too_long_for_a_cell_says_so() {
        let words = Words::of("en");
        assert_eq!(fitted(&"ж".repeat(CELL), &words).chars().count(), CELL);
        for long in ["a".repeat(CELL + 1), "😀".repeat(CELL), "ж ".repeat(100_000)] {
            let cell = fitted(&long, &words);
            let units = cell.encode_utf16().count();
            assert!((CELL - 20..=CELL).contains(&units), "{units}");
            assert!(cell.ends_with("more characters do not fit into a cell]"));
        }
    }
}

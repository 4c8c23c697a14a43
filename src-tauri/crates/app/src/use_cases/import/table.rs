//! `import table`: any spreadsheet, its columns mapped by a person, by memory or by what they show.

use super::row::Taking;
use super::{Sink, namespace, scale, unreadable, walk};
use crate::api::*;
use crate::{Desk, Error, Result};
use claimbook_interchange::date::Order;
use claimbook_interchange::table::{
    Column, Field, Format, Header, Mapping, Overrides, Preview, Quote, Table, TableError,
};
use claimbook_store::{Follow, StoreError};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// So many of the first rows are shown.
const FIRST: usize = 50;
/// So many characters of a cell are shown.
const CELL: usize = 300;
/// How many rows pass between two looks at whether to go on.
const STEP: u64 = 256;

/// `import.look`
pub fn look(desk: &Desk, request: LookAtImport, _: Follow<'_>) -> Result<ImportLook> {
    match request.paths.as_slice() {
        [path]
            if Path::new(path).is_file()
                && !holds_checks(Path::new(path)).map_err(unreadable(Path::new(path)))? =>
        {
            let table = open(Path::new(path), &request.said)?;
            let remembered: Vec<Mapping> = desk.mappings().iter().map(mapping_in).collect();
            Ok(ImportLook::Table(shown(table.preview(FIRST, &remembered))))
        }
        paths => {
            let mut files = Vec::new();
            for path in paths {
                walk(Path::new(path), 0, &mut files)?;
            }
            Ok(ImportLook::Checks {
                files: u32::try_from(files.len()).unwrap_or(u32::MAX),
            })
        }
    }
}

/// Whether a file is a page or one JSON value, in which checks may stand, rather than rows.
fn holds_checks(path: &Path) -> std::io::Result<bool> {
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        "html" | "htm" | "xhtml" | "mhtml" | "mht" | "jsonld" => return Ok(true),
        "csv" | "tsv" | "tab" | "xlsx" | "jsonl" | "ndjson" => return Ok(false),
        _ => {}
    }
    let mut head = Vec::new();
    File::open(path)?.take(64 << 10).read_to_end(&mut head)?;
    let text = String::from_utf8_lossy(&head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    Ok(match text.as_bytes().first() {
        Some(b'<' | b'[') => true,
        // An object that is over on its first line is a line of JSON Lines.
        Some(b'{') => {
            serde_json::from_str::<serde::de::IgnoredAny>(text.lines().next().unwrap_or_default()).is_err()
        }
        _ => false,
    })
}

/// Imports a spreadsheet. Every row is told to the sink; the file is taken in one act, or not at all. A trial reads it all
/// the same way, and records nothing.
pub fn table(desk: &Desk, request: ImportTable, sink: &mut Sink<'_>, follow: Follow<'_>) -> Result<()> {
    let path = Path::new(&request.path);
    let mut table = open(path, &request.said)?;
    let chosen = match &request.mapping {
        Some(mapping) => mapping_in(mapping),
        None => {
            let remembered: Vec<Mapping> = desk.mappings().iter().map(mapping_in).collect();
            table.preview(0, &remembered).mapping
        }
    };
    let total = table.preview(0, &[]).rows;
    let namespace = namespace(request.namespace, path);
    sink.dry_run = request.dry_run;
    let mut work = |tx: &mut claimbook_store::Tx<'_>| -> Result<()> {
        let mut taking = Taking::new(&namespace, scale(&tx.reader(), None)?);
        for (n, row) in (1u64..).zip(table.rows(&chosen).map_err(failed(path))?) {
            if n.is_multiple_of(STEP) && !follow(n, total) {
                return Err(StoreError::Stopped.into());
            }
            match row.map_err(failed(path))? {
                Ok(row) => {
                    let place = format!("row {}", row.row);
                    let taken = taking.take(tx, row, &mut sink.tally)?;
                    sink.took(place, taken);
                }
                Err(refused) => {
                    let column = refused.column.map(|c| format!(", {c}")).unwrap_or_default();
                    sink.refused(format!("row {}{column}", refused.row), refused.why);
                }
            }
        }
        Ok(())
    };
    if request.dry_run {
        let mut through = false;
        let tried = desk.act("import", |tx| -> Result<()> {
            work(tx)?;
            through = true;
            Err(StoreError::Stopped.into())
        });
        match tried {
            Err(_) if through => {}
            other => drop(other?),
        }
    } else {
        desk.act("import", work)?;
        desk.remember_mapping(mapping_out(&chosen));
    }
    Ok(())
}

fn open(path: &Path, said: &TableSaid) -> Result<Table<BufReader<File>>> {
    let file = BufReader::with_capacity(1 << 18, File::open(path).map_err(unreadable(path))?);
    Table::open(file, &overrides(said)?).map_err(failed(path))
}

/// The error of a file that is no table, or not with that mapping.
fn failed(path: &Path) -> impl Fn(TableError) -> Error + '_ {
    move |error| {
        let message = format!("{}: {error} Nothing was imported.", path.display());
        let wrong = match &error {
            TableError::Mapping(wrong) => {
                let named = Error::new("import.mapping", message).with("reason", wrong.code());
                let values = wrong.values().into_iter();
                values.fold(named, |error, (name, value)| error.with(name, value))
            }
            _ => Error::new("import.table", message).with("reason", error.code()),
        };
        wrong.with("path", path.display()).with("why", error)
    }
}

fn overrides(said: &TableSaid) -> Result<Overrides> {
    let wrong = |field: &str, value: &str| {
        Error::new("call.value", format!("“{value}” is no {field}."))
            .with("field", field)
            .with("value", value)
    };
    let separator = match said.separator.as_deref() {
        None | Some("") => None,
        Some("\\t" | "tab") => Some('\t'),
        Some(sign) => {
            let mut signs = sign.chars();
            let first = signs.next();
            first
                .filter(|_| signs.next().is_none())
                .map(Some)
                .ok_or_else(|| wrong("separator", sign))?
        }
    };
    let quote = match said.quote.as_deref() {
        None | Some("") => None,
        Some("double") => Some(Quote::Double),
        Some("single") => Some(Quote::Single),
        Some("none") => Some(Quote::None),
        Some(other) => return Err(wrong("quote", other)),
    };
    Ok(Overrides {
        encoding: said.encoding.clone().filter(|e| !e.is_empty()),
        separator,
        quote,
        header: said
            .header
            .map(|row| if row == 0 { Header::None } else { Header::Row(row) }),
        sheet: said.sheet.clone(),
        ..Overrides::default()
    })
}

fn shown(preview: Preview) -> TableLook {
    let Preview {
        settings,
        found,
        sheets,
        rows,
        columns,
        first,
        mapping,
        remembered,
    } = preview;
    let cut = |text: &str| match text.char_indices().nth(CELL) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text)),
        None => text.to_owned(),
    };
    TableLook {
        format: match settings.format {
            Format::Separated => "separated",
            Format::Workbook => "workbook",
            Format::JsonLines => "json-lines",
        }
        .into(),
        settings: TableSaid {
            encoding: Some(settings.encoding),
            separator: Some(settings.separator.to_string()),
            quote: Some(
                match settings.quote {
                    Quote::Double => "double",
                    Quote::Single => "single",
                    Quote::None => "none",
                }
                .into(),
            ),
            header: Some(match settings.header {
                Header::Row(row) => row,
                Header::None => 0,
            }),
            sheet: settings.sheet,
        },
        found: found
            .into_iter()
            .map(|f| TableFound {
                setting: f.setting,
                value: f.value,
                why: Reason::all(&f.why),
            })
            .collect(),
        sheets,
        rows,
        columns: columns
            .into_iter()
            .map(|c| TableColumn {
                name: c.name,
                field: field_out(c.field),
                confidence: c.confidence,
                why: Reason::all(&c.why),
                filled: c.filled,
                samples: c.samples.iter().map(|s| cut(s)).collect(),
                dates: c.dates.map(|d| TableDates {
                    order: d.order.map(order_out),
                    why: Reason::all(&d.why),
                    ask: d.ask,
                    examples: d
                        .examples
                        .into_iter()
                        .map(|(found, read)| TableDate { found, read })
                        .collect(),
                }),
            })
            .collect(),
        first: first
            .into_iter()
            .map(|(row, cells)| TableRow {
                row,
                cells: cells.iter().map(|c| cut(c)).collect(),
            })
            .collect(),
        mapping: mapping_out(&mapping),
        remembered,
    }
}

fn mapping_out(mapping: &Mapping) -> TableMapping {
    TableMapping {
        signature: mapping.signature.clone(),
        columns: mapping
            .columns
            .iter()
            .map(|c| MappedColumn {
                name: c.name.clone(),
                field: field_out(c.field),
                split: c.split.clone(),
                dates: c.dates.map(order_out),
            })
            .collect(),
    }
}

fn mapping_in(mapping: &TableMapping) -> Mapping {
    Mapping {
        signature: mapping.signature.clone(),
        columns: mapping
            .columns
            .iter()
            .map(|c| Column {
                name: c.name.clone(),
                field: field_in(c.field),
                split: c.split.clone(),
                dates: c.dates.map(|order| match order {
                    TableOrder::DayFirst => Order::DayMonthYear,
                    TableOrder::MonthFirst => Order::MonthDayYear,
                    TableOrder::YearFirst => Order::YearMonthDay,
                }),
            })
            .collect(),
    }
}

fn order_out(order: Order) -> TableOrder {
    match order {
        Order::DayMonthYear => TableOrder::DayFirst,
        Order::MonthDayYear => TableOrder::MonthFirst,
        Order::YearMonthDay => TableOrder::YearFirst,
    }
}

/// The fields of the window's type and of the reader's, which are the same.
macro_rules! fields {
    ($($name:ident),+) => {
        fn field_out(field: Field) -> TableField {
            match field { $(Field::$name => TableField::$name),+ }
        }
        fn field_in(field: TableField) -> Field {
            match field { $(TableField::$name => Field::$name),+ }
        }
    };
}
fields!(
    Id, Claim, Title, Claimant, ReportedBy, Venue, SaidOn, Place, About, Url, Rating, Publisher, Lang,
    Topics, Priority, Notes, Quote, Keep, Ignore
);

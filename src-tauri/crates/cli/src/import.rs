//! `import`: what other people already have.

use crate::output::Out;
use claimbook_app::use_cases::import as u;
use claimbook_app::{Desk, Error, Result, UNFOLLOWED, api::*};
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum Verb {
    /// JSON Lines: a claim a line, its fields by their names.
    Jsonl {
        /// The files.
        #[arg(required = true)]
        files: Vec<String>,
        /// Whose numbering the ids are; the file's name where left out.
        #[arg(long)]
        namespace: Option<String>,
        /// Write what became of each row to this file, as CSV.
        #[arg(long)]
        report: Option<PathBuf>,
    },
    /// Separated text: commas, tabs, semicolons, bars. How it is read is found out, and can be said.
    Csv(Table),
    /// A workbook of Excel or LibreOffice Calc.
    Xlsx(Table),
    /// The checks of other publishers: every ClaimReview in pages, JSON files and folders of them.
    Claimreview {
        /// The files and folders.
        #[arg(required = true)]
        files: Vec<String>,
        /// The address that a page was read under.
        #[arg(long)]
        url: Option<String>,
        /// The scale that their verdicts are looked for on; the desk's where left out.
        #[arg(long)]
        scale: Option<String>,
        /// Write what became of each check to this file, as CSV.
        #[arg(long)]
        report: Option<PathBuf>,
    },
}

#[derive(Args)]
pub struct Table {
    /// The files.
    #[arg(required = true)]
    files: Vec<String>,
    /// What a column is: `claim=Text`, `said-on=Date`; once for each. The others are guessed from their names and cells.
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    maps: Vec<String>,
    /// What separates several values in the cells of a column: `claimant=;`.
    #[arg(long, value_name = "FIELD=SIGN")]
    split: Vec<String>,
    /// Which number of a date stands first: day, month, year.
    #[arg(long, value_parser = ["day", "month", "year"])]
    dates: Option<String>,
    /// The encoding, such as windows-1251.
    #[arg(long)]
    encoding: Option<String>,
    /// The sign between cells; `tab` for tabs.
    #[arg(long)]
    separator: Option<String>,
    /// What stands around cells: double, single, none.
    #[arg(long, value_parser = ["double", "single", "none"])]
    quote: Option<String>,
    /// The row with the names of the columns; 0 where there is none.
    #[arg(long)]
    header: Option<u64>,
    /// The sheet of a workbook.
    #[arg(long)]
    sheet: Option<String>,
    /// Whose numbering the ids are; the file's name where left out.
    #[arg(long)]
    namespace: Option<String>,
    /// Say how the file is read and what its columns are taken for, and do no more.
    #[arg(long, conflicts_with = "dry_run")]
    look: bool,
    /// Say what would become of each row, and record nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write what became of each row to this file, as CSV.
    #[arg(long)]
    report: Option<PathBuf>,
}

pub fn run(desk: &Desk, verb: &Verb, out: &mut Out) -> Result<()> {
    if let Verb::Csv(table) | Verb::Xlsx(table) = verb
        && table.look
    {
        return look(desk, table, out);
    }
    let (report, files) = match verb {
        Verb::Jsonl { report, files, .. } | Verb::Claimreview { report, files, .. } => (report, files),
        Verb::Csv(table) | Verb::Xlsx(table) => (&table.report, &table.files),
    };
    if let Some(file) = report.as_ref().filter(|f| f.exists()) {
        return Err(Error::new(
            "file.exists",
            format!(
                "{} is already there. It was not touched; nothing was imported.",
                file.display()
            ),
        )
        .with("path", file.display()));
    }
    let json = out.is_json();
    let mut whole = report.is_some().then(u::Report::new).transpose()?;
    let mut items = Vec::new();
    let mut each = |file: &str, work: &mut dyn FnMut(&mut u::Sink<'_>) -> Result<()>| -> Result<()> {
        let mut told = |mut told: u::Told| {
            if files.len() > 1 && !matches!(verb, Verb::Claimreview { .. }) {
                told.place = format!("{file}, {}", told.place);
            }
            if let Some(whole) = &mut whole {
                whole.add(&told);
            }
            if json {
                items.push(told.item());
            } else if told.refused() {
                eprintln!("{}: {}", told.place, told.why);
            }
        };
        let mut sink = u::Sink::new(&mut told);
        work(&mut sink)?;
        say(file, &sink.tally);
        Ok(())
    };
    match verb {
        Verb::Jsonl { files, namespace, .. } => {
            for file in files {
                let request = || ImportJsonl {
                    path: file.clone(),
                    namespace: namespace.clone(),
                };
                each(file, &mut |sink| u::jsonl(desk, request(), sink, UNFOLLOWED))?;
            }
        }
        Verb::Csv(table) | Verb::Xlsx(table) => {
            for file in &table.files {
                let mapping = mapping(desk, table, file)?;
                let request = || ImportTable {
                    path: file.clone(),
                    said: table.said(),
                    mapping: mapping.clone(),
                    namespace: table.namespace.clone(),
                    dry_run: table.dry_run,
                };
                each(file, &mut |sink| u::table(desk, request(), sink, UNFOLLOWED))?;
            }
        }
        Verb::Claimreview {
            files, url, scale, ..
        } => {
            let request = || ImportClaimReview {
                paths: files.clone(),
                url: url.clone(),
                scale: scale.clone(),
            };
            each(&files.join(", "), &mut |sink| {
                u::claimreview(desk, request(), sink, UNFOLLOWED)
            })?;
        }
    }
    if let (Some(whole), Some(file)) = (&mut whole, report) {
        whole.write(file, false)?;
    }
    if json {
        out.list(&items.into(), |_| Vec::new())
    } else {
        Ok(())
    }
}

fn say(file: &str, tally: &u::Tally) {
    let ImportDone {
        taken,
        mended,
        kept,
        refused,
    } = tally.done;
    eprintln!("{file}: {taken} taken, {mended} mended, {kept} kept as found, {refused} refused");
    eprintln!(
        "  dates: {} understood, {} kept as found; ratings: {} on our scale, {} kept as found",
        tally.dates, tally.dates_kept, tally.ratings, tally.ratings_kept
    );
}

impl Table {
    fn said(&self) -> TableSaid {
        TableSaid {
            encoding: self.encoding.clone(),
            separator: self.separator.clone(),
            quote: self.quote.clone(),
            header: self.header,
            sheet: self.sheet.clone(),
        }
    }
}

fn looked(desk: &Desk, table: &Table, file: &str) -> Result<TableLook> {
    let request = LookAtImport {
        paths: vec![file.to_owned()],
        said: table.said(),
    };
    match u::look(desk, request, UNFOLLOWED)? {
        ImportLook::Table(look) => Ok(look),
        ImportLook::Checks { .. } => Err(Error::new(
            "import.table",
            format!("{file} is a page or a JSON value, no table. “import claimreview” reads such files."),
        )
        .with("path", file)),
    }
}

fn look(desk: &Desk, table: &Table, out: &mut Out) -> Result<()> {
    let looks = table
        .files
        .iter()
        .map(|file| looked(desk, table, file))
        .collect::<Result<Vec<_>>>()?;
    for (file, look) in table.files.iter().zip(&looks) {
        out.value(look, |look| {
            let mut lines = vec![format!("{file}: {} rows", look.rows)];
            lines.extend(
                look.found
                    .iter()
                    .map(|f| format!("  {}: {}. {}", f.setting, f.value, Reason::in_english(&f.why))),
            );
            lines.extend(look.columns.iter().map(|c| {
                let field = json!(c.field);
                format!(
                    "  “{}” is {}. {}",
                    c.name,
                    field.as_str().unwrap_or_default(),
                    Reason::in_english(&c.why)
                )
            }));
            lines.join("\n")
        })?;
    }
    Ok(())
}

/// What is guessed or remembered, with what was said instead.
fn mapping(desk: &Desk, table: &Table, file: &str) -> Result<Option<TableMapping>> {
    if table.maps.is_empty() && table.split.is_empty() && table.dates.is_none() {
        return Ok(None);
    }
    let mut mapping = looked(desk, table, file)?.mapping;
    let wrong = |option: &str, said: &str, what: &str| {
        Error::new("call.value", format!("--{option} {said}: {what}"))
            .with("field", option)
            .with("value", said)
    };
    let field = |option: &str, said: &str, name: &str| -> Result<TableField> {
        serde_json::from_value(json!(name)).map_err(|_| wrong(option, said, &format!("“{name}” is no field")))
    };
    for said in &table.maps {
        let (name, column) = said
            .split_once('=')
            .ok_or_else(|| wrong("map", said, "it should be FIELD=COLUMN"))?;
        let field = field("map", said, name)?;
        for other in &mut mapping.columns {
            let several = matches!(
                field,
                TableField::Claimant
                    | TableField::ReportedBy
                    | TableField::Topics
                    | TableField::Notes
                    | TableField::Keep
                    | TableField::Ignore
            );
            if other.field == field && !several {
                other.field = TableField::Keep;
                other.dates = None;
            }
        }
        let chosen = mapping
            .columns
            .iter_mut()
            .find(|c| c.name == column)
            .ok_or_else(|| wrong("map", said, &format!("{file} has no column “{column}”")))?;
        chosen.field = field;
        chosen.split = None;
    }
    for said in &table.split {
        let (name, sign) = said
            .split_once('=')
            .ok_or_else(|| wrong("split", said, "it should be FIELD=SIGN"))?;
        let field = field("split", said, name)?;
        for column in mapping.columns.iter_mut().filter(|c| c.field == field) {
            column.split = Some(sign.to_owned());
        }
    }
    if let Some(first) = &table.dates {
        let order = match first.as_str() {
            "day" => TableOrder::DayFirst,
            "month" => TableOrder::MonthFirst,
            _ => TableOrder::YearFirst,
        };
        for column in mapping
            .columns
            .iter_mut()
            .filter(|c| c.field == TableField::SaidOn)
        {
            column.dates = Some(order);
        }
    }
    Ok(Some(mapping))
}

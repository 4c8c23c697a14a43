//! Spreadsheets of others: encodings, separators, quoting, columns, dates, and hostile files.

use super::*;
use crate::date::Order;
use crate::{Because, Outcome, Why};
use proptest::prelude::*;
use std::io::Cursor;

fn table(bytes: impl AsRef<[u8]>) -> Table<Cursor<Vec<u8>>> {
    said(bytes, &Overrides::default())
}

fn said(bytes: impl AsRef<[u8]>, overrides: &Overrides) -> Table<Cursor<Vec<u8>>> {
    Table::open(Cursor::new(bytes.as_ref().to_vec()), overrides).unwrap()
}

fn rows(bytes: impl AsRef<[u8]>) -> Vec<RowResult> {
    let mut table = table(bytes);
    let mapping = table.guess();
    table.rows(&mapping).unwrap().map(Result::unwrap).collect()
}

fn cells(bytes: impl AsRef<[u8]>) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    table(bytes)
        .cells(&mut |_, cells| out.push(cells.iter().map(|c| c.text.clone()).collect()))
        .unwrap();
    out
}

fn fields(table: &Table<Cursor<Vec<u8>>>) -> Vec<(String, Field)> {
    table
        .guess()
        .columns
        .into_iter()
        .map(|c| (c.name, c.field))
        .collect()
}

#[test]
fn a_sheet_of_claims_is_read_without_a_question() {
    let csv = "id,claim,speaker,date,link,verdict,tags\n\
        1,The base stands there.,A. Speaker; B. Second,31/08/2022,https://example.org/1,False,war;energy\n\
        2,\"Rain, and snow, fell.\",C. Third,03/09/2022,https://example.org/2,True,weather\n";
    let rows = rows(csv);
    let first = rows[0].as_ref().unwrap();
    assert_eq!(
        first,
        &Row {
            row: 2,
            line: 2,
            id: Some("1".into()),
            claim: "The base stands there.".into(),
            claimants: vec!["A. Speaker".into(), "B. Second".into()],
            said_on: Some("2022-08-31".parse().unwrap()),
            url: Some("https://example.org/1".into()),
            rating: Some("False".into()),
            topics: vec!["war".into(), "energy".into()],
            outcome: Outcome::Mended,
            why: Some(Why::of(
                Because::DateReadIn,
                [
                    ("found", "31/08/2022".into()),
                    ("column", "date".into()),
                    ("date", "2022-08-31".into())
                ]
            )),
            ..Row::default()
        }
    );
    let second = rows[1].as_ref().unwrap();
    assert_eq!(second.claim, "Rain, and snow, fell.");
    assert_eq!(second.said_on.as_ref().unwrap().as_str(), "2022-09-03");
}

#[test]
fn every_separator_and_line_end_is_found() {
    for separator in [',', ';', '\t', '|'] {
        for end in ["\n", "\r\n", "\r"] {
            let csv = [
                "claim;url",
                "\"one; two, three\";https://example.org/a,b",
                "x;https://example.org/2",
            ]
            .join(end)
            .replace(';', &separator.to_string());
            let table = table(&csv);
            assert_eq!(table.settings().separator, separator, "{csv}");
            assert_eq!(
                fields(&table),
                [("claim".into(), Field::Claim), ("url".into(), Field::Url)]
            );
        }
    }
    assert_eq!(table("sep=;\nclaim;a,b\nx;y\n").settings().separator, ';');
    let one = table("claim\nThe first, of several.\nThe second, of several, and more.\n");
    assert_eq!(one.columns(), ["claim", "Column 2"][..1].to_vec());
}

#[test]
fn quotes_are_read_as_people_write_them() {
    assert_eq!(cells("a,b\n1,\"ha \"\"ha\"\" ha\"\n")[0], ["1", "ha \"ha\" ha"]);
    assert_eq!(cells("a,b\n1,\"x\ny\r\nz\"\n")[0], ["1", "x\ny\r\nz"]);
    assert_eq!(cells("a,b\n1,say \"no\" now\n")[0], ["1", "say \"no\" now"]);
    assert_eq!(cells("a,b\n1, \"x, y\" \n2,3\n")[0], ["1", "x, y"]);
    assert_eq!(
        cells("a,b\n1,\"He said \"no\" and left\"\n2,z\n")[0],
        ["1", "He said \"no\" and left"]
    );
    assert_eq!(
        cells("a,b\n1,\"He said \\\"no, never\\\" and left\"\n")[0],
        ["1", "He said \"no, never\" and left"]
    );
    assert_eq!(
        cells("a,b\n'1','x, y'\n'2','z, w'\n'3','v'\n'4','u'\n")[0],
        ["1", "x, y"]
    );
}

#[test]
fn a_quote_that_never_closes_costs_one_line() {
    let rows = rows("id,claim\n1,one\n2,\"two\n3,three\n4,four\n");
    let refused = rows[1].as_ref().unwrap_err();
    assert_eq!(
        (refused.row, refused.line, refused.raw.as_str()),
        (3, 3, "2,\"two")
    );
    assert!(refused.why.to_string().contains("never closed"));
    let ids: Vec<_> = rows.iter().flatten().filter_map(|r| r.id.as_deref()).collect();
    assert_eq!(ids, ["1", "3", "4"]);
}

#[test]
fn endless_quotes_and_lines_are_bounded() {
    let mut csv = String::from("id,claim\n1,\"opened\n");
    csv.push_str(&"2,fine and long enough to be one\n".repeat(60_000));
    let rows = rows(&csv);
    assert_eq!(rows.iter().filter(|r| r.is_err()).count(), 1);
    assert_eq!(rows.len(), 60_001);
    let long = format!("id,claim\n1,{}\n2,two\n", "x".repeat(3 * MAX_ROW));
    let rows = self::rows(&long);
    assert!(rows[0].as_ref().unwrap_err().why.to_string().contains("1 MiB"));
    assert_eq!(rows[1].as_ref().unwrap().claim, "two");
}

#[test]
fn encodings_are_found_and_told() {
    let text = "claim;автор\nНа станції стоїть база.;Спікер\nДощ падав увесь день.;Інша\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (cp1251, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    let marked = format!("\u{feff}{text}");
    let marked16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, encoding) in [
        (text.as_bytes(), "UTF-8"),
        (marked.as_bytes(), "UTF-8"),
        (&utf16, "UTF-16LE"),
        (&marked16, "UTF-16LE"),
        (&utf16be, "UTF-16BE"),
        (&cp1251, "windows-1251"),
    ] {
        let table = table(bytes);
        assert_eq!(table.settings().encoding, encoding);
        assert_eq!(table.columns(), ["claim", "автор"]);
        let rows = rows(bytes);
        assert_eq!(rows[0].as_ref().unwrap().claimants, ["Спікер"], "{encoding}");
    }
}

#[test]
fn a_bad_byte_spoils_its_row_alone() {
    let mut bytes = "claim,who\n".to_owned().into_bytes();
    bytes.extend("Це твердження про погоду,Хтось\n".repeat(20).as_bytes());
    bytes.extend(b"broken \xff here,x\n");
    let rows = rows(&bytes);
    assert_eq!(
        rows.iter()
            .flatten()
            .filter(|r| r.outcome == Outcome::Kept)
            .count(),
        1
    );
    let last = rows[20].as_ref().unwrap();
    assert!(
        last.why
            .as_ref()
            .unwrap()
            .to_string()
            .contains("could not be decoded")
    );
    let nul = self::rows(b"claim,who\none,a\ntwo\0,b\nthree,c\n");
    let refused = nul[1].as_ref().unwrap_err();
    assert_eq!((refused.row, refused.column.as_deref()), (3, Some("claim")));
    assert_eq!(nul[2].as_ref().unwrap().claim, "three");
}

#[test]
fn titles_and_blank_rows_above_the_header_are_passed_over() {
    let csv = "Our archive,,\n,,\nclaim,speaker,date\nA base.,X,2022-09-07\nA flood.,Y,2022-09-08\n";
    let found = table(csv);
    assert_eq!(found.settings().header, Header::Row(3));
    assert_eq!(rows(csv)[0].as_ref().unwrap().row, 4);
    let none = table(
        "A base stands at the plant near the river and the town.,2022-09-07\nA flood came over the whole of the valley in spring.,2022-09-08\n",
    );
    assert_eq!(none.settings().header, Header::None);
    assert_eq!(
        fields(&none),
        [
            ("Column 1".into(), Field::Claim),
            ("Column 2".into(), Field::SaidOn)
        ]
    );
    let forced = Overrides {
        header: Some(Header::None),
        ..Overrides::default()
    };
    assert_eq!(
        said("claim,b\nx,y\n", &forced).columns(),
        ["Column 1", "Column 2"]
    );
}

#[test]
fn columns_have_names_in_many_languages() {
    for (header, wanted) in [
        ("Твердження;Автор;Дата;Посилання;Вердикт", "uk"),
        ("Утверждение;Автор;Дата;Ссылка;Вердикт", "ru"),
        ("Afirmación;Autor;Fecha;Enlace;Veredicto", "es"),
        ("Affirmation;Auteur;Date;Lien;Évaluation", "fr"),
        ("Behauptung;Sprecher;Datum;Link;Bewertung", "de"),
        ("Afirmação;Autor;Data;Link;Classificação", "pt"),
        ("claimReviewed;claim_author;claimDate;URL;textualRating", "json"),
    ] {
        let csv = format!("{header}\nЩось сталося.;X;2022-09-07;https://example.org;no\n");
        let fields: Vec<Field> = fields(&table(csv)).into_iter().map(|(_, f)| f).collect();
        assert_eq!(
            fields,
            [
                Field::Claim,
                Field::Claimant,
                Field::SaidOn,
                Field::Url,
                Field::Rating
            ],
            "{wanted}"
        );
    }
}

#[test]
fn a_column_of_dates_is_asked_about_only_where_it_must_be() {
    let open = "claim,date\nA base.,03/04/2022\nA flood.,05/06/2022\n";
    let preview = table(open).preview(5, &[]);
    let dates = preview.columns[1].dates.as_ref().unwrap();
    assert!(dates.ask && dates.order.is_none());
    let kept = rows(open);
    let row = kept[0].as_ref().unwrap();
    assert_eq!(
        (row.outcome, row.date_found.as_deref()),
        (Outcome::Kept, Some("03/04/2022"))
    );

    let mut table = table(open);
    let mut mapping = table.guess();
    mapping.columns[1].dates = Some(Order::MonthDayYear);
    let counts = table.dry_run(&mapping).unwrap();
    assert_eq!((counts.mended, counts.dates, counts.dates_kept), (2, 2, 0));
}

#[test]
fn rows_of_another_width_are_told() {
    let rows = rows("claim,who,notes\none,a\ntwo,b,c,,\nthree, with a comma,d,e\n");
    assert_eq!(rows[0].as_ref().unwrap().outcome, Outcome::Taken);
    assert_eq!(rows[1].as_ref().unwrap().claim, "two");
    let refused = rows[2].as_ref().unwrap_err();
    assert!(
        refused
            .why
            .to_string()
            .contains("4 cells where the file has 3 columns"),
        "{refused}"
    );
}

#[test]
fn what_has_no_field_stays_with_the_row() {
    let rows = rows("claim,xyzzy,priority,url\n=SUM(A1),plugh,9,javascript:alert(1)\n,a,1,\n");
    let row = rows[0].as_ref().unwrap();
    assert_eq!(
        (row.claim.as_str(), row.priority, row.url.as_deref()),
        ("=SUM(A1)", None, None)
    );
    let raw: serde_json::Value = serde_json::from_str(row.raw.as_ref().unwrap()).unwrap();
    assert_eq!((&raw["xyzzy"], &raw["priority"]), (&"plugh".into(), &"9".into()));
    assert_eq!(row.outcome, Outcome::Kept);
    let refused = rows[1].as_ref().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "Row 3, column “claim”: The row has no claim."
    );
}

#[test]
fn json_lines_have_fields_of_any_name() {
    let lines = concat!(
        r#"{"claimReviewed": "A base.", "itemReviewed": {"author": {"name": "X"}}, "keywords": ["a", "b"], "n": 1}"#,
        "\n\n{\"claimReviewed\": \n",
        r#"{"claimReviewed": "A flood.", "claimDate": "2022-09-07", "more": {"deep": [1]}}"#,
        "\n[1]\n"
    );
    let table = table(lines);
    assert_eq!(table.settings().format, Format::JsonLines);
    assert_eq!(
        table.columns(),
        [
            "claimReviewed",
            "itemReviewed.author.name",
            "keywords",
            "n",
            "claimDate",
            "more.deep"
        ]
    );
    let rows = rows(lines);
    let first = rows[0].as_ref().unwrap();
    assert_eq!(
        (first.claimants.join("+"), first.topics.join("+")),
        ("X".into(), "a+b".into())
    );
    assert_eq!(rows[1].as_ref().unwrap_err().row, 3);
    let second = rows[2].as_ref().unwrap();
    assert_eq!(second.said_on.as_ref().unwrap().as_str(), "2022-09-07");
    assert!(second.raw.as_ref().unwrap().contains(r#""more.deep":[1]"#));
    assert!(
        rows[3]
            .as_ref()
            .unwrap_err()
            .why
            .to_string()
            .contains("no object")
    );
    let deep = format!("{{\"claim\": \"x\"}}\n{{\"claim\": {}\n", "[".repeat(100_000));
    assert!(self::rows(deep)[1].is_err());
}

#[test]
fn a_mapping_is_remembered_by_the_shape_of_the_file() {
    let mut mapping = table("Claim Text,Who,xyzzy\na,b,c\n").guess();
    mapping.columns[2].field = Field::Notes;
    let kept = serde_json::to_string(&mapping).unwrap();
    let mapping: Mapping = serde_json::from_str(&kept).unwrap();
    let again = table("Claim Text,Who,xyzzy\nother,cells,here\n").preview(1, std::slice::from_ref(&mapping));
    assert!(again.remembered && again.mapping.columns[2].field == Field::Notes);
    let other = table("Claim Text,Whom,xyzzy\nother,cells,here\n").preview(1, &[mapping]);
    assert!(!other.remembered);
}

#[test]
fn a_mapping_that_cannot_be_names_its_columns() {
    let mut table = table("claim,b\nx,y\n");
    let column = |name: &str, field| Column {
        name: name.into(),
        field,
        split: None,
        dates: None,
    };
    let mut message = |columns| {
        let signature = String::new();
        table
            .dry_run(&Mapping { signature, columns })
            .unwrap_err()
            .to_string()
    };
    assert!(message(vec![column("b", Field::Notes)]).starts_with("No column is the claim."));
    assert!(message(vec![column("c", Field::Claim)]).starts_with("The file has no column “c”."));
    assert!(
        message(vec![column("claim", Field::Claim), column("b", Field::Claim)])
            .starts_with("The columns “claim” and “b” are both claim.")
    );
}

#[test]
fn what_is_no_table_is_said_so() {
    let open = |bytes: &[u8]| {
        Table::open(Cursor::new(bytes.to_vec()), &Overrides::default())
            .map(|_| ())
            .unwrap_err()
            .code()
    };
    assert_eq!(open(b""), "table-empty");
    assert_eq!(open(b" \n\n"), "table-empty");
    assert_eq!(open(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "table-old-workbook");
    assert_eq!(open(b"PK\x03\x04 and nothing more"), "table-workbook");
}

mod sheets;

proptest! {
    #[test]
    fn what_was_written_is_read(rows in proptest::collection::vec(proptest::collection::vec("[a-z ,;\"\n|é\\t]{0,12}", 3), 1..12)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut csv = String::from("claim,b,c\n");
        for row in &rows {
            csv.push_str(&row.iter().map(quoted).collect::<Vec<_>>().join(","));
            csv.push('\n');
        }
        let overrides = Overrides { separator: Some(','), quote: Some(Quote::Double), escape: Some(Escape::Doubled), header: Some(Header::Row(1)), ..Overrides::default() };
        let mut found = Vec::new();
        said(&csv, &overrides).cells(&mut |_, cells| found.push(cells.iter().map(|c| c.text.clone()).collect::<Vec<_>>())).unwrap();
        let wanted: Vec<_> = rows.iter().filter(|r| r.iter().any(|c| !c.trim().is_empty())).cloned().collect();
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn any_bytes_end_in_rows_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(mut table) = Table::open(Cursor::new(bytes), &Overrides::default()) {
            let _ = table.preview(10, &[]);
            let mapping = table.guess();
            let _ = table.dry_run(&mapping);
        }
    }

    #[test]
    fn any_text_ends_in_rows_or_an_error(text in "[a,;\"'\\\\\n\r{}:\\[\\]|é0-9/]{0,300}") {
        if let Ok(mut table) = Table::open(Cursor::new(text.into_bytes()), &Overrides::default()) {
            let mapping = table.guess();
            let _ = table.dry_run(&mapping);
        }
    }
}

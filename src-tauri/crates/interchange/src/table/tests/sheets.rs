//! Workbooks, made here part by part.

use super::*;
use std::io::Write;

fn workbook(sheet: &str, shared: &str, properties: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    for (name, text) in [
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{relations}">{properties}<sheets><sheet name="Claims" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="{relations}/styles" Target="styles.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
            ),
        ),
        (
            "xl/sharedStrings.xml",
            format!(r#"<sst xmlns="{main}">{shared}</sst>"#),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                r#"<worksheet xmlns="{main}"><dimension ref="A1:XFD1048576"/><sheetData>{sheet}</sheetData></worksheet>"#
            ),
        ),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const HEADER: &str = r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>priority</t></is></c></row>"#;
const SHARED: &str = "<si><t>claim</t></si><si><t>date</t></si><si><t>A base stands there.</t></si>";

#[test]
fn typed_cells_are_what_they_are() {
    let sheet = format!(
        r#"{HEADER}<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>44811</v></c><c r="C3"><v>2</v></c></row><row r="5"><c r="A5" t="str"><f>A3&amp;"!"</f><v>A base!</v></c><c r="B5"><v>44811</v></c><c r="C5" t="e"><v>#N/A</v></c></row>"#
    );
    let book = workbook(&sheet, SHARED, "");
    let found = table(&book);
    assert_eq!(
        (found.settings().format, found.settings().sheet.as_deref()),
        (Format::Workbook, Some("Claims"))
    );
    assert_eq!(found.settings().header, Header::Row(2));
    let rows = rows(&book);
    let first = rows[0].as_ref().unwrap();
    assert_eq!(
        (first.row, first.claim.as_str(), first.priority),
        (3, "A base stands there.", Some(2))
    );
    assert_eq!(
        (first.said_on.as_ref().unwrap().as_str(), first.outcome),
        ("2022-09-07", Outcome::Taken)
    );
    // A number that is not typed as a date is kept, and an error is no value.
    let second = rows[1].as_ref().unwrap();
    assert_eq!(
        (second.row, second.claim.as_str(), second.date_found.as_deref()),
        (5, "A base!", Some("44811"))
    );
    assert!(
        second
            .why
            .as_ref()
            .unwrap()
            .to_string()
            .contains("give its cells a date format")
    );
    assert!(second.why.as_ref().unwrap().to_string().contains("#N/A"));
}

#[test]
fn a_workbook_may_count_from_1904() {
    let sheet =
        format!(r#"{HEADER}<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>43349</v></c></row>"#);
    let rows = rows(workbook(&sheet, SHARED, r#"<workbookPr date1904="1"/>"#));
    assert_eq!(
        rows[0].as_ref().unwrap().said_on.as_ref().unwrap().as_str(),
        "2022-09-07"
    );
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused() {
    let bomb = format!("<si><t>{}</t></si>", "x".repeat(20 << 20));
    let book = workbook(HEADER, &bomb, "");
    assert!(book.len() < 100_000);
    let error = Table::open(Cursor::new(book), &Overrides::default())
        .map(|_| ())
        .unwrap_err();
    assert_eq!(error.code(), "table-too-large");
    let far = format!(
        r#"{HEADER}<row r="1048576"><c r="A1048576" t="s"><v>2</v></c><c r="XFD1048576"><v>1</v></c></row>"#
    );
    let rows = rows(workbook(&far, SHARED, ""));
    assert!(
        rows[0]
            .as_ref()
            .unwrap_err()
            .why
            .to_string()
            .contains("1000 cells")
    );
}

#[test]
fn a_damaged_or_cut_workbook_is_an_error_with_its_row() {
    let book = workbook(
        &format!(r#"{HEADER}<row r="3"><c r="A3" t="s"><v>99</v></c></row>"#),
        SHARED,
        "",
    );
    let error = Table::open(Cursor::new(book.clone()), &Overrides::default())
        .map(|_| ())
        .unwrap_err();
    assert!(error.to_string().contains("after row 2"), "{error}");
    let cut = &book[..book.len() / 2];
    assert!(Table::open(Cursor::new(cut.to_vec()), &Overrides::default()).is_err());
    let other = Overrides {
        sheet: Some("Elsewhere".into()),
        ..Overrides::default()
    };
    let error = Table::open(Cursor::new(workbook(HEADER, SHARED, "")), &other)
        .map(|_| ())
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "There is no sheet “Elsewhere”. There are: Claims."
    );
}

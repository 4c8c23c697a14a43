//! Any spreadsheet comes in: looked at, tried, taken in one act, taken back in one, and brought up to date the second time.

use crate::desk::desk;
use serde_json::json;

const SHEET: &str = "Nr;Behauptung;Gesagt von;Datum;Urteil;Bemerkung\r\n\
    1;\"Der Damm ist gebrochen; viele starben\";Anna Muster;3.4.2022;Falsch;\"=HYPERLINK(\"\"http://x\"\")\"\r\n\
    2;Die Brücke ist gesperrt;Bernd Beispiel;17.5.2022;Halbwahr oder so;\r\n\
    3;;Bernd Beispiel;1.5.2022;Wahr;ohne Wortlaut\r\n";

#[test]
fn a_sheet_is_looked_at_tried_taken_and_taken_back() {
    let d = desk();
    d.json(&["claim", "add", "--text", "Ours"]);
    // As a spreadsheet program saves it on an old machine.
    let mut bytes = Vec::new();
    for c in SHEET.chars() {
        bytes.push(if c == 'ü' { 0xfc } else { u8::try_from(c).unwrap() });
    }
    let sheet = d.write("claims.csv", bytes);

    let look = d.json(&["import", "csv", &sheet, "--look"]);
    assert_eq!(
        (look["rows"].as_u64(), look["format"].as_str()),
        (Some(3), Some("separated"))
    );
    assert_eq!(look["settings"]["separator"], ";");
    assert_eq!(look["settings"]["encoding"], "windows-1252", "{}", look["found"]);
    assert_eq!(look["columns"][1]["field"], "claim");
    assert_eq!(look["columns"][3]["dates"]["order"], "day-first", "17.5. says so");

    let said = ["import", "csv", &sheet, "--map", "claimant=Gesagt von"];
    let tried = d.json(&[&said[..], &["--dry-run"]].concat());
    let outcomes = |v: &serde_json::Value| -> Vec<String> {
        let items = v["items"].as_array().unwrap();
        items
            .iter()
            .map(|i| i["outcome"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(outcomes(&tried), ["mended", "kept", "refused"], "{tried}");
    assert_eq!(tried["items"][2]["place"], "row 4, Behauptung");
    assert_eq!(tried["items"][0]["claim"], serde_json::Value::Null);
    assert_eq!(d.json(&["claim", "list"])["total"], 1, "a trial records nothing");

    let report = d.path("report.csv");
    let name = report.display().to_string();
    let taken = d.json(&[&said[..], &["--report", &name]].concat());
    assert_eq!(outcomes(&taken), outcomes(&tried));
    assert_eq!(std::fs::read_to_string(&report).unwrap().lines().count(), 4);
    let claim = taken["items"][0]["claim"].as_str().unwrap();
    let shown = d.json(&["claim", "show", claim]);
    assert_eq!(shown["claim"]["wording"], "Der Damm ist gebrochen; viele starben");
    assert_eq!(shown["claim"]["said_on"], "2022-04-03");
    assert_eq!(shown["claimants"][0]["name"], "Anna Muster");
    assert_eq!(shown["external_checks"][0]["rating"], "claimbook/false");
    assert_eq!(shown["external_checks"][0]["rating_found"], "Falsch");
    let kept = taken["items"][1]["claim"].as_str().unwrap();
    let kept = &d.json(&["claim", "show", kept])["external_checks"][0];
    assert_eq!(
        (&kept["rating"], &kept["rating_found"]),
        (&json!(null), &json!("Halbwahr oder so"))
    );

    // Again, without saying anything: the mapping is remembered, nothing is doubled.
    let again = d.json(&["import", "csv", &sheet]);
    assert_eq!(again["items"][0]["claim"], claim);
    assert_eq!(d.json(&["claim", "list"])["total"], 3);
    d.json(&["undo"]);
    assert_eq!(
        d.json(&["claim", "list"])["total"],
        1,
        "nothing was changed the second time: one step takes it all back"
    );
    assert_eq!(d.json(&["book", "verify"])["problems"], json!([]));
}

#[test]
fn what_is_no_table_or_badly_mapped_is_refused_whole() {
    let d = desk();
    let sheet = d.write("claims.csv", SHEET.replace('ü', "ue"));
    for (args, code, names) in [
        (vec!["--map", "claim=Nirgends"], "call.value", "Nirgends"),
        (
            vec!["--map", "claim=Nr", "--map", "claim=Datum", "--map", "keep=Datum"],
            "import.mapping",
            "No column is the claim",
        ),
        (vec!["--encoding", "klingon"], "import.table", "klingon"),
        (vec!["--separator", ";;"], "call.value", ";;"),
    ] {
        let (_, found, message) = d.fails(&[&["import", "csv", &sheet], &args[..]].concat());
        assert_eq!(found, code, "{args:?}: {message}");
        assert!(message.contains(names), "{message}");
    }
    let page = d.write("page.html", "<p>no table</p>");
    assert_eq!(d.fails(&["import", "csv", &page, "--look"]).1, "import.table");
    let empty = d.write("empty.csv", "");
    assert_eq!(d.fails(&["import", "csv", &empty]).1, "import.table");
    let old = d.write("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on");
    assert!(d.fails(&["import", "xlsx", &old]).2.contains("XLSX"));
    assert_eq!(
        d.fails(&["import", "csv", &d.path("missing.csv").display().to_string()])
            .1,
        "file.unreadable"
    );
    assert_eq!(d.json(&["claim", "list"])["total"], 0);
}

#[test]
fn a_claim_that_the_desk_took_up_keeps_what_it_made_of_it() {
    let d = desk();
    let lines = d.write(
        "claims.jsonl",
        r#"{"id": 7, "claim": "The gate was open", "rating": "false", "date": "2022-09-07"}"#,
    );
    let claim = d.json(&["import", "jsonl", &lines])["items"][0]["claim"]
        .as_str()
        .unwrap()
        .to_owned();
    d.json(&["claim", "edit", &claim, "--text", "The eastern gate was open"]);
    d.json(&["claim", "stage", &claim, "researching"]);
    d.json(&["import", "jsonl", &lines]);
    assert_eq!(
        d.json(&["claim", "show", &claim])["claim"]["wording"],
        "The eastern gate was open"
    );
}

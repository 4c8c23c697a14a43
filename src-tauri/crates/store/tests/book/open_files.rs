//! A book as open files, and back without loss; what was altered on the way is refused by name.

use crate::captured::snapshot;
use crate::support::*;
use claimbook_store::{
    OpenMode, StoreError, UNFOLLOWED, check_history, export_open_files, import_open_files,
};
use std::collections::BTreeMap;
use std::fs;
use std::io::BufReader;
use std::path::Path;

/// Every file of a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// The book made of the open files of another, which gives the same files again.
pub fn there_and_back(d: &Desk) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let (open_files, again) = (folder.path().join("open"), folder.path().join("again"));
    export_open_files(&d.book, &open_files, UNFOLLOWED).unwrap();
    import_open_files(&open_files, &folder.path().join("b"), UNFOLLOWED).unwrap();
    let book = open(&folder.path().join("b"), OpenMode::Existing).unwrap();
    assert_eq!(book.id(), d.book.id());
    assert_eq!(book.verify(UNFOLLOWED).unwrap().problems, Vec::<String>::new());
    export_open_files(&book, &again, UNFOLLOWED).unwrap();
    assert_eq!(files(&open_files), files(&again));
    Desk {
        folder,
        book,
        ann: d.ann,
        ben: d.ben,
    }
}

fn furnished() -> Desk {
    let d = desk();
    let c = d.claim(d.ann, "На території станції є зброя 🙂");
    d.edit(d.ben, c.id, |c| c.priority = Some(2));
    let blob = d.book.blobs().put(b"<p>a page</p>").unwrap();
    snapshot(&d, &blob).unwrap();
    d.book.undo(Some(d.ben.0)).unwrap();
    d
}

#[test]
fn a_book_goes_out_and_comes_back_and_work_goes_on() {
    let d = furnished();
    let back = there_and_back(&d);
    // What was taken back there can be brought back here.
    back.book.redo(Some(back.ben.0)).unwrap();
    assert_eq!(back.problems(), Vec::<String>::new());
    // The history holds without any book.
    let open_files = d.folder.path().join("open");
    export_open_files(&d.book, &open_files, UNFOLLOWED).unwrap();
    let lines = fs::File::open(open_files.join("history.jsonl")).unwrap();
    let report = check_history(BufReader::new(lines), UNFOLLOWED).unwrap();
    assert_eq!(
        (report.problems.len(), report.devices, report.withheld),
        (0, 1, 0)
    );
    assert!(report.changes > 40);
}

#[test]
fn what_a_payload_was_erased_of_comes_back_as_it_is() {
    let d = furnished();
    let (device, seq): (Vec<u8>, i64) = d
        .sqlite()
        .query_row(
            "SELECT device, seq FROM change WHERE entity = 'claim' AND op = 'create'",
            [],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
        .unwrap();
    let device = uuid::Uuid::from_slice(&device).unwrap();
    d.book
        .erase_payload(device, seq, Some(d.ann.0), "a source")
        .unwrap();
    there_and_back(&d);
}

#[test]
fn withheld_values_leave_the_chain_whole() {
    let d = furnished();
    let mut out = Vec::new();
    let (changes, withheld) = d
        .book
        .write_history(&mut out, &mut |line| Ok(line.entity != "claim"), UNFOLLOWED)
        .unwrap();
    assert_eq!(withheld, 3);
    assert!(!String::from_utf8(out.clone()).unwrap().contains("зброя"));
    let report = check_history(out.as_slice(), UNFOLLOWED).unwrap();
    assert_eq!(
        (report.changes, report.withheld, report.problems.len()),
        (changes, 3, 0)
    );
    // One that is left out, or altered, does not.
    let text = String::from_utf8(out).unwrap();
    let without: Vec<&str> = text
        .lines()
        .enumerate()
        .filter(|(n, _)| *n != 20)
        .map(|(_, l)| l)
        .collect();
    let without = without.join("\n");
    let report = check_history(without.as_bytes(), UNFOLLOWED).unwrap();
    assert_eq!(report.problems.len(), 1, "{report:?}");
    let altered = text.replacen("Ann", "Eve", 1);
    assert!(
        !check_history(altered.as_bytes(), UNFOLLOWED)
            .unwrap()
            .problems
            .is_empty()
    );
}

#[test]
fn altered_files_are_refused_by_name_and_nothing_is_left() {
    let d = furnished();
    let open_files = d.folder.path().join("open");
    export_open_files(&d.book, &open_files, UNFOLLOWED).unwrap();
    let whole = files(&open_files);
    let to = d.folder.path().join("new");
    let refused = |name: &str, bytes: Option<&[u8]>| {
        let path = open_files.join(name);
        match bytes {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let error = import_open_files(&open_files, &to, UNFOLLOWED).unwrap_err();
        assert!(matches!(error, StoreError::OpenFiles { .. }), "{error}");
        assert!(!to.exists());
        fs::write(&path, &whole[name]).unwrap();
        error.to_string()
    };
    for name in whole.keys().filter(|n| *n != "README.txt") {
        assert!(
            refused(name, Some(b"{}")).contains(name.split('/').next_back().unwrap()),
            "{name}"
        );
        assert!(refused(name, None).contains(name.as_str()), "{name}");
    }
    // Whoever brings the list into line with what they altered meets the chain.
    let claims = String::from_utf8(whole["records/claim.jsonl"].clone()).unwrap();
    let altered = claims.replace("зброя", "ліки");
    fs::write(open_files.join("records/claim.jsonl"), &altered).unwrap();
    let list = String::from_utf8(whole["manifest-sha256.txt"].clone()).unwrap();
    let hash = |text: &str| {
        use sha2::Digest;
        sha2::Sha256::digest(text)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect::<String>()
    };
    let list = list.replace(&hash(&claims), &hash(&altered));
    let error = refused("manifest-sha256.txt", Some(list.as_bytes()));
    assert!(error.contains("edited past the history"), "{error}");
    fs::write(open_files.join("records/claim.jsonl"), &claims).unwrap();
    // A name that leads elsewhere is not followed.
    let list = format!("{}  ../../etc/passwd\n", hash("x"));
    assert!(refused("manifest-sha256.txt", Some(list.as_bytes())).contains("no file of a book"));
    import_open_files(&open_files, &to, UNFOLLOWED).unwrap();
}

#[test]
fn a_folder_with_something_in_it_is_left_alone_and_stopping_leaves_nothing() {
    let d = furnished();
    let to = d.folder.path().join("mine");
    fs::create_dir(&to).unwrap();
    fs::write(to.join("notes.txt"), "mine").unwrap();
    let error = export_open_files(&d.book, &to, UNFOLLOWED).unwrap_err();
    assert!(matches!(error, StoreError::Exists(_)));
    assert_eq!(fs::read_to_string(to.join("notes.txt")).unwrap(), "mine");
    let stopped = export_open_files(&d.book, &d.folder.path().join("stopped"), &|_, _| false).unwrap_err();
    assert!(matches!(stopped, StoreError::Stopped));
    let left: Vec<_> = fs::read_dir(d.folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

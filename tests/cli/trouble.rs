//! When things go wrong: a message that says what happened, what is safe and what to do, and nothing lost.

use crate::desk::desk;
use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn a_wrong_call_is_told_from_work_that_failed() {
    let d = desk();
    assert_eq!(d.run(&["claim", "frobnicate"]).status.code(), Some(2));
    assert_eq!(d.run(&["claim", "add"]).status.code(), Some(2));
    let nobody = "0192d0a0-0000-7000-8000-000000000001";
    for (args, status, code) in [
        (vec!["claim", "show", nobody], 1, "not-found"),
        (vec!["claim", "show", "nonsense"], 1, "not-found"),
        (vec!["claim", "list", "stgae:inbox"], 2, "call.query"),
        (vec!["claim", "stage", nobody, "finished"], 2, "call.stage"),
        (
            vec!["claim", "add", "--text", "x", "--said-on", "03/04/2022"],
            2,
            "call.date",
        ),
        (
            vec!["claim", "add", "--text", "x", "--url", "javascript:alert(1)"],
            2,
            "call.link",
        ),
        (vec!["claim", "add", "--text", "  "], 2, "call.empty"),
        (vec!["undo"], 1, "undo.nothing"),
        (
            vec!["document", "add", "/nowhere/at/all.txt"],
            1,
            "file.unreadable",
        ),
    ] {
        let (got, found, message) = d.fails(&args);
        assert_eq!((got, found.as_str()), (status, code), "{args:?}: {message}");
        assert!(!message.is_empty());
    }
    assert_eq!(
        d.json(&["claim", "list"])["total"],
        0,
        "nothing half-done is left"
    );
}

#[test]
fn texts_of_every_kind_are_taken_in_or_refused_by_name() {
    let d = desk();
    for (name, bytes) in [
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("binary.bin", (0..=255u8).cycle().take(5000).collect()),
        (
            "broken.txt",
            ["Добрі слова. ".as_bytes().repeat(20), b"\xd0".to_vec()].concat(),
        ),
        ("empty.txt", b" \n\n".to_vec()),
    ] {
        let file = d.write(name, bytes);
        let (status, code, message) = d.fails(&["document", "add", &file]);
        assert_eq!(status, 1, "{name}");
        assert!(code.starts_with("document."), "{name}: {code} {message}");
    }
    assert_eq!(d.json(&["document", "list"])["total"], 0);

    let mut utf16 = b"\xff\xfe".to_vec();
    utf16.extend(
        "“Так,” said Olha Ivanova."
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    let file = d.write("utf16.txt", utf16);
    let id = d.made(&["document", "add", &file]);
    assert_eq!(
        d.json(&["document", "show", &id])["body"],
        "“Так,” said Olha Ivanova."
    );

    let rtl = d.document(
        "قال المتحدث باسم الميناء إن الميناء مغلق منذ يوم الثلاثاء بسبب العاصفة، وإن السفن تنتظر خارج الخليج.",
    );
    assert_eq!(
        d.json(&["document", "show", &rtl])["card"]["document"]["lang"],
        "ar"
    );
    let nothing = d.document("Milk, eggs, bread.");
    assert_eq!(d.json(&["document", "statements", &nothing])["total"], 0);
}

#[test]
fn a_text_of_five_megabytes_is_taken_in() {
    let d = desk();
    let text = "“The harbour is shut,” said Olha Ivanova. It rained on Tuesday and the boats stayed in.\n\n"
        .repeat(58_000);
    assert!(text.len() > 5_000_000);
    let id = d.document(&text);
    assert_eq!(
        d.json(&["document", "show", &id])["body"].as_str().map(str::len),
        Some(text.len())
    );
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let d = desk();
    d.made(&["claim", "add", "--text", "The bridge is closed"]);
    let file = d.write("report.html", "mine");
    let export = [
        "report", "export", "--query", "", "--format", "html", "--out", &file,
    ];
    let (status, code, _) = d.fails(&export);
    assert_eq!((status, code.as_str()), (1, "file.exists"));
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
    let mut replace = export.to_vec();
    replace.push("--replace");
    d.json(&replace);
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .contains("The bridge is closed")
    );
    let (status, code, _) = d.fails(&[
        "report",
        "export",
        "--query",
        "",
        "--format",
        "html",
        "--out",
        "/proc/nowhere/x.html",
    ]);
    assert_eq!((status, code.as_str()), (1, "file.failed"));
}

#[test]
fn ruined_and_newer_books_are_refused_by_name_and_left_alone() {
    let d = desk();
    d.made(&["claim", "add", "--text", "The bridge is closed"]);
    let file = d.book().join("book.sqlite");
    let good = std::fs::read(&file).unwrap();
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&99u32.to_be_bytes());
    for (bytes, code) in [
        (good[..good.len() / 2].to_vec(), "book.damaged"),
        (b"claims, claims, claims ".repeat(30), "book.not-sqlite"),
        (newer, "book.newer"),
    ] {
        std::fs::write(&file, &bytes).unwrap();
        let (status, found, message) = d.fails(&["claim", "list"]);
        assert_eq!((status, found.as_str()), (1, code), "{message}");
        assert!(message.contains("not touched"), "{message}");
        assert_eq!(std::fs::read(&file).unwrap(), bytes, "it was not touched");
    }
    std::fs::write(&file, good).unwrap();
    assert_eq!(d.json(&["claim", "list"])["total"], 1);
    let (_, code, _) = d.fails(&["--book", "/nowhere/x.claimbook", "claim", "list"]);
    assert_eq!(code, "book.missing");
}

/// Runs it where no file may grow beyond so many KiB.
fn limited(d: &crate::desk::Desk, kib: u32, args: &[&str]) -> std::process::Output {
    let program = env!("CARGO_BIN_EXE_claimbook");
    Command::new("bash")
        .arg("-c")
        .arg(format!("trap '' XFSZ; ulimit -f {kib}; exec \"$@\""))
        .args(["bash", program, "--json"])
        .args(args)
        .env("CLAIMBOOK_HOME", d.path("home"))
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// Every way out of a book: where the disk is full there is what was there before, and nothing else.
#[test]
fn nothing_is_left_half_where_a_disk_is_full() {
    let d = desk();
    let mut lines = String::new();
    let mut n: u32 = 1;
    for i in 0..120 {
        let words: String = std::iter::repeat_with(|| {
            n = n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            format!("{n:08x} ")
        })
        .take(700)
        .collect();
        lines.push_str(&format!("{{\"id\": {i}, \"claim\": \"Claim {i}: {words}\"}}\n"));
    }
    let file = d.write("many.jsonl", lines);
    d.json(&["import", "jsonl", &file]);
    let seen = || {
        let mut names: Vec<String> = std::fs::read_dir(d.folder.path())
            .unwrap()
            .flatten()
            .map(|e| e.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let refused = |args: &[&str], out: &str| {
        let before = seen();
        let said = limited(&d, 120, args);
        let stderr = String::from_utf8_lossy(&said.stderr).into_owned();
        assert_eq!(said.status.code(), Some(1), "{args:?}: {stderr}");
        let error: serde_json::Value = serde_json::from_str(&stderr).unwrap();
        let code = error["error"]["code"].as_str().unwrap();
        assert!(code.ends_with("disk-full"), "{args:?}: {stderr}");
        assert_eq!(seen(), before, "{args:?}");
        if d.path(out).exists() {
            assert_eq!(std::fs::read(d.path(out)).unwrap(), b"the old one", "{args:?}");
        }
    };
    for format in ["html", "docx", "xlsx", "csv", "md", "json"] {
        let name = format!("old.{format}");
        let out = d.write(&name, "the old one");
        refused(
            &[
                "report",
                "export",
                "--query",
                "",
                "--kind",
                "dossier",
                "--format",
                format,
                "--out",
                &out,
                "--replace",
            ],
            &name,
        );
    }
    let bundle = d.write("old.zip", "the old one");
    refused(
        &["bundle", "write", "--query", "", "--out", &bundle, "--replace"],
        "old.zip",
    );
    let copy = d.path("copy.claimbook.zip").display().to_string();
    refused(&["book", "backup", &copy], "copy.claimbook.zip");
    let open = d.path("open").display().to_string();
    refused(&["book", "export", &open], "open");
    assert_eq!(d.json(&["report", "list"])["total"], 0);
    assert_eq!(d.json(&["book", "verify"])["ok"], true);
}

/// A limit on the size of files stands in for a full disk: writes beyond it fail as they do there.
#[test]
fn a_full_disk_leaves_the_book_and_the_report_as_they_were() {
    let d = desk();
    let claim = d.made(&["claim", "add", "--text", "The bridge is closed"]);
    let report = d.write("report.html", "the old one");
    let limited = |args: &[&str]| limited(&d, 400, args);
    let long = d.write(
        "long.txt",
        "“The harbour is shut,” said Olha Ivanova.\n\n".repeat(40_000),
    );
    let out = limited(&["document", "add", &long]);
    let stderr = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(out.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("book.disk-full"), "{stderr}");
    assert_eq!(d.json(&["document", "list"])["total"], 0);
    assert_eq!(d.json(&["book", "verify"])["ok"], true);
    assert_eq!(
        d.json(&["claim", "show", &claim])["claim"]["wording"],
        "The bridge is closed"
    );

    let mut import = String::new();
    for i in 0..400 {
        import.push_str(&format!(
            "{{\"id\": {i}, \"claim\": \"Claim number {i} {}\"}}\n",
            "of many words ".repeat(200)
        ));
    }
    let file = d.write("many.jsonl", import);
    d.json(&["import", "jsonl", &file]);
    let out = limited(&[
        "report",
        "export",
        "--query",
        "",
        "--format",
        "html",
        "--out",
        &report,
        "--replace",
    ]);
    assert_eq!(
        out.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    assert!(
        String::from_utf8_lossy(&out.stderr).contains("disk-full"),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    assert_eq!(std::fs::read(&report).unwrap(), b"the old one");
    let left: Vec<_> = std::fs::read_dir(d.folder.path())
        .unwrap()
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert!(
        !left.iter().any(|n| n.to_string_lossy().ends_with(".part")),
        "{left:?}"
    );
}

#[test]
fn a_process_killed_while_saving_leaves_all_of_an_act_or_nothing() {
    let d = desk();
    d.made(&["claim", "add", "--text", "Before"]);
    let mut import = String::new();
    for i in 0..20_000 {
        import.push_str(&format!(
            "{{\"id\": {i}, \"claim\": \"Claim number {i}\", \"claimant\": \"Somebody {}\"}}\n",
            i % 50
        ));
    }
    let file = d.write("many.jsonl", import);
    let mut child = d
        .command(&["import", "jsonl", &file])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // Killed as soon as the act has begun to reach the disk, or when it is already over.
    let wal = d.book().join("book.sqlite-wal");
    while child.try_wait().unwrap().is_none() && std::fs::metadata(&wal).map_or(0, |m| m.len()) < 200_000 {
        std::thread::yield_now();
    }
    let _ = child.kill();
    child.wait().unwrap();
    let total = d.json(&["claim", "list"])["total"].as_u64().unwrap();
    assert!(total == 1 || total == 20_001, "{total}");
    assert_eq!(d.json(&["book", "verify"])["ok"], true);
}

#[test]
fn a_book_that_can_only_be_read_is_read() {
    let d = desk();
    let claim = d.made(&["claim", "add", "--text", "The bridge is closed"]);
    // A folder that nobody may write to; who is root may all the same, and reads through a mount that refuses.
    let book = d.book();
    let mount = d.path("mounted");
    std::fs::create_dir(&mount).unwrap();
    let script = format!(
        "mount --bind '{0}' '{1}' && mount -o remount,bind,ro '{1}' && exec \"$@\"",
        book.display(),
        mount.display()
    );
    let in_mount = |args: &[&str]| {
        Command::new("unshare")
            .args([
                "--mount",
                "--map-root-user",
                "bash",
                "-c",
                &script,
                "bash",
                env!("CARGO_BIN_EXE_claimbook"),
                "--json",
                "--book",
            ])
            .arg(&mount)
            .args(args)
            .env("CLAIMBOOK_HOME", d.path("home"))
            .output()
            .unwrap()
    };
    let probe = Command::new("unshare")
        .args(["--mount", "--map-root-user", "true"])
        .output();
    if !probe.is_ok_and(|o| o.status.success()) {
        let mut permissions = std::fs::metadata(&book).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(book.join("book.sqlite"), permissions.clone()).unwrap();
        std::fs::set_permissions(&book, permissions).unwrap();
        assert_eq!(
            d.json(&["claim", "show", &claim])["claim"]["wording"],
            "The bridge is closed"
        );
        return;
    }
    let out = in_mount(&["claim", "show", &claim]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let out = in_mount(&["claim", "add", "--text", "Another"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&out.stderr).contains("book.read-only"),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let out = in_mount(&[
        "report",
        "export",
        "--query",
        "",
        "--format",
        "md",
        "--out",
        d.path("r.md").to_str().unwrap(),
    ]);
    assert!(
        out.status.success(),
        "a report can be made all the same: {}",
        String::from_utf8_lossy(&out.stderr)
    );
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let d = desk();
    for i in 0..3 {
        d.made(&["claim", "add", "--text", &format!("Claim {i}")]);
    }
    let mut child = d
        .command(&["claim", "list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert!(!String::from_utf8_lossy(&out.stderr).contains("panicked"));
}

#[test]
fn a_text_comes_in_by_standard_input() {
    let d = desk();
    let mut child = d
        .command(&["--json", "document", "add", "-", "--title", "Piped"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all("“Shut,” said Olha Ivanova.".as_bytes())
        .unwrap();
    assert!(child.wait_with_output().unwrap().status.success());
    assert_eq!(
        d.json(&["document", "list"])["items"][0]["document"]["title"],
        "Piped"
    );
}

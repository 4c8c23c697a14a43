//! A home of its own for each test, and the program in it.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

pub struct Desk {
    pub folder: tempfile::TempDir,
}

pub fn desk() -> Desk {
    Desk {
        folder: tempfile::tempdir().unwrap(),
    }
}

impl Desk {
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn book(&self) -> PathBuf {
        self.path("home/books/Claims.claimbook")
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimbook"));
        command
            .args(args)
            .env("CLAIMBOOK_HOME", self.path("home"))
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// What it prints as JSON; it must succeed.
    pub fn json(&self, args: &[&str]) -> Value {
        let mut all = vec!["--json"];
        all.extend(args);
        let out = self.run(&all);
        assert!(
            out.status.success(),
            "{args:?}: {}",
            String::from_utf8_lossy(&out.stderr)
        );
        serde_json::from_slice(&out.stdout).unwrap()
    }

    pub fn made(&self, args: &[&str]) -> String {
        self.json(args)["id"].as_str().unwrap().to_owned()
    }

    /// The exit status and the code of the error.
    pub fn fails(&self, args: &[&str]) -> (i32, String, String) {
        let mut all = vec!["--json"];
        all.extend(args);
        let out = self.run(&all);
        assert!(!out.status.success(), "{args:?} succeeded");
        assert!(
            out.stdout.is_empty(),
            "nothing but JSON results goes to standard output"
        );
        let stderr = String::from_utf8(out.stderr).unwrap();
        let error: Value = stderr
            .lines()
            .last()
            .and_then(|l| serde_json::from_str(l).ok())
            .unwrap_or(Value::Null);
        let text = |name: &str| error["error"][name].as_str().unwrap_or_default().to_owned();
        (out.status.code().unwrap(), text("code"), text("message"))
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    /// Captures a file as a page of that address; the snapshot's id.
    pub fn captured(&self, file: &str, url: &str) -> String {
        let captured = self.json(&["snapshot", "capture", file, "--url", url]);
        captured["items"][0]["snapshot"]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Rates a claim and says that it was published.
    pub fn published(&self, claim: &str, rating: &str) {
        self.json(&["verdict", "set", claim, "--rating", rating]);
        self.json(&[
            "publication",
            "add",
            claim,
            "--on",
            "2026-05-03",
            "--url",
            "https://desk.example/1",
        ]);
    }

    pub fn document(&self, text: &str) -> String {
        let file = self.write("document.txt", text);
        self.made(&["document", "add", &file])
    }
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name)
}

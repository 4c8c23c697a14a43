//! The walls of the house, each held by a test that reads the manifests and the sources. ARCHITECTURE.md says why they
//! stand where they stand.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const CRATES: &str = "src-tauri/crates";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .unwrap()
}

/// A file of ours: its path from the root with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is_under(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }

    /// The lines with their numbers, without those that are only a comment, up to the unit tests at the file's end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .take_while(|(_, line)| *line != "#[cfg(test)]")
            .map(|(n, line)| (n + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Where one of these words stands in the code.
    fn mentions(&self, words: &[&str]) -> Vec<String> {
        self.code()
            .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
            .map(|(n, line)| format!("{}:{n}: {}", self.path, line.trim()))
            .collect()
    }
}

/// Every file of the repository: what was built, fetched or made by a tool left out.
fn files() -> Vec<PathBuf> {
    const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "dist", "gen", "test-results"];
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name();
            if entry.file_type().unwrap().is_dir() {
                if !NOT_OURS.contains(&name.to_string_lossy().as_ref()) {
                    walk(&entry.path(), found);
                }
            } else {
                found.push(entry.path());
            }
        }
    }
    let mut found = Vec::new();
    walk(&root(), &mut found);
    found.sort();
    found
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap()
        .to_string_lossy()
        .replace('\\', "/")
}

/// Every source with one of these endings.
fn sources(endings: &[&str]) -> Vec<Source> {
    let found: Vec<Source> = files()
        .into_iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|e| endings.contains(&e.to_string_lossy().as_ref()))
        })
        .map(|path| Source {
            path: from_root(&path),
            text: std::fs::read_to_string(&path).unwrap(),
        })
        .collect();
    assert!(
        !found.is_empty(),
        "no {endings:?} were found: the wall looks in the wrong place"
    );
    found
}

fn manifest(folder: &str) -> toml::Table {
    std::fs::read_to_string(root().join(folder).join("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap()
}

/// Our crates, by folder: the ones without Tauri, and the shell.
fn crates() -> Vec<String> {
    let mut found: Vec<String> = std::fs::read_dir(root().join(CRATES))
        .unwrap()
        .map(|entry| format!("{CRATES}/{}", entry.unwrap().file_name().to_string_lossy()))
        .filter(|folder| root().join(folder).join("Cargo.toml").exists())
        .collect();
    found.push("src-tauri".into());
    found.sort();
    assert!(found.len() > 5, "{found:?}");
    found
}

/// What a crate rests on, tests and build scripts aside.
fn dependencies(folder: &str) -> BTreeSet<String> {
    let manifest = manifest(folder);
    manifest
        .get("dependencies")
        .and_then(toml::Value::as_table)
        .map(|table| table.keys().cloned().collect())
        .unwrap_or_default()
}

fn who_depends_on(known: &dyn Fn(&str) -> bool) -> Vec<String> {
    crates()
        .into_iter()
        .filter(|folder| dependencies(folder).iter().any(|d| known(d)))
        .collect()
}

fn none(found: Vec<String>, why: &str) {
    assert!(found.is_empty(), "{why}\n{}", found.join("\n"));
}

#[test]
fn the_domain_rests_on_no_other_crate_of_ours_and_knows_no_sql_clock_or_chance() {
    let domain = format!("{CRATES}/domain");
    let rests_on = dependencies(&domain);
    none(
        rests_on
            .iter()
            .filter(|d| {
                d.starts_with("claimbook-") || ["rusqlite", "rand", "getrandom"].contains(&d.as_str())
            })
            .cloned()
            .collect(),
        "domain is types and rules alone",
    );
    let words = &[
        "Utc::now",
        "Local::now",
        "SystemTime",
        "Instant::now",
        "now_v7",
        "new_v4",
        "rand::",
        "rusqlite",
        "std::fs",
        "std::env",
        "std::net",
        "File::open",
    ];
    none(
        sources(&["rs"])
            .iter()
            .filter(|s| s.is_under(&format!("{domain}/src")))
            .flat_map(|s| s.mentions(words))
            .collect(),
        "time, chance, files and the database are handed to domain",
    );
}

#[test]
fn only_the_desk_asks_the_clock() {
    let words = &["Utc::now", "Local::now", "SystemTime::now", "now_v7", "new_v4"];
    none(
        sources(&["rs"])
            .iter()
            .filter(|s| s.is_under("src-tauri") && s.path != format!("{CRATES}/app/src/circumstances.rs"))
            .filter(|s| s.path.contains("/src/"))
            .flat_map(|s| s.mentions(words))
            .collect(),
        "time and ids come from Circumstances, so that every run of a test is the same run",
    );
}

#[test]
fn only_the_store_knows_the_database() {
    assert_eq!(
        who_depends_on(&|d| d.starts_with("rusqlite")),
        [format!("{CRATES}/store")]
    );
}

#[test]
fn only_the_store_writes_sql() {
    fn is_sql(line: &str) -> bool {
        let line = line.to_ascii_uppercase();
        [
            "INSERT INTO ",
            "INSERT OR ",
            "DELETE FROM ",
            "CREATE TABLE ",
            "DROP TABLE ",
            "ALTER TABLE ",
        ]
        .iter()
        .any(|words| line.contains(words))
            || line
                .split_once("UPDATE ")
                .is_some_and(|(_, rest)| rest.contains(" SET "))
    }
    none(
        sources(&["rs"])
            .iter()
            .filter(|s| s.is_under("src-tauri") && !s.is_under(&format!("{CRATES}/store")))
            .flat_map(|s| {
                s.code()
                    .filter(|(_, l)| is_sql(l))
                    .map(|(n, l)| format!("{}:{n}: {}", s.path, l.trim()))
                    .collect::<Vec<_>>()
            })
            .collect(),
        "every change of the record goes through the store's one transact",
    );
    none(
        sources(&["sql"])
            .iter()
            .filter(|s| !s.is_under(&format!("{CRATES}/store")))
            .map(|s| s.path.clone())
            .collect(),
        "SQL lies in the store",
    );
}

#[test]
fn only_the_shell_knows_tauri() {
    assert_eq!(
        who_depends_on(&|d| d == "tauri" || d.starts_with("tauri-")),
        ["src-tauri"]
    );
}

#[test]
fn the_shell_calls_the_use_cases_and_nothing_below_them() {
    let ours: Vec<String> = dependencies("src-tauri")
        .into_iter()
        .filter(|d| d.starts_with("claimbook-"))
        .collect();
    assert_eq!(ours, ["claimbook-app"]);
}

#[test]
fn the_shells_plugins_are_few_and_none_opens_files_shells_or_the_network_to_the_page() {
    let plugins: Vec<String> = dependencies("src-tauri")
        .into_iter()
        .filter(|d| d.starts_with("tauri-plugin-"))
        .collect();
    assert_eq!(
        plugins,
        [
            "tauri-plugin-dialog",
            "tauri-plugin-opener",
            "tauri-plugin-single-instance",
            "tauri-plugin-window-state"
        ]
    );
    let capability: serde_json::Value = serde_json::from_str(
        &std::fs::read_to_string(root().join("src-tauri/capabilities/main.json")).unwrap(),
    )
    .unwrap();
    assert!(
        capability.get("remote").is_none(),
        "no page from elsewhere is let in"
    );
    let allowed: Vec<&str> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p.as_str().unwrap())
        .collect();
    assert!(
        allowed
            .iter()
            .all(|p| p.starts_with("allow-") || p.starts_with("core:event:")),
        "{allowed:?}"
    );

    let conf: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("src-tauri/tauri.conf.json")).unwrap())
            .unwrap();
    assert_eq!(conf["app"]["withGlobalTauri"], false);
    let policy = conf["app"]["security"]["csp"].as_str().unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
}

#[test]
fn only_the_platform_folder_of_the_interface_knows_tauri() {
    none(
        sources(&["ts", "svelte", "js", "mjs"])
            .iter()
            .filter(|s| s.is_under("ui/src") && !s.is_under("ui/src/platform"))
            .flat_map(|s| s.mentions(&["@tauri-apps", "__TAURI"]))
            .collect(),
        "ui/src/platform is where the interface meets what it runs in",
    );
}

#[test]
fn only_capture_opens_a_connection() {
    const NETWORK: &[&str] = &[
        "ureq",
        "reqwest",
        "hyper",
        "isahc",
        "curl",
        "attohttpc",
        "tungstenite",
        "socket2",
    ];
    let capture = format!("{CRATES}/capture");
    none(
        who_depends_on(&|d| NETWORK.contains(&d))
            .into_iter()
            .filter(|folder| *folder != capture)
            .collect(),
        "a crate that can reach the network",
    );
    none(
        sources(&["rs"])
            .iter()
            .filter(|s| s.is_under("src-tauri") && !s.is_under(&capture))
            .flat_map(|s| s.mentions(&["std::net", "TcpStream", "UdpSocket", "tokio::net"]))
            .collect(),
        "only capture opens a connection",
    );
    none(
        sources(&["ts", "svelte"])
            .iter()
            .filter(|s| s.is_under("ui/src"))
            .flat_map(|s| {
                s.mentions(&[
                    "fetch(\"http",
                    "fetch('http",
                    "XMLHttpRequest",
                    "new WebSocket",
                    "EventSource(",
                ])
            })
            .collect(),
        "the window asks its commands, never the network",
    );
}

#[test]
fn files_are_named_for_what_they_hold() {
    const VAGUE: &[&str] = &["manager", "helper", "util", "common", "misc"];
    none(
        files()
            .iter()
            .map(|path| from_root(path))
            .filter(|path| {
                let name = path.rsplit('/').next().unwrap_or_default();
                let stem = name.split('.').next().unwrap_or_default().to_lowercase();
                stem.split(['-', '_'])
                    .any(|word| VAGUE.contains(&word.trim_end_matches('s')))
            })
            .collect(),
        "a name that says nothing",
    );
}

#[test]
fn every_module_opens_by_saying_what_it_is_for() {
    none(
        sources(&["rs"])
            .iter()
            .filter(|s| s.path.contains("/src/") && !s.text.trim_start().starts_with("//!"))
            .map(|s| s.path.clone())
            .collect(),
        "no `//!` at the top",
    );
}

#[test]
fn every_crate_takes_its_version_and_lints_from_the_workspace() {
    for folder in crates() {
        let manifest = manifest(&folder);
        assert_eq!(
            manifest["lints"]["workspace"].as_bool(),
            Some(true),
            "{folder}: lints"
        );
        for field in ["version", "edition", "rust-version", "license", "publish"] {
            assert_eq!(
                manifest["package"][field]["workspace"].as_bool(),
                Some(true),
                "{folder}: {field}"
            );
        }
    }
}

#[test]
fn one_version_for_everything() {
    let version = manifest("")["workspace"]["package"]["version"]
        .as_str()
        .unwrap()
        .to_owned();
    let ui: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("ui/package.json")).unwrap()).unwrap();
    assert_eq!(ui["version"].as_str(), Some(version.as_str()), "ui/package.json");
    let conf = std::fs::read_to_string(root().join("src-tauri/tauri.conf.json")).unwrap();
    assert!(
        !conf.contains("\"version\""),
        "the shell takes its version from Cargo.toml"
    );
}

#[test]
fn no_path_of_a_machine_stands_in_a_text() {
    // Written apart, so that this file is no finding of its own.
    let homes = [
        ["/ho", "me/"].concat(),
        ["/Us", "ers/"].concat(),
        ["/ro", "ot/"].concat(),
    ];
    none(
        sources(&[
            "rs", "ts", "svelte", "js", "mjs", "css", "html", "md", "toml", "json", "sh", "sql", "ftl",
        ])
        .iter()
        .filter(|s| !s.path.ends_with("package-lock.json"))
        // Invented paths, of invented people.
        .filter(|s| !s.path.contains(".test.") && !s.path.contains("/fake/"))
        .flat_map(|s| {
            s.text
                .lines()
                .enumerate()
                .filter(|(_, line)| homes.iter().any(|home| starts_a_path(line, home)))
                .map(|(n, line)| format!("{}:{}: {}", s.path, n + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect(),
        "a path that is only there on somebody's machine",
    );
}

/// Whether `home` stands in the line as the beginning of a path, not within one or within an address.
fn starts_a_path(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        !line[..at]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '/' | '-' | '}'))
    })
}

#[test]
fn no_text_leads_out_of_the_repository() {
    none(
        sources(&["md"])
            .iter()
            .flat_map(|s| {
                let folder = Path::new(&s.path).parent().unwrap().to_owned();
                s.text
                    .split("](")
                    .skip(1)
                    .filter_map(|rest| rest.split([')', '#', ' ']).next())
                    .filter(|link| !link.is_empty() && !link.contains("://") && !link.starts_with("mailto:"))
                    .filter(|link| {
                        let target = root().join(&folder).join(link).canonicalize();
                        !target.is_ok_and(|target| target.starts_with(root()))
                    })
                    .map(|link| format!("{}: {link}", s.path))
                    .collect::<Vec<_>>()
            })
            .collect(),
        "a link to what is not there",
    );
}

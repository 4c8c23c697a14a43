//! The check that anyone can make, with tools that are not ours. Where a tool is not installed, its test says so.

use super::*;
use std::path::Path;
use std::process::Command;

/// Runs a tool in a folder: whether it succeeded, and what it said. None where it is not installed.
fn run(folder: &Path, program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    match Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
    {
        Ok(output) => {
            let said = [output.stdout, output.stderr].concat();
            Some((
                output.status.success(),
                String::from_utf8_lossy(&said).into_owned(),
            ))
        }
        Err(_) => {
            println!("{program} is not installed here");
            None
        }
    }
}

fn unpacked(bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in unpack(bytes) {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    folder
}

/// The commands of the text, as a reader would copy them.
fn commands(readme: &str) -> Vec<String> {
    let lines = readme.lines().filter_map(|l| l.strip_prefix("     "));
    lines
        .filter(|l| l.starts_with("sha256sum") || l.starts_with("openssl"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_commands_of_the_text_check_the_bundle() {
    let folder = unpacked(&bundle(Some(&key(1))));
    let readme = std::fs::read_to_string(folder.path().join(README)).unwrap();
    let commands = commands(&readme);
    assert_eq!(commands.len(), 6, "three in English, three in Ukrainian");
    assert_eq!(commands[..3], commands[3..]);
    let shell = |command: &str| run(folder.path(), "sh", &["-c", command]);
    let there = |tool: &str| {
        run(folder.path(), tool, &["--version"])
            .or_else(|| run(folder.path(), tool, &["version"]))
            .is_some()
    };
    if there("sha256sum") {
        let (fine, said) = shell(&commands[0]).unwrap();
        assert!(fine && said.matches(": OK").count() == 6, "{said}");
    }
    if there("openssl") {
        let (fine, said) = shell(&commands[1]).unwrap();
        assert!(fine && said.contains("Signature Verified Successfully"), "{said}");
        let (_, said) = shell(&commands[2]).unwrap();
        let shown = key(1).public().fingerprint();
        assert!(said.starts_with(&shown.hex()), "{said}");
        assert!(readme.contains(&shown.to_string()));
    }
    // And they see what was changed.
    std::fs::write(folder.path().join("report.html"), "forged").unwrap();
    if there("sha256sum") {
        assert!(!shell(&commands[0]).unwrap().0);
    }
    let manifest = folder.path().join(MANIFEST);
    std::fs::write(
        &manifest,
        std::fs::read_to_string(&manifest).unwrap().replace('a', "b"),
    )
    .unwrap();
    if there("openssl") {
        assert!(!shell(&commands[1]).unwrap().0);
    }
}

#[test]
fn keys_are_openssl_s_and_openssl_s_are_ours() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("key.pem"), key(3).to_pem().unwrap()).unwrap();
    let public = ["pkey", "-in", "key.pem", "-pubout"];
    let Some((fine, said)) = run(folder.path(), "openssl", &public) else {
        return;
    };
    assert!(fine, "{said}");
    assert_eq!(said, key(3).public().to_pem().unwrap());
    let (_, made) = run(folder.path(), "openssl", &["genpkey", "-algorithm", "ed25519"]).unwrap();
    let theirs = SigningKey::from_pem(&made).unwrap();
    assert_eq!(theirs.to_pem().unwrap(), made);
    let (_, rsa) = run(folder.path(), "openssl", &["genpkey", "-algorithm", "X25519"]).unwrap();
    assert_eq!(SigningKey::from_pem(&rsa).unwrap_err().code(), "key-kind");
    let locked = ["pkcs8", "-topk8", "-in", "key.pem", "-passout", "pass:x"];
    let (_, locked) = run(folder.path(), "openssl", &locked).unwrap();
    assert_eq!(SigningKey::from_pem(&locked).unwrap_err(), KeyError::Encrypted);
}

/// The keys of RFC 8410, section 10.
#[test]
fn keys_of_the_standard_are_read_however_they_were_copied() {
    let private = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n";
    let public = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n";
    let key = SigningKey::from_pem(private).unwrap();
    assert_eq!(key.to_pem().unwrap(), private);
    assert_eq!(key.public().to_pem().unwrap(), public);
    let copied = format!("Our key:\r\n\r\n  {}  \r\nbye", public.replace('\n', "\r\n"));
    assert_eq!(PublicKey::from_pem(&copied), Ok(key.public()));
    assert_eq!(PublicKey::from_pem(private), Err(KeyError::Private));
    assert_eq!(
        PublicKey::from_pem("hello"),
        Err(KeyError::NoPem { label: "PUBLIC KEY" })
    );
    assert_eq!(
        "12 34".parse::<Fingerprint>(),
        Err(KeyError::Fingerprint { found: 4 })
    );
    let shown = format!("{key:?}");
    assert!(
        shown.starts_with("SigningKey(") && !shown.contains("212, 238"),
        "{shown}"
    );
    assert_eq!(key.public().fingerprint().to_string().split(' ').count(), 16);
}

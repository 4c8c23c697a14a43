//! Names of files in a bundle: the same file on every system, inside the folder that it is unpacked into.

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameFault {
    /// There is nothing.
    #[error("it is empty")]
    Empty,
    /// Longer than every system takes.
    #[error("it is longer than 240 bytes")]
    Long,
    /// It begins at a root, or goes up.
    #[error("it leads out of the bundle")]
    Climbs,
    /// A sign that some system does not allow, or that cannot be seen.
    #[error("it has a sign that some system does not allow")]
    Sign,
    /// A step that begins with a blank, or ends in a blank or a full stop.
    #[error("a part of it begins or ends with a blank, or ends with a full stop")]
    Edge,
    /// A device of Windows, such as `CON` or `LPT1.txt`.
    #[error("a part of it is the name of a device on Windows")]
    Device,
}

const LONGEST: usize = 240;

const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Whether a name may stand in a bundle: relative, with `/` between its steps.
pub(crate) fn check(path: &str) -> Result<(), NameFault> {
    if path.is_empty() {
        return Err(NameFault::Empty);
    }
    if path.len() > LONGEST {
        return Err(NameFault::Long);
    }
    climbs(path)?;
    let forbidden = |c: char| {
        c.is_control()
            || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    if path.contains(forbidden) {
        return Err(NameFault::Sign);
    }
    for step in path.split('/') {
        if step.starts_with(char::is_whitespace) || step.ends_with(|c: char| c.is_whitespace() || c == '.') {
            return Err(NameFault::Edge);
        }
        if device(step) {
            return Err(NameFault::Device);
        }
    }
    Ok(())
}

/// Whether a name would be unpacked elsewhere than into the folder meant for it.
pub(crate) fn climbs(path: &str) -> Result<(), NameFault> {
    let drive = path.as_bytes().get(1) == Some(&b':');
    let out = |step: &str| matches!(step, "" | "." | "..");
    if drive || path.contains('\0') || path.split(['/', '\\']).any(out) {
        return Err(NameFault::Climbs);
    }
    Ok(())
}

fn device(step: &str) -> bool {
    let stem = step.split('.').next().unwrap_or(step).trim_end().to_lowercase();
    if DEVICES.contains(&stem.as_str()) {
        return true;
    }
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    numbered.is_some_and(|n| {
        matches!(
            n,
            "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"
        )
    })
}

/// What a name is to a system that does not tell capitals apart.
pub(crate) fn folded(path: &str) -> String {
    path.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_the_same_file_everywhere_or_none() {
        for good in [
            "report.html",
            "snapshots/a b/Звіт 1.wacz",
            "a/.hidden",
            "console.txt",
            "com10.txt",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for (bad, fault) in [
            ("", NameFault::Empty),
            ("/etc/passwd", NameFault::Climbs),
            ("a/../../b", NameFault::Climbs),
            ("a//b", NameFault::Climbs),
            ("a/", NameFault::Climbs),
            ("C:evil", NameFault::Climbs),
            ("..\\evil", NameFault::Climbs),
            ("a\\b", NameFault::Sign),
            ("a\nb", NameFault::Sign),
            ("a\u{202e}txt.exe", NameFault::Sign),
            ("what?", NameFault::Sign),
            ("a /b", NameFault::Edge),
            ("a./b", NameFault::Edge),
            (" a", NameFault::Edge),
            ("x/NUL.txt", NameFault::Device),
            ("Com1", NameFault::Device),
        ] {
            assert_eq!(check(bad), Err(fault), "{bad:?}");
        }
        assert_eq!(check(&"a".repeat(241)), Err(NameFault::Long));
    }

    proptest! {
        #[test]
        fn what_passes_stays_inside(path in "[a./\\\\: ]{0,12}") {
            if check(&path).is_ok() {
                let joined = std::path::Path::new("/bundle").join(&path);
                prop_assert!(joined.components().all(|c| !matches!(c, std::path::Component::ParentDir)));
                prop_assert!(joined.starts_with("/bundle") && joined != std::path::Path::new("/bundle"));
            }
        }
    }
}

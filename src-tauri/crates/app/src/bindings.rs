//! The window's types, written to `ui/src/api` by this crate's tests: a stale binding fails them.

#[cfg(test)]
mod tests {
    use crate::api;
    use ts_rs::{Config, TS};

    #[test]
    fn export_bindings_calls() {
        let cfg = Config::from_env();
        let rows = crate::calls::typescript(&cfg);
        let mut names: Vec<&str> = rows
            .lines()
            .filter(|l| !l.trim_start().starts_with("/**"))
            .flat_map(|l| l.split(|c: char| !c.is_alphanumeric()))
            .filter(|w| w.chars().next().is_some_and(char::is_uppercase))
            .collect();
        names.sort_unstable();
        names.dedup();
        let mut file = String::from("// Generated from the table of use cases. Do not edit.\n");
        for name in names {
            file.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
        }
        file.push_str(
            "\n/** Every call: its name, what it takes, what it gives. */\nexport interface Calls {\n",
        );
        file.push_str(&rows);
        file.push_str("}\n");
        let folder = cfg.out_dir().to_owned();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("calls.ts"), file).unwrap();
        let reasons: String = claimbook_interchange::Because::ALL
            .iter()
            .map(|because| {
                let values: Vec<&str> = because.values().collect();
                format!("  {:?}: {values:?},\n", because.code())
            })
            .collect();
        std::fs::write(
            folder.join("reasons.ts"),
            format!("// Generated from the reasons that imports give. Do not edit.\n\n/** Their codes, and the names of the values that each comes with. */\nexport const REASONS: Record<string, readonly string[]> = {{\n{reasons}}};\n"),
        )
        .unwrap();
        api::Items::<api::Id>::export_all(&cfg).unwrap();
        crate::ErrorBody::export_all(&cfg).unwrap();
    }
}

//! Who is meant, through appositions, chains of reports and words that stand for a name given before.

use claimbook_text::statements::{Statement, StatementKind, statements};

fn words(text: &str, s: &Statement) -> String {
    let chars: Vec<char> = text.chars().collect();
    let parts: Vec<String> = s
        .spans
        .iter()
        .map(|s| chars[s[0]..s[1]].iter().collect())
        .collect();
    parts.join(" … ").trim_matches([',', '.', ' ']).to_owned()
}

/// The statement that holds these words, whose words they are, and no more.
fn holding<'a>(text: &str, found: &'a [Statement], content: &str) -> &'a Statement {
    found
        .iter()
        .find(|s| words(text, s) == content)
        .unwrap_or_else(|| panic!("{content}: {found:#?}"))
}

fn says<'a>(text: &str, found: &'a [Statement], speaker: &str, content: &str) -> &'a Statement {
    let s = holding(text, found, content);
    assert_eq!(s.speaker.as_deref(), Some(speaker), "{text}");
    s
}

#[test]
fn speakers_together_with_what_they_are() {
    let text = "In a guest essay that ran in The Harbour Times on Friday, Ann Oake, the head of the port, and Deputy Mayor Bo Reed argued that the pier may sink by spring. The town should close it, the two wrote.";
    let found = statements(text);
    let first = says(
        text,
        &found,
        "Ann Oake and Bo Reed",
        "the pier may sink by spring",
    );
    assert_eq!(first.venue.as_deref(), Some("The Harbour Times"));
    assert!(first.reported_by.is_empty());
    let second = says(text, &found, "Ann Oake and Bo Reed", "The town should close it");
    assert_eq!(second.venue.as_deref(), Some("The Harbour Times"));

    let text = "Ann Oake, Bo Reed and Cleo Dunn said that the pier was built in 1912.";
    says(
        text,
        &statements(text),
        "Ann Oake and Bo Reed and Cleo Dunn",
        "the pier was built in 1912",
    );
    let text = "\"The pier was built in 1912,\" said Ann Oake, a carpenter, and Bo Reed, a diver.";
    says(
        text,
        &statements(text),
        "Ann Oake and Bo Reed",
        "\"The pier was built in 1912,\"",
    );
    // Two clauses, not two speakers.
    let text = "The storm reached Dover, a port in Kent, and Ann Oake said that the pier was closed.";
    says(text, &statements(text), "Ann Oake", "the pier was closed");
    let text = "It was worst in Dover, Ann Oake and Bo Reed said.";
    says(
        text,
        &statements(text),
        "Ann Oake and Bo Reed",
        "It was worst in Dover",
    );
}

#[test]
fn the_two() {
    for two in ["the two", "the pair", "both", "the two women", "the two divers"] {
        let text = format!(
            "Ann Oake and Cleo Dunn said that the pier was built in 1912. Nobody has repaired it since, {two} said."
        );
        let found = statements(&text);
        says(
            &text,
            &found,
            "Ann Oake and Cleo Dunn",
            "Nobody has repaired it since",
        );
    }
    let text = "Ann Oake and Cleo Dunn met on the pier. The two warned that it was about to sink.";
    says(
        text,
        &statements(text),
        "Ann Oake and Cleo Dunn",
        "it was about to sink",
    );
}

#[test]
fn reported_by_another() {
    for (said, by) in [
        ("former Mayor Ann Oake wrote in March", "The Harbour Times"),
        ("Ann Oake said on Tuesday", "Port News"),
        ("said Ann Oake", "The Harbour Times"),
    ] {
        let text =
            format!("It would be foolish to repair a pier that \"has no ships\", {said}, according to {by}.");
        let found = statements(&text);
        let s = says(
            &text,
            &found,
            "Ann Oake",
            "It would be foolish to repair a pier that \"has no ships\"",
        );
        assert_eq!(s.reported_by, [by], "{text}");
    }
    let text = "Ann Oake said that the pier was built in 1912, according to The Harbour Times.";
    let found = statements(text);
    let s = says(text, &found, "Ann Oake", "the pier was built in 1912");
    assert_eq!(s.reported_by, ["The Harbour Times"]);
    let text = "According to The Harbour Times, Ann Oake said that the pier was built in 1912.";
    let found = statements(text);
    let s = says(text, &found, "Ann Oake", "the pier was built in 1912");
    assert_eq!(s.reported_by, ["The Harbour Times"]);
}

#[test]
fn when_it_was_said_is_not_what_was_said() {
    for when in [
        "on Tuesday",
        "this week",
        "late Monday",
        "last month",
        "in July",
        "in May 2019",
        "Friday night",
        "earlier this year",
        "two days later",
    ] {
        let text = format!("Ann Oake said {when} that the pier was built in 1912.");
        says(
            &text,
            &statements(&text),
            "Ann Oake",
            "the pier was built in 1912",
        );
    }
    let text = "Ann Oake said this week was the worst for the pier.";
    says(
        text,
        &statements(text),
        "Ann Oake",
        "this week was the worst for the pier",
    );
}

#[test]
fn the_agency_is_the_one_named_before() {
    let text = "The World Harbour Agency (WHA) sent divers to the pier. The Dover Times reported this month that the agency is calling for a \"no-sail zone\" around it.";
    let found = statements(text);
    let s = says(text, &found, "World Harbour Agency", "\"no-sail zone\" around it");
    assert_eq!(s.reported_by, ["The Dover Times"]);
    for (name, noun) in [
        ("The Ministry of Ports", "ministry"),
        ("The Dover Ship Company", "company"),
        ("The Kent Port Court", "court"),
    ] {
        let text = format!(
            "{name} has closed the pier. Ann Oake said it was bad news for the Harbour Union. The {noun} said that the pier was built in 1912."
        );
        let found = statements(&text);
        says(
            &text,
            &found,
            name.trim_start_matches("The "),
            "the pier was built in 1912",
        );
    }
    // None was named: it stays as described.
    let text =
        "Ann Oake told the Harbour Union that it was over. The court said that the pier was built in 1912.";
    says(text, &statements(text), "court", "the pier was built in 1912");
}

#[test]
fn the_minister_is_the_one_named_before() {
    let text = "Ann Oake, the minister of ports, came with General Bo Reed. The general said that the pier was built in 1912. The minister said that nobody has repaired it since 1990.";
    let found = statements(text);
    says(text, &found, "Bo Reed", "the pier was built in 1912");
    says(text, &found, "Ann Oake", "nobody has repaired it since 1990");
}

#[test]
fn an_assertion_between_its_commas() {
    let text = "Ann Oake said that the pier was built in 1912.\n\nDutch divers are still inside the Dover lighthouse. French fishing near it, in answer to Dutch diving, has added to the loss of 40 nets.";
    let found = statements(text);
    assert!(
        found.iter().any(
            |s| s.kind == StatementKind::Asserted && words(text, s).starts_with("French fishing near it")
        ),
        "{found:#?}"
    );
}

#[test]
fn whose_a_participle_is() {
    let text =
        "Back in 1999, Ann Oake praised the pier, telling Port News: \"I wish that I had built it myself.\"";
    says(
        text,
        &statements(text),
        "Ann Oake",
        "\"I wish that I had built it myself.\"",
    );
    let text = "Two divers who spoke with Port News said that the pier was built in 1912.";
    says(
        text,
        &statements(text),
        "Two divers",
        "the pier was built in 1912",
    );
}

#[test]
fn one_saying_ends_where_the_next_begins() {
    let text = "Ann Oake said the pier was built by her brother and said, \"Who are we to close it for a whole summer?\"";
    let found = statements(text);
    says(text, &found, "Ann Oake", "the pier was built by her brother");
    assert_eq!(found.len(), 2, "{found:#?}");
}

#[test]
fn signatures_and_labels() {
    let text = "\"The pier is old. It will sink.\" ― Ann Oake\n\"It is not. It will stand.\" ― Bo Reed";
    let found = statements(text);
    says(text, &found, "Ann Oake", "\"The pier is old. It will sink.\"");
    says(text, &found, "Bo Reed", "\"It is not. It will stand.\"");
    let text = "“OAKE: The pier is old and it will sink.\n\n“REED: It is not old at all, I say.\n\n“OAKE: It was built in 1912.\n\n“REED: It was built in 1950.";
    let found = statements(text);
    let who: Vec<_> = found.iter().filter_map(|s| s.speaker.as_deref()).collect();
    assert_eq!(who, ["OAKE", "REED", "OAKE", "REED"], "{found:#?}");
}

#[test]
fn the_president_is_not_the_vice_president() {
    let text = "President Ann Oake came with Vice President Bo Reed. The president said that the pier was built in 1912.";
    says(text, &statements(text), "Ann Oake", "the pier was built in 1912");
}

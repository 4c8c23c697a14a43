//! Renders every line of the text files in a folder as hostile markup, in several contexts, and reads the result with
//! another tree than the renderer's: nothing in it may run, lead or load anything but what was captured.
//!
//! `cargo run --release --example xss -- FOLDER`

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use claimbook_page::render::{plain, render, style_sheet};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use url::Url;

const OURS: &str = "snapshot://localhost/";

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("say which folder holds the payloads");
        return ExitCode::FAILURE;
    };
    let mut payloads = Vec::new();
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("{} cannot be read", folder.display());
        return ExitCode::FAILURE;
    };
    for path in entries
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
    {
        let bytes = std::fs::read(path).unwrap_or_default();
        payloads.extend(
            String::from_utf8_lossy(&bytes)
                .lines()
                .map(str::to_owned)
                .filter(|l| !l.is_empty()),
        );
    }
    let start = Instant::now();
    let (mut failed, mut renderings) = (0, 0);
    for payload in &payloads {
        let mut faults = Vec::new();
        for page in contexts(payload) {
            renderings += 1;
            faults.extend(faults_of(&page));
        }
        faults.extend(sheet_faults(payload));
        faults.extend(drawing_faults(payload));
        if !faults.is_empty() {
            failed += 1;
            println!("FAILED {payload:?}\n  {}", faults.join("\n  "));
        }
    }
    println!("{renderings} pages in {:.1} s", start.elapsed().as_secs_f64());
    println!("{} passed, {failed} failed", payloads.len() - failed);
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn contexts(payload: &str) -> Vec<String> {
    let quoted = payload.replace('"', "&quot;");
    vec![
        payload.to_owned(),
        format!("<!DOCTYPE html><html><head>{payload}</head><body><p>word"),
        format!("<!DOCTYPE html><p title=\"{payload}\">word</p>"),
        format!("<p class='{payload}'>word</p>"),
        format!("<img src={payload}>"),
        format!(
            "<a href=\"{quoted}\">word</a><img src=\"{quoted}\" srcset=\"{quoted} 2x\" data-src=\"{quoted}\">"
        ),
        format!("<p style=\"background:{quoted}; width:1px\">word</p>"),
        format!("<style>p {{ color: red; {payload} }} {payload}</style><p>word"),
        format!("<style>@import \"{payload}\"; a[title='{payload}'] {{ content: \"{payload}\" }}</style>"),
        format!("<svg><g>{payload}</g><style>{payload}</style><title>{payload}</title></svg>"),
        format!("<math><mtext><table><mglyph><style>{payload}</style></table></mtext></math>"),
        format!(
            "<noscript>{payload}</noscript><template>{payload}</template><select><option>{payload}</select>"
        ),
        format!("<textarea>{payload}</textarea><xmp>{payload}</xmp><title>{payload}</title><!--{payload}-->"),
        format!("<table><tr>{payload}<td>{payload}</table><form><form>{payload}"),
    ]
}

fn link(url: &Url) -> Option<String> {
    url.path()
        .contains("kept")
        .then(|| format!("{OURS}0/{}", url.path().len()))
}

fn faults_of(page: &str) -> Vec<String> {
    let Ok(base) = Url::parse("https://example.org/news/") else {
        return vec!["no base".into()];
    };
    let rendered = render(page, &base, &link);
    let mut faults = read_faults(&rendered.html);
    let again = render(&rendered.html, &base, &|url| {
        url.as_str().starts_with(OURS).then(|| url.to_string())
    });
    if again.html != rendered.html {
        faults.push(format!("not stable: {} / {}", rendered.html, again.html));
    }
    faults
}

fn sheet_faults(payload: &str) -> Vec<String> {
    let Ok(base) = Url::parse("https://example.org/news/") else {
        return vec!["no base".into()];
    };
    let css = format!("{payload}\np {{ {payload}; background: url({payload}) }}");
    let once = style_sheet(&css, &base, &link);
    let twice = style_sheet(&once, &base, &|url| {
        url.as_str().starts_with(OURS).then(|| url.to_string())
    });
    let mut faults = css_faults(&once);
    if once != twice {
        faults.push(format!("sheet not stable: {once} / {twice}"));
    }
    faults
}

fn drawing_faults(payload: &str) -> Vec<String> {
    match plain(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"{payload}\">{payload}</g></svg>"
    )) {
        Ok(svg) => read_faults(&svg),
        Err(_) => Vec::new(),
    }
}

fn read_faults(html: &str) -> Vec<String> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut faults = Vec::new();
    let mut open: Vec<Handle> = vec![dom.document];
    while let Some(node) = open.pop() {
        if let NodeData::Element {
            name,
            attrs,
            template_contents,
            ..
        } = &node.data
        {
            let local = name.local.to_string();
            if matches!(
                local.as_str(),
                "script"
                    | "iframe"
                    | "frame"
                    | "frameset"
                    | "object"
                    | "embed"
                    | "applet"
                    | "base"
                    | "template"
                    | "foreignObject"
                    | "animate"
                    | "set"
                    | "animateTransform"
                    | "animateMotion"
                    | "math"
                    | "noscript"
                    | "portal"
                    | "xmp"
                    | "plaintext"
                    | "noembed"
                    | "noframes"
                    | "handler"
                    | "feImage"
            ) {
                faults.push(format!("<{local}>"));
            }
            for attr in attrs.borrow().iter() {
                let key = attr.name.local.to_string();
                attribute_faults(&local, &key, &attr.value, &mut faults);
            }
            if local == "style" {
                let text: String = node.children.borrow().iter().map(text_of).collect();
                faults.extend(
                    css_faults(&text)
                        .into_iter()
                        .filter(|_| !text.starts_with(":where(")),
                );
            }
            open.extend(template_contents.borrow().iter().cloned());
        }
        open.extend(node.children.borrow().iter().cloned());
    }
    faults
}

fn text_of(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => String::new(),
    }
}

fn attribute_faults(element: &str, key: &str, value: &str, faults: &mut Vec<String>) {
    let lower: String = value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect();
    let lower = lower.to_lowercase();
    if key.starts_with("on")
        || matches!(
            key,
            "srcdoc" | "action" | "formaction" | "ping" | "http-equiv" | "xmlns:xlink"
        )
    {
        faults.push(format!("{element} {key}={value:?}"));
    }
    let ours = |address: &str| {
        address.starts_with(OURS) || address.starts_with('#') || address.starts_with("data:image/")
    };
    match key {
        "href" if element == "a" || element == "area" => faults.push(format!("{element} leads to {value:?}")),
        "src" | "href" | "poster" | "background" | "data" | "codebase" | "manifest" | "cite" | "longdesc"
            if !ours(&lower) =>
        {
            faults.push(format!("{element} {key}={value:?}"));
        }
        "srcset" | "imagesrcset" if !value.split(", ").all(|c| ours(c.trim())) => {
            faults.push(format!("{element} {key}={value:?}"));
        }
        "data-href" | "data-frame"
            if !["http://", "https://", "mailto:", "tel:"]
                .iter()
                .any(|s| value.starts_with(s)) =>
        {
            faults.push(format!("{element} {key}={value:?}"));
        }
        "style" | "fill" | "stroke" | "filter" | "mask" | "clip-path" | "cursor" => {
            faults.extend(css_faults(value))
        }
        _ => {}
    }
}

/// Looks at a sheet as text, with every escape undone and strings that are no addresses left out.
fn css_faults(css: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lower = unescaped(css).to_lowercase();
    for (at, _) in lower.match_indices("url(") {
        let inside = lower[at + 4..].trim_start_matches(['"', '\'']);
        let fine = [
            OURS,
            "#",
            "data:image/",
            "data:font/",
            "data:application/",
            "about:invalid",
        ];
        let string = lower[..at].matches('"').count() % 2 == 1;
        // `geturl(` is another function, and none that there is.
        let longer = lower[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        if !string && !longer && !fine.iter().any(|f| inside.starts_with(f)) {
            faults.push(format!(
                "loads {:?}",
                &inside.chars().take(60).collect::<String>()
            ));
        }
    }
    let bare = without_strings(css).to_lowercase();
    for bad in [
        "expression(",
        "-moz-binding",
        "behavior:",
        "javascript:",
        "@charset",
        "@document",
        "progid",
    ] {
        if bare.contains(bad) {
            faults.push(format!("has {bad} in {bare:?}"));
        }
    }
    if bare.contains("@import") && !bare.contains("@import url(") || css.contains("</") {
        faults.push(format!("imports or closes: {css:?}"));
    }
    faults
}

fn without_strings(css: &str) -> String {
    let mut out = String::new();
    let (mut string, mut escaped) = (false, false);
    for c in css.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => string = !string,
            c if !string => out.push(c),
            _ => {}
        }
    }
    out
}

fn unescaped(css: &str) -> String {
    let mut out = String::new();
    let mut chars = css.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let mut hex = String::new();
        while hex.len() < 6
            && let Some(d) = chars.next_if(char::is_ascii_hexdigit)
        {
            hex.push(d);
        }
        if hex.is_empty() {
            // An escaped quote is no end of a string.
            out.extend(chars.next().filter(|c| *c != '"'));
        } else {
            chars.next_if(|c| c.is_whitespace());
            let c = u32::from_str_radix(&hex, 16)
                .ok()
                .and_then(char::from_u32)
                .unwrap_or(' ');
            out.extend(Some(c).filter(|c| *c != '"'));
        }
    }
    out
}

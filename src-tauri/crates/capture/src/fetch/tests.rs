//! Fetching from servers on loopback: honest ones, broken ones, hostile ones.

mod hostile;
mod proxies;
mod refused;
mod secure;

use super::*;
use crate::testing::{Answer, Server};
use std::time::Duration;

/// What a fetch gave, and its body.
type Got = Result<(Fetched, Vec<u8>), FetchError>;

fn near() -> Network {
    Network {
        allow_private: true,
        ..Network::default()
    }
}

fn get_with(url: &str, limits: &Limits, network: &Network) -> Got {
    let mut body = Vec::new();
    let fetched = fetch(url, limits, network, &mut body, &mut |_| true)?;
    Ok((fetched, body))
}

fn get(url: &str) -> Got {
    get_with(url, &Limits::default(), &near())
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_page_comes_with_all_that_is_known_of_it() {
    let server = Server::start().unwrap();
    server.page(
        "/story?id=1",
        200,
        &[
            ("X-First", "1"),
            ("Content-Type", "Text/HTML; Charset=\"Windows-1251\""),
            ("x-FIRST", "2"),
        ],
        b"\xcf\xf0\xe8\xe2\xb3\xf2",
    );
    let (fetched, body) = get(&server.url("/story?id=1#part")).unwrap();
    assert_eq!(body, b"\xcf\xf0\xe8\xe2\xb3\xf2");
    assert_eq!(
        (fetched.status, fetched.reason.as_str(), fetched.version.as_str()),
        (200, "OK", "HTTP/1.1")
    );
    assert_eq!(fetched.url, server.url("/story?id=1#part"));
    assert_eq!(fetched.media_type.as_deref(), Some("text/html"));
    assert_eq!(fetched.charset.as_deref(), Some("windows-1251"));
    let names: Vec<&str> = fetched.headers.iter().map(|h| h.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "X-First",
            "Content-Type",
            "x-FIRST",
            "Content-Length",
            "Connection"
        ]
    );
    assert_eq!(fetched.header("x-first"), Some("1"));
    assert_eq!(fetched.remote.map(|r| r.port()), Some(server.port()));
    assert_eq!(
        (fetched.wire_bytes, fetched.decoded_bytes, fetched.decoded),
        (6, 6, true)
    );
    assert!(
        fetched
            .response_head
            .starts_with(b"HTTP/1.1 200 OK\r\nX-First: 1\r\n")
    );
    assert!(fetched.response_head.ends_with(b"\r\n\r\n"));
    assert!(fetched.request_head.starts_with(b"GET /story?id=1 HTTP/1.1\r\n"));
    assert_eq!((server.hits("/story?id=1"), server.total()), (1, 1));
}

#[test]
fn the_request_says_which_program_asks_and_no_more() {
    let server = Server::start().unwrap();
    server.page("/", 200, &[("Set-Cookie", "who=you")], "first");
    get(&server.url("/")).unwrap();
    get(&server.url("/")).unwrap();
    for request in server.requests() {
        let mut names: Vec<String> = request
            .headers
            .iter()
            .map(|(n, _)| n.to_ascii_lowercase())
            .collect();
        names.sort();
        assert_eq!(
            names,
            ["accept", "accept-encoding", "connection", "host", "user-agent"]
        );
        assert_eq!(request.header("user-agent"), Some(default_agent().as_str()));
    }
    let network = Network {
        user_agent: "Mozilla/5.0".into(),
        accept_language: Some("uk".into()),
        ..near()
    };
    get_with(&server.url("/"), &Limits::default(), &network).unwrap();
    let last = server.requests().pop().unwrap();
    assert_eq!(last.header("user-agent"), Some("Mozilla/5.0"));
    assert_eq!(last.header("accept-language"), Some("uk"));
}

fn default_agent() -> String {
    format!("Claimbook/{}", env!("CARGO_PKG_VERSION"))
}

#[test]
fn an_error_of_the_site_is_an_answer() {
    let server = Server::start().unwrap();
    server.page("/gone", 410, &[], "gone");
    server.page("/broken", 500, &[], "oops");
    assert_eq!(get(&server.url("/never")).unwrap().0.status, 404);
    assert_eq!(get(&server.url("/gone")).unwrap().0.status, 410);
    let (fetched, body) = get(&server.url("/broken")).unwrap();
    assert_eq!((fetched.status, body.as_slice()), (500, &b"oops"[..]));
}

#[test]
fn redirects_are_followed_and_written_down() {
    let server = Server::start().unwrap();
    server.redirect("/old", 301, "/newer");
    server.redirect("/newer", 302, "newest?a=1");
    server.page("/newest?a=1", 200, &[], "here");
    let (fetched, body) = get(&server.url("/old#quote")).unwrap();
    assert_eq!(body, b"here");
    assert_eq!(fetched.url, server.url("/newest?a=1#quote"));
    assert_eq!(fetched.requested, server.url("/old#quote"));
    let chain: Vec<(&str, u16, &str)> = fetched
        .redirects
        .iter()
        .map(|r| (r.url.as_str(), r.status, r.location.as_str()))
        .collect();
    let (old, newer) = (server.url("/old#quote"), server.url("/newer#quote"));
    assert_eq!(
        chain,
        [(old.as_str(), 301, "/newer"), (newer.as_str(), 302, "newest?a=1")]
    );
    assert!(
        fetched
            .redirects
            .iter()
            .all(|r| r.response_head.starts_with(b"HTTP/1.1 30"))
    );
}

#[test]
fn redirects_in_a_circle_or_without_end_are_given_up() {
    let server = Server::start().unwrap();
    server.redirect("/a", 302, "/b");
    server.redirect("/b", 302, "/a#again");
    assert_eq!(get(&server.url("/a")).unwrap_err().code(), "redirect-loop");
    for n in 0..20 {
        server.redirect(&format!("/{n}"), 302, &format!("/{}", n + 1));
    }
    let limits = Limits {
        redirects: 3,
        ..Limits::default()
    };
    let error = get_with(&server.url("/0"), &limits, &near()).unwrap_err();
    assert_eq!(
        error,
        FetchError::TooManyRedirects {
            limit: 3,
            url: server.url("/4")
        }
    );
    assert_eq!(server.hits("/4"), 0);
}

#[test]
fn a_redirect_out_of_the_web_is_not_followed() {
    let server = Server::start().unwrap();
    server.redirect("/file", 302, "file:///etc/passwd");
    server.redirect("/nowhere", 302, "http://");
    server.redirect("/phish", 302, "http://bank@127.0.0.1/");
    server.page("/unsaid", 302, &[], "no location");
    assert_eq!(get(&server.url("/file")).unwrap_err().code(), "scheme");
    assert_eq!(get(&server.url("/nowhere")).unwrap_err().code(), "bad-url");
    assert_eq!(get(&server.url("/phish")).unwrap_err().code(), "bad-url");
    assert_eq!(get(&server.url("/unsaid")).unwrap().1, b"no location");
}

#[test]
fn compression_is_undone_and_written_down() {
    let server = Server::start().unwrap();
    let text = "Довга історія, яку варто стиснути. ".repeat(500);
    let gzip = gzipped(text.as_bytes());
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    zlib.write_all(text.as_bytes()).unwrap();
    let mut bare = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    bare.write_all(text.as_bytes()).unwrap();
    let two = gzipped(&gzip);
    let members = [
        gzipped(&text.as_bytes()[..1000]),
        gzipped(&text.as_bytes()[1000..]),
    ]
    .concat();
    let trailing = [gzip.as_slice(), b"\0\0garbage"].concat();
    for (path, coding, body) in [
        ("/gzip", "gzip", gzip.clone()),
        ("/x-gzip", "X-GZIP", gzip.clone()),
        ("/zlib", "deflate", zlib.finish().unwrap()),
        ("/bare", "deflate", bare.finish().unwrap()),
        ("/two", "gzip, gzip", two),
        ("/members", "gzip", members),
        ("/trailing", "gzip", trailing),
    ] {
        server.page(path, 200, &[("Content-Encoding", coding)], &body);
        let (fetched, got) = get(&server.url(path)).unwrap();
        assert_eq!(got, text.as_bytes(), "{path}");
        assert_eq!(fetched.content_encoding.as_deref(), Some(coding));
        assert_eq!(
            (fetched.wire_bytes, fetched.decoded_bytes),
            (body.len() as u64, text.len() as u64)
        );
        assert!(fetched.decoded);
    }
    server.page(
        "/br",
        200,
        &[("Content-Encoding", "br")],
        b"\x0b\x02\x80hello\x03",
    );
    assert_eq!(get(&server.url("/br")).unwrap().1, b"hello");
    server.page("/empty", 200, &[("Content-Encoding", "gzip")], b"");
    assert_eq!(get(&server.url("/empty")).unwrap().1, b"");
    server.page("/zstd", 200, &[("Content-Encoding", "zstd")], b"kept as it is");
    let (fetched, got) = get(&server.url("/zstd")).unwrap();
    assert_eq!((got.as_slice(), fetched.decoded), (&b"kept as it is"[..], false));
}

#[test]
fn chunks_are_put_together() {
    let server = Server::start().unwrap();
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    server.answer(
        "/whole",
        Answer::Raw(format!("{head}5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n").into()),
    );
    assert_eq!(get(&server.url("/whole")).unwrap().1, b"hello world");
    server.answer(
        "/broken",
        Answer::Raw(format!("{head}5\r\nhello\r\n6\r\n wo").into()),
    );
    assert_eq!(get(&server.url("/broken")).unwrap_err().code(), "truncated");
}

#[test]
fn interim_answers_are_passed_over() {
    let server = Server::start().unwrap();
    let hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n";
    let body = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    server.answer("/", Answer::Raw(format!("{hints}{hints}{body}").into()));
    let (fetched, got) = get(&server.url("/")).unwrap();
    assert_eq!((fetched.status, got.as_slice()), (200, &b"ok"[..]));
    assert_eq!(fetched.headers.len(), 1);
}

#[test]
fn progress_is_told_and_asked() {
    let server = Server::start().unwrap();
    server.answer(
        "/slow",
        Answer::Drip {
            head: b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n".to_vec(),
            piece: vec![b'x'; 100],
            times: Some(4),
            pause: Duration::from_millis(60),
        },
    );
    let mut seen = Vec::new();
    let mut body = Vec::new();
    fetch(
        &server.url("/slow"),
        &Limits::default(),
        &near(),
        &mut body,
        &mut |progress| {
            seen.push(progress.clone());
            true
        },
    )
    .unwrap();
    assert_eq!(body.len(), 400);
    assert!(
        seen.iter()
            .any(|p| p.stage == Stage::Receiving && p.announced == Some(400))
    );
    assert!(seen.iter().any(|p| p.received > 0 && p.received < 400));
    assert!(seen.windows(2).all(|pair| pair[0].received <= pair[1].received));
}

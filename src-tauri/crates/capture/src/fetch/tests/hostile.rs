//! Sites that send too much, too little, too slowly, or nonsense.

use super::*;

fn within(limits: Limits, url: &str) -> FetchError {
    let began = Instant::now();
    let error = get_with(url, &limits, &near()).unwrap_err();
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "took {:?}",
        began.elapsed()
    );
    error
}

#[test]
fn a_body_without_end_is_cut_at_the_limit() {
    let server = Server::start().unwrap();
    server.answer(
        "/endless",
        Answer::Drip {
            head: b"HTTP/1.1 200 OK\r\n\r\n".to_vec(),
            piece: vec![b'x'; 64 << 10],
            times: None,
            pause: Duration::ZERO,
        },
    );
    let limits = Limits {
        wire_bytes: 1 << 20,
        ..Limits::default()
    };
    let too_large = FetchError::TooLarge {
        which: crate::TooLarge::Wire,
        limit: 1 << 20,
    };
    assert_eq!(within(limits.clone(), &server.url("/endless")), too_large);
    server.answer(
        "/announced",
        Answer::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n".to_vec()),
    );
    assert_eq!(within(limits, &server.url("/announced")), too_large);
}

#[test]
fn a_bomb_is_defused() {
    let server = Server::start().unwrap();
    let bomb = gzipped(&vec![0; 80 << 20]);
    assert!(bomb.len() < 100_000);
    server.page("/bomb", 200, &[("Content-Encoding", "gzip")], &bomb);
    server.page(
        "/nested",
        200,
        &[("Content-Encoding", "gzip, gzip")],
        gzipped(&bomb),
    );
    let expansion = FetchError::TooLarge {
        which: crate::TooLarge::Expansion,
        limit: 200,
    };
    assert_eq!(within(Limits::default(), &server.url("/bomb")), expansion);
    assert_eq!(within(Limits::default(), &server.url("/nested")), expansion);
    let limits = Limits {
        decoded_bytes: 1 << 20,
        ..Limits::default()
    };
    let too_large = FetchError::TooLarge {
        which: crate::TooLarge::Decoded,
        limit: 1 << 20,
    };
    assert_eq!(within(limits, &server.url("/bomb")), too_large);
}

#[test]
fn broken_compression_is_told() {
    let server = Server::start().unwrap();
    let whole = gzipped("a text that is long enough to be cut in the middle of it".as_bytes());
    server.page(
        "/cut",
        200,
        &[("Content-Encoding", "gzip")],
        &whole[..whole.len() / 2],
    );
    server.page(
        "/not",
        200,
        &[("Content-Encoding", "gzip")],
        "<html>not packed at all</html>",
    );
    server.page("/br", 200, &[("Content-Encoding", "br")], b"\x0b\x02\x80hel");
    for path in ["/cut", "/not", "/br"] {
        assert_eq!(
            within(Limits::default(), &server.url(path)).code(),
            "decode",
            "{path}"
        );
    }
}

#[test]
fn a_wrong_length_is_told() {
    let server = Server::start().unwrap();
    server.answer(
        "/short",
        Answer::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this".to_vec()),
    );
    let truncated = FetchError::Truncated {
        expected: Some(100),
        got: 9,
    };
    assert_eq!(within(Limits::default(), &server.url("/short")), truncated);
}

#[test]
fn floods_of_headers_are_refused() {
    let server = Server::start().unwrap();
    let head = |lines: usize, end: &str| {
        Answer::Raw(format!("HTTP/1.1 200 OK\r\n{}{end}\r\n", "X-A: b\r\n".repeat(lines)).into())
    };
    server.answer("/lines", head(101, ""));
    server.answer(
        "/endless",
        Answer::Drip {
            head: b"HTTP/1.1 200 OK\r\n".to_vec(),
            piece: b"X-Filler: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n".repeat(50),
            times: None,
            pause: Duration::ZERO,
        },
    );
    let lines = FetchError::TooLarge {
        which: crate::TooLarge::HeaderLines,
        limit: 100,
    };
    let bytes = FetchError::TooLarge {
        which: crate::TooLarge::HeaderBytes,
        limit: 64 << 10,
    };
    assert_eq!(within(Limits::default(), &server.url("/lines")), lines);
    assert_eq!(within(Limits::default(), &server.url("/endless")), bytes);
    server.answer("/many", head(99, "Content-Length: 0\r\n"));
    assert_eq!(get(&server.url("/many")).unwrap().0.headers.len(), 100);
}

#[test]
fn what_is_no_http_is_told() {
    let server = Server::start().unwrap();
    server.answer("/ssh", Answer::Raw(b"SSH-2.0-OpenSSH_9.9\r\n".to_vec()));
    server.answer("/nothing", Answer::Raw(Vec::new()));
    server.answer("/status", Answer::Raw(b"HTTP/1.1 abc\r\n\r\n".to_vec()));
    for path in ["/ssh", "/nothing", "/status"] {
        assert_eq!(
            within(Limits::default(), &server.url(path)).code(),
            "connection",
            "{path}"
        );
    }
}

#[test]
fn silence_and_slowness_end_in_time() {
    let server = Server::start().unwrap();
    server.answer("/silent", Answer::Silence);
    server.answer(
        "/slow",
        Answer::Drip {
            head: b"HTTP/1.1 200 OK\r\n\r\n".to_vec(),
            piece: b"x".to_vec(),
            times: None,
            pause: Duration::from_millis(20),
        },
    );
    let limits = Limits {
        idle: Duration::from_millis(200),
        total: Duration::from_millis(600),
        ..Limits::default()
    };
    let timeout = |which| FetchError::Timeout {
        host: "127.0.0.1".into(),
        which,
    };
    assert_eq!(
        within(limits.clone(), &server.url("/silent")),
        timeout(TimedOut::Idle)
    );
    assert_eq!(within(limits, &server.url("/slow")), timeout(TimedOut::Total));
}

#[test]
fn it_can_be_stopped_while_nothing_comes() {
    let server = Server::start().unwrap();
    server.answer("/silent", Answer::Silence);
    let began = Instant::now();
    let mut asked = 0;
    let error = fetch(
        &server.url("/silent"),
        &Limits::default(),
        &near(),
        &mut Vec::new(),
        &mut |_| {
            asked += 1;
            asked < 4
        },
    )
    .unwrap_err();
    assert_eq!(error, FetchError::Cancelled);
    assert!(began.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_sink_that_is_full_ends_it() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::other("no room"))
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let server = Server::start().unwrap();
    server.page("/", 200, &[], "text");
    let error = fetch(
        &server.url("/"),
        &Limits::default(),
        &near(),
        &mut Full,
        &mut |_| true,
    )
    .unwrap_err();
    assert_eq!(error.code(), "sink");
}

#[test]
fn nobody_at_home_is_told() {
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    assert_eq!(
        within(Limits::default(), &format!("http://{free}/")).code(),
        "connection"
    );
}

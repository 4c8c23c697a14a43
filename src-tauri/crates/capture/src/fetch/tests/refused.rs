//! No way leads into the reader's own house: no notation, no redirect, no name that changes its mind.

use super::*;
use crate::AddressKind;
use crate::door::Lookup;
use std::net::IpAddr;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;

fn refuses(error: &FetchError) -> Option<AddressKind> {
    match error {
        FetchError::RefusedAddress { kind, .. } => Some(*kind),
        _ => None,
    }
}

#[test]
fn literal_addresses_are_seen_through_every_notation() {
    let server = Server::start().unwrap();
    let port = server.port();
    let strict = |url: &str| get_with(url, &Limits::default(), &Network::default()).unwrap_err();
    for host in [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.0.0.1.",
        "１２７.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[::127.0.0.1]",
        "localhost",
        "LOCALHOST.",
        "a.localhost",
    ] {
        let error = strict(&format!("http://{host}:{port}/"));
        assert_eq!(refuses(&error), Some(AddressKind::Loopback), "{host}: {error}");
    }
    assert_eq!(refuses(&strict("http://0/")), Some(AddressKind::Unspecified));
    assert_eq!(
        refuses(&strict("http://169.254.169.254/latest")),
        Some(AddressKind::Metadata)
    );
    assert_eq!(server.connections(), 0);
}

/// Answers each time with the next of these; the last for ever.
struct Changing(Mutex<(usize, Vec<IpAddr>)>);

impl Changing {
    fn ways(answers: &[&str]) -> (Arc<Changing>, Ways) {
        let answers = answers.iter().map(|a| a.parse().unwrap()).collect();
        let lookup = Arc::new(Changing(Mutex::new((0, answers))));
        // The first address that is judged plays the public internet, wherever it is; all others are judged as ever.
        let judged = AtomicUsize::new(0);
        let refused = move |address: IpAddr| match judged.fetch_add(1, Ordering::Relaxed) {
            0 => None,
            _ => crate::refused(address),
        };
        let ways = Ways {
            lookup: lookup.clone(),
            refused: Arc::new(refused),
        };
        (lookup, ways)
    }

    fn asked(&self) -> usize {
        self.0.lock().unwrap().0
    }
}

impl Lookup for Changing {
    fn lookup(&self, _: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        let mut state = self.0.lock().unwrap();
        let answer = state.1[state.0.min(state.1.len() - 1)];
        state.0 += 1;
        Ok(vec![SocketAddr::new(answer, port)])
    }
}

fn get_by(ways: Ways, url: &str, limits: &Limits) -> Got {
    let mut body = Vec::new();
    let fetched = fetch_by(ways, url, limits, &Network::default(), &mut body, &mut |_| true)?;
    Ok((fetched, body))
}

#[test]
fn a_name_that_changes_its_mind_is_asked_once_and_reached_where_it_was_judged() {
    let server = Server::start().unwrap();
    server.page("/", 200, &[], "public");
    let (lookup, ways) = Changing::ways(&["127.0.0.1", "127.0.0.2"]);
    let url = format!("http://rebinding.example:{}/", server.port());
    let (fetched, body) = get_by(ways, &url, &Limits::default()).unwrap();
    assert_eq!((body.as_slice(), lookup.asked()), (&b"public"[..], 1));
    assert_eq!(fetched.remote.unwrap().ip().to_string(), "127.0.0.1");
}

#[test]
fn a_name_that_changes_its_mind_between_redirects_is_refused() {
    let server = Server::start().unwrap();
    server.redirect("/", 302, "/inside");
    server.page("/inside", 200, &[], "secret");
    let (lookup, ways) = Changing::ways(&["127.0.0.1", "10.0.0.7"]);
    let url = format!("http://rebinding.example:{}/", server.port());
    let refused = FetchError::RefusedAddress {
        host: "rebinding.example".into(),
        address: "10.0.0.7".parse().unwrap(),
        kind: AddressKind::Private,
    };
    assert_eq!(get_by(ways, &url, &Limits::default()).unwrap_err(), refused);
    assert_eq!((lookup.asked(), server.hits("/inside")), (2, 0));
}

#[test]
fn redirects_into_the_house_are_refused() {
    let inside = Server::start().unwrap();
    let port = inside.port();
    let server = Server::start().unwrap();
    for (n, target) in [
        format!("http://127.0.0.1:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://0x7f.1:{port}/"),
        format!("http://[::1]:{port}/"),
        format!("//localhost:{port}/"),
        format!("http://again.example:{port}/"),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "http://[fd00:ec2::254]/".to_owned(),
    ]
    .iter()
    .enumerate()
    {
        let path = format!("/{n}");
        server.redirect(&path, 302, target);
        let (_, ways) = Changing::ways(&["127.0.0.1"]);
        let url = format!("http://site.example:{}{path}", server.port());
        let error = get_by(ways, &url, &Limits::default()).unwrap_err();
        assert!(refuses(&error).is_some(), "{target}: {error}");
    }
    assert_eq!(inside.connections(), 0);
}

#[test]
fn one_private_address_among_public_ones_refuses_the_name() {
    struct Both;
    impl Lookup for Both {
        fn lookup(&self, _: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
            Ok(vec![
                SocketAddr::from(([93, 184, 216, 34], port)),
                SocketAddr::from(([192, 168, 1, 1], port)),
            ])
        }
    }
    let ways = Ways {
        lookup: Arc::new(Both),
        refused: Arc::new(crate::refused),
    };
    let error = get_by(ways, "http://both.example/", &Limits::default()).unwrap_err();
    assert_eq!(refuses(&error), Some(AddressKind::Private));
}

#[test]
fn a_name_that_is_not_found_is_told_and_a_silent_resolver_not_waited_for() {
    struct Failing;
    impl Lookup for Failing {
        fn lookup(&self, _: &str, _: u16) -> io::Result<Vec<SocketAddr>> {
            Err(io::Error::other("no such name"))
        }
    }
    struct Stuck;
    impl Lookup for Stuck {
        fn lookup(&self, _: &str, _: u16) -> io::Result<Vec<SocketAddr>> {
            std::thread::sleep(Duration::from_secs(3));
            Ok(Vec::new())
        }
    }
    let with = |lookup: Arc<dyn Lookup>| Ways {
        lookup,
        refused: Arc::new(crate::refused),
    };
    let error = get_by(
        with(Arc::new(Failing)),
        "http://gone.example/",
        &Limits::default(),
    )
    .unwrap_err();
    assert_eq!(error.code(), "dns");
    let limits = Limits {
        connect: Duration::from_millis(200),
        ..Limits::default()
    };
    let began = Instant::now();
    let error = get_by(with(Arc::new(Stuck)), "http://slow.example/", &limits).unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(2));
    let timeout = FetchError::Timeout {
        host: "slow.example".into(),
        which: TimedOut::Lookup,
    };
    assert_eq!(error, timeout);
}

#[test]
fn what_is_no_web_address_is_refused_before_anything_is_asked() {
    for (url, code) in [
        ("", "bad-url"),
        ("nonsense", "bad-url"),
        ("http://", "bad-url"),
        ("http://user:word@site.example/", "bad-url"),
        ("http://999.1.1.1/", "bad-url"),
        ("file:///etc/passwd", "scheme"),
        ("ftp://site.example/", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("gopher://127.0.0.1/", "scheme"),
    ] {
        assert_eq!(get(url).unwrap_err().code(), code, "{url}");
    }
    assert_eq!(
        get(&format!("http://site.example/{}", "x".repeat(40_000)))
            .unwrap_err()
            .code(),
        "bad-url"
    );
}

//! Through proxies: they resolve the names, nothing is looked up here.

use super::*;
use crate::Proxy;
use crate::door::Lookup;
use std::io::Read;
use std::net::{TcpListener, TcpStream};

/// Fails when it is asked: through a proxy nobody looks anything up.
struct Never;

impl Lookup for Never {
    fn lookup(&self, host: &str, _: u16) -> io::Result<Vec<SocketAddr>> {
        panic!("looked {host} up")
    }
}

fn by_proxy(url: &str, proxy: &str) -> Got {
    let network = Network {
        proxy: Some(Proxy::parse(proxy).unwrap()),
        ..Network::default()
    };
    let ways = Ways {
        lookup: Arc::new(Never),
        refused: Arc::new(crate::refused),
    };
    let mut body = Vec::new();
    let fetched = fetch_by(ways, url, &Limits::default(), &network, &mut body, &mut |_| true)?;
    Ok((fetched, body))
}

fn read(client: &mut TcpStream, n: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; n];
    client.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// One conversation of a SOCKS 5 proxy, that leads to port `site` whatever it is asked for and returns what that was.
fn converse(mut client: TcpStream, site: Option<u16>, word: Option<&str>) -> io::Result<Vec<u8>> {
    let methods = read(&mut client, 2)?[1];
    read(&mut client, methods.into())?;
    client.write_all(&[5, if word.is_some() { 2 } else { 0 }])?;
    if let Some(word) = word {
        let user = read(&mut client, 2)?[1];
        read(&mut client, user.into())?;
        let length = read(&mut client, 1)?[0];
        let right = read(&mut client, length.into())? == word.as_bytes();
        client.write_all(&[1, u8::from(!right)])?;
    }
    let kind = read(&mut client, 4)?[3];
    let length = match kind {
        3 => read(&mut client, 1)?[0].into(),
        1 => 4,
        _ => 16,
    };
    let asked = read(&mut client, length)?;
    read(&mut client, 2)?;
    let Some(site) = site else {
        client.write_all(&[5, 4, 0, 1, 0, 0, 0, 0, 0, 0])?;
        return Ok(asked);
    };
    client.write_all(&[5, 0, 0, 3, 4, b'h', b'e', b'r', b'e', 0, 0])?;
    let mut site = TcpStream::connect(("127.0.0.1", site))?;
    let mut request = [0; 4096];
    let amount = client.read(&mut request)?;
    site.write_all(&request[..amount])?;
    io::copy(&mut site, &mut client)?;
    Ok(asked)
}

type Asked = std::thread::JoinHandle<io::Result<Vec<u8>>>;

fn socks(site: Option<u16>, word: Option<&'static str>) -> (u16, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    (
        port,
        std::thread::spawn(move || converse(listener.accept()?.0, site, word)),
    )
}

#[test]
fn socks_resolves_the_name_itself() {
    let server = Server::start().unwrap();
    server.page("/page", 200, &[], "through");
    for scheme in ["socks5", "socks5h"] {
        let (port, proxy) = socks(Some(server.port()), None);
        let (fetched, body) = by_proxy(
            "http://hidden-service.onion/page",
            &format!("{scheme}://127.0.0.1:{port}"),
        )
        .unwrap();
        assert_eq!(body, b"through");
        assert!(fetched.by_proxy);
        assert_eq!(fetched.remote.unwrap().port(), port);
        assert_eq!(proxy.join().unwrap().unwrap(), b"hidden-service.onion");
        assert_eq!(server.requests()[0].header("host"), Some("hidden-service.onion"));
    }
}

#[test]
fn socks_with_a_password() {
    let server = Server::start().unwrap();
    server.page("/", 200, &[], "through");
    let (port, _) = socks(Some(server.port()), Some("sesame"));
    by_proxy(
        "http://site.example/",
        &format!("socks5://a:sesame@127.0.0.1:{port}"),
    )
    .unwrap();
    let (port, _) = socks(Some(server.port()), Some("sesame"));
    let error = by_proxy(
        "http://site.example/",
        &format!("socks5://a:open@127.0.0.1:{port}"),
    )
    .unwrap_err();
    assert_eq!(error.code(), "proxy");
    let (port, _) = socks(Some(server.port()), Some("sesame"));
    let error = by_proxy("http://site.example/", &format!("socks5://127.0.0.1:{port}")).unwrap_err();
    assert_eq!(error.code(), "proxy");
}

#[test]
fn what_a_proxy_refuses_is_its_error() {
    let (port, _) = socks(None, None);
    let error = by_proxy("http://site.example/", &format!("socks5://127.0.0.1:{port}")).unwrap_err();
    assert_eq!(error.code(), "proxy");
    assert!(error.to_string().contains("site.example"), "{error}");
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(
        by_proxy("http://site.example/", &format!("socks5://{free}"))
            .unwrap_err()
            .code(),
        "proxy"
    );
}

#[test]
fn literal_addresses_are_judged_through_a_proxy_too() {
    let proxy = Server::start().unwrap();
    let address = format!("socks5://127.0.0.1:{}", proxy.port());
    for url in [
        "http://127.0.0.1/",
        "http://[::ffff:10.0.0.1]/",
        "http://localhost/",
        "http://3232235777/",
    ] {
        assert_eq!(
            by_proxy(url, &address).unwrap_err().code(),
            "refused-address",
            "{url}"
        );
    }
    assert_eq!(proxy.connections(), 0);
}

#[test]
fn an_http_proxy_gets_the_whole_url() {
    let proxy = Server::start().unwrap();
    proxy.page("http://site.example:8000/a?b", 200, &[], "by proxy");
    let url = format!("http://olena:w%40rd@127.0.0.1:{}", proxy.port());
    let (fetched, body) = by_proxy("http://site.example:8000/a?b", &url).unwrap();
    assert_eq!(body, b"by proxy");
    let request = &proxy.requests()[0];
    assert_eq!(request.header("host"), Some("site.example:8000"));
    assert_eq!(
        request.header("proxy-authorization"),
        Some("Basic b2xlbmE6d0ByZA==")
    );
    let kept = String::from_utf8(fetched.request_head).unwrap();
    assert!(kept.starts_with("GET /a?b HTTP/1.1") && !kept.to_lowercase().contains("proxy"));
}

#[test]
fn an_http_proxy_is_asked_to_connect_for_https() {
    let proxy = Server::start().unwrap();
    proxy.page("site.example:443", 407, &[], "");
    let error = by_proxy(
        "https://site.example/",
        &format!("http://127.0.0.1:{}", proxy.port()),
    )
    .unwrap_err();
    assert_eq!(error.code(), "proxy");
    assert_eq!(proxy.requests()[0].method, "CONNECT");
}

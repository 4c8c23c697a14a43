//! Certificates that hold, and those that do not.

use super::*;
use crate::TlsProblem;
use crate::testing::Wire;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

type Issuer = CertifiedIssuer<'static, KeyPair>;

fn issuer_called(name: &str) -> Issuer {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(rcgen::DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

fn issuer() -> Issuer {
    issuer_called("Known")
}

fn server_for(issuer: &Issuer, name: &str, years: (i32, i32)) -> Server {
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.not_before = rcgen::date_time_ymd(years.0, 1, 1);
    params.not_after = rcgen::date_time_ymd(years.1, 1, 1);
    let key = KeyPair::generate().unwrap();
    let certificate = params.signed_by(&key, issuer).unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    Server::start_over("https", move |stream| {
        let connection = ServerConnection::new(config.clone()).map_err(io::Error::other)?;
        Ok(Box::new(StreamOwned::new(connection, stream)) as Box<dyn Wire>)
    })
    .unwrap()
}

fn trusting(issuer: &Issuer) -> Network {
    Network {
        extra_roots: vec![issuer.der().to_vec()],
        ..near()
    }
}

#[test]
fn a_page_comes_over_an_encrypted_connection() {
    let issuer = issuer();
    let server = server_for(&issuer, "127.0.0.1", (2020, 2090));
    let get = |path| get_with(&server.url(path), &Limits::default(), &trusting(&issuer));
    let text = "encrypted ".repeat(30_000);
    server.page("/", 200, &[], &text);
    let (fetched, body) = get("/").unwrap();
    assert_eq!((fetched.status, body.len()), (200, text.len()));
    // Closed without the goodbye that TLS wants, as many servers do: the end of a body without a length, a break in one
    // with a length.
    server.answer(
        "/unended",
        Answer::Raw(b"HTTP/1.1 200 OK\r\n\r\nall there is".to_vec()),
    );
    assert_eq!(get("/unended").unwrap().1, b"all there is");
    server.answer(
        "/short",
        Answer::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nnot all".to_vec()),
    );
    assert_eq!(get("/short").unwrap_err().code(), "truncated");
}

#[test]
fn certificates_that_do_not_hold_are_told_apart() {
    let (known, unknown, forged) = (issuer(), issuer_called("Unknown"), issuer());
    for (server, expected) in [
        (server_for(&known, "127.0.0.1", (2015, 2020)), TlsProblem::Expired),
        (
            server_for(&known, "127.0.0.1", (2080, 2090)),
            TlsProblem::NotYetValid,
        ),
        (
            server_for(&known, "other.example", (2020, 2090)),
            TlsProblem::NameMismatch,
        ),
        (
            server_for(&unknown, "127.0.0.1", (2020, 2090)),
            TlsProblem::UnknownIssuer,
        ),
        (
            server_for(&forged, "127.0.0.1", (2020, 2090)),
            TlsProblem::UnknownIssuer,
        ),
    ] {
        server.page("/", 200, &[], "never seen");
        match get_with(&server.url("/"), &Limits::default(), &trusting(&known)).unwrap_err() {
            FetchError::Tls { problem, .. } => assert_eq!(problem, expected),
            other => panic!("{other:?}"),
        }
        assert_eq!(server.total(), 0);
    }
}

#[test]
fn a_server_that_speaks_no_tls_is_told() {
    let plain = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = plain.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = plain.accept().unwrap();
        stream
            .write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            .unwrap();
        let _ = io::copy(&mut stream, &mut io::sink());
    });
    let error = get(&format!("https://{address}/")).unwrap_err();
    let FetchError::Tls { problem, .. } = error else {
        panic!("{error:?}")
    };
    assert_eq!(problem, TlsProblem::Other);
}

#[test]
fn a_way_from_https_to_http_is_written_down() {
    let issuer = issuer();
    let secure = server_for(&issuer, "127.0.0.1", (2020, 2090));
    let plain = Server::start().unwrap();
    plain.page("/", 200, &[], "plain");
    secure.redirect("/", 301, &plain.url("/"));
    let (fetched, _) = get_with(&secure.url("/"), &Limits::default(), &trusting(&issuer)).unwrap();
    assert!(fetched.redirects[0].to_insecure);
}

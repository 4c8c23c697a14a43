//! Encryption. The roots are Mozilla's, built in, so that a capture does not depend on what this machine trusts; a
//! certificate that does not hold is told apart by kind, for each means something else to a fact-checker.

use std::io::{self, Read, Write};
use std::sync::{Arc, OnceLock};

use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CertificateError, ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use crate::error::{FetchError, TlsProblem};

/// A stream both ways that can cross threads.
pub(crate) trait Duplex: Read + Write + Send + Sync {}

impl<T: Read + Write + Send + Sync> Duplex for T {}

fn other(host: &str, message: impl ToString) -> FetchError {
    FetchError::Tls {
        host: host.to_owned(),
        problem: TlsProblem::Other,
        message: message.to_string(),
    }
}

fn config(host: &str, extra_roots: &[Vec<u8>]) -> Result<Arc<ClientConfig>, FetchError> {
    static USUAL: OnceLock<Arc<ClientConfig>> = OnceLock::new();
    if extra_roots.is_empty()
        && let Some(usual) = USUAL.get()
    {
        return Ok(usual.clone());
    }
    let mut roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    for der in extra_roots {
        roots.add(CertificateDer::from(der.clone())).map_err(|e| {
            other(
                host,
                format!("a certificate of your own in the settings is broken: {e}"),
            )
        })?;
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| other(host, e))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    // Resumption would let one capture be recognised by the next.
    config.resumption = rustls::client::Resumption::disabled();
    let config = Arc::new(config);
    if extra_roots.is_empty() {
        return Ok(USUAL.get_or_init(|| config).clone());
    }
    Ok(config)
}

/// Encrypts `stream` to `host`, the whole handshake done.
pub(crate) fn wrap(
    host: &str,
    extra_roots: &[Vec<u8>],
    mut stream: Box<dyn Duplex>,
) -> Result<Box<dyn Duplex>, FetchError> {
    let config = config(host, extra_roots)?;
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let name = ServerName::try_from(bare.to_owned()).map_err(|e| other(host, e))?;
    let mut connection = ClientConnection::new(config, name).map_err(|e| told_apart(host, &e))?;
    while connection.is_handshaking() {
        connection
            .complete_io(&mut stream)
            .map_err(|e| failed(host, &e))?;
    }
    Ok(Box::new(StreamOwned::new(connection, stream)))
}

/// An error of reading or writing during the handshake or after it.
pub(crate) fn failed(host: &str, error: &io::Error) -> FetchError {
    if let Some(ours) = FetchError::out_of(error) {
        return ours;
    }
    match error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>())
    {
        Some(tls) => told_apart(host, tls),
        None => FetchError::Connection {
            host: host.to_owned(),
            message: error.to_string(),
        },
    }
}

fn told_apart(host: &str, error: &rustls::Error) -> FetchError {
    use CertificateError as C;
    let problem = match error {
        rustls::Error::InvalidCertificate(problem) => match problem {
            C::Expired | C::ExpiredContext { .. } => TlsProblem::Expired,
            C::NotValidYet | C::NotValidYetContext { .. } => TlsProblem::NotYetValid,
            // Signed in a known name with another's key is nobody known either.
            C::UnknownIssuer | C::BadSignature => TlsProblem::UnknownIssuer,
            C::NotValidForName | C::NotValidForNameContext { .. } => TlsProblem::NameMismatch,
            C::Revoked => TlsProblem::Revoked,
            // A certificate that vouches for itself: webpki names the form, we what it means.
            C::Other(_) if error.to_string().contains("CaUsedAsEndEntity") => TlsProblem::UnknownIssuer,
            _ => TlsProblem::Other,
        },
        _ => TlsProblem::Other,
    };
    FetchError::Tls {
        host: host.to_owned(),
        problem,
        message: error.to_string(),
    }
}

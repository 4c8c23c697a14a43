//! What one fetch may take, and by which way it goes. Every limit has a default, is shown, and may be set.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use url::Url;

use crate::error::FetchError;

/// What one fetch may take. A limit that is reached ends it with [`FetchError::TooLarge`] or [`FetchError::Timeout`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Bytes of the body as they come over the wire, still compressed. 2 GiB.
    pub wire_bytes: u64,
    /// Bytes of the body after its compression is undone: what reaches the sink. 2 GiB.
    pub decoded_bytes: u64,
    /// How many times larger than what came over the wire the decoded body may be, once it is over 32 MiB. Pages reach
    /// some twenty, a bomb a thousand and more. 200.
    pub expansion: u64,
    /// Bytes of the head of one response. 64 KiB.
    pub header_bytes: usize,
    /// Lines of the head of one response; more than 100 are never taken. 100.
    pub header_lines: usize,
    /// Redirects followed. 10.
    pub redirects: usize,
    /// Time for all of it, redirects included. 10 minutes.
    pub total: Duration,
    /// Time to look up a name and to have a connection, encryption included, for each hop. 20 seconds.
    pub connect: Duration,
    /// Time without a single byte. 30 seconds.
    pub idle: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            wire_bytes: 2 << 30,
            decoded_bytes: 2 << 30,
            expansion: 200,
            header_bytes: 64 << 10,
            header_lines: 100,
            redirects: 10,
            total: Duration::from_secs(600),
            connect: Duration::from_secs(20),
            idle: Duration::from_secs(30),
        }
    }
}

/// `Claimbook/<version>`: says which program asks and nothing of who runs it.
pub fn default_user_agent() -> String {
    format!("Claimbook/{}", env!("CARGO_PKG_VERSION"))
}

/// By which way a fetch goes. The environment (`HTTP_PROXY` and the like) is not looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Network {
    /// The proxy, if all goes through one. It then resolves the names, nothing is looked up here but the proxy's own name,
    /// and the check of addresses covers only those that stand in a URL literally.
    pub proxy: Option<Proxy>,
    /// Addresses that are not public may be reached: for this capture the person allowed it.
    pub allow_private: bool,
    /// The `User-Agent`.
    pub user_agent: String,
    /// The `Accept-Language`; none is sent without.
    pub accept_language: Option<String>,
    /// Certificates (DER) to trust beside Mozilla's roots, which are built in.
    pub extra_roots: Vec<Vec<u8>>,
}

impl Default for Network {
    fn default() -> Self {
        Network {
            proxy: None,
            allow_private: false,
            user_agent: default_user_agent(),
            accept_language: None,
            extra_roots: Vec::new(),
        }
    }
}

/// How a proxy is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProxyKind {
    /// Plain HTTP: requests for http pages in absolute form, `CONNECT` for https (RFC 9110, 9.3.6).
    Http,
    /// The same inside TLS.
    Https,
    /// SOCKS 5 (RFC 1928), names sent as names.
    Socks5,
}

/// A proxy, as a person writes it: `socks5://127.0.0.1:9050`, `http://user:word@proxy.example:3128`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Proxy {
    /// How it is spoken to.
    pub kind: ProxyKind,
    /// Its name or address; an IPv6 address without brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// User and password, if it asks for them.
    pub credentials: Option<(String, String)>,
}

impl Proxy {
    /// Reads what a person wrote. `socks5` and `socks5h` mean the same here: the proxy resolves the names.
    ///
    /// # Errors
    /// [`FetchError::Proxy`] saying what is wrong with it.
    pub fn parse(text: &str) -> Result<Proxy, FetchError> {
        let wrong = |why: &str| FetchError::Proxy {
            message: format!("“{}” is no proxy address: {why}", text.trim()),
        };
        let text = text.trim();
        let with_scheme = if text.contains("://") {
            text.to_owned()
        } else {
            format!("http://{text}")
        };
        let url = Url::parse(&with_scheme).map_err(|e| wrong(&e.to_string()))?;
        let (kind, usual_port) = match url.scheme() {
            "http" => (ProxyKind::Http, 8080),
            "https" => (ProxyKind::Https, 443),
            "socks5" | "socks5h" | "socks" => (ProxyKind::Socks5, 1080),
            other => {
                return Err(wrong(&format!(
                    "{other} is not known; http, https and socks5 are"
                )));
            }
        };
        let host = url
            .host_str()
            .filter(|host| !host.is_empty())
            .ok_or_else(|| wrong("it names no host"))?;
        if !matches!(url.path(), "" | "/") || url.query().is_some() {
            return Err(wrong("it has a path"));
        }
        let credentials = (!url.username().is_empty()).then(|| {
            let word = url.password().unwrap_or_default();
            (percent_decoded(url.username()), percent_decoded(word))
        });
        // The port that a URL parser leaves out as usual for http is 80, which a person who writes it means.
        let port = url
            .port()
            .or_else(|| written_port(&with_scheme))
            .unwrap_or(usual_port);
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Ok(Proxy {
            kind,
            host,
            port,
            credentials,
        })
    }

    fn written(&self) -> String {
        let scheme = match self.kind {
            ProxyKind::Http => "http",
            ProxyKind::Https => "https",
            ProxyKind::Socks5 => "socks5",
        };
        let host = if self.host.contains(':') {
            format!("[{}]", self.host)
        } else {
            self.host.clone()
        };
        let Ok(mut url) = Url::parse(&format!("{scheme}://{host}")) else {
            return format!("{scheme}://{host}:{}", self.port);
        };
        if let Some((user, word)) = &self.credentials {
            let _ = url.set_username(user);
            let _ = url.set_password(Some(word));
        }
        let mut text = url.as_str().trim_end_matches('/').to_owned();
        text.push_str(&format!(":{}", self.port));
        text
    }
}

fn written_port(url: &str) -> Option<u16> {
    let authority = url.split("://").nth(1)?.split('/').next()?;
    let after_host = authority.rsplit('@').next()?.rsplit(']').next()?;
    after_host.rsplit_once(':')?.1.parse().ok()
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let pair = (byte == b'%')
            .then(|| Some((ahead.next()?, ahead.next()?)))
            .flatten();
        let value = pair.and_then(|(high, low)| {
            let digit = |d: u8| char::from(d).to_digit(16);
            u8::try_from(digit(high)? * 16 + digit(low)?).ok()
        });
        match value {
            Some(value) => {
                bytes.push(value);
                rest = ahead;
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl TryFrom<String> for Proxy {
    type Error = FetchError;

    fn try_from(text: String) -> Result<Self, FetchError> {
        Proxy::parse(&text)
    }
}

impl From<Proxy> for String {
    fn from(proxy: Proxy) -> String {
        proxy.written()
    }
}

/// Without the password, so that it can stand in a log.
impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Proxy({:?} {}:{})", self.kind, self.host, self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_read_as_people_write_them() {
        let tor = Proxy::parse(" socks5h://127.0.0.1:9050 ").unwrap();
        assert_eq!(
            (tor.kind, tor.host.as_str(), tor.port),
            (ProxyKind::Socks5, "127.0.0.1", 9050)
        );
        assert_eq!(Proxy::parse("socks5://localhost").unwrap().port, 1080);
        assert_eq!(Proxy::parse("http://[::1]:80").unwrap().port, 80);
        assert_eq!(Proxy::parse("http://[::1]:80").unwrap().host, "::1");
        assert_eq!(Proxy::parse("proxy.example:3128").unwrap().port, 3128);
        let named = Proxy::parse("http://olena:p%40ss@proxy.example:3128").unwrap();
        assert_eq!(named.credentials, Some(("olena".into(), "p@ss".into())));
        assert!(!format!("{named:?}").contains("p@ss"));
        for bad in ["", "ftp://x", "http://x/path", "socks5://"] {
            assert_eq!(Proxy::parse(bad).unwrap_err().code(), "proxy", "{bad}");
        }
    }

    #[test]
    fn a_proxy_survives_the_settings_file() {
        for text in [
            "socks5://127.0.0.1:9050",
            "http://olena:p%40ss@proxy.example:3128",
            "https://[::1]:443",
        ] {
            let proxy = Proxy::parse(text).unwrap();
            assert_eq!(String::from(proxy.clone()), text);
            assert_eq!(Proxy::try_from(String::from(proxy.clone())).unwrap(), proxy);
        }
    }
}

//! The key that a URL is filed under in an index: the host turned round, so that a site's pages stand together, and what
//! rarely matters levelled (case, `www.`, order of the query, session ids). Players look pages up by it, so it must be
//! the key that the Internet Archive's canonicaliser gives, its odd sides among them.

use core::net::Ipv4Addr;

/// Session ids are looked for in paths and queries up to this many bytes: each place that looks like one is tried, which
/// would take long in a URL made for it.
const SESSION_SEARCH: usize = 8 << 10;

/// `http://www.example.com/A?b=2&a=1` becomes `com,example)/a?a=1&b=2`.
#[must_use]
pub fn key(url: &str) -> String {
    let url = url.trim();
    if url.is_empty() {
        return "-".to_owned();
    }
    let cleaned: String = url.chars().filter(|c| !matches!(c, '\r' | '\n' | '\t')).collect();
    let Some((scheme, rest)) = cleaned.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) else {
        return web("http", &cleaned);
    };
    let scheme = scheme.to_ascii_lowercase();
    match rest.strip_prefix("//") {
        Some(path) if path.starts_with('/') => format!("{scheme}:{}", canonical_path(path)),
        Some(rest) => web(&scheme, rest),
        // No host: urn:, data: and their like stand as they are.
        None => format!(
            "{scheme}:{}",
            escape(&unescape(rest.as_bytes())).to_ascii_lowercase()
        ),
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))
}

fn web(scheme: &str, rest: &str) -> String {
    let rest = rest.split('#').next().unwrap_or_default();
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, rest) = (
        rest.get(..end).unwrap_or_default(),
        rest.get(end..).unwrap_or_default(),
    );
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (host, port),
        _ => (authority, ""),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (rest, None),
    };
    let mut key = turned(&canonical_host(host));
    let usual = match scheme {
        "http" => "80",
        "https" => "443",
        _ => "",
    };
    if !port.is_empty() && port != usual {
        key.push(':');
        key.push_str(port);
    }
    key.push(')');
    key.push_str(&canonical_path(path));
    if let Some(query) = query.map(canonical_query).filter(|query| !query.is_empty()) {
        key.push('?');
        key.push_str(&query);
    }
    key
}

fn canonical_host(host: &str) -> String {
    let bytes = unescape(host.as_bytes());
    let mut host = String::from_utf8_lossy(&bytes).to_lowercase().replace("..", ".");
    host = host.trim_matches('.').to_owned();
    if !host.is_ascii() {
        host = punycode(&host);
    }
    if let Ok(number) = host.parse::<u64>() {
        #[allow(clippy::cast_possible_truncation)]
        return Ipv4Addr::from(number as u32).to_string();
    }
    let host = escape(host.as_bytes()).to_ascii_lowercase();
    // www., www2. and so on.
    if let Some(rest) = host.strip_prefix("www") {
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if let Some(rest) = rest.strip_prefix('.') {
            return rest.to_owned();
        }
    }
    host
}

fn turned(host: &str) -> String {
    host.rsplit('.').collect::<Vec<_>>().join(",")
}

fn punycode(host: &str) -> String {
    url::Host::parse(host).map_or_else(|_| host.to_owned(), |host| host.to_string())
}

fn canonical_path(path: &str) -> String {
    let bytes = unescape(path.as_bytes());
    let mut kept: Vec<&[u8]> = Vec::new();
    for part in bytes.split(|&byte| byte == b'/').skip(1) {
        match part {
            b"." => {}
            b".." => match kept.is_empty() {
                true => kept.push(part),
                false => {
                    kept.pop();
                }
            },
            part => kept.push(part),
        }
    }
    let mut path = vec![b'/'];
    let last = kept.len().saturating_sub(1);
    for (at, part) in kept.iter().enumerate() {
        path.extend_from_slice(part);
        if at < last && !part.is_empty() {
            path.push(b'/');
        }
    }
    let mut path = without_path_session(&escape(&path).to_ascii_lowercase());
    if path.len() > 1 && path.ends_with('/') {
        path.pop();
    }
    path
}

/// `/(s(24 letters or digits))/page.aspx`, as ASP.NET writes a session.
fn without_path_session(path: &str) -> String {
    if path.len() > SESSION_SEARCH {
        return path.to_owned();
    }
    for (open, _) in path.match_indices("/(") {
        let (before, rest) = path.split_at(open + 1);
        let Some((session, page)) = rest.split_once(")/") else {
            continue;
        };
        let plain = session.len() == 25 && session.bytes().skip(1).all(|byte| byte.is_ascii_alphanumeric());
        let bare = session.trim_start_matches('(');
        let named = bare.ends_with(')')
            && bare.split_terminator(')').all(|one| {
                one.split_once('(').is_some_and(|(name, value)| {
                    name.len() == 1
                        && value.len() == 24
                        && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
                })
            });
        if (plain || named) && page.contains(".aspx") && !page.contains('?') {
            return format!("{before}{page}");
        }
    }
    path.to_owned()
}

fn canonical_query(query: &str) -> String {
    let query = escape(&unescape(query.as_bytes()));
    let query = without_query_session(&query).to_ascii_lowercase();
    if query.len() <= 1 {
        return query;
    }
    // By name, then by value; a name without `=` before the same name with one.
    let mut pairs: Vec<(&str, Option<&str>)> = query
        .split('&')
        .map(|pair| {
            pair.split_once('=')
                .map_or((pair, None), |(name, value)| (name, Some(value)))
        })
        .collect();
    pairs.sort_unstable();
    let pairs: Vec<String> = pairs
        .into_iter()
        .map(|(name, value)| value.map_or_else(|| name.to_owned(), |value| format!("{name}={value}")))
        .collect();
    pairs.join("&")
}

/// Takes session ids out: one of each kind, the last in the query.
fn without_query_session(query: &str) -> String {
    if query.len() > SESSION_SEARCH {
        return query.to_owned();
    }
    let mut query = query.to_owned();
    for name in ["jsessionid=", "phpsessid=", "sid="] {
        query = without(&query, name, |value| {
            value
                .get(..32)
                .filter(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric()))
                .map(str::len)
        });
    }
    query = without(&query, "aspsessionid", |value| {
        let name = value.get(..8)?;
        let id = value.get(8..)?.strip_prefix('=')?.get(..24)?;
        (name
            .bytes()
            .chain(id.bytes())
            .all(|byte| byte.is_ascii_alphabetic()))
        .then_some(8 + 1 + 24)
    });
    without(&query, "cfid=", |value| {
        let id = value.find('&').filter(|&at| at > 0)?;
        let rest = value.get(id + 1..)?;
        let token = rest
            .get(.."cftoken=".len())
            .filter(|name| name.eq_ignore_ascii_case("cftoken="))?;
        let value = rest.get(token.len()..)?;
        let length = value.find('&').unwrap_or(value.len());
        (length > 0).then_some(id + 1 + token.len() + length)
    })
}

/// Takes out the last `name` whose value `length` recognises and which stands before `&` or the end.
fn without(query: &str, name: &str, length: impl Fn(&str) -> Option<usize>) -> String {
    let lower = query.to_ascii_lowercase();
    for (at, _) in lower.rmatch_indices(name) {
        let value_at = at + name.len();
        let Some(rest) = query
            .get(value_at..)
            .and_then(|value| length(value).and_then(|n| value.get(n..)))
        else {
            continue;
        };
        let before = query.get(..at).unwrap_or_default();
        if rest.is_empty() {
            return before.to_owned();
        }
        if let Some(rest) = rest.strip_prefix('&') {
            return format!("{before}{rest}");
        }
    }
    query.to_owned()
}

/// Undoes escapes until there are none. Each pass shortens the text, and a text of percent signs alone that is escaped
/// over and over grows threefold each time, so the passes are few; a bound holds them so.
fn unescape(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..16 {
        let mut out = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let pair = bytes.get(at + 1..at + 3).filter(|_| byte == b'%');
            match pair.and_then(|pair| data_encoding::HEXLOWER_PERMISSIVE.decode(pair).ok()) {
                Some(decoded) => {
                    out.extend(decoded);
                    at += 3;
                }
                None => {
                    out.push(byte);
                    at += 1;
                }
            }
        }
        if out.len() == bytes.len() {
            break;
        }
        bytes = out;
    }
    bytes
}

/// Escapes what is not printable ASCII, and `#` and `%`.
fn escape(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for &byte in bytes {
        if byte.is_ascii_graphic() && !matches!(byte, b'#' | b'%') {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn keys_are_those_of_the_internet_archive() {
        for (url, expected) in [
            ("http://www.example.com/", "com,example)/"),
            (
                "https://EXAMPLE.com:443/A/../B/./c//d/?Z=1&a=&a&B=2#part",
                "com,example)/b/c/d?a&a=&b=2&z=1",
            ),
            ("http://www2.example.co.uk:8080", "uk,co,example:8080)/"),
            (
                "https://user:pw@example.com/%7Efoo%20bar",
                "com,example)/~foo%20bar",
            ),
            (
                "https://example.com/новини",
                "com,example)/%d0%bd%d0%be%d0%b2%d0%b8%d0%bd%d0%b8",
            ),
            ("https://приклад.укр/", "xn--j1amh,xn--80aikifvh)/"),
            (
                "http://example.com/a?PHPSESSID=0123456789abcdef0123456789abcdef&x=1",
                "com,example)/a?x=1",
            ),
            ("http://192.168.1.10/x", "10,1,168,192)/x"),
            ("http://example.com/?", "com,example)/"),
            ("example.com/x", "com,example)/x"),
            ("urn:uuid:ABC", "urn:uuid:abc"),
            ("file:///tmp/A.png", "file:/tmp/a.png"),
            ("http://e.com/a%25b?q=%C3%A9 x", "com,e)/a%25b?q=%c3%a9%20x"),
            (
                "http://ex.com/(4hqa0555fwsecu455xqckv45)/m.aspx",
                "com,ex)/m.aspx",
            ),
            (
                "http://ex.com/(a(4hqa0555fwsecu455xqckv45)S(4hqa0555fwsecu455xqckv45))/m.aspx",
                "com,ex)/m.aspx",
            ),
        ] {
            assert_eq!(key(url), expected, "{url}");
        }
    }
}

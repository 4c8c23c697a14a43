//! Which addresses a fetch may reach. A page from the web must not lead into the reader's own house: its router, its
//! services on loopback, the metadata service of a cloud machine. Judged is the address itself, after every notation has
//! been parsed and every IPv4 address inside an IPv6 one has been taken out, never the text of a URL.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::{Deserialize, Serialize};

/// Why an address is not one of the public internet (IANA special-purpose address registries, RFC 6890).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressKind {
    /// `0.0.0.0/8`, `::`.
    Unspecified,
    /// `127.0.0.0/8`, `::1`.
    Loopback,
    /// RFC 1918; the old site-local `fec0::/10`; local-use NAT64 `64:ff9b:1::/48`.
    Private,
    /// `169.254.0.0/16`, `fe80::/10`.
    LinkLocal,
    /// Carrier-grade NAT, `100.64.0.0/10` (RFC 6598).
    SharedNat,
    /// `fc00::/7` (RFC 4193).
    UniqueLocal,
    /// Where a cloud machine reads its own credentials.
    Metadata,
    /// `224.0.0.0/4`, `ff00::/8`.
    Multicast,
    /// `255.255.255.255`.
    Broadcast,
    /// RFC 5737, RFC 3849, RFC 9637.
    Documentation,
    /// `198.18.0.0/15`, `2001:2::/48`.
    Benchmarking,
    /// Held back for something else, or not given out at all.
    Reserved,
}

impl AddressKind {
    /// In English, as it stands in a sentence after "which is".
    pub fn named(self) -> &'static str {
        match self {
            AddressKind::Unspecified => "no particular address",
            AddressKind::Loopback => "this computer itself",
            AddressKind::Private => "in a private network",
            AddressKind::LinkLocal => "in the local link",
            AddressKind::SharedNat => "inside a provider's network",
            AddressKind::UniqueLocal => "in a private network",
            AddressKind::Metadata => "a cloud machine's metadata service",
            AddressKind::Multicast => "a multicast group",
            AddressKind::Broadcast => "a broadcast address",
            AddressKind::Documentation => "reserved for documentation",
            AddressKind::Benchmarking => "reserved for benchmarks",
            AddressKind::Reserved => "reserved",
        }
    }
}

/// Why this address may not be reached; nothing if it is a public one.
pub fn refused(address: IpAddr) -> Option<AddressKind> {
    match address {
        IpAddr::V4(v4) => refused_v4(v4),
        IpAddr::V6(v6) => refused_v6(v6),
    }
}

fn refused_v4(address: Ipv4Addr) -> Option<AddressKind> {
    let [a, b, c, d] = address.octets();
    Some(match (a, b, c, d) {
        // Amazon, Google, Azure and most others; Amazon's containers; Alibaba; Oracle; Azure's host.
        (169, 254, 169, 254)
        | (169, 254, 170, 2)
        | (100, 100, 100, 200)
        | (192, 0, 0, 192)
        | (168, 63, 129, 16) => AddressKind::Metadata,
        (0, ..) => AddressKind::Unspecified,
        (127, ..) => AddressKind::Loopback,
        (10, ..) | (172, 16..=31, ..) | (192, 168, ..) => AddressKind::Private,
        (100, 64..=127, ..) => AddressKind::SharedNat,
        (169, 254, ..) => AddressKind::LinkLocal,
        (192, 0, 2, _) | (198, 51, 100, _) | (203, 0, 113, _) => AddressKind::Documentation,
        (192, 0, 0, _) | (192, 88, 99, _) => AddressKind::Reserved,
        (198, 18..=19, ..) => AddressKind::Benchmarking,
        (224..=239, ..) => AddressKind::Multicast,
        (255, 255, 255, 255) => AddressKind::Broadcast,
        (240..=255, ..) => AddressKind::Reserved,
        _ => return None,
    })
}

fn v4(high: u16, low: u16) -> Ipv4Addr {
    let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
    Ipv4Addr::new(a, b, c, d)
}

fn refused_v6(address: Ipv6Addr) -> Option<AddressKind> {
    match address.segments() {
        [0, 0, 0, 0, 0, 0, 0, 0] => Some(AddressKind::Unspecified),
        [0, 0, 0, 0, 0, 0, 0, 1] => Some(AddressKind::Loopback),
        // Mapped, translated (RFC 2765) and well-known NAT64 (RFC 6052): the IPv4 address is where the packets go.
        [0, 0, 0, 0, 0, 0xffff, high, low]
        | [0, 0, 0, 0, 0xffff, 0, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => refused_v4(v4(high, low)),
        // Compatible: withdrawn by RFC 4291, so even a public one is refused.
        [0, 0, 0, 0, 0, 0, high, low] => refused_v4(v4(high, low)).or(Some(AddressKind::Reserved)),
        [0x64, 0xff9b, 1, ..] => Some(AddressKind::Private),
        [0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254] | [0xfd20, 0xce, 0, 0, 0, 0, 0, 0x254] => {
            Some(AddressKind::Metadata)
        }
        [0xfc00..=0xfdff, ..] => Some(AddressKind::UniqueLocal),
        [0xfe80..=0xfebf, ..] => Some(AddressKind::LinkLocal),
        [0xfec0..=0xfeff, ..] => Some(AddressKind::Private),
        [0xff00..=0xffff, ..] => Some(AddressKind::Multicast),
        [0x2001, 0xdb8, ..] | [0x3fff, 0..=0x0fff, ..] => Some(AddressKind::Documentation),
        [0x2001, 2, 0, ..] => Some(AddressKind::Benchmarking),
        [0x2001, 0x10..=0x3f, ..] => Some(AddressKind::Reserved),
        // 6to4: the gateway is the IPv4 address behind the prefix (RFC 3056).
        [0x2002, high, low, ..] => refused_v4(v4(high, low)),
        // Teredo: server, and the client's address with all bits turned over (RFC 4380).
        [0x2001, 0, server_high, server_low, _, _, high, low] => {
            refused_v4(v4(server_high, server_low)).or_else(|| refused_v4(v4(!high, !low)))
        }
        // ISATAP (RFC 5214), whatever the prefix.
        [.., 0 | 0x200, 0x5efe, high, low] => refused_v4(v4(high, low)),
        // Nothing else is given out yet.
        [0x2000..=0x3fff, ..] => None,
        _ => Some(AddressKind::Reserved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<AddressKind> {
        refused(text.parse().unwrap())
    }

    #[test]
    fn public_addresses_are_free() {
        for free in [
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.0",
            "172.15.0.1",
            "172.32.0.1",
            "192.167.1.1",
            "198.17.0.1",
            "223.255.255.255",
            "2606:4700:4700::1111",
            "2a02:6b8::2:242",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "2002:808:808::1",
        ] {
            assert_eq!(of(free), None, "{free}");
        }
    }

    #[test]
    fn each_special_range_is_refused_by_name() {
        use AddressKind::*;
        for (text, kind) in [
            ("0.0.0.0", Unspecified),
            ("0.1.2.3", Unspecified),
            ("127.0.0.1", Loopback),
            ("127.255.255.254", Loopback),
            ("10.0.0.1", Private),
            ("172.16.0.1", Private),
            ("172.31.255.255", Private),
            ("192.168.1.1", Private),
            ("100.64.0.1", SharedNat),
            ("100.127.255.255", SharedNat),
            ("169.254.1.1", LinkLocal),
            ("169.254.169.254", Metadata),
            ("100.100.100.200", Metadata),
            ("192.0.0.192", Metadata),
            ("192.0.0.8", Reserved),
            ("192.0.2.1", Documentation),
            ("198.51.100.7", Documentation),
            ("203.0.113.9", Documentation),
            ("198.18.0.1", Benchmarking),
            ("198.19.255.255", Benchmarking),
            ("224.0.0.1", Multicast),
            ("240.0.0.1", Reserved),
            ("255.255.255.255", Broadcast),
            ("::", Unspecified),
            ("::1", Loopback),
            ("::7f00:1", Loopback),
            ("::8.8.8.8", Reserved),
            ("::ffff:127.0.0.1", Loopback),
            ("::ffff:10.1.2.3", Private),
            ("::ffff:0:10.1.2.3", Private),
            ("::ffff:169.254.169.254", Metadata),
            ("64:ff9b::7f00:1", Loopback),
            ("64:ff9b:1::1", Private),
            ("2002:7f00:1::", Loopback),
            ("2002:c0a8:101::1", Private),
            ("2001:0:a00:1::", Private),
            ("2001:0:4136:e378:8000:63bf:80ff:fffe", Loopback),
            ("2a00:1450::5efe:10.0.0.1", Private),
            ("fd00:ec2::254", Metadata),
            ("fd20:ce::254", Metadata),
            ("fc00::1", UniqueLocal),
            ("fdff::1", UniqueLocal),
            ("fe80::1", LinkLocal),
            ("fec0::1", Private),
            ("ff02::1", Multicast),
            ("2001:db8::1", Documentation),
            ("3fff:fff::1", Documentation),
            ("2001:2::1", Benchmarking),
            ("2001:20::1", Reserved),
            ("100::1", Reserved),
            ("4000::1", Reserved),
        ] {
            assert_eq!(of(text), Some(kind), "{text}");
        }
    }
}

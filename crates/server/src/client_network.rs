//! The client that requests or guesses a one-time password, as rate limits count it: by its address
//! and the network around it, or by its account.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use onboarding::account::AccountId;

/// Who asks, as the limits count them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientNetwork {
    /// One client: an IPv4 address, or the /64 that an IPv6 client has to itself.
    pub address: String,
    /// The network around it, which may be one client's as well: IPv4's /24, IPv6's /48. A customer's
    /// address can change within it from one request to the next.
    pub network: String,
}

impl ClientNetwork {
    pub fn at(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => {
                let network = Ipv4Addr::from_bits(v4.to_bits() & !0xff);
                Self {
                    address: v4.to_string(),
                    network: format!("{network}/24"),
                }
            }
            IpAddr::V6(v6) => Self {
                address: format!("{}/64", first_bits(v6, 64)),
                network: format!("{}/48", first_bits(v6, 48)),
            },
        }
    }

    /// An account of the platform, whose server asks for it.
    pub fn platform_account(external_id: &str) -> Self {
        let name = ["platform account ", external_id].concat();
        Self {
            address: name.clone(),
            network: name,
        }
    }

    /// An account that is signed in, wherever it is.
    pub fn account(account: &AccountId) -> Self {
        let name = ["account ", account.as_str()].concat();
        Self {
            address: name.clone(),
            network: name,
        }
    }
}

fn first_bits(address: Ipv6Addr, bits: u32) -> Ipv6Addr {
    Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << (128 - bits)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(text: &str) -> ClientNetwork {
        ClientNetwork::at(text.parse().unwrap())
    }

    #[test]
    fn neighbours_in_one_ipv6_network_are_one_client() {
        assert_eq!(at("2001:db8:1:2::3"), at("2001:db8:1:2:ffff::9"));
        assert_ne!(at("2001:db8:1:2::3").address, at("2001:db8:1:3::3").address);
        assert_eq!(at("::ffff:192.0.2.1").address, "192.0.2.1");
    }

    #[test]
    fn who_has_many_networks_is_one_asker_still() {
        assert_eq!(at("2001:db8:1:2::3").network, "2001:db8:1::/48");
        assert_eq!(
            at("2001:db8:1:2::3").network,
            at("2001:db8:1:ffff::").network
        );
        assert_ne!(at("2001:db8:1::").network, at("2001:db8:2::").network);
        assert_eq!(at("192.0.2.1").network, "192.0.2.0/24");
        assert_ne!(at("192.0.2.255").network, at("192.0.3.0").network);
    }
}

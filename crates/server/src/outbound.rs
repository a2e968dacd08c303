//! Requests to addresses of the platform. They are configured, but what a name resolves to is not: a
//! private address is refused unless the settings allow it, at each connection, so that a name that
//! changes its address meanwhile (DNS rebinding) leads nowhere. Redirects are not followed.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, StatusCode};
use url::{Host, Url};

use crate::graph::NoClient;

/// The platform has so long to answer, where a request does not say otherwise.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(15);

/// Why the platform does not have it.
#[derive(Debug, thiserror::Error)]
pub enum NotDelivered {
    /// Its address is one of a private network.
    #[error("{0} is a private address (PLATFORM_ALLOW_PRIVATE allows one)")]
    Private(String),
    /// It answered otherwise than by 2xx.
    #[error("the platform answered {0}")]
    Status(StatusCode),
    /// It did not answer.
    #[error("no answer: {0}")]
    Silent(String),
}

/// Sends requests to addresses of the platform.
#[derive(Clone, Debug)]
pub struct Outbound {
    http: Client,
    allow_private: bool,
}

impl Outbound {
    pub fn new(allow_private: bool) -> Result<Self, NoClient> {
        let http = crate::graph::client_builder(ANSWER_TIMEOUT)
            .redirect(Policy::none())
            .no_proxy()
            .dns_resolver(PublicAddresses { allow_private })
            .build();
        Ok(Self {
            http: http.map_err(|error| NoClient(error.without_url()))?,
            allow_private,
        })
    }

    /// A request to this address, to be sent by [`Self::send`].
    pub fn post(&self, url: &Url) -> RequestBuilder {
        self.http.post(url.clone())
    }

    /// Sends it. Only 2xx says that the platform has it.
    pub async fn send(&self, request: RequestBuilder) -> Result<(), NotDelivered> {
        let silent = |error: reqwest::Error| NotDelivered::Silent(causes(&error.without_url()));
        let request = request.build().map_err(silent)?;
        // A literal address is not resolved.
        let literal = match request.url().host() {
            Some(Host::Ipv4(ip)) => Some(IpAddr::V4(ip)),
            Some(Host::Ipv6(ip)) => Some(IpAddr::V6(ip)),
            _ => None,
        };
        if let Some(ip) = literal.filter(|ip| !self.allow_private && !is_public(*ip)) {
            return Err(NotDelivered::Private(ip.to_string()));
        }
        let answer = self.http.execute(request).await.map_err(silent)?;
        let status = answer.status();
        status
            .is_success()
            .then_some(())
            .ok_or(NotDelivered::Status(status))
    }
}

fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

/// Resolves names as the system does, and leaves private addresses out.
struct PublicAddresses {
    allow_private: bool,
}

impl Resolve for PublicAddresses {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_private = self.allow_private;
        Box::pin(async move {
            let name = name.as_str().to_owned();
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed: Vec<SocketAddr> = found
                .filter(|address| allow_private || is_public(address.ip()))
                .collect();
            if allowed.is_empty() {
                return Err(NotDelivered::Private(name).into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

/// Whether an address is one of the public internet, as IANA's registries of special-purpose addresses
/// have it.
fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let protocols = (a, b, c) == (192, 0, 0);
            let benchmarks = a == 198 && (18..20).contains(&b);
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_documentation()
                || ip.is_unspecified()
                || a == 0
                || a >= 224
                || shared
                || protocols
                || benchmarks)
        }
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    // Global unicast, but for documentation; 6to4 and NAT64 lead to IPv4, private or not.
    (first & 0xe000) == 0x2000 && first != 0x2002 && (first, second) != (0x2001, 0xdb8)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn private_addresses_in_every_notation_are_no_public_ones() {
        for private in [
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[tokio::test]
    async fn a_name_that_resolves_to_a_private_address_is_refused() {
        for url in [
            "http://127.0.0.1:9/",
            "http://[::1]:9/",
            "http://localhost:9/",
        ] {
            let outbound = Outbound::new(false).unwrap();
            let sent = outbound.send(outbound.post(&url.parse().unwrap())).await;
            let refused = sent.unwrap_err().to_string();
            assert!(refused.contains("private address"), "{refused}");
        }
    }
}

//! As much HTTP as it takes to ask a service on this machine whether it is up.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(2);

/// Whether `GET path` on this port of this machine answers 200.
pub fn answers(port: u16, path: &str) -> bool {
    ask(port, path).is_ok_and(|answer| is_ok(&answer))
}

fn ask(port: u16, path: &str) -> std::io::Result<String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, LIMIT)?;
    stream.set_read_timeout(Some(LIMIT))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    )?;
    let mut start = Vec::new();
    stream.take(64).read_to_end(&mut start)?;
    Ok(String::from_utf8_lossy(&start).into_owned())
}

fn is_ok(answer: &str) -> bool {
    answer.starts_with("HTTP/1.") && answer.split(' ').nth(1) == Some("200")
}

/// The first port from `wanted` on that nobody listens on, and that is none of `taken`.
pub fn free_port(wanted: u16, taken: &[u16]) -> Option<u16> {
    (wanted..wanted.saturating_add(100)).find(|port| !taken.contains(port) && is_free(*port))
}

fn is_free(port: u16) -> bool {
    // A browser that is told `localhost` may try IPv6 first, so nobody may be there either.
    let v6 = SocketAddr::from((Ipv6Addr::LOCALHOST, port));
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
        && TcpStream::connect_timeout(&v6, Duration::from_millis(200)).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_200_is_up() {
        assert!(is_ok("HTTP/1.1 200 OK\r\ncontent-type: text/plain"));
        assert!(!is_ok("HTTP/1.1 503 Service Unavailable\r\n"));
        assert!(!is_ok("SSH-2.0-OpenSSH 200"));
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = listener.local_addr().expect("it is bound").port();
        assert!(free_port(port, &[]).is_some_and(|free| free > port));
    }
}

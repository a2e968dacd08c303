//! Reads what sends e-mails.

use std::net::IpAddr;

use lettre::message::Mailbox;
use url::Url;

use crate::config::reader::Reader;
use crate::config::settings::{SmtpConfig, SmtpSecurity, SmtpUser};
use crate::email::EmailAddress;

/// The port for TLS from the start (RFC 8314).
const SUBMISSIONS_PORT: u16 = 465;
/// The port for STARTTLS.
const SUBMISSION_PORT: u16 = 587;

const FORM: &str = "wants smtps://user:password@host or smtp://user:password@host, with a port where it is another \
                    one than 465 or 587";

/// An address, with the name that stands before it or without.
fn mailbox(raw: &str) -> Option<Mailbox> {
    let mailbox: Mailbox = raw.parse().ok()?;
    let is_plain = EmailAddress::parse(mailbox.email.as_ref()).is_some();
    let is_one_line = !raw.chars().any(char::is_control);
    (is_plain && is_one_line).then_some(mailbox)
}

/// Whether the host is this very machine. The scheme is none of the web's, so an address is not told from a
/// name by the parser.
fn is_this_machine(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

fn decoded(raw: &str) -> Option<String> {
    // A form gives these two a meaning, and they have none here.
    let pair = format!("={}", raw.replace('+', "%2B").replace('&', "%26"));
    let (_, value) = url::form_urlencoded::parse(pair.as_bytes()).next()?;
    (!value.contains(char::REPLACEMENT_CHARACTER)).then(|| value.into_owned())
}

/// Where the mail server is, how it is reached, and who signs in there.
fn server(raw: &str) -> Option<(String, u16, SmtpSecurity, Option<SmtpUser>)> {
    let url: Url = raw.parse().ok()?;
    let host = url.host_str().filter(|host| !host.is_empty())?.to_owned();
    let (security, port) = match url.scheme() {
        "smtps" => (SmtpSecurity::Tls, SUBMISSIONS_PORT),
        "smtp" if is_this_machine(&host) => (SmtpSecurity::Plain, SUBMISSION_PORT),
        "smtp" => (SmtpSecurity::StartTls, SUBMISSION_PORT),
        _ => return None,
    };
    // Nothing else is read: who writes it means something by it.
    let is_bare =
        matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
    let user = match (url.username(), url.password()) {
        ("", None) => None,
        (name, Some(password)) if !name.is_empty() => Some(SmtpUser {
            name: decoded(name)?,
            password: decoded(password)?.into(),
        }),
        _ => return None,
    };
    is_bare.then(|| (host, url.port().unwrap_or(port), security, user))
}

impl Reader<'_> {
    /// What sends notices by e-mail: all of it, or nothing.
    pub(super) fn smtp(&mut self) -> Option<SmtpConfig> {
        let (url, from) = ("NOTICE_SMTP_URL", "NOTICE_EMAIL_FROM");
        if !self.any(&[url, from]) {
            return None;
        }
        let server = self.required(url).and_then(|raw| match server(&raw) {
            Some(server) => Some(server),
            None => self.problem(url, FORM),
        });
        let from = self.required(from).and_then(|raw| match mailbox(&raw) {
            Some(mailbox) => Some(mailbox),
            None => self.problem(
                from,
                "wants an address, such as DoubleTick <notices@example.com>",
            ),
        });
        let (host, port, security, user) = server?;
        Some(SmtpConfig {
            host,
            port,
            security,
            user,
            from: from?,
        })
    }
}

//! No secret that a test used stands in what the server logged.

use crate::world::World;
use crate::{Failure, Outcome};

/// Shorter texts are no secrets of ours or Meta's, and stand everywhere.
const SHORTEST: usize = 6;

/// Hexadecimal digits of a session's token, and of the state of Meta's full page: 256 random bits.
const TOKEN_DIGITS: usize = 64;

/// Searches the server's log for every secret that was used: what Meta gave out or was brought
/// (codes, business tokens, one-time passwords, PINs, the app's and the gateway's own), what only
/// the server knows (its keys), and sessions.
pub async fn are_not_logged(world: &World) -> Outcome {
    let log = String::from_utf8_lossy(&world.server.log()).into_owned();
    if log.is_empty() {
        return Err("the server has logged nothing: this looks at the wrong log".into());
    }
    let mut secrets = world.sandbox.secrets();
    secrets.extend(world.configured_secrets());
    // A browser that is gone, or was never signed in, has none.
    let session = world
        .asha
        .driver
        .get_named_cookie("doubletick_session")
        .await;
    secrets.extend(session.map(|cookie| cookie.value));
    match found_in(&log, &secrets) {
        None => Ok(()),
        Some(line) => Err(Failure::from(format!("a secret is in the log: {line}"))),
    }
}

/// The first line that holds one of them, or what looks like a session's token.
fn found_in<'a>(log: &'a str, secrets: &[String]) -> Option<&'a str> {
    let mut secrets: Vec<&String> = secrets.iter().filter(|s| s.len() >= SHORTEST).collect();
    secrets.sort();
    secrets.dedup();
    log.lines().find(|line| {
        let has_token = line
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(is_token);
        has_token || secrets.iter().any(|secret| holds(line, secret))
    })
}

fn is_token(word: &str) -> bool {
    word.len() == TOKEN_DIGITS && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether the secret stands there by itself: six digits can be a part of any id, or of a
/// second.
fn holds(line: &str, secret: &str) -> bool {
    line.match_indices(secret).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + secret.len()..].chars().next();
        let apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        apart(before) && apart(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_found_where_it_stands_by_itself() {
        let secrets = ["482913".to_owned(), "AQD-code".to_owned()];
        let found = |log| found_in(log, &secrets);
        assert_eq!(found("a\notp=482913 sent"), Some("otp=482913 sent"));
        assert_eq!(
            found("GET /return?code=AQD-code&state=x"),
            Some("GET /return?code=AQD-code&state=x")
        );
        assert_eq!(found("at 20:30:00.482913Z number 1020482913000"), None);
    }

    #[test]
    fn what_looks_like_a_session_is_found() {
        let line = format!(
            "cookie: doubletick_session={}; a=b",
            "0123456789abcdef".repeat(4)
        );
        assert_eq!(found_in(&line, &[]), Some(line.as_str()));
        let id = "0123456789abcdef".repeat(2);
        assert_eq!(found_in(&id, &[]), None);
    }
}

//! Companies, their people, and the dashboard's own sign-in by e-mail address and password.
//!
//! A real platform has a database of people and stores passwords hashed. These are made up, and the
//! sign-in page shows the password.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::{HeaderMap, header};
use serde::Serialize;

/// What everybody signs in with.
pub const DEMO_PASSWORD: &str = "chaupal-demo";

/// Two people of one company, and one of another.
pub const DEMO_PEOPLE: [Person; 3] = [
    Person {
        id: "user_asha",
        name: "Asha Rao",
        email: "asha@ashatextiles.example",
        company: &ASHA_TEXTILES,
    },
    Person {
        id: "user_ravi",
        name: "Ravi Menon",
        email: "ravi@ashatextiles.example",
        company: &ASHA_TEXTILES,
    },
    Person {
        id: "user_meera",
        name: "Meera Iyer",
        email: "meera@kaveribooks.example",
        company: &KAVERI_BOOKS,
    },
];

const ASHA_TEXTILES: Company = Company {
    id: "company_asha_textiles",
    name: "Asha Textiles",
};
const KAVERI_BOOKS: Company = Company {
    id: "company_kaveri_books",
    name: "Kaveri Books",
};

/// A session ends so long after it was opened.
const SESSION_LIFE: Duration = Duration::from_secs(12 * 60 * 60);

/// The cookie that holds a session's token. Cookies are shared by all ports of a host.
const COOKIE: &str = "chaupal_session";

/// A customer company of the platform: DoubleTick's *account*, which has this id as its `external_id`.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Company {
    pub id: &'static str,
    pub name: &'static str,
}

/// Somebody who works there: DoubleTick's *actor*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    pub id: &'static str,
    pub name: &'static str,
    pub email: &'static str,
    pub company: &'static Company,
}

/// Whether a company has this id.
pub fn is_company(id: &str) -> bool {
    DEMO_PEOPLE.iter().any(|person| person.company.id == id)
}

/// Who has this e-mail address and password.
pub fn authenticate(email: &str, password: &str) -> Option<&'static Person> {
    let person = DEMO_PEOPLE
        .iter()
        .find(|person| person.email.eq_ignore_ascii_case(email.trim()));
    person.filter(|_| password == DEMO_PASSWORD)
}

/// A session's token, which nobody can guess. It doesn't print.
#[derive(Clone, PartialEq, Eq, Hash)]
struct SessionToken(String);

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken")
    }
}

/// The sessions that are open. They end with this program.
#[derive(Debug, Default)]
pub struct Sessions(Mutex<HashMap<SessionToken, Session>>);

#[derive(Debug)]
struct Session {
    person: &'static Person,
    ends: Instant,
}

impl Sessions {
    /// Opens one. The value of `Set-Cookie`; a cookie of an `https` page is `Secure`.
    pub fn open(&self, person: &'static Person, secure: bool) -> String {
        let token = format!(
            "{:032x}{:032x}",
            rand::random::<u128>(),
            rand::random::<u128>()
        );
        let now = Instant::now();
        let mut sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.retain(|_, session| session.ends > now);
        let ends = now + SESSION_LIFE;
        sessions.insert(SessionToken(token.clone()), Session { person, ends });
        let secure = if secure { "; Secure" } else { "" };
        format!("{COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax{secure}")
    }

    /// Who sent this request.
    pub fn person(&self, headers: &HeaderMap) -> Option<&'static Person> {
        let token = token(headers)?;
        let sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let session = sessions.get(&token)?;
        (session.ends > Instant::now()).then_some(session.person)
    }

    /// Ends the one that a request names. The value of `Set-Cookie`.
    pub fn end(&self, headers: &HeaderMap) -> String {
        if let Some(token) = token(headers) {
            let mut sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            sessions.remove(&token);
        }
        format!("{COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    }
}

fn token(headers: &HeaderMap) -> Option<SessionToken> {
    let cookies = headers.get_all(header::COOKIE).into_iter();
    let mut pairs = cookies.filter_map(|value| value.to_str().ok());
    pairs.find_map(|line| {
        let mut pairs = line
            .split(';')
            .filter_map(|pair| pair.trim().split_once('='));
        let (_, value) = pairs.find(|(name, _)| *name == COOKIE)?;
        Some(SessionToken(value.to_owned()))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn with_cookie(set_cookie: &str) -> HeaderMap {
        let (cookie, _) = set_cookie.split_once(';').unwrap();
        let mut headers = HeaderMap::new();
        let line = format!("theme=dark; {cookie}");
        headers.insert(header::COOKIE, line.parse().unwrap());
        headers
    }

    #[test]
    fn only_who_knows_the_password_signs_in() {
        let asha = authenticate(" Asha@ashatextiles.example", DEMO_PASSWORD).unwrap();
        assert_eq!(asha.company.name, "Asha Textiles");
        assert_eq!(authenticate(asha.email, ""), None);
        assert_eq!(authenticate("", DEMO_PASSWORD), None);
    }

    #[test]
    fn a_session_is_known_until_it_ends() {
        let sessions = Sessions::default();
        let [asha, .., meera] = &DEMO_PEOPLE;
        let (first, second) = (sessions.open(asha, false), sessions.open(meera, true));
        assert!(second.ends_with("; Secure"), "{second}");
        assert_eq!(sessions.person(&with_cookie(&first)), Some(asha));
        assert_eq!(sessions.person(&with_cookie(&second)), Some(meera));
        sessions.end(&with_cookie(&first));
        assert_eq!(sessions.person(&with_cookie(&first)), None);
        assert_eq!(sessions.person(&HeaderMap::new()), None);
        assert_eq!(sessions.person(&with_cookie(&second)), Some(meera));
    }
}

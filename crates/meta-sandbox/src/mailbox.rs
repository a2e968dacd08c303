//! What becomes of an e-mail: it ends in the inbox, unless its address behaves in its own way.

use mail_parser::MessageParser;

use crate::app_state::AppState;
use crate::state::Email;

/// The local parts that behave in their own way, as the numbers do.
const NO_SUCH_USER: &str = "nobody";
const GREYLISTED: &str = "greylisted";
const UNANSWERED: &str = "unanswered";

/// Whether an address takes e-mails.
pub(crate) enum Recipient {
    Taken,
    NotNow,
    Unknown(String),
}

/// Whom a message is from, and whom it goes to.
#[derive(Default)]
pub(crate) struct Envelope {
    pub from: Option<String>,
    pub to: Vec<String>,
}

impl Envelope {
    /// Adds an address that the message goes to, if it takes e-mails.
    pub fn add(&mut self, app: &AppState, to: String) -> Recipient {
        let is_new = || app.state.lock().greylisted.insert(to.clone());
        match local_part(&to) {
            NO_SUCH_USER => Recipient::Unknown(to),
            GREYLISTED if is_new() => Recipient::NotNow,
            _ => {
                self.to.push(to);
                Recipient::Taken
            }
        }
    }

    /// Puts the message into the inbox. Whether that is answered.
    pub fn keep(&self, app: &AppState, text: &[u8]) -> bool {
        let Some(message) = MessageParser::default().parse(text) else {
            return true;
        };
        let headers = message.headers_raw();
        let headers = headers.map(|(name, value)| (name.to_owned(), value.trim().to_owned()));
        let email = Email {
            from: self.from.clone().unwrap_or_default(),
            subject: message.subject().unwrap_or_default().to_owned(),
            headers: headers.collect(),
        };
        let text = message.body_text(0).unwrap_or_default().into_owned();
        let mut state = app.state.lock();
        for to in &self.to {
            state.keep_email(to, text.clone(), email.clone());
        }
        let mut local_parts = self.to.iter().map(|to| local_part(to));
        !local_parts.any(|local_part| local_part == UNANSWERED)
    }
}

fn local_part(address: &str) -> &str {
    address.split('@').next().unwrap_or_default()
}

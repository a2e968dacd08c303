//! What the last screen hands over: by the number's behaviour, not always everything.

use reqwest::Url;

use super::session::{Outcome, Session};
use crate::catalogue::Behaviour;
use crate::state::CompletedSignup;

/// How late the session message of `message-late` is.
const LATE_MS: u64 = 2_000;

impl Outcome {
    pub fn of(session: &Session, completed: CompletedSignup) -> Self {
        if let Some((uri, state)) = &session.launch.redirect {
            // The full-page flow has no opener, so no session message.
            let back = back_to(uri, state.as_deref(), &[("code", &completed.code)]);
            return Self {
                redirect: back.map(with_metas_mark),
                code: Some(completed.code),
                ..Self::default()
            };
        }
        let all = Self {
            message: Some(completed.message.to_string()),
            code: Some(completed.code),
            ..Self::default()
        };
        match session.behaviour() {
            Behaviour::CodeLost => Self {
                code: None,
                silent: true,
                ..all
            },
            Behaviour::ManyAccounts => Self {
                message: None,
                ..all
            },
            Behaviour::NoCallback => Self {
                silent: true,
                ..Self::default()
            },
            Behaviour::MessageLate => Self {
                message_after_ms: LATE_MS,
                ..all
            },
            _ => all,
        }
    }
}

/// Where the full-page flow goes when the customer leaves early.
pub(crate) fn refusal_address(session: &Session) -> Option<String> {
    let (uri, state) = session.launch.redirect.as_ref()?;
    let refusal = [
        ("error", "access_denied"),
        ("error_reason", "user_denied"),
        ("error_description", "Permissions error"),
    ];
    back_to(uri, state.as_deref(), &refusal).map(String::from)
}

fn back_to(uri: &str, state: Option<&str>, answer: &[(&str, &str)]) -> Option<Url> {
    // It was parsed when the launch was checked, so this does not fail.
    let mut url = Url::parse(uri).ok()?;
    url.query_pairs_mut()
        .extend_pairs(answer)
        .extend_pairs(state.map(|state| ("state", state)));
    Some(url)
}

/// Facebook Login appends `#_=_` to the address it goes back to with a code, where that has no
/// fragment of its own (its blog: "Change in Session Redirect Behavior").
fn with_metas_mark(mut url: Url) -> String {
    if url.fragment().is_none() {
        url.set_fragment(Some("_=_"));
    }
    url.into()
}

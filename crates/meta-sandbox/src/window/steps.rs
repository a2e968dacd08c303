//! What each of the window's buttons does.

use serde::Deserialize;

use super::launch::Flow;
use super::number;
use super::session::{Outcome, Screen, Session};
use crate::catalogue::{self, Behaviour};
use crate::state::{NumberRequest, SandboxState, SignupRequest, SmsChannel, WabaChoice};

/// A button of the window, with what was entered beside it.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub(crate) enum Action {
    /// "Continue as …": as the owner of a number of the catalogue.
    Profile {
        phone: Option<String>,
    },
    Start,
    /// The portfolio; a name if a new one is made.
    Portfolio {
        name: Option<String>,
    },
    /// A WABA's id, or nothing for a new one.
    Waba {
        id: Option<String>,
    },
    BusinessProfile {
        account_name: String,
        display_name: String,
    },
    Number {
        phone: String,
        #[serde(default)]
        call: bool,
    },
    NumberLater,
    OtherProvider,
    Otp {
        code: String,
    },
    Resend {
        #[serde(default)]
        call: bool,
    },
    VerifyLater,
    AppConfirm,
    Permissions,
    Back,
    Report,
    /// Asks for the screen as it is.
    Look,
}

/// The action does not belong to the screen the session is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this action does not belong to the screen {0:?}")]
pub(crate) struct UnexpectedAction(pub Screen);

/// Carries out an action. What the customer sees next is in the session.
pub(crate) fn step(
    state: &mut SandboxState,
    session: &mut Session,
    action: Action,
) -> Result<(), UnexpectedAction> {
    session.trouble = None;
    session.notice = None;
    session.post.clear();
    let coexistence = session.launch.flow == Flow::Coexistence;
    match (session.screen, action) {
        (_, Action::Look) => {}
        (_, Action::Report) => {
            session.post = vec![session.error_message("CANCEL")];
            session.notice = Some("Thank you. Your report was sent; you can go on.".to_owned());
        }
        (screen, Action::Back) if screen != Screen::Done => session.screen = session.previous(),
        (Screen::Profile, Action::Profile { phone }) => profile(state, session, phone),
        (Screen::Information, Action::Start) => {
            session.number_first = !coexistence && session.behaviour().asks_number_first();
            session.screen = if session.number_first {
                Screen::Number
            } else {
                Screen::Portfolio
            };
        }
        (Screen::Portfolio, Action::Portfolio { name }) => {
            rename_business(state, session, name);
            session.screen = if coexistence {
                Screen::Number
            } else if session.number_first {
                Screen::Permissions
            } else {
                Screen::Waba
            };
        }
        (Screen::Waba, Action::Waba { id }) => waba(state, session, id),
        (
            Screen::BusinessProfile,
            Action::BusinessProfile {
                account_name,
                display_name,
            },
        ) => {
            business_profile(session, &account_name, &display_name);
        }
        (Screen::Number, Action::Number { phone, call }) => {
            session.channel = channel(call);
            number::enter(state, session, &phone);
        }
        (Screen::Number, Action::NumberLater) if !coexistence && !session.number_first => {
            session.number_chosen = false;
            session.screen = Screen::Permissions;
        }
        (Screen::OtherProvider, Action::OtherProvider) => {
            session.screen = Screen::Otp;
            number::send_otp(state, session);
        }
        (Screen::Otp, Action::Resend { call }) => {
            session.channel = channel(call);
            number::send_otp(state, session);
        }
        (Screen::Otp, Action::Otp { code }) => number::check_otp(session, &code),
        (Screen::Otp, Action::VerifyLater) if can_verify_later(session) => {
            session.verified = false;
            session.screen = session.after_number();
        }
        (Screen::AppConfirm, Action::AppConfirm) => {
            session.verified = true;
            session.screen = Screen::Permissions;
        }
        (Screen::Permissions, Action::Permissions) => finish(state, session),
        (screen, _) => return Err(UnexpectedAction(screen)),
    }
    Ok(())
}

/// Whether the window offers to verify the number another time.
pub(crate) fn can_verify_later(session: &Session) -> bool {
    session.behaves(Behaviour::Unverified) || session.behaves(Behaviour::OtpRateLimit)
}

fn channel(call: bool) -> SmsChannel {
    if call {
        SmsChannel::Voice
    } else {
        SmsChannel::Sms
    }
}

fn profile(state: &mut SandboxState, session: &mut Session, phone: Option<String>) {
    match phone.as_deref().map(catalogue::by_e164) {
        Some(None) => return session.fail(524_101, "The sandbox has no such number."),
        // Who is signed in already keeps the number that the page prefilled.
        Some(Some(owner)) if owner != session.subject => session.be(owner),
        _ => {}
    }
    let subject = session.subject;
    if subject.behaviour == Behaviour::ProviderRefused && !state.history_mut(subject.e164).settled {
        return session.fail_and_report(524_129, "DoubleTick can't onboard customers right now");
    }
    session.screen = Screen::Information;
}

fn rename_business(state: &mut SandboxState, session: &mut Session, name: Option<String>) {
    let Some(name) = name.filter(|name| !name.trim().is_empty()) else {
        return;
    };
    let subject = session.subject.e164;
    let business = state.businesses.values_mut().find(|b| b.subject == subject);
    if let Some(business) = business {
        business.name = name.trim().to_owned();
    }
}

fn waba(state: &SandboxState, session: &mut Session, id: Option<String>) {
    let Some(id) = id else {
        session.waba = WabaChoice::New {
            name: String::new(),
        };
        session.screen = Screen::BusinessProfile;
        return;
    };
    let own = state
        .wabas
        .get(&id)
        .is_some_and(|w| w.subject == session.subject.e164);
    if !own {
        session.fail(
            524_102,
            "This WhatsApp Business account is not in your portfolio.",
        );
        return;
    }
    let is_empty = state.phones_of(&id).is_empty();
    session.waba = WabaChoice::Existing(id);
    if is_empty {
        // An account of an attempt that ended without a number: it gets one now.
        session.screen = Screen::Number;
        return;
    }
    // The account comes as it is, with its numbers: there is nothing to enter or to verify.
    session.be(session.subject);
    session.number_chosen = true;
    session.verified = true;
    session.screen = Screen::Permissions;
}

fn business_profile(session: &mut Session, account_name: &str, display_name: &str) {
    let (account_name, display_name) = (account_name.trim(), display_name.trim());
    if account_name.is_empty() || display_name.is_empty() {
        session.fail(524_103, "Enter an account name and a display name.");
        return;
    }
    if display_name.to_lowercase().contains("whatsapp") {
        session.fail(524_104, "This display name violates WhatsApp's guidelines.");
        return;
    }
    session.waba = WabaChoice::New {
        name: account_name.to_owned(),
    };
    session.display_name = display_name.to_owned();
    session.screen = Screen::Number;
}

fn finish(state: &mut SandboxState, session: &mut Session) {
    let request = SignupRequest {
        subject: session.subject,
        behaviour: session.behaviour(),
        waba: session.waba.clone(),
        number: session.number_chosen.then(|| NumberRequest {
            e164: session.number.clone(),
            display_name: session.display_name.clone(),
            verified: session.verified,
        }),
        coexistence: session.launch.flow == Flow::Coexistence,
        redirect_uri: session.launch.redirect.as_ref().map(|(uri, _)| uri.clone()),
    };
    match state.complete(&request) {
        Some(completed) => {
            let outcome = Outcome::of(session, completed);
            state.history_mut(&session.number).finish_message = outcome.message.clone();
            session.outcome = Some(outcome);
            session.screen = Screen::Done;
        }
        None => session.fail(524_115, "The account could not be made. Please try again."),
    }
}

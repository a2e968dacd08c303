//! Meta's session message, read with distrust.
//!
//! Source: "Embedded Signup: Implementation", session logging. Many other messages
//! come from the same origin, so what can't be read is not an error.

mod raw;

use contract::signup::{Finish, FinishKind, MetaError, MetaStep};
use serde::Deserialize;
use serde::de::Deserializer;

use crate::origin::TrustedOrigins;
use raw::Raw;

/// What Meta's window says.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionMessage {
    /// The customer finished.
    Finish(Finish),
    /// The customer left at this screen. The window may still be open.
    Cancelled(MetaStep),
    /// An error, as the customer reported it or Meta did. The window may still be open.
    Error(MetaError),
    /// An event that we don't know, as Meta named it.
    Unknown(String),
}

/// Reads a message that came from this origin. `None`: the origin is not Meta's, or it
/// isn't a session message.
pub fn hear<'de, D: Deserializer<'de>>(
    origins: &TrustedOrigins,
    origin: &str,
    data: D,
) -> Option<SessionMessage> {
    origins.trusts(origin).then(|| read(data)).flatten()
}

/// Reads a message's data, already parsed from JSON text where it came as one.
/// `None`: it isn't a session message.
fn read<'de, D: Deserializer<'de>>(data: D) -> Option<SessionMessage> {
    let raw = Raw::deserialize(data).ok()?;
    if raw.kind.first().as_deref() != Some("WA_EMBEDDED_SIGNUP") {
        return None;
    }
    let event = raw.event.first().unwrap_or_default();
    let data = raw.data;
    Some(match event.as_str() {
        "CANCEL" | "ERROR" => {
            let message = data.error_message.first();
            if message.is_none() && event == "CANCEL" {
                let screen = data.current_step.first().unwrap_or_default();
                return Some(SessionMessage::Cancelled(step(screen)));
            }
            SessionMessage::Error(MetaError {
                message: message.unwrap_or_default(),
                code: data.error_code.first().or(data.error_id.first()),
                session_id: data.session_id.first(),
            })
        }
        finish if finish.starts_with("FINISH") => {
            let kind = finish_kind(finish);
            SessionMessage::Finish(data.finish(kind))
        }
        _ => SessionMessage::Unknown(event),
    })
}

fn finish_kind(event: &str) -> FinishKind {
    match event {
        "FINISH" => FinishKind::Finish,
        "FINISH_ONLY_WABA" => FinishKind::OnlyWaba,
        "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING" => FinishKind::Coexistence,
        "FINISH_OBO_MIGRATION" => FinishKind::OboMigration,
        "FINISH_GRANT_ONLY_API_ACCESS" => FinishKind::GrantOnlyApiAccess,
        other => FinishKind::Unknown(other.to_owned()),
    }
}

fn step(name: String) -> MetaStep {
    match name.as_str() {
        "BUSINESS_ACCOUNT_SELECTION" => MetaStep::Portfolio,
        "WABA_PHONE_PROFILE_PICKER" => MetaStep::WabaAndNumber,
        "WHATSAPP_BUSINESS_PROFILE_SETUP" => MetaStep::BusinessProfile,
        "PHONE_NUMBER_SETUP" => MetaStep::Number,
        "PHONE_NUMBER_VERIFICATION" => MetaStep::Verification,
        "PERMISSIONS" => MetaStep::Permissions,
        _ => MetaStep::Unknown(name),
    }
}

#[cfg(test)]
mod tests;

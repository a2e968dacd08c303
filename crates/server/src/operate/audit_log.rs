//! The audit log of one attempt as text, with where the attempt stands and who must act. Pure. Nothing
//! in it is secret: what was sealed is not even opened, and the audit log never held a secret.

use std::fmt::Write;

use contract::onboarding::{CutOverTime, Origin, Step, StepState};
use contract::time::UnixMillis;

use crate::operate::attempt_status;
use crate::operate::number_status::{NumberConnection, whereabouts};
use crate::store::accounts::Account;
use crate::store::registers::RegisterRequest;
use crate::telemetry::escape::escaped;
use onboarding::record::Record;
use onboarding::report::told_or_not;
use onboarding::time::utc;

/// One attempt with all that is on record of it.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// As it stands.
    pub record: Record,
    /// The phone that its account signs in with.
    pub account: Account,
    /// What happened, oldest first: when, what, details.
    pub events: Vec<(UnixMillis, String, String)>,
    /// Every cut-over that Meta was asked for this number.
    pub registers: Vec<RegisterRequest>,
    /// How the number stands in DoubleTick.
    pub connection: NumberConnection,
    /// The process that is at it now, if one is.
    pub worker: Option<String>,
}

/// The report on an attempt: its present state first, then its steps, its cut-overs and its audit log.
pub fn report(attempt: &Attempt, now: UnixMillis) -> String {
    let mut text = String::new();
    let record = &attempt.record;
    let status = attempt_status::of(record, &attempt.connection, now);
    let origin = match record.origin {
        _ if record.renews() => "our access to it is renewed",
        Origin::OtherProvider => "moves from another provider",
        Origin::BusinessApp => "stays on the WhatsApp Business App",
        Origin::New => "new on WhatsApp",
        Origin::Unrecognized => "where it was, only a newer version knows",
    };
    let when = match record.cut_over {
        CutOverTime::AtOnce => "at once".to_owned(),
        CutOverTime::At(at) => format!("not before {}", utc(at)),
        CutOverTime::Unrecognized => "when, only a newer version knows".to_owned(),
    };
    let waba = record.step_log.assets.as_ref().map_or_else(
        || "not known yet".to_owned(),
        |assets| {
            let name = told_or_not(assets.waba_name.as_deref());
            format!("{} ({name})", assets.waba_id)
        },
    );
    let number_id = record.phone_number_id.as_ref();
    let rows = [
        ("Reference", record.reference.to_string()),
        ("Onboarding", record.id.to_string()),
        ("Account", attempt.account.to_string()),
        ("Number", format!("{} ({origin})", record.number)),
        ("At Meta", {
            let id = number_id.map_or("not known yet", |id| id.as_str());
            [id, &accounts(record)].concat()
        }),
        ("WABA", waba),
        ("Recorded", utc(record.created_at)),
        (
            "Consent",
            format!(
                "text {}, {}{}",
                record.consent_text_version,
                utc(record.consented_at),
                by(record)
            ),
        ),
        ("Colleague", colleague(record)),
        ("Cut-over", when),
        ("Last change", utc(record.updated_at)),
        (
            "At it now",
            attempt
                .worker
                .as_ref()
                .map_or("no process".to_owned(), |worker| {
                    format!("process {worker}")
                }),
        ),
        ("In DoubleTick", attempt.connection.to_string()),
        (
            "The number is",
            whereabouts(record, &attempt.connection).to_owned(),
        ),
        ("It stands at", status.stage),
        ("Who must act", status.action.to_string()),
    ];
    for (name, value) in rows {
        line(&mut text, &format!("{name:<14}{}", escaped(&value)));
    }
    steps(&mut text, attempt);
    registers(&mut text, attempt);
    line(&mut text, "\nWhat happened");
    for (at, kind, detail) in &attempt.events {
        line(
            &mut text,
            &format!("  {}  {kind:<13}{}", utc(*at), escaped(detail)),
        );
    }
    text
}

/// The accounts that Meta's message named by the ids of its newer account model.
/// Who consented, where that is on record.
fn by(record: &Record) -> String {
    let person = record.step_log.consented_by.as_ref();
    person.map_or(String::new(), |person| format!(", by {person}"))
}

fn accounts(record: &Record) -> String {
    let hint = record.step_log.hint.as_ref();
    let waacs = hint.map_or(&[][..], |hint| &hint.primary_waac_ids);
    let messaging = hint.and_then(|hint| hint.messaging_account_id.as_ref());
    let waacs = waacs.iter().map(|id| format!(", WhatsApp account {id}"));
    let messaging = messaging.map(|id| format!(", Messaging account {id}"));
    waacs.chain(messaging).collect()
}

/// The link with which a colleague does Meta's part, and how far they are.
fn colleague(record: &Record) -> String {
    let Some(link) = &record.step_log.invitation else {
        return "none was asked to do Meta's part".to_owned();
    };
    let how_far = match (link.done_at, link.opened_at) {
        (Some(at), _) => format!("came back from Meta at {}", utc(at)),
        (None, Some(at)) => format!("opened the link at {}", utc(at)),
        (None, None) => "has not opened the link".to_owned(),
    };
    format!("{how_far}; it is good until {}", utc(link.until))
}

fn steps(text: &mut String, attempt: &Attempt) {
    line(text, "\nSteps");
    for report in attempt.record.view().steps {
        let state = match report.state {
            StepState::Waiting => "waiting",
            StepState::Running => "running",
            StepState::Done => "done",
            StepState::Stopped => "stopped",
            StepState::Unrecognized => "as a newer version knows",
        };
        let came_to = match report.state {
            StepState::Waiting => None,
            _ => last_of(attempt, report.step),
        };
        let step = format!("{:?}", report.step);
        let told = match came_to {
            Some((at, came_to)) => format!("{}  {}", utc(at), escaped(came_to)),
            None => String::new(),
        };
        line(text, format!("  {state:<9}{step:<11}{told}").trim_end());
    }
}

/// What a step last came to, by the audit log's own lines.
fn last_of(attempt: &Attempt, step: Step) -> Option<(UnixMillis, &str)> {
    let name = format!("{step:?}: ");
    let of_a_step = |kind: &str| matches!(kind, "step" | "failed");
    let mut latest_first = attempt.events.iter().rev();
    latest_first.find_map(|(at, kind, detail)| {
        let came_to = detail.strip_prefix(&name).filter(|_| of_a_step(kind))?;
        Some((*at, came_to))
    })
}

fn registers(text: &mut String, attempt: &Attempt) {
    line(text, "\nCut-overs that Meta was asked for this number");
    if attempt.registers.is_empty() {
        line(text, "  none");
    }
    for RegisterRequest { at, by, settled_at } in &attempt.registers {
        let by = match *by == attempt.record.id {
            true => "by this attempt".to_owned(),
            false => format!("by {by}"),
        };
        let known = match settled_at {
            Some(at) => format!("its outcome known at {}", utc(*at)),
            None => "its outcome not known".to_owned(),
        };
        line(text, &format!("  {}  {by}, {known}", utc(*at)));
    }
}

fn line(text: &mut String, line: &str) {
    // Writing to a String can't fail.
    let _ = writeln!(text, "{line}");
}

#[cfg(test)]
#[path = "audit_log_tests.rs"]
mod tests;

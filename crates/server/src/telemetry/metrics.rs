//! What is counted and timed, by name. Everything goes through these functions, so that a name
//! and its labels are written once.

use std::time::Duration;

use metrics::{
    Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram,
};

pub(crate) const ONBOARDINGS: &str = "doubletick_onboardings";
pub(crate) const OLDEST: &str = "doubletick_oldest_unfinished_seconds";
pub(crate) const OLDEST_WEBHOOK: &str = "doubletick_oldest_waiting_webhook_seconds";
const TRANSITIONS: &str = "doubletick_onboarding_transitions_total";
const TROUBLES: &str = "doubletick_troubles_total";
const BROWSER_EVENTS: &str = "doubletick_browser_events_total";
const WINDOW_ERRORS: &str = "doubletick_window_errors_total";
const RETRIES: &str = "doubletick_retries_total";
const RECOVERIES: &str = "doubletick_recoveries_total";
const TAKEN_UP: &str = "doubletick_taken_up_again_total";
const STATUS_CHANGES: &str = "doubletick_number_status_changes_total";
pub(crate) const NUMBERS_LOST: &str = "doubletick_numbers_needing_reconnection";
pub(crate) const ACCESS_ENDING: &str = "doubletick_access_ending";
const STEP: &str = "doubletick_step_seconds";
const REQUEST: &str = "doubletick_http_request_seconds";
const OTP_SENDS: &str = "doubletick_otp_sends_total";
const CONNECTIONS: &str = "doubletick_open_connections";
const CONNECTIONS_CLOSED: &str = "doubletick_connections_closed_total";
const BODIES_REFUSED: &str = "doubletick_bodies_refused_total";
const OTP_GUESSES: &str = "doubletick_otp_guesses_total";
const SENDS_REFUSED: &str = "doubletick_sends_refused_total";
const PASSED: &str = "doubletick_platform_webhooks_total";
const EVENT_DELIVERIES: &str = "doubletick_event_deliveries_total";
/// Events of the outbox, by state: `pending` or `dead`.
pub const EVENTS: &str = "doubletick_events";
/// How long the oldest event that is to be delivered has waited.
pub const OLDEST_EVENT: &str = "doubletick_oldest_event_seconds";
const NOTICES: &str = "doubletick_notices_total";
const UNREADABLE: &str = "doubletick_unreadable_rows_total";
const REFUSED: &str = "doubletick_account_limits_total";
const STREAMS: &str = "doubletick_open_streams";
pub(crate) const STORE_UP: &str = "doubletick_store_up";
const STORE_WRITABLE: &str = "doubletick_store_writable";
const FILE_LOST: &str = "doubletick_database_file_lost";
const BUILD: &str = "doubletick_build_info";

pub(super) fn describe() {
    describe_gauge!(
        ONBOARDINGS,
        "Onboardings that have not ended, by phase. Of those that ended, see the transitions"
    );
    describe_gauge!(
        OLDEST,
        Unit::Seconds,
        "How long the server has been at the oldest onboarding that it must go on with by itself"
    );
    describe_gauge!(
        OLDEST_WEBHOOK,
        Unit::Seconds,
        "How long the oldest of Meta's webhooks has waited to be acted on"
    );
    describe_counter!(TRANSITIONS, "Changes of an onboarding's phase");
    describe_counter!(
        TROUBLES,
        "Times that an onboarding stopped, an answer was refused, or a step is to be tried again: why, at which step, and what became of it"
    );
    describe_counter!(BROWSER_EVENTS, "What browsers saw of Meta's window");
    describe_counter!(
        WINDOW_ERRORS,
        "Errors inside Meta's window, as browsers heard of them: what they mean, and who can put them right"
    );
    describe_counter!(RETRIES, "Steps to be tried again after Meta's trouble");
    describe_counter!(
        RECOVERIES,
        "Signups without a code: what became of the look for what they shared"
    );
    describe_counter!(
        TAKEN_UP,
        "Times that something was due with nobody at it: a server died, or a job was lost"
    );
    describe_counter!(
        STATUS_CHANGES,
        "Changes of how a connected number stands: to which state, and why"
    );
    describe_gauge!(
        NUMBERS_LOST,
        "Connected numbers that do not serve their accounts any more, as Meta says"
    );
    describe_gauge!(
        ACCESS_ENDING,
        "Connected numbers whose access token ends within so many days, or has ended"
    );
    describe_histogram!(STEP, Unit::Seconds, "A step of finalization, once");
    describe_histogram!(
        REQUEST,
        Unit::Seconds,
        "From a request until its answer begins"
    );
    describe_counter!(OTP_SENDS, "One-time passwords asked for, by outcome");
    describe_gauge!(
        CONNECTIONS,
        "Connections that are open, with progress streams"
    );
    describe_counter!(
        CONNECTIONS_CLOSED,
        "Connections that were closed on a client that was slow, or to make room for another"
    );
    describe_counter!(
        BODIES_REFUSED,
        "Requests whose body did not come in time, or for whose body there was no room"
    );
    describe_counter!(
        EVENT_DELIVERIES,
        "Attempts to deliver an event to the platform, by outcome"
    );
    describe_counter!(
        NOTICES,
        "Notices to customers, by kind and outcome: sent, retried, unclear, dropped; stopped and started by answers and links"
    );
    describe_gauge!(EVENTS, "Events of the outbox, by state");
    describe_gauge!(
        OLDEST_EVENT,
        Unit::Seconds,
        "How long the oldest event that is to be delivered has waited"
    );
    describe_counter!(
        PASSED,
        "Meta's webhooks with something for the platform: delivered, retried, dead, or no_address \
         where nothing is set up"
    );
    describe_counter!(OTP_GUESSES, "One-time passwords entered, by outcome");
    describe_counter!(
        SENDS_REFUSED,
        "Codes that were not sent, whatever they are for: by the limit that was reached, or not_served"
    );
    describe_counter!(
        UNREADABLE,
        "Rows of the store that this version can't read, and that were left out of a list"
    );
    describe_counter!(
        REFUSED,
        "Requests refused as one account asked too much, by limit"
    );
    describe_gauge!(STREAMS, "Progress streams that are open");
    describe_gauge!(
        STORE_UP,
        "Whether the store answered when it was last counted: 1 or 0"
    );
    describe_gauge!(
        STORE_WRITABLE,
        "Whether the last small write to the store was kept: 1 or 0"
    );
    describe_gauge!(
        FILE_LOST,
        "Whether the SQLite file that the server has open was deleted, moved or replaced: 1 or 0"
    );
    describe_gauge!(BUILD, "1, of the version that runs");
    describe_counter!(
        "doubletick_meta_errors_total",
        "Answers of Meta's that are an error, by code and subcode"
    );
    describe_histogram!(
        "doubletick_meta_call_seconds",
        Unit::Seconds,
        "A call of Meta's Graph API"
    );
    gauge!(BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1);
}

/// A step ran once, with an outcome in one word.
pub fn step_took(step: &str, outcome: &'static str, took: Duration) {
    histogram!(STEP, "step" => step.to_owned(), "outcome" => outcome).record(took);
}

/// An onboarding came into another phase; one that was recorded, from `none`.
pub(crate) fn transition(from: &'static str, to: &'static str) {
    counter!(TRANSITIONS, "from" => from, "to" => to).increment(1);
}

/// An onboarding met trouble at a step, and is in this phase by it.
pub(crate) fn trouble_met(kind: &str, step: &str, phase: &'static str) {
    let labels = [
        ("kind", kind.to_owned()),
        ("step", step.to_owned()),
        ("phase", phase.to_owned()),
    ];
    counter!(TROUBLES, &labels).increment(1);
}

/// A step is to be tried again.
pub(crate) fn retried(step: &str) {
    counter!(RETRIES, "step" => step.to_owned()).increment(1);
}

/// The browser saw something.
pub(crate) fn browser_event(name: &'static str) {
    counter!(BROWSER_EVENTS, "event" => name).increment(1);
}

/// How a connected number stands has changed: to which state, and why.
pub(crate) fn number_status_changed(to: &'static str, reason: &'static str) {
    counter!(STATUS_CHANGES, "to" => to, "reason" => reason).increment(1);
}

/// The browser heard an error from Meta's window.
pub(crate) fn window_error(kind: &'static str, ours: bool) {
    let turn = if ours { "ours" } else { "theirs" };
    counter!(WINDOW_ERRORS, "kind" => kind, "turn" => turn).increment(1);
}

/// What became of a look for what a signup shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recovery {
    /// It was found, and is the attempt's.
    Found,
    /// It was found, and whoever holds the number may take it.
    InDoubt,
    /// Whoever made the attempt proved to hold the number.
    Proven,
    /// Our team said which it is.
    ByTeam,
    /// It was not found in time, or nobody proved to hold the number.
    GivenUp,
    /// A window was closed without a word, and nothing was found.
    Nothing,
}

impl Recovery {
    fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::InDoubt => "in_doubt",
            Self::Proven => "proven",
            Self::ByTeam => "by_team",
            Self::GivenUp => "given_up",
            Self::Nothing => "nothing",
        }
    }
}

/// A look for what a signup shared came to this.
pub(crate) fn recovery(outcome: Recovery) {
    counter!(RECOVERIES, "outcome" => outcome.name()).increment(1);
}

/// Something was due with nobody at it, and is taken up again.
pub(crate) fn taken_up() {
    counter!(TAKEN_UP).increment(1);
}

/// A request was answered. `route` is the pattern that it matched, never its path.
pub(crate) fn answered(route: &str, method: &'static str, status: u16, took: Duration) {
    let labels = [
        ("route", route.to_owned()),
        ("method", method.to_owned()),
        ("status", status.to_string()),
    ];
    histogram!(REQUEST, &labels).record(took);
}

/// A one-time password was asked for.
pub(crate) fn otp_asked(outcome: &'static str) {
    counter!(OTP_SENDS, "outcome" => outcome).increment(1);
}

/// A small write was tried.
pub(crate) fn store_writes(kept: bool, file_lost: bool) {
    gauge!(STORE_WRITABLE).set(u8::from(kept));
    gauge!(FILE_LOST).set(u8::from(file_lost));
}

/// A connection was closed: `slow`, or `full`.
pub(crate) fn connection_closed(reason: &'static str) {
    counter!(CONNECTIONS_CLOSED, "reason" => reason).increment(1);
}

/// The body of a request was not read: `slow`, or `no_room`.
pub(crate) fn body_refused(reason: &'static str) {
    counter!(BODIES_REFUSED, "reason" => reason).increment(1);
}

/// A connection, counted as long as this lives.
#[derive(Debug)]
pub(crate) struct OpenConnection(());

impl OpenConnection {
    pub(crate) fn begin() -> Self {
        gauge!(CONNECTIONS).increment(1);
        Self(())
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        gauge!(CONNECTIONS).decrement(1);
    }
}

/// A one-time password was entered.
pub(crate) fn otp_guessed(outcome: &'static str) {
    counter!(OTP_GUESSES, "outcome" => outcome).increment(1);
}

/// A code was not sent: by a limit, or as none is sent to such numbers.
pub(crate) fn send_refused(limit: &'static str) {
    counter!(SENDS_REFUSED, "limit" => limit).increment(1);
}

/// What became of one of Meta's webhooks that has something for the platform.
pub(crate) fn webhook_passed(outcome: &'static str) {
    counter!(PASSED, "outcome" => outcome).increment(1);
}

/// What came of an attempt to deliver an event.
pub(crate) fn event_delivery(outcome: &'static str) {
    counter!(EVENT_DELIVERIES, "outcome" => outcome).increment(1);
}

/// What came of a notice to a customer, or what was answered to one.
pub(crate) fn notice(kind: &'static str, outcome: &'static str) {
    counter!(NOTICES, "kind" => kind, "outcome" => outcome).increment(1);
}

/// A row can't be read, and was left out.
pub(crate) fn unreadable(table: &'static str) {
    counter!(UNREADABLE, "table" => table).increment(1);
}

/// An account asked too much.
pub(crate) fn account_limited(limit: &'static str) {
    counter!(REFUSED, "limit" => limit).increment(1);
}

/// A progress stream, counted as long as this lives.
pub(crate) struct OpenStream(());

impl OpenStream {
    pub(crate) fn begin() -> Self {
        gauge!(STREAMS).increment(1);
        Self(())
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        gauge!(STREAMS).decrement(1);
    }
}

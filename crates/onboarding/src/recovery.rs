//! What a look for what a signup shared, its end, and a proof make of a record. Pure.

use std::time::Duration;

use contract::ids::WabaId;
use contract::onboarding::{
    GoOn, NumberChoice, Stage, Step, Trouble, TroubleKind, VerificationPurpose,
};
use contract::signup::BrowserEvent;
use contract::time::UnixMillis;

use crate::record::Record;
use crate::step_log::{OwnershipQuestion, SignupSearch};
use crate::timeouts::{Timeouts, millis};
use crate::verification::need;

/// Meta's window was opened, the browser says: what its signup shares is shared later.
pub fn launched(record: &mut Record, now: UnixMillis) {
    if record.stage.may_launch() {
        record.step_log.launched_at = Some(now);
        record.step_log.window_left_at = None;
        record.step_log.window_ended_at = None;
        record.step_log.holds_number_at = None;
        // What a window that only closed may have shared is not its.
        let seeking = record.step_log.seeking.take();
        record.step_log.seeking = seeking.filter(|seeking| seeking.why.is_some());
    }
}

/// Whether this tells how Meta's window ended, or seems to have.
pub fn is_of_window(event: &BrowserEvent) -> bool {
    matches!(
        event,
        BrowserEvent::Cancelled(_)
            | BrowserEvent::MetaError(_)
            | BrowserEvent::WindowClosed
            | BrowserEvent::NoCode(_)
            | BrowserEvent::Reloaded
    )
}

/// The browser tells how Meta's window ended, or seems to have. Where that is without a word, it is
/// not known whether the customer finished: so it is looked for, where recovery is on. Whether a look
/// begins.
pub fn window_gone(
    record: &mut Record,
    event: &BrowserEvent,
    now: UnixMillis,
    timeouts: &Timeouts,
    recovers: bool,
) -> bool {
    let step_log = &mut record.step_log;
    let is_silent = record.stage == Stage::AwaitingSignup
        && step_log.launched_at.is_some()
        && step_log.hinted_at.is_none();
    if !is_silent {
        return false;
    }
    match event {
        BrowserEvent::Cancelled(_) | BrowserEvent::MetaError(_) => {
            step_log.window_left_at = Some(now);
            // It looked closed before it said so.
            step_log.seeking = None;
        }
        // A window can look closed that is not. This one has ended for Meta's script.
        BrowserEvent::NoCode(_) => step_log.window_ended_at = Some(now),
        _ => {}
    }
    let begins = step_log.window_left_at.is_none() && step_log.seeking.is_none() && recovers;
    if begins {
        // Nothing is taken up before codes have had their time.
        let first = UnixMillis(now.0.saturating_add(millis(timeouts.code_wait)));
        let until = UnixMillis(first.0.saturating_add(millis(timeouts.recover_wait)));
        step_log.seeking = Some(SignupSearch {
            since: now,
            next_at: first,
            until: Some(until),
            why: None,
            by_team: None,
        });
    }
    begins
}

impl Record {
    /// The code is lost. What the signup shared is looked for, for this long where that is set up;
    /// else only a new launch helps.
    pub fn lose_code(&mut self, why: TroubleKind, now: UnixMillis, wait: Option<Duration>) {
        if wait.is_none() {
            return self.give_up_code(Some(why));
        }
        self.seek(Some(why), now, wait);
    }

    fn seek(&mut self, why: Option<TroubleKind>, now: UnixMillis, wait: Option<Duration>) {
        self.step_log.seeking = Some(SignupSearch {
            since: now,
            next_at: now,
            until: wait.map(|wait| UnixMillis(now.0.saturating_add(millis(wait)))),
            why,
            by_team: None,
        });
        // A code that is late is still taken where none has come.
        if self.stage != Stage::AwaitingSignup {
            self.stage = Stage::Finalizing;
        }
    }

    /// It was not found. Where the customer said that they finished, or a code came, Meta's window is
    /// to be opened again; what our own configuration lost is ours to mend as well. Where a window only
    /// closed, there was nothing to be found, as far as anybody knows.
    pub fn give_up_code(&mut self, why: Option<TroubleKind>) {
        self.step_log.seeking = None;
        self.step_log.in_doubt = None;
        let Some(kind) = why else {
            self.stage = Stage::AwaitingSignup;
            return;
        };
        let trouble = Trouble {
            kind,
            step: Step::Exchange,
            not_before: None,
        };
        self.stage = match kind {
            TroubleKind::OurConfiguration => Stage::Stuck(trouble),
            _ => Stage::Interrupted {
                trouble,
                go_on: GoOn::Relaunch,
            },
        };
    }

    /// What became of the code of a record that is taken up, or asked about, now.
    fn what_became_of_the_code(&self) -> Option<TroubleKind> {
        let seeking = self.step_log.seeking.as_ref().map(|seeking| seeking.why);
        let in_doubt = self.step_log.in_doubt.as_ref().map(|doubt| doubt.why);
        match (seeking.or(in_doubt), &self.stage) {
            (Some(why), _) => why,
            (None, Stage::Interrupted { trouble, .. } | Stage::Stuck(trouble)) => {
                Some(trouble.kind)
            }
            (None, _) => None,
        }
    }

    /// What the signup shared was found, and more than one account could have it: the customer is
    /// asked for a code that is sent to the number.
    pub fn ask_holder(&mut self, number: NumberChoice, now: UnixMillis) {
        self.step_log.in_doubt = Some(OwnershipQuestion {
            since: now,
            why: self.what_became_of_the_code(),
            codes_sent: 0,
        });
        self.step_log.seeking = None;
        self.stage = need(VerificationPurpose::Recovery, number, None, None);
    }

    /// Whoever made this attempt holds its number: what was found is taken up by the next look.
    pub fn prove(&mut self, now: UnixMillis, wait: Option<Duration>) {
        let why = self.what_became_of_the_code();
        self.step_log.holds_number_at = Some(now);
        self.step_log.in_doubt = None;
        self.stage = Stage::Finalizing;
        self.seek(why, now, wait);
    }

    /// Our team says which WABA it is: the next look takes it up, if it can be.
    pub fn recover_by_team(
        &mut self,
        waba: &WabaId,
        now: UnixMillis,
        wait: Duration,
    ) -> Result<(), NotRecoverable> {
        let lost = self.step_log.seeking.is_some() || self.step_log.in_doubt.is_some();
        if !lost && !self.may_be_taken_up() && self.stage != Stage::AwaitingSignup {
            return Err(NotRecoverable);
        }
        let why = self.what_became_of_the_code();
        self.step_log.in_doubt = None;
        self.seek(why, now, Some(wait));
        if let Some(seeking) = &mut self.step_log.seeking {
            seeking.by_team = Some(waba.clone());
        }
        Ok(())
    }

    /// Whether what a signup shared may still be taken up although nothing is at work: Meta's
    /// window was opened, and nothing came back; or its code was lost.
    pub fn may_be_taken_up(&self) -> bool {
        match &self.stage {
            Stage::AwaitingSignup => self.step_log.launched_at.is_some(),
            Stage::Interrupted {
                trouble,
                go_on: GoOn::Relaunch,
            }
            | Stage::Stuck(trouble) => {
                trouble.step == Step::Exchange && trouble.kind != TroubleKind::LeftMeta
            }
            _ => false,
        }
    }
}

/// Nothing of this attempt was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is not an attempt whose signup was lost")]
pub struct NotRecoverable;

#[cfg(test)]
#[path = "recovery_tests.rs"]
mod tests;

//! What an outcome makes of an onboarding. Pure.

use contract::onboarding::{Connected, CutOverTime, Need, NumberReport, Stage, Step, Whereabouts};
use contract::time::UnixMillis;

use super::arrival::{self, Made, Seen};
use super::journal::{Brought, Confirmed, Credit};
use super::outcome::Outcome;
use super::record::{Note, Record};
use super::report::Found;
use crate::clock::utc;
use crate::config::Timeouts;
use crate::live::news;

impl Record {
    /// What an outcome makes of it.
    pub fn apply(
        &mut self,
        step: Step,
        outcome: Outcome,
        now: UnixMillis,
        timeouts: &Timeouts,
    ) -> Note {
        let failures = std::mem::take(&mut self.journal.failures);
        let settling = self.journal.settling.take();
        // What failed, or is not there yet, says itself where it stands: what is stuck may stay so.
        let is_past = !matches!(
            outcome,
            Outcome::Failed(_) | Outcome::SettingUp(_) | Outcome::Absent { .. }
        );
        if is_past {
            if self.is_at_work() {
                self.stage = Stage::Finalizing;
            }
            self.journal.stuck = None;
        }
        let detail = match outcome {
            Outcome::Inspected(inspected) => {
                let detail = format!("{} WABA(s) granted", inspected.wabas.len());
                self.journal.inspect = Some(inspected);
                detail
            }
            Outcome::Assets(assets) => {
                let detail = format!("WABA {}, number {}", assets.waba_id, assets.number.id);
                let known = self.phone_number_id.replace(assets.number.id.clone());
                if known.is_some_and(|known| known != assets.number.id) {
                    self.forget_number();
                }
                self.journal.assets = Some(assets);
                detail
            }
            Outcome::Subscribed(subscribed) => {
                self.journal.subscribe = Some(subscribed);
                String::new()
            }
            Outcome::Brought(brought) => {
                let detail = told(&brought);
                self.journal.templates = Some(brought);
                detail
            }
            Outcome::Credit(credit) => {
                let detail = match &credit {
                    Credit::Attached { allocation } => format!("pays, by {allocation}"),
                    Credit::Refused(why) => format!("does not pay: {why}"),
                };
                self.journal.credit_line = Some(credit);
                detail
            }
            Outcome::NotYet => match self.cut_over {
                CutOverTime::At(at) if now < at => {
                    self.stage = Stage::Scheduled { at };
                    format!("everything is ready, and begins at {}", utc(at))
                }
                // Another time was set meanwhile: the next look is at once.
                CutOverTime::At(_) | CutOverTime::AtOnce => "its time has come".to_owned(),
            },
            Outcome::CutOver(done) => {
                self.whereabouts = Whereabouts::DoubleTick;
                self.journal.register_asked_at = None;
                self.journal.cut_over = Some(done);
                arrival::told(self)
            }
            Outcome::Confirmed(confirmed, found) => {
                let at = confirmed.at;
                let compared = self.comparison(&confirmed, &found.connected.number);
                self.learn(*found, at);
                self.journal.confirm = Some(confirmed);
                format!("{compared}; {}", arrival::told(self))
            }
            // What was not weighed does not count.
            Outcome::SettingUp(why) | Outcome::Absent { why, .. } => {
                self.journal.settling = settling;
                self.settle(step, now, timeouts);
                return Note::new("waits", format!("{step:?}: {why}"));
            }
            Outcome::Need(need) => {
                let detail = format!("asks the customer: {}", need_name(&need));
                self.stage = Stage::NeedsCustomer(need);
                detail
            }
            Outcome::Failed(failure) => {
                self.journal.failures = failures;
                // Seen often enough: another try of this step does not begin to wait anew.
                self.journal.settling = settling;
                self.fail(step, &failure, now, timeouts);
                return Note::new("failed", format!("{step:?}: {}", failure.text));
            }
        };
        Note::new("step", format!("{step:?}: {detail}"))
    }

    /// What a look at the live number found, and what follows from that.
    pub fn learn(&mut self, found: Found, looked_at: UnixMillis) {
        let Found {
            mut connected,
            other_apps,
            has_pin,
            made,
        } = found;
        if let Some(assets) = &mut self.journal.assets
            && assets.made == Made::NotSaid
        {
            assets.made = made;
        }
        // Asked again only where it was not told.
        if let (None, Stage::Connected(known)) = (&connected.waba_name, &self.stage) {
            connected.waba_name.clone_from(&known.waba_name);
        }
        self.journal.seen.add(other_apps, has_pin);
        self.journal.seen_at = Some(looked_at);
        news::tell(&self.journal, &mut connected.templates, looked_at);
        self.is_connected(connected);
    }

    /// The number is live; how it arrived, and what that means, follows from what is on record.
    pub fn is_connected(&mut self, mut connected: Connected) {
        self.whereabouts = arrival::conclude(self, &mut connected);
        if let Some(came) = &mut self.journal.cut_over {
            came.arrival = connected.arrival;
        }
        self.stage = Stage::Connected(Box::new(connected));
    }

    /// What was done was done for another number. One that has moved is never forgotten for a
    /// number with other digits: the step before this refuses it.
    fn forget_number(&mut self) {
        let journal = &mut self.journal;
        journal.cut_over = None;
        journal.before = None;
        journal.pin_before = None;
        journal.seen = Seen::default();
        journal.register_asked_at = None;
        journal.deregister_asked_at = None;
        journal.pin = None;
        journal.synced.clear();
        journal.forget_waba();
        self.pin_sealed = None;
        self.whereabouts = self.home();
    }

    /// Quality and limit before and after, for the story.
    fn comparison(&self, confirmed: &Confirmed, after: &NumberReport) -> String {
        let shown = |report: &NumberReport| {
            let quality = told_or_not(report.quality_rating.as_deref());
            let limit = told_or_not(report.messaging_limit.as_deref());
            format!("quality {quality}, limit {limit}")
        };
        let journal = &self.journal;
        let assets = journal.assets.as_ref().map(|assets| &assets.before);
        let before = journal.before.as_ref().or(assets);
        format!(
            "connected; name: {}; before: {}; after: {}; can send: {}",
            told_or_not(after.verified_name.as_deref()),
            before.map(shown).unwrap_or_default(),
            shown(after),
            told_or_not(confirmed.can_send.as_deref()),
        )
    }
}

/// What Meta told, for people who read the story; or that it did not.
pub(crate) fn told_or_not(told: Option<&str>) -> &str {
    told.unwrap_or("not told by Meta")
}

/// What became of the templates, for the story.
fn told(brought: &Brought) -> String {
    match brought {
        Brought::None => "none to bring along".to_owned(),
        Brought::SourceUnknown => "the old WABA was not named".to_owned(),
        Brought::Refused(words) => format!("Meta brings none along: {words}"),
        Brought::Asked {
            ids,
            there_already,
            left,
        } => {
            let mut told = format!("{} made, {there_already} there already", ids.len());
            for left in left {
                let reason = told_or_not(left.reason.as_deref());
                told.push_str(&format!("; {} stays: {reason}", left.id));
            }
            told
        }
    }
}

fn need_name(need: &Need) -> &'static str {
    match need {
        Need::PickNumber(_) => "to pick a number",
        Need::ConfirmNumber(_) => "to confirm the number",
        Need::VerifyNumber { .. } => "to verify the number",
        Need::EnterPin { .. } => "for the PIN",
    }
}

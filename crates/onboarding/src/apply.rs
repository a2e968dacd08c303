//! What an outcome makes of an onboarding. Pure.

use contract::onboarding::{Connected, CutOverTime, Need, NumberReport, Stage, Step, Whereabouts};
use contract::time::UnixMillis;

use crate::arrival;
use crate::observed::{AccountAge, LiveObservations};
use crate::outcome::Outcome;
use crate::record::{AuditEntry, Record};
use crate::report::LiveReport;
use crate::report::told_or_not;
use crate::step_log::{Confirmation, CreditLineOutcome, TemplateMigration};
use crate::template_news;
use crate::time::utc;
use crate::timeouts::Timeouts;

impl Record {
    /// What an outcome makes of it.
    pub fn apply(
        &mut self,
        step: Step,
        outcome: Outcome,
        now: UnixMillis,
        timeouts: &Timeouts,
    ) -> AuditEntry {
        let failures = std::mem::take(&mut self.step_log.failures);
        let settling = self.step_log.settling.take();
        // What failed, or is not there yet, says itself where it stands: what is stuck may stay so.
        let is_past = !matches!(
            outcome,
            Outcome::Failed(_)
                | Outcome::SettingUp(_)
                | Outcome::PlatformNotReady
                | Outcome::Absent { .. }
        );
        if is_past {
            if self.is_at_work() {
                self.stage = Stage::Finalizing;
            }
            self.step_log.stuck = None;
        }
        let detail = match outcome {
            Outcome::TokenInspection(inspected) => {
                let detail = format!("{} WABA(s) granted", inspected.wabas.len());
                self.step_log.inspect = Some(inspected);
                detail
            }
            Outcome::Assets(assets) => {
                let detail = format!("WABA {}, number {}", assets.waba_id, assets.number.id);
                let known = self.phone_number_id.replace(assets.number.id.clone());
                if known.is_some_and(|known| known != assets.number.id) {
                    self.forget_number();
                }
                self.step_log.assets = Some(assets);
                detail
            }
            Outcome::Subscription(subscribed) => {
                self.step_log.subscribe = Some(subscribed);
                String::new()
            }
            Outcome::Templates(brought) => {
                let detail = told(&brought);
                self.step_log.templates = Some(brought);
                detail
            }
            Outcome::CreditLine(credit) => {
                let detail = match &credit {
                    CreditLineOutcome::Attached { allocation } => format!("pays, by {allocation}"),
                    CreditLineOutcome::Refused(why) => format!("does not pay: {why}"),
                };
                self.step_log.credit_line = Some(credit);
                detail
            }
            Outcome::NotYet => match self.cut_over {
                CutOverTime::At(at) if now < at => {
                    self.stage = Stage::Scheduled { at };
                    format!("everything is ready, and begins at {}", utc(at))
                }
                // Another time was set meanwhile: the next look is at once.
                CutOverTime::At(_) | CutOverTime::AtOnce | CutOverTime::Unrecognized => {
                    "its time has come".to_owned()
                }
            },
            Outcome::CutOver(done) => {
                self.whereabouts = Whereabouts::DoubleTick;
                self.step_log.register_asked_at = None;
                self.step_log.cut_over = Some(done);
                arrival::told(self)
            }
            Outcome::Confirmation(confirmed, found) => {
                let at = confirmed.at;
                let compared = self.comparison(&confirmed, &found.connected.number);
                self.learn(*found, at);
                self.step_log.confirm = Some(confirmed);
                format!("{compared}; {}", arrival::told(self))
            }
            // What was not weighed does not count.
            Outcome::SettingUp(why) | Outcome::Absent { why, .. } => {
                self.step_log.settling = settling;
                self.settle(step, now, timeouts);
                return AuditEntry::new("waits", format!("{step:?}: {why}"));
            }
            Outcome::PlatformNotReady => {
                self.await_platform(step, now, timeouts);
                return AuditEntry::new("waits", format!("{step:?}: the platform is not ready"));
            }
            Outcome::Need(need) => {
                let detail = format!("asks the customer: {}", need_name(&need));
                self.stage = Stage::NeedsCustomer(need);
                detail
            }
            Outcome::Failed(failure) => {
                self.step_log.failures = failures;
                // LiveObservations often enough: another try of this step does not begin to wait anew.
                self.step_log.settling = settling;
                self.fail(step, &failure, now, timeouts);
                return AuditEntry::new("failed", format!("{step:?}: {}", failure.text));
            }
        };
        AuditEntry::new("step", format!("{step:?}: {detail}"))
    }

    /// What a look at the live number found, and what follows from that.
    pub fn learn(&mut self, found: LiveReport, looked_at: UnixMillis) {
        let LiveReport {
            mut connected,
            other_apps,
            has_pin,
            made,
        } = found;
        if let Some(assets) = &mut self.step_log.assets
            && assets.made == AccountAge::NotSaid
        {
            assets.made = made;
        }
        // Asked again only where it was not told.
        if let (None, Stage::Connected(known)) = (&connected.waba_name, &self.stage) {
            connected.waba_name.clone_from(&known.waba_name);
        }
        self.step_log.seen.add(other_apps, has_pin);
        self.step_log.last_confirmed_live_at = Some(looked_at);
        template_news::tell(&self.step_log, &mut connected.templates, looked_at);
        self.is_connected(connected);
    }

    /// The number is live; how it arrived, and what that means, follows from what is on record.
    pub fn is_connected(&mut self, mut connected: Connected) {
        self.whereabouts = arrival::conclude(self, &mut connected);
        connected.ticked = self.step_log.ticked.clone();
        if let Some(came) = &mut self.step_log.cut_over {
            came.arrival = connected.arrival;
        }
        self.stage = Stage::Connected(Box::new(connected));
    }

    /// What was done was done for another number. One that has moved is never forgotten for a
    /// number with other digits: the step before this refuses it.
    fn forget_number(&mut self) {
        let step_log = &mut self.step_log;
        step_log.cut_over = None;
        step_log.before = None;
        step_log.pin_before = None;
        step_log.seen = LiveObservations::default();
        step_log.register_asked_at = None;
        step_log.deregister_asked_at = None;
        step_log.pin = None;
        step_log.synced.clear();
        step_log.forget_waba();
        self.pin_sealed = None;
        self.whereabouts = self.home();
    }

    /// Quality and limit before and after, for the audit log.
    fn comparison(&self, confirmed: &Confirmation, after: &NumberReport) -> String {
        let shown = |report: &NumberReport| {
            let quality = told_or_not(report.quality_rating.as_deref());
            let limit = told_or_not(report.messaging_limit.as_deref());
            format!("quality {quality}, limit {limit}")
        };
        let step_log = &self.step_log;
        let assets = step_log.assets.as_ref().map(|assets| &assets.before);
        let before = step_log.before.as_ref().or(assets);
        format!(
            "connected; name: {}; before: {}; after: {}; can send: {}",
            told_or_not(after.verified_name.as_deref()),
            before.map(shown).unwrap_or_default(),
            shown(after),
            told_or_not(confirmed.can_send.as_deref()),
        )
    }
}

/// What became of the templates, for the audit log.
pub(crate) fn told(brought: &TemplateMigration) -> String {
    match brought {
        TemplateMigration::None => "none to bring along".to_owned(),
        TemplateMigration::SourceUnknown => "the old WABA was not named".to_owned(),
        TemplateMigration::Refused(words) => format!("Meta brings none along: {words}"),
        TemplateMigration::Asked {
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
        Need::Unrecognized => "for what a newer version knows",
    }
}

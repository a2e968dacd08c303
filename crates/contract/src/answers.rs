//! What an answer to a browser holds of values that this version does not know.

use crate::config::BrowserConfig;
use crate::onboarding::{
    Connected, Need, NoticeSettings, Onboarding, PinBody, Stage, StepReport, Trouble,
    VerificationSent,
};
use crate::open::{Answer, Open};
use crate::problem::Problem;
use crate::session::{OtpSent, Session};
use crate::signup::Address;
use crate::summary::{AttemptSummary, StageSummary, UnfinishedAttempts, WabasSummary};
use crate::wabas::NumberStatus;

impl Answer for Address {}
impl Answer for OtpSent {}
impl Answer for PinBody {}
impl Answer for Session {}

impl Answer for Problem {
    fn unrecognized(&self) -> Option<&'static str> {
        match self {
            Self::Phone(problem) => problem.unrecognized(),
            other => Open::unrecognized(other),
        }
    }
}

impl Answer for NoticeSettings {
    fn unrecognized(&self) -> Option<&'static str> {
        self.to.unrecognized()
    }
}

impl Answer for BrowserConfig {
    fn unrecognized(&self) -> Option<&'static str> {
        self.methods.iter().find_map(|of| of.method.unrecognized())
    }
}

impl Answer for UnfinishedAttempts {
    fn unrecognized(&self) -> Option<&'static str> {
        self.unfinished.iter().find_map(summary)
    }
}

impl Answer for WabasSummary {
    fn unrecognized(&self) -> Option<&'static str> {
        let mut numbers = self.wabas.iter().flat_map(|waba| &waba.numbers);
        let numbers = numbers.find_map(|number| status(&number.status));
        numbers.or_else(|| self.unfinished.iter().find_map(summary))
    }
}

impl Answer for Onboarding {
    fn unrecognized(&self) -> Option<&'static str> {
        let own = [
            self.origin.unrecognized(),
            self.whereabouts.unrecognized(),
            self.cut_over.unrecognized(),
            self.colleague.unrecognized(),
            self.number_status.as_ref().and_then(status),
            stage(&self.stage),
        ];
        let step = |of: &StepReport| of.step.unrecognized().or(of.state.unrecognized());
        let own = own.into_iter().flatten().next();
        own.or_else(|| self.steps.iter().find_map(step))
    }
}

fn stage(of: &Stage) -> Option<&'static str> {
    match of {
        Stage::Retrying { trouble: met, .. } | Stage::Stuck(met) => trouble(met),
        Stage::Interrupted {
            trouble: met,
            go_on,
        } => trouble(met).or(go_on.unrecognized()),
        Stage::NeedsCustomer(asked) => need(asked),
        Stage::Connected(number) => connected(number),
        other => other.unrecognized(),
    }
}

fn trouble(of: &Trouble) -> Option<&'static str> {
    of.kind.unrecognized().or(of.step.unrecognized())
}

fn need(of: &Need) -> Option<&'static str> {
    match of {
        Need::VerifyNumber {
            purpose,
            sent,
            trouble,
            ..
        } => {
            let method = |sent: &VerificationSent| sent.method.unrecognized();
            let trouble = || trouble.and_then(|kind| kind.unrecognized());
            let sent = || sent.as_ref().and_then(method);
            purpose.unrecognized().or_else(trouble).or_else(sent)
        }
        other => other.unrecognized(),
    }
}

fn connected(of: &Connected) -> Option<&'static str> {
    let health = of.health.iter().flat_map(|health| &health.causes);
    let parts = [
        of.arrival.unrecognized(),
        of.templates.unrecognized(),
        of.old_provider.unrecognized(),
        of.old_provider_plan.unrecognized(),
        of.pin.unrecognized(),
    ];
    let known = parts.into_iter().flatten().next();
    known
        .or_else(|| health.into_iter().find_map(Open::unrecognized))
        .or_else(|| of.ticked.iter().find_map(Open::unrecognized))
}

fn status(of: &NumberStatus) -> Option<&'static str> {
    let reason = of.reason.and_then(|reason| reason.unrecognized());
    of.state.unrecognized().or(reason)
}

fn summary(of: &AttemptSummary) -> Option<&'static str> {
    let stage = match &of.stage {
        StageSummary::Interrupted {
            trouble: met,
            go_on,
        } => trouble(met).or(go_on.unrecognized()),
        StageSummary::Stuck(met) => trouble(met),
        StageSummary::NeedsCustomer(need) => need.unrecognized(),
        other => other.unrecognized(),
    };
    let own = [
        of.origin.unrecognized(),
        of.whereabouts.unrecognized(),
        of.number_status.as_ref().and_then(status),
    ];
    own.into_iter().flatten().next().or(stage)
}

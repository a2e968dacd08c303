//! An attempt as the platform's servers read it. Pure.

use contract::onboarding::{Stage, Trouble, TroubleKind};
use contract::platform::onboardings::{NextActor, OnboardingState, PlatformOnboarding};
use contract::time::UnixMillis;

use crate::record::Record;

impl Record {
    /// As the platform reads it. `external_id`: the platform's id of its account.
    pub fn for_platform(&self, external_id: Option<String>) -> PlatformOnboarding {
        let assets = self.step_log.assets.as_ref();
        let connected = match &self.stage {
            Stage::Connected(connected) => Some(connected.waba_id.clone()),
            _ => None,
        };
        PlatformOnboarding {
            onboarding_id: self.id.clone(),
            reference: self.reference.clone(),
            external_id,
            number: self.number.clone(),
            origin: self.origin,
            whereabouts: self.whereabouts,
            renewal: self.renews(),
            state: state(&self.stage),
            next_step: self.step_log.next(),
            trouble: trouble(&self.stage).cloned(),
            next_actor: self.next_actor(),
            next_at: self.goes_on_at(),
            phone_number_id: self.phone_number_id.clone(),
            waba_id: connected.or_else(|| assets.map(|assets| assets.waba_id.clone())),
            created_at: self.created_at,
            updated_at: self.updated_at,
        }
    }

    /// Who must act for it to go on.
    fn next_actor(&self) -> NextActor {
        let step_log = &self.step_log;
        // What its signup shared is looked for, or its code is on its way.
        let is_searched = step_log.hinted_at.is_some() || step_log.seeking.is_some();
        match &self.stage {
            Stage::AwaitingSignup if !is_searched => NextActor::Customer,
            Stage::Retrying { trouble, .. } => match trouble.kind {
                TroubleKind::PlatformNotReady => NextActor::Platform,
                _ => NextActor::Meta,
            },
            Stage::Interrupted { trouble, .. } if trouble.kind.is_ours() => NextActor::DoubleTick,
            Stage::NeedsCustomer(_) | Stage::Interrupted { .. } => NextActor::Customer,
            Stage::Stuck(_) => NextActor::DoubleTick,
            Stage::AwaitingSignup | Stage::Finalizing | Stage::Scheduled { .. } => {
                NextActor::Nobody
            }
            Stage::Connected(_) | Stage::Abandoned | Stage::Left => NextActor::Nobody,
            // Only a newer server knows.
            Stage::Unrecognized => NextActor::Unrecognized,
        }
    }

    /// When the server goes on by itself.
    fn goes_on_at(&self) -> Option<UnixMillis> {
        match &self.stage {
            Stage::Retrying { at, .. } | Stage::Scheduled { at } => Some(*at),
            Stage::Stuck(_) => self.step_log.stuck.as_ref().and_then(|stuck| stuck.next_at),
            _ => None,
        }
    }
}

fn trouble(stage: &Stage) -> Option<&Trouble> {
    match stage {
        Stage::Retrying { trouble, .. }
        | Stage::Interrupted { trouble, .. }
        | Stage::Stuck(trouble) => Some(trouble),
        _ => None,
    }
}

fn state(stage: &Stage) -> OnboardingState {
    match stage {
        Stage::AwaitingSignup => OnboardingState::AwaitingSignup,
        Stage::Finalizing => OnboardingState::Finalizing,
        Stage::Retrying { .. } => OnboardingState::Retrying,
        Stage::Scheduled { .. } => OnboardingState::Scheduled,
        Stage::NeedsCustomer(_) => OnboardingState::NeedsCustomer,
        Stage::Interrupted { .. } => OnboardingState::Interrupted,
        Stage::Stuck(_) => OnboardingState::Stuck,
        Stage::Connected(_) => OnboardingState::Connected,
        Stage::Abandoned => OnboardingState::Abandoned,
        Stage::Left => OnboardingState::Left,
        Stage::Unrecognized => OnboardingState::Unrecognized,
    }
}

#[cfg(test)]
mod tests {
    use contract::onboarding::{GoOn, Need, Step};

    use super::*;
    use crate::samples;
    use crate::stages;

    fn stopped_by(kind: TroubleKind) -> Trouble {
        Trouble {
            kind,
            step: Step::CutOver,
            not_before: None,
        }
    }

    #[test]
    fn each_stage_says_who_acts_and_when_it_goes_on_by_itself() {
        let at = UnixMillis(5);
        let retrying = |kind| Stage::Retrying {
            trouble: stopped_by(kind),
            at,
        };
        let interrupted = |kind| Stage::Interrupted {
            trouble: stopped_by(kind),
            go_on: GoOn::Retry,
        };
        let none = None::<TroubleKind>;
        for (stage, actor, kind, next_at) in [
            (Stage::AwaitingSignup, NextActor::Customer, none, None),
            (Stage::Finalizing, NextActor::Nobody, none, None),
            (
                retrying(TroubleKind::MetaUnavailable),
                NextActor::Meta,
                Some(TroubleKind::MetaUnavailable),
                Some(at),
            ),
            (
                retrying(TroubleKind::PlatformNotReady),
                NextActor::Platform,
                Some(TroubleKind::PlatformNotReady),
                Some(at),
            ),
            (Stage::Scheduled { at }, NextActor::Nobody, none, Some(at)),
            (
                Stage::NeedsCustomer(Need::EnterPin { wrong: false }),
                NextActor::Customer,
                none,
                None,
            ),
            (
                interrupted(TroubleKind::PaymentMissing),
                NextActor::Customer,
                Some(TroubleKind::PaymentMissing),
                None,
            ),
            (
                interrupted(TroubleKind::OurConfiguration),
                NextActor::DoubleTick,
                Some(TroubleKind::OurConfiguration),
                None,
            ),
            (
                Stage::Stuck(stopped_by(TroubleKind::Unknown)),
                NextActor::DoubleTick,
                Some(TroubleKind::Unknown),
                None,
            ),
            (Stage::Abandoned, NextActor::Nobody, none, None),
            (Stage::Left, NextActor::Nobody, none, None),
        ] {
            let told = samples::record(stage.clone()).for_platform(None);
            assert_eq!(told.state.name(), stages::name(&stage));
            assert_eq!(told.next_actor, actor, "{stage:?}");
            let reason = told.trouble.map(|trouble| trouble.kind);
            assert_eq!((reason, told.next_at), (kind, next_at), "{stage:?}");
        }
    }

    #[test]
    fn nobody_acts_while_what_the_signup_shared_is_looked_for() {
        let mut record = samples::record(Stage::AwaitingSignup);
        record.step_log.hinted_at = Some(UnixMillis(1));
        assert_eq!(record.for_platform(None).next_actor, NextActor::Nobody);
    }
}

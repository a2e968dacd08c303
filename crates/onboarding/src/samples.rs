//! A record for tests, here and in the crates above.

#![allow(clippy::unwrap_used)]

use contract::ids::{OnboardingId, Reference};
use contract::onboarding::{CutOverTime, Origin, Stage, Whereabouts};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;

use crate::account::AccountId;
use crate::record::Record;
use crate::step_log::StepLog;

/// A record at this stage, of an attempt in which nothing has happened yet.
pub fn record(stage: Stage) -> Record {
    Record {
        id: OnboardingId::new("o"),
        account: AccountId::from_row("a".to_owned()),
        reference: Reference::new("DT-2222-2222"),
        number: PhoneNumber::parse("+919820000001").unwrap(),
        origin: Origin::OtherProvider,
        source_waba_id: None,
        cut_over: CutOverTime::AtOnce,
        readiness: vec![],
        consent_text_version: String::new(),
        consented_at: UnixMillis(0),
        stage,
        step_log: StepLog::default(),
        token_sealed: None,
        pin_sealed: None,
        phone_number_id: None,
        whereabouts: Whereabouts::Origin,
        version: 1,
        created_at: UnixMillis(0),
        updated_at: UnixMillis(0),
        number_status: None,
    }
}

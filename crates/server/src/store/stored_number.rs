//! A connected number as a row holds it.

use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use contract::numbering::NumberKey;
use contract::platform::events::NumberEvent;
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus, PlatformHandover, ends_soon};
use onboarding::account::AccountId;
use onboarding::leaving::Leaving;
use onboarding::watch::{KnownStatus, WatchState};
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::error::StoreError;
use crate::store::events::EventSubject;
use crate::store::text::from_text;

/// A number that was connected, as it is stored.
#[derive(Clone, Debug)]
pub struct StoredNumber {
    pub id: PhoneNumberId,
    pub account: AccountId,
    /// The WABA that holds it.
    pub waba: WabaId,
    /// The attempt that brought it, whose token it is served by.
    pub onboarding: OnboardingId,
    /// What it is compared by.
    pub key: NumberKey,
    /// How it stands, and what is remembered of that.
    pub known: KnownStatus,
    /// The platform's id of the account, where a platform has it.
    pub external_id: Option<String>,
    /// How far the platform is with it.
    pub platform: PlatformHandover,
    /// How far it is, where it leaves.
    pub leaving: Option<Leaving>,
    /// The texts of these, by which is told that nobody changed them meanwhile.
    pub(super) leaving_text: String,
    pub(super) watch_text: String,
}

impl StoredNumber {
    /// Whether it serves the account.
    pub fn state(&self) -> NumberState {
        self.known.state
    }

    /// As events name it.
    pub(super) fn event(&self) -> NumberEvent {
        NumberEvent {
            phone_number_id: self.id.clone(),
            waba_id: self.waba.clone(),
            onboarding_id: self.onboarding.clone(),
        }
    }

    pub(super) fn subject(&self) -> EventSubject<'_> {
        EventSubject {
            account: &self.account,
            number: &self.key,
            onboarding: &self.onboarding,
        }
    }

    /// How it stands, for its owner.
    pub fn status(&self, now: UnixMillis) -> NumberStatus {
        let KnownStatus {
            state,
            reason,
            access_until,
            ..
        } = self.known;
        NumberStatus {
            state,
            reason,
            refused: self.leaving.as_ref().and_then(Leaving::refused),
            access_until,
            renewable: match state {
                NumberState::Connected => access_until.is_some_and(|until| ends_soon(until, now)),
                NumberState::NeedsReconnecting => reason.is_some_and(LostReason::is_of_access),
                NumberState::Leaving | NumberState::Unrecognized => false,
            },
            renewed_by: None,
            platform: self.external_id.is_some().then(|| self.platform.clone()),
        }
    }
}

pub(super) const COLUMNS: &str = "phone_number_id, digits, account_id, waba_id, onboarding_id, state, leaving, \
     lost_reason, access_until, connected_at, watch, taken_at, first_inbound_at, first_outbound_at, \
     (SELECT external_id FROM accounts WHERE accounts.id = numbers.account_id) AS external_id";

pub(super) fn number(row: &AnyRow) -> Result<StoredNumber, StoreError> {
    let text = |name: &'static str| row.try_get::<String, _>(name);
    let maybe = |name: &'static str| row.try_get::<Option<String>, _>(name);
    let time = |name: &'static str| {
        let at = row.try_get::<Option<i64>, _>(name);
        at.map(|at| at.map(UnixMillis))
    };
    let (leaving, watch) = (maybe("leaving")?, maybe("watch")?);
    let watch_text = watch.unwrap_or_default();
    let reason = maybe("lost_reason")?.map(|text| from_text("lost_reason", &text));
    let access_until: Option<i64> = row.try_get("access_until")?;
    Ok(StoredNumber {
        id: PhoneNumberId::new(text("phone_number_id")?),
        key: NumberKey::of(&text("digits")?),
        account: AccountId::from_row(text("account_id")?),
        waba: WabaId::new(text("waba_id")?),
        onboarding: OnboardingId::new(text("onboarding_id")?),
        known: KnownStatus {
            state: from_text("state", &text("state")?)?,
            reason: reason.transpose()?,
            access_until: access_until.map(UnixMillis),
            connected_at: UnixMillis(row.try_get("connected_at")?),
            watch: match watch_text.as_str() {
                "" => WatchState::default(),
                text => from_text("watch", text)?,
            },
        },
        external_id: maybe("external_id")?,
        platform: PlatformHandover {
            taken_at: time("taken_at")?,
            first_inbound_at: time("first_inbound_at")?,
            first_outbound_at: time("first_outbound_at")?,
        },
        leaving: leaving
            .as_deref()
            .map(|text| from_text("leaving", text))
            .transpose()?,
        leaving_text: leaving.unwrap_or_default(),
        watch_text,
    })
}

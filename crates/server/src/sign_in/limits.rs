//! Rate limits on the one-time passwords that are sent: each costs money, and rings at somebody's
//! phone. Nothing is sent without a [`Permit`], which counts it.
//!
//! | limit | keeps |
//! | --- | --- |
//! | to a phone, by who asks | one asker from ringing a stranger's phone |
//! | to a phone, in all, an hour and a day | its owner from many askers; and guesses few, as each code has some |
//! | from an address, from a network | one attacker from asking for many phones |
//! | to a country, in all | the bill, whoever asks |
//!
//! Where an asker has come to their own limit, everybody else is served on.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use contract::phone::{PhoneNumber, PhoneProblem};
use contract::time::UnixMillis;

use crate::client_network::ClientNetwork;
use crate::countries::{Countries, Via};
use crate::phone::masked;
use crate::store::otp_sends::{CountedEntry, SendScope, WindowCount};
use crate::store::{Store, StoreError};
use crate::telemetry::metrics;
use onboarding::time::seconds_until;
use onboarding::timeouts::Timeouts;

pub(super) const HOUR_MS: i64 = 3600 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// A rate limit that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendLimit {
    /// From one network to one phone, within an hour.
    ClientNetwork,
    /// To one phone, within an hour.
    Phone,
    /// To one phone, within a day.
    PhoneDay,
    Address,
    Network,
    Country,
    All,
}

impl SendLimit {
    /// As metrics and the log call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ClientNetwork => "asker",
            Self::Phone => "phone",
            Self::PhoneDay => "phone_day",
            Self::Address => "address",
            Self::Network => "network",
            Self::Country => "country",
            Self::All => "all",
        }
    }
}

/// Why no password may be sent.
#[derive(Debug, thiserror::Error)]
pub enum NotPermitted {
    /// Not to this number.
    #[error("{0}")]
    Phone(PhoneProblem),
    #[error("too many codes were sent")]
    TooMany {
        /// Seconds until one may be.
        seconds: u32,
    },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One password may be sent to this number, and is counted as sent.
#[derive(Debug)]
pub struct Permit {
    to: PhoneNumber,
    noted: CountedEntry,
}

impl Permit {
    /// The number, as it is dialled.
    pub fn to(&self) -> &PhoneNumber {
        &self.to
    }

    /// A permit that is not counted.
    #[cfg(test)]
    pub fn for_tests(to: PhoneNumber) -> Self {
        let noted = CountedEntry::for_tests();
        Self { to, noted }
    }
}

/// Grants permits by the rate limits. There is one for the whole process.
#[derive(Clone, Debug)]
pub struct SendLimits {
    store: Store,
    timeouts: Timeouts,
    countries: Countries,
    /// When our team was last alerted, by limit and country.
    told: Arc<Mutex<HashMap<String, UnixMillis>>>,
}

impl SendLimits {
    /// As the configuration says.
    pub fn new(store: Store, timeouts: Timeouts, countries: Countries) -> Self {
        Self {
            store,
            timeouts,
            countries,
            told: Arc::default(),
        }
    }

    /// Whether messages may be sent to this number at all, as its country and kind go.
    pub fn serves(&self, phone: &PhoneNumber) -> bool {
        self.countries.check(phone, Via::Us).is_ok()
    }

    /// Whether a code may be sent to this number, now, for this asker. It counts, unless it is
    /// [taken back](Self::take_back).
    pub async fn permit(
        &self,
        phone: &PhoneNumber,
        asker: &ClientNetwork,
        via: Via,
        now: UnixMillis,
    ) -> Result<Permit, NotPermitted> {
        let to = phone.international();
        let plan = self.countries.check(&to, via).map_err(|problem| {
            metrics::send_refused("not_served");
            NotPermitted::Phone(problem)
        })?;
        let phone = to.key();
        let noted = self.store.count_send(&phone, &plan.country, asker, now);
        let permit = Permit {
            noted: noted.await?,
            to,
        };
        match self.reached(&permit.to, &plan.country, asker, now).await {
            Ok(None) => Ok(permit),
            Ok(Some((limit, seconds))) => {
                self.take_back(&permit).await?;
                self.tell(limit, &permit.to, &plan.country, now);
                Err(NotPermitted::TooMany { seconds })
            }
            Err(error) => {
                self.take_back(&permit).await?;
                Err(error.into())
            }
        }
    }

    /// The first limit that is passed by what is noted, and when that is over.
    async fn reached(
        &self,
        to: &PhoneNumber,
        country: &str,
        asker: &ClientNetwork,
        now: UnixMillis,
    ) -> Result<Option<(SendLimit, u32)>, StoreError> {
        let (timeouts, phone) = (&self.timeouts, to.key());
        let by_asker = SendScope::PhoneByAsker(&phone, &asker.network);
        for (limit, of, most, window) in [
            (
                SendLimit::ClientNetwork,
                by_asker,
                timeouts.otp_per_phone,
                HOUR_MS,
            ),
            (
                SendLimit::Address,
                SendScope::Address(&asker.address),
                timeouts.otp_per_address,
                HOUR_MS,
            ),
            (
                SendLimit::Network,
                SendScope::Network(&asker.network),
                timeouts.otp_per_network,
                HOUR_MS,
            ),
            (
                SendLimit::Phone,
                SendScope::Phone(&phone),
                timeouts.otp_per_phone_in_all,
                HOUR_MS,
            ),
            (
                SendLimit::PhoneDay,
                SendScope::Phone(&phone),
                timeouts.otp_per_phone_day,
                DAY_MS,
            ),
            (
                SendLimit::Country,
                SendScope::Country(country),
                timeouts.otp_per_country,
                HOUR_MS,
            ),
            (SendLimit::All, SendScope::All, timeouts.otp_in_all, HOUR_MS),
        ] {
            let sent = self.store.sends(of, UnixMillis(now.0 - window)).await?;
            if let Some(seconds) = over(sent, most, window, now) {
                return Ok(Some((limit, seconds)));
            }
        }
        Ok(None)
    }

    /// Nothing is to be sent after all: it does not count.
    pub async fn take_back(&self, permit: &Permit) -> Result<(), StoreError> {
        self.store.uncount_send(&permit.noted).await
    }

    /// Nothing was sent for sure: it counts for whoever asked, and for nobody else.
    pub async fn failed(&self, permit: &Permit) -> Result<(), StoreError> {
        self.store.send_failed(&permit.noted).await
    }

    /// Forgets what is not counted any more.
    pub async fn forget_old(&self, now: UnixMillis) -> Result<(), StoreError> {
        let (day, hour) = (UnixMillis(now.0 - DAY_MS), UnixMillis(now.0 - HOUR_MS));
        self.store.forget_old(day, hour).await
    }

    /// Tells of a limit that was reached. Our team must look where it keeps customers out who did
    /// nothing: once an hour, as long as it is so.
    fn tell(&self, limit: SendLimit, to: &PhoneNumber, country: &str, now: UnixMillis) {
        metrics::send_refused(limit.name());
        let what = match limit {
            SendLimit::Country => ["country ", country].concat(),
            SendLimit::All => "all".to_owned(),
            _ => {
                tracing::warn!(
                    limit = limit.name(),
                    phone = masked(to),
                    "a code was not sent: too many"
                );
                return;
            }
        };
        // A panic can't leave it worse than told once more.
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let last = told.get(&what).copied();
        if last.is_none_or(|last| now.0 - last.0 >= HOUR_MS) {
            tracing::error!(
                limit = limit.name(),
                country,
                "someone must act: no more one-time passwords are sent there within this hour"
            );
            told.insert(what, now);
        }
    }
}

/// Seconds until one more is within the limit, where what is noted passes it.
pub(super) fn over(noted: WindowCount, most: i64, window: i64, now: UnixMillis) -> Option<u32> {
    if noted.count <= most {
        return None;
    }
    let oldest = noted.oldest.unwrap_or(now);
    Some(seconds_until(now, UnixMillis(oldest.0 + window)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::telemetry::log::tests::logged;

    #[tokio::test]
    async fn our_team_is_told_once_when_a_country_is_closed() {
        let store = Store::connect(&"sqlite::memory:".to_owned().into())
            .await
            .unwrap();
        let timeouts = Timeouts {
            otp_per_country: 1,
            ..Timeouts::default()
        };
        let limits = SendLimits::new(store, timeouts, "*".parse().unwrap());
        let (lines, guard) = logged();
        for (n, now) in [(0, 0), (1, 1), (2, 2), (3, HOUR_MS - 1), (4, HOUR_MS + 1)] {
            let phone = PhoneNumber::parse(&format!("+91987654321{n}")).unwrap();
            let asker = ClientNetwork::at(format!("10.0.{n}.1").parse().unwrap());
            let permit = limits.permit(&phone, &asker, Via::Us, UnixMillis(now));
            // An hour later one may be sent again.
            let permitted = permit.await.is_ok();
            assert_eq!(permitted, matches!(n, 0 | 4), "{n}");
        }
        drop(guard);
        let told = lines.text();
        assert_eq!(told.matches("someone must act").count(), 1, "{told}");
        assert!(told.contains("IN") && !told.contains("98765"), "{told}");
    }
}

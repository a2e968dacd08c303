//! The same trouble, met by many customers at once: then it is hardly any one customer's. Pure.
//!
//! Each process counts what it sees itself. With several of them the metrics of all tell more:
//! `deploy/alerts.yml`.

use std::collections::HashMap;

use contract::onboarding::TroubleKind;
use contract::time::UnixMillis;
use contract::window_error::WindowError;

use crate::account::AccountId;

/// At once is within an hour.
const WITHIN_MS: i64 = 3600 * 1000;

/// Accounts that make a cluster of what no customer brings about alone.
const FEW: usize = 3;

/// Accounts that make a cluster of what is a customer's own, mostly.
const MANY: usize = 10;

/// How many accounts make a cluster of a trouble. None of those of which we are told each.
pub fn enough(kind: TroubleKind) -> Option<usize> {
    match kind {
        kind if kind.is_ours() => None,
        TroubleKind::TwoStepVerificationOn
        | TroubleKind::PinLocked
        | TroubleKind::VerificationCodeWrong
        | TroubleKind::VerificationLimited
        | TroubleKind::OtherPortfolio
        | TroubleKind::NameNotApproved
        | TroubleKind::PaymentMissing
        | TroubleKind::OtherPaymentMethod
        | TroubleKind::OtherCurrency
        | TroubleKind::RecentlyDeleted
        | TroubleKind::OnBusinessApp
        | TroubleKind::TimeMissed
        | TroubleKind::LeftMeta => Some(MANY),
        _ => Some(FEW),
    }
}

/// How many accounts make a cluster of an error inside Meta's window.
pub fn enough_in_window(kind: Option<WindowError>) -> usize {
    match kind {
        None | Some(WindowError::MetaFailed | WindowError::Restricted) => FEW,
        Some(_) => MANY,
    }
}

/// A cluster that has just become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Different accounts that met it, at least.
    pub accounts: usize,
}

/// Who met what of late.
#[derive(Debug, Default)]
pub struct Clusters {
    met: HashMap<&'static str, Met>,
}

#[derive(Debug, Default)]
struct Met {
    /// The accounts, each once, with the last time.
    by: Vec<(AccountId, UnixMillis)>,
    /// When it was last told.
    told_at: Option<UnixMillis>,
}

impl Clusters {
    /// An account met something. A cluster, where it has become one by this and was not told of
    /// within the hour.
    pub fn meet(
        &mut self,
        what: &'static str,
        enough: usize,
        account: &AccountId,
        now: UnixMillis,
    ) -> Option<Cluster> {
        let recent = |at: &UnixMillis| now.0.saturating_sub(at.0) < WITHIN_MS;
        let met = self.met.entry(what).or_default();
        met.by.retain(|(by, at)| by != account && recent(at));
        // More than are needed tell nothing more: the oldest goes.
        if met.by.len() >= enough {
            met.by.remove(0);
        }
        met.by.push((account.clone(), now));
        let accounts = met.by.len();
        if accounts < enough || met.told_at.as_ref().is_some_and(recent) {
            return None;
        }
        met.told_at = Some(now);
        Some(Cluster { accounts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE_MS: i64 = 60 * 1000;

    fn account(name: &str) -> AccountId {
        AccountId::from_row(name.to_owned())
    }

    /// Accounts that meet the same, each at its minute: the minutes at which a cluster is told.
    fn told(met: &[(&str, i64)]) -> Vec<i64> {
        let mut clusters = Clusters::default();
        let mut told = vec![];
        for (name, minute) in met {
            let now = UnixMillis(minute * MINUTE_MS);
            if clusters.meet("NoNumber", 3, &account(name), now).is_some() {
                told.push(*minute);
            }
        }
        told
    }

    #[test]
    fn three_accounts_within_an_hour_are_a_cluster_and_it_is_told_once() {
        assert_eq!(told(&[("a", 0), ("b", 10), ("c", 20), ("d", 21)]), [20]);
    }

    #[test]
    fn one_account_again_and_again_is_none() {
        assert_eq!(
            told(&[("a", 0), ("a", 1), ("b", 2), ("a", 3), ("b", 4)]),
            [0; 0]
        );
    }

    #[test]
    fn what_is_more_than_an_hour_apart_is_none() {
        assert_eq!(told(&[("a", 0), ("b", 30), ("c", 61)]), [0; 0]);
    }

    #[test]
    fn one_that_goes_on_is_told_each_hour() {
        let met = [
            ("a", 0),
            ("b", 1),
            ("c", 2),
            ("d", 50),
            ("e", 61),
            ("f", 62),
        ];
        assert_eq!(told(&met), [2, 62]);
    }

    #[test]
    fn different_troubles_are_counted_apart() {
        let mut clusters = Clusters::default();
        for (what, name) in [("NoNumber", "a"), ("NoNumber", "b"), ("CodeLost", "c")] {
            assert_eq!(clusters.meet(what, 3, &account(name), UnixMillis(0)), None);
        }
    }

    #[test]
    fn what_hits_customers_alike_clusters_soon_and_each_of_ours_is_told_anyway() {
        for kind in [
            TroubleKind::NoWabaGranted,
            TroubleKind::NoNumber,
            TroubleKind::TokenRefused,
        ] {
            assert_eq!(enough(kind), Some(FEW), "{kind:?}");
        }
        for kind in TroubleKind::ALL {
            assert_eq!(enough(kind).is_none(), kind.is_ours(), "{kind:?}");
        }
    }
}
